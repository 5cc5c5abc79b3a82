// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// A table wider than the window rolls inside its box; this lets the keyboard roll it.
"use strict";

/** @param {Element} box */
function offerToKeyboard(box) {
  if (box.scrollWidth > box.clientWidth) {
    box.setAttribute("tabindex", "0");
    box.setAttribute("role", "group");
    const heading = headingOf(box);
    box.setAttribute("aria-label", heading ? `Breite Tabelle: ${heading}` : "Breite Tabelle");
  } else {
    for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
  }
}

/**
 * @param {Element} box
 * @returns {string} the heading above it, so that several boxes have several names
 */
function headingOf(box) {
  let above = box.previousElementSibling;
  while (above && !/^H[1-6]$/.test(above.tagName)) above = above.previousElementSibling;
  return above?.textContent.trim() ?? "";
}

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) offerToKeyboard(/** @type {Element} */ (target.closest(".kb-roll")));
});
// The table, too: it changes when its letters arrive, and its box need not.
for (const part of document.querySelectorAll(".kb-roll, .kb-roll > table")) observer.observe(part);
