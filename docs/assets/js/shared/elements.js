// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Pieces of pages: copies of templates, links, numbers in German.

/**
 * @param {string} id of a <template>
 * @returns {DocumentFragment} a copy of what is in it
 */
export function fromTemplate(id) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById(id));
  return /** @type {DocumentFragment} */ (template.content.cloneNode(true));
}

/**
 * @param {string} address
 * @param {string} text
 */
export function link(address, text) {
  const element = document.createElement("a");
  element.href = address;
  element.textContent = text;
  return element;
}

/**
 * @param {number} number
 * @returns {string}
 */
export const german = (number) => number.toLocaleString("de-DE");

/**
 * @param {number} count
 * @returns {string}
 */
export const recipes = (count) => (count === 1 ? "1 Rezept" : `${german(count)} Rezepte`);
