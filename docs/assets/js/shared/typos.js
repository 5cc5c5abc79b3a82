// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// How many typing errors are between the input and a word.

/**
 * Count letters that are missing, too many, wrong or swapped with their neighbour, between
 * `typed` and the beginning of `word`: letters still to come are no mistake.
 *
 * @param {string} typed
 * @param {string} word
 * @param {number} limit gives up beyond
 * @returns {number} the count, or Infinity beyond `limit`
 */
export function slips(typed, word, limit) {
  if (typed.length - word.length > limit) return Infinity;
  return within(limit, Math.min(...counts(typed, word.slice(0, typed.length + limit), limit)));
}

/**
 * Count the same between two whole words.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} limit gives up beyond
 * @returns {number} the count, or Infinity beyond `limit`
 */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return Infinity;
  return within(limit, counts(one, other, limit)[other.length] ?? Infinity);
}

/**
 * @param {number} limit
 * @param {number} count
 */
function within(limit, count) {
  return count <= limit ? count : Infinity;
}

/**
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 * @returns {number[]} the slips between a word and each beginning of another one, from none of
 *   its letters to all; nothing once all are beyond `limit`
 */
function counts(one, other, limit) {
  let before = /** @type {number[]} */ ([]);
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const cost = one[row - 1] === other[at - 1] ? 0 : 1;
      let best = Math.min(last[at] + 1, line[at - 1] + 1, last[at - 1] + cost);
      const isSwapped =
        row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (isSwapped) best = Math.min(best, before[at - 2] + 1);
      line.push(best);
    }
    if (Math.min(...line) > limit) return [];
    before = last;
    last = line;
  }
  return last;
}

/**
 * @param {string} typed folded
 * @returns {number} how many slips are forgiven in so many letters
 */
export function forgiven(typed) {
  if (typed.length < 4) return 0;
  return typed.length < 8 ? 1 : 2;
}
