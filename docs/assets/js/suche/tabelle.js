// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// All recipes as a table (daten/suche/rezepte.json): a row per recipe, a column per facet. Which
// rows fit a choice, and how many would with one value more, is counted here, since Pagefind's own
// filters take most of a second at 10,000 recipes (docs/entwicklung/entscheidungen, no. 0017).

/**
 * @typedef {Map<string, Set<string>>} Choice values chosen, by facet
 *
 * @typedef {object} Raw
 * @property {Record<string, string[]>} werte ids of the values of each facet
 * @property {Record<string, (number | number[])[]>} spalten places in `werte` by row; one number
 *   where a recipe can have but one value, -1 for none
 * @property {string[]} id what Pagefind calls a row
 * @property {number[]} stand days since 1970
 * @property {(string | string[])[]} kommunen official keys, the leading one first
 * @property {Record<string, string>} oberthema topic above each subtopic
 */

/** Facets in the order readers see. A topic is chosen as a whole or by its subtopics. */
export const FACETS = [
  "thema", "groesse", "status", "land", "huerde", "kosten", "aktualitaet", "herkunft",
  "kennzahlen", "nachgekocht",
];

export class Table {
  /** @param {Raw} raw */
  constructor(raw) {
    this.size = raw.id.length;
    this.values = raw.werte;
    this.newest = raw.stand;
    this.above = raw.oberthema;
    this.columns = Object.fromEntries(
      Object.entries(raw.spalten).map(([facet, column]) => [facet, column.map(asList)]),
    );
    /** @type {string[][]} */
    this.municipalities = raw.kommunen.map((keys) => (Array.isArray(keys) ? keys : [keys]));
    this.rowOfId = new Map(raw.id.map((id, row) => [id, row]));
    this.ids = raw.id;
  }

  /** @returns {number[]} every row */
  all() {
    return Array.from({ length: this.size }, (_, row) => row);
  }

  /**
   * @param {string} facet
   * @param {number} row
   * @returns {string[]} the values a row has; of topics those of both levels
   */
  valuesOf(facet, row) {
    if (facet === "thema") return [...new Set(this.valuesOf("unterthema", row).map((sub) => this.above[sub]))];
    return this.columns[facet][row].map((at) => this.values[facet][at]);
  }

  /**
   * @param {string} facet
   * @param {string} value
   * @param {number} row
   */
  has(facet, value, row) {
    return this.valuesOf(facet, row).includes(value);
  }

  /**
   * @param {Choice} choice
   * @param {number[]} rows
   * @returns {number[]} the rows that fit
   */
  fitting(choice, rows) {
    const checks = this.#checks(choice);
    return rows.filter((row) => checks.every(({ fits }) => fits(row)));
  }

  /**
   * Count the rows behind every value if it were chosen besides the others of its facet.
   *
   * @param {Choice} choice
   * @param {number[]} rows
   * @returns {Map<string, Map<string, number>>}
   */
  counts(choice, rows) {
    const checks = this.#checks(choice);
    /** @type {Map<string, Map<string, number>>} */
    const counts = new Map([...FACETS, "unterthema"].map((facet) => [facet, new Map()]));
    for (const row of rows) {
      const failed = checks.filter(({ fits }) => !fits(row));
      if (failed.length > 1) continue;
      for (const facet of failed.length ? failed[0].facets : counts.keys()) {
        const count = /** @type {Map<string, number>} */ (counts.get(facet));
        for (const value of this.valuesOf(facet, row)) count.set(value, (count.get(value) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** @param {Choice} choice */
  #checks(choice) {
    const checks = [];
    const topics = choice.get("thema") ?? new Set();
    const subtopics = choice.get("unterthema") ?? new Set();
    if (topics.size + subtopics.size) {
      const narrowed = new Set([...subtopics].map((sub) => this.above[sub]));
      checks.push({
        facets: ["thema", "unterthema"],
        fits: (/** @type {number} */ row) =>
          this.valuesOf("unterthema", row).some(
            (sub) => subtopics.has(sub) || (topics.has(this.above[sub]) && !narrowed.has(this.above[sub])),
          ),
      });
    }
    for (const facet of FACETS.slice(1)) {
      const wanted = choice.get(facet);
      if (!wanted?.size) continue;
      checks.push({
        facets: [facet],
        fits: (/** @type {number} */ row) => this.valuesOf(facet, row).some((value) => wanted.has(value)),
      });
    }
    return checks;
  }

  /**
   * @param {number} row
   * @param {string} key official key of a Gemeinde or Kreis, or two digits of a Land
   * @returns {number} 1 if it leads, less if it takes part or only lies there, 0 if neither
   */
  nearness(row, key) {
    const [lead, ...others] = this.municipalities[row];
    if (lead === key) return 1;
    if (others.includes(key)) return 0.8;
    if (key.length > 5) return 0;
    if (lead.startsWith(key)) return 0.7;
    return others.some((other) => other.startsWith(key)) ? 0.4 : 0;
  }
}

/** @param {number | number[]} value */
function asList(value) {
  if (Array.isArray(value)) return value;
  return value < 0 ? [] : [value];
}
