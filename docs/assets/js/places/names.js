// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Which places a typed name may mean: unfinished, with or without umlauts, "St." for Sankt,
// without additions, with a typing error.

import { Level } from "../generated/definitions.js";
import { fold, foldedWords, spell } from "../shared/folding.js";
import { forgiven, slips } from "../shared/typos.js";

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./store.js").Entry} Entry
 * @typedef {Pick<Data.Overview, "gattungen" | "kleine">} Words
 *
 * @typedef {object} Found
 * @property {Entry[]} entries best first
 * @property {boolean} isGuess whether no place has the typed name
 */

/** Which level the words for a kind belong to, by the length of a key. */
const LEVELS = /** @type {const} */ ({ 5: Level.DISTRICT, 8: Level.MUNICIPALITY, 9: Level.ASSOCIATION });
/** Letters that are taken for one another at the beginning of a name. */
const CONFUSED = ["ck", "cz", "dt", "bp", "fv", "vw", "gk", "sz", "ij", "iy", "jy"];

/**
 * Words of a name or of what was typed; Sankt and St. are one.
 *
 * @param {string} text
 */
function wordsOf(text) {
  return foldedWords(text).map((word) => (word === "sankt" ? "st" : word));
}

/**
 * @param {Words} words
 * @returns {Set<string>} what says nothing by itself
 */
function vagueWords({ gattungen, kleine }) {
  return new Set([...Object.values(gattungen).flat(), ...kleine].map(fold));
}

/**
 * @param {string} typed
 * @param {Words} words
 * @returns {string} the word that decides which names are looked at, or ""
 */
export function tellingWord(typed, words) {
  const vague = vagueWords(words);
  const all = wordsOf(typed);
  // A word alone may still become another one: "Amt" could be Amtzell.
  return (all.length === 1 ? all[0] : all.find((word) => !vague.has(word))) ?? "";
}

/**
 * @param {Store} store
 * @param {string} typed
 * @returns {Promise<Found>}
 */
export async function findNames(store, typed) {
  const overview = await store.overview();
  const telling = tellingWord(typed, overview);
  if (!telling) return { entries: [], isGuess: false };
  const called = matching(typed, await store.names(telling[0]), overview);
  if (called.length) return { entries: called, isGuess: false };
  if (!forgiven(fold(typed))) return { entries: [], isGuess: true };
  const likely = guesses(typed, await namesBelow(store, likelyLetters(telling)));
  if (likely.length) return { entries: likely, isGuess: true };
  return { entries: guesses(typed, await namesBelow(store, overview.namen)), isGuess: true };
}

/** @param {string} word */
function likelyLetters([first, second = ""]) {
  const confused = CONFUSED.filter((pair) => pair.includes(first)).join("");
  return [...new Set(first + second + confused)].join("");
}

/**
 * @param {Store} store
 * @param {string} letters
 * @returns {Promise<Entry[]>} each once
 */
async function namesBelow(store, letters) {
  const pieces = await Promise.all([...letters].map((letter) => store.names(letter)));
  return [...new Map(pieces.flat().map((entry) => [entry.key, entry])).values()];
}

/**
 * @param {string} typed
 * @param {Entry[]} entries
 * @param {Words} words
 * @returns {Entry[]} places with that name, or a name that begins like it; best first
 */
export function matching(typed, entries, words) {
  const query = { typed, parts: wordsOf(typed), vague: vagueWords(words) };
  return entries
    .map((entry) => ({ entry, rank: rankOf(query, entry, words.gattungen) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((one, other) => one.rank - other.rank || byPopulation(one.entry, other.entry))
    .map(({ entry }) => entry);
}

/**
 * @param {{ typed: string, parts: string[], vague: Set<string> }} query
 * @param {Entry} entry
 * @param {Words["gattungen"]} kinds
 * @returns {number} 0 for the best; Infinity if this is not meant
 */
function rankOf({ typed, parts, vague }, entry, kinds) {
  const words = wordsOf(entry.name);
  const has = (/** @type {string} */ part) => words.some((word) => word.startsWith(part));
  const telling = parts.filter((part) => !vague.has(part));
  const needed = telling.length ? telling : parts;
  if (!needed.every(has)) return Infinity;
  const own = kinds[LEVELS[/** @type {5 | 8 | 9} */ (entry.key.length)]].map(fold);
  const otherKinds = Object.values(kinds).flat().map(fold).filter((word) => !own.includes(word));
  const lacking = parts.filter((part) => !has(part) && !own.includes(part));
  const isOtherKind = lacking.some((part) => otherKinds.includes(part));
  const isSpelled = begins(spell(entry.name), spell(typed)) || begins(bare(entry.name), bare(typed));
  const isFirst = words[0] === needed[0] || words.join(" ") === parts.join(" ");
  const isBegun = words[0].startsWith(needed[0]);
  return (isOtherKind ? 16 : 0) + (lacking.length ? 10 : 0)
    + (isFirst ? 0 : isBegun ? 4 : 8) + (isSpelled ? 0 : 2);
}

/**
 * @param {string} name
 * @param {string} typed
 */
function begins(name, typed) {
  return name.startsWith(typed) || name.includes(` ${typed}`);
}

/**
 * @param {string} text
 * @returns {string} without marks: "Munchen" counts as München
 */
function bare(text) {
  return spell(text.normalize("NFD").replace(/\p{M}+/gu, ""));
}

/**
 * @param {string} typed
 * @param {Entry[]} entries
 * @returns {Entry[]} the places with the fewest typing errors between their name and the input: first
 *   those with the same letters, then Gemeinden, then the largest
 */
export function guesses(typed, entries) {
  const query = wordsOf(typed).join(" ");
  const limit = forgiven(query);
  if (!limit) return [];
  const counted = entries
    .map((entry) => ({ entry, count: slipsIn(query, entry.name, limit) }))
    .filter(({ count }) => count < Infinity);
  const fewest = counted.reduce((least, { count }) => Math.min(least, count), Infinity);
  return counted
    .filter(({ count }) => count === fewest)
    .map(({ entry }) => ({ entry, rank: (hasLettersOf(typed, entry.name) ? 0 : 2) + (isAbove(entry) ? 1 : 0) }))
    .sort((one, other) => one.rank - other.rank || byPopulation(one.entry, other.entry))
    .map(({ entry }) => entry);
}

/**
 * @param {string} query
 * @param {string} name
 * @param {number} limit
 * @returns {number} slips in the name, which may begin earlier ("Landkreis ...") or go on
 */
function slipsIn(query, name, limit) {
  const words = wordsOf(name);
  return Math.min(...words.map((_, at) => slips(query, words.slice(at).join(" "), limit)));
}

/** @param {Entry} entry */
const isAbove = ({ key }) => LEVELS[/** @type {5 | 8 | 9} */ (key.length)] !== Level.MUNICIPALITY;

/**
 * @param {Entry} one
 * @param {Entry} other
 */
function byPopulation(one, other) {
  return other.population - one.population || (one.key < other.key ? -1 : 1);
}

/**
 * The one that is meant without a doubt: the only one called like that, or the only Gemeinde whose
 * name goes on ("Singen" is Singen (Hohentwiel)). Of several the exact name, if no other is larger:
 * "Weil" may be Weil am Rhein. A guess is taken only if letters are doubled or swapped, since
 * "Altona" is not Altena.
 *
 * @param {string} typed
 * @param {Found} found
 * @returns {Entry | null}
 */
export function onlyOne(typed, { entries, isGuess }) {
  if (isGuess) return alone(entries.filter(({ name }) => hasLettersOf(typed, name)));
  if (entries.length === 1) return entries[0];
  for (const form of [spell, fold]) {
    const begun = entries.filter(({ name }) => `${form(name)} `.startsWith(`${form(typed)} `));
    const same = alone(begun.filter(({ name }) => form(name) === form(typed)));
    if (same && begun.every(({ population }) => population <= same.population)) return same;
    if (begun.length) return alone(begun.filter((entry) => !isAbove(entry)));
  }
  return null;
}

/**
 * @param {Entry[]} entries
 * @returns {Entry | null} the only entry, or the only Gemeinde among them
 */
function alone(entries) {
  if (entries.length === 1) return entries[0];
  const inside = entries.filter((entry) => !isAbove(entry));
  return inside.length === 1 ? inside[0] : null;
}

/**
 * @param {string} typed
 * @param {string} name
 * @returns {boolean} whether the name begins with the same letters, in any order and number
 */
function hasLettersOf(typed, name) {
  return [spell, fold].some((form) => {
    const words = form(typed).split(" ");
    const begun = form(name).split(" ").slice(0, words.length);
    return lettersOf(words.join(" ")) === lettersOf(begun.join(" "));
  });
}

/** @param {string} text */
const lettersOf = (text) => [...text.replace(/(.)\1+/g, "$1")].sort().join("");
