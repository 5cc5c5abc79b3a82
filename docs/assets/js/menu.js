// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The menu of the phone opens and closes without a script. This closes it when the focus leaves
// it: it would cover what the keyboard reaches next.
"use strict";

/** @type {NodeListOf<HTMLDetailsElement>} */
const menus = document.querySelectorAll("details.kb-menu");
for (const menu of menus) {
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
