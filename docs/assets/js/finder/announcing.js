// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// What a screen reader says when the list changes.

import { recipes } from "../shared/elements.js";
import { chosen } from "./address.js";
import { byId } from "./display.js";
import { shortened } from "./notices.js";

/** Milliseconds of rest after which it is said what was found. */
const REST = 700;
/** @type {number | undefined} */
let waiting;

/**
 * Say a sentence; while typing only one at the end, and not one for every letter.
 *
 * @param {string} text
 * @param {boolean} [isTyping]
 */
export function say(text, isTyping = false) {
  clearTimeout(waiting);
  const speak = () => {
    byId("kb-ansage").textContent = text;
  };
  if (isTyping) waiting = setTimeout(speak, REST);
  else speak();
}

/** Drop a sentence that is still waiting. */
export function hush() {
  clearTimeout(waiting);
}

/**
 * @param {import("./notices.js").Situation} situation
 * @returns {string} what was found
 */
export function sentence({ wish, answer, count }) {
  const filters = chosen(wish.choice).length;
  const what = count ? recipes(count) : "Kein Treffer";
  const question = wish.text.trim() ? ` zu »${shortened(wish.text.trim())}«` : "";
  const narrowed = filters ? `, ${filters === 1 ? "1 Filter" : `${filters} Filter`}` : "";
  const meant = answer?.corrections.map((one) => `»${one.meant}«`).join(" und ");
  return `${what}${question}${narrowed}.${meant ? ` Gesucht wurde nach ${meant}.` : ""}`;
}
