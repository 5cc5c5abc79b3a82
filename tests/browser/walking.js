// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// What a walk with the tab key meets; run inside the browser. Each stop is looked at when the next
// key goes down: by then the browser has rolled it into view and painted its ring.

/** Everything the tab key is to reach, in the order of the document. */
function stations() {
  const all = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";
  return [...document.querySelectorAll(all)].filter((element) =>
    element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true })
    && (element.type !== "radio" || element.checked));
}

function nameOf(element) {
  const text = element.getAttribute("aria-label") || element.textContent;
  return `${element.tagName.toLowerCase()} ${text.trim().replace(/\s+/g, " ").slice(0, 60)}`;
}

function startWalk() {
  window.walked = [];
  window.faults = [];
  document.addEventListener("keydown", (event) => {
    const element = document.activeElement;
    if (event.key !== "Tab" || element === document.body) return;
    walked.push(element);
    for (const fault of faultsOf(element)) faults.push(`${nameOf(element)}: ${fault}`);
  }, true);
}

function faultsOf(element) {
  const found = [];
  const rings = [element, ...siblingsWithRing(element)];
  if (!rings.some(hasRing)) found.push("kein Rahmen");
  if (!rings.some((box) => corners(box).some(([x, y]) => meets(box, x, y)))) {
    found.push("verdeckt");
  }
  return found;
}

/** An input that cannot be seen shows its focus at what stands for it. */
function siblingsWithRing(element) {
  return element.matches("input")
    ? [...element.parentElement.querySelectorAll(":scope > label, :scope > .tabbed-labels")] : [];
}

function hasRing(element) {
  const style = getComputedStyle(element);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return false;
  const offset = parseFloat(style.outlineOffset);
  return contrast(parse(style.outlineColor), ground(offset < 0 ? element : element.parentElement)) >= 3;
}

/** The middle and the corners of what can be clicked, in whole lines. */
function corners(element) {
  return [...element.getClientRects()].flatMap(({ left, right, top, bottom }) => [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2],
  ]);
}

function meets(element, x, y) {
  const top = document.elementFromPoint(x, y);
  return top !== null && (element.contains(top) || top.contains(element) && top.matches("label"));
}

/** What the walk met, beside what it was to meet. */
function endWalk(wanted, backwards) {
  const order = backwards ? [...walked].reverse() : walked;
  const missed = wanted.filter((element) => !walked.includes(element));
  const extra = walked.filter((element) => !wanted.includes(element));
  const twice = walked.filter((element, at) => walked.indexOf(element) !== at);
  const inOrder = order.every((element, at) => at === 0
    || order[at - 1].compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  // After the last stop the browser's own doors would follow; without any it begins again.
  const end = document.activeElement;
  const hasLeft = end === document.body || end === wanted.at(backwards ? -1 : 0);
  return [
    ...faults,
    ...missed.map((element) => `nicht erreicht: ${nameOf(element)}`),
    ...extra.map((element) => `unerwartet: ${nameOf(element)}`),
    ...twice.map((element) => `zweimal: ${nameOf(element)}`),
    ...(inOrder ? [] : ["andere Reihenfolge als im Dokument"]),
    ...(hasLeft ? [] : [`Falle: ${nameOf(end)}`]),
  ];
}
