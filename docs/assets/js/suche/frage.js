// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// What somebody asks for: the words to look up, and what else a question says - how large, where
// it stands, what it cost, whether it failed.

import { fold } from "../gemeinsam/falten.js";
import { isSilent, split, squeeze } from "./worte.js";

/**
 * @typedef {object} Word a word worth looking up
 * @property {string} text as it was typed, in lower case
 * @property {string} folded without hyphens: "eakte"
 * @property {boolean} isBegun whether more letters may follow: the last one, while typing
 *
 * @typedef {object} Question
 * @property {string} text
 * @property {Word[]} words
 * @property {number | null} inhabitants
 * @property {string[]} sizes size classes meant by a word such as "Kleinstadt"
 * @property {boolean} wantsCosts
 * @property {boolean} isTrouble whether something stood in the way
 */

const COSTS = /^(kosten|kostet|kostete|koste|preis|preise|teuer|euro)$/;
const INHABITANTS = /^(einwohner|einwohnern|einwohnerinnen|ew|einw)$/;
const NUMBER = /^\d{1,3}(\.?\d{3})*$/;
const VAGUE = new RegExp(
  "^(kommunen?|gemeinden?|stadt|stadte|verwaltung(en)?|digital(e[nrs]?|isierung)?|projekte?|grosse"
    + "|einfuhrung|einfuhren|umsetzung|losung(en)?|system(e|en)?|software)$",
);
/** Words of somebody who has a problem; most of them are silent. */
const TROUBLE = new RegExp(
  "^(kein(e[nmrs]?)?|nicht|niemand|nichts|fehl(t|en|ende[nrs]?)|wenig|schlecht(e[nmrs]?)?|problem(e|en)?"
    + "|verhinder[tn]|blockier(t|en|te)|abgelehnt|scheiter(t|n|te)|hurden?|widerstand|bremst?)$",
);

/** Words for a size, with the words that may stand before them. */
const SIZES = [
  { words: /^(dorf|dorfer|landgemeinden?)$/, ids: ["landgemeinde"] },
  { words: /^(kleinstadt|kleinstadte)$/, ids: ["kleine-kleinstadt", "groessere-kleinstadt"] },
  { words: /^(mittelstadt|mittelstadte)$/, ids: ["kleine-mittelstadt", "grosse-mittelstadt"] },
  { words: /^(grossstadt|grossstadte)$/, ids: ["kleinere-grossstadt", "grosse-grossstadt"] },
  { words: /^(landkreise?|landkreisen|kreise?)$/, ids: ["kleiner-kreis", "mittlerer-kreis", "grosser-kreis"] },
  {
    before: /^klein(e|en|er|eren?)?$/,
    words: /^(gemeinde|gemeinden|kommune|kommunen|rathaus)$/,
    ids: ["landgemeinde", "kleine-kleinstadt"],
  },
  {
    before: /^klein(e|en|er|eren?)?$/,
    words: /^(stadt|stadte)$/,
    ids: ["kleine-kleinstadt", "groessere-kleinstadt"],
  },
  {
    before: /^gross(e|en|er|eren?)?$/,
    words: /^(stadt|stadte)$/,
    ids: ["kleinere-grossstadt", "grosse-grossstadt"],
  },
];

/**
 * @param {string} text
 * @returns {Question}
 */
export function understand(text) {
  const typed = split(text);
  const folded = typed.map(squeeze);
  const isDone = /\s$/.test(text);
  const used = new Set();
  const sizes = sizesIn(folded, used);
  const inhabitants = inhabitantsIn(folded, used);
  const wantsCosts = folded.some((word) => COSTS.test(word));
  const words = typed
    .map((word, at) => ({ text: word, folded: folded[at], isBegun: at === typed.length - 1 && !isDone, at }))
    .filter(({ folded: word, at }) => !used.has(at) && !isSilent(word) && !COSTS.test(word));
  const telling = words.filter(({ folded: word }) => !VAGUE.test(word));
  return {
    text,
    // A word that stands everywhere only counts where there is no other.
    words: (telling.length ? telling : words).map(({ at: _, ...word }) => word),
    inhabitants,
    sizes,
    wantsCosts,
    isTrouble: folded.some((word) => TROUBLE.test(word)),
  };
}

/**
 * @param {string[]} words
 * @param {Set<number>} used
 */
function sizesIn(words, used) {
  for (const { before, words: wanted, ids } of SIZES) {
    const at = words.findIndex((word, index) => wanted.test(word) && (!before || before.test(words[index - 1] ?? "")));
    if (at >= 0) {
      used.add(at);
      if (before) used.add(at - 1);
      return ids;
    }
  }
  return [];
}

/**
 * @param {string[]} words
 * @param {Set<number>} used
 * @returns {number | null}
 */
function inhabitantsIn(words, used) {
  const at = words.findIndex((word) => INHABITANTS.test(word));
  const number = words.findIndex((word, index) => NUMBER.test(word) && (at < 0 ? Number(plain(word)) >= 1000 && index > 0 : true));
  if (number < 0) return null;
  if (at < 0) return null;
  used.add(number);
  used.add(at);
  return Number(plain(words[number]));
}

/** @param {string} number */
function plain(number) {
  return number.replaceAll(".", "");
}

/**
 * @param {string} text
 * @returns {string[]} all words of a text, folded
 */
export function wordsOf(text) {
  return split(text).map(fold);
}
