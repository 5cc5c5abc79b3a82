// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The field for one's own municipality, by which results are ordered.

import { inhabitants } from "../gemeinsam/aehnlich.js";
import { Combobox } from "../kommunen/feld.js";
import { findNames, onlyOne } from "../kommunen/namen.js";
import { whereIs } from "../kommunen/rangfolge.js";
import { byId } from "./anzeige.js";

const SUGGESTED = 8;
let isOffered = false;

/**
 * Make the field work, and show whose name it holds.
 *
 * @param {import("../kommunen/daten.js").Store} store
 * @param {string} key of one's own municipality, or ""
 * @param {(key: string) => void} onPick
 */
export async function showPlace(store, key, onPick) {
  if (!isOffered) offerPlaces(store, onPick);
  isOffered = true;
  const field = /** @type {HTMLInputElement} */ (byId("kb-nah-ort"));
  const known = key ? await store.place(key) : null;
  if (document.activeElement !== field || known) field.value = known?.name ?? "";
  byId("kb-nah-hinweis").textContent = known ? "" : "Nennen Sie Ihre Kommune. Bis dahin stehen die besten Treffer oben.";
}

/**
 * @param {import("../kommunen/daten.js").Store} store
 * @param {(key: string) => void} onPick
 */
function offerPlaces(store, onPick) {
  const input = /** @type {HTMLInputElement} */ (byId("kb-nah-ort"));
  let picked = "";
  input.addEventListener("change", async () => {
    const typed = input.value.trim();
    if (typed && typed === picked) return;
    const found = typed ? await findNames(store, typed) : null;
    const one = found && onlyOne(typed, found);
    if (!typed || one) onPick(one?.key ?? "");
    else byId("kb-nah-hinweis").textContent = `Wählen Sie aus der Liste, welche Kommune mit »${typed}« gemeint ist.`;
  });
  new Combobox({
    input,
    list: byId("kb-nah-liste"),
    status: byId("kb-ansage"),
    suggest: (typed) => suggest(store, typed),
    onPick: ({ key, name }) => {
      picked = name;
      onPick(key);
    },
  });
}

/**
 * @param {import("../kommunen/daten.js").Store} store
 * @param {string} typed
 * @returns {Promise<import("../kommunen/feld.js").Suggestions>}
 */
async function suggest(store, typed) {
  const { entries } = await findNames(store, typed);
  const options = await Promise.all(entries.slice(0, SUGGESTED).map(async ({ key, name, population }) => {
    const place = { key, name, population, lat: null, lon: null, association: "" };
    const where = await whereIs(store, place);
    return { key, name, note: [inhabitants(population), where].filter(Boolean).join(" · ") };
  }));
  if (!options.length) return { options, said: "Keine Kommune gefunden. Prüfen Sie die Schreibweise." };
  return { options, said: options.length === 1 ? "1 Vorschlag." : `${options.length} Vorschläge.` };
}
