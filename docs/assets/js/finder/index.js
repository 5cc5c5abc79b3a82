// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Pagefind: which recipes contain a word, and what is shown of a recipe.

const SIGNATURE = "pagefind_dcd";

/**
 * @typedef {Data.Fragment["meta"]} Shown title, ort, einwohner, wo, zusammenfassung, kosten,
 *   stand; what is unknown is missing
 *
 * @typedef {object} Pagefind what is used of its script
 * @property {() => Promise<void>} init
 * @property {(text: string) => Promise<{ results: { id: string, score: number }[] }>} search
 * @property {(text: string) => Promise<void>} preload
 */

export class Index {
  /** @param {string} base address of the bundle */
  constructor(base) {
    this.base = base;
    /** Of a book without recipes there is nothing to ask, and Pagefind would fail. */
    this.isEmpty = false;
    /** @type {Map<number, Promise<Shown & { url: string }>>} */
    this.records = new Map();
    this.pagefind = this.#start();
    // A failure reaches the first search.
    this.pagefind.catch(() => {});
  }

  async #start() {
    /** @type {Pagefind} */
    const pagefind = await import(`${this.base}pagefind.js`);
    await pagefind.init();
    return pagefind;
  }

  /**
   * @param {string} text
   * @returns {Promise<{ results: { id: string, score: number }[] }>}
   */
  async search(text) {
    if (this.isEmpty) return { results: [] };
    return (await this.pagefind).search(text);
  }

  /**
   * Load the pieces of the index that hold words beginning like this.
   *
   * @param {string} text
   */
  async prepare(text) {
    if (!this.isEmpty) await (await this.pagefind).preload(text);
  }

  /**
   * Pagefind reads this file, too, but only for what it found by a word; most recipes are found
   * by their topic or their place.
   *
   * @param {string} edition
   * @param {number} row
   * @returns {Promise<Shown & { url: string }>}
   */
  record(edition, row) {
    const known = this.records.get(row);
    if (known) return known;
    const coming = readFragment(`${this.base}fragment/${edition}/${row}.pf_fragment`);
    coming.catch(() => this.records.delete(row));
    this.records.set(row, coming);
    return coming;
  }
}

/**
 * @param {string} address
 * @returns {Promise<Shown & { url: string }>}
 */
async function readFragment(address) {
  const answer = await fetch(address);
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${address}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // A server may have unpacked it already.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream();
  const unpacked = isPacked ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
  const text = await new Response(unpacked).text();
  /** @type {Data.Fragment} */
  const { url, meta } = JSON.parse(text.startsWith(SIGNATURE) ? text.slice(SIGNATURE.length) : text);
  return { ...meta, url };
}
