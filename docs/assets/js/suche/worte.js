// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// German words as questions contain them: which say nothing, what their stem is, how far two lie
// apart.

import { fold } from "../gemeinsam/falten.js";

/** Words that ask, join or point, but name nothing. Folded. */
const SILENT = new Set(
  `
  aber alle allem allen aller alles als also am an andere anderen anderer ans auch auf aus
  bei beim bekommen bekommt bereits bin bis bitte brauche brauchen braucht bringen bringt da damit
  dann darf das dass dazu dem den denn der des die dies diese dieser dieses doch dort du durch durfen
  ein eine einem einen einer eines einfach einplanen er es etwas euch fange fangt fur gab ganz ganzen
  geben gehen geht gemacht genau gern gewesen gibt haben habt hat hatte hatten hier ich ihr ihre ihren
  ihrer ihres im in ins ist ja jede jeden jeder jedes jemand jetzt kam kann kannst kein keine keinen
  kommen kommt konnen konnte konnten lange lassen lasst machen macht mal man mehr mein meine mich mir
  mit muss mussen nach nehme nehmen nicht nichts niemand noch nun nur nutigen nutzen nutzt ob oder ohne
  on per schon sehr sein seine seit selbst sich sie sind so soll sollen sollte sollten sowie tag trotz
  uber uberhaupt um und unter uns unser unsere unserem unseren unserer vom von vor war waren warum was weil
  welche welchem welchen welcher welches wem wen wenn wer werden wessen weshalb wie wieder wieso will
  wir wird wo wobei wodurch wofur woher wohin womit wollen wozu wurde wurden wurden zu zuerst zum zur
  zwischen
  `.trim().split(/\s+/),
);

const ENDINGS = ["ungen", "ern", "en", "er", "em", "es", "e", "n", "s"];
const SHORTEST_STEM = 4;

/**
 * @param {string} text
 * @returns {string[]} the words as they were typed, in lower case; a hyphen joins
 */
export function split(text) {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/§?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-.&](?=[\p{L}\p{N}]))*/gu) ?? []
  );
}

/**
 * @param {string} text
 * @returns {string} folded, without anything between letters: "E-Akte" and "eAkte" are one
 */
export function squeeze(text) {
  return fold(text).replaceAll(" ", "");
}

/** @param {string} folded */
export function isSilent(folded) {
  return SILENT.has(folded);
}

/**
 * Cut the ending that number and case add: coarser than Pagefind's own stems, and only used to
 * compare words of a question with words of the vocabulary.
 *
 * @param {string} folded
 * @returns {string}
 */
export function stem(folded) {
  for (const ending of ENDINGS) {
    if (folded.endsWith(ending) && folded.length - ending.length >= SHORTEST_STEM) {
      return ending === "ungen" ? folded.slice(0, -2) : folded.slice(0, -ending.length);
    }
  }
  return folded;
}

/**
 * Count letters missing, too many, wrong or swapped with their neighbour.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} limit gives up beyond
 * @returns {number} the count, or Infinity beyond `limit`
 */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return Infinity;
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
    if (Math.min(...line) > limit) return Infinity;
    before = last;
    last = line;
  }
  return last[other.length] <= limit ? last[other.length] : Infinity;
}
