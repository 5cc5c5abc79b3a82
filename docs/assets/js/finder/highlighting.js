// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Marks in a text the words that were asked for.

import { fold } from "../shared/folding.js";
import { squeeze, stem } from "./words.js";

const SHORTEST_INSIDE = 5;

/**
 * @param {string} text
 * @param {string[]} words asked for
 * @returns {{ text: string, isMarked: boolean }[]} the whole text in pieces
 */
export function pieces(text, words) {
  const stems = words.map((word) => stem(squeeze(word))).filter(Boolean);
  /** @type {{ text: string, isMarked: boolean }[]} */
  const found = [];
  for (const piece of text.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}-]*)/u)) {
    if (!piece) continue;
    const isMarked = stems.some((wanted) => isMeant(piece, wanted));
    const last = found.at(-1);
    if (last && last.isMarked === isMarked) last.text += piece;
    else found.push({ text: piece, isMarked });
  }
  return found;
}

/**
 * @param {string} word
 * @param {string} wanted
 */
function isMeant(word, wanted) {
  const whole = squeeze(word);
  if (stem(whole) === wanted) return true;
  if (wanted.length < SHORTEST_INSIDE) return fold(word).split(" ").some((part) => stem(part) === wanted);
  return whole.includes(wanted);
}

/**
 * @param {string} text
 * @param {string[]} words
 * @returns {(Node | string)[]}
 */
export function marked(text, words) {
  return pieces(text, words).map(({ text: piece, isMarked }) => {
    if (!isMarked) return piece;
    const mark = document.createElement("mark");
    mark.textContent = piece;
    return mark;
  });
}
