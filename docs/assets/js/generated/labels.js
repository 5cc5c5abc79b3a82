// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Written by scripts/generate_reference.py; changes by hand are lost.

export const CURRENT = /** @type {const} */ ({
  "id": "aktuell",
  "label": "aktuell"
});
export const DUE = /** @type {const} */ ({
  "id": "zu-pruefen",
  "label": "Prüfung fällig"
});
export const OUTDATED = /** @type {const} */ ({
  "id": "veraltet",
  "label": "möglicherweise veraltet"
});
