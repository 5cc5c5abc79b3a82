// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// How far two colours are from each other, calculated as WCAG 2.2 does.

function parse(colour) {
  const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
  return { channels: [red, green, blue], alpha };
}

/** The first colour behind an element that is not transparent. */
function ground(element) {
  for (let box = element; box; box = box.parentElement) {
    const colour = parse(getComputedStyle(box).backgroundColor);
    if (colour.alpha > 0.9) return colour;
  }
  return parse("rgb(255, 255, 255)");
}

function luminance({ channels }) {
  const linear = channels.map((c) => c / 255).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
