# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Runs of `update_register` on texts instead of files, for the tests of that script."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from kochbuch.book.states import State
from update_register import main

EXCERPT = (Path(__file__).parent / "data" / "gv100ad-ausschnitt.txt").read_text(encoding="utf-8")
CENSUS = date(2024, 12, 31)
POPULATIONS = {
    State.SH: 96_333,
    State.HH: 1_862_565,
    State.NI: 525_499,
    State.HB: 704_881,
    State.NW: 908_997,
    State.HE: 97_956,
    State.RP: 1_059,
    State.BW: 145_208,
    State.BY: 1_583_167,
    State.SL: 182_971,
    State.BE: 3_685_265,
    State.BB: 475,
    State.MV: 0,
    State.SN: 602_470,
    State.ST: 0,
    State.TH: 87_508,
}
COORDINATES = """\
ags,name,breite,laenge,flaeche_km2,verstaedterung
06435014,"Hanau, Brüder-Grimm-Stadt",50.135573,8.915189,76.49,02
08327050,"Tuttlingen, Stadt",47.983725,8.818761,90.48,02
08327054,Wurmlingen,47.9977,8.7781,15.42,02
13000999,Küstengewässer einschl. Anteil am Festlandsockel,,,1.00,03
16077043,"Schmölln, Stadt",50.896444,12.354527,94.53,02
"""
CORRECTIONS = """\
ags,feld,wert_datei,wert_korrigiert,begruendung
16077043,einwohner,411,13953,Werte von Dobitschen
16077043,flaeche_ha,655,10108,Werte von Dobitschen
"""
FORMER = """\
ags_alt,name,nachfolger_kandidat,anmerkung
06435014,"Hanau, Brüder-Grimm-Stadt",06415000,"gleicher Name, neuer Schlüssel"
16077003,Dobitschen,,eingegliedert oder aufgelöst; Nachfolger amtlich prüfen
"""


@dataclass
class Update:
    """One run of the script on texts instead of files."""

    folder: Path
    official: str = EXCERPT
    coordinates: str = COORDINATES
    corrections: str = CORRECTIONS
    former: str = FORMER
    populations: Mapping[State, int] = field(default_factory=lambda: POPULATIONS)
    options: tuple[str, ...] = ()
    encoding: str = "utf-8"

    @property
    def out(self) -> Path:
        """Where the register goes."""
        return self.folder / "data"

    def run(self) -> int:
        """Write the texts to files and run the script on them."""
        argv: list[str] = ["--out", str(self.out), *self.options]
        for option in ("quelle", "koordinaten", "korrekturen", "alte-schluessel"):
            argv += [f"--{option}", str(self.folder / option)]
        texts = (self.official, self.coordinates, self.corrections, self.former)
        for path, text in zip(argv[-7::2], texts, strict=True):
            Path(path).write_bytes(text.encode(self.encoding))
        return main(argv, state_populations={CENSUS: self.populations})


def edited(prefix: str, edit: Callable[[str], str | None], text: str = EXCERPT) -> str:
    """Return the text with the lines that begin with `prefix` (kind, date, key) changed."""

    def lines() -> Iterator[str]:
        found = False
        for line in text.splitlines():
            if not line.startswith(prefix):
                yield line
                continue
            found = True
            changed = edit(line)
            if changed is not None:
                yield changed
        assert found

    return "\n".join(lines()) + "\n"


def with_field(first: int, value: str) -> Callable[[str], str]:
    """Return an edit that writes `value` over the field that begins at position `first`."""
    return lambda line: line[: first - 1] + value + line[first - 1 + len(value) :]


def without(_line: str) -> None:
    """Edit a line away."""


GROEDE = "6020260228010540395459"
AACH = "602026022807235001"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def refusal(update: Update, capsys: pytest.CaptureFixture[str]) -> str:
    """Return what a refused run says; it must not leave anything behind."""
    assert update.run() == 2
    out, err = capsys.readouterr()
    assert (out, update.out.exists()) == ("", False)
    head, _, complaint = err.partition("\n")
    assert head == "Abgelehnt, nichts geschrieben."
    return complaint.removesuffix("\n")
