// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Puts the search together from the files of the site.

import { fetchJson, once } from "../shared/fetching.js";
import { Index } from "./index.js";
import { Lexicon } from "./lexicon.js";
import { Search } from "./search.js";
import { Table } from "./table.js";

/**
 * Load what every question needs; the rest comes when one needs it.
 *
 * @param {string} root way to the start of the site
 */
export async function load(root) {
  const index = new Index(new URL(`${root}pagefind/`, document.baseURI).href);
  /** @type {[Data.Words, Data.Facets, unknown]} */
  const [words, rows] = await Promise.all([
    fetchJson(`${root}daten/suche/woerter.json`),
    fetchJson(`${root}daten/suche/facetten.json`),
    index.pagefind,
  ]);
  index.isEmpty = rows.anzahl === 0;
  const lexicon = new Lexicon(words, rows.haeufig, () => fetchJson(`${root}daten/suche/wortschatz.json`));
  const table = new Table(rows, words, {
    places: (state) => fetchJson(`${root}daten/suche/orte-${state}.json`),
    hurdles: () => fetchJson(`${root}daten/suche/huerden.json`),
    days: () => fetchJson(`${root}daten/suche/stand.json`),
  });
  const store = once(async () => new (await import("../places/store.js")).Store(`${root}daten/orte/`));
  const finder = once(async () => (await import("./placenames.js")).placeFinder(await store()));
  /** @type {import("./search.js").FindPlaces} */
  const findPlaces = async (typed) => (await finder())(typed);
  const search = new Search({ index, lexicon, table, findPlaces });
  return { index, lexicon, table, search, store };
}
