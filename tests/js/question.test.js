// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";

import { understand } from "../../docs/assets/js/finder/question.js";

const SILENT = new Set("was ein eine in fur und der die das wie unsere kein nicht".split(" "));
const ask = (text) => understand(text, (word) => SILENT.has(word));
const words = (text) => ask(text).words.map(({ text: word }) => word);

test("what names nothing is left out, unless there is nothing else", () => {
  assert.deepEqual(words("Was kostet eine E-Akte?"), ["e-akte"]);
  assert.deepEqual(words("Digitalisierung"), ["digitalisierung"]);
  assert.deepEqual(words("DMS für unsere Gemeinde"), ["dms"]);
  assert.deepEqual(words(""), []);
});

test("costs, sizes, inhabitants and trouble are heard", () => {
  assert.equal(ask("was kostet ein dms").wantsCosts, true);
  assert.equal(ask("dms").wantsCosts, false);
  assert.deepEqual(ask("E-Akte kleine Gemeinde").sizes, ["landgemeinde", "kleine-kleinstadt"]);
  assert.deepEqual(ask("KI Großstadt").sizes, ["kleinere-grossstadt", "grosse-grossstadt"]);
  assert.deepEqual(ask("Kleinstadtbibliothek").sizes, []);
  assert.deepEqual(ask("DMS 4.000 Einwohner").inhabitants, [4000, 4000]);
  assert.deepEqual(ask("Seit 2023 DMS in einer Stadt mit 45.000 Einwohnern").inhabitants, [45_000, 45_000]);
  assert.deepEqual(ask("3 Gemeinden mit zusammen 12.000 Einwohnern").inhabitants, [12_000, 12_000]);
  assert.deepEqual(ask("DMS 4.000 bis 6.000 Einwohner").inhabitants, [4000, 6000]);
  assert.deepEqual(ask("DMS 10 000 Einwohner").inhabitants, [10_000, 10_000]);
  assert.deepEqual(ask("50 tausend Einwohner").inhabitants, [50_000, 50_000]);
  assert.deepEqual(ask("5.000 bis 10.000").inhabitants, [5000, 10_000]);
  assert.deepEqual(ask("Gemeinde unter 5000").inhabitants, [0, 4999]);
  assert.deepEqual(ask("ab 20 Tsd. Einwohner").inhabitants, [20_000, Infinity]);
  assert.equal(ask("E-Rechnung ab 2024").inhabitants, null);
  assert.deepEqual(ask("unter 5000 EW").inhabitants, [0, 4999]);
  assert.equal(ask("TR 03138").inhabitants, null);
  assert.equal(ask("kein Geld").isTrouble, true);
  assert.equal(ask("Geld").isTrouble, false);
});

test("only the last word may go on, until a space ends it", () => {
  assert.deepEqual(ask("neue akt").words.map(({ isBegun }) => isBegun), [false, true]);
  assert.deepEqual(ask("akt ").words.map(({ isBegun }) => isBegun), [false]);
});

test("capitals tell names from verbs, if there are any", () => {
  const names = (text) => ask(text).typed.filter(({ isName }) => isName).map(({ text: word }) => word);
  assert.deepEqual(names("Termin online buchen"), ["termin"]);
  assert.deepEqual(names("termin in buchen"), ["termin", "buchen"]);
  assert.deepEqual(names("DMS in der Nähe von Köln"), ["dms", "köln"]);
  assert.equal(ask("DMS in der Nähe von Köln").isNear, true);
  assert.deepEqual(ask("DMS in der Nähe von Köln").words.map(({ text: word }) => word), ["dms", "von", "köln"]);
});
