// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Shows the answer: recipes with their reasons, and municipalities alike. All text enters as text;
// the pieces of HTML are in <template> elements of the page.

import {
  districtOf, inhabitants, isAssociation, isDistrict, stateOf,
} from "../shared/likeness.js";
import { fromTemplate, link, recipes } from "../shared/elements.js";
import { whereIs } from "./answers.js";

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./store.js").Place} Place
 * @typedef {import("./store.js").Known} Known
 * @typedef {import("./store.js").Recipe} Recipe
 */
/**
 * @template T
 * @typedef {import("./answers.js").Rated<T>} Rated
 */

/**
 * @param {ParentNode} within
 * @param {string} part value of data-kb
 * @returns {HTMLElement}
 */
function part(within, part) {
  return /** @type {HTMLElement} */ (within.querySelector(`[data-kb="${part}"]`));
}

/**
 * @param {number} count
 * @returns {string}
 */
function othersToo(count) {
  if (!count) return "";
  return count === 1 ? "und 1 weitere Kommune" : `und ${count.toLocaleString("de-DE")} weitere`;
}

export class View {
  /**
   * @param {Store} store
   * @param {string} root way to the start of the site
   */
  constructor(store, root) {
    this.store = store;
    this.root = root;
  }

  /**
   * @param {HTMLElement} scale
   * @param {Place} place
   */
  async setScale(scale, place) {
    const { groessen } = await this.store.overview();
    const kind = isDistrict(place) ? "kreis" : "ort";
    const rank = groessen[kind].filter(([least]) => place.population >= least).length;
    scale.className = `kb-scale kb-scale--${kind} kb-scale--${rank}`;
  }

  /**
   * @param {Rated<Recipe>} rated
   * @returns {Promise<DocumentFragment>}
   */
  async recipe({ what: recipe, reasons }) {
    const { themen } = await this.store.overview();
    const subs = themen.flatMap(([, , below]) => below);
    const item = fromTemplate("kb-ours-recipe");
    part(item, "titel").append(link(`${this.root}rezepte/${recipe.path}/`, recipe.title));
    await this.setScale(part(item, "groesse"), recipe.lead);
    part(item, "ort").textContent = recipe.lead.name;
    const others = recipe.others.length;
    part(item, "weitere").textContent = othersToo(others);
    part(item, "wo").textContent = await whereIs(this.store, recipe.lead);
    part(item, "gruende").textContent = reasons.join(", ");
    part(item, "status").append(fromTemplate(`kb-ours-status-${recipe.status}`));
    part(item, "thema").textContent = subs.find(([slug]) => slug === recipe.topics[0])?.[1] ?? "";
    return item;
  }

  /**
   * @param {Rated<Known>} rated
   * @returns {Promise<DocumentFragment>}
   */
  async place({ what: place, reasons }) {
    const item = fromTemplate("kb-ours-place");
    await this.setScale(part(item, "groesse"), place);
    const page = await this.pageOf(place);
    part(item, "ort").append(page ? link(page, place.name) : place.name);
    part(item, "gruende").textContent = reasons.join(", ");
    const more = part(item, "mehr");
    if (page) more.textContent = recipes(place.recipes);
    else more.append(...(await this.instead(place)));
    return item;
  }

  /**
   * @param {Known} place
   * @returns {Promise<string>} address of its page, "" if it has no recipe
   */
  async pageOf(place) {
    const { laender } = await this.store.overview();
    const folder = `${laender[stateOf(place)].id}/${place.folder}`;
    return place.recipes ? `${this.root}kommunen/${folder}/` : "";
  }

  /**
   * @param {Place} place
   * @returns {Promise<(string | Node)[]>} where to go on if it has no recipe
   */
  async instead(place) {
    const { laender } = await this.store.overview();
    const { id } = laender[stateOf(place)];
    const district = await this.store.district(districtOf(place));
    if (!district?.slug || district.isUrban) return ["noch kein Rezept"];
    const address = `${this.root}laender/${id}/${district.slug}/`;
    return ["noch kein Rezept · ", link(address, district.name)];
  }

  /**
   * @param {HTMLElement} target its content is replaced
   * @param {import("./answers.js").Answer & { onMore: () => void, address: string,
   *   withoutTopic: string }} answer
   * @returns {Promise<HTMLElement>} the heading
   */
  async show(target, answer) {
    const { place, wanted, recipes, alike } = answer;
    const page = fromTemplate("kb-ours-answer");
    part(page, "name").textContent = wanted ? `${place.name}: ${wanted.label}` : place.name;
    part(page, "angaben").append(...(await this.about(place)));
    part(page, "link").append(link(answer.address, "Link auf dieses Ergebnis"));
    const list = part(page, "rezepte");
    list.append(...(await Promise.all(recipes.map((rated) => this.recipe(rated)))));
    list.hidden = recipes.length === 0;
    const note = part(page, "hinweis");
    note.append(...this.note(answer));
    note.hidden = !note.hasChildNodes();
    const more = /** @type {HTMLButtonElement} */ (part(page, "weitere-rezepte"));
    more.hidden = !answer.hasMore;
    more.addEventListener("click", answer.onMore);
    part(page, "aehnliche-titel").textContent = `Ähnliche ${kindOf(place)}`;
    const places = part(page, "aehnliche");
    places.append(...(await Promise.all(alike.map((rated) => this.place(rated)))));
    part(page, "aehnliche-teil").hidden = alike.length === 0;
    target.replaceChildren(page);
    return /** @type {HTMLElement} */ (target.querySelector("h2"));
  }

  /** @param {Known} place */
  async about(place) {
    const where = await whereIs(this.store, place);
    const page = await this.pageOf(place);
    const words = [inhabitants(place.population), ...(where ? [where] : [])].join(" · ");
    if (!page) return [`${words} · noch kein eigenes Rezept`];
    return [`${words} · `, link(page, `${recipes(place.recipes)} von hier`)];
  }

  /**
   * Say what the list lacks: the topic itself, anything at all, or anything near.
   *
   * @param {import("./answers.js").Answer & { withoutTopic: string }} answer
   * @returns {(string | Node)[]}
   */
  note({ place, recipes, wanted, hasOnlyOwn, isFar, nearest, withoutTopic }) {
    const contribute = (/** @type {string} */ words) => [" ", link(`${this.root}mitmachen/`, words)];
    if (wanted && (hasOnlyOwn || !wanted.isTold)) {
      const lack = hasOnlyOwn
        ? `Zu »${wanted.label}« steht bisher nur Eigenes aus ${place.name} im Kochbuch`
        : `Zu »${wanted.label}« gibt es noch kein Rezept`;
      return [
        recipes.length ? `${lack}; gezeigt wird Verwandtes aus »${wanted.above}«.` : `${lack}.`,
        ...(hasOnlyOwn ? [] : contribute("Tragen Sie das erste bei.")),
        ...(recipes.length ? [] : [" ", link(withoutTopic, "Zeigen Sie Rezepte zu allen Themen.")]),
      ];
    }
    const lack = recipes.length
      ? `Keines dieser Rezepte kommt aus der Nähe; das nächste ist ${nearest} entfernt.`
      : "Noch passt kein Rezept.";
    if (recipes.length && !isFar) return [];
    return [lack, ...(place.recipes ? [] : contribute("Tragen Sie eines bei."))];
  }
}

/** @param {Place} place */
function kindOf(place) {
  if (isDistrict(place)) return "Kreise";
  return isAssociation(place) ? "Verbände" : "Städte und Gemeinden";
}
