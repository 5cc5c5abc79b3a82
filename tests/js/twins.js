// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// What scripts of the pages answer where Python answers as well (tests/test_both_sides.py): reads
// questions from a file, writes the answers.

import { readFile } from "node:fs/promises";

// freshness.js corrects the page it is loaded in; here is none.
globalThis.document = { querySelectorAll: () => [] };
const at = (path) => import(`../../docs/assets/js/${path}.js`);
const [{ freshnessOn }, { spell }, { inhabitants }, { tellingWord }, { Lexicon }, { Table }, { squeeze }] =
  await Promise.all(["freshness", "shared/folding", "shared/likeness", "places/names", "finder/lexicon", "finder/table", "finder/words"].map(at));

const asked = JSON.parse(await readFile(process.argv[2], "utf8"));
const lexicon = new Lexicon(asked.files["daten/suche/woerter.json"], [], async () => ({ wortschatz: [] }));

async function rows(files) {
  const read = (name) => files[`daten/suche/${name}.json`];
  const table = new Table(read("facetten"), asked.files["daten/suche/woerter.json"], {
    places: async (state) => read(`orte-${state}`),
    days: async () => read("stand"),
    hurdles: async () => read("huerden"),
  });
  await Promise.all([table.places(), table.days(), table.hurdles()]);
  const facets = [...table.columns.keys()].filter((facet) => facet !== "thema");
  return table.all().map((row) => ({
    facets: Object.fromEntries(facets.map((facet) => [facet, table.valuesOf(facet, row)]).filter(([, values]) => values.length)),
    places: table.municipalities[row],
    day: table.newest[row],
  }));
}

console.log(JSON.stringify({
  slugs: asked.names.map((name) => spell(name).replaceAll(" ", "-")),
  letters: asked.names.map((name) => tellingWord(name, asked.files["daten/orte/uebersicht.json"])[0]),
  joined: asked.words.map(([word, joined]) => squeeze(word) === squeeze(joined)),
  silent: asked.fillers.map((word) => lexicon.isSilent(squeeze(word))),
  forms: asked.forms.map((form) => lexicon.otherForms(squeeze(form))),
  sizes: asked.populations.map((population) => lexicon.sizesOf([population, population])),
  inhabitants: asked.populations.map(inhabitants),
  freshness: asked.days.map((days) => freshnessOn(...days).id),
  rows: await Promise.all([asked.files, asked.generated].map(rows)),
}));
