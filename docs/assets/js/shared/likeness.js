// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// How like two municipalities are, and why: the same points and words as in
// hooks/kochbuch/views/neighbours.py, whose weights come with the data. A test holds both
// against each other.

import { EARTH_RADIUS_KM } from "../generated/definitions.js";

/**
 * @typedef {object} Place
 * @property {string} key 8 digits for a Gemeinde, 5 for a Kreis, 9 for a Verband
 * @property {string} name
 * @property {number} population
 * @property {number | null} lat thousandths of a degree
 * @property {number | null} lon
 * @property {string} association key of the Verband it belongs to, or ""
 *
 * @typedef {object} Wanted a topic of either level
 * @property {string} slug
 * @property {string} topic slug of the topic above, or "" for one of the upper level
 * @property {string} label
 */

/** The reason given for a recipe about another subtopic of the chosen topic. */
export const RELATED = "verwandtes Thema";
/** Made once: it is asked for every place of a country. */
const GERMAN = new Intl.NumberFormat("de-DE");

/** @param {{ key: string }} place */
export const districtOf = ({ key }) => key.slice(0, 5);

/** @param {{ key: string }} place */
export const stateOf = ({ key }) => key.slice(0, 2);

/** @param {{ key: string }} place */
export const isDistrict = ({ key }) => key.length === 5;

/** @param {{ key: string }} place */
export const isAssociation = ({ key }) => key.length === 9;

/** @param {number} value */
export const toSix = (value) => Math.round(value * 1e6) / 1e6;

/** @param {number} thousandths */
const radians = (thousandths) => ((thousandths / 1000) * Math.PI) / 180;

/** @param {number} a */
const arc = (a) => 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, a)));

/**
 * @param {Place} one
 * @param {Place} other
 * @returns {number | null} kilometres as the crow flies, null if a position is unknown
 */
export function distanceKm(one, other) {
  if (one.lat === null || one.lon === null || other.lat === null || other.lon === null) return null;
  const [lat1, lat2] = [radians(one.lat), radians(other.lat)];
  const [lon1, lon2] = [radians(one.lon), radians(other.lon)];
  return arc(
    Math.sin((lat2 - lat1) / 2) ** 2
      + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2,
  );
}

/**
 * @param {number} one
 * @param {number} other
 * @returns {number} how many times larger the larger population is
 */
export function sizeRatio(one, other) {
  const [first, second] = [Math.max(1, one), Math.max(1, other)];
  return Math.max(first, second) / Math.min(first, second);
}

/**
 * @param {Data.Points} weights
 * @param {number | null} way
 * @returns {number} 1 for next door, 0 where nearness ends or nothing is known
 */
const nearnessOf = (weights, way) =>
  (way === null ? 0 : Math.max(0, 1 - way / weights.near_reach_km));

/**
 * @param {Data.Points} weights
 * @param {number} ratio
 * @param {number} nearness equal size is worth less the farther away
 */
function sizePoints(weights, ratio, nearness) {
  const most = weights.size_far + (weights.size - weights.size_far) * nearness;
  return Math.max(0, most * (1 - Math.log(ratio) / Math.log(weights.size_reach)));
}

/** @param {Place} place */
const associationOf = (place) => (isAssociation(place) ? place.key : place.association);

/**
 * @param {Data.Points} weights
 * @param {Place} one
 * @param {Place} other
 * @returns {[number, string][]} points and words of what both belong to
 */
function belonging(weights, one, other) {
  /** @type {[number, string][]} */
  const parts = [];
  const association = associationOf(one);
  if (association && association === associationOf(other)) {
    parts.push([weights.same_association, "gleicher Verband"]);
  }
  if (districtOf(one) === districtOf(other)) parts.push([weights.same_district, "gleicher Kreis"]);
  else if (stateOf(one) === stateOf(other)) parts.push([weights.same_state, "gleiches Land"]);
  return parts;
}

/**
 * @param {Data.Points} weights
 * @param {Place} one
 * @param {Place} other
 * @returns {number} points of size, nearness and belonging
 */
export function placeScore(weights, one, other) {
  const nearness = nearnessOf(weights, distanceKm(one, other));
  let points = 0;
  if (isDistrict(one) === isDistrict(other)) {
    points += sizePoints(weights, sizeRatio(one.population, other.population), nearness);
  }
  points += weights.near * nearness;
  for (const [part] of belonging(weights, one, other)) points += part;
  return toSix(points);
}

/** @param {number} population */
export const inhabitants = (population) => `${GERMAN.format(population)} Einwohner`;

/**
 * @param {Data.Points} weights
 * @param {Place} one
 * @param {Place} other
 * @returns {string[]} what a reader compares, always in the same order
 */
export function facts(weights, one, other) {
  const words = [inhabitants(other.population)];
  const isComparable = isDistrict(one) === isDistrict(other);
  if (isComparable && sizeRatio(one.population, other.population) <= weights.similar_size) {
    words.push("ähnlich groß");
  }
  const way = distanceKm(one, other);
  if (way !== null) words.push(`${Math.max(1, Math.round(way))} km`);
  for (const [points, word] of belonging(weights, one, other)) if (points > 0) words.push(word);
  return words;
}

/**
 * @param {Data.Points} weights
 * @param {Wanted} wanted
 * @param {{ slug: string, topic: string }[]} topics of a recipe, the main one first
 * @returns {[number, string]} points and word; no points if the recipe is not about it
 */
export function wantedPart(weights, wanted, topics) {
  const matches = topics.map(({ slug, topic }) => (wanted.topic ? slug : topic) === wanted.slug);
  if (matches[0]) return [weights.same_subtopic, "gewähltes Thema"];
  if (matches.includes(true)) return [weights.shared_subtopic, "auch zum gewählten Thema"];
  const isNear = wanted.topic !== "" && topics[0].topic === wanted.topic;
  return isNear ? [weights.same_topic, RELATED] : [0, ""];
}

/**
 * @param {Place} place
 * @param {number[]} box
 * @returns {number | null} kilometres to the box at least, null if it holds no position
 */
function distanceToBox(place, box) {
  if (!box.length || place.lat === null || place.lon === null) return null;
  const [south, north, west, east] = box;
  const beyondLat = Math.max(0, south - place.lat, place.lat - north);
  const beyondLon = Math.max(0, west - place.lon, place.lon - east);
  const narrowest = Math.min(Math.cos(radians(south)), Math.cos(radians(north)));
  return arc(
    Math.sin(radians(beyondLat) / 2) ** 2
      + Math.cos(radians(place.lat)) * narrowest * Math.sin(radians(beyondLon) / 2) ** 2,
  );
}

/**
 * @param {Place} place
 * @param {Data.Bounds} bounds
 * @returns {number} how many times larger or smaller every place of a piece is at least
 */
export function leastRatio(place, { einwohner: [least, greatest] }) {
  if (place.population < least) return sizeRatio(place.population, least);
  return place.population > greatest ? sizeRatio(place.population, greatest) : 1;
}

/**
 * @param {Data.Points} weights
 * @param {Place} place
 * @param {Data.Bounds} bounds
 * @returns {number} no place of a piece has more points than this
 */
export function scoreAtMost(weights, place, bounds) {
  const nearness = nearnessOf(weights, distanceToBox(place, bounds.kasten));
  let points = sizePoints(weights, leastRatio(place, bounds), nearness) + weights.near * nearness;
  const [first, last] = bounds.schluessel;
  const within = (/** @type {string} */ part) =>
    first.slice(0, part.length) <= part && part <= last.slice(0, part.length);
  if (within(districtOf(place))) points += weights.same_district + weights.same_association;
  if (within(stateOf(place))) points += weights.same_state;
  return points;
}
