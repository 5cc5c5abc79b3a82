// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// All recipes as a table (daten/suche/facetten.json): a row per recipe, a column per facet. Which
// rows fit a choice, and how many would with one value more, is counted here, since Pagefind's own
// filters take most of a second at 10,000 recipes (docs/entwicklung/entscheidungen, no. 0017).
// How the columns are written: hooks/kochbuch/search/columns.py.

import { DIGITS, Facet } from "../generated/definitions.js";

/**
 * @typedef {Map<string, Set<string>>} Choice values chosen, by facet
 *
 * @typedef {object} Loaders of what few questions need
 * @property {(state: string) => Promise<Data.Participants>} places
 * @property {() => Promise<Data.Days>} days
 * @property {() => Promise<Data.Hurdles>} hurdles
 */

/** Facets in the order readers see. A topic is chosen as a whole or by its subtopics. */
export const FACETS = Object.values(Facet).filter((facet) => facet !== Facet.SUBTOPIC);

/** @type {Promise<void>} marks what has not been asked for */
const NOT_YET = Promise.resolve();

export class Table {
  /**
   * @param {Data.Facets} raw
   * @param {Pick<Data.Words, "themen" | "groessen">} words
   * @param {Loaders} more
   */
  constructor(raw, { themen, groessen }, more) {
    this.edition = raw.ausgabe;
    this.size = raw.anzahl;
    /** @type {Map<string, string[][]>} */
    this.columns = new Map();
    this.#read(raw);
    /** @type {Record<string, string>} the topic above each subtopic */
    this.above = Object.fromEntries(themen.flatMap(({ id, unter }) => unter.map((sub) => [sub.id, id])));
    this.columns.set(Facet.TOPIC, this.column(Facet.SUBTOPIC).map((subs) => [...new Set(subs.map((sub) => this.above[sub]))]));
    /** From small to large. */
    this.sizes = groessen.map(({ id }) => id);
    this.more = more;
    /** @type {Map<string, number[]>} */
    this.byValue = new Map();
    /** @type {number[]} days since 1970 by row */
    this.newest = [];
    /** @type {string[][]} keys of all participants by row, as far as known; the leading one first */
    this.municipalities = Array.from({ length: raw.anzahl }, () => [""]);
    /** @type {Map<string, Promise<void>>} participants, by Land */
    this.states = new Map((raw.laender).map((state) => [state, NOT_YET]));
  }

  /** @param {Data.Hurdles} raw */
  #read({ facetten, anzahl }) {
    for (const [facet, { werte, breite, zeilen }] of Object.entries(facetten)) {
      const rows = anzahl ? rowsOfFacet(zeilen, breite, anzahl) : [];
      // Many rows are equal, and share what they mean.
      /** @type {Map<string, string[]>} */
      const read = new Map();
      const valuesOf = (/** @type {string} */ row) => {
        const values = positions(row, breite).map((at) => werte[at]);
        read.set(row, values);
        return values;
      };
      this.columns.set(facet, rows.map((row) => read.get(row) ?? valuesOf(row)));
    }
  }

  /** Load the hurdles. */
  async hurdles() {
    if (!this.columns.has(Facet.HURDLE)) this.#read(this.#checked(await this.more.hurdles()));
  }

  /**
   * Load the participants.
   *
   * @param {string[]} [states] first two digits of keys; without them all
   */
  async places(states = [...this.states.keys()]) {
    await Promise.all(states.map((state) => this.#state(state)));
  }

  /** @param {string} state */
  #state(state) {
    if (this.states.get(state) !== NOT_YET) return this.states.get(state);
    const coming = this.more.places(state).then((raw) => {
      let row = 0;
      for (const one of this.#checked(raw).kommunen.split(",")) {
        const [further, lead, ...others] = one.split(" ");
        row += Number.parseInt(further, 36);
        const known = this.municipalities[row];
        if (lead) known[0] = state + lead;
        known.push(...others.map((key) => state + key));
      }
    });
    // What failed once is asked for again the next time.
    coming.catch(() => this.states.set(state, NOT_YET));
    this.states.set(state, coming);
    return coming;
  }

  /** Load the dates of the accounts. */
  async days() {
    if (this.newest.length || !this.size) return;
    const { stand } = this.#checked(await this.more.days());
    this.newest = rowsOf(stand, this.size).map(([day]) => Number.parseInt(day, 36));
  }

  /**
   * @template {{ ausgabe: string }} T
   * @param {T} column
   * @returns {T}
   */
  #checked(column) {
    if (column.ausgabe !== this.edition) throw new Error(`${column.ausgabe} instead of ${this.edition}`);
    return column;
  }

  /**
   * @param {string} facet
   * @returns {string[][]}
   */
  column(facet) {
    return this.columns.get(facet) ?? Array.from({ length: this.size }, () => []);
  }

  /** @returns {number[]} every row */
  all() {
    return Array.from({ length: this.size }, (_, row) => row);
  }

  /**
   * @param {string} facet
   * @param {number} row
   * @returns {string[]} the values a row has; or none
   */
  valuesOf(facet, row) {
    return this.columns.get(facet)?.[row] ?? [];
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
    const counts = new Map(Object.values(Facet).map((facet) => [facet, new Map()]));
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
    const topics = choice.get(Facet.TOPIC) ?? new Set();
    const subtopics = choice.get(Facet.SUBTOPIC) ?? new Set();
    if (topics.size + subtopics.size) {
      const narrowed = new Set([...subtopics].map((sub) => this.above[sub]));
      checks.push({
        facets: [Facet.TOPIC, Facet.SUBTOPIC],
        fits: (/** @type {number} */ row) =>
          this.valuesOf(Facet.SUBTOPIC, row).some(
            (sub) => subtopics.has(sub) || (topics.has(this.above[sub]) && !narrowed.has(this.above[sub])),
          ),
      });
    }
    for (const facet of FACETS) {
      if (facet === Facet.TOPIC) continue;
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
   * @param {string} facet
   * @param {string} value
   * @returns {number[]} the rows that have it, as far as the facet is loaded
   */
  rowsWith(facet, value) {
    const column = this.columns.get(facet);
    if (!column) return [];
    let rows = this.byValue.get(`${facet}/${value}`);
    if (!rows) {
      rows = column.flatMap((values, row) => (values.includes(value) ? [row] : []));
      this.byValue.set(`${facet}/${value}`, rows);
    }
    return rows;
  }

  /**
   * @param {string} key official key
   * @returns {number[]} the rows that lie there; its Land must be loaded
   */
  rowsAt(key) {
    let rows = this.byValue.get(key);
    if (!rows) {
      rows = this.municipalities.flatMap((_, row) => (this.nearness(row, key) ? [row] : []));
      this.byValue.set(key, rows);
    }
    return rows;
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

/**
 * @param {string} column
 * @param {number} count
 * @returns {string[][]}
 */
function rowsOf(column, count) {
  return count ? column.split(",").map((row) => (row ? row.split(" ") : [])) : [];
}

/**
 * @param {string} column
 * @param {number} width
 * @param {number} count
 * @returns {string[]} the rows; without commas if each has just one value
 */
function rowsOfFacet(column, width, count) {
  if (count > 1 && !column.includes(",")) return Array.from({ length: count }, (_, row) => column.slice(row * width, (row + 1) * width));
  return column.split(",");
}

/**
 * @param {string} row
 * @param {number} width digits of each position
 * @returns {number[]}
 */
function positions(row, width) {
  const found = [];
  for (let at = 0; at < row.length; at += width) {
    let position = 0;
    for (const digit of row.slice(at, at + width)) position = position * DIGITS.length + DIGITS.indexOf(digit);
    found.push(position);
  }
  return found;
}
