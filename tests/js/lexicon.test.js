// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";

import { Lexicon } from "../../docs/assets/js/finder/lexicon.js";

const RAW = {
  themen: [
    {
      id: "e-akte", wort: "Dokumente und E-Akte", adresse: "themen/e-akte/", woerter: ["papierloses Büro"],
      unter: [
        { id: "dms", wort: "DMS und E-Akte einführen", adresse: "a", woerter: ["DMS", "Dokumentenmanagement", "elektronische Akte"] },
        { id: "maengel", wort: "Mängelmelder", adresse: "b", woerter: ["Schadensmelder"] },
      ],
    },
  ],
  huerden: [{ id: "kosten", wort: "Kosten und Finanzierung", adresse: "c", woerter: ["kein Geld"] }],
  status: [{ id: "eingestellt", wort: "Eingestellt", woerter: ["gescheitert"] }],
  groessen: [
    { id: "landgemeinde", wort: "Landgemeinde", ab: 0, kreis: false },
    { id: "kleinstadt", wort: "Kleinstadt", ab: 5000, kreis: false },
    { id: "kreis", wort: "kleiner Kreis", ab: 0, kreis: true },
  ],
  laender: [{ id: "by", wort: "Bayern" }, { id: "sl", wort: "Saarland", aus: "dem Saarland" }],
  verbuende: [],
  formen: [["DMS", "Dokumentenmanagementsystem"]],
  fuellwoerter: ["für"],
};
const lexicon = (wortschatz = []) => new Lexicon(RAW, [], async () => ({ wortschatz }));
const best = (...words) => {
  const [{ entry, strength } = { entry: { id: "" }, strength: 0 }] = lexicon().meanings(words);
  return [entry.id, strength];
};

test("a synonym, another form and a split word mean the topic", () => {
  assert.deepEqual(best("dms"), ["dms", 1]);
  assert.deepEqual(best("dokumentenmanagementsystem"), ["dms", 1]);
  assert.deepEqual(best("elektronische", "akten"), ["dms", 1]);
  assert.deepEqual(best("mangel", "melder"), ["maengel", 1]);
});

test("a part of a compound means it a little", () => {
  const [id, strength] = best("melder");
  assert.equal(id, "maengel");
  assert.ok(strength > 0.2 && strength < 0.9, String(strength));
  const [both, more] = best("melder", "schaden");
  assert.equal(both, "maengel");
  assert.ok(more > strength, String(more));
  assert.deepEqual(best("kita"), ["", 0]);
});

test("silent words belong to a phrase", () => {
  const found = lexicon().meanings(["geld"], ["kein", "geld"]);
  assert.deepEqual([found[0].entry.id, found[0].strength], ["kosten", 1]);
});

test("the nearest word is written as people write it", async () => {
  const words = lexicon(["Mängelmelder", "Haushalt"]);
  await words.complete();
  assert.equal(words.nearest("mengelmelder")?.text ?? null, "Mängelmelder");
  assert.equal(words.nearest("haushalt")?.text ?? null, null);
  assert.equal(words.nearest("haushalte")?.text ?? null, null, "only another form");
  assert.equal(words.nearest("kita")?.text ?? null, null, "too short to guess");
  assert.equal(words.nearest("schwimmbad")?.text ?? null, null);
});

test("words of recipes are known once they are loaded", async () => {
  const words = lexicon(["Schwimmbad"]);
  assert.equal(words.isKnown("schwimmbad"), false);
  await words.complete();
  assert.ok(words.isKnown("schwimmbad"));
  assert.ok(words.isBeginning("schwi"));
  assert.ok(!words.isBeginning("schwo"));
});

test("parts of a compound are words that are known", async () => {
  const words = lexicon(["Rechnung", "Kreditoren"]);
  await words.complete();
  assert.deepEqual(words.parts("kreditorenrechnung"), ["kreditor", "rechnung"]);
  assert.deepEqual(words.parts("kita"), []);
});

test("inhabitants have a size class of municipalities", () => {
  assert.deepEqual(lexicon().sizesOf([4000, 4000]), ["landgemeinde"]);
  assert.deepEqual(lexicon().sizesOf([5000, 5000]), ["kleinstadt"]);
  assert.deepEqual(lexicon().sizesOf([0, 4999]), ["landgemeinde"]);
  assert.deepEqual(lexicon().sizesOf([3000, 9000]), ["landgemeinde", "kleinstadt"]);
});

test("only a single slip in a long word of the topics is sure", () => {
  assert.deepEqual(lexicon().nearest("mengelmelder"), { text: "Mängelmelder", isSure: true });
  assert.equal(lexicon().nearest("mengelmeldr")?.isSure, false);
  assert.equal(lexicon().nearest("dangelmelder")?.isSure ?? false, false);
});

test("a name is known by its other forms", () => {
  assert.deepEqual(lexicon().otherForms("dms"), ["Dokumentenmanagementsystem"]);
  assert.deepEqual(lexicon().otherForms("kita"), []);
});

test("a Land is known by its name, and by what it is called behind »aus«", () => {
  assert.ok(lexicon().isState("bayern"));
  assert.equal(lexicon().whence("Bayern"), "Bayern");
  assert.equal(lexicon().whence("Saarland"), "dem Saarland");
  assert.equal(lexicon().whence("Melle"), "Melle");
});
