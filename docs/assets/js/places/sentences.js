// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// What the page says to readers besides its answer.

/**
 * @typedef {import("./store.js").Place} Place
 * @typedef {import("./store.js").Chosen} Chosen
 */

export const SORRY = "Die Daten ließen sich nicht laden. Laden Sie die Seite neu oder schlagen Sie unten nach.";
const NO_PARTS = "Ortsteile führt das Verzeichnis nicht; nennen Sie die Stadt oder Gemeinde.";

/**
 * @param {string} typed
 * @param {import("./names.js").Found} found
 */
export function unclear(typed, { entries, isGuess }) {
  if (!isGuess && entries.length) return `Wählen Sie aus der Liste, welche Kommune mit »${typed}« gemeint ist.`;
  const next = entries.length ? "Meinen Sie eine aus der Liste?" : "Prüfen Sie die Schreibweise.";
  return `»${typed}« steht nicht im Gemeindeverzeichnis. ${next} ${NO_PARTS}`;
}

/**
 * @param {number} count
 * @param {number} shown
 * @param {boolean} isGuess
 */
export function spoken(count, shown, isGuess) {
  if (!count) return `Keine Kommune gefunden. Prüfen Sie die Schreibweise. ${NO_PARTS}`;
  const number = count > shown ? `${shown} von ${count} Vorschlägen` : count === 1 ? "1 Vorschlag" : `${count} Vorschläge`;
  if (isGuess) return `So heißt niemand. Ähnlich geschrieben: ${number}.`;
  return count > shown ? `${number}. Tippen Sie weiter.` : `${number}.`;
}

/**
 * @param {Place} place
 * @param {Chosen | null} wanted
 * @param {number} count
 * @param {boolean} isLacking whether none is about the topic itself
 */
export function said({ name }, wanted, count, isLacking) {
  const what = count === 1 ? "1 Rezept" : count ? `${count} Rezepte` : "Kein Rezept";
  const order = count ? ", nach Ähnlichkeit geordnet." : ".";
  if (wanted && isLacking && count) {
    const related = count === 1 ? "1 verwandtes" : `${count} verwandte`;
    return `Kein Rezept zum Thema ${wanted.label}; ${related} für ${name}${order}`;
  }
  return `${what} für ${name}${wanted ? ` zum Thema ${wanted.label}` : ""}${order}`;
}
