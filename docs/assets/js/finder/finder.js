// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The finder: what stands in the form and in the address becomes a list of recipes.

import { Facet } from "../generated/definitions.js";
import { recipes } from "../shared/elements.js";
import { chosen, isByPlace, orderOf, read, write } from "./address.js";
import { hush, say, sentence } from "./announcing.js";
import { byId, chips, element, Filters } from "./display.js";
import { offerSheet, offerSkip } from "./sheet.js";
import { nothing, notices } from "./notices.js";
import { load } from "./loading.js";
import { List } from "./results.js";
import { Trail } from "./trail.js";

/** Milliseconds without a key before a question is asked: several keys at once are one question. */
const PAUSE = 10;
/** ... and before it is said that nothing has a word that may go on. */
const LONG_PAUSE = 700;
const SHORTEST = 2;
const SORRY = "Die Suche ließ sich nicht laden. Laden Sie die Seite neu oder schlagen Sie in den Verzeichnissen nach.";

/**
 * @typedef {import("./address.js").Wish} Wish
 * @typedef {"typed" | "chosen" | "history"} Cause
 */

class Finder {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    const page = /** @type {HTMLElement} */ (form.closest("[data-kb-root]"));
    this.root = page.dataset.kbRoot ?? "";
    this.input = /** @type {HTMLInputElement} */ (byId("kb-q"));
    this.order = /** @type {HTMLSelectElement} */ (byId("kb-sortierung"));
    this.filters = new Filters(byId("kb-filter"));
    this.parts = load(this.root);
    // Whoever asks hears of it.
    this.parts.catch(() => {});
    this.trail = new Trail();
    this.list = new List(this.parts, this.root, this.trail);
    this.place = "";
    /** @type {Promise<import("./placefield.js").PlaceField> | undefined} */
    this.own = undefined;
    this.asked = 0;
    /** @type {number | undefined} */
    this.timer = undefined;
    /** @type {number[] | undefined} rows that answer the question, filters aside */
    this.found = undefined;
    this.title = document.title;
    byId("kb-filter-auf").addEventListener("click", () => this.trail.rest());
    offerSheet(this.filters.panel, () => this.remember(this.wish, "chosen"));
    offerSkip();
    this.listen();
    const typed = this.input.value;
    this.show(this.wishOfAddress);
    // Somebody may have typed before this script was there.
    this.input.value ||= typed;
    // Whoever comes with a question need not see the way around it first.
    byId("kb-wege-hier").hidden = write(this.wish) !== "";
    this.update(this.input.value === typed && typed ? "typed" : "history");
  }

  listen() {
    const { panel } = this.filters;
    this.input.addEventListener("input", () => this.later(PAUSE, () => this.update("typed")));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.update("chosen");
    });
    panel.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) this.filters.settle(target);
      this.update("chosen");
    });
    panel.querySelector(`[data-kb-facet=${Facet.HURDLE}]`)?.addEventListener("toggle", () => {
      // Whoever chooses one hears of it.
      this.recount().catch(() => {});
    });
    // Few use the box for their municipality; its script comes with the first touch.
    const box = document.querySelector(".kb-ask");
    box?.addEventListener("focusin", () => import("../places/page.js"), { once: true });
    this.order.addEventListener("change", () => this.update("chosen"));
    addEventListener("popstate", () => {
      if (!this.trail.hasMoved()) return;
      this.show(this.wishOfAddress);
      this.update("history");
    });
  }

  /**
   * @param {number} pause
   * @param {() => void} action
   */
  later(pause, action) {
    clearTimeout(this.timer);
    this.timer = setTimeout(action, pause);
  }

  /** @returns {Wish} */
  get wishOfAddress() {
    return read(location.search, (facet, value) => this.filters.has(facet, value));
  }

  /** @returns {Wish} what the form says */
  get wish() {
    const { value: order } = this.order;
    const place = isByPlace(order) ? this.place : "";
    return { text: this.input.value, choice: this.filters.choice, order, place };
  }

  /** @param {Wish} wish */
  show({ text, choice, order, place }) {
    // The field says how long a question may be, and an address may say anything.
    this.input.value = text.slice(0, this.input.maxLength);
    this.filters.choice = choice;
    this.order.value = order;
    this.place = place;
  }

  /** @param {Partial<Wish>} change */
  async go(change) {
    this.show({ ...this.wish, ...change });
    await this.update("chosen");
    const title = byId("kb-treffer-titel");
    if (title.checkVisibility()) title.focus({ preventScroll: true });
    else this.input.focus();
  }

  /**
   * @param {Cause} cause
   * @param {{ isDone?: boolean, isHasty?: boolean }} [options] whether the last word is whole;
   *   whether names and hurdles may come later
   */
  async update(cause, { isDone = cause !== "typed", isHasty = !isDone } = {}) {
    clearTimeout(this.timer);
    hush();
    const number = ++this.asked;
    const { wish } = this;
    this.remember(wish, cause);
    try {
      const { search, table } = await this.parts;
      const text = wish.text.trim();
      const answer = text.length >= SHORTEST ? await search.ask(isDone ? `${text} ` : wish.text, isHasty) : null;
      if (number !== this.asked) return;
      const found = answer ? answer.ranked.map(({ row }) => row) : table.all();
      if (this.needsHurdles(wish)) await table.hurdles();
      const rows = table.fitting(wish.choice, found);
      const isCurrent = () => number === this.asked;
      const isWaiting = !rows.length && !isDone;
      if (!isWaiting) await this.tell({ wish, answer, found, count: rows.length }, rows, { cause, isCurrent });
      if (answer?.later) {
        await answer.later();
        if (isCurrent()) await this.update(cause, { isDone, isHasty: false });
      } else if (isWaiting && isCurrent()) {
        this.later(LONG_PAUSE, () => this.update("typed", { isDone: true }));
      }
    } catch (error) {
      if (number === this.asked) this.complain();
      throw error;
    }
  }

  /**
   * @param {Wish} wish
   * @param {Cause} cause
   */
  remember(wish, cause) {
    if (cause === "typed") this.trail.type(write(wish));
    if (cause === "chosen") this.trail.choose(write(wish));
  }

  /** Count hurdles, too, once somebody looks at them. */
  async recount() {
    if (!this.needsHurdles(this.wish)) return;
    const { table } = await this.parts;
    await table.hurdles();
    if (this.found) this.filters.count(table.counts(this.wish.choice, this.found));
  }

  /** @param {Wish} wish */
  needsHurdles({ choice }) {
    const facet = this.filters.panel.querySelector(`[data-kb-facet=${Facet.HURDLE}]`);
    const isOpen = facet instanceof HTMLDetailsElement && facet.open;
    return isOpen || (choice.get(Facet.HURDLE)?.size ?? 0) > 0;
  }

  /**
   * @param {import("./notices.js").Situation} situation
   * @param {number[]} fitting best match first
   * @param {{ cause: Cause, isCurrent: () => boolean }} asked why, and whether nobody asked
   *   something else meanwhile
   */
  async tell(situation, fitting, { cause, isCurrent }) {
    const { wish, answer, found } = situation;
    const { table, lexicon, store } = await this.parts;
    const isIdle = !answer && chosen(wish.choice).length === 0 && !wish.order;
    const means = { table, lexicon, filters: this.filters, store, root: this.root, go: this.go.bind(this) };
    const results = { marks: answer?.marks ?? [], ...(await this.ordered(fitting, orderOf(wish, answer), isIdle)) };
    const said = isIdle ? [] : await notices(situation, means);
    const view = cause === "history" ? history.state : null;
    const items = isIdle ? [] : await this.list.entries(results, 0, view?.shown);
    const own = isByPlace(wish.order) ? await this.placeField() : null;
    if (!isCurrent()) return;
    this.found = found;
    own?.show(wish.place);
    if (isIdle) this.filters.countAll();
    else this.filters.count(table.counts(wish.choice, found));
    chips(chosen(wish.choice), this.filters, {
      drop: this.drop.bind(this),
      clear: () => this.go({ choice: new Map() }),
    });
    byId("kb-hinweise").replaceChildren(...said);
    byId("kb-leer").replaceChildren(...(fitting.length ? [] : nothing(situation, means)));
    if (isIdle) this.list.clear();
    else this.list.show(results, items, Boolean(view));
    this.reveal(wish, fitting.length, isIdle);
    if (view?.top) scrollTo(0, view.top);
    this.form.dataset.kbGezeigt = write(wish);
    if (answer?.later) return;
    say(isIdle ? "" : sentence(situation), cause === "typed");
    this.form.dataset.kbFertig = write(wish);
  }

  /**
   * @param {Wish} wish
   * @param {number} count
   * @param {boolean} isIdle
   */
  reveal({ text, order }, count, isIdle) {
    byId("kb-treffer").hidden = isIdle;
    byId("kb-wege-hier").hidden = !isIdle;
    byId("kb-ordnung").hidden = count < 2;
    byId("kb-nah").hidden = !isByPlace(order);
    byId("kb-treffer-titel").textContent = count ? recipes(count) : "Kein Treffer";
    byId("kb-gefragt").textContent = text.trim() && !isIdle ? `Gesucht: »${text.trim()}«` : "";
    byId("kb-blatt-zu").textContent = isIdle ? "Schließen" : count ? `${recipes(count)} zeigen` : "Kein Treffer – schließen";
    document.title = text.trim() && !isIdle ? `${text.trim()} – ${this.title}` : this.title;
  }

  /**
   * @param {number[]} rows
   * @param {{ text: string, order: string, place: string }} by
   * @param {boolean} isIdle
   * @returns {Promise<{ rows: number[], ways: Map<number, string> }>}
   */
  async ordered(rows, { text, order, place }, isIdle) {
    // Without a question nothing matches better than the rest.
    const wanted = order || isIdle || text.trim().length >= SHORTEST ? order : "neueste";
    if (!wanted) return { rows, ways: new Map() };
    const { table, store } = await this.parts;
    const { ordered } = await import("./ordering.js");
    return ordered(rows, wanted, table, isByPlace(wanted) ? await store() : null, place);
  }

  /**
   * @param {string} facet
   * @param {string} value
   */
  drop(facet, value) {
    this.filters.drop(facet, value);
    this.go({ choice: this.filters.choice });
  }

  /** @returns {Promise<import("./placefield.js").PlaceField>} made when first needed */
  placeField() {
    this.own ??= (async () => {
      const { PlaceField } = await import("./placefield.js");
      return new PlaceField(await (await this.parts).store(), (key) => {
        this.place = key;
        this.update("chosen");
      });
    })().catch((error) => {
      // Who failed once may succeed the next time.
      this.own = undefined;
      throw error;
    });
    return this.own;
  }

  complain() {
    // What was found before is no answer to this.
    this.list.clear();
    byId("kb-treffer").hidden = true;
    say(SORRY);
    byId("kb-hinweise").replaceChildren(element("p", "kb-empty", [SORRY]));
    byId("kb-wege-hier").hidden = false;
  }
}

const form = document.getElementById("kb-finder");
if (form instanceof HTMLFormElement) new Finder(form);
