// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// How many slips of the finger lie between what was typed and a word.

/**
 * Count letters that are missing, too many, wrong or swapped with their neighbour, between
 * `typed` and the beginning of `word`: who is still typing has not made a mistake yet.
 *
 * @param {string} typed
 * @param {string} word
 * @param {number} limit gives up beyond
 * @returns {number} the count, or Infinity beyond `limit`
 */
export function slips(typed, word, limit) {
  if (typed.length - word.length > limit) return Infinity;
  const width = Math.min(word.length, typed.length + limit);
  let before = /** @type {number[]} */ ([]);
  let last = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row++) {
    const line = [row];
    for (let at = 1; at <= width; at++) {
      const same = typed[row - 1] === word[at - 1];
      let cost = Math.min(last[at] + 1, line[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
      const swapped = row > 1 && at > 1
        && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1];
      if (swapped) cost = Math.min(cost, before[at - 2] + 1);
      line.push(cost);
    }
    if (Math.min(...line) > limit) return Infinity;
    before = last;
    last = line;
  }
  const count = Math.min(...last);
  return count <= limit ? count : Infinity;
}

/**
 * @param {string} typed folded
 * @returns {number} how many slips are forgiven in so many letters
 */
export function forgiven(typed) {
  if (typed.length < 4) return 0;
  return typed.length < 8 ? 1 : 2;
}
