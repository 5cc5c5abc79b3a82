// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// "Kommunen wie wir": makes the form for a municipality work on every page that has it. On
// its own page the answer appears below, and its address is a link; elsewhere the form leads there.

import { Store } from "./store.js";
import { View } from "./view.js";
import { Combobox } from "./combobox.js";
import { findNames, onlyOne } from "./names.js";
import { answerFor } from "./answers.js";
import { SORRY, said, unclear } from "./sentences.js";
import { suggested } from "./suggestions.js";

const SHOWN = 12;
const STEP = 12;

class Form {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.root = form.dataset.kbRoot ?? "";
    this.store = new Store(`${this.root}daten/orte/`);
    this.input = /** @type {HTMLInputElement} */ (form.querySelector("[role=combobox]"));
    this.topic = /** @type {HTMLSelectElement | null} */ (form.querySelector("select"));
    this.status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
    this.error = /** @type {HTMLElement} */ (form.querySelector(".kb-ask__error"));
    this.box = new Combobox({
      input: this.input,
      list: /** @type {HTMLElement} */ (form.querySelector("[role=listbox]")),
      status: this.status,
      suggest: (typed) => suggested(this.store, typed, { most: SHOWN, sorry: SORRY }),
      onPick: ({ key }) => this.go(key),
    });
    this.submits = 0;
    /** @type {{ key: string, name: string } | null} what the field was filled with */
    this.picked = null;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.input.addEventListener("input", () => this.complain(""));
    // What is typed next needs it; a failure shows itself then.
    this.input.addEventListener("focus", () => this.store.overview().catch(() => {}), { once: true });
    // The field may have been filled in before this script was loaded.
    if (document.activeElement === this.input && this.input.value) this.box.refresh();
  }

  /** @param {{ isReplacing?: boolean }} [step] whether the address was no step of its own */
  async submit(step) {
    const typed = this.input.value.trim();
    const number = ++this.submits;
    // The input may change while this is looked up.
    const isStale = () => number !== this.submits || this.input.value.trim() !== typed;
    if (!typed) {
      this.complain("Geben Sie den Namen Ihrer Kommune ein.");
      this.input.focus();
      return;
    }
    if (this.picked?.name === typed) {
      this.go(this.picked.key, step);
      return;
    }
    try {
      const found = await findNames(this.store, typed);
      if (isStale()) return;
      const one = onlyOne(typed, found);
      if (one) {
        this.box.close();
        this.go(one.key, step);
        return;
      }
      this.input.focus();
      await this.box.refresh();
      if (!isStale()) this.complain(unclear(typed, found));
    } catch {
      if (!isStale()) this.complain(SORRY);
    }
  }

  /** @param {string} sentence */
  complain(sentence) {
    this.error.textContent = sentence;
    if (sentence) this.input.setAttribute("aria-invalid", "true");
    else this.input.removeAttribute("aria-invalid");
  }

  /**
   * @param {string} key
   * @param {string} topic
   */
  addressOf(key, topic = this.topic?.value ?? "") {
    const address = new URL(this.form.action);
    address.search = new URLSearchParams({ ort: key, ...(topic ? { thema: topic } : {}) }).toString();
    return address.href;
  }

  /**
   * @param {string} key
   * @param {{ isReplacing?: boolean }} [_step]
   */
  go(key, _step) {
    location.assign(this.addressOf(key));
  }
}

class Page extends Form {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} target
   */
  constructor(form, target) {
    super(form);
    this.target = target;
    this.view = new View(this.store, this.root);
    this.title = document.title;
    this.limit = STEP;
    this.asked = 0;
    /** What the page shows: the topic, and the address that said so. */
    this.slug = "";
    this.search = "";
    addEventListener("popstate", () => {
      // A jump within the page is no other question.
      if (location.search !== this.search) this.read();
    });
    // What was typed before this script was there stays.
    this.read({ isFilling: this.input.value === "" });
  }

  /**
   * @override
   * @param {string} key
   * @param {{ isReplacing?: boolean }} [step]
   */
  async go(key, { isReplacing = false } = {}) {
    this.submits++;
    const address = this.addressOf(key);
    if (isReplacing) history.replaceState(null, "", address);
    else if (address !== location.href) history.pushState(null, "", address);
    const heading = await this.read();
    // Where the answer is, the keyboard goes on; the one of a phone gets out of the way.
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "nearest" });
  }

  /**
   * Show what the address says.
   *
   * @param {{ isFilling?: boolean }} [options] whether the field is to say it, too
   * @returns {Promise<HTMLElement | null>} the heading of the answer, if there is one
   */
  async read({ isFilling = true } = {}) {
    const { search } = location;
    const asked = new URLSearchParams(search);
    const key = asked.get("ort") ?? "";
    const slug = asked.get("thema") ?? "";
    this.search = search;
    this.limit = STEP;
    this.slug = [...(this.topic?.options ?? [])].some(({ value }) => value === slug) ? slug : "";
    if (this.topic) this.topic.value = this.slug;
    this.complain("");
    if (!key) {
      this.asked++;
      this.picked = null;
      if (isFilling) this.input.value = "";
      this.target.replaceChildren();
      document.title = this.title;
      return null;
    }
    try {
      return await this.answer(key, isFilling);
    } catch {
      if (search === this.search) this.complain(SORRY);
      return null;
    }
  }

  /**
   * @param {string} key
   * @param {boolean} isFilling whether the field is to have the name
   * @returns {Promise<HTMLElement | null>} the heading of the answer, if there is one
   */
  async answer(key, isFilling) {
    const number = ++this.asked;
    const typed = this.input.value;
    const answer = await answerFor(this.store, key, this.slug, this.limit);
    if (number !== this.asked) return null;
    if (!answer) {
      await this.miss(key);
      return null;
    }
    const { place, wanted } = answer;
    this.picked = { key, name: place.name };
    // The next name may be half typed already.
    if (isFilling && this.input.value === typed) this.input.value = place.name;
    const heading = await this.view.show(this.target, {
      ...answer,
      onMore: () => this.more(key),
      address: this.addressOf(key, wanted?.slug ?? ""),
      withoutTopic: this.addressOf(key, ""),
    });
    document.title = `${place.name} – ${this.title}`;
    const isLacking = wanted?.isTold === false || answer.hasOnlyOwn;
    this.status.textContent = said(place, wanted, answer.recipes.length, isLacking);
    return heading;
  }

  /**
   * Say that there is no such place; a name in the address is understood as if it were typed.
   *
   * @param {string} key
   */
  async miss(key) {
    this.target.replaceChildren();
    this.input.value = key;
    this.picked = null;
    // The name in the address is no step to go back to: it would lead here again.
    if (!/^\d+$/.test(key)) await this.submit({ isReplacing: true });
    else this.complain(`Den Schlüssel »${key}« kennt das Gemeindeverzeichnis nicht. Geben Sie den Namen ein.`);
  }

  /** @param {string} key */
  async more(key) {
    const before = this.limit;
    this.limit += STEP;
    try {
      await this.answer(key, false);
    } catch {
      this.limit = before;
      this.complain(SORRY);
      return;
    }
    const next = this.target.querySelectorAll("[data-kb=titel] a")[before];
    if (next instanceof HTMLElement) next.focus();
  }
}

for (const form of document.querySelectorAll("form[data-kb-root]")) {
  const target = document.getElementById("kb-ours-target");
  const isOwn = target && form instanceof HTMLFormElement;
  if (isOwn) new Page(form, target);
  else if (form instanceof HTMLFormElement) new Form(form);
}
