// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Written by scripts/generate_reference.py; changes by hand are lost.

declare namespace Data {
  type Points = {
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
    similar_size: number;
    near_km: number;
  };
  type Named = {
    id: string;
    wort: string;
  };
  type Synonyms = {
    id: string;
    wort: string;
    woerter: string[];
  };
  type SizeWords = {
    id: string;
    wort: string;
    spanne: string;
    ab: number;
    kreis: boolean;
  };
  type StateWords = {
    id: string;
    wort: string;
    aus: string;
    woerter: string[];
  };
  type Entry = {
    id: string;
    wort: string;
    adresse: string;
    woerter: string[];
  };
  type TopicWords = {
    id: string;
    wort: string;
    adresse: string;
    woerter: string[];
    unter: Entry[];
  };
  type Words = {
    themen: TopicWords[];
    huerden: Entry[];
    status: Synonyms[];
    groessen: SizeWords[];
    laender: StateWords[];
    kosten: Named[];
    aktualitaet: Named[];
    herkunft: Named[];
    verbuende: Entry[];
    formen: string[][];
    fuellwoerter: string[];
  };
  type KnownWords = {
    wortschatz: string[];
  };
  type Column = {
    werte: string[];
    breite: number;
    zeilen: string;
  };
  type Rows = {
    ausgabe: string;
    anzahl: number;
  };
  type Hurdles = {
    ausgabe: string;
    anzahl: number;
    facetten: Record<string, Column>;
  };
  type Days = {
    ausgabe: string;
    anzahl: number;
    stand: string;
  };
  type Participants = {
    ausgabe: string;
    anzahl: number;
    kommunen: string;
  };
  type Facets = {
    ausgabe: string;
    anzahl: number;
    facetten: Record<string, Column>;
    haeufig: string[];
    laender: string[];
  };
  type Fragment = {
    url: string;
    content: string;
    word_count: number;
    filters: Record<string, string>;
    meta: Record<string, string>;
    anchors: string[];
  };
  type Names = {
    schluessel: string[];
    name: string[];
    einwohner: number[];
  };
  type FiledNames = {
    schluessel: string[];
    name: string[];
    einwohner: number[];
    ordner: Record<string, string>;
  };
  type Positions = {
    schluessel: string[];
    name: string[];
    einwohner: number[];
    breite: (number | null)[];
    laenge: (number | null)[];
  };
  type Places = {
    schluessel: string[];
    name: string[];
    einwohner: number[];
    breite: (number | null)[];
    laenge: (number | null)[];
    rezepte: number[];
    verbuende: number[][];
    ordner: Record<string, string>;
  };
  type Gemeinden = {
    schluessel: string[];
    name: string[];
    einwohner: number[];
    breite: (number | null)[];
    laenge: (number | null)[];
    rezepte: number[];
    verbuende: number[][];
    ordner: Record<string, string>;
    verband: number[];
  };
  type Kreise = {
    schluessel: string[];
    name: string[];
    einwohner: number[];
    breite: (number | null)[];
    laenge: (number | null)[];
    rezepte: number[];
    verbuende: number[][];
    ordner: Record<string, string>;
    frei: number[];
    seite: string[];
  };
  type Leads = {
    schluessel: string[];
    name: string[];
    einwohner: number[];
    breite: (number | null)[];
    laenge: (number | null)[];
    verband: string[];
  };
  type LandPlaces = {
    gemeinden: Gemeinden;
    verbaende: Places;
  };
  type RecipeColumns = {
    pfad: string[];
    titel: string[];
    ort: number[];
    themen: string[][];
    status: string[];
    verbund: number[];
    beteiligt: string[][];
  };
  type Recipes = {
    orte: Leads;
    rezepte: RecipeColumns;
  };
  type Bounds = {
    kasten: number[];
    einwohner: number[];
    schluessel: string[];
  };
  type Land = {
    id: string;
    name: string;
    gemeinden: Bounds;
    verbaende: Bounds;
  };
  type Piece = {
    kasten: number[];
    einwohner: number[];
    schluessel: string[];
    verbuende: number[];
  };
  type Overview = {
    gewichte: Points;
    groessen: Record<"ort" | "kreis", [number, string][]>;
    gattungen: Record<"gemeinde" | "verband" | "kreis", string[]>;
    kleine: string[];
    namen: string;
    laender: Record<string, Land>;
    kreise: Kreise;
    themen: [string, string, [string, string, number][]][];
    rezepte: Piece[];
  };
}
