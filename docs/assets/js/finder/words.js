// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// German words in questions: how they are split and folded, which say nothing, what their stem is.

import { ASKING, BROAD, VAGUE } from "../generated/definitions.js";
import { fold } from "../shared/folding.js";

/** What may be content elsewhere; so it is not among the fillers of the words file. */
const ASKED = new Set(ASKING.split(" ").map(squeeze));
/** Words in nearly every recipe; they only count where there is no other. */
const VAGUE_WORD = new RegExp(`^(${VAGUE})$`);
const BROAD_PARTS = new Set(BROAD.split(" "));
const ENDINGS = ["ungen", "ern", "en", "er", "em", "es", "e", "n", "s"];
const SHORTEST_STEM = 4;

/**
 * @param {string} text
 * @returns {string[]} its words as they were typed; a hyphen joins
 */
export function split(text) {
  return text.normalize("NFC").match(/§?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-.&](?=[\p{L}\p{N}]))*/gu) ?? [];
}

/**
 * @param {string} text
 * @returns {string} folded, without anything between letters: "E-Akte" and "eAkte" are one
 */
export function squeeze(text) {
  return fold(text).replaceAll(" ", "");
}

/** @param {string} folded */
export function isAsking(folded) {
  return ASKED.has(folded);
}

/** @param {string} folded */
export function isVague(folded) {
  return VAGUE_WORD.test(folded);
}

/** @param {string} folded */
export function isBroad(folded) {
  return isVague(folded) || BROAD_PARTS.has(folded);
}

/**
 * Cut the ending that number and case add: coarser than Pagefind's own stems, and only used to
 * compare words of a question with words of the vocabulary.
 *
 * @param {string} folded
 * @returns {string}
 */
export function stem(folded) {
  let found = stems.get(folded);
  if (found === undefined) {
    found = cut(folded);
    stems.set(folded, found);
  }
  return found;
}

/** @type {Map<string, string>} every letter typed compares the question with a thousand words */
const stems = new Map();

/** @param {string} folded */
function cut(folded) {
  for (const ending of ENDINGS) {
    if (ending === "s" && folded.endsWith("ss")) continue;
    if (folded.endsWith(ending) && folded.length - ending.length >= SHORTEST_STEM) {
      return ending === "ungen" ? folded.slice(0, -2) : folded.slice(0, -ending.length);
    }
  }
  return folded;
}
