// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Two pictures of the same size as a screen without colours would show them.

async function greys(picture) {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const context = new OffscreenCanvas(16, 16).getContext("2d");
  context.drawImage(bitmap, 0, 0, 16, 16);
  const { data } = context.getImageData(0, 0, 16, 16);
  const values = [];
  for (let at = 0; at < data.length; at += 4) {
    values.push(0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2]);
  }
  // From 0 to 1, so that only the form counts, not how dark the colour is.
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (high > low ? (value - low) / (high - low) : 0));
}

/** How much two forms differ: 0 is the same, 1 is black for white everywhere. */
async function difference(one, other) {
  const [first, second] = [await greys(one), await greys(other)];
  return first.reduce((sum, value, at) => sum + Math.abs(value - second[at]), 0) / first.length;
}
