// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";

import { rank } from "../../docs/assets/js/finder/ranking.js";
import { Table } from "../../docs/assets/js/finder/table.js";

const table = new Table(
  {
    ausgabe: "1",
    anzahl: 4,
    haeufig: [],
    laender: [],
    facetten: {
      unterthema: { werte: ["dms", "kasse"], breite: 1, zeilen: "0,10,1,0" },
      groesse: { werte: ["gross", "klein"], breite: 1, zeilen: "0,1,1,1" },
      status: { werte: ["betrieb", "eingestellt"], breite: 1, zeilen: "0,0,0,1" },
      kosten: { werte: ["bis-5000", "unbekannt"], breite: 1, zeilen: "1,1,0,1" },
      aktualitaet: { werte: ["aktuell", "veraltet"], breite: 1, zeilen: "1,1,1,1" },
    },
  },
  { themen: [{ id: "akte", unter: [{ id: "dms" }] }, { id: "geld", unter: [{ id: "kasse" }] }],
    groessen: [{ id: "klein" }, { id: "gross" }] },
  { places: async () => assert.fail("no places are needed"), days: async () => ({ ausgabe: "1", stand: "" }),
    hurdles: async () => ({ ausgabe: "1", anzahl: 4, facetten: {} }) },
);
const NOTHING = { words: [], meanings: [], places: [], sizes: [], wantsCosts: false, isTrouble: false };
const meaning = (kind, id, strength = 1) => ({ entry: { kind, id, label: id, address: "", above: "", phrases: [] }, strength });
const word = (rows, more = {}) => ({ whole: new Map(Object.entries(rows).map(([row, score]) => [Number(row), score])), parts: [], isOwn: false, ...more });
const order = (evidence) => rank({ ...NOTHING, ...evidence }, table).map(({ row }) => row);

test("nothing asked, nothing answered", () => {
  assert.deepEqual(order({}), []);
});

test("the better match of a word comes first", () => {
  assert.deepEqual(order({ words: [word({ 0: 1, 2: 9 })] }), [2, 0]);
});

test("the main topic comes before another topic", () => {
  assert.deepEqual(order({ meanings: [meaning("unterthema", "dms")] }).slice(0, 3), [0, 3, 1]);
});

test("size, costs and an end decide between equal answers", () => {
  const words = [word({ 0: 1, 1: 1, 2: 1, 3: 1 })];
  assert.notEqual(order({ words, sizes: ["klein"] })[0], 0);
  assert.equal(order({ words, wantsCosts: true })[0], 2);
  assert.equal(order({ words, meanings: [meaning("status", "eingestellt")] })[0], 3);
  assert.equal(order({ words, isTrouble: true })[0], 3);
});

test("a part of a compound counts less than the whole", () => {
  const compound = word({ 2: 1 }, { parts: [new Map([[0, 5], [2, 1]])] });
  assert.deepEqual(order({ words: [compound] })[0], 2);
});

test("a recipe with both words comes before one with a single word", () => {
  assert.equal(order({ words: [word({ 0: 9, 1: 1 }), word({ 1: 1, 2: 9 })] })[0], 1);
});

test("being new, or known by its costs, makes no answer", () => {
  assert.deepEqual(order({ wantsCosts: true }), []);
  assert.deepEqual(order({ meanings: [meaning("unterthema", "fehlt")], wantsCosts: true }), []);
});

test("what only sounds like a topic is none", () => {
  assert.deepEqual(order({ meanings: [meaning("unterthema", "dms", 0.25)] }), []);
  assert.deepEqual(order({ meanings: [meaning("unterthema", "dms", 0.5)] }), [0, 3, 1]);
});

test("a place is the whole question, a part of one, or only where to begin", async () => {
  const here = new Table(
    {
      ausgabe: "1",
      anzahl: 3,
      laender: ["05", "08"],
      facetten: { unterthema: { werte: ["dms", "kasse"], breite: 1, zeilen: "011" }, aktualitaet: { werte: ["aktuell"], breite: 1, zeilen: "000" } },
    },
    { themen: [{ id: "akte", unter: [{ id: "dms" }, { id: "kasse" }] }], groessen: [] },
    { places: async (state) => ({ ausgabe: "1", kommunen: state === "05" ? "0 358028,1 358004" : "2 327050" }), days: async () => ({ ausgabe: "1", stand: "" }),
      hurdles: async () => ({ ausgabe: "1", anzahl: 3, facetten: {} }) },
  );
  await here.places();
  const rows = (more) => rank({ ...NOTHING, places: ["05358"], ...more }, here).map(({ row }) => row);
  assert.deepEqual(here.rowsAt("05358"), [0, 1]);
  assert.deepEqual(rows({}), [0, 1]);
  assert.deepEqual(rows({ meanings: [meaning("unterthema", "kasse")] }), [1, 2]);
  assert.deepEqual(rows({ meanings: [meaning("unterthema", "dms")], isNear: true }), [0]);
});
