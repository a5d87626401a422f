"""Answers to a poll as people write them: noted where they are certain, otherwise asked with what they may mean."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from commands.domain.bijeenkomst import Peilmoment
from commands.domain.peilantwoord import bedoeld, is_goed, lees_kan
from commands.domain.peilopmerking import scheid

ZONE = ZoneInfo("Europe/Amsterdam")
TIJDEN = ((8, 10, 0), (9, 14, 30), (10, 9, 0))
DRIE = [
    Peilmoment(nr=nr, op=datetime(2026, 12, dag, uur, minuut, tzinfo=ZONE).astimezone(UTC))
    for nr, (dag, uur, minuut) in enumerate(TIJDEN, 1)
]
ALLE = (1, 2, 3)

GENOTEERD = {
    "di wel, wo en do niet": (1,),
    "doe maar 2": (2,),
    "1 en 3 👍": (1, 3),
    "alles kan": ALLE,
    "kan allemaal": ALLE,
    "ik kan altijd": ALLE,
    "alle drie": ALLE,
    "1 t/m 3": ALLE,
    "woensdag": (2,),
    "wo kan, do kan, di niet": (2, 3),
    "Kan niet dinsdag, rest wel": (2, 3),
    "alleen de eerste": (1,),
    "de laatste": (3,),
    "dinsdag 8 of donderdag 10": (1, 3),
    "dinsdag de 8ste": (1,),
    "de 8e en de 10e": (1, 3),
    "9e": (2,),
    "woensdag 14.30": (2,),
    "sorry, ik kan echt niet": (),
    "1 kan niet en 2 wel": (2,),
    "8/12 en 10/12": (1, 3),
    "8.12 en 9.12": (1, 2),
    "8 dec ok": (1,),
    "9 december 14:30 uur": (2,),
    "om 14:30 kan ik": (2,),
    "1 of 3": (1, 3),
    "1 ja 2 nee 3 ja": (1, 3),
    "1 wel, de rest niet": (1,),
    "ja, 1 en 2": (1, 2),
    "kan niet, 2 wel": (2,),
    "2. woensdag 9 december 2026 om 14:30 uur": (2,),
    "Beste allen,\n1 en 2\nTot dan!": (1, 2),
    "alles behalve 2": (1, 3),
    "1 en 3, want dan werk ik": (1, 3),
    "geen van alle": (),
    "ik kan geen van deze dagen": (),
    "Ik kan helaas niet": (),
    "lukt mij niet": (),
    "ik ben verhinderd": (),
    "geen enkele helaas": (),
    "ik heb geen tijd die week": (),
    "kan niet want ben dan op cursus": (),
    "nee, vakantie": (),
    "komt mij niet uit": (),
    "nee, ik kan niet": (),
    "geen enkele dag": (),
    "de eerste dag en moment 3": (1, 3),
    "1 2 3 niet": (),
    "Dinsdag kan niet, rest maakt niet uit": (2, 3),
    "dinsdag niet, de andere dagen maken mij niet uit": (2, 3),
    "niet op woensdag, rest geen voorkeur": (1, 3),
    "wo kan niet, de rest is om het even": (1, 3),
    "1 ja 2 nee 3 misschien": (1,),
    "di kan wel, wo niet, do weet ik nog niet": (1,),
    "1 en 3 wel, 2 twijfel ik over": (1, 3),
    "woensdag nog onzeker, de andere 2 kan ik": (1, 3),
    "3 kan, 1 moet ik nog even checken": (3,),
    "oeps ik bedoel 1 en 3": (1, 3),
    "sorry moest 2 zijn": (2,),
    "nee wacht, ik bedoelde de laatste": (3,),
    "sorry toch niet 2, alleen 3": (3,),
    "toch alleen do ochtend": (3,),
    "di ochtend ok": (1,),
    "dinsdagochtend en woensdagmiddag": (1, 2),
    "1x kan, verder niet": (1,),
    "2 en 3 top": (2, 3),
    "geen vd 3": (),
    "wo of do allebei prima": (2, 3),
    "ik hou het op 1": (1,),
    "sorry verkeerd, ik kan geen enkele": (),
    "geen van deze dagen": (),
    "liefst 2, anders 1": (1, 2),
    "woensdag heeft mijn voorkeur maar di kan ook": (1, 2),
    "liever 1 dan 2": (1, 2),
    "donderdag 9u kan ik niet, rest wel": (1, 2),
}
GEVRAAGD = {
    "geen voorkeur": ALLE,
    "geen bezwaar": ALLE,
    "Geen probleem!": ALLE,
    "maakt mij niet uit": ALLE,
    "Mij maakt 't niet uit": ALLE,
    "boeit me niet": ALLE,
    "Prima!": ALLE,
    "👍": ALLE,
    "ja": ALLE,
    "ok, dank u": ALLE,
    "niet woensdag": (1, 3),
    "2 kan ik niet": (1, 3),
    "ik kan niet op 9 december": (1, 3),
    "2 uur kan ik niet": (),
    "weet ik nog niet": (),
    "weet niet of ik kan": (),
    "ik weet het nog niet, hoor het morgen van planning": (),
    "maakt niet uit, maar niet voor 12 uur": (),
    "niet voor 12 uur": (),
    "di kan ik wel maar niet voor 11en": (),
    "1 kan ik niet, 2 misschien": (),
    "3 collega's komen mee, 1 is goed": (),
    "ik kan 1 tot 3": (),
    "tussen 1 en 3 graag": (),
    "1-3": (),
    "beide data": (),
    "beide data zijn prima": (),
    "wo onder voorbehoud": (),
    "1 liever niet": (),
    "1 kan maar pas vanaf half 11": (),
    "di tot 11 uur": (),
    "woensdag na 15.30": (),
    "Ik kan alleen ’s middags": (),
    "niet altijd": (),
    "niet alles": (),
    "niet alleen 2": (),
    "niet 1, 2": (),
    "1, 2 niet": (),
    "nee, 2": (),
    "nee": (),
    "om 3": (),
    "2 dagen kan ik": (),
    "collega komt in mijn plaats": (),
    "Kan week 51 ook?": (),
    "donderdag? nee. woensdag wel": (),
    "geen enkele helaas. 15 dec wel": (),
    "dinsdag 9 december": (),
    "9 december 10:00": (),
    "vrijdag": (),
    "8 december 14:30 of woensdag": (),
    "alleen online": (),
    "nvt": (),
    "x": (),
    "woensdag 10.00": (),
    "alle dagen kan ik niet": (),
    "1 kan, anderen wel": (),
    "1 niet, anderen wel": (),
    "8-12": (),
    "1, 2 en 3 kan niet": (),
    "die dag kan ik niet": (),
    "dat ben ik niet": (),
    "geen dank": (),
    "niet graag": (),
    "niet akkoord": (),
    "vakantie": (),
    "2 heb ik vrij": (),
    "misschien": (),
    "1 niet, 2 misschien": (),
    "di kan ik wel maar weet nog niet zeker": (),
    "ik bedoel niet 1 maar 2": (),
    "liefst niet 2": (),
    "dinsdagmiddag": (),
    "2x kan": (),
    "het was 2 keer gepland": (),
    "sorry": (),
    "oeps": (),
}


@pytest.mark.parametrize(("tekst", "kan"), GENOTEERD.items())
def test_what_is_certain_is_noted(tekst: str, kan: tuple[int, ...]) -> None:
    assert lees_kan(tekst, DRIE, ZONE) == kan


@pytest.mark.parametrize(("tekst", "voorstel"), GEVRAAGD.items())
def test_what_is_not_certain_is_asked_with_what_it_may_mean(tekst: str, voorstel: tuple[int, ...]) -> None:
    assert lees_kan(tekst, DRIE, ZONE) is None
    assert bedoeld(tekst, DRIE, ZONE) == voorstel


@pytest.mark.parametrize(
    ("tekst", "kan", "opmerking"),
    [
        ("kan 1, maar liever bij ons op kantoor", (1,), "maar liever bij ons op kantoor"),
        ("1 en 3. Kunnen we het online doen?", (1, 3), "Kunnen we het online doen?"),
        ("alle drie\nIk neem een collega mee", ALLE, "Ik neem een collega mee"),
        ("geen, collega gaat in mijn plaats", (), "collega gaat in mijn plaats"),
        ("dinsdag wel, woensdag niet. Graag met parkeerplek!", (1,), "Graag met parkeerplek!"),
        ("2 want dan ben ik toch in het stadhuis", (2,), "want dan ben ik toch in het stadhuis"),
        ("Beste allen,\n1 en 2\nTot dan!", (1, 2), ""),
        ("1, 2 en 3", ALLE, ""),
        ("1, misschien 2", None, ""),
        ("kan 1, maar pas vanaf half 11", None, ""),
        ("1. de rest weet ik nog niet", (1,), ""),
        ("dinsdag, de rest moet ik nog uitzoeken", (1,), ""),
        ("ja, een collega komt", None, "een collega komt"),
    ],
)
def test_a_remark_behind_a_certain_answer_stands_apart(tekst: str, kan: tuple[int, ...] | None, opmerking: str) -> None:
    kern, rest = scheid(tekst)
    assert rest == opmerking
    assert lees_kan(tekst if not rest else kern, DRIE, ZONE) == kan


@pytest.mark.parametrize("tekst", [*GEVRAAGD, *GENOTEERD])
def test_a_remark_makes_nothing_certain_that_was_not(tekst: str) -> None:
    kern, opmerking = scheid(tekst)
    assert not opmerking or lees_kan(kern, DRIE, ZONE) == lees_kan(tekst, DRIE, ZONE)


def test_both_is_all_of_two_and_a_week_is_the_week_of_all() -> None:
    twee = DRIE[:2]
    assert lees_kan("beide data", twee, ZONE) == (1, 2)
    later = [*twee, Peilmoment(nr=3, op=datetime(2026, 12, 15, 9, tzinfo=UTC))]
    assert lees_kan("ik heb geen tijd die week", later, ZONE) is None


@pytest.mark.parametrize(
    ("tekst", "kan"),
    [("kan ook 3", (1, 3)), ("3 kan ook", (1, 3)), ("2 en 3 kan ook", None), ("1 en 3 ook", (1, 3)), ("2", (2,))],
)
def test_ook_adds_one_and_never_drops_what_was_said_before(tekst: str, kan: tuple[int, ...] | None) -> None:
    assert lees_kan(tekst, DRIE, ZONE, (1,)) == kan


@pytest.mark.parametrize("tekst", ["dank u", "goed idee", "👎", "prima?", "2", ""])
def test_thanks_and_other_words_are_no_yes(tekst: str) -> None:
    assert not is_goed(tekst)
