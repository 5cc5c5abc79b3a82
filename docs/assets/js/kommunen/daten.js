// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The places and recipes below daten/orte/, loaded in pieces, each once and only when asked for.
// What is in them: hooks/kochbuch/writing/places_data.py.

/**
 * @typedef {import("../gemeinsam/aehnlich.js").Place} Place
 * @typedef {import("../gemeinsam/aehnlich.js").Bounds} Bounds
 * @typedef {import("../gemeinsam/aehnlich.js").Wanted} Wanted
 *
 * @typedef {object} State
 * @property {string} id
 * @property {string} name
 * @property {Bounds} gemeinden
 * @property {Bounds} verbaende
 *
 * @typedef {object} Overview
 * @property {import("../gemeinsam/aehnlich.js").Weights} gewichte
 * @property {Record<"ort" | "kreis", [number, string][]>} groessen
 * @property {Record<"gemeinde" | "kreis" | "verband", string[]>} gattungen words for what a
 *   place is
 * @property {string[]} kleine words that say nothing
 * @property {string} namen letters for which there is a piece of names
 * @property {Record<string, State>} laender by the first two digits of a key
 * @property {Record<string, any[]>} kreise
 * @property {[string, string, [string, string][]][]} themen
 * @property {(Bounds & { verbuende: string[] })[]} rezepte
 *
 * @typedef {object} Land
 * @property {Map<string, Place>} places Gemeinden and Verbände by key
 * @property {Record<string, [string, number]>} seiten folder and number of recipes
 * @property {Record<string, string[]>} verbuende
 *
 * @typedef {object} Entry a name that can be typed
 * @property {string} key
 * @property {string} name
 * @property {number} population
 *
 * @typedef {object} Recipe
 * @property {string} path
 * @property {string} title
 * @property {Place} lead
 * @property {string[]} others keys of the others who took part
 * @property {string[]} topics
 * @property {string} status
 * @property {string} cooperation
 */

const VERSION = 1;

/**
 * @param {string} url
 * @returns {Promise<any>}
 */
async function fetchJson(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.json();
}

export class Store {
  /**
   * @param {string} base address of daten/orte/
   * @param {(url: string) => Promise<any>} load
   */
  constructor(base, load = fetchJson) {
    this.base = base;
    this.load = load;
    /** @type {Map<string, Promise<any>>} */
    this.pieces = new Map();
  }

  /** @returns {Promise<Overview>} */
  overview() {
    return this.piece("uebersicht", (raw) => raw);
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
   * @returns {Promise<Land>}
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

  /** @returns {Promise<Place[]>} every Landkreis; kreisfreie Städte are Gemeinden */
  async districts() {
    const { kreise } = await this.overview();
    return asPlaces(kreise).filter((_, at) => !kreise.frei[at]);
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
   * @returns {Promise<Place | null>}
   */
  async place(key) {
    const { laender } = await this.overview();
    if (!/^\d+$/.test(key) || !Object.hasOwn(laender, key.slice(0, 2))) return null;
    if (key.length === 5) {
      const district = (await this.districts()).find((found) => found.key === key);
      return district ?? ((await this.district(key)) ? this.place(`${key}000`) : null);
    }
    return (await this.land(key.slice(0, 2))).places.get(key) ?? null;
  }

  /**
   * @template T
   * @param {string} name
   * @param {(raw: any) => T} read
   * @returns {Promise<T>}
   */
  piece(name, read) {
    const known = this.pieces.get(name);
    if (known) return known;
    const coming = this.load(`${this.base}${name}.json`).then((raw) => {
      if (raw.version !== VERSION) throw new Error(`${name}: ${raw.version}`);
      return read(raw);
    });
    // Who failed once may succeed the next time.
    coming.catch(() => this.pieces.delete(name));
    this.pieces.set(name, coming);
    return coming;
  }
}

/**
 * @param {Record<string, any[]>} raw
 * @returns {Entry[]}
 */
function asEntries(raw) {
  return raw.schluessel.map((key, at) => ({
    key, name: raw.name[at], population: raw.einwohner[at],
  }));
}

/**
 * @param {Record<string, any[]>} raw
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
 * @param {any} raw
 * @returns {Land}
 */
function asLand({ gemeinden, verbaende, seiten, verbuende }) {
  const inside = asPlaces(gemeinden, (at) => verbaende.schluessel[gemeinden.verband[at]] ?? "");
  const places = [...inside, ...asPlaces(verbaende)];
  return { places: new Map(places.map((place) => [place.key, place])), seiten, verbuende };
}

/**
 * @param {any} raw
 * @returns {Recipe[]}
 */
function asRecipes({ orte, rezepte, beteiligt }) {
  const leads = asPlaces(orte, (at) => orte.verband[at]);
  return rezepte.pfad.map((/** @type {string} */ path, /** @type {number} */ at) => ({
    path,
    title: rezepte.titel[at],
    lead: leads[rezepte.ort[at]],
    others: beteiligt[path] ?? [],
    topics: rezepte.themen[at],
    status: rezepte.status[at],
    cooperation: rezepte.verbund[at],
  }));
}
