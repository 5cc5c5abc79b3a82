// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// From a question to ranked rows: Pagefind looks up words, the lexicon says what they mean, the
// register knows places, ranking.js puts all of it in order.

import { Facet } from "../generated/definitions.js";
import { understand } from "./question.js";
import { Lookup } from "./lookup.js";
import { rank } from "./ranking.js";
import { squeeze } from "./words.js";

/**
 * @typedef {(typed: import("./question.js").Typed[]) => Promise<import("./placenames.js").Place[]>} FindPlaces
 *
 * @typedef {object} Checked a word, and the one that is meant if it is spelled like none
 * @property {import("./question.js").Word} word
 * @property {{ text: string, isSure: boolean } | null} meant
 * @property {boolean} [isUnknown]
 *
 * @typedef {object} Correction
 * @property {string} typed
 * @property {string} meant
 *
 * @typedef {object} Answer
 * @property {import("./question.js").Question} question
 * @property {import("./ranking.js").Ranked[]} ranked
 * @property {import("./lexicon.js").Meaning[]} meanings
 * @property {Correction[]} corrections words that were taken for others
 * @property {import("./placenames.js").Place[]} places
 * @property {string[]} sizes size classes the question names
 * @property {string[]} unfound words in no recipe
 * @property {string[]} partial words in no recipe as a whole
 * @property {string[]} marks words to mark in results
 * @property {(() => Promise<unknown>) | null} later loads what this answer does without; then ask
 *   again
 */

/** So few letters are not yet a word, if other words come before them. */
const STUB = 3;
/** From here on a meaning is more than a likeness of words. */
const CLEAR = 0.75;

export class Search {
  /**
   * @param {{ index: import("./lookup.js").Index, lexicon: import("./lexicon.js").Lexicon,
   *   table: import("./table.js").Table, findPlaces?: FindPlaces }} parts
   */
  constructor({ index, lexicon, table, findPlaces }) {
    this.lexicon = lexicon;
    this.table = table;
    this.lookup = new Lookup(index, lexicon);
    this.findPlaces = findPlaces ?? (async () => []);
    /** Letters for which the names of places are there. */
    this.initials = new Set();
  }

  /**
   * @param {string} text
   * @param {boolean} [isTyping] answer without what would have to be loaded first
   * @returns {Promise<Answer>}
   */
  async ask(text, isTyping = false) {
    /** @type {(() => Promise<unknown>)[]} */
    const later = [];
    const whole = understand(text, (word) => this.lexicon.isSilent(word));
    const question = isTyping ? this.#withoutStub(whole) : whole;
    const checked = await Promise.all(question.words.map((word) => this.#check(word)));
    // The index works in a thread of its own: it need not wait for places, nor they for it.
    for (const one of checked) {
      if (!one.meant || one.meant.isSure) this.lookup.find(corrected(one)).catch(() => {});
    }
    const names = this.#names(question, checked);
    const mayWait = isTyping && !this.#areLoaded(names);
    if (mayWait) later.push(() => this.#places(names));
    const places = mayWait ? null : await this.#places(names);
    const named = new Set(places?.flatMap(({ at }) => at));
    // A name is no slip. While names are still coming, only sure ones are corrected.
    const taken = checked.map((one) =>
      (named.has(one.word.at) || (places === null && !one.meant?.isSure) ? { word: one.word, meant: null } : one));
    const words = taken.flatMap((one) => (named.has(one.word.at) ? [one.word] : parted(corrected(one), one)));
    const corrections = taken.flatMap(({ word, meant }) => (meant ? [{ typed: word.text, meant: meant.text }] : []));
    const looked = await Promise.all(words.map((word) => this.lookup.find(word, !named.has(word.at))));
    const others = words.filter(({ at }) => !named.has(at));
    const hits = (/** @type {import("./question.js").Word} */ word) => looked[words.indexOf(word)];
    const isPartial = (/** @type {import("./question.js").Word} */ word) => !hits(word).whole.size && hits(word).parts.some(({ size }) => size);
    const isNowhere = (/** @type {import("./question.js").Word} */ word) =>
      !word.isBegun && !hits(word).whole.size && !isPartial(word) && !this.lexicon.isCommon(word.folded, false);
    const meanings = this.#likely(this.lexicon.meanings(others.map(({ folded }) => folded), question.all));
    if (meanings.some(({ entry }) => entry.kind === Facet.HURDLE)) {
      if (isTyping && !this.table.columns.has(Facet.HURDLE)) later.push(() => this.table.hurdles());
      else await this.table.hurdles();
    }
    const sizes = this.#sizes(question);
    const evidence = {
      words: words.flatMap((word, at) => (this.#isEvidence(word, looked[at], places ?? []) ? [looked[at]] : [])),
      meanings,
      places: (places ?? []).map(({ key }) => key),
      sizes,
      wantsCosts: question.wantsCosts,
      isTrouble: question.isTrouble,
      isNear: question.isNear,
    };
    return {
      question, meanings, corrections, sizes,
      places: places ?? [],
      unfound: others.filter((word) => isNowhere(word) && !this.lexicon.isOwn(word.folded)).map(({ text }) => text),
      partial: others.filter((word) => isPartial(word)).map(({ text }) => text),
      ranked: rank(evidence, this.table),
      marks: [...words.map((word) => word.text), ...otherWords(meanings)],
      later: later.length ? () => Promise.all(later.map((load) => load())) : null,
    };
  }

  /**
   * @param {import("./question.js").Question} question
   * @returns {import("./question.js").Question} without the first letters of its last word, which
   *   may become anything
   */
  #withoutStub(question) {
    const { words, typed } = question;
    const last = words.find(({ isBegun }) => isBegun);
    if (!last || words.length < 2 || last.folded.length > STUB || this.lexicon.isKnown(last.folded)) return question;
    this.lookup.prepare(last);
    return {
      ...question,
      words: words.filter((word) => word !== last),
      typed: typed.map((one, at) => (at === last.at ? { ...one, isName: false } : one)),
    };
  }

  /**
   * @param {import("./question.js").Question} question
   * @param {Checked[]} checked
   * @returns {import("./question.js").Typed[]} all words, and which may be names
   */
  #names({ typed }, checked) {
    // A word of the topics is no name, so most questions need no names to be loaded.
    const isSure = new Set(checked.flatMap(({ word, meant }) => (meant?.isSure ? [word.at] : [])));
    return typed.map(({ text, isName }, at) =>
      ({ text, isName: isName && !isSure.has(at) && !this.lexicon.isTopical(squeeze(text)) }));
  }

  /**
   * @param {import("./question.js").Typed[]} names
   * @returns {boolean} whether all names that begin like these are there
   */
  #areLoaded(names) {
    return names.every(({ text, isName }) => !isName || this.initials.has(squeeze(text).slice(0, 1)));
  }

  /** @param {import("./question.js").Typed[]} names */
  async #places(names) {
    if (!names.some(({ isName }) => isName)) return [];
    const places = await this.findPlaces(names);
    for (const { text, isName } of names) if (isName) this.initials.add(squeeze(text).slice(0, 1));
    await this.table.places([...new Set(places.map(({ key }) => key.slice(0, 2)))]);
    return places;
  }

  /**
   * @param {import("./question.js").Word} word
   * @returns {Promise<Checked>}
   */
  async #check(word) {
    const { lexicon } = this;
    const isWritten = /\d/.test(word.folded) || lexicon.isKnown(word.folded) || lexicon.isBeginning(word.folded);
    if (isWritten) return { word, meant: null };
    const guess = lexicon.nearest(word.folded);
    if (guess?.isSure) return { word, meant: guess };
    if ((await this.lookup.exact(word.text)).size) return { word, meant: null };
    await lexicon.complete();
    if (lexicon.isKnown(word.folded) || lexicon.isBeginning(word.folded)) return { word, meant: null };
    return { word, meant: lexicon.nearest(word.folded), isUnknown: true };
  }

  /**
   * @param {import("./lexicon.js").Meaning[]} meanings
   * @returns {import("./lexicon.js").Meaning[]} without those that only sound
   *   like a topic, if one is named outright that has no recipe
   */
  #likely(meanings) {
    const named = meanings.filter(({ entry, strength }) => strength === 1 && entry.kind === Facet.SUBTOPIC);
    const isBare = named.length > 0 && named.every(({ entry }) => !this.table.rowsWith(Facet.SUBTOPIC, entry.id).length);
    return isBare ? meanings.filter(({ strength }) => strength >= CLEAR) : meanings;
  }

  /**
   * @param {import("./question.js").Word} word
   * @param {import("./ranking.js").Looked} looked
   * @param {import("./placenames.js").Place[]} places
   * @returns {boolean} whether its hits tell one recipe from another
   */
  #isEvidence({ at, folded }, { whole, parts }, places) {
    if (this.lexicon.isState(folded)) return false;
    const place = places.find((one) => one.at.includes(at));
    if (!place) return whole.size > 0 || parts.some(({ size }) => size);
    // Facts about a place are better than its name in a text; without recipes from there, the text counts.
    const isAlone = place.at.length === 1 && places.every(({ key }) => !this.table.rowsAt(key).length);
    return isAlone && whole.size > 0;
  }

  /** @param {import("./question.js").Question} question */
  #sizes({ sizes, inhabitants }) {
    return inhabitants ? [...new Set([...sizes, ...this.lexicon.sizesOf(inhabitants)])] : sizes;
  }
}

/**
 * @param {Checked} checked
 * @returns {import("./question.js").Word}
 */
function corrected({ word, meant }) {
  return meant ? { ...word, text: meant.text.toLowerCase(), folded: squeeze(meant.text) } : word;
}

/**
 * @param {import("./question.js").Word} word
 * @param {Checked} checked
 * @returns {import("./question.js").Word[]} the parts of an unknown word with hyphens
 */
function parted(word, { meant, isUnknown }) {
  if (meant || !isUnknown || !word.text.includes("-")) return [word];
  return word.text.split("-").map((part) => ({ ...word, text: part, folded: squeeze(part) }));
}

/**
 * @param {import("./lexicon.js").Meaning[]} meanings
 * @returns {string[]} other words for what was asked, so that a reader sees why a recipe is found
 */
function otherWords(meanings) {
  return meanings
    .filter(({ entry, strength }) => strength === 1 && entry.kind === Facet.SUBTOPIC)
    .flatMap(({ entry }) => entry.phrases.filter(({ text }) => !text.includes(" ")))
    .map(({ text }) => text);
}
