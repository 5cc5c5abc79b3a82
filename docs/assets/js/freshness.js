// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Pages print the words that were right when they were built. This corrects them on the day of
// reading, so that a site that is no longer built still tells the truth.

import { CURRENT, DUE, OUTDATED } from "./generated/labels.js";

const STATES = [CURRENT, DUE, OUTDATED];

/**
 * @param {string} due first day of DUE, as YYYY-MM-DD
 * @param {string} outdated first day of OUTDATED
 * @param {string} day the day of reading
 */
export function freshnessOn(due, outdated, day) {
  if (day >= outdated) return OUTDATED;
  return day >= due ? DUE : CURRENT;
}

/** @returns {string} today in the reader's calendar, as YYYY-MM-DD */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @param {HTMLElement} mark */
function correct(mark) {
  const { kbDue, kbOutdated } = /** @type {{ kbDue: string, kbOutdated: string }} */ (mark.dataset);
  const state = freshnessOn(kbDue, kbOutdated, today());
  for (const one of STATES) mark.classList.toggle(`kb-fresh--${one.id}`, one === state);
  const label = mark.querySelector(".kb-fresh__word");
  if (label && label.textContent !== state.label) label.textContent = state.label;
}

/** @type {NodeListOf<HTMLElement>} */
const marks = document.querySelectorAll("[data-kb-due]");
marks.forEach(correct);
