// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The finder: the form and the address become a list of recipes.

import { once } from "../shared/fetching.js";
import { chosen, isByPlace, orderOf, read, write } from "./address.js";
import { hush, say, sentence } from "./announcing.js";
import { byId, chips } from "./display.js";
import { Form } from "./form.js";
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
/**
 * @typedef {import("./address.js").Wish} Wish
 * @typedef {"typed" | "chosen" | "history"} Cause
 */

class Finder {
  /** @param {Form} form */
  constructor(form) {
    this.form = form;
    this.filters = form.filters;
    this.parts = load(form.root);
    // A failure reaches the first question.
    this.parts.catch(() => {});
    this.trail = new Trail();
    this.list = new List(this.parts, form.root, this.trail);
    this.placeField = once(() => this.makePlaceField());
    this.asked = 0;
    /** @type {number | undefined} */
    this.timer = undefined;
    /** @type {number[] | undefined} rows that answer the question, filters aside */
    this.found = undefined;
    byId("kb-filter-auf").addEventListener("click", () => this.trail.rest());
    offerSheet(this.filters.panel, () => this.remember(form.wish, "chosen"));
    offerSkip();
    this.listen();
    const typed = form.input.value;
    form.wish = this.wishOfAddress;
    // The field may have been filled in before this script was loaded.
    form.input.value ||= typed;
    // An address with a question shows no other ways first.
    form.showOtherWays(write(form.wish) === "");
    this.update(form.input.value === typed && typed ? "typed" : "history");
  }

  listen() {
    const { element, input, order, hurdles } = this.form;
    input.addEventListener("input", () => this.later(PAUSE, () => this.update("typed")));
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.update("chosen");
    });
    this.filters.panel.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) this.filters.settle(target);
      this.update("chosen");
    });
    // A failure reaches the next choice.
    hurdles?.addEventListener("toggle", () => this.recount().catch(() => {}));
    // Few use the box for their municipality; its script comes with the first touch.
    const box = document.querySelector(".kb-ask");
    box?.addEventListener("focusin", () => import("../places/page.js"), { once: true });
    order.addEventListener("change", () => this.update("chosen"));
    addEventListener("popstate", () => {
      if (!this.trail.hasMoved()) return;
      this.form.wish = this.wishOfAddress;
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

  /** @param {Partial<Wish>} change */
  async go(change) {
    this.form.wish = { ...this.form.wish, ...change };
    await this.update("chosen");
    this.form.focusResults();
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
    const { wish } = this.form;
    this.remember(wish, cause);
    try {
      const { search, table } = await this.parts;
      const text = wish.text.trim();
      const answer = text.length >= SHORTEST ? await search.ask(isDone ? `${text} ` : wish.text, isHasty) : null;
      if (number !== this.asked) return;
      const found = answer ? answer.ranked.map(({ row }) => row) : table.all();
      if (this.form.needsHurdles(wish)) await table.hurdles();
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

  /** Count hurdles, too, once they are visible. */
  async recount() {
    const { wish } = this.form;
    if (!this.form.needsHurdles(wish)) return;
    const { table } = await this.parts;
    await table.hurdles();
    if (this.found) this.filters.count(table.counts(wish.choice, this.found));
  }

  /**
   * @param {import("./notices.js").Situation} situation
   * @param {number[]} fitting best match first
   * @param {{ cause: Cause, isCurrent: () => boolean }} asked why, and whether this is still the
   *   latest question
   */
  async tell(situation, fitting, { cause, isCurrent }) {
    const { wish, answer, found } = situation;
    const { table, lexicon, store } = await this.parts;
    const isIdle = !answer && chosen(wish.choice).length === 0 && !wish.order;
    const means = { table, lexicon, filters: this.filters, store, root: this.form.root, go: this.go.bind(this) };
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
    this.form.reveal(wish, fitting.length, isIdle);
    if (view?.top) scrollTo(0, view.top);
    this.form.element.dataset.kbGezeigt = write(wish);
    if (answer?.later) return;
    say(isIdle ? "" : sentence(situation), cause === "typed");
    this.form.element.dataset.kbFertig = write(wish);
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

  async makePlaceField() {
    const { PlaceField } = await import("./placefield.js");
    return new PlaceField(await (await this.parts).store(), (key) => {
      this.form.place = key;
      this.update("chosen");
    });
  }

  complain() {
    // What was found before is no answer to this.
    this.list.clear();
    say(this.form.complain());
  }
}

const form = document.getElementById("kb-finder");
if (form instanceof HTMLFormElement) new Finder(new Form(form));
