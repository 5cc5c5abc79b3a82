// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Loads the data files of the site (schema/data.d.ts).

import { VERSION } from "../generated/definitions.js";

/**
 * @template T
 * @param {string} address
 * @returns {Promise<T>} the content of a JSON file that has the version these scripts can read
 */
export async function fetchJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const content = await answer.json();
  if (content.version !== VERSION) throw new Error(`${address}: ${content.version}`);
  return content;
}

/**
 * @template T
 * @param {() => Promise<T>} start
 * @returns {() => Promise<T>} a function that starts once, when it is first called; after a failure
 *   the next call starts again
 */
export function once(start) {
  /** @type {Promise<T> | undefined} */
  let started;
  return () => {
    started ??= start().catch((error) => {
      started = undefined;
      throw error;
    });
    return started;
  };
}
