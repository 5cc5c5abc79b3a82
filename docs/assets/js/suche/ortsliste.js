// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The places a question names: how large, where, what was cooked there, who is like them.

import { inhabitants } from "../gemeinsam/aehnlich.js";
import { whereIs } from "../kommunen/rangfolge.js";
import { element, link, recipes } from "./anzeige.js";

/**
 * @typedef {object} Means
 * @property {import("./tabelle.js").Table} table with its places
 * @property {import("../kommunen/daten.js").Store} store
 * @property {string} root
 */

/**
 * @param {import("./orte.js").Place[]} found
 * @param {Means} means
 * @returns {Promise<HTMLElement>}
 */
export async function placeList(found, means) {
  const items = await Promise.all(found.map((one) =>
    (one.key.length === 2 ? stateItem(one, means) : placeItem(one, means))));
  const list = element("ul", "kb-finder__places", items.filter((item) => item !== null));
  list.setAttribute("aria-label", "Orte");
  return list;
}

/**
 * @param {import("./orte.js").Place} found
 * @param {Means} means
 */
async function stateItem({ key, name }, { store, root, table }) {
  const { laender } = await store.overview();
  const page = link(`${root}laender/${laender[key].id}/`, recipes(countAt(table, key)));
  return element("li", "", [element("strong", "", [name]), " ", page]);
}

/**
 * @param {import("./orte.js").Place} found
 * @param {Means} means
 */
async function placeItem({ key }, means) {
  const { store, root } = means;
  const place = await store.place(key);
  if (!place) return null;
  const where = await whereIs(store, place);
  const facts = [inhabitants(place.population), where].filter(Boolean).join(" · ");
  return element("li", "", [
    element("strong", "", [place.name]),
    element("span", "kb-muted", [` ${facts} · `]),
    await ownPage(place, means),
    " · ",
    link(`${root}kommunen-wie-wir/?ort=${key}`, "Kommunen wie diese"),
  ]);
}

/**
 * @param {import("../kommunen/daten.js").Known} place
 * @param {Means} means
 * @returns {Promise<Node | string>}
 */
async function ownPage(place, { store, root, table }) {
  const { laender } = await store.overview();
  const { id } = laender[place.key.slice(0, 2)];
  if (place.key.length !== 5) {
    const page = `${root}kommunen/${id}/${place.folder}/`;
    return place.recipes ? link(page, recipes(place.recipes)) : "noch kein Rezept";
  }
  const district = await store.district(place.key);
  const count = countAt(table, place.key);
  return district?.slug && count ? link(`${root}laender/${id}/${district.slug}/`, recipes(count)) : "noch kein Rezept";
}

/**
 * @param {import("./tabelle.js").Table} table
 * @param {string} key
 */
function countAt(table, key) {
  return table.rowsAt(key).length;
}
