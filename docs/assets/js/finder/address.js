// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// What is asked, as a part of the address: it can be sent to a colleague.

import { Facet } from "../generated/definitions.js";

/**
 * @typedef {object} Wish
 * @property {string} text
 * @property {import("./table.js").Choice} choice
 * @property {string} order "" for the best match, neueste, aehnlichste or naechste
 * @property {string} place official key of one's own municipality, or ""
 */

export const ORDERS = ["neueste", "aehnlichste", "naechste"];
const NAMES = Object.values(Facet);

/**
 * @param {string} search of an address
 * @param {(facet: string, value: string) => boolean} isKnown
 * @returns {Wish} without what does not exist
 */
export function read(search, isKnown) {
  const asked = new URLSearchParams(search);
  const order = asked.get("sortierung") ?? "";
  const place = asked.get("ort") ?? "";
  const choice = new Map(
    NAMES.map((facet) => [facet, new Set(asked.getAll(facet).filter((value) => isKnown(facet, value)))]),
  );
  return {
    text: asked.get("q") ?? "",
    choice,
    order: ORDERS.includes(order) ? order : "",
    place: /^\d{5,9}$/.test(place) ? place : "",
  };
}

/**
 * @param {Wish} wish
 * @returns {string} empty or with a question mark, always in the same order
 */
export function write({ text, choice, order, place }) {
  const asked = new URLSearchParams();
  if (text.trim()) asked.set("q", text.trim());
  for (const facet of NAMES) {
    for (const value of [...(choice.get(facet) ?? [])].sort()) asked.append(facet, value);
  }
  if (order) asked.set("sortierung", order);
  if (place) asked.set("ort", place);
  const search = asked.toString();
  return search ? `?${search}` : "";
}

/**
 * @param {import("./table.js").Choice} choice
 * @returns {[string, string][]} facet and value of everything chosen
 */
export function chosen(choice) {
  return NAMES.flatMap((facet) =>
    [...(choice.get(facet) ?? [])].map((value) => /** @type {[string, string]} */ ([facet, value])));
}

/**
 * @param {import("./table.js").Choice} choice
 * @param {string} facet
 * @param {string[]} add
 * @param {string[]} [remove]
 * @returns {import("./table.js").Choice} a copy with other values of one facet
 */
export function changed(choice, facet, add, remove = []) {
  const values = new Set([...(choice.get(facet) ?? []), ...add]);
  for (const value of remove) values.delete(value);
  return new Map([...choice, [facet, values]]);
}

/**
 * @param {Wish} wish
 * @param {import("./search.js").Answer | null} answer
 * @returns {{ text: string, order: string, place: string }} by what to order; a question for
 *   what is near a place implies it
 */
export function orderOf({ text, order, place }, answer) {
  const near = answer?.question.isNear ? answer.places.find(({ key }) => key.length > 2) : undefined;
  return order || !near ? { text, order, place } : { text, order: "naechste", place: near.key };
}

/** @param {string} order */
export function isByPlace(order) {
  return order === "aehnlichste" || order === "naechste";
}
