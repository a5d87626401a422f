"""What the hammer reads in a message is what the product wrote there, and what it types is what the product reads."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.demo.seen import Seen
from commands.domain.actiepunt import Actiepunt, Feedback, FeedbackSoort, Status
from commands.domain.bevinding import Bevinding, BevindingSoort
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.grammar.grammar import lees
from commands.grammar.lezing import Plek, VrijeTekst
from commands.messages import Bericht
from commands.table import OPDRACHTEN
from commands.texts import actie, actie_verandering, actielijst, bericht, klok, nazien
from commands.texts.in_kamer import in_kamer
from commands.texts.opmaak import als_tekst
from commands.texts.welkom import welkom
from tests.hamer.boek import Boek
from tests.hamer.herken import Getoond, herken, is_nazicht, komt_vanzelf, lees_toon
from tests.hamer.model import Invoer, Langs, Plicht, Soort, Zegt
from tests.hamer.tekst import als_tekst as getypt
from tests.texts.klok_voorbeelden import een_casus, een_lid

DAG, NU = date(2026, 11, 17), datetime(2026, 11, 12, 9, tzinfo=UTC)
CASUS = een_casus()
PUNT = Actiepunt(
    id="a", casus_id=CASUS.id, nummer=3, wat="Belt op.", eigenaars=("d",), uiterlijk=DAG, status=Status.BEZIG
)
MERK = "Dit is nummer 10042."
GELIJK = {
    Soort.GEREED: "actie gereed",
    Soort.BEZIG: "actie bezig",
    Soort.LUKT_NIET: "actie lukt niet",
    Soort.UITSTEL: "actie uitstel",
    Soort.TERUGKOPPELING: "actie terugkoppeling",
    Soort.BERICHT: "bericht",
}


def gelezen(bericht: Bericht) -> Seen:
    """As it stands in the room of its casus."""
    tekst = als_tekst(bericht, proef=True)
    return Seen(channel="matrix", who="ggz", at=NU, text=tekst, subject=bericht.onderwerp)


def plicht(zegt: Zegt, over: str = "10042") -> Plicht:
    """What the ggz finds."""
    return Plicht(over=over, lezer="ggz", plek="kamer/x", zegt=zegt)


@pytest.mark.parametrize("soort", FeedbackSoort)
def test_feedback_and_its_receipt_are_told_apart(soort):
    groep = actie.voor_groep(CASUS, PUNT, soort, "Gemeente (wijkteam)", MERK)
    bewijs = actie.ontvangen(CASUS, PUNT, soort, MERK)

    assert herken(gelezen(groep), "kamer/x") == [plicht(Zegt.GROEP)]
    assert herken(gelezen(bewijs), "kamer/x", "10042") == [plicht(Zegt.BEWIJS)]


@pytest.mark.parametrize(
    "bewijs",
    [*(actie.ontvangen(CASUS, PUNT, soort, MERK) for soort in FeedbackSoort), bericht.gedeeld(CASUS, MERK)],
    ids=[*FeedbackSoort, "bericht"],
)
def test_a_receipt_in_a_room_repeats_no_mark_and_is_that_of_what_it_answers(bewijs):
    onder = gelezen(in_kamer(bewijs, CASUS.code))

    assert "10042" not in onder.text
    assert herken(onder, "kamer/x", "10042") == [plicht(Zegt.BEWIJS)]
    assert herken(onder, "kamer/x") == []


def test_words_for_all_and_their_receipt_and_the_signal_are_told_apart():
    groep = bericht.bericht_voor_groep(CASUS, "Gemeente (wijkteam)", MERK)
    signaal = actie.lukt_niet_voor_casushouder(CASUS, PUNT, "Gemeente (wijkteam)", MERK)

    assert herken(gelezen(groep), "kamer/x") == [plicht(Zegt.GROEP)]
    assert herken(gelezen(bericht.gedeeld(CASUS, MERK)), "kamer/x") == [plicht(Zegt.BEWIJS)]
    assert herken(gelezen(signaal), "kamer/x") == [plicht(Zegt.SIGNAAL)]
    verzet = actie_verandering.verzet_voor_u(CASUS, PUNT, "Gemeente (wijkteam)", MERK)
    assert herken(gelezen(verzet), "kamer/x") == [plicht(Zegt.VERZET)]


def test_every_reminder_in_a_merged_message_is_found_with_its_step():
    om = klok.Aanleiding(stap=Stap.ACTIE_VANDAAG, vandaag=DAG)
    ander = replace(PUNT, nummer=4, uiterlijk=date(2026, 11, 3))
    hoger = replace(om, stap=Stap.ACTIE_MANAGER)
    blokken = (klok.eigenaar(CASUS, PUNT, om), klok.ladder(CASUS, ander, hoger, [Rol.MANAGER], [een_lid()]))

    assert herken(gelezen(Bericht(onderwerp="", blokken=blokken)), "kamer/x") == [
        plicht(Zegt.HERINNERING, f"{CASUS.code}/3/2026-11-17/2"),
        plicht(Zegt.HERINNERING, f"{CASUS.code}/4/2026-11-03/5"),
    ]


def test_a_point_is_read_whole_also_when_it_came_in_parts():
    feedback = [
        Feedback(id=merk, casus_id=CASUS.id, actiepunt_id="a", door="d", soort=soort, tekst=f"Dit is {merk}.", op=NU)
        for soort, merk in ((FeedbackSoort.BEZIG, "nummer 10001"), (FeedbackSoort.UITSTEL, "nummer 10002"))
    ]
    heel = gelezen(actielijst.toon(CASUS, PUNT, [een_lid()], [(een, "Politie (wijkagent)") for een in feedback]))
    verwacht = Getoond(
        code=CASUS.code,
        nummer=3,
        uiterlijk=DAG,
        stand="bezig",
        antwoorden=(("is in uitvoering", "10001"), ("krijgt een nieuwe datum", "10002")),
    )
    voor, _, na = heel.text.rpartition("\n\n")

    assert lees_toon(heel.text) == verwacht
    assert lees_toon(voor, na) == verwacht
    assert herken(heel, "kamer/x") == []


def test_an_auditor_who_finds_something_late_is_expected_and_one_who_finds_it_lost_is_not():
    laat = nazien.bevindingen([Bevinding(soort=BevindingSoort.UITGAAND, code="mail")], 0)
    kwijt = nazien.bevindingen([Bevinding(soort=BevindingSoort.ACTIEPUNT, code="K7Q2", nummer=3)], 0)

    assert [is_nazicht(gelezen(een)) for een in (laat, nazien.alles_op_tijd(), nazien.stil())] == [True] * 3
    assert not is_nazicht(gelezen(kwijt))


def test_what_the_clock_says_of_itself_is_known_and_nothing_else_is():
    assert komt_vanzelf(gelezen(welkom(Rol.MANAGER)))
    assert not komt_vanzelf(gelezen(nazien.alles_op_tijd()))


def test_a_welcome_that_comes_twice_is_no_welcome():
    boek = Boek()
    for id_ in ("<a>", "<a>", "<b>"):
        boek.hoor(replace(gelezen(welkom(Rol.MANAGER)), id=id_), [])
    assert len(boek.oogst.vreemd) == 1


@pytest.mark.parametrize("langs", Langs)
@pytest.mark.parametrize("soort", Soort)
def test_what_is_typed_at_each_door_is_the_command_that_was_meant(langs, soort):
    datum = DAG if soort is Soort.UITSTEL else None
    invoer = Invoer(merk="10042", code="K7Q2", wie="ggz", langs=langs, soort=soort, nummer=3, datum=datum)
    lezing = lees(getypt(invoer), OPDRACHTEN, plek=Plek[langs.name])

    if langs is Langs.MAIL and soort is Soort.BERICHT:
        assert isinstance(lezing, VrijeTekst)
        return
    [opdracht] = lezing
    assert opdracht.command.woorden == GELIJK[soort]
    assert opdracht.nummer == (None if soort is Soort.BERICHT else 3)
    assert opdracht.code == ("K7Q2" if langs is Langs.PRIVE else None)
    assert opdracht.tekst.endswith(MERK)
