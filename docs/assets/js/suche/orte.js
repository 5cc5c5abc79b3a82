// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Places that a question names: Gemeinden, Kreise, Verbände and Länder.

import { foldedWords } from "../gemeinsam/falten.js";
import { matching, tellingWord } from "../kommunen/namen.js";

/**
 * @typedef {object} Place
 * @property {string} key
 * @property {string} name
 * @property {number} population 0 for a Land
 * @property {number[]} at which words of the question name it
 */

const LONGEST_NAME = 4;
const MOST = 4;

/**
 * @param {import("../kommunen/daten.js").Store} store
 * @returns {(words: string[], skip: (word: string) => boolean) => Promise<Place[]>} a function that
 *   finds the places among the words of a question, longer names first; `skip` says which words
 *   alone are no name
 */
export function placeFinder(store) {
  return async (words, skip) => {
    const overview = await store.overview();
    /** @type {Place[]} */
    const found = [];
    const used = new Set();
    for (const [start, end] of windows(words.length)) {
      const at = Array.from({ length: end - start }, (_, offset) => start + offset);
      if (at.some((index) => used.has(index)) || (at.length === 1 && skip(words[start]))) continue;
      const places = await called(store, overview, words.slice(start, end).join(" "));
      if (!places.length) continue;
      for (const index of at) used.add(index);
      found.push(...places.map((place) => ({ ...place, at })));
    }
    return found.slice(0, MOST);
  };
}

/**
 * @param {number} count
 * @returns {[number, number][]} beginning and end of each run of words, longer runs first
 */
function windows(count) {
  const runs = /** @type {[number, number][]} */ ([]);
  for (let length = Math.min(count, LONGEST_NAME); length > 0; length--) {
    for (let start = 0; start + length <= count; start++) runs.push([start, start + length]);
  }
  return runs;
}

/**
 * @param {import("../kommunen/daten.js").Store} store
 * @param {import("../kommunen/daten.js").Overview} overview
 * @param {string} typed
 * @returns {Promise<Omit<Place, "at">[]>} who is called just that, apart from additions
 */
async function called(store, overview, typed) {
  const wanted = foldedWords(typed).join(" ");
  for (const [key, { name }] of Object.entries(overview.laender)) {
    if (foldedWords(name).join(" ") === wanted) return [{ key, name, population: 0 }];
  }
  const telling = tellingWord(typed, overview);
  if (telling.length < 3) return [];
  const names = await store.names(telling[0]);
  const vague = new Set([...Object.values(overview.gattungen).flat(), ...overview.kleine]);
  const bare = (/** @type {string} */ name) => barely(name, vague);
  return matching(typed, names, overview)
    .filter(({ name }) => bare(name) === bare(typed))
    .slice(0, MOST)
    .map(({ key, name, population }) => ({ key, name, population }));
}

/**
 * @param {string} name
 * @param {Set<string>} vague
 * @returns {string} what tells it apart: without "Landkreis" before and "(Westf.)" or "an der
 *   Donau" behind
 */
function barely(name, vague) {
  const words = foldedWords(name.replace(/\(.*|,.*|\s(an|am|auf|bei|im|in|ob|vor|a|b|i)[ .].*/u, ""));
  return words.filter((word) => !vague.has(word)).join(" ");
}
