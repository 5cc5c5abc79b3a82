// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Which recipes have a word: what Pagefind says, without what it only takes for the word.

import { split, squeeze } from "./words.js";

/**
 * @typedef {object} Index what is used of Pagefind
 * @property {(text: string) => Promise<{ results: { id: string, score: number }[] }>} search
 * @property {(text: string) => Promise<void>} prepare
 */

/** Words so short begin too many others. */
const SHORT = 3;
/** If so many recipes have the whole word, those that only have a part of it are left out. */
const MANY = 100;

export class Lookup {
  /**
   * @param {Index} index
   * @param {import("./lexicon.js").Lexicon} lexicon
   */
  constructor(index, lexicon) {
    this.index = index;
    this.lexicon = lexicon;
    /** @type {Map<string, Promise<Map<number, number>>>} */
    this.lookedUp = new Map();
  }

  /**
   * @param {import("./question.js").Word} word
   * @param {boolean} [isCuttable] whether parts of it may count
   * @returns {Promise<import("./ranking.js").Looked>}
   */
  async find({ text, folded, isBegun }, isCuttable = true) {
    const { lexicon } = this;
    const isOwn = lexicon.isOwn(folded);
    if (lexicon.isCommon(folded, isBegun)) return { whole: new Map(), parts: [], isOwn };
    const forms = await Promise.all([
      this.#whole(text, folded, isBegun),
      ...lexicon.otherForms(folded).map((form) => this.#all(form)),
    ]);
    const whole = merged(forms);
    const isWhole = !isBegun || lexicon.isKnown(folded) || !lexicon.isBeginning(folded);
    // A word without hits is cut by all words there are.
    if (isCuttable && isWhole && !whole.size) await lexicon.complete();
    const parts = isCuttable && isWhole && whole.size < MANY ? lexicon.parts(folded) : [];
    return { isOwn, whole, parts: await Promise.all(parts.map((part) => this.#search(part))) };
  }

  /**
   * Have ready what the next letter will need.
   *
   * @param {import("./question.js").Word} word of which the first letters are there
   */
  prepare({ text }) {
    // A failure reaches the lookup itself.
    if (text.length === SHORT) this.index.prepare(text).catch(() => {});
  }

  /**
   * @param {string} text
   * @param {string} folded
   * @param {boolean} [isBegun]
   */
  async #whole(text, folded, isBegun = false) {
    const { lexicon } = this;
    const isLong = folded.length > SHORT;
    if (isBegun && isLong && lexicon.isBeginning(folded)) return this.#search(text);
    const [exact, begun] = await Promise.all([this.exact(text), this.#search(text)]);
    // Pagefind takes any word for one that begins like it: "KI" for Kinder, and a word it does not
    // have for its first letters.
    if (!exact.size) return (isLong ? lexicon.isBeginning(folded, true) : isBegun) ? begun : exact;
    if (isLong && (lexicon.isKnown(folded) || lexicon.isBeginning(folded))) return begun;
    return new Map([...begun].filter(([row]) => exact.has(row)));
  }

  /**
   * @param {string} name
   * @returns {Promise<Map<number, number>>} rows that contain every word of a name
   */
  async #all(name) {
    const [first, ...others] = await Promise.all(split(name).map((word) => this.#whole(word, squeeze(word))));
    return new Map([...first].filter(([row]) => others.every((scores) => scores.has(row))));
  }

  /** @param {string} word */
  exact(word) {
    return this.#search(`"${word}"`);
  }

  /**
   * @param {string} text
   * @returns {Promise<Map<number, number>>}
   */
  #search(text) {
    const known = this.lookedUp.get(text);
    if (known) return known;
    const coming = this.index.search(text).then(
      ({ results }) => new Map(results.map(({ id, score }) => [rowOf(id), score])),
    );
    coming.catch(() => this.lookedUp.delete(text));
    this.lookedUp.set(text, coming);
    return coming;
  }
}

/**
 * @param {Map<number, number>[]} forms scores by row for each form of one name
 * @returns {Map<number, number>} the best of each row
 */
function merged(forms) {
  const [whole, ...others] = forms;
  if (!others.length) return whole;
  const best = new Map(whole);
  for (const form of others) {
    for (const [row, score] of form) best.set(row, Math.max(score, best.get(row) ?? 0));
  }
  return best;
}

/**
 * @param {string} id edition and row: "1f0c…/17"
 * @returns {number}
 */
function rowOf(id) {
  return Number(id.slice(id.lastIndexOf("/") + 1));
}
