// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// What readers may mean, from the editors' words: topics, hurdles, status, Länder, sizes, Verbünde.

import { fold } from "../shared/folding.js";
import { squeeze } from "./words.js";

/**
 * @typedef {"thema" | "unterthema" | keyof typeof LISTS} Kind
 *
 * @typedef {object} Entry something readers may mean
 * @property {Kind} kind
 * @property {string} id
 * @property {string} label
 * @property {string} address its page, or ""
 * @property {string} above id of the topic above a subtopic, or ""
 * @property {Phrase[]} phrases
 *
 * @typedef {object} Phrase a label or another word for it
 * @property {string} text
 * @property {string[]} words folded
 * @property {string} whole the words without spaces
 */

/** The list in which each kind besides topics is declared. */
const LISTS = /** @type {const} */ ({
  huerde: "huerden", status: "status", land: "laender", groesse: "groessen", verbund: "verbuende",
});

/**
 * @param {Pick<Data.Words, "themen" | (typeof LISTS)[keyof typeof LISTS]>} raw
 * @param {Map<string, string[]>} forms
 * @returns {Generator<Entry>}
 */
export function* entriesOf(raw, forms) {
  for (const topic of raw.themen) {
    yield entry("thema", topic, forms);
    for (const sub of topic.unter) yield entry("unterthema", sub, forms, topic.id);
  }
  for (const kind of /** @type {(keyof typeof LISTS)[]} */ (Object.keys(LISTS))) {
    for (const one of raw[LISTS[kind]]) yield entry(kind, one, forms);
  }
}

/**
 * @param {Kind} kind
 * @param {Data.Named & Partial<Data.Entry>} raw
 * @param {Map<string, string[]>} forms
 * @param {string} above
 * @returns {Entry}
 */
function entry(kind, raw, forms, above = "") {
  const own = [raw.wort, ...partsOf(raw.wort), ...(raw.woerter ?? [])];
  const texts = [...new Set([...own, ...own.flatMap((text) => forms.get(squeeze(text)) ?? [])])];
  const phrases = texts.map((text) => ({ text, words: fold(text).split(" "), whole: squeeze(text) }));
  return { kind, id: raw.id, label: raw.wort, address: raw.adresse ?? "", above, phrases };
}

/**
 * @param {string[][]} groups forms of one name: OZG, Onlinezugangsgesetz
 * @returns {Map<string, string[]>}
 */
export function otherForms(groups) {
  return new Map(groups.flatMap((group) => group.map((form) => [squeeze(form), group])));
}

/**
 * @param {string} label
 * @returns {string[]} what a label lists: "Schulung und E-Learning" is two
 */
function partsOf(label) {
  const parts = label.split(/,| und /).map((part) => part.trim());
  // Not "Melde-", and nothing that only makes sense together with the rest.
  return parts.length > 1 ? parts.filter((part) => !part.endsWith("-") && !part.includes(" ")) : [];
}
