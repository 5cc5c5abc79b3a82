// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The editors' words (daten/suche/woerter.json), and what a question means by them.

import { Facet } from "../generated/definitions.js";
import { fold } from "../shared/folding.js";
import { distance } from "../shared/typos.js";
import { SHORTEST_PART, strengthOf } from "./meaning.js";
import { entriesOf, otherForms } from "./entries.js";
import { isAsking, isBroad, squeeze, stem } from "./words.js";

/**
 * @typedef {import("./entries.js").Entry} Entry
 *
 * @typedef {object} Meaning
 * @property {Entry} entry
 * @property {number} strength up to 1: the question names just this
 */

/** Shorter words have too many neighbours to guess; longer ones may have two slips. */
const GUESS_FROM = 6;
const LONG_WORD = 9;
/** No other word of so many letters is likely to lie just beside one of the topics. */
const SURE_FROM = 8;
/** Letters that number and case may change at the end of a word. */
const ENDING = 2;
/** @type {Set<string>} what names a matter, not a place */
const TOPICAL = new Set([Facet.TOPIC, Facet.SUBTOPIC, Facet.HURDLE]);
const SHORTEST_COMPOUND = 9;
/** What German puts between two parts. */
const JOINT = /(e?s|e?n)$/;
const WEAKEST = 0.2;

export class Lexicon {
  /**
   * @param {Data.Words} raw
   * @param {string[]} common words too frequent to be looked up; folded
   * @param {() => Promise<Data.KnownWords>} loadKnown
   */
  constructor(raw, common, loadKnown) {
    this.raw = raw;
    this.loadKnown = loadKnown;
    this.forms = otherForms(raw.formen);
    /** @type {Entry[]} */
    this.entries = [...entriesOf(raw, this.forms)];
    /** The words of the vocabulary; folded. */
    this.own = new Set(
      this.entries.flatMap(({ phrases }) => phrases.flatMap(({ words, whole }) => [...words, whole])),
    );
    const states = this.entries.filter(({ kind }) => kind === Facet.STATE);
    this.states = new Set(states.flatMap(({ phrases }) => phrases.map(({ whole }) => whole)));
    const topical = this.entries.filter(({ kind }) => TOPICAL.has(kind));
    this.topicalStems = new Set(topical.flatMap(({ phrases }) => phrases.flatMap(({ words, whole }) => [...words, whole].map(stem))));
    this.ownStems = new Set([...this.own].map(stem));
    /** @type {Map<string, string>} folded words as people write them */
    this.written = new Map();
    for (const text of this.entries.flatMap(({ phrases }) => phrases.flatMap(({ text: phrase }) => [phrase, ...phrase.split(" ")]))) {
      if (!this.written.has(squeeze(text))) this.written.set(squeeze(text), text);
    }
    this.isComplete = false;
    /** All words that are known to be spelled right. */
    this.known = new Set(this.own);
    this.stems = new Set(this.ownStems);
    /** Words that join and point, but name nothing. */
    this.fillers = new Set(raw.fuellwoerter.map(fold));
    /** Words in so many recipes that they tell nothing apart and are slow to look up. */
    this.common = new Set(common.map(squeeze));
    this.commonStems = new Set([...this.common].map(stem));
    /** @type {string[] | undefined} what is known, for looking up beginnings */
    this.sorted = undefined;
  }

  /** Learn the words of the recipes, too; only needed once a word is found nowhere. */
  async complete() {
    if (this.isComplete) return;
    const { wortschatz } = await this.loadKnown();
    this.isComplete = true;
    for (const word of wortschatz) {
      this.written.set(squeeze(word), word);
      this.known.add(squeeze(word));
      this.stems.add(stem(squeeze(word)));
    }
    this.sorted = undefined;
  }

  /** @param {string} word folded */
  isSilent(word) {
    return this.fillers.has(word) || isAsking(word);
  }

  /** @param {string} word folded */
  isTopical(word) {
    return this.topicalStems.has(stem(word));
  }

  /**
   * @param {string} word folded
   * @returns {boolean} whether it is a Land: "NRW"
   */
  isState(word) {
    return this.states.has(word);
  }

  /**
   * @param {string} place
   * @returns {string} its name behind "aus": only one Land wants an article
   */
  whence(place) {
    return this.raw.laender.find(({ wort }) => wort === place)?.aus ?? place;
  }

  /** @param {string} word folded */
  isOwn(word) {
    return this.ownStems.has(stem(word));
  }

  /** @param {string} word folded */
  isKnown(word) {
    return this.known.has(word) || this.known.has(stem(word)) || this.stems.has(stem(word));
  }

  /**
   * @param {string} beginning folded
   * @param {boolean} [isLonger] whether the word itself does not count
   */
  isBeginning(beginning, isLonger = false) {
    /** @type {string[] | undefined} */
    this.sorted ??= [...this.known].sort();
    let at = lowerBound(this.sorted, beginning);
    if (isLonger && this.sorted[at] === beginning) at++;
    return Boolean(this.sorted[at]?.startsWith(beginning));
  }

  /**
   * @param {string} word folded
   * @param {boolean} isBegun whether more letters may follow
   */
  isCommon(word, isBegun) {
    if (this.common.has(word) || this.commonStems.has(stem(word))) return true;
    return isBegun && [...this.common].some((common) => common.startsWith(word));
  }

  /**
   * @param {string} word folded
   * @returns {{ text: string, isSure: boolean } | null} the known word that is most likely meant,
   *   as people write it; sure is a single slip in a long word of the topics
   */
  nearest(word) {
    if (word.length < GUESS_FROM) return null;
    const limit = word.length < LONG_WORD ? 1 : 2;
    let best = null;
    let slips = 0;
    let least = limit + 0.5;
    for (const known of this.known) {
      if (known.length < GUESS_FROM - 1) continue;
      // Typing errors are seldom in the first letter, and mostly in words of this field.
      const unlikely = (known[0] === word[0] ? 0 : 0.5) + (this.own.has(known) ? 0 : 0.25);
      const count = distance(word, known, limit);
      if (count + unlikely < least || (count + unlikely === least && best !== null && known < best)) {
        [best, slips, least] = [known, count, count + unlikely];
      }
    }
    if (best === null || isOtherForm(word, best)) return null;
    const isSure = slips === 1 && word.length >= SURE_FROM && best[0] === word[0] && this.isTopical(best);
    return { text: this.written.get(best) ?? best, isSure };
  }

  /**
   * @param {string} word folded, of no known form
   * @returns {string[]} known words at its beginning and its end
   */
  parts(word) {
    if (word.length < SHORTEST_COMPOUND) return [];
    const head = this.#longest(word, (length) => word.slice(0, length).replace(JOINT, ""));
    const tail = this.#longest(word, (length) => word.slice(-length));
    return [...new Set([head, tail])].filter((part) => part && !isBroad(part));
  }

  /**
   * @param {string} word
   * @param {(length: number) => string} cut
   */
  #longest(word, cut) {
    for (let length = word.length - SHORTEST_PART; length >= SHORTEST_PART; length--) {
      const part = cut(length);
      if (part.length >= SHORTEST_PART && this.isKnown(part)) return part;
    }
    return "";
  }

  /**
   * @param {string} word folded
   * @returns {string[]} what a law or an abbreviation is called elsewhere: OZG, Onlinezugangsgesetz
   */
  otherForms(word) {
    return (this.forms.get(word) ?? []).filter((form) => squeeze(form) !== word);
  }

  /**
   * @param {[number, number]} inhabitants least and most
   * @returns {string[]} the size classes of municipalities they lie in
   */
  sizesOf([least, most]) {
    const sizes = this.raw.groessen.filter(({ kreis }) => !kreis);
    const first = sizes.findLastIndex(({ ab }) => ab <= least);
    return sizes.filter(({ ab }, at) => at >= first && ab <= most).map(({ id }) => id);
  }

  /**
   * What the words of a question mean, the strongest first.
   *
   * @param {string[]} words folded, without the silent ones
   * @param {string[]} all with them
   * @returns {Meaning[]}
   */
  meanings(words, all = words) {
    return this.entries
      .map((entry) => ({ entry, strength: strengthOf(words, all, entry) }))
      .filter(({ strength }) => strength >= WEAKEST)
      .sort((one, other) => other.strength - one.strength);
  }
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {boolean} whether two words only end differently, as number and case change a word
 */
function isOtherForm(one, other) {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return Math.max(one.length, other.length) - same <= ENDING;
}

/**
 * @param {string[]} sorted
 * @param {string} wanted
 */
function lowerBound(sorted, wanted) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
