// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// What the tests ask a page; run inside the browser.

function findings() {
  return [
    ...headings(), ...identifiers(), ...language(), ...pictures(), ...overflow(), ...landmarks(),
  ];
}

function headings() {
  const found = [];
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const first = levels.filter((h) => h.tagName === "H1").length;
  if (first !== 1) found.push(`${first} h1`);
  let last = 0;
  for (const heading of levels) {
    const level = Number(heading.tagName[1]);
    if (level > last + 1) found.push(`h${level} nach h${last}: ${heading.textContent.trim()}`);
    if (!heading.textContent.trim()) found.push(`leere Überschrift h${level}`);
    last = level;
  }
  return found;
}

function identifiers() {
  const seen = new Map();
  for (const { id } of document.querySelectorAll("[id]")) seen.set(id, (seen.get(id) ?? 0) + 1);
  return [...seen].filter(([, count]) => count > 1).map(([id]) => `id doppelt: ${id}`);
}

function language() {
  const { lang } = document.documentElement;
  return lang === "de" ? [] : [`lang=${lang}`];
}

function pictures() {
  return [...document.images]
    .filter((image) => !image.complete || image.naturalWidth === 0)
    .map((image) => `Bild fehlt: ${image.getAttribute("src")}`);
}

function landmarks() {
  return ["header.kb-header", "main", "footer.kb-footer"]
    .filter((name) => document.querySelectorAll(name).length !== 1)
    .map((name) => `nicht genau ein ${name}`);
}

/** Nothing may need sideways scrolling, except inside a box made for it. */
function overflow() {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const wide = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > room && !insideScroller(element),
  );
  const names = wide.map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  return [`breiter als ${room}px: ${names.slice(0, 5).join(", ")}`];
}

function insideScroller(element) {
  for (let box = element.parentElement; box !== document.body; box = box.parentElement) {
    if (["auto", "scroll", "hidden"].includes(getComputedStyle(box).overflowX)) return true;
  }
  return false;
}

function visibleTexts() {
  const left = ".kb-toc, .kb-blank, .kb-script-only, .kb-bare-only, script, style";
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim().replace(/\s+/g, " ");
    const parent = walker.currentNode.parentElement;
    if (text && !parent.closest(left) && isVisible(parent)) texts.push(text);
  }
  return texts;
}

function isVisible(element) {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Where the keyboard is, and whether one can see it. */
function focus() {
  const element = document.activeElement;
  const marked = [element, element.matches("input") ? element.nextElementSibling : null];
  const ring = marked.some((box) => {
    if (!box) return false;
    const style = getComputedStyle(box);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  const box = element.getBoundingClientRect();
  const header = document.querySelector(".kb-header");
  const below = header.contains(element) || element.matches(".kb-skip")
    ? 0 : header.getBoundingClientRect().bottom;
  return {
    name: (element.getAttribute("aria-label") || element.textContent).trim().replace(/\s+/g, " "),
    where: element.closest("header.kb-header, main, footer.kb-footer")?.tagName.toLowerCase() ?? "",
    ring,
    covered: box.bottom <= below || box.top >= innerHeight,
  };
}

/** Everything that still moves. */
function motions() {
  const moving = (style) =>
    (style.transitionProperty !== "none" && !/^(0s(, )?)+$/.test(style.transitionDuration)) ||
    style.animationName !== "none" || style.scrollBehavior === "smooth";
  return [...document.querySelectorAll("*")]
    .flatMap((element) => ["", "::before", "::after"].map((part) => [element, part]))
    .filter(([element, part]) => moving(getComputedStyle(element, part || null)))
    .map(([element, part]) => `${element.tagName.toLowerCase()}.${element.className}${part}`);
}

/** The widest text of more than one line, in ems of its own letters. */
function longestLine() {
  const widths = [...document.querySelectorAll("main :is(p, li, dd)")].map((box) => {
    const lines = document.createRange();
    lines.selectNodeContents(box);
    const { width, height } = lines.getBoundingClientRect();
    const style = getComputedStyle(box);
    const isText = box.firstChild?.nodeType === Node.TEXT_NODE && box.firstChild.data.trim();
    const hasLines = height > 1.8 * parseFloat(style.lineHeight);
    return isText && hasLines ? width / parseFloat(style.fontSize) : 0;
  });
  return Math.max(...widths);
}
