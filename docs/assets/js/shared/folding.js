// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// German words for comparison: "Muenchen", "Munchen" and "MÜNCHEN" are the same.

/**
 * Spell out: lower case, ä as ae, ß as ss, other marks dropped, anything else becomes a space.
 *
 * @param {string} text
 * @returns {string}
 */
export function spell(text) {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? letter)
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/**
 * Fold further: ae, oe and ue lose their e, so that all three spellings of an umlaut are one.
 * "Neuenkirchen" and "Neunkirchen" become one, too; `spell` tells them apart.
 *
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return spell(text).replace(/([aou])e/g, "$1");
}

/**
 * @param {string} text
 * @returns {string[]} its words, folded
 */
export function foldedWords(text) {
  const folded = fold(text);
  return folded ? folded.split(" ") : [];
}
