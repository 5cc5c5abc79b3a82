// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Pages print the words that were right when they were built. This corrects them on the day of
// reading, so that a site nobody builds any more still tells the truth.
"use strict";

const WORDS = {
  "aktuell": "aktuell",
  "zu-pruefen": "Prüfung fällig",
  "veraltet": "möglicherweise veraltet",
};

/**
 * @param {string} due first day of "Prüfung fällig", as YYYY-MM-DD
 * @param {string} outdated first day of "möglicherweise veraltet"
 * @param {string} day the day of reading
 * @returns {keyof typeof WORDS} how the account stands on that day
 */
function freshnessOn(due, outdated, day) {
  if (day >= outdated) return "veraltet";
  return day >= due ? "zu-pruefen" : "aktuell";
}

/** @returns {string} today in the reader's calendar, as YYYY-MM-DD */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @type {NodeListOf<HTMLElement>} */
const marks = document.querySelectorAll("[data-kb-due]");
for (const mark of marks) {
  const { kbDue, kbOutdated } = /** @type {{ kbDue: string, kbOutdated: string }} */ (mark.dataset);
  const state = freshnessOn(kbDue, kbOutdated, today());
  for (const word of Object.keys(WORDS)) mark.classList.toggle(`kb-fresh--${word}`, word === state);
  const label = mark.querySelector(".kb-fresh__word");
  if (label && label.textContent !== WORDS[state]) label.textContent = WORDS[state];
}
