// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// German words as questions contain them: which say nothing, what their stem is, how far two lie
// apart.

import { fold } from "../shared/folding.js";

/**
 * Verbs and particles of questions. They may mean something elsewhere, so they are not among the
 * words that nobody looks for (hooks/kochbuch/search/vocabulary.py).
 */
const ASKING = new Set(
  `
  anbieten aufheben benutzen brauche brauchen braucht bringen bringt dauert dauerte einplanen fange
  fangen fangt fuhren fuhrt gedauert gemacht gern gewesen holen klappt komme kommen kommt lassen lauft
  machen macht nehmt nennen neu nun nutigen nutzen nutzt setzen setzt statt tag trotz uberhaupt
  verwenden wessen wieder woher wollen wollt woran worauf zuerst
  `.trim().split(/\s+/).map(squeeze),
);

/** Words that stand in nearly every recipe; they only count where there is no other. Folded. */
const VAGUE = new RegExp(
  "^(kommunen?|gemeinden?|stadt|stadte|verwaltung(en)?|digital(e[nrs]?|isierung)?|projekte?|grosse"
    + "|einfuhrung|einfuhren|umsetzung|losung(en)?|system(e|en)?|software)$",
);

/** Parts of compounds that by themselves say nothing of the whole. Folded. */
const BROAD = new Set(
  "amt app buro burger daten dienst dienste digital einfuhrung information management online plan planung portal projekt service stelle system verfahren verwaltung"
    .split(" "),
);

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
  return ASKING.has(folded);
}

/** @param {string} folded */
export function isVague(folded) {
  return VAGUE.test(folded);
}

/** @param {string} folded */
export function isBroad(folded) {
  return isVague(folded) || BROAD.has(folded);
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
