// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// What a question says: the words to look up, and what else it asks for - size, place, costs,
// failure.

import { SPOKEN_SIZES } from "../generated/definitions.js";
import { isVague, split, squeeze } from "./words.js";

/**
 * @typedef {object} Word a word worth looking up
 * @property {string} text as it was typed, in lower case
 * @property {string} folded without hyphens: "eakte"
 * @property {boolean} isBegun whether more letters may follow: the last one, while typing
 * @property {number} at its place among all words
 *
 * @typedef {object} Typed any word of the question
 * @property {string} text in lower case
 * @property {boolean} isName whether it may be the name of a place by itself
 *
 * @typedef {object} Question
 * @property {string} text
 * @property {Word[]} words
 * @property {Typed[]} typed
 * @property {string[]} all every word, folded; the silent ones belong to phrases such as "kein Geld"
 * @property {[number, number] | null} inhabitants least and most
 * @property {string[]} sizes size classes meant by a word such as "Kleinstadt"
 * @property {boolean} wantsCosts
 * @property {boolean} isTrouble whether something stood in the way
 * @property {boolean} isNear whether it asks for what is near a place
 */

// Folded words have lost the e of "teuer" (shared/folding.js).
const COSTS = /^(kosten|kostet|kostete|koste|preis|preise|teurer|teur|geld|euro)$/;
const INHABITANTS = /^(einwohner|einwohnern|einwohnerinnen|ew|einw)$/;
const NEAR = /^(nah|nahe|nahen|umkreis|umgebung|umland|umliegend(e[nr]?)?|nachbarschaft)$/;
/** "10 000" and "5 Tsd." are numbers of one word. */
const GAPS = [
  { wide: /(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/gu, close: "" },
  { wide: /(?<=\d)\s*(?:tausend|tsd\.?)(?![\p{L}])/giu, close: "000" },
];
const NUMBER = /^\d+$/;
const YEAR = /^(19|20)\d\d$/;
/** Numbers below this are no inhabitants, unless the word says so. */
const FEWEST = 500;
const BELOW = /^(unter|bis|hochstens|maximal|weniger)$/;
const ABOVE = /^(uber|ab|mindestens|mehr)$/;
/** Words that tell of a problem; most of them are silent. */
const TROUBLE = new RegExp(
  "^(kein(e[nmrs]?)?|nicht|niemand|nichts|fehl(t|en|ende[nrs]?)|wenig|schlecht(e[nmrs]?)?|problem(e|en)?"
    + "|verhinder[tn]|blockier(t|en|te)|abgelehnt|scheiter(t|n|te)|hurden?|widerstand|bremst?|schief\\w*|gescheitert|gestoppt|abgebrochen)$",
);

/** Words for a size, with the words that may come before them. */
const SIZES = SPOKEN_SIZES.map(({ word, before, sizes }) =>
  ({ word: whole(word), before: before ? whole(before) : null, sizes: [...sizes] }));

/** @param {string} pattern */
function whole(pattern) {
  return new RegExp(`^(${pattern})$`);
}

/**
 * @param {string} text
 * @param {(word: string) => boolean} isSilent whether a folded word names nothing
 * @returns {Question}
 */
export function understand(text, isSilent) {
  const raw = split(GAPS.reduce((whole, { wide, close }) => whole.replace(wide, close), text));
  const typed = raw.map((word) => word.toLowerCase());
  const folded = typed.map(squeeze);
  const isDone = /\s$/.test(text);
  const used = new Set();
  const sizes = sizesIn(folded, used);
  const inhabitants = inhabitantsIn(folded, used);
  const isNear = folded.some((word) => NEAR.test(word));
  const says = (/** @type {string} */ word, /** @type {number} */ at) =>
    !used.has(at) && !isSilent(word) && !COSTS.test(word) && !NEAR.test(word);
  const words = typed
    .map((word, at) => ({ text: word, folded: folded[at], isBegun: at === typed.length - 1 && !isDone, at }))
    .filter(({ folded: word, at }) => says(word, at));
  const telling = words.filter(({ folded: word }) => !isVague(word) && !TROUBLE.test(word));
  // If some words have capitals, "buchen" is a verb, and not Buchen (Odenwald).
  const hasCapitals = raw.some(isCapital);
  return {
    text,
    all: folded,
    // A word that is everywhere only counts where there is no other.
    words: telling.length ? telling : words,
    typed: typed.map((word, at) => ({
      text: word,
      isName: typed.length === 1 || (says(folded[at], at) && (isCapital(raw[at]) || !hasCapitals)),
    })),
    inhabitants,
    sizes,
    wantsCosts: folded.some((word) => COSTS.test(word)),
    isTrouble: folded.some((word) => TROUBLE.test(word)),
    isNear,
  };
}

/** @param {string} word */
function isCapital(word) {
  return /^\p{Lu}/u.test(word);
}

/**
 * @param {string[]} words
 * @param {Set<number>} used
 */
function sizesIn(words, used) {
  for (const { before, word: wanted, sizes } of SIZES) {
    const at = words.findIndex((word, index) => wanted.test(word) && (!before || before.test(words[index - 1] ?? "")));
    if (at >= 0) {
      used.add(at);
      if (before) used.add(at - 1);
      return sizes;
    }
  }
  return [];
}

/**
 * @param {string[]} words
 * @param {Set<number>} used
 * @returns {[number, number] | null} least and most
 */
function inhabitantsIn(words, used) {
  const named = words.findIndex((word) => INHABITANTS.test(word));
  const numbers = words.flatMap((word, at) => (NUMBER.test(word) ? [at] : []));
  const isSpan = (/** @type {number} */ at) => words[at + 1] === "bis" && NUMBER.test(words[at + 2] ?? "");
  const isBounded = (/** @type {number} */ at) =>
    isSpan(at) || BELOW.test(words[at - 1] ?? "") || ABOVE.test(words[at - 1] ?? "");
  // "Seit 2023 in einer Stadt mit 45.000 Einwohnern": only the number before the word counts them.
  const isCounted = (/** @type {number} */ at) => at === named - 1 || (isSpan(at) && at === named - 3);
  const found = numbers.filter((at) =>
    (named >= 0 ? isCounted(at) : Number(words[at]) >= FEWEST && !YEAR.test(words[at]) && isBounded(at)));
  if (!found.length) return null;
  const [first, second] = found;
  for (const at of [first, second ?? first, named]) used.add(at);
  const least = Number(words[first]);
  if (second !== undefined) return [least, Number(words[second])];
  if (BELOW.test(words[first - 1] ?? "")) return [0, least - 1];
  return [least, ABOVE.test(words[first - 1] ?? "") ? Infinity : least];
}
