// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// What a field offers to somebody who types the name of a municipality.

import { inhabitants } from "../gemeinsam/aehnlich.js";
import { findNames } from "./namen.js";
import { whereIs } from "./rangfolge.js";
import { spoken } from "./saetze.js";

/**
 * @param {import("./daten.js").Store} store
 * @param {string} typed
 * @param {{ most: number, sorry: string }} limits how many to offer, and what is said if the names
 *   cannot be loaded
 * @returns {Promise<import("./feld.js").Suggestions>}
 */
export async function suggested(store, typed, { most, sorry }) {
  try {
    const { entries, isGuess } = await findNames(store, typed);
    const options = await Promise.all(entries.slice(0, most).map((entry) => option(store, entry)));
    return { options, said: spoken(entries.length, options.length, isGuess) };
  } catch {
    return { options: [], said: sorry };
  }
}

/**
 * @param {import("./daten.js").Store} store
 * @param {import("./daten.js").Entry} entry
 * @returns {Promise<import("./feld.js").Option>} the name, and what tells it from others like it
 */
async function option(store, { key, name, population }) {
  const where = await whereIs(store, { key, name, population, lat: null, lon: null, association: "" });
  return { key, name, note: [inhabitants(population), where].filter(Boolean).join(" · ") };
}
