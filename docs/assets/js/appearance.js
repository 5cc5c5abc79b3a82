// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Light or dark. Pages follow the system; a reader may choose the other one. Runs in the head,
// before anything is painted. Nothing is stored without a choice, and nothing after it is taken back.
"use strict";

{
  const KEY = "kochbuch.darstellung";
  /** When the sheet of dark colours holds; never on paper. */
  const MEDIA = { hell: "not all", dunkel: "screen" };

  let sheet = /** @type {HTMLLinkElement} */ (document.getElementById("kb-dunkel"));
  const mediaOfSystem = sheet.media;
  const system = matchMedia("(prefers-color-scheme: dark)");

  /** @type {keyof typeof MEDIA | null} null: what the system says */
  let choice = null;

  function recall() {
    try {
      const stored = localStorage.getItem(KEY);
      const isKnown = stored !== null && Object.hasOwn(MEDIA, stored);
      choice = isKnown ? /** @type {keyof typeof MEDIA} */ (stored) : null;
    } catch {
      // A browser may refuse to store anything; a choice then lasts as long as the page.
    }
  }

  function remember() {
    try {
      if (choice) localStorage.setItem(KEY, choice);
      else localStorage.removeItem(KEY);
    } catch {
      // As above.
    }
  }

  /** @returns {keyof typeof MEDIA} */
  function current() {
    return choice ?? fromSystem();
  }

  /** @returns {keyof typeof MEDIA} */
  function fromSystem() {
    return system.matches ? "dunkel" : "hell";
  }

  function show() {
    const media = choice ? MEDIA[choice] : mediaOfSystem;
    if (sheet.media !== media) sheet.media = media;
    const pressed = String(current() === "dunkel");
    document.querySelector(".kb-scheme")?.setAttribute("aria-pressed", pressed);
  }

  function change() {
    const wish = current() === "dunkel" ? "hell" : "dunkel";
    choice = wish === fromSystem() ? null : wish;
    remember();
    show();
  }

  function recallAndShow() {
    recall();
    show();
  }

  /** Ask for the sheet anew: browsers paint without waiting for one that did not hold when read. */
  function waitForDark() {
    const link = /** @type {HTMLLinkElement} */ (sheet.cloneNode());
    link.media = MEDIA.dunkel;
    link.setAttribute("blocking", "render");
    sheet.replaceWith(link);
    sheet = link;
  }

  recall();
  if (choice === "dunkel" && !system.matches) waitForDark();
  show();
  document.documentElement.classList.add("kb-script");
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector(".kb-scheme")?.addEventListener("click", change);
    show();
  });
  system.addEventListener("change", show);
  // Another tab chose; or this page comes back from the history and has missed a choice.
  addEventListener("storage", recallAndShow);
  addEventListener("pageshow", recallAndShow);
}
