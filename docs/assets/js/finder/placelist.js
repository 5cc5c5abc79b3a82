// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The places a question names: how large, where, with how many recipes, and a way to similar ones.

import { inhabitants } from "../shared/likeness.js";
import { link, recipes } from "../shared/elements.js";
import { whereIs } from "../places/answers.js";
import { element } from "./display.js";

/**
 * @typedef {object} Means
 * @property {import("./table.js").Table} table with its places
 * @property {import("../places/store.js").Store} store
 * @property {string} root
 */

/**
 * @param {import("./placenames.js").Place[]} found
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
 * @param {import("./placenames.js").Place} found
 * @param {Means} means
 */
async function stateItem({ key, name }, { store, root, table }) {
  const { laender } = await store.overview();
  const page = link(`${root}laender/${laender[key].id}/`, recipes(countAt(table, key)));
  return element("li", "", [element("strong", "", [name]), " ", page]);
}

/**
 * @param {import("./placenames.js").Place} found
 * @param {Means} means
 */
async function placeItem(found, means) {
  const { store, root } = means;
  const { key, name, population } = found;
  const where = await whereIs(store, { key, name, population, lat: null, lon: null, association: "" });
  const facts = [inhabitants(population), where].filter(Boolean).join(" · ");
  return element("li", "", [
    element("strong", "", [name]),
    element("span", "kb-muted", [` ${facts} · `]),
    await ownPage(found, means),
    " · ",
    link(`${root}kommunen-wie-wir/?ort=${key}`, "Kommunen wie diese"),
  ]);
}

/**
 * @param {import("./placenames.js").Place} found
 * @param {Means} means
 * @returns {Promise<Node | string>}
 */
async function ownPage({ key, folder }, { store, root, table }) {
  const count = countAt(table, key);
  if (!count) return "noch kein Rezept";
  const { laender } = await store.overview();
  const { id } = laender[key.slice(0, 2)];
  if (key.length !== 5) return link(`${root}kommunen/${id}/${folder}/`, recipes(count));
  const district = await store.district(key);
  return district?.slug ? link(`${root}laender/${id}/${district.slug}/`, recipes(count)) : recipes(count);
}

/**
 * @param {import("./table.js").Table} table
 * @param {string} key
 */
function countAt(table, key) {
  return table.rowsAt(key).length;
}
