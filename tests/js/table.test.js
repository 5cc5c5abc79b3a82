// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";

import { Table } from "../../docs/assets/js/finder/table.js";

const WORDS = {
  themen: [{ id: "akte", unter: [{ id: "dms" }, { id: "post" }] }, { id: "geld", unter: [{ id: "kasse" }] }],
  groessen: [{ id: "klein" }, { id: "gross" }],
};
const RAW = {
  ausgabe: "1",
  anzahl: 4,
  laender: ["05", "08", "14"],
  facetten: {
    unterthema: { werte: ["dms", "kasse", "post"], breite: 1, zeilen: "0,20,1,10" },
    status: { werte: ["betrieb", "pilot"], breite: 1, zeilen: "0,1,1,0" },
    kennzahlen: { werte: ["ja"], breite: 1, zeilen: "0,,,0" },
  },
};
const PLACES = { "05": "1  358028,1 358028", "08": "0 327050,1 327 327050", 14: "3 729070" };
const table = (places = PLACES) =>
  new Table(RAW, WORDS, {
    places: async (state) => ({ ausgabe: "1", kommunen: places[state] }),
    days: async () => ({ ausgabe: "2", stand: "a,b,c,10" }),
    hurdles: async () => ({ ausgabe: "1", anzahl: 4, facetten: { huerde: { werte: ["geld", "zeit"], breite: 1, zeilen: "0,,10," } } }),
  });
const choice = (values) => new Map(Object.entries(values).map(([facet, list]) => [facet, new Set(list)]));
const fitting = (values) => table().fitting(choice(values), table().all());

test("columns are read with the leading value first", () => {
  assert.deepEqual(table().valuesOf("unterthema", 1), ["post", "dms"]);
  assert.deepEqual(table().valuesOf("thema", 3), ["geld", "akte"]);
  assert.deepEqual(table().valuesOf("kennzahlen", 1), []);
  assert.deepEqual(table().valuesOf("gibtsnicht", 1), []);
});

test("values of a facet widen, facets narrow", () => {
  assert.deepEqual(fitting({}), [0, 1, 2, 3]);
  assert.deepEqual(fitting({ status: ["pilot"] }), [1, 2]);
  assert.deepEqual(fitting({ status: ["pilot", "betrieb"] }), [0, 1, 2, 3]);
  assert.deepEqual(fitting({ status: ["betrieb"], kennzahlen: ["ja"] }), [0, 3]);
});

test("a subtopic narrows its own topic and no other", () => {
  assert.deepEqual(fitting({ thema: ["akte"] }), [0, 1, 3]);
  assert.deepEqual(fitting({ thema: ["akte"], unterthema: ["post"] }), [1]);
  assert.deepEqual(fitting({ thema: ["akte", "geld"], unterthema: ["post"] }), [1, 2, 3]);
  assert.deepEqual(fitting({ unterthema: ["dms"] }), [0, 1, 3]);
});

test("counts are those after one more choice", () => {
  const counts = table().counts(choice({ status: ["pilot"] }), table().all());
  assert.deepEqual(Object.fromEntries(counts.get("status") ?? []), { betrieb: 2, pilot: 2 });
  assert.deepEqual(Object.fromEntries(counts.get("thema") ?? []), { akte: 1, geld: 1 });
  const [value, count] = [...(counts.get("thema") ?? [])][0];
  assert.equal(fitting({ status: ["pilot"], thema: [value] }).length, count);
});

test("places are loaded, and nearness tells who leads", async () => {
  const own = table();
  await own.places();
  assert.equal(own.nearness(0, "08327050"), 1);
  assert.equal(own.nearness(1, "08327050"), 0.8);
  assert.equal(own.nearness(0, "08327"), 0.7);
  assert.equal(own.nearness(1, "08327"), 1);
  assert.equal(own.nearness(2, "08327"), 0);
  assert.ok(own.nearness(3, "14") > 0);
});

test("of places only the wanted Länder are loaded, each once", async () => {
  const asked = [];
  const { more } = table();
  const own = new Table(RAW, WORDS, { ...more, places: (state) => more.places(asked.push(state) && state) });
  await Promise.all([own.places(["05"]), own.places(["05", "09"])]);
  assert.deepEqual(asked, ["05"]);
  assert.deepEqual(own.municipalities, [[""], ["", "05358028"], ["05358028"], [""]]);
  assert.deepEqual(own.rowsAt("05358028"), [1, 2]);
  assert.deepEqual(own.rowsAt("05"), [1, 2]);
  await own.places();
  assert.deepEqual(asked, ["05", "08", "14"]);
  assert.deepEqual(own.municipalities, [["08327050"], ["08327", "05358028", "08327050"], ["05358028"], ["14729070"]]);
});

test("what failed to load is asked for once more", async () => {
  let isDown = true;
  const { more } = table();
  const own = new Table(RAW, WORDS, { ...more, places: async (state) => (isDown ? Promise.reject(new Error("down")) : more.places(state)) });
  await assert.rejects(own.places(["05"]), /down/);
  isDown = false;
  await own.places(["05"]);
  assert.equal(own.nearness(2, "05358028"), 1);
});

test("a file of another edition is refused", async () => {
  await assert.rejects(table().days(), /2 instead of 1/);
});

test("hurdles come when they are wanted", async () => {
  const own = table();
  assert.deepEqual(own.valuesOf("huerde", 2), []);
  await own.hurdles();
  assert.deepEqual(own.valuesOf("huerde", 2), ["zeit", "geld"]);
});

test("positions have as many digits as a column needs", () => {
  const wide = new Table(
    { ausgabe: "1", anzahl: 2, haeufig: [], laender: [], facetten: { status: { werte: Array.from({ length: 70 }, (_, at) => `v${at}`), breite: 2, zeilen: "000_,11" } } },
    WORDS,
    table().more,
  );
  assert.deepEqual(wide.valuesOf("status", 0), ["v0", "v63"]);
  assert.deepEqual(wide.valuesOf("status", 1), ["v65"]);
});
