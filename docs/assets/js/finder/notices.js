// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// What is said besides the results: which word was meant, which place, what would narrow or widen
// the answer. Everything here is one click away.

import { Facet, Status } from "../generated/definitions.js";
import { german, link, recipes } from "../shared/elements.js";
import { changed, chosen } from "./address.js";
import { button, element } from "./display.js";

/**
 * @typedef {object} Situation
 * @property {import("./address.js").Wish} wish
 * @property {import("./search.js").Answer | null} answer
 * @property {number[]} found rows that answer the question, filters aside
 * @property {number} count how many of them pass the filters
 *
 * @typedef {object} Means
 * @property {import("./table.js").Table} table
 * @property {import("./display.js").Filters} filters
 * @property {import("./lexicon.js").Lexicon} lexicon
 * @property {() => Promise<import("../places/store.js").Store>} store
 * @property {string} root
 * @property {(change: Partial<import("./address.js").Wish>) => void} go
 */

const MOST = 4;
/** Letters of a question that are repeated in a sentence. */
const LONGEST = 80;
/** A topic that is meant by the question without doubt. */
const SURE = 0.95;

/**
 * Return the notices above the results.
 *
 * @param {Situation} situation
 * @param {Means} means
 * @returns {Promise<Node[]>}
 */
export async function notices(situation, means) {
  const { answer, count } = situation;
  if (!answer) return [];
  return [
    ...corrections(situation, means),
    ...missing(answer, count),
    ...(await places(situation, means)),
    ...(count ? narrower(situation, means) : []),
  ];
}

/**
 * @param {Situation} situation
 * @param {Means} means
 */
function corrections({ wish, answer }, { go }) {
  const found = answer?.corrections ?? [];
  if (!found.length) return [];
  const text = found.reduce((whole, { typed, meant }) => replaced(whole, typed, meant), wish.text);
  const typed = found.map((one) => `»${asTyped(wish.text, one.typed)}«`).join(" und ");
  const verb = found.length > 1 ? "stehen" : "steht";
  return [
    element("p", "kb-finder__notice", [
      "Meinten Sie ", button(text, () => go({ text }), "kb-link kb-link--strong"), "? ",
      `Danach wurde gesucht, denn ${typed} ${verb} in keinem Rezept.`,
    ]),
  ];
}

/**
 * Words that no recipe contains, while others were found.
 *
 * @param {import("./search.js").Answer} answer
 * @param {number} count
 */
function missing({ question, unfound, partial }, count) {
  if (!count) return [];
  const said = [];
  if (unfound.length) {
    said.push(`${listed(unfound, question.text)} in keinem Rezept; gesucht wurde ohne ${unfound.length > 1 ? "diese Wörter" : "dieses Wort"}.`);
  }
  if (partial.length) {
    said.push(`${listed(partial, question.text)} in keinem Rezept als Ganzes. Gezeigt wird, wo ein Teil davon steht.`);
  }
  return said.map((text) => element("p", "kb-finder__notice kb-muted", [text]));
}

/**
 * @param {string[]} words in lower case
 * @param {string} whole what was typed
 */
function listed(words, whole) {
  const all = words.map((word) => `»${asTyped(whole, word)}«`);
  const verb = all.length > 1 ? "stehen" : "steht";
  return `${[all.slice(0, -1).join(", "), all[all.length - 1]].filter(Boolean).join(" und ")} ${verb}`;
}

/**
 * @param {string} whole
 * @param {string} typed a word of it in lower case
 * @returns {string} the word as it was typed
 */
function asTyped(whole, typed) {
  const at = whole.normalize("NFC").toLowerCase().indexOf(typed);
  return at < 0 ? typed : whole.normalize("NFC").slice(at, at + typed.length);
}

/**
 * @param {string} whole
 * @param {string} typed
 * @param {string} meant
 */
function replaced(whole, typed, meant) {
  return whole.normalize("NFC").replace(asTyped(whole, typed), () => meant);
}

/**
 * @param {Situation} situation
 * @param {Means} means
 * @returns {Promise<Node[]>}
 */
async function places({ wish, answer, count }, { store, root, table, go }) {
  const found = answer?.places ?? [];
  if (!found.length) return [];
  const [{ placeList }, opened] = await Promise.all([import("./placelist.js"), store()]);
  const list = await placeList(found, { store: opened, root, table });
  const middle = found.find(({ key }) => key.length > 2);
  if (!middle || wish.order || count < 2) return [list];
  if (answer?.question.isNear) return [list, element("p", "kb-finder__notice kb-muted", [`Geordnet nach der Entfernung von ${middle.name}.`])];
  const near = button(`nach der Nähe zu ${middle.name} ordnen`, () => go({ order: "naechste", place: middle.key }));
  return [list, element("p", "kb-finder__notice", [near])];
}

/**
 * Filters that the question itself names.
 *
 * @param {Situation} situation
 * @param {Means} means
 */
function narrower({ wish, answer, found, count }, means) {
  if (!answer) return [];
  /** @type {[string, string][]} */
  const wanted = [
    // "Landkreis" before a name is no size.
    ...(answer.places.length ? [] : answer.sizes).map((size) => /** @type {[string, string]} */ ([Facet.SIZE, size])),
    ...answer.meanings
      .filter(({ entry, strength }) => strength >= SURE && isFilter(entry))
      .map(({ entry }) => /** @type {[string, string]} */ ([entry.kind, entry.id])),
  ];
  const offers = wanted.filter(([facet, value]) => !wish.choice.get(facet)?.has(value) && means.filters.has(facet, value));
  const counted = offers.map(([facet, value]) => {
    // Instead of what is chosen of this facet: beside it, it would widen.
    const choice = changed(wish.choice, facet, [value], [...(wish.choice.get(facet) ?? [])]);
    return { facet, value, choice, count: means.table.fitting(choice, found).length };
  });
  const useful = counted.filter((offer) => offer.count > 0 && offer.count < count).slice(0, MOST);
  if (!useful.length) return [];
  const labels = useful.map(({ facet, value }) => means.filters.label(facet, value));
  // A topic and a hurdle may have one name.
  const titles = useful.map(({ facet }, at) =>
    (facet === Facet.HURDLE && labels.indexOf(labels[at]) !== labels.lastIndexOf(labels[at]) ? `Hürde ${labels[at]}` : labels[at]));
  const items = useful.map(({ choice, count }, at) =>
    element("li", "", [button(`${titles[at]} (${german(count)})`, () => means.go({ choice }), "kb-chip kb-chip--button")]));
  const list = element("ul", "kb-finder__offers", items);
  list.setAttribute("aria-label", "Vorschläge zum Eingrenzen");
  return [element("div", "kb-finder__narrow", [element("span", "kb-muted", ["Nur: "]), list])];
}

/** @param {import("./entries.js").Entry} entry */
function isFilter({ kind, id }) {
  return kind === Facet.SUBTOPIC || kind === Facet.STATE || kind === Facet.HURDLE || (kind === Facet.STATUS && id === Status.DISCONTINUED);
}

/**
 * Return what replaces the results: why there are none, and ways out with the number of recipes
 * each leads to.
 *
 * @param {Situation} situation
 * @param {Means} means
 * @returns {Node[]}
 */
export function nothing({ wish, answer, found }, means) {
  const { table, filters, go } = means;
  const ways = [];
  const all = chosen(wish.choice);
  for (const [facet, value] of all) {
    const choice = changed(wish.choice, facet, [], [value]);
    const count = table.fitting(choice, found).length;
    if (count) ways.push({ text: `ohne »${filters.label(facet, value)}«`, count, change: { choice } });
  }
  ways.push(...wider(wish, found, means));
  if (all.length > 1 && found.length) {
    ways.push({ text: "ohne Filter", count: found.length, change: { choice: new Map() } });
  }
  if (!found.length && answer) ways.push(...elsewhere(answer, wish, means), ...otherWords(answer, means));
  const why = found.length ? filtered(found.length) : unwritten(wish.text.trim(), answer, means);
  const items = ways
    .filter(({ count }) => count > 0)
    .map(({ text, count, change }) => element("li", "", [button(`${text} (${recipes(count)})`, () => go(change))]));
  const list = items.length ? [element("p", "", ["Versuchen Sie:"]), element("ul", "kb-finder__exits", items)] : [];
  const contribute = element("p", "", ["Sie wissen mehr? ", link(`${means.root}mitmachen/`, "So kommt Ihr Rezept ins Kochbuch.")]);
  return [element("div", "kb-empty kb-finder__nothing", [element("p", "", [element("strong", "", [why])]), ...list, contribute])];
}

/** @param {number} count */
function filtered(count) {
  return `Mit diesen Filtern bleibt nichts übrig; ohne sie ${count === 1 ? "passt 1 Rezept" : `passen ${recipes(count)}`}.`;
}

/**
 * @param {string} text
 * @param {import("./search.js").Answer | null} answer
 * @param {Means} means
 */
function unwritten(text, answer, { lexicon }) {
  const place = answer?.places[0];
  const isOnlyPlace = place && answer.question.words.every(({ at }) => place.at.includes(at));
  if (isOnlyPlace && answer.places.length === 1) return `Aus ${lexicon.whence(place.name)} gibt es noch kein Rezept.`;
  return `Zu »${shortened(text)}« steht noch nichts im Kochbuch.`;
}

/**
 * @param {string} text
 * @returns {string} not more of it than fits a sentence
 */
export function shortened(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text;
}

/**
 * All recipes, those near the place first that has none.
 *
 * @param {import("./search.js").Answer} answer
 * @param {import("./address.js").Wish} wish
 * @param {Means} means
 */
function elsewhere({ places: found }, { choice }, { table }) {
  return found
    .filter(({ key }) => key.length > 2)
    .map(({ key, name }) => ({
      text: `alle, nach der Nähe zu ${name} geordnet`,
      count: table.fitting(choice, table.all()).length,
      change: { text: "", order: "naechste", place: key },
    }));
}

/**
 * The whole topic instead of a part, and the sizes beside the chosen ones.
 *
 * @param {import("./address.js").Wish} wish
 * @param {number[]} found
 * @param {Means} means
 */
function wider(wish, found, { table, filters }) {
  const ways = [];
  for (const sub of wish.choice.get(Facet.SUBTOPIC) ?? []) {
    const above = table.above[sub];
    const without = changed(wish.choice, Facet.SUBTOPIC, [], [sub]);
    const choice = changed(without, Facet.TOPIC, [above]);
    ways.push({ text: `das ganze Thema »${filters.label(Facet.TOPIC, above)}«`, choice });
  }
  const order = table.sizes;
  const sizes = [...(wish.choice.get(Facet.SIZE) ?? [])].map((size) => order.indexOf(size));
  const beside = new Set(sizes.flatMap((at) => [at - 1, at + 1]).filter((at) => !sizes.includes(at)));
  for (const at of beside) {
    if (!filters.has(Facet.SIZE, order[at])) continue;
    const choice = changed(wish.choice, Facet.SIZE, [order[at]]);
    ways.push({ text: `auch »${filters.label(Facet.SIZE, order[at])}«`, choice });
  }
  return ways.map(({ text, choice }) => ({ text, count: table.fitting(choice, found).length, change: { choice } }));
}

/**
 * Topics that come near, by their own words; of a topic without recipes, the one above.
 *
 * @param {import("./search.js").Answer} answer
 * @param {Means} means
 */
function otherWords({ meanings }, { table, filters }) {
  const topics = meanings.filter(({ entry }) => entry.kind === Facet.SUBTOPIC || entry.kind === Facet.TOPIC);
  const ways = topics.map(({ entry }) => {
    if (filters.has(entry.kind, entry.id)) return { kind: entry.kind, id: entry.id, text: `Thema »${entry.label}«` };
    return { kind: Facet.TOPIC, id: entry.above, text: `das ganze Thema »${filters.label(Facet.TOPIC, entry.above)}«` };
  });
  const known = new Map(ways.filter(({ kind, id }) => filters.has(kind, id)).map((way) => [`${way.kind}/${way.id}`, way]));
  return [...known.values()].slice(0, MOST).map(({ kind, id, text }) => {
    const choice = new Map([[kind, new Set([id])]]);
    return { text, count: table.fitting(choice, table.all()).length, change: { choice, text: "" } };
  });
}
