// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// From a question to ranked rows: Pagefind looks up words, the lexicon says what they mean, the
// register knows places, rang.js puts all of it in order.

import { understand } from "./frage.js";
import { rank } from "./rang.js";
import { squeeze } from "./worte.js";

/**
 * @typedef {object} Index what is used of Pagefind
 * @property {(text: string) => Promise<{ results: { id: string, score: number, data: () => Promise<any> }[] }>} search
 *
 * @typedef {object} Correction
 * @property {string} typed
 * @property {string} meant
 *
 * @typedef {object} Answer
 * @property {import("./frage.js").Question} question
 * @property {import("./rang.js").Ranked[]} ranked
 * @property {import("./lexikon.js").Meaning[]} meanings
 * @property {Correction[]} corrections words that were taken for others
 * @property {any[]} places
 * @property {string[]} marks words to mark in results
 */

const SHORT = 3;

export class Search {
  /**
   * @param {{ index: Index, lexicon: import("./lexikon.js").Lexicon,
   *   table: import("./tabelle.js").Table, findPlaces?: ReturnType<typeof import("./orte.js").placeFinder> }} parts
   */
  constructor({ index, lexicon, table, findPlaces }) {
    this.index = index;
    this.lexicon = lexicon;
    this.table = table;
    this.findPlaces = findPlaces ?? (async () => []);
    /** @type {Map<string, Promise<Map<number, number>>>} */
    this.lookedUp = new Map();
  }

  /**
   * @param {string} text
   * @returns {Promise<Answer>}
   */
  async ask(text) {
    const question = understand(text);
    const { words, corrections } = await this.#correctAll(question.words);
    const places = await this.findPlaces(words.map((word) => word.text), this.#isNoName(words));
    const named = new Set(places.flatMap(({ at }) => at));
    const others = words.filter((_, at) => !named.has(at));
    const meanings = this.lexicon.meanings(others.map(({ folded }) => folded));
    const looked = await Promise.all(words.map((word) => this.#lookUp(word)));
    const evidence = {
      words: looked.map((scores) => ({ scores })),
      meanings,
      places: places.map(({ key }) => key),
      sizes: this.#sizes(question),
      wantsCosts: question.wantsCosts,
      isTrouble: question.isTrouble,
    };
    return {
      question, meanings, corrections, places,
      ranked: rank(evidence, this.table),
      marks: words.map((word) => word.text),
    };
  }

  /** @param {import("./frage.js").Word[]} typed */
  async #correctAll(typed) {
    const corrections = [];
    const words = [];
    for (const word of typed) {
      if (await this.#isSpelled(word)) {
        words.push(word);
        continue;
      }
      const meant = this.lexicon.nearest(word.folded);
      if (meant) {
        corrections.push({ typed: word.text, meant });
        words.push({ ...word, text: meant, folded: meant });
      } else if (word.text.includes("-")) {
        words.push(...word.text.split("-").map((part) => ({ ...word, text: part, folded: squeeze(part) })));
      } else {
        words.push(word);
      }
    }
    return { words, corrections };
  }

  /** @param {import("./frage.js").Word} word */
  async #isSpelled({ text, folded }) {
    const { lexicon } = this;
    if (lexicon.isKnown(folded) || lexicon.isBeginning(folded) || /\d/.test(folded)) return true;
    return Boolean((await this.#exact(text)).size);
  }

  /** @param {import("./frage.js").Word[]} words */
  #isNoName(words) {
    return (/** @type {string} */ word) => words.length > 1 && this.lexicon.own.has(squeeze(word));
  }

  /** @param {import("./frage.js").Question} question */
  #sizes({ sizes, inhabitants }) {
    if (inhabitants === null) return sizes;
    return [...sizes, this.lexicon.sizeOf(inhabitants)];
  }

  /**
   * @param {import("./frage.js").Word} word
   * @returns {Promise<Map<number, number>>}
   */
  async #lookUp({ text, folded, isBegun }) {
    if (this.lexicon.isCommon(folded, isBegun)) return new Map();
    if (folded.length <= SHORT) {
      const [exact, begun] = await Promise.all([this.#exact(text), this.#search(text)]);
      return exact.size ? new Map([...begun].filter(([row]) => exact.has(row))) : begun;
    }
    if (this.lexicon.isKnown(folded) || this.lexicon.isBeginning(folded)) return this.#search(text);
    const whole = await this.#exact(text);
    if (whole.size) return this.#search(text);
    const parts = await Promise.all(this.lexicon.parts(folded).map((part) => this.#search(part)));
    const sum = new Map();
    for (const [row, score] of parts.flatMap((part) => [...part])) sum.set(row, (sum.get(row) ?? 0) + score);
    return sum;
  }

  /** @param {string} word */
  #exact(word) {
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
      ({ results }) => new Map(results.map(({ id, score }) => [/** @type {number} */ (this.table.rowOfId.get(id)), score])),
    );
    coming.catch(() => this.lookedUp.delete(text));
    this.lookedUp.set(text, coming);
    return coming;
  }
}
