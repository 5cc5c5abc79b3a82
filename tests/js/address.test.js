// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";

import { changed, chosen, orderOf, read, write } from "../../docs/assets/js/finder/address.js";
import { pieces } from "../../docs/assets/js/finder/highlighting.js";

const known = (facet, value) => !value.startsWith("x");

test("an address is read as it was written", () => {
  for (const search of ["", "?q=E-Akte", "?q=a+b&thema=e-akte&thema=finanzen&status=pilot", "?land=nw&sortierung=naechste&ort=05358028"]) {
    assert.equal(write(read(search, known)), search);
  }
});

test("what does not exist is left out", () => {
  assert.equal(write(read("?q=%20&thema=x1&sortierung=quatsch&ort=abc&fremd=1", known)), "");
});

test("one value more or less leaves the choice it came from alone", () => {
  const { choice } = read("?status=pilot", known);
  assert.deepEqual(chosen(changed(choice, "status", ["betrieb"], ["pilot"])), [["status", "betrieb"]]);
  assert.deepEqual(chosen(choice), [["status", "pilot"]]);
});

const marked = (text, ...words) => pieces(text, words).map(({ text: piece, isMarked }) => (isMarked ? `[${piece}]` : piece)).join("");

test("marks stand where a word is, in any form", () => {
  assert.equal(marked("Die E-Akten der Stadt", "e-akte"), "Die [E-Akten] der Stadt");
  assert.equal(marked("Mängelmelder-App", "maengelmelder"), "[Mängelmelder-App]");
  assert.equal(marked("Kinder und KI", "ki"), "Kinder und [KI]");
  assert.equal(marked("<b>fett</b>", "b"), "<[b]>fett</[b]>");
  assert.equal(marked("nichts", ""), "nichts");
});

test("a question for what is near a place is ordered by distance, unless another order is chosen", () => {
  const answer = { question: { isNear: true }, places: [{ key: "05" }, { key: "05315000" }] };
  const wish = { text: "DMS bei Köln", choice: new Map(), order: "", place: "" };
  assert.deepEqual(orderOf(wish, answer), { text: wish.text, order: "naechste", place: "05315000" });
  assert.equal(orderOf({ ...wish, order: "neueste" }, answer).order, "neueste");
  assert.equal(orderOf(wish, { ...answer, question: { isNear: false } }).order, "");
  assert.equal(orderOf(wish, null).order, "");
});
