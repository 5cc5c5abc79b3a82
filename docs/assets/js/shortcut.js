// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The key "/" leads to the search field, as on many sites; not while typing, and not when it is
// switched off: speech input must not trigger it by a word (WCAG 2.1.4).
"use strict";

{
  const KEY = "kochbuch.taste";
  const OFF = "aus";
  const WRITING = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

  let isOff = false;
  try {
    isOff = localStorage.getItem(KEY) === OFF;
  } catch {
    // A browser may refuse to store anything; a choice then lasts as long as the page.
  }

  const box = document.getElementById("kb-taste");
  if (box instanceof HTMLInputElement) {
    box.checked = !isOff;
    box.addEventListener("change", () => {
      isOff = !box.checked;
      try {
        if (isOff) localStorage.setItem(KEY, OFF);
        else localStorage.removeItem(KEY);
      } catch {
        // As above.
      }
    });
  }

  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { target } = event;
    if (isOff || (target instanceof Element && target.closest(WRITING))) return;
    if (document.querySelector("dialog[open]")) return;
    const fields = document.querySelectorAll("main input[type=search], .kb-header input[type=search]");
    const field = [...fields].find((one) => one.checkVisibility());
    // A narrow header has room for its button only.
    const aim = field ?? document.querySelector(".kb-search button");
    if (!(aim instanceof HTMLElement)) return;
    event.preventDefault();
    aim.focus();
    if (aim instanceof HTMLInputElement) aim.select();
  });
}
