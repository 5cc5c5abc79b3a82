// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Written by scripts/generate_reference.py; changes by hand are lost.

export const VERSION = /** @type {const} */ (1);
export const DIGITS = /** @type {const} */ ("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");
export const EARTH_RADIUS_KM = /** @type {const} */ (6371.0);
export const Facet = /** @type {const} */ ({
  "TOPIC": "thema",
  "SIZE": "groesse",
  "STATUS": "status",
  "STATE": "land",
  "HURDLE": "huerde",
  "COSTS": "kosten",
  "FRESHNESS": "aktualitaet",
  "ORIGIN": "herkunft",
  "METRICS": "kennzahlen",
  "RECOOKED": "nachgekocht",
  "SUBTOPIC": "unterthema"
});
export const Status = /** @type {const} */ ({
  "IDEA": "idee",
  "PLANNING": "planung",
  "PILOT": "pilot",
  "ROLLOUT": "umsetzung",
  "OPERATION": "betrieb",
  "COMPLETED": "abgeschlossen",
  "PAUSED": "pausiert",
  "DISCONTINUED": "eingestellt"
});
export const Freshness = /** @type {const} */ ({
  "CURRENT": "aktuell",
  "DUE": "zu-pruefen",
  "OUTDATED": "veraltet"
});
export const CostBand = /** @type {const} */ ({
  "TO_5000": "bis-5000",
  "TO_20000": "bis-20000",
  "TO_100000": "bis-100000",
  "ABOVE": "ueber-100000",
  "UNKNOWN": "unbekannt"
});
export const Level = /** @type {const} */ ({
  "MUNICIPALITY": "gemeinde",
  "ASSOCIATION": "verband",
  "DISTRICT": "kreis"
});
export const SPOKEN_SIZES = /** @type {const} */ ([
  {
    "word": "dorf|dorfer|landgemeinden?",
    "sizes": [
      "landgemeinde"
    ],
    "before": ""
  },
  {
    "word": "kleinstadte?",
    "sizes": [
      "kleine-kleinstadt",
      "groessere-kleinstadt"
    ],
    "before": ""
  },
  {
    "word": "mittelstadte?",
    "sizes": [
      "kleine-mittelstadt",
      "grosse-mittelstadt"
    ],
    "before": ""
  },
  {
    "word": "grossstadte?",
    "sizes": [
      "kleinere-grossstadt",
      "grosse-grossstadt"
    ],
    "before": ""
  },
  {
    "word": "landkreise?|landkreisen|kreise?",
    "sizes": [
      "kleiner-kreis",
      "mittlerer-kreis",
      "grosser-kreis"
    ],
    "before": ""
  },
  {
    "word": "gemeinden?|kommunen?|rathaus",
    "sizes": [
      "landgemeinde",
      "kleine-kleinstadt"
    ],
    "before": "klein(e|en|er|eren?)?"
  },
  {
    "word": "stadte?",
    "sizes": [
      "kleine-kleinstadt",
      "groessere-kleinstadt"
    ],
    "before": "klein(e|en|er|eren?)?"
  },
  {
    "word": "stadte?",
    "sizes": [
      "kleinere-grossstadt",
      "grosse-grossstadt"
    ],
    "before": "gross(e|en|er|eren?)?"
  }
]);
export const ASKING = /** @type {const} */ ("anbieten aufheben benutzen brauche brauchen braucht bringen bringt dauert dauerte einplanen fangen führen führt gedauert gemacht gern holen klappt komme kommen kommt lassen läuft machen macht nehmt nennen neu nötigen nutzen nutzt setzen setzt tag verwenden wessen woher wollen wollt woran worauf zuerst");
export const VAGUE = /** @type {const} */ ("kommunen?|gemeinden?|stadt|stadte|verwaltung(en)?|digital(e[nrs]?|isierung)?|projekte?|grosse|einfuhrung|einfuhren|umsetzung|losung(en)?|system(e|en)?|software");
export const BROAD = /** @type {const} */ ("amt app buro burger daten dienst dienste digital einfuhrung information management online plan planung portal projekt service stelle system verfahren verwaltung");
