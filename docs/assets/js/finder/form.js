// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The elements of the finder: what its form says, and what is visible around the results.

import { Facet } from "../generated/definitions.js";
import { recipes } from "../shared/elements.js";
import { isByPlace } from "./address.js";
import { byId, element, Filters } from "./display.js";

const SORRY = "Die Suche ließ sich nicht laden. Laden Sie die Seite neu oder schlagen Sie in den Verzeichnissen nach.";

/** @typedef {import("./address.js").Wish} Wish */

export class Form {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.element = form;
    const page = /** @type {HTMLElement} */ (form.closest("[data-kb-root]"));
    this.root = page.dataset.kbRoot ?? "";
    this.input = /** @type {HTMLInputElement} */ (byId("kb-q"));
    this.order = /** @type {HTMLSelectElement} */ (byId("kb-sortierung"));
    this.filters = new Filters(byId("kb-filter"));
    /** Official key of one's own municipality, or "". */
    this.place = "";
    this.title = document.title;
    const hurdles = this.filters.panel.querySelector(`[data-kb-facet=${Facet.HURDLE}]`);
    this.hurdles = hurdles instanceof HTMLDetailsElement ? hurdles : null;
  }

  /** @returns {Wish} */
  get wish() {
    const { value: order } = this.order;
    const place = isByPlace(order) ? this.place : "";
    return { text: this.input.value, choice: this.filters.choice, order, place };
  }

  /** @param {Wish} wish */
  set wish({ text, choice, order, place }) {
    // The field says how long a question may be, and an address may say anything.
    this.input.value = text.slice(0, this.input.maxLength);
    this.filters.choice = choice;
    this.order.value = order;
    this.place = place;
  }

  /**
   * @param {Wish} wish
   * @returns {boolean} whether hurdles are visible or chosen
   */
  needsHurdles({ choice }) {
    return Boolean(this.hurdles?.open) || (choice.get(Facet.HURDLE)?.size ?? 0) > 0;
  }

  /** Move the focus to the results, if there are any. */
  focusResults() {
    const title = byId("kb-treffer-titel");
    if (title.checkVisibility()) title.focus({ preventScroll: true });
    else this.input.focus();
  }

  /** @param {boolean} areVisible */
  showOtherWays(areVisible) {
    byId("kb-wege-hier").hidden = !areVisible;
  }

  /**
   * @param {Wish} wish
   * @param {number} count
   * @param {boolean} isIdle whether nothing is asked
   */
  reveal({ text, order }, count, isIdle) {
    byId("kb-treffer").hidden = isIdle;
    this.showOtherWays(isIdle);
    byId("kb-ordnung").hidden = count < 2;
    byId("kb-nah").hidden = !isByPlace(order);
    byId("kb-treffer-titel").textContent = count ? recipes(count) : "Kein Treffer";
    byId("kb-gefragt").textContent = text.trim() && !isIdle ? `Gesucht: »${text.trim()}«` : "";
    byId("kb-blatt-zu").textContent = isIdle ? "Schließen" : count ? `${recipes(count)} zeigen` : "Kein Treffer – schließen";
    document.title = text.trim() && !isIdle ? `${text.trim()} – ${this.title}` : this.title;
  }

  /** @returns {string} the sentence shown instead of results */
  complain() {
    byId("kb-treffer").hidden = true;
    byId("kb-hinweise").replaceChildren(element("p", "kb-empty", [SORRY]));
    this.showOtherWays(true);
    return SORRY;
  }
}
