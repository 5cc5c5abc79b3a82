// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Shows results, filters and chips. All text enters as text; the pieces of HTML are in
// <template> elements of the page.

import { fromTemplate, german, link } from "../shared/elements.js";
import { marked } from "./highlighting.js";

/** @param {string} id */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * @param {string} text
 * @param {() => void} onClick
 * @param {string} [className]
 */
export function button(text, onClick, className = "kb-link") {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = text;
  element.addEventListener("click", onClick);
  return element;
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {(Node | string)[]} content
 * @returns {HTMLElement}
 */
export function element(tag, className, content) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

/**
 * @param {import("./index.js").Shown & { url: string }} shown
 * @param {{ root: string, size: string, status: string, marks: string[], way: string }} about
 * @returns {DocumentFragment} an entry of the list
 */
export function entry(shown, { root, size, status, marks, way }) {
  const item = fromTemplate("kb-eintrag");
  const part = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (item.querySelector(`[data-kb="${name}"]`));
  const title = link(`${root}${shown.url.replace(/^\//, "")}`, "");
  title.append(...marked(shown.title, marks));
  part("titel").append(title);
  part("groesse").append(fromTemplate(`kb-groesse-${size}`));
  part("ort").textContent = shown.ort;
  part("fakten").textContent = [shown.einwohner, shown.wo, way].filter(Boolean).join(" · ");
  part("zusammenfassung").append(...marked(shown.zusammenfassung ?? "", marks));
  part("status").append(fromTemplate(`kb-status-${status}`));
  part("stand").textContent = shown.stand ? `Stand ${shown.stand}` : "";
  if (shown.kosten) part("kosten").textContent = shown.kosten;
  else part("kosten").remove();
  return item;
}

/**
 * Show what is chosen, each to be taken away again.
 *
 * @param {[string, string][]} all facet and value
 * @param {Filters} filters
 * @param {{ drop: (facet: string, value: string) => void, clear: () => void }} means
 */
export function chips(all, filters, { drop, clear }) {
  const items = all.map(([facet, value]) => {
    const label = filters.label(facet, value);
    const chip = button(label, () => drop(facet, value), "kb-chip kb-chip--button kb-chip--chosen");
    chip.setAttribute("aria-label", `Filter »${label}« entfernen`);
    return element("li", "", [chip]);
  });
  if (all.length > 1) items.push(element("li", "", [button("alle entfernen", clear)]));
  const list = byId("kb-marken");
  list.replaceChildren(...items);
  list.hidden = all.length === 0;
  byId("kb-filter-zahl").textContent = all.length ? `(${all.length})` : "";
}

/** The boxes of all filters, beside the results or in a sheet of the phone. */
export class Filters {
  /** @param {HTMLElement} panel */
  constructor(panel) {
    this.panel = panel;
    this.boxes = /** @type {HTMLInputElement[]} */ ([...panel.querySelectorAll("input[type=checkbox]")]);
    /** @type {Map<string, HTMLInputElement>} */
    this.byValue = new Map(this.boxes.map((box) => [`${box.name}/${box.value}`, box]));
    /** How many recipes have each value, as the page says. */
    this.all = this.boxes.map((box) => box.closest("label")?.querySelector(".kb-count")?.textContent ?? "");
  }

  /**
   * @param {string} facet
   * @param {string} value
   */
  has(facet, value) {
    return this.byValue.has(`${facet}/${value}`);
  }

  /**
   * @param {string} facet
   * @param {string} value
   * @returns {string} the words beside the box
   */
  label(facet, value) {
    const label = this.byValue.get(`${facet}/${value}`)?.closest("label")?.querySelector(".kb-choice__label");
    return (label?.firstChild?.nodeType === Node.TEXT_NODE ? label.firstChild : label)?.textContent?.trim() ?? value;
  }

  /** @returns {import("./table.js").Choice} */
  get choice() {
    /** @type {import("./table.js").Choice} */
    const choice = new Map();
    for (const { name, value, checked } of this.boxes) {
      if (!choice.has(name)) choice.set(name, new Set());
      if (checked) choice.get(name)?.add(value);
    }
    return choice;
  }

  /** @param {import("./table.js").Choice} choice */
  set choice(choice) {
    for (const box of this.boxes) box.checked = choice.get(box.name)?.has(box.value) ?? false;
    this.unfold();
  }

  /**
   * @param {string} facet
   * @param {string} value
   */
  drop(facet, value) {
    const box = this.byValue.get(`${facet}/${value}`);
    if (!box) return;
    box.checked = false;
    this.settle(box);
  }

  /**
   * With a topic go its subtopics, which would stay chosen behind it.
   *
   * @param {HTMLInputElement} box that was changed
   */
  settle(box) {
    if (!box.checked) {
      for (const below of box.closest("li")?.querySelectorAll("input") ?? []) below.checked = false;
    }
    this.unfold();
  }

  /** Show the subtopics of what is chosen, and how much is chosen of each facet. */
  unfold() {
    for (const below of this.panel.querySelectorAll(".kb-facet__below")) {
      const isChosen = below.parentElement?.querySelector("input:checked") !== null;
      /** @type {HTMLElement} */ (below).hidden = !isChosen;
    }
    for (const facet of this.panel.querySelectorAll("details")) {
      const count = facet.querySelectorAll("input:checked").length;
      const chosen = /** @type {HTMLElement} */ (facet.querySelector(".kb-facet__chosen"));
      chosen.hidden = count === 0;
      chosen.textContent = `${count} gewählt`;
    }
  }

  /** Show the numbers of the whole book again. */
  countAll() {
    this.boxes.forEach((box, at) => {
      const label = /** @type {HTMLElement} */ (box.closest("label"));
      /** @type {HTMLElement} */ (label.querySelector(".kb-count")).textContent = this.all[at];
      label.classList.remove("kb-choice--none");
    });
  }

  /** @param {Map<string, Map<string, number>>} counts */
  count(counts) {
    for (const box of this.boxes) {
      const count = counts.get(box.name)?.get(box.value) ?? 0;
      const label = /** @type {HTMLElement} */ (box.closest("label"));
      /** @type {HTMLElement} */ (label.querySelector(".kb-count")).textContent = german(count);
      label.classList.toggle("kb-choice--none", count === 0 && !box.checked);
    }
  }
}
