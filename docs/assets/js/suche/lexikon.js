// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The editors' words (daten/suche/woerter.json), and what a question means by them.

import { fold } from "../gemeinsam/falten.js";
import { distance, squeeze, stem } from "./worte.js";

/**
 * @typedef {"thema" | "unterthema" | "huerde" | "status" | "land" | "groesse" | "verbund"} Kind
 *
 * @typedef {object} Entry something readers may mean
 * @property {Kind} kind
 * @property {string} id
 * @property {string} label
 * @property {string} address its page, or ""
 * @property {string} above id of the topic above a subtopic, or ""
 * @property {Phrase[]} phrases
 *
 * @typedef {object} Phrase a label or another word for it
 * @property {string} text
 * @property {string[]} words folded
 * @property {string} whole the words without spaces
 *
 * @typedef {object} Meaning
 * @property {Entry} entry
 * @property {number} strength up to 1: the question names just this
 */

/** Shorter words have too many neighbours to guess; longer ones may have two slips. */
const GUESS_FROM = 6;
const LONG_WORD = 9;
/** Letters that number and case may change at the end of a word. */
const ENDING = 2;
/** A part of a word must have so many letters to count by itself. */
const SHORTEST_PART = 4;
const WEAKEST = 0.2;

export class Lexicon {
  /** @param {any} raw daten/suche/woerter.json */
  constructor(raw) {
    this.raw = raw;
    /** @type {Entry[]} */
    this.entries = [...entriesOf(raw)];
    /** @type {Map<string, Entry>} */
    this.byKey = new Map(this.entries.map((entry) => [`${entry.kind}/${entry.id}`, entry]));
    /** The words of the vocabulary; folded. */
    this.own = new Set(
      this.entries.flatMap(({ phrases }) => phrases.flatMap(({ words, whole }) => [...words, whole])),
    );
    /** All words that are spelled right. */
    this.known = new Set([...raw.wortschatz.map(fold), ...this.own]);
    this.stems = new Set([...this.known].map(stem));
    /** Words in so many recipes that they tell nothing apart and are slow to look up. */
    this.common = new Set((raw.haeufig ?? []).map(fold));
    this.commonStems = new Set([...this.common].map(stem));
  }

  /**
   * @param {Kind} kind
   * @param {string} id
   */
  find(kind, id) {
    return this.byKey.get(`${kind}/${id}`);
  }

  /** @param {string} word folded */
  isKnown(word) {
    return this.known.has(word) || this.stems.has(stem(word));
  }

  /** @param {string} beginning folded */
  isBeginning(beginning) {
    this.sorted ??= [...this.known].sort();
    const at = lowerBound(this.sorted, beginning);
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
   * @returns {string | null} the known word that is most likely meant
   */
  nearest(word) {
    if (word.length < GUESS_FROM) return null;
    const limit = word.length < LONG_WORD ? 1 : 2;
    let best = null;
    let least = limit + 0.5;
    for (const known of this.known) {
      if (known.length < GUESS_FROM - 1) continue;
      // Who mistypes seldom misses the first letter, and more often a word of this field.
      const unlikely = (known[0] === word[0] ? 0 : 0.5) + (this.own.has(known) ? 0 : 0.25);
      const count = distance(word, known, limit) + unlikely;
      if (count < least || (count === least && best !== null && known < best)) {
        [best, least] = [known, count];
      }
    }
    return best !== null && isOtherForm(word, best) ? null : best;
  }

  /**
   * @param {string} word folded, of no known form
   * @returns {string[]} known words at its beginning and its end
   */
  parts(word) {
    const found = [];
    for (let length = word.length - SHORTEST_PART; length >= SHORTEST_PART; length--) {
      const head = word.slice(0, length);
      if (!found[0] && (this.known.has(head) || this.known.has(stem(head)) || this.known.has(head.replace(/(e?s|en?)$/, "")))) found[0] = stem(head);
      const tail = word.slice(word.length - length);
      if (!found[1] && this.isKnown(tail)) found[1] = tail;
    }
    return found.filter(Boolean);
  }

  /** @param {number} inhabitants */
  sizeOf(inhabitants) {
    const sizes = this.raw.groessen.filter((/** @type {any} */ { kreis }) => !kreis);
    return sizes.findLast((/** @type {any} */ { ab }) => ab <= inhabitants).id;
  }

  /**
   * What the words of a question mean, the strongest first.
   *
   * @param {string[]} words folded, without the silent ones
   * @returns {Meaning[]}
   */
  meanings(words) {
    if (!words.length) return [];
    return this.entries
      .map((entry) => ({ entry, strength: strengthOf(words, entry) }))
      .filter(({ strength }) => strength >= WEAKEST)
      .sort((one, other) => other.strength - one.strength);
  }
}

/**
 * @param {string[]} words
 * @param {Entry} entry
 */
function strengthOf(words, { phrases }) {
  return Math.max(...phrases.map((phrase) => likeness(words, phrase)));
}

/**
 * How much of a phrase the words name, times how much of the words the phrase explains.
 *
 * @param {string[]} words
 * @param {Phrase} phrase
 * @returns {number} 1 if a part of the question is just this phrase
 */
export function likeness(words, phrase) {
  if (contains(words, phrase)) return 1;
  const named = phrase.words.map(() => 0);
  const explained = words.map(() => 0);
  words.forEach((word, w) => {
    phrase.words.forEach((part, p) => {
      const count = shared(word, part);
      named[p] = Math.min(part.length, named[p] + count);
      explained[w] = Math.min(word.length, explained[w] + count);
    });
  });
  const total = words.reduce((sum, word) => sum + word.length, 0);
  return Math.min(0.9, sumOf(named) / phrase.whole.length) * (0.4 + 0.6 * (sumOf(explained) / total));
}

/** @param {number[]} counts */
function sumOf(counts) {
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Whether neighbouring words of the question are the phrase, however they are joined.
 *
 * @param {string[]} words
 * @param {Phrase} phrase
 */
function contains(words, phrase) {
  const wanted = stem(phrase.whole);
  for (let start = 0; start < words.length; start++) {
    let joined = "";
    for (let end = start; end < words.length && joined.length <= phrase.whole.length; end++) {
      joined += words[end];
      if (stem(joined) === wanted) return true;
    }
  }
  return false;
}

/**
 * @param {string} word
 * @param {string} part
 * @returns {number} letters two words have in common, if one begins or ends with the other
 */
function shared(word, part) {
  const [one, other] = [stem(word), stem(part)];
  if (one === other) return part.length;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST_PART) return 0;
  return long.startsWith(short) || long.endsWith(short) ? short.length : 0;
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
 * @param {any} raw
 * @returns {Generator<Entry>}
 */
function* entriesOf(raw) {
  for (const topic of raw.themen) {
    yield entry("thema", topic);
    for (const sub of topic.unter) yield entry("unterthema", sub, topic.id);
  }
  const kinds = { huerde: "huerden", status: "status", land: "laender", groesse: "groessen", verbund: "verbuende" };
  for (const [kind, list] of Object.entries(kinds)) {
    for (const one of raw[list]) yield entry(/** @type {Kind} */ (kind), one);
  }
}

/**
 * @param {Kind} kind
 * @param {any} raw
 * @param {string} above
 * @returns {Entry}
 */
function entry(kind, raw, above = "") {
  const texts = [raw.wort, ...(raw.woerter ?? [])];
  const phrases = texts.map((text) => ({ text, words: fold(text).split(" "), whole: squeeze(text) }));
  return { kind, id: raw.id, label: raw.wort, address: raw.adresse ?? "", above, phrases };
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
