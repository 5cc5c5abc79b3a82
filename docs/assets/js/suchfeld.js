// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The key "/" leads to the search field, as on many sites; not while somebody types.
"use strict";

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const { target } = event;
  if (target instanceof Element && target.closest("input, textarea, select, [contenteditable]")) return;
  if (document.querySelector("dialog[open]")) return;
  const fields = document.querySelectorAll("main input[type=search], .kb-header input[type=search]");
  const field = [...fields].find((one) => one.checkVisibility());
  const form = document.querySelector(".kb-search");
  if (field instanceof HTMLInputElement) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (form instanceof HTMLFormElement) {
    // Where a narrow header has no room for its field, the larger one is a page away.
    location.assign(form.action);
  }
});
