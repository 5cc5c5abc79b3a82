// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The list of results: the first ones, and more of them when they are wanted.

import { Facet } from "../generated/definitions.js";
import { german, recipes } from "../shared/elements.js";
import { say } from "./announcing.js";
import { byId, entry } from "./display.js";

const STEP = 10;
const SORRY = "Weitere Treffer ließen sich nicht laden. Versuchen Sie es noch einmal.";

/**
 * @typedef {object} Results what is shown, and what is not yet
 * @property {number[]} rows
 * @property {string[]} marks
 * @property {Map<number, string>} ways words for distances
 */

/** @type {Results} */
const NONE = { rows: [], marks: [], ways: new Map() };

export class List {
  /**
   * @param {Promise<{ index: import("./index.js").Index, table: import("./table.js").Table }>} parts
   * @param {string} root way to the start of the site
   * @param {import("./trail.js").Trail} trail
   */
  constructor(parts, root, trail) {
    this.parts = parts;
    this.root = root;
    this.trail = trail;
    this.items = byId("kb-liste");
    this.button = byId("kb-mehr");
    this.results = NONE;
    this.isAdding = false;
    this.button.addEventListener("click", () => this.more());
    // Going back from a recipe shows the list as it was.
    this.items.addEventListener("click", () => this.keepView());
  }

  /**
   * @param {Results} results
   * @param {number} [start]
   * @param {number} [count]
   * @returns {Promise<DocumentFragment[]>} some entries of them
   */
  async entries({ rows, marks, ways }, start = 0, count = STEP) {
    const { index, table } = await this.parts;
    const wanted = rows.slice(start, start + count);
    const shown = await Promise.all(wanted.map((row) => index.record(table.edition, row)));
    return shown.map((one, at) => entry(one, {
      root: this.root,
      size: table.valuesOf(Facet.SIZE, wanted[at])[0],
      status: table.valuesOf(Facet.STATUS, wanted[at])[0],
      marks,
      way: ways.get(wanted[at]) ?? "",
    }));
  }

  /**
   * @param {Results} results
   * @param {DocumentFragment[]} entries the first of them
   * @param {boolean} isNew whether to replace equal results, too, which otherwise keep the focus and
   *   the entries loaded so far
   */
  show(results, entries, isNew) {
    if (isNew || !isEqual(results, this.results)) this.items.replaceChildren(...entries);
    this.results = results;
    this.items.hidden = results.rows.length === 0;
    this.#offerMore();
  }

  /** Show nothing. */
  clear() {
    this.show(NONE, [], true);
  }

  /** Show some more. */
  async more() {
    if (this.isAdding) return;
    const before = this.items.children.length;
    const { results } = this;
    this.isAdding = true;
    try {
      const entries = await this.entries(results, before);
      if (results !== this.results) return;
      this.items.append(...entries);
    } catch {
      say(SORRY);
      return;
    } finally {
      this.isAdding = false;
    }
    this.#offerMore();
    this.items.children[before]?.querySelector("a")?.focus();
    this.keepView();
    say(`${german(this.items.children.length)} von ${recipes(results.rows.length)} gezeigt.`);
  }

  keepView() {
    this.trail.keep({ shown: this.items.children.length, top: scrollY });
  }

  #offerMore() {
    this.button.hidden = this.results.rows.length <= this.items.children.length;
  }
}

/**
 * @param {Results} one
 * @param {Results} other
 * @returns {boolean} whether two lists look alike
 */
function isEqual(one, other) {
  const parts = (/** @type {Results} */ { rows, marks, ways }) => JSON.stringify([rows, marks, [...ways]]);
  return parts(one) === parts(other);
}
