// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// A field with suggestions: the combobox of the ARIA Authoring Practices (list, manual selection).
// The input keeps the focus; the keyboard moves through the list below it.

/**
 * @typedef {object} Option
 * @property {string} key
 * @property {string} name
 * @property {string} note
 *
 * @typedef {object} Suggestions
 * @property {Option[]} options
 * @property {string} said what the live region says about them
 *
 * @typedef {object} Parts
 * @property {HTMLInputElement} input
 * @property {HTMLElement} list role=listbox, empty
 * @property {HTMLElement} status a live region
 * @property {(typed: string) => Promise<Suggestions>} suggest
 * @property {(option: Option) => void} onPick
 */

export class Combobox {
  /** @param {Parts} parts */
  constructor({ input, list, status, suggest, onPick }) {
    this.input = input;
    this.list = list;
    this.status = status;
    this.suggest = suggest;
    this.onPick = onPick;
    /** @type {Option[]} */
    this.options = [];
    this.active = -1;
    this.asked = 0;
    input.addEventListener("input", () => this.refresh());
    input.addEventListener("keydown", (event) => this.onKey(event));
    input.addEventListener("blur", () => this.close());
    // The input would lose the focus, and the list would close below the finger.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const item = target instanceof Element ? target.closest("[role=option]") : null;
      if (item) this.pick([...list.children].indexOf(item));
    });
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /** Ask for suggestions for the content of the field, and show them. */
  async refresh() {
    const typed = this.input.value.trim();
    const number = ++this.asked;
    if (!typed) {
      this.close();
      this.status.textContent = "";
      return;
    }
    const { options, said } = await this.suggest(typed);
    // Fast typing has asked again meanwhile.
    if (number !== this.asked || document.activeElement !== this.input) return;
    this.show(options);
    this.status.textContent = said;
  }

  /** @param {Option[]} options */
  show(options) {
    this.options = options;
    this.list.replaceChildren(...options.map((option, at) => this.item(option, at)));
    this.list.hidden = options.length === 0;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.activate(-1);
  }

  close() {
    this.asked++;
    this.show([]);
  }

  /**
   * @param {Option} option
   * @param {number} at
   */
  item({ name, note }, at) {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${at}`;
    item.setAttribute("role", "option");
    const strong = document.createElement("strong");
    strong.textContent = name;
    const small = document.createElement("span");
    small.textContent = note;
    item.append(strong, " ", small);
    return item;
  }

  /** @param {number} at -1 for none */
  activate(at) {
    this.active = at;
    [...this.list.children].forEach((item, number) => {
      item.setAttribute("aria-selected", String(number === at));
    });
    const item = this.list.children[at];
    if (item) {
      this.input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  /** @param {number} at */
  pick(at) {
    const option = this.options[at];
    this.close();
    this.status.textContent = "";
    this.input.value = option.name;
    this.onPick(option);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const { key } = event;
    if (event.isComposing) return;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (this.isOpen) this.step(key === "ArrowDown" ? 1 : -1);
      else this.refresh();
    } else if (key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.pick(this.active);
    } else if (key === "Tab") {
      // A list that rolls would take the focus, and vanish with it.
      this.close();
    } else if (key === "Escape" && (this.isOpen || this.input.value)) {
      event.preventDefault();
      if (!this.isOpen) this.clear();
      this.close();
      this.status.textContent = "";
    }
  }

  /** Empty the field, with the events of typing. */
  clear() {
    this.input.value = "";
    for (const type of ["input", "change"]) this.input.dispatchEvent(new Event(type, { bubbles: true }));
  }

  /** @param {1 | -1} way beyond either end lies the input itself */
  step(way) {
    const places = this.options.length + 1;
    this.activate(((this.active + 1 + way + places) % places) - 1);
  }
}
