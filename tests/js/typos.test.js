// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";

import { distance, forgiven, slips } from "../../docs/assets/js/shared/typos.js";

const CASES = [
  ["kreuzau", "kreuzau", 0],
  ["kreuz", "kreuzau", 0],
  ["kruezau", "kreuzau", 1],
  ["rkeuzau", "kreuzau", 1],
  ["kreuzzau", "kreuzau", 1],
  ["keuzau", "kreuzau", 1],
  ["creuzau", "kreuzau", 1],
  ["leibzik", "leipzig", 2],
  ["abc", "xyz", Infinity],
  ["", "xyz", 0],
  ["xyz", "", Infinity],
];

for (const [typed, word, count] of CASES) {
  test(`»${typed}« for »${word}«`, () => assert.equal(slips(typed, word, 2), count));
}

test("short words forgive nothing", () => {
  assert.deepEqual(["ulm", "köln", "kreuzau", "tuttlingen"].map(forgiven), [0, 1, 1, 2]);
});

test("slips between whole words are counted", () => {
  assert.equal(distance("mangelmelder", "mengelmelder", 2), 1);
  assert.equal(distance("mangelmleder", "mangelmelder", 2), 1);
  assert.equal(distance("glassfaser", "glasfaser", 1), 1);
  assert.equal(distance("", "ab", 2), 2);
  assert.equal(distance("kita", "haushalt", 2), Infinity);
  assert.equal(distance("abcd", "dcba", 1), Infinity);
});
