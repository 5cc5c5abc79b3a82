// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";

import { fold, foldedWords, spell } from "../../docs/assets/js/shared/folding.js";

test("three spellings of an umlaut are one", () => {
  assert.deepEqual(
    ["MÜNCHEN", "Muenchen", "Munchen", "Mu\u0308nchen"].map(fold),
    Array(4).fill("munchen"),
  );
  assert.equal(fold("Straße"), fold("STRASSE"));
});

test("spelling keeps apart what folding makes one", () => {
  assert.equal(fold("Neuenkirchen"), fold("Neunkirchen"));
  assert.notEqual(spell("Neuenkirchen"), spell("Neunkirchen"));
  assert.equal(spell("Köln"), "koeln");
});

test("anything but letters and digits parts words", () => {
  assert.deepEqual(foldedWords(" Halle (Saale), b.d. E-Akte 2.0 "), [
    "halle", "saale", "b", "d", "e", "akte", "2", "0",
  ]);
  assert.deepEqual(foldedWords("…"), []);
  assert.equal(fold("Café İzmir"), "cafe izmir");
});
