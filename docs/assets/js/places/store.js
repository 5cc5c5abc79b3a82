// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The places and recipes below daten/orte/, loaded in pieces, each once and only when asked for.
// What is in them: hooks/kochbuch/search/places_data.py.

import { fetchJson } from "../shared/fetching.js";
import { spell } from "../shared/folding.js";

/**
 * @typedef {import("../shared/likeness.js").Place} Place
 * @typedef {import("../shared/likeness.js").Wanted} Wanted
 *
 * @typedef {Place & { recipes: number, cooperations: number[], folder: string }} Known a place with
 *   what the book knows of it: how many recipes, which co-operations, and where its page lies
 *
 * @typedef {Wanted & { above: string, isTold: boolean }} Chosen a topic with the words for the one
 *   above, or "", and whether it has a recipe
 *
 * @typedef {object} Entry a name that can be typed
 * @property {string} key
 * @property {string} name
 * @property {number} population
 * @property {string} folder where its page lies, if there is one
 *
 * @typedef {object} Recipe
 * @property {string} path
 * @property {string} title
 * @property {Place} lead
 * @property {string[]} others keys of the others who took part
 * @property {string[]} topics
 * @property {string} status
 * @property {number} cooperation -1 for none
 */

export class Store {
  /** @param {string} base address of daten/orte/ */
  constructor(base) {
    this.base = base;
    /** @type {Map<string, Promise<unknown>>} */
    this.pieces = new Map();
  }

  /** @returns {Promise<Data.Overview>} */
  overview() {
    return this.piece("uebersicht", (/** @type {Data.Overview} */ raw) => raw);
  }

  /**
   * @param {string} letter
   * @returns {Promise<Entry[]>}
   */
  async names(letter) {
    const { namen } = await this.overview();
    return namen.includes(letter) ? this.piece(`namen-${letter}`, asEntries) : [];
  }

  /**
   * @param {string} state first two digits of a key
   * @returns {Promise<Map<string, Known>>} Gemeinden and Verbände by key
   */
  async land(state) {
    const { laender } = await this.overview();
    return this.piece(`land-${laender[state].id}`, asLand);
  }

  /**
   * @param {number} number
   * @returns {Promise<Recipe[]>}
   */
  recipes(number) {
    return this.piece(`rezepte-${number}`, asRecipes);
  }

  /** @returns {Promise<Known[]>} every Landkreis; kreisfreie Städte are Gemeinden */
  async districts() {
    const { kreise } = await this.overview();
    return asKnown(kreise).filter((_, at) => !kreise.frei[at]);
  }

  /**
   * @param {string} key
   * @returns {Promise<{ name: string, slug: string, isUrban: boolean } | null>} the Kreis around
   */
  async district(key) {
    const { kreise } = await this.overview();
    const at = kreise.schluessel.findIndex((found) => found.slice(0, 5) === key.slice(0, 5));
    if (at < 0) return null;
    return { name: kreise.name[at], slug: kreise.seite[at], isUrban: Boolean(kreise.frei[at]) };
  }

  /**
   * @param {string} key
   * @returns {Promise<Known | null>}
   */
  async place(key) {
    const { laender } = await this.overview();
    if (!/^\d+$/.test(key) || !Object.hasOwn(laender, key.slice(0, 2))) return null;
    if (key.length === 5) {
      const district = (await this.districts()).find((found) => found.key === key);
      return district ?? ((await this.district(key)) ? this.place(`${key}000`) : null);
    }
    return (await this.land(key.slice(0, 2))).get(key) ?? null;
  }

  /**
   * @template Raw, T
   * @param {string} name
   * @param {(raw: Raw) => T} read
   * @returns {Promise<T>}
   */
  piece(name, read) {
    const known = this.pieces.get(name);
    if (known) return /** @type {Promise<T>} */ (known);
    /** @type {Promise<Raw>} */
    const loading = fetchJson(`${this.base}${name}.json`);
    const coming = loading.then(read);
    // What failed once is asked for again the next time.
    coming.catch(() => this.pieces.delete(name));
    this.pieces.set(name, coming);
    return coming;
  }
}

/**
 * @param {Data.FiledNames} raw
 * @returns {Entry[]}
 */
function asEntries(raw) {
  return raw.schluessel.map((key, at) => ({
    key, name: raw.name[at], population: raw.einwohner[at], folder: folderOf(raw, key, raw.name[at]),
  }));
}

/**
 * @param {{ ordner: Record<string, string> }} raw
 * @param {string} key
 * @param {string} name
 */
function folderOf({ ordner }, key, name) {
  return ordner[key] ?? spell(name).replaceAll(" ", "-");
}

/**
 * @param {Data.Positions} raw
 * @param {(at: number) => string} association
 * @returns {Place[]}
 */
function asPlaces(raw, association = () => "") {
  return raw.schluessel.map((key, at) => ({
    key,
    name: raw.name[at],
    population: raw.einwohner[at],
    lat: raw.breite[at],
    lon: raw.laenge[at],
    association: association(at),
  }));
}

/**
 * @param {Data.Places} raw
 * @param {(at: number) => string} [association]
 * @returns {Known[]}
 */
function asKnown(raw, association) {
  return asPlaces(raw, association).map((place, at) => ({
    ...place,
    recipes: raw.rezepte[at],
    cooperations: raw.verbuende[at],
    folder: folderOf(raw, place.key, place.name),
  }));
}

/**
 * @param {Data.LandPlaces} raw
 * @returns {Map<string, Known>}
 */
function asLand({ gemeinden, verbaende }) {
  const inside = asKnown(gemeinden, (at) => verbaende.schluessel[gemeinden.verband[at]] ?? "");
  return new Map([...inside, ...asKnown(verbaende)].map((place) => [place.key, place]));
}

/**
 * @param {Data.Recipes} raw
 * @returns {Recipe[]}
 */
function asRecipes({ orte, rezepte }) {
  const leads = asPlaces(orte, (at) => orte.verband[at]);
  return rezepte.pfad.map((path, at) => ({
    path,
    title: rezepte.titel[at],
    lead: leads[rezepte.ort[at]],
    others: rezepte.beteiligt[at],
    topics: rezepte.themen[at],
    status: rezepte.status[at],
    cooperation: rezepte.verbund[at],
  }));
}
