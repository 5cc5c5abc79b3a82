// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The order of results: the one place that says what makes a recipe the better answer.
// Explained in docs/entwicklung/entscheidungen/0017-finder.md.

import { CostBand, Facet, Freshness, Status } from "../generated/definitions.js";

/**
 * @typedef {object} Looked what the index says about a word of the question
 * @property {Map<number, number>} whole scores by row
 * @property {Map<number, number>[]} parts the same for known words the word is made of
 * @property {boolean} isOwn whether it is a word of the vocabulary
 *
 * @typedef {object} Evidence
 * @property {Looked[]} words
 * @property {import("./lexicon.js").Meaning[]} meanings
 * @property {string[]} places official keys the question names
 * @property {string[]} sizes size classes it names
 * @property {boolean} wantsCosts
 * @property {boolean} isTrouble
 * @property {boolean} [isNear] whether a place only says where to begin
 *
 * @typedef {object} Ranked
 * @property {number} row
 * @property {number} score
 * @property {number} coverage which part of the words it contains, by their weight
 */

/** What a perfect match of each kind is worth. */
export const WEIGHTS = {
  text: 1,
  /** A word of the vocabulary tells more than "improve" or "together", however rare those are. */
  ownWord: 1.3,
  /** A recipe that only has a part of a compound. */
  part: 0.4,
  mainTopic: 0.9,
  otherTopic: 0.5,
  /** The topic above: its recipes are about many things. */
  aboveTopic: 0.35,
  hurdle: 0.5,
  /** A question for failures is explicit; the other states are everyday words. */
  ended: 0.7,
  status: 0.15,
  /** How much more a hurdle counts in a question about a problem. */
  trouble: 1.6,
  /** A question about a problem is answered best by those that gave up. */
  troubleEnded: 0.15,
  place: 1,
  size: 0.6,
  costs: 0.25,
  /** Of two equal answers the one that still holds. */
  fresh: 0.03,
};
/** How much of a question a place is, if it asks for anything else. */
const PLACE_SHARE = 0.3;
/** Rows that contain less of the question than this are no answer, if others contain more. */
const ENOUGH = 0.35;
/** ... and less than this is none at all: a topic whose name only sounds like a word. */
const LEAST_SHARE = 0.3;
/** So far below the best one, a row only has a word in common with the question. */
const TAIL = 0.3;
/** The worst of the rows that contain a word, compared with the best. */
const LEAST = 0.35;
const ENDED = [Status.DISCONTINUED, Status.PAUSED];

/**
 * @param {Evidence} evidence
 * @param {import("./table.js").Table} table
 * @returns {Ranked[]} the best first
 */
export function rank(evidence, table) {
  const words = evidence.words.map((word) => weighed(word, table.size));
  const total = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const ranked = [];
  for (const row of candidates(evidence, table)) {
    let text = 0;
    let covered = 0;
    for (const { scores, weight } of words) {
      const found = scores.get(row);
      if (!found) continue;
      covered += weight * found.covers;
      text += weight * found.score;
    }
    const coverage = covered / total;
    const about = aboutness(evidence, table, row);
    // Being new, or known by its costs, makes no answer of a recipe about something else.
    if (!covered && !about.covers) continue;
    const score = WEIGHTS.text * (text / total) * coverage + about.points;
    ranked.push({ row, score, coverage: Math.max(coverage, about.covers) });
  }
  ranked.sort((one, other) => other.score - one.score || one.row - other.row);
  const enough = ranked.filter(({ coverage }) => coverage >= ENOUGH);
  const answers = enough.length ? enough : ranked.filter(({ coverage }) => coverage >= LEAST_SHARE);
  return answers.filter(({ score }) => score >= TAIL * answers[0].score);
}

/**
 * @param {Looked} word
 * @param {number} size
 */
function weighed({ whole, parts, isOwn }, size) {
  /** @type {Map<number, { score: number, covers: number }>} */
  const scores = new Map();
  for (const part of parts) {
    const share = WEIGHTS.part / parts.length;
    for (const [row, score] of scaled(part)) {
      const before = scores.get(row) ?? { score: 0, covers: 0 };
      scores.set(row, { score: before.score + share * score, covers: before.covers + share });
    }
  }
  for (const [row, score] of scaled(whole)) {
    const before = scores.get(row)?.score ?? 0;
    scores.set(row, { score: Math.max(score, before), covers: 1 });
  }
  const rarity = Math.log(1 + size / Math.max(1, whole.size || scores.size));
  return { scores, weight: rarity * (isOwn ? WEIGHTS.ownWord : 1) };
}

/**
 * @param {Map<number, number>} scores
 * @returns {[number, number][]} scores between LEAST and 1
 */
function scaled(scores) {
  let most = 0;
  for (const score of scores.values()) most = Math.max(most, score);
  return [...scores].map(([row, score]) => [row, LEAST + (1 - LEAST) * (score / (most || 1))]);
}

/**
 * @param {Evidence} evidence
 * @param {import("./table.js").Table} table
 * @returns {Iterable<number>} rows for which anything speaks
 */
function candidates({ words, meanings, places, sizes }, table) {
  if (!words.length && !meanings.length && !places.length && sizes.length) return table.all();
  /** @type {Set<number>} */
  const rows = new Set();
  for (const { whole, parts } of words) {
    for (const scores of [whole, ...parts]) for (const row of scores.keys()) rows.add(row);
  }
  for (const key of places) for (const row of table.rowsAt(key)) rows.add(row);
  for (const { entry } of meanings) for (const row of table.rowsWith(entry.kind, entry.id)) rows.add(row);
  return rows;
}

/**
 * @param {Evidence} evidence
 * @param {import("./table.js").Table} table
 * @param {number} row
 */
function aboutness({ words, meanings, places, sizes, wantsCosts, isTrouble, isNear }, table, row) {
  const isOnlyPlace = !words.length && meanings.every(({ entry }) => entry.kind === Facet.STATE);
  const isOnlySize = !words.length && !meanings.length && !places.length;
  /** @type {Record<string, number>} */
  const best = {};
  let covers = 0;
  const take = (/** @type {string} */ kind, /** @type {number} */ strength, /** @type {number} */ worth) => {
    best[kind] = Math.max(best[kind] ?? 0, strength * strength * worth);
    const share = kind !== "place" || isOnlyPlace ? 1 : isNear ? 0 : PLACE_SHARE;
    covers = Math.max(covers, strength * share);
  };
  for (const { entry, strength } of meanings) {
    if (entry.kind === Facet.SUBTOPIC) {
      const topics = table.valuesOf(Facet.SUBTOPIC, row);
      if (topics[0] === entry.id) take("topic", strength, WEIGHTS.mainTopic);
      else if (topics.includes(entry.id)) take("topic", strength, WEIGHTS.otherTopic);
    } else if (entry.kind === Facet.TOPIC) {
      if (table.has(Facet.TOPIC, entry.id, row)) take("above", strength, WEIGHTS.aboveTopic);
    } else if (entry.kind === Facet.HURDLE) {
      if (table.has(Facet.HURDLE, entry.id, row)) take("hurdle", strength, WEIGHTS.hurdle * (isTrouble ? WEIGHTS.trouble : 1));
    } else if (entry.kind === Facet.STATUS) {
      if (table.has(Facet.STATUS, entry.id, row)) take("status", strength, ENDED.some((status) => status === entry.id) ? WEIGHTS.ended : WEIGHTS.status);
    } else if (entry.kind === Facet.STATE) {
      if (strength === 1 && table.has(Facet.STATE, entry.id, row)) take("place", 1, WEIGHTS.place * 0.6);
    }
  }
  for (const key of places) {
    const near = table.nearness(row, key);
    if (near) take("place", Math.sqrt(near), WEIGHTS.place);
  }
  let points = Object.values(best).reduce((sum, value) => sum + value, 0);
  const fit = sizeFit(sizes, table, row);
  if (isOnlySize) covers = fit;
  points += WEIGHTS.size * fit;
  if (table.has(Facet.FRESHNESS, Freshness.CURRENT, row)) points += WEIGHTS.fresh;
  else if (table.has(Facet.FRESHNESS, Freshness.DUE, row)) points += WEIGHTS.fresh / 2;
  if (isTrouble && ENDED.some((status) => table.has(Facet.STATUS, status, row))) points += WEIGHTS.troubleEnded;
  if (wantsCosts && !table.has(Facet.COSTS, CostBand.UNKNOWN, row)) points += WEIGHTS.costs;
  return { points, covers };
}

/**
 * @param {string[]} sizes
 * @param {import("./table.js").Table} table
 * @param {number} row
 * @returns {number} 1 for a size class that is meant, a half for its neighbour
 */
function sizeFit(sizes, table, row) {
  const order = table.sizes;
  const steps = sizes.flatMap((size) =>
    table.valuesOf(Facet.SIZE, row).map((own) => Math.abs(order.indexOf(size) - order.indexOf(own))));
  return steps.length ? 0.5 ** Math.min(...steps) : 0;
}
