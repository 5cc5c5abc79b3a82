// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// A table wider than the phone rolls inside a box of Material's; this lets the keyboard roll it.
"use strict";

/** @param {HTMLElement} box */
function offerToKeyboard(box) {
  if (box.scrollWidth > box.clientWidth) {
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Breite Tabelle");
  } else {
    for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
  }
}

// Material makes the boxes when the page is parsed, so they are there when it is loaded.
window.addEventListener("load", () => {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) offerToKeyboard(target);
  });
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) observer.observe(box);
});
