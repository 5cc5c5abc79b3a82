// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The order of results: the one place that says what makes a recipe the better answer.
// Explained in docs/entwicklung/entscheidungen/0017-finder.md.

/**
 * @typedef {object} Looked what the index says about a word of the question
 * @property {Map<number, number>} scores by row
 *
 * @typedef {object} Evidence
 * @property {Looked[]} words
 * @property {import("./lexikon.js").Meaning[]} meanings
 * @property {string[]} places official keys the question names
 * @property {string[]} sizes size classes it names
 * @property {boolean} wantsCosts
 * @property {boolean} isTrouble
 *
 * @typedef {object} Ranked
 * @property {number} row
 * @property {number} score
 * @property {number} coverage which part of the words it contains, by their weight
 */

/** What a perfect match of each kind is worth. */
export const WEIGHTS = {
  text: 1,
  mainTopic: 0.9,
  otherTopic: 0.5,
  /** The topic above: its recipes are about many things. */
  aboveTopic: 0.35,
  hurdle: 0.5,
  /** Who asks for what failed says so; the other states are everyday words. */
  ended: 0.7,
  status: 0.15,
  /** How much more a hurdle counts for somebody who has one. */
  trouble: 1.6,
  cooperation: 0.7,
  place: 0.8,
  size: 0.6,
  costs: 0.25,
  /** The newer of two equal answers. */
  newest: 0.03,
};
/** Rows that contain less of the question than this are no answer, if others contain more. */
const ENOUGH = 0.55;
const ENDED = new Set(["eingestellt", "pausiert"]);
const YEARS = 6 * 365;

/**
 * @param {Evidence} evidence
 * @param {import("./tabelle.js").Table} table
 * @returns {Ranked[]} the best first
 */
export function rank(evidence, table) {
  const words = evidence.words.map((word) => ({ ...word, weight: weightOf(word, table.size), most: Math.max(...word.scores.values()) }));
  const total = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const latest = table.newest.reduce((most, day) => Math.max(most, day), 0);
  const ranked = [];
  for (const row of candidates(evidence, table)) {
    let text = 0;
    let covered = 0;
    for (const { scores, weight, most } of words) {
      const score = scores.get(row);
      if (score === undefined) continue;
      covered += weight;
      text += weight * (0.35 + 0.65 * (score / most));
    }
    const coverage = covered / total;
    const about = aboutness(evidence, table, row);
    const age = Math.min(1, (latest - table.newest[row]) / YEARS);
    const score = WEIGHTS.text * (text / total) * coverage + about.points + WEIGHTS.newest * (1 - age);
    ranked.push({ row, score, coverage: Math.max(coverage, about.covers) });
  }
  ranked.sort((one, other) => other.score - one.score || one.row - other.row);
  const enough = ranked.filter(({ coverage }) => coverage >= ENOUGH);
  return enough.length ? enough : ranked;
}

/**
 * @param {Looked} word
 * @param {number} size
 */
function weightOf({ scores }, size) {
  return scores.size ? Math.log(1 + size / scores.size) : Math.log(1 + size);
}

/**
 * @param {Evidence} evidence
 * @param {import("./tabelle.js").Table} table
 * @returns {Iterable<number>} rows for which anything speaks
 */
function candidates({ words, meanings, places, sizes }, table) {
  const isWide = meanings.length || places.length || (!words.length && sizes.length);
  return isWide ? table.all() : new Set(words.flatMap(({ scores }) => [...scores.keys()]));
}

/**
 * @param {Evidence} evidence
 * @param {import("./tabelle.js").Table} table
 * @param {number} row
 */
function aboutness({ meanings, places, sizes, wantsCosts, isTrouble }, table, row) {
  /** @type {Record<string, number>} */
  const best = {};
  let covers = 0;
  const take = (/** @type {string} */ kind, /** @type {number} */ strength, /** @type {number} */ worth) => {
    best[kind] = Math.max(best[kind] ?? 0, strength * strength * worth);
    covers = Math.max(covers, strength);
  };
  for (const { entry, strength } of meanings) {
    if (entry.kind === "unterthema") {
      const topics = table.valuesOf("unterthema", row);
      if (topics[0] === entry.id) take("topic", strength, WEIGHTS.mainTopic);
      else if (topics.includes(entry.id)) take("topic", strength, WEIGHTS.otherTopic);
    } else if (entry.kind === "thema") {
      if (table.has("thema", entry.id, row)) take("above", strength, WEIGHTS.aboveTopic);
    } else if (entry.kind === "huerde") {
      if (table.has("huerde", entry.id, row)) take("hurdle", strength, WEIGHTS.hurdle * (isTrouble ? WEIGHTS.trouble : 1));
    } else if (entry.kind === "status") {
      if (table.has("status", entry.id, row)) take("status", strength, ENDED.has(entry.id) ? WEIGHTS.ended : WEIGHTS.status);
    } else if (entry.kind === "land") {
      if (strength === 1 && table.has("land", entry.id, row)) take("place", 1, WEIGHTS.place * 0.6);
    } else if (entry.kind === "verbund") {
      if (strength > 0.8 && table.has("verbund", entry.id, row)) take("cooperation", strength, WEIGHTS.cooperation);
    }
  }
  for (const key of places) {
    const near = table.nearness(row, key);
    if (near) take("place", Math.sqrt(near), WEIGHTS.place);
  }
  let points = Object.values(best).reduce((sum, value) => sum + value, 0);
  if (sizes.some((size) => table.has("groesse", size, row))) points += WEIGHTS.size;
  if (wantsCosts && !table.has("kosten", "unbekannt", row)) points += WEIGHTS.costs;
  return { points, covers };
}
