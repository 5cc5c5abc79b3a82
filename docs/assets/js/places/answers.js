// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The two answers of "Kommunen wie wir". Pieces are loaded as long as one of them could still hold
// something better than what is found, so the answer is exact and most pieces are never loaded.

import {
  RELATED, distanceKm, districtOf, facts, isAssociation, isDistrict, leastRatio, placeScore, scoreAtMost,
  sizeRatio, stateOf, toSix, wantedPart,
} from "../shared/likeness.js";

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./store.js").Place} Place
 * @typedef {import("./store.js").Known} Known
 * @typedef {import("./store.js").Wanted} Wanted
 * @typedef {import("./store.js").Chosen} Chosen
 * @typedef {import("./store.js").Recipe} Recipe
 */
/**
 * @template T
 * @typedef {{ what: T, id: string, score: number, reasons: string[] }} Rated
 */
/**
 * @typedef {object} Answer
 * @property {Known} place
 * @property {Chosen | null} wanted
 * @property {Rated<Recipe>[]} recipes
 * @property {Rated<Known>[]} alike
 * @property {boolean} hasOnlyOwn whether only the place itself has recipes about the topic
 * @property {boolean} isFar whether all recipes come from far away
 * @property {string} nearest the way to the nearest of them
 * @property {boolean} hasMore
 */

const PLACES_SHOWN = 12;
/** How many pieces are loaded at once at first; twice as many each time after. */
const FIRST_ROUND = 2;
/** Points are rounded to six decimals; a bound is not. */
const SLACK = 1e-6;

/**
 * @param {Store} store
 * @param {string} key of a municipality
 * @param {string} slug of a topic of either level, or ""
 * @param {number} limit
 * @returns {Promise<Answer | null>} both answers, null if there is no such municipality
 */
export async function answerFor(store, key, slug, limit) {
  const place = await store.place(key);
  if (!place) return null;
  const { gewichte, themen } = await store.overview();
  const wanted = topicOf(themen, slug);
  const [found, alike] = await Promise.all([
    recipesFor(store, place, { wanted, limit: limit + 1 }),
    placesLike(store, place, PLACES_SHOWN),
  ]);
  const recipes = found.slice(0, limit);
  const ways = recipes.map(({ what }) => distanceKm(place, what.lead)).filter((way) => way !== null);
  const nearest = Math.min(...ways);
  const isRelated = recipes.every(({ reasons }) => reasons.includes(RELATED));
  const hasOnlyOwn = wanted !== null && wanted.isTold && isRelated && place.recipes > 0
    && !(await recipesFor(store, place, { wanted, limit: 1, isStrict: true })).length;
  return {
    place, wanted, recipes, alike, hasOnlyOwn,
    isFar: ways.length > 0 && nearest > gewichte.near_km,
    nearest: `${Math.max(1, Math.round(nearest))} km`,
    hasMore: found.length > limit,
  };
}

/**
 * @param {Data.Overview["themen"]} topics
 * @param {string} slug
 * @returns {Chosen | null}
 */
function topicOf(topics, slug) {
  for (const [topic, label, subs] of slug ? topics : []) {
    const isTold = subs.some(([, , count]) => count > 0);
    if (topic === slug) return { slug, topic: "", label, above: "", isTold };
    const found = subs.find(([sub]) => sub === slug);
    if (found) return { slug, topic, label: found[1], above: label, isTold: found[2] > 0 };
  }
  return null;
}

/**
 * @param {Store} store
 * @param {Known} place
 * @param {{ wanted?: Wanted | null, limit?: number, isStrict?: boolean }} [options] strict
 *   answers leave out related topics
 * @returns {Promise<Rated<Recipe>[]>} what others cooked that this municipality should read
 */
export async function recipesFor(store, place, { wanted = null, limit = 12, isStrict = false } = {}) {
  const { gewichte: weights, rezepte: pieces, themen } = await store.overview();
  const above = new Map(themen.flatMap(([topic, , subs]) => subs.map(([slug]) => [slug, topic])));
  const topicsOf = (/** @type {Recipe} */ recipe) =>
    recipe.topics.map((slug) => ({ slug, topic: above.get(slug) ?? "" }));

  const rate = (/** @type {Recipe} */ recipe) => {
    if (recipe.lead.key === place.key || recipe.others.includes(place.key)) return null;
    let [score, word] = wanted ? wantedPart(weights, wanted, topicsOf(recipe)) : [0, ""];
    if (wanted && (!score || (isStrict && word === RELATED))) return null;
    const reasons = facts(weights, place, recipe.lead);
    if (place.cooperations.includes(recipe.cooperation)) {
      score += weights.same_cooperation;
      reasons.push("gleicher Verbund");
    }
    if (word) reasons.push(word);
    score = toSix(score + placeScore(weights, place, recipe.lead));
    return score > 0 ? { what: recipe, id: recipe.path, score, reasons } : null;
  };
  const most = wanted ? weights.same_subtopic : 0;
  const isOwn = (/** @type {number} */ cooperation) => place.cooperations.includes(cooperation);
  return search(
    pieces.map((piece, at) => ({
      most: most + scoreAtMost(weights, place, piece)
        + (piece.verbuende.some(isOwn) ? weights.same_cooperation : 0),
      load: () => store.recipes(at + 1),
    })),
    rate,
    limit,
  );
}

/**
 * @param {Store} store
 * @param {Place} place
 * @param {number} [limit]
 * @returns {Promise<Rated<Known>[]>} municipalities of the same level that are most like this one
 */
export async function placesLike(store, place, limit = 12) {
  const { gewichte: weights, laender } = await store.overview();
  const rate = (/** @type {Known} */ other) => {
    if (other.key === place.key || other.key.length !== place.key.length) return null;
    if (sizeRatio(place.population, other.population) >= weights.size_reach) return null;
    const score = placeScore(weights, place, other);
    return { what: other, id: other.key, score, reasons: facts(weights, place, other) };
  };
  if (isDistrict(place)) {
    return search([{ most: Infinity, load: () => store.districts() }], rate, limit);
  }
  const level = isAssociation(place) ? "verbaende" : "gemeinden";
  const pieces = Object.entries(laender)
    .filter(([, land]) => land[level].einwohner.length)
    .filter(([, land]) => leastRatio(place, land[level]) < weights.size_reach)
    .map(([state, land]) => ({
      most: scoreAtMost(weights, place, land[level]),
      load: async () => [...(await store.land(state)).values()],
    }));
  return search(pieces, rate, limit);
}

/**
 * @template T
 * @param {{ most: number, load: () => Promise<T[]> }[]} pieces
 * @param {(item: T) => Rated<T> | null} rate
 * @param {number} limit
 * @returns {Promise<Rated<T>[]>} the best of all pieces
 */
async function search(pieces, rate, limit) {
  let waiting = [...pieces].sort((one, other) => other.most - one.most);
  /** @type {Rated<T>[]} */
  let best = [];
  for (let round = FIRST_ROUND; waiting.length; round *= 2) {
    const items = await Promise.all(waiting.slice(0, round).map(({ load }) => load()));
    const rated = items.flat().map(rate).filter((found) => found !== null);
    best = [...best, ...rated].sort(byScore).slice(0, limit);
    const threshold = best.length < limit ? -Infinity : best[limit - 1].score - SLACK;
    waiting = waiting.slice(round).filter(({ most }) => most >= threshold);
  }
  return best;
}

/**
 * @param {Rated<unknown>} one
 * @param {Rated<unknown>} other
 */
function byScore(one, other) {
  return other.score - one.score || (one.id < other.id ? -1 : 1);
}

/**
 * @param {Store} store
 * @param {Place} place
 * @returns {Promise<string>} Kreis and Land, each once and not what the name says already
 */
export async function whereIs(store, place) {
  const { laender } = await store.overview();
  const district = await store.district(districtOf(place));
  const state = laender[stateOf(place)].name;
  return [district?.name ?? "", state]
    .filter((name) => name && name !== place.name)
    .filter((name, at, all) => all.indexOf(name) === at)
    .join(", ");
}
