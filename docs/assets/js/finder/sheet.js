// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Ways around the filters. On the phone they are in a sheet of their own: a dialog, which keeps
// the focus, closes with Escape and gives the focus back. Elsewhere a link leads past them.

import { byId } from "./display.js";

const WIDE = "(width >= 60em)";
/** What the history says of the step that opened the sheet. */
const OPENED = "blatt";

/** @returns {boolean} whether the step one is at only opened the sheet, and says nothing new */
export function isSheetStep() {
  return history.state?.[OPENED] === true;
}

/**
 * @param {HTMLElement} panel the filters; they move, so that there is but one of each
 * @param {() => void} remember makes the address say again what is chosen
 */
export function offerSheet(panel, remember) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("kb-blatt"));
  const opener = byId("kb-filter-auf");
  opener.addEventListener("click", () => {
    byId("kb-blatt-platz").append(panel);
    dialog.showModal();
    byId("kb-blatt-titel").focus();
  });
  dialog.addEventListener("close", () => {
    byId("kb-filter-platz").append(panel);
    opener.focus();
  });
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  matchMedia(WIDE).addEventListener("change", ({ matches }) => {
    if (matches && dialog.open) dialog.close();
  });
  closeByBack(dialog, opener, remember);
  clearWithin(panel);
  sayWithin(dialog);
}

/**
 * "Back" closes the sheet, as on a phone it closes whatever lies above the page; what was chosen
 * stays. For that the sheet is a step of its own, without which "back" could leave the page. The
 * first choice takes the place of that step, and closing without a choice removes it, so that
 * the history has no empty step.
 *
 * Must listen to `popstate` before everything else that follows the address.
 *
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} opener
 * @param {() => void} remember
 */
function closeByBack(dialog, opener, remember) {
  let isRemoving = false;
  opener.addEventListener("click", () => {
    if (!isSheetStep()) history.pushState({ [OPENED]: true }, "");
  });
  dialog.addEventListener("close", () => {
    if (!isSheetStep()) return;
    isRemoving = true;
    history.back();
  });
  addEventListener("popstate", (event) => {
    if (!dialog.open && !isRemoving) return;
    event.stopImmediatePropagation();
    isRemoving = false;
    if (!dialog.open) return;
    dialog.close();
    remember();
  });
}

/** @param {HTMLElement} panel */
function clearWithin(panel) {
  byId("kb-blatt-leer").addEventListener("click", () => {
    const [first, ...others] = /** @type {NodeListOf<HTMLInputElement>} */ (panel.querySelectorAll("input:checked"));
    if (!first) return;
    for (const box of [first, ...others]) box.checked = false;
    first.dispatchEvent(new Event("change", { bubbles: true }));
    // The button goes with the last filter.
    byId("kb-blatt-titel").focus();
  });
}

/**
 * An open sheet silences all around it, so it repeats what the page says, and only then.
 *
 * @param {HTMLDialogElement} dialog
 */
function sayWithin(dialog) {
  const said = byId("kb-ansage");
  const here = byId("kb-blatt-ansage");
  new MutationObserver(() => {
    if (dialog.open) here.textContent = said.textContent;
  }).observe(said, { childList: true, characterData: true, subtree: true });
  dialog.addEventListener("close", () => here.replaceChildren());
}

/** With a keyboard the first result is a few keys away, and not behind all filters. */
export function offerSkip() {
  byId("kb-zu-treffern").addEventListener("click", (event) => {
    // The address belongs to the question; a place on the page would be a step of its own.
    event.preventDefault();
    byId("kb-treffer-titel").focus();
  });
}
