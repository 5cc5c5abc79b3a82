// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// How much the words of a question are like a phrase of the editors.

import { stem } from "./words.js";

/** @typedef {import("./entries.js").Phrase} Phrase */

/** A part of a word must have so many letters to count by itself. */
export const SHORTEST_PART = 4;

/**
 * @param {string[]} words
 * @param {string[]} all
 * @param {import("./entries.js").Entry} entry
 * @returns {number} how much a question means an entry by the best of its phrases
 */
export function strengthOf(words, all, { phrases }) {
  return Math.max(...phrases.map((phrase) => (contains(all, phrase) ? 1 : likeness(words, phrase))));
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
  const total = words.reduce((sum, word) => sum + word.length, 0) || 1;
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
      // A stem may end like an ending: "Termin" loses its n, "Terminen" does not lose it twice.
      if (stem(joined) === wanted || stem(joined) === phrase.whole) return true;
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
  if (short.length < SHORTEST_PART || !isEdge(short, long)) return 0;
  // "Daten" is no part of Datev, though its short stem is; "melder" is one of "Mängelmelder".
  if (short.length === SHORTEST_PART && !isEdge(word, part) && !isEdge(part, word)) return 0;
  return short.length;
}

/**
 * @param {string} short
 * @param {string} long
 * @returns {boolean} whether a word begins or ends with another
 */
function isEdge(short, long) {
  return long.startsWith(short) || long.endsWith(short);
}
