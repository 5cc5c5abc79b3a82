// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The field for one's own municipality, by which results are ordered.

import { Combobox } from "../places/combobox.js";
import { findNames, onlyOne } from "../places/names.js";
import { unclear } from "../places/sentences.js";
import { suggested } from "../places/suggestions.js";
import { say } from "./announcing.js";
import { byId } from "./display.js";

const SUGGESTED = 8;
const ASK = "Nennen Sie Ihre Kommune. Bis dahin stehen die besten Treffer oben.";
const SORRY = "Das Verzeichnis der Kommunen ließ sich nicht laden. Versuchen Sie es noch einmal.";

export class PlaceField {
  /**
   * @param {import("../places/store.js").Store} store
   * @param {(key: string) => void} onPick hears the key of one's own municipality, or ""
   */
  constructor(store, onPick) {
    this.store = store;
    this.onPick = onPick;
    this.input = /** @type {HTMLInputElement} */ (byId("kb-nah-ort"));
    this.hint = byId("kb-nah-hinweis");
    /** @type {string | undefined} key of the municipality the field shows; not yet: undefined */
    this.held = undefined;
    this.name = "";
    /** @type {string | undefined} what is being looked up */
    this.asking = undefined;
    this.box = new Combobox({
      input: this.input,
      list: byId("kb-nah-liste"),
      status: byId("kb-ansage"),
      suggest: (typed) => suggested(store, typed, { most: SUGGESTED, sorry: SORRY }),
      onPick: ({ key, name }) => this.take(key, name),
    });
    this.input.addEventListener("input", () => this.complain(""));
    this.input.addEventListener("change", () => this.settle());
    // A name that was there before is no change to the browser, but Enter confirms it.
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing && !event.defaultPrevented) this.settle();
    });
  }

  /**
   * Show a municipality that came from elsewhere, from the address or its history. What is typed
   * meanwhile stays.
   *
   * @param {string} key of one's own municipality, or ""
   */
  async show(key) {
    if (key === this.held) return;
    this.held = key;
    const known = key ? await this.store.place(key) : null;
    if (key === this.held) this.write(known?.name ?? "");
  }

  /** Take the content of the field for a name, if only one place can be meant. */
  async settle() {
    const typed = this.input.value.trim();
    if (typed === this.asking || (typed && typed === this.name)) return;
    this.asking = typed;
    try {
      const found = await findNames(this.store, typed);
      if (this.input.value.trim() !== typed) return;
      const one = typed ? onlyOne(typed, found) : { key: "", name: "" };
      if (one) {
        this.take(one.key, one.name);
        return;
      }
      if (document.activeElement === this.input) await this.box.refresh();
      if (this.input.value.trim() === typed) this.complain(unclear(typed, found));
    } catch {
      this.complain(SORRY);
    } finally {
      this.asking = undefined;
    }
  }

  /** @param {string} sentence or "" */
  complain(sentence) {
    this.hint.textContent = sentence;
    if (!sentence) {
      this.input.removeAttribute("aria-invalid");
      return;
    }
    this.input.setAttribute("aria-invalid", "true");
    say(sentence);
  }

  /**
   * @param {string} key
   * @param {string} name
   */
  take(key, name) {
    this.held = key;
    this.write(name);
    this.box.close();
    this.onPick(key);
  }

  /** @param {string} name */
  write(name) {
    this.name = name;
    this.input.value = name;
    this.complain("");
    if (!name) this.hint.textContent = ASK;
  }
}
