// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";

import { findNames, onlyOne, tellingWord } from "../../docs/assets/js/places/names.js";

const WORDS = {
  gattungen: {
    gemeinde: ["gemeinde", "markt", "stadt"],
    kreis: ["kreis", "landkreis", "lk"],
    verband: ["amt", "vg", "verbandsgemeinde"],
  },
  kleine: ["am", "an", "b", "d", "der", "ob", "v"],
};
const ENTRIES = [
  ["05358008", "Düren", 94568],
  ["05358", "Kreis Düren", 279285],
  ["05358028", "Kreuzau", 18149],
  ["09162000", "München", 1505005],
  ["09184", "Landkreis München", 354396],
  ["16064046", "Mühlhausen/Thüringen", 36353],
  ["09474153", "Mühlhausen", 1845],
  ["08226059", "Mühlhausen", 8753],
  ["10043114", "St. Ingbert", 35453],
  ["06434001", "Bad Homburg v. d. Höhe", 56688],
  ["10045114", "Homburg", 43382],
  ["15002000", "Halle (Saale)", 226767],
  ["071375001", "Verbandsgemeinde Maifeld", 24517],
  ["09175127", "Markt Schwaben", 13643],
  ["12345678", "Neuenkirchen", 4640],
  ["10043000", "Neunkirchen", 47344],
  ["08335075", "Singen (Hohentwiel)", 47621],
  ["083355006", "VVG der Stadt Singen (Hohentwiel)", 68376],
  ["08327050", "Tuttlingen", 37109],
  ["08327", "Landkreis Tuttlingen", 145208],
  ["07314000", "Ludwigshafen am Rhein", 177222],
  ["08335098", "Bodman-Ludwigshafen", 4838],
  ["05962004", "Altena", 16621],
  ["08336091", "Weil am Rhein", 32236],
  ["09181145", "Weil", 4022],
  ["05154", "Kreis Kleve", 322018],
].map(([key, name, population]) => ({ key, name, population }));

/** Names by letter as the data has them; remembers what was asked for. */
function store() {
  const asked = [];
  const words = (name) => name.toLowerCase().replaceAll("ü", "u").split(/[^a-zß]+/);
  return {
    asked,
    overview: async () => ({ ...WORDS, namen: "abcdefghijklmnopqrstuvwxyz" }),
    names: async (letter) => {
      asked.push(letter);
      return ENTRIES.filter(({ name }) => words(name).some((word) => word[0] === letter));
    },
  };
}

const CASES = {
  "Kreuzau": ["Kreuzau"],
  "kreuz": ["Kreuzau"],
  "Muenchen": ["München", "Landkreis München"],
  "Munchen": ["München", "Landkreis München"],
  "Mühlhausen": ["Mühlhausen/Thüringen", "Mühlhausen", "Mühlhausen"],
  "Sankt Ingbert": ["St. Ingbert"],
  "Homburg": ["Homburg", "Bad Homburg v. d. Höhe"],
  "Homburg v": ["Bad Homburg v. d. Höhe", "Homburg"],
  "Homburg Bad": ["Bad Homburg v. d. Höhe"],
  "Halle an der Saale": ["Halle (Saale)"],
  "Düren": ["Düren", "Kreis Düren"],
  "Kreis Düren": ["Kreis Düren", "Düren"],
  "LK München": ["Landkreis München", "München"],
  "Stadt Düren": ["Düren", "Kreis Düren"],
  "vg maifeld": ["Verbandsgemeinde Maifeld"],
  "Markt Schwaben": ["Markt Schwaben"],
  "Neunkirchen": ["Neunkirchen", "Neuenkirchen"],
  "Neuenkirchen": ["Neuenkirchen", "Neunkirchen"],
  "  ": [],
  "!": [],
};

for (const [typed, names] of Object.entries(CASES)) {
  test(`»${typed}« is called like that`, async () => {
    const { entries, isGuess } = await findNames(store(), typed);

    assert.deepEqual([entries.map(({ name }) => name), isGuess], [names, false]);
  });
}

const SLIPS = {
  "Kruezau": ["Kreuzau"],
  "Creuzau": ["Kreuzau"],
  "rKeuzau": ["Kreuzau"],
  "Xreuzau": ["Kreuzau"],
  "Dühren": ["Düren", "Kreis Düren"],
  "Mühlhaussen": ["Mühlhausen/Thüringen", "Mühlhausen", "Mühlhausen"],
  "Ludwigshfen": ["Ludwigshafen am Rhein", "Bodman-Ludwigshafen"],
  "Tutlingne": ["Tuttlingen", "Landkreis Tuttlingen"],
  "Singne": ["Singen (Hohentwiel)", "VVG der Stadt Singen (Hohentwiel)"],
  "Buxtehude": [],
  "Xy": [],
};

for (const [typed, names] of Object.entries(SLIPS)) {
  test(`»${typed}« is nearly the name`, async () => {
    const { entries, isGuess } = await findNames(store(), typed);

    assert.deepEqual([entries.map(({ name }) => name), isGuess], [names, true]);
  });
}

test("only names with the same beginning are loaded while a known one is typed", async () => {
  const data = store();

  await findNames(data, "Kreis Dür");

  assert.deepEqual(data.asked, ["d"]);
});

test("the telling word is not the kind", () => {
  assert.deepEqual(
    ["Landkreis Tuttlingen", "amt", "Stadt am Berg", "", "der am"].map((t) => tellingWord(t, WORDS)),
    ["tuttlingen", "amt", "berg", "", ""],
  );
});

const MEANT = {
  "Düren": "Düren",
  "Munchen": "München",
  "Neunkirchen": "Neunkirchen",
  "kreuz": "Kreuzau",
  "Singen": "Singen (Hohentwiel)",
  "Tuttlingen": "Tuttlingen",
  "Tutlingen": "Tuttlingen",
  "Landkreis Tutlingen": "Landkreis Tuttlingen",
  "Kruezau": "Kreuzau",
  "Mühlhausen": null,
  "Homb": null,
  "Creuzau": null,
  "Altona": null,
  "Weil": null,
  "Kreis": null,
  "Ludwigshfen": null,
};

for (const [typed, name] of Object.entries(MEANT)) {
  test(`»${typed}« means ${name ?? "several"}`, async () => {
    assert.equal(onlyOne(typed, await findNames(store(), typed))?.name ?? null, name);
  });
}
