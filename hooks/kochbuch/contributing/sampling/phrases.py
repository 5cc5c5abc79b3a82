# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The sentences of a sample book: German by sound, invented by declaration.

A sentence may hold {ort}, {thema}, {rezept}, {sache}, {amt}, {rolle}, {monat} and {zahl}.
"""

from __future__ import annotations

from kochbuch.contributing.sampling.dice import Dice
from kochbuch.contributing.sampling.plan import Plan

_THINGS = """
    Anträge Akten Rechnungen Termine Bescheide Formulare Vorlagen Verträge Protokolle Belege
    Karten Fotos Meldungen Anfragen Gutachten Baupläne Lizenzen Messwerte Schulungen Konten
    """.split()
_ROLES = """
    Beschäftigte Fachkräfte Auszubildende Führungskräfte Mitarbeitende Ratsmitglieder Schulen
    Vereine Betriebe Ortsteile
    """.split()
_MONTHS = """
    Januar Februar März April Mai Juni Juli August September Oktober November Dezember
    """.split()
OFFICES = (
    "Hauptamt",
    "Bauamt",
    "Ordnungsamt",
    "Jugendamt",
    "Sozialamt",
    "Standesamt",
    "Schulamt",
    "Bürgerbüro",
    "Rechnungsprüfungsamt",
    "Presseamt",
    "Personalamt",
    "Vermessungsamt",
)
METRICS = (
    ("Musterfälle", "Fälle im Jahr", False),
    ("Online-Anteil", "Prozent", True),
    ("Bearbeitungszeit", "Tage", True),
    ("Geschulte Beschäftigte", "Personen", False),
    ("Erfasste Akten", "Stück", False),
    ("Gesparte Zeit", "Stunden im Monat", True),
)
"""Name, unit, and whether the value has decimals."""

SUMMARIES = (
    "Ein erfundenes Beispiel aus {ort}: Das {amt} stellte {sache} um. {rolle} wirkten dabei mit, "
    "und nach {zahl} Wochen stand der Ablauf.",
    "{rezept} erzählt ein Vorhaben, das es nicht gab. Es zeigt, wie das {amt} {sache} ordnete und "
    "was {rolle} davon hatten.",
    "Gedachter Fall zum Probieren: {sache} laufen seit {monat} durch ein gemeinsames Verfahren. "
    "Das {amt} in {ort} begleitete {zahl} Fälle von Anfang bis Ende.",
    "So könnte es gewesen sein: Das {amt} prüfte {zahl} Möglichkeiten, wählte die einfachste und "
    "stellte {sache} um. Der Text dient nur zum Messen der Seite.",
)
HOW = (
    "Im Tagesgeschäft blieb für das Mustervorhaben zu wenig Zeit.",
    "Die Beteiligten kannten das neue Verfahren nur vom Hörensagen.",
    "Zwei Systeme tauschten ihre Daten nur über eine Liste von Hand aus.",
    "Die Freigabe dauerte länger als der ganze übrige Aufbau.",
    "Ein Teil des Hauses arbeitete weiter mit Papier und sah keinen Anlass zur Umstellung.",
)
HELPED = (
    "Ein fester Vormittag je Woche, an dem nichts anderes lief.",
    "Kurze Schulungen am eigenen Arbeitsplatz statt eines langen Termins.",
    "Eine Ansprechperson in jedem Fachbereich.",
    "Der Austausch mit einer gedachten Nachbargemeinde.",
)
OTHERWISE = (
    "Wir würden mit weniger {sache} anfangen und {rolle} früher fragen.",
    "Anders als im Vorbild begann das {amt} mit {zahl} Fällen; wir würden es wieder so machen.",
    "Beim nächsten Mal käme zuerst der Ablauf und danach das Programm für {sache}.",
)
REMAINS = (
    "Die Beschreibung der Abläufe nutzt das {amt} weiter.",
    "Geblieben sind {zahl} Vorlagen und die Erfahrung, dass {sache} eine feste Stelle brauchen.",
)
SITUATION = (
    "In {ort} lagen {sache} bis zum {monat} an {zahl} Stellen zugleich, und niemand wusste genau, "
    "welche Fassung galt.",
    "Das {amt} bearbeitete {sache} auf Papier; zwischen Eingang und Antwort vergingen im Mittel "
    "{zahl} Tage.",
    "Für {thema} gab es weder einen Plan noch eine zuständige Stelle, sondern nur viele gute "
    "Absichten.",
    "{rolle} fragten im {monat} mehrfach nach, warum {sache} nicht einfach elektronisch ankommen "
    "können.",
    "Eine Zählung über {zahl} Tage ergab, dass jede zweite Anfrage dieselben drei Angaben "
    "verlangte.",
    "Zwei frühere Anläufe waren liegen geblieben, weil das {amt} sie neben der laufenden Arbeit "
    "stemmen sollte.",
    "Der Ausgangspunkt ist erfunden, aber nicht unwahrscheinlich: Viele {sache}, wenig Zeit, ein "
    "altes Verfahren.",
    "Der Rat hatte {thema} auf die Tagesordnung gesetzt und um einen Bericht bis zum {monat} "
    "gebeten.",
)
INGREDIENTS = (
    "- **Eine feste Ansprechperson** im {amt} mit {zahl} Stunden im Monat.",
    "- **Zeit**: {zahl} Termine zu je einer Stunde, verteilt über den {monat}.",
    "- **Ein Beschluss**, der sagt, wer über {sache} entscheidet.",
    "- **Technik**: ein Arbeitsplatz je Fachbereich und ein gemeinsames Laufwerk für {sache}.",
    "- **Rückhalt der Leitung**, sichtbar in den ersten {zahl} Tagen.",
    "- **Muster**: eine Liste der Fälle, an denen {rolle} den Ablauf erproben.",
    "- **Datenschutz**: ein Eintrag im Verzeichnis und eine kurze Folgenabschätzung.",
)
STEPS = (
    "{sache} eine Woche lang zählen und nach Arten ordnen.",
    "Mit {zahl} Beteiligten aus dem {amt} den heutigen Ablauf an eine Wand kleben.",
    "Streichen, was niemand braucht, und den Rest in eine Reihenfolge bringen.",
    "Drei Angebote einholen und an echten Fällen aus {ort} prüfen.",
    "Im {monat} mit einem kleinen Kreis beginnen und jede Woche nachbessern.",
    "{rolle} einladen, den Entwurf zu benutzen, und dabei nur zuschauen.",
    "Rechte und Fristen festlegen, bevor {sache} in das neue Verfahren wandern.",
    "Die alten Bestände nur übernehmen, soweit sie noch jemand öffnet.",
    "Nach {zahl} Tagen entscheiden, ob der Kreis wächst oder das Vorhaben ruht.",
    "Im {amt} eine Vertretung benennen und ihr dieselben Schulungen geben.",
    "Den Stand einmal im Monat auf einer Seite zusammenfassen und im Haus aushängen.",
    "Zum Schluss die Papierfassung abschalten und den Tag dafür früh ankündigen.",
)
WORK = (
    "Zwischen den Schritten lagen jeweils ein bis zwei Wochen, damit das {amt} nachkam.",
    "Wer {sache} täglich bearbeitet, bekam im {monat} einen eigenen Termin am Arbeitsplatz.",
    "Eine Liste mit {zahl} Fragen half, die Gespräche mit dem Anbieter kurz zu halten.",
    "Die Reihenfolge war wichtiger als das Werkzeug, denn ohne sie wären {sache} doppelt "
    "angekommen.",
)
RESULT = (
    "Nach dem Start kamen im {monat} {zahl} von hundert Fällen auf dem neuen Weg.",
    "Das {amt} braucht für {sache} nun weniger Wege, aber nicht weniger Sorgfalt.",
    "{rolle} melden zurück, dass sie den Stand ihrer Anfrage jetzt selbst sehen.",
    "Die Zahl der Rückfragen sank um {zahl} Prozent; gemessen wurde über drei gedachte Monate.",
    "Zwei Nachbarn haben sich das Verfahren angesehen und wollen {sache} ähnlich ordnen.",
    "Nicht alles gelang: Ein Teil der Fälle läuft weiter über das alte Formular.",
)
PITFALLS = (
    "Der Anbieter lieferte die Schnittstelle {zahl} Tage später, und das {amt} musste {sache} so "
    "lange doppelt führen.",
    "Im {monat} fehlte die Vertretung, und die offenen Fälle stauten sich.",
    "{rolle} fanden die neue Seite nicht, weil die alte Adresse noch überall stand.",
    "Die erste Schulung war zu lang; vier kurze Termine halfen mehr als ein Tag am Stück.",
    "Eine Satzung verlangte noch die Unterschrift auf Papier, was niemandem aufgefallen war.",
    "Bei der Übernahme blieben {zahl} Datensätze liegen, deren Schlüssel niemand mehr kannte.",
)
LESSONS = (
    "Klein anfangen lohnt sich: {zahl} Fälle zeigen fast jeden Fehler, den auch tausend zeigen.",
    "Wer {sache} umstellt, stellt eine Gewohnheit um; das dauert länger als die Technik.",
    "Ein Gespräch im {amt} ersetzt drei Rundschreiben.",
    "Vor dem Kauf lohnt ein Besuch bei jemandem, der es schon benutzt.",
    "Ein Ende zu nennen gehört dazu, auch wenn {thema} nie ganz fertig wird.",
    "{rolle} helfen gern, wenn sie früh gefragt werden und später sehen, was daraus wurde.",
)


def fill(sentence: str, plan: Plan, dice: Dice) -> str:
    """Return the sentence with every slot filled."""
    if "{" not in sentence:
        return sentence
    return sentence.format(
        ort=plan.lead.name,
        thema=f"„{plan.topic.label}“",
        rezept=plan.name,
        sache=dice.pick(_THINGS),
        amt=dice.pick(OFFICES),
        rolle=dice.pick(_ROLES),
        monat=dice.pick(_MONTHS),
        zahl=dice.number(12, 90),
    )
