// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Whether every text can still be read after a reader has changed how it looks.

function restyle(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}

/** Every line of visible text: its words, its element and its place on the page. */
function lines() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (isOnlyHeard(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1) continue;
      // Letters fill the middle of their line; accents may touch their neighbours.
      const inset = (bottom - top) / 4;
      const words = node.data.trim().replace(/\s+/g, " ").slice(0, 40);
      found.push({ words, element, left, right, top: top + inset, bottom: bottom - inset });
    }
  }
  return found.sort((one, other) => one.top - other.top);
}

function isOnlyHeard(element) {
  for (let box = element; box; box = box.parentElement) {
    if (getComputedStyle(box).clipPath === "inset(50%)") return true;
  }
  return element.closest(".kb-skip") !== null;
}

function overlaps() {
  const all = lines();
  const found = [];
  all.forEach((line, at) => {
    for (let next = at + 1; next < all.length && all[next].top < line.bottom - 1; next++) {
      const other = all[next];
      const width = Math.min(line.right, other.right) - Math.max(line.left, other.left);
      if (width > 2) found.push(`»${line.words}« über »${other.words}«`);
    }
  });
  return found;
}

/** Text that a box hides or that leaves the window; a box that rolls may hold it. */
function cut() {
  const found = [];
  for (const line of lines()) {
    let isRolling = false;
    for (let box = line.element; box !== document.documentElement; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.display === "inline") continue;
      isRolling ||= /auto|scroll/.test(style.overflowX);
      const room = box.getBoundingClientRect();
      const hidesX = /hidden|clip/.test(style.overflowX)
        && (line.right > room.right + 1 || line.left < room.left - 1);
      const hidesY = /hidden|clip/.test(style.overflowY)
        && (line.bottom > room.bottom + 1 || line.top < room.top - 1);
      if (hidesX || hidesY) found.push(`»${line.words}« in ${box.tagName.toLowerCase()}.${box.className}`);
    }
    if (!isRolling && (line.left < -1 || line.right > document.documentElement.clientWidth + 1)) {
      found.push(`»${line.words}« außerhalb`);
    }
  }
  return found;
}

/** Text whose colour is too near to what is behind it. */
function pale() {
  const found = new Set();
  for (const { element, words } of lines()) {
    const ratio = contrast(parse(getComputedStyle(element).color), ground(element));
    if (ratio < 4.5) found.add(`»${words}« ${ratio.toFixed(1)}`);
  }
  return [...found];
}
