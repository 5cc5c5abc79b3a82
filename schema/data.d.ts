// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Written by scripts/generate_reference.py; changes by hand are lost.

declare namespace Data {
  type Columns<T> = { [K in keyof T]: T[K][] };
  type Filed<T> = Columns<T> & { ordner: Record<string, string> };

  /** A value of a facet, as readers see it. */
  interface Named {
    id: string;
    wort: string;
  }

  /** What has a page of its own, with other words for it. */
  interface Entry extends Named {
    adresse: string;
    woerter: string[];
  }

  /** A topic with those below it. */
  interface TopicWords extends Entry {
    unter: Entry[];
  }

  /** A status. */
  interface StatusWords extends Named {
    woerter: string[];
  }

  /** A size class. */
  interface SizeWords extends Named {
    spanne: string;
    ab: number;
    kreis: boolean;
  }

  /** A Land, and what it is called behind "aus". */
  interface StateWords extends Named {
    aus: string;
    woerter: string[];
  }

  /** `daten/suche/woerter.json`: the editors' words. */
  interface Words {
    themen: TopicWords[];
    huerden: Entry[];
    status: StatusWords[];
    groessen: SizeWords[];
    laender: StateWords[];
    kosten: Named[];
    aktualitaet: Named[];
    herkunft: Named[];
    verbuende: Entry[];
    formen: string[][];
    fuellwoerter: string[];
  }

  /** `daten/suche/wortschatz.json`: words worth correcting to. */
  interface KnownWords {
    wortschatz: string[];
  }

  /** What all files of an index have in common: its edition and the number of recipes. */
  interface Rows {
    ausgabe: string;
    anzahl: number;
  }

  /** One facet of all recipes. */
  interface Column {
    werte: string[];
    breite: number;
    zeilen: string;
  }

  /** `daten/suche/huerden.json`: hurdles, a quarter of all facets that few questions need. */
  interface FacetRows extends Rows {
    facetten: Record<string, Column>;
  }

  /** `daten/suche/facetten.json`: the other facets, words too frequent to be looked up, Länder. */
  interface MainRows extends FacetRows {
    haeufig: string[];
    laender: string[];
  }

  /** `daten/suche/stand.json`: how old the accounts are. */
  interface DayRows extends Rows {
    stand: string;
  }

  /** `daten/suche/orte-05.json` and so on: who took part in a Land. */
  interface PlaceRows extends Rows {
    kommunen: string;
  }

  /** `pagefind/fragment/<edition>/<row>.pf_fragment`: what the result of a recipe shows. */
  interface Fragment {
    url: string;
    content: string;
    word_count: number;
    filters: Record<string, string>;
    meta: Record<string, string>;
    anchors: string[];
  }

  /** Points that each kind of likeness is worth, and how far it reaches. */
  interface Weights {
    same_subtopic: number;
    shared_subtopic: number;
    same_topic: number;
    size: number;
    size_far: number;
    size_reach: number;
    near: number;
    near_reach_km: number;
    same_district: number;
    same_association: number;
    same_cooperation: number;
    same_state: number;
  }

  /** The weights of likeness, and where words for it begin. */
  interface Likeness extends Weights {
    similar_size: number;
    near_km: number;
  }

  /** What the places of a piece have in common, so that it need not be loaded to know. */
  interface Bounds {
    kasten: number[];
    einwohner: number[];
    schluessel: string[];
  }

  /** A Land with the bounds of its Gemeinden and its Verbände. */
  interface Land {
    id: string;
    name: string;
    gemeinden: Bounds;
    verbaende: Bounds;
  }

  /** `daten/orte/namen-a.json` and so on, in columns: a place that can be typed. */
  interface Name {
    schluessel: string;
    name: string;
    einwohner: number;
  }

  /** ... with latitude and longitude in thousandths of a degree, if they are known. */
  interface Position extends Name {
    breite: number | null;
    laenge: number | null;
  }

  /** ... with its number of recipes and its co-operations, in the order of their slugs. */
  interface Place extends Position {
    rezepte: number;
    verbuende: number[];
  }

  /** ... whether it is a kreisfreie Stadt (1 or 0), and the folder of its page or "". */
  interface Kreis extends Place {
    frei: number;
    seite: string;
  }

  /** A piece of recipes: bounds of the places that lead, and all co-operations. */
  interface Piece extends Bounds {
    verbuende: number[];
  }

  /** `daten/orte/uebersicht.json`; its Länder are found by the first two digits of a key. */
  interface Overview {
    gewichte: Likeness;
    groessen: Record<"ort" | "kreis", [number, string][]>;
    gattungen: Record<"gemeinde" | "verband" | "kreis", string[]>;
    kleine: string[];
    namen: string;
    laender: Record<string, Land>;
    kreise: Filed<Kreis>;
    themen: [string, string, [string, string, number][]][];
    rezepte: Piece[];
  }

  /** ... with the place of its Verband in the list of its Land, -1 for none. */
  interface Gemeinde extends Place {
    verband: number;
  }

  /** `daten/orte/land-nw.json` and so on. */
  interface LandPlaces {
    gemeinden: Filed<Gemeinde>;
    verbaende: Filed<Place>;
  }

  /** The place that leads a recipe, with the key of its Verband or "". */
  interface Lead extends Position {
    verband: string;
  }

  /** A recipe: its lead by position in the piece, the keys of all others who took part. */
  interface RecipeRow {
    pfad: string;
    titel: string;
    ort: number;
    themen: string[];
    status: string;
    verbund: number;
    beteiligt: string[];
  }

  /** `daten/orte/rezepte-1.json` and so on. */
  interface Recipes {
    orte: Columns<Lead>;
    rezepte: Columns<RecipeRow>;
  }
}
