// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Other orders than the best match: newest, nearest, most like one's own municipality.

import { distanceKm, placeScore } from "../shared/likeness.js";

/**
 * @typedef {object} Ordered
 * @property {number[]} rows
 * @property {Map<number, string>} ways words for the distance, where it is known
 */

/**
 * @param {number[]} rows best match first
 * @param {string} order
 * @param {import("./table.js").Table} table
 * @param {import("../places/store.js").Store | null} store only for orders by place
 * @param {string} key of one's own municipality
 * @returns {Promise<Ordered>}
 */
export async function ordered(rows, order, table, store, key) {
  const ways = new Map();
  if (order === "neueste") {
    await table.days();
    return { rows: [...rows].sort((one, other) => table.newest[other] - table.newest[one]), ways };
  }
  const own = store && key ? await store.place(key) : null;
  if (!store || !own) return { rows, ways };
  await table.places();
  const { gewichte: weights } = await store.overview();
  const leads = await Promise.all(rows.map((row) => store.place(table.municipalities[row][0])));
  const rated = rows.map((row, at) => {
    const lead = leads[at];
    const way = lead && distanceKm(own, lead);
    if (lead && way !== null) ways.set(row, lead.key === own.key ? "" : `${Math.max(1, Math.round(way))}\u00a0km`);
    const likeness = lead ? placeScore(weights, own, lead) : -1;
    return { row, value: order === "naechste" ? -(way ?? Infinity) : likeness };
  });
  // Equal ones stay as they matched.
  rated.sort((one, other) => other.value - one.value || 0);
  return { rows: rated.map(({ row }) => row), ways };
}
