// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The address follows the question. A choice, a suggestion and the enter key make a step to go back
// to; typing only rewrites the current step, so that going back does not undo single letters.

import { isSheetStep } from "./sheet.js";

/** Milliseconds without a key before the address follows; Safari refuses a hundred changes in a row. */
const REST = 300;

export class Trail {
  constructor() {
    /** What the address said last. */
    this.search = location.search;
    /** Whether the current step was submitted, so that what is typed next is another step. */
    this.isConfirmed = this.search !== "";
    /** @type {string | null} what it is to say once the keys rest */
    this.coming = null;
    /** @type {number | undefined} */
    this.timer = undefined;
  }

  /** @param {string} search what was typed, as an address: "?q=dms", or "" */
  type(search) {
    clearTimeout(this.timer);
    this.coming = search;
    this.timer = setTimeout(() => this.rest(), REST);
  }

  /** Let the address say what was typed. */
  rest() {
    clearTimeout(this.timer);
    const { coming } = this;
    this.coming = null;
    if (coming === null || coming === location.search) return;
    this.#go(coming, this.isConfirmed);
    this.isConfirmed = false;
  }

  /** @param {string} search what was chosen, as an address */
  choose(search) {
    this.rest();
    // The sheet of the phone has made a step already.
    if (search !== location.search) this.#go(search, !isSheetStep());
    this.isConfirmed = search !== "";
  }

  /** @returns {boolean} whether one has come to another question, and not only to another place on the page */
  hasMoved() {
    if (location.search === this.search) return false;
    clearTimeout(this.timer);
    this.coming = null;
    this.search = location.search;
    this.isConfirmed = this.search !== "";
    return true;
  }

  /**
   * Remember how the list looks, for the way back to it.
   *
   * @param {{ shown: number, top: number }} view
   */
  keep(view) {
    this.rest();
    history.replaceState(view, "");
  }

  /**
   * @param {string} search
   * @param {boolean} isStep
   */
  #go(search, isStep) {
    const address = `${location.pathname}${search}`;
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    this.search = location.search;
  }
}
