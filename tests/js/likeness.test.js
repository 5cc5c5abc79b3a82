// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// The sums themselves are held against Python in tests/browser/like_ours/test_both_sides.py.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  distanceKm, facts, leastRatio, placeScore, scoreAtMost, sizeRatio, wantedPart,
} from "../../docs/assets/js/shared/likeness.js";

const WEIGHTS = {
  same_subtopic: 40, shared_subtopic: 24, same_topic: 10, size: 25, size_far: 12, size_reach: 8,
  near: 20, near_reach_km: 350, same_district: 6, same_association: 4, same_cooperation: 12, same_state: 3,
  similar_size: 1.5, near_km: 75,
};
const kreuzau = place("05358028", 18149, 50745, 6483);
const aldenhoven = place("05358004", 14324, 50898, 6284);

function place(key, population, lat, lon, association = "") {
  return { key, name: key, population, lat, lon, association };
}

test("a place is like itself, and likeness is mutual", () => {
  assert.equal(placeScore(WEIGHTS, kreuzau, kreuzau), 25 + 20 + 6);
  assert.equal(placeScore(WEIGHTS, kreuzau, aldenhoven), placeScore(WEIGHTS, aldenhoven, kreuzau));
});

test("facts are in a fixed order", () => {
  const [one, other] = [place("07131001", 100, 50000, 7000, "071315001"), place("071315001", 1234567, 50000, 7000)];

  assert.deepEqual(facts(WEIGHTS, kreuzau, aldenhoven), [
    "14.324 Einwohner", "ähnlich groß", "22 km", "gleicher Kreis",
  ]);
  assert.deepEqual(facts(WEIGHTS, one, other), [
    "1.234.567 Einwohner", "1 km", "gleicher Verband", "gleicher Kreis",
  ]);
  assert.deepEqual(facts(WEIGHTS, one, place("07", 1, null, null)), ["1 Einwohner", "gleiches Land"]);
});

test("a place without a position has no distance", () => {
  assert.equal(distanceKm(kreuzau, place("05358999", 1, null, null)), null);
  assert.equal(sizeRatio(0, 0), 1);
});

test("a Kreis and a Gemeinde are not compared by size", () => {
  const kreis = place("05358", 18149, 50745, 6483);

  assert.equal(placeScore(WEIGHTS, kreuzau, kreis), 20 + 6);
});

test("equal size counts less the farther away, and not at all if one is much larger", () => {
  const twin = (lat, times = 1) => place("09", kreuzau.population * times, lat, kreuzau.lon);

  assert.equal(placeScore(WEIGHTS, kreuzau, twin(kreuzau.lat)), 25 + 20);
  assert.equal(placeScore(WEIGHTS, kreuzau, twin(54745)), 12);
  assert.equal(placeScore(WEIGHTS, kreuzau, { ...twin(0), lat: null }), 12);
  assert.equal(placeScore(WEIGHTS, kreuzau, twin(kreuzau.lat, 9)), 20);
});

test("a wanted topic of either level", () => {
  const topics = [{ slug: "dms", topic: "e-akte" }, { slug: "schulung", topic: "personal" }];
  const points = (slug, topic) => wantedPart(WEIGHTS, { slug, topic, label: "" }, topics)[0];

  assert.deepEqual(
    [
      points("dms", "e-akte"), points("schulung", "personal"), points("digitale-post", "e-akte"),
      points("lernen", "personal"), points("e-akte", ""), points("personal", ""), points("bauen", ""),
    ],
    [40, 24, 10, 0, 40, 24, 0],
  );
});

test("no place of a piece has more points than its bounds allow", () => {
  let seed = 7;
  const random = (least, most) => {
    seed = (seed * 48271) % 2147483647;
    return least + (seed % (most - least + 1));
  };
  const key = () => `0${random(1, 9)}${random(1, 5)}${random(10, 13)}${random(100, 999)}`;
  const anywhere = () => place(key(), random(0, 90000), random(47300, 55000), random(6000, 15000));
  for (let round = 0; round < 300; round++) {
    const piece = Array.from({ length: random(1, 9) }, anywhere);
    const span = (of) => [Math.min(...piece.map(of)), Math.max(...piece.map(of))];
    const keys = piece.map((one) => one.key.slice(0, 5)).sort();
    const bounds = {
      kasten: [...span((one) => one.lat), ...span((one) => one.lon)],
      einwohner: span((one) => one.population),
      schluessel: [keys[0], keys.at(-1)],
    };
    const asking = anywhere();

    const most = scoreAtMost(WEIGHTS, asking, bounds);
    const best = Math.max(...piece.map((one) => placeScore(WEIGHTS, asking, one)));
    const ratio = Math.min(...piece.map((one) => sizeRatio(asking.population, one.population)));

    assert.ok(best <= most + 1e-6, `${best} > ${most}`);
    assert.ok(leastRatio(asking, bounds) <= ratio);
  }
});
