// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The suggestions below a field for the name of a municipality.

import { inhabitants } from "../shared/likeness.js";
import { findNames } from "./names.js";
import { whereIs } from "./answers.js";
import { spoken } from "./sentences.js";

/**
 * @param {import("./store.js").Store} store
 * @param {string} typed
 * @param {{ most: number, sorry: string }} limits how many to offer, and what is said if the names
 *   cannot be loaded
 * @returns {Promise<import("./combobox.js").Suggestions>}
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
 * @param {import("./store.js").Store} store
 * @param {import("./store.js").Entry} entry
 * @returns {Promise<import("./combobox.js").Option>} the name, and what tells it from others like it
 */
async function option(store, { key, name, population }) {
  const where = await whereIs(store, { key, name, population, lat: null, lon: null, association: "" });
  return { key, name, note: [inhabitants(population), where].filter(Boolean).join(" · ") };
}
