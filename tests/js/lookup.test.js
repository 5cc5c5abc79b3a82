// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";

import { Lookup } from "../../docs/assets/js/finder/lookup.js";

/** What an index answers: for a word in quotation marks the word, else whatever begins so. */
const WORDS = { akte: [0, 1], akten: [2], aktenplan: [3], kinder: [4], ki: [5], bayerisches: [6, 7], gesetz: [7] };
const asked = [];
const prepared = [];
const index = {
  prepare: async (text) => {
    prepared.push(text);
  },
  search: async (text) => {
    asked.push(text);
    const word = text.replaceAll(`"`, "").toLowerCase();
    const isExact = text.startsWith(`"`);
    let found = Object.entries(WORDS).filter(([known]) => (isExact ? known === word : known.startsWith(word)));
    // As Pagefind does, which takes fewer letters until it has something.
    for (let end = word.length - 1; !isExact && !found.length && end > 1; end--) {
      found = Object.entries(WORDS).filter(([known]) => known.startsWith(word.slice(0, end)));
    }
    return { results: found.flatMap(([, rows]) => rows.map((row) => ({ id: `1f/${row}`, score: 1 }))) };
  },
};
const lexicon = {
  isOwn: () => false,
  isCommon: (word) => word === "und",
  otherForms: (word) => (word === "bayg" ? ["Bayerisches Gesetz"] : []),
  isKnown: (word) => word in WORDS,
  isBeginning: (word, isLonger = false) => Object.keys(WORDS).some((known) => known.startsWith(word) && (!isLonger || known !== word)),
  complete: async () => {},
  parts: (word) => (word === "kinderakte" ? ["kinder", "akte"] : []),
};
const find = async (text, more = {}) => {
  const { whole, parts } = await new Lookup(index, lexicon).find({ text, folded: text, isBegun: false, at: 0, ...more });
  return [[...whole.keys()], parts.map((scores) => [...scores.keys()])];
};

test("a piece of the index is fetched before the letter that needs it", () => {
  const lookup = new Lookup(index, lexicon);
  for (const text of ["k", "ko", "kos", "kost"]) lookup.prepare({ text, folded: text, isBegun: true, at: 1 });
  assert.deepEqual(prepared, ["kos"]);
});

test("a word is found by itself and as a beginning", async () => {
  assert.deepEqual(await find("akte"), [[0, 1, 2, 3], []]);
});

test("a short word is no beginning, unless it is being typed", async () => {
  assert.deepEqual(await find("ki"), [[5], []]);
  assert.deepEqual(await find("kin", { isBegun: true }), [[4], []]);
  assert.deepEqual(await find("kin"), [[], []]);
});

test("what Pagefind finds with fewer letters does not count", async () => {
  assert.deepEqual(await find("aktenzeichen"), [[], []]);
});

test("a name is found by its other form, if all its words are there", async () => {
  assert.deepEqual(await find("bayg"), [[7], []]);
});

test("a compound without hits is found by its parts", async () => {
  assert.deepEqual(await find("kinderakte"), [[], [[4], [0, 1, 2, 3]]]);
});

test("a frequent word is not looked up, and no word twice", async () => {
  asked.length = 0;
  const lookup = new Lookup(index, lexicon);
  const word = { text: "akte", folded: "akte", isBegun: false, at: 0 };
  await Promise.all([lookup.find({ ...word, text: "und", folded: "und" }), lookup.find(word), lookup.find(word)]);
  assert.deepEqual(asked, ['"akte"', "akte"]);
});
