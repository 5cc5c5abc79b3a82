# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Words of German that nobody looks for, though questions are full of them."""

from __future__ import annotations

FILLERS = frozenset(
    """
    ab aber alle allein allem allen aller alles als also am an andere anderen anderer anderes ans
    auch auf aus ausser bei beim bekommen bekommt bereits bereiten besonders bevor bin bis bisher da
    dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darf darin darum darüber
    das dass davon davor dazu dein dem den denen denn der deren des deshalb dessen die dies diese
    diesem diesen dieser dieses doch dort du durch durchs dürfen eben ein eine einem einen einer
    eines einige einigen einmal er erst es etwa etwas euch euer fange fängt fürs für gab ganz ganze
    ganzen gar geben gegen geht gehen gewesen gibt habe haben hat hatte hatten hätte hier hin hinter
    ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja je jede jedem jeden
    jeder jedes jedoch jetzt kann kein keine keinem keinen keiner können könnte lange lang man
    manche mehr mein meine meist mich mir mit muss musste müssen nach nachdem nahm nehme nehmen
    nein neue neuen nicht nichts nie noch nun nur ob oder ohne pro rund schon sehr sein seine seinem
    seinen seiner seit seitdem selbst sich sie sind so sobald solche soll sollen sollte sollten
    sondern sonst soweit sowie statt trotz über überhaupt um und uns unser unsere unserem unseren
    unserer unter viel viele vielen vom von vor wann war waren warum was weg wegen weil weiter
    welche
    welchem welchen welcher welches wenig weniger wenn wer werde werden wie wieder wir wird wo
    wobei wohin worden wozu wurde wurden würde würden zu zum zur zwar zwischen
    """.split()
)
"""Folded: lower case, ß as ss."""
