// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Places that a question names: Gemeinden, Kreise, Verbände and Länder.

import { fold, foldedWords, spell } from "../shared/folding.js";
import { matching, tellingWord } from "../places/names.js";

/**
 * @typedef {object} Place
 * @property {string} key
 * @property {string} name
 * @property {number} population 0 for a Land
 * @property {string} folder where its page lies, if it has one
 * @property {number[]} at which words of the question name it
 */

const LONGEST_NAME = 4;
const MOST = 4;
/** Digits of the key of a Verband. */
const VERBAND = 9;

/**
 * @param {import("../places/store.js").Store} store
 * @returns {(typed: import("./question.js").Typed[]) => Promise<Place[]>} a function that finds the
 *   places among the words of a question, longer names first
 */
export function placeFinder(store) {
  return async (typed) => {
    const overview = await store.overview();
    /** @type {Place[]} */
    const found = [];
    const used = new Set();
    for (const [start, end] of windows(typed.length)) {
      const at = Array.from({ length: end - start }, (_, offset) => start + offset);
      if (at.some((index) => used.has(index)) || !at.some((index) => typed[index].isName)) continue;
      const places = await called(store, overview, at.map((index) => typed[index].text).join(" "));
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
 * @param {import("../places/store.js").Store} store
 * @param {Data.Overview} overview
 * @param {string} typed
 * @returns {Promise<Omit<Place, "at">[]>} places with just this name, apart from additions
 */
async function called(store, overview, typed) {
  const wanted = foldedWords(typed).join(" ");
  for (const [key, { name }] of Object.entries(overview.laender)) {
    if (foldedWords(name).join(" ") === wanted) return [{ key, name, population: 0, folder: "" }];
  }
  const telling = tellingWord(typed, overview);
  if (telling.length < 3) return [];
  const names = await store.names(telling[0]);
  const vague = new Set([...Object.values(overview.gattungen).flat(), ...overview.kleine]);
  const bare = (/** @type {string} */ name) => barely(name, vague);
  const found = matching(typed, names, overview).filter(({ name }) => bare(name) === bare(typed));
  // "Nähe" is not Nahe, and "buchen" not Büchen; but without umlauts at hand, "Munchen" is München.
  const spelled = found.filter(({ name }) => barely(name, vague, spell) === barely(typed, vague, spell));
  const same = spelled.length || spell(typed) !== fold(typed) ? spelled : found;
  // A Verband has the name of the town in its middle; it is meant only with a word for its kind.
  const others = same.filter(({ key }) => key.length !== VERBAND);
  const isVerband = foldedWords(typed).some((word) => overview.gattungen.verband.includes(word));
  return (others.length && !isVerband ? others : same)
    .slice(0, MOST)
    .map(({ key, name, population, folder }) => ({ key, name, population, folder }));
}

/**
 * @param {string} name
 * @param {Set<string>} vague folded
 * @param {(text: string) => string} write
 * @returns {string} what tells it apart: without "Landkreis" before and "(Westf.)" or "an der
 *   Donau" behind
 */
function barely(name, vague, write = fold) {
  const telling = name.replace(/\(.*|,.*|\s(an|am|auf|bei|im|in|ob|vor|a|b|i)[ .].*/u, "");
  return write(telling).split(" ").filter((word) => !vague.has(fold(word))).join(" ");
}
