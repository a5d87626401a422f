"""The model of the hammer: its own reckoning, held against the rules of the product."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from commands.domain.actiepunt import Actiepunt
from commands.domain.beleid import Beleid
from commands.domain.termijnen import actie_momenten
from tests.hamer.model import Invoer, Langs, Lid, Punt, Soort, Speelcasus, herinnering, pas_toe, plichten, stappen

LEDEN = (
    Lid(wie="wijkteam", matrix=True, houder=True),
    Lid(wie="ggz", mail=True),
    Lid(wie="woningcorporatie", mail=True, matrix=True),
)
CASUS = Speelcasus(code="K7Q2", leden=LEDEN)
PUNT = Punt(code="K7Q2", nummer=3, eigenaar="woningcorporatie", uiterlijk=date(2026, 11, 17))


def zeg(wie: str, langs: Langs, soort: Soort, **rest: object) -> Invoer:
    """Something put in."""
    return Invoer(merk="10001", code="K7Q2", wie=wie, langs=langs, soort=soort, **rest)


def te_horen(invoer: Invoer, casus: Speelcasus = CASUS) -> set[str]:
    """Who must hear what where, in short."""
    return {
        f"{een.lezer} {een.plek} {een.zegt}" for een in plichten(invoer, casus, PUNT.eigenaar if invoer.nummer else "")
    }


def test_a_word_by_mail_is_heard_in_the_room_and_by_the_other_mail_members_and_receipted_by_mail():
    assert te_horen(zeg("ggz", Langs.MAIL, Soort.BERICHT)) == {
        "wijkteam kamer/K7Q2 groep",
        "woningcorporatie kamer/K7Q2 groep",
        "regisseur kamer/K7Q2 groep",
        "woningcorporatie mail/woningcorporatie groep",
        "ggz mail/ggz bewijs",
    }


def test_what_is_said_in_the_room_is_not_said_there_again():
    assert te_horen(zeg("wijkteam", Langs.KAMER, Soort.BEZIG, nummer=3)) == {
        "wijkteam kamer/K7Q2 bewijs",
        "woningcorporatie kamer/K7Q2 bewijs",
        "regisseur kamer/K7Q2 bewijs",
        "woningcorporatie mail/woningcorporatie groep",
        "ggz mail/ggz groep",
    }


def test_what_does_not_work_is_told_to_the_casushouder_and_by_him_to_the_procesregisseur():
    assert "wijkteam prive/wijkteam signaal" in te_horen(zeg("ggz", Langs.MAIL, Soort.LUKT_NIET, nummer=3))
    zelf = te_horen(zeg("wijkteam", Langs.PRIVE, Soort.LUKT_NIET, nummer=3))
    assert {een for een in zelf if een.endswith("signaal")} == {"regisseur prive/regisseur signaal"}


def test_a_casushouder_who_is_asked_by_mail_hears_it_there_and_not_once_more_with_the_group():
    leden = tuple(replace(lid, houder=lid.wie == "ggz") for lid in LEDEN)
    gehoord = te_horen(zeg("wijkteam", Langs.KAMER, Soort.LUKT_NIET, nummer=3), replace(CASUS, leden=leden))
    assert {een for een in gehoord if een.startswith("ggz ")} == {"ggz mail/ggz signaal"}


def test_an_owner_whose_date_somebody_else_moved_is_asked_about_it_and_reads_it_once_in_each_place():
    for langs, daar in ((Langs.KAMER, set()), (Langs.PRIVE, {"woningcorporatie prive/woningcorporatie verzet"})):
        gehoord = te_horen(zeg("wijkteam", langs, Soort.UITSTEL, nummer=3))
        assert {een for een in gehoord if een.endswith("verzet")} == {
            "woningcorporatie mail/woningcorporatie verzet",
            *daar,
        }
        assert "woningcorporatie mail/woningcorporatie groep" not in gehoord
        assert "ggz mail/ggz groep" in gehoord
    zelf = te_horen(zeg("woningcorporatie", Langs.MAIL, Soort.UITSTEL, nummer=3))
    assert not [een for een in zelf if een.endswith("verzet")]


def test_answers_change_the_state_and_are_kept_in_order():
    later = date(2027, 1, 4)
    punt = pas_toe(PUNT, zeg("ggz", Langs.MAIL, Soort.GEREED, nummer=3))
    assert (punt.stand, punt.loopt, punt.uiterlijk) == ("klaar", False, PUNT.uiterlijk)
    punt = pas_toe(punt, zeg("ggz", Langs.MAIL, Soort.TERUGKOPPELING, nummer=3))
    assert punt.stand == "klaar"
    punt = pas_toe(punt, zeg("ggz", Langs.MAIL, Soort.UITSTEL, nummer=3, datum=later))
    assert (punt.stand, punt.loopt, punt.uiterlijk) == ("open", True, later)
    gezegd = ["is klaar", "heeft een terugkoppeling", "krijgt een nieuwe datum"]
    assert punt.antwoorden == tuple((wat, "10001") for wat in gezegd)


def test_each_step_is_heard_by_its_own_people_on_all_their_channels():
    horen = {stap: [een.plek for een in herinnering(PUNT, stap, CASUS)] for stap in range(1, 6)}
    eigenaar = ["prive/woningcorporatie", "mail/woningcorporatie"]
    assert horen == {
        1: eigenaar,
        2: eigenaar,
        3: ["prive/wijkteam"],
        4: ["prive/regisseur"],
        5: ["mail/manager"],
    }


def test_the_days_are_those_of_the_product():
    beleid = Beleid()
    nu = datetime(2026, 11, 3, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))
    for dag in (date(2026, 11, 9), date(2026, 11, 18), date(2026, 12, 3)):
        punt = Actiepunt(id="a", casus_id="c", nummer=1, wat="", eigenaars=("d",), uiterlijk=dag)
        momenten = [moment.due_at.astimezone(beleid.zone) for moment in actie_momenten(punt, beleid, nu)]
        assert [moment.date() for moment in momenten] == list(stappen(dag).values())
        assert {moment.time() for moment in momenten} == {time(9)}
