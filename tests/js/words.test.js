// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";

import { isAsking, isVague, split, squeeze, stem } from "../../docs/assets/js/finder/words.js";

test("words are split at everything but hyphens", () => {
  assert.deepEqual(split("Was kostet eine E-Akte (DMS) & 4.000 EW?"), ["Was", "kostet", "eine", "E-Akte", "DMS", "4.000", "EW"]);
  assert.deepEqual(split("  "), []);
  assert.deepEqual(split("§ 2b UStG – Förderung"), ["2b", "UStG", "Förderung"]);
});

test("spellings of one word are one", () => {
  for (const word of ["eAkte", "E-Akte", "e akte"]) assert.equal(squeeze(word), "eakte");
  assert.equal(squeeze("Bürgerbüro"), squeeze("Buergerbuero"));
});

test("number and case do not count", () => {
  for (const [one, other] of [["schulung", "schulungen"], ["antrag", "antrage"], ["akte", "akten"], ["prozess", "prozesse"]]) {
    assert.equal(stem(one), stem(other), `${one}, ${other}`);
  }
  assert.equal(stem("kita"), "kita");
  assert.equal(stem("ris"), "ris");
});

test("words of questions and vague words are known, however folded", () => {
  assert.ok(isAsking(squeeze("zuerst")));
  assert.ok(!isAsking("haushalt"));
  for (const word of ["Kommune", "digitale", "Größe", "Einführung"]) assert.ok(isVague(squeeze(word)), word);
  assert.ok(!isVague("digitallotsen"));
});
