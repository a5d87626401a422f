"""A meeting goes into the calendars of the members, and their calendars answer."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject

from commands.domain.bijeenkomst import DeelnameSoort, IcoStand
from commands.domain.rollen import Rol
from tests.agendas import afspraak_in, deelnames, druk, in_agenda, plan_ico, verander_ico
from tests.binnenkomst import DOMEIN
from tests.flows.conftest import Maak
from tests.flows.toetswereld import met_toets
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

DAN = datetime(2026, 12, 18, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


async def test_each_member_is_invited_alone_and_the_procesregisseur_too(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    ico = await plan_ico(wereld, code, DAN)

    assert {zending.recipient for zending in wereld.post.verzonden} == {GGZ, POLITIE, REGIE}
    for zending in wereld.post.verzonden:
        event, hele = afspraak_in(wereld, zending), wereld.post.mail(zending).as_string()
        assert (event["UID"], event["DTSTART"].dt, event["LOCATION"]) == (ico.uid, DAN, "Gemeentehuis, zaal 3")
        assert (event["ATTENDEE"], event["ORGANIZER"]) == (
            f"mailto:{zending.recipient}",
            f"mailto:{zending.reply_local}@{DOMEIN}",
        )
        assert zending.from_local == zending.reply_local
        assert all(ander not in hele for ander in {GGZ, POLITIE, REGIE} - {zending.recipient})
    prive = wereld.kamers.prive(WIJKTEAM).laatste
    assert f"{code} ico antwoord ja" in prive


@pytest.mark.parametrize(
    ("knop", "antwoord"),
    [("ACCEPTED", DeelnameSoort.JA), ("DECLINED", DeelnameSoort.NEE), ("TENTATIVE", DeelnameSoort.MISSCHIEN)],
)
async def test_a_button_of_a_calendar_is_noted_without_a_receipt(
    wereld: Wereld, code: str, knop: str, antwoord: DeelnameSoort
) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await druk(wereld, uitnodiging, knop)

    assert {wie: een.antwoord for wie, een in (await deelnames(wereld, ico)).items()} == {GGZ: antwoord}
    assert wereld.post.aan(GGZ) == wereld.post.aan(POLITIE) == []
    gehoord = [wereld.post.tekst(zending) for zending in wereld.post.aan(REGIE)]
    assert len(gehoord) == (knop == "DECLINED")
    assert all("komt niet" in tekst for tekst in gehoord)


async def test_the_words_beside_it_go_to_the_procesregisseur_alone(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await druk(wereld, uitnodiging, "ACCEPTED", woorden="Ik kom een kwartier later.")

    assert (await deelnames(wereld, ico))[GGZ].antwoord is DeelnameSoort.JA
    [bericht] = wereld.post.verzonden
    assert bericht.recipient == REGIE
    assert "Ik kom een kwartier later." in wereld.post.tekst(bericht)
    assert all("kwartier" not in kamer.laatste for kamer in [wereld.kamers.casuskamer(code)])


async def test_words_with_a_name_wait_at_the_door_and_the_answer_counts(maak: Maak) -> None:
    wereld = met_toets(maak)
    ico = await plan_ico(wereld, wereld.code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await druk(wereld, uitnodiging, "DECLINED", woorden=f"{NAAM} heeft dan zitting.")

    assert (await deelnames(wereld, ico))[GGZ].antwoord is DeelnameSoort.NEE
    assert all(NAAM not in wereld.post.tekst(zending) for zending in wereld.post.aan(REGIE))
    assert "komt niet" in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.antwoord(wereld.post.laatste(GGZ), "Er is dan een zitting.")
    assert (await deelnames(wereld, ico))[GGZ].antwoord is DeelnameSoort.NEE
    assert "Er is dan een zitting." in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "zitting" not in "".join(wereld.post.tekst(zending) for zending in wereld.post.aan(POLITIE))


async def test_another_moment_is_told_to_the_procesregisseur(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await druk(wereld, uitnodiging, "TENTATIVE", methode="COUNTER", anders={"DTSTART": "20261221T090000Z"})

    assert (await deelnames(wereld, ico))[GGZ].antwoord is DeelnameSoort.MISSCHIEN
    [bericht] = wereld.post.verzonden
    assert bericht.recipient == REGIE
    assert "maandag 21 december 2026 om 10:00 uur" in wereld.post.tekst(bericht)


async def test_a_moved_meeting_moves_in_the_calendar_and_asks_anew(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    oud = wereld.post.laatste(GGZ)
    nieuw = await verander_ico(wereld, ico, moment=DAN + timedelta(days=3))
    event = afspraak_in(wereld, wereld.post.laatste(GGZ))
    assert (event["UID"], event["SEQUENCE"], event["DTSTART"].dt) == (ico.uid, 1, nieuw.moment)
    wereld.post.wis()
    await druk(wereld, oud, "ACCEPTED")

    assert await deelnames(wereld, nieuw) == {}
    assert "intussen verzet naar maandag 21 december 2026" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_a_meeting_that_was_called_off_leaves_the_calendar_and_takes_no_answer(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    weg = await verander_ico(wereld, ico, stand=IcoStand.AFGEZEGD)
    kalender = in_agenda(wereld, wereld.post.laatste(GGZ))
    assert (kalender["METHOD"], kalender.walk("VEVENT")[0]["STATUS"]) == ("CANCEL", "CANCELLED")
    wereld.post.wis()
    await druk(wereld, uitnodiging, "ACCEPTED", anders={"SEQUENCE": "9"})

    assert await deelnames(wereld, weg) == {}
    assert "Dit ICO is afgezegd" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert wereld.post.aan(REGIE) == []


async def test_the_procesregisseur_whose_calendar_says_no_hears_that_it_stands(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(REGIE)
    wereld.post.wis()
    await druk(wereld, uitnodiging, "ACCEPTED")
    assert wereld.post.verzonden == []
    await druk(wereld, uitnodiging, "DECLINED")

    assert "blijft voor de anderen staan" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert await deelnames(wereld, ico) == {}


@pytest.mark.story_of("ico antwoord")
async def test_an_answer_that_is_typed_gets_a_receipt(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    wereld.post.wis()
    await wereld.zeg(
        WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{code} ico antwoord misschien, de bus rijdt niet altijd"
    )

    assert (await deelnames(wereld, ico))[WIJKTEAM].antwoord is DeelnameSoort.MISSCHIEN
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico stand")
    stand = wereld.post.tekst(wereld.post.aan(REGIE)[-1])
    assert "Misschien: Gemeente (wijkteam)" in stand
    assert "Nog geen antwoord: Politie (wijkagent), GGZ" in stand
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{code} ico stand")
    assert "Nog geen antwoord" not in wereld.kamers.prive(WIJKTEAM).laatste
    assert "Genoteerd: u komt misschien" in wereld.kamers.prive(WIJKTEAM).tekst
    assert "de bus rijdt niet altijd" in wereld.post.teksten(REGIE)


@pytest.mark.parametrize(
    ("woorden", "antwoord", "verteld"),
    [
        ("ja", DeelnameSoort.JA, ""),
        ("nee", DeelnameSoort.NEE, ""),
        ("Ik kom.", DeelnameSoort.JA, ""),
        ("Prima, ik ben er", DeelnameSoort.JA, ""),
        ("Kan helaas niet", DeelnameSoort.NEE, ""),
        ("Ik kom niet, ik heb spreekuur.", DeelnameSoort.NEE, "ik heb spreekuur"),
        ("Kan niet", DeelnameSoort.NEE, ""),
        ("Misschien.", DeelnameSoort.MISSCHIEN, ""),
        ("Helaas niet, de trein rijdt niet", DeelnameSoort.NEE, "de trein rijdt niet"),
    ],
)
async def test_plain_words_in_an_answer_to_the_invitation_count(
    wereld: Wereld, code: str, woorden: str, antwoord: DeelnameSoort, verteld: str
) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await wereld.antwoord(uitnodiging, woorden)

    assert (await deelnames(wereld, ico))[GGZ].antwoord is antwoord
    assert wereld.post.aan(POLITIE) == []
    assert verteld in "".join(wereld.post.tekst(zending) for zending in wereld.post.aan(REGIE))


async def test_the_same_button_twice_is_told_once(wereld: Wereld, code: str) -> None:
    await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    wereld.post.wis()
    for _ in range(2):
        await druk(wereld, uitnodiging, "DECLINED")

    assert len(wereld.post.aan(REGIE)) == 1


async def test_whoever_joins_is_invited_and_whoever_leaves_loses_it_from_their_calendar(
    wereld: Wereld, code: str
) -> None:
    ico = await plan_ico(wereld, code, DAN)
    nieuw = "arts@partners.test"
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer toevoegen {code} GGD, arts, publiek, {nieuw}")
    uitnodiging = next(een for een in wereld.post.aan(nieuw) if een.bericht.afspraak is not None)
    assert (in_agenda(wereld, uitnodiging)["METHOD"], afspraak_in(wereld, uitnodiging)["UID"]) == ("REQUEST", ico.uid)
    await druk(wereld, uitnodiging, "ACCEPTED")
    assert (await deelnames(wereld, ico))[nieuw].antwoord is DeelnameSoort.JA
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} GGD")

    weg = in_agenda(wereld, next(een for een in reversed(wereld.post.aan(nieuw)) if een.bericht.afspraak is not None))
    assert (weg["METHOD"], weg.walk("VEVENT")[0]["UID"]) == ("CANCEL", ico.uid)


async def test_no_word_of_the_casus_and_nobody_else_stands_in_any_entry(wereld: Wereld, code: str) -> None:
    """The whole life of a meeting by its commands; each entry is read by another program too."""
    wereld.post.wis()
    for opdracht in (
        "momenten di 15 dec 10:00, wo 16 dec 14:30",
        "vast 2",
        "plaats Stadhuis, zaal 3",
        "verzet do 17 dec 9:00",
        "afgezegd de rechter heeft uitstel gegeven",
    ):
        await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico {opdracht}")
    leden = await wereld.leden(code)
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        punten = await uow.actiepunten.of_casus(casus.id)
    woorden = {woord.lower() for punt in punten for woord in punt.wat.split() if len(woord) > 4} | {
        "rechter",
        "uitstel",
    }
    woorden |= {lid.organisatie.lower() for lid in leden.values()} | {"regie@", "zvh-huis"}
    verstuurd = [een for een in wereld.post.verzonden if een.bericht.afspraak is not None]
    assert {een.recipient for een in verstuurd} == {GGZ, POLITIE, REGIE}
    volgnummers: dict[str, list[int]] = {}
    for een in verstuurd:
        kalender = in_agenda(wereld, een)
        event = vobject.readOne(kalender.to_ical().decode()).vevent
        volgnummers.setdefault(een.recipient, []).append(int(event.sequence.value))
        eigen = (een.recipient, een.reply_local, DOMEIN)
        rest = kalender.to_ical().decode().replace("\r\n ", "").lower()
        for adres in eigen:
            rest = rest.replace(adres, "")
        assert [woord for woord in woorden if woord in rest] == []
        assert [lid for lid in (*leden, REGIE) if lid in rest] == []
    assert set(map(tuple, volgnummers.values())) == {(0, 0, 1, 2)}  # another place is no other meeting
    assert in_agenda(wereld, verstuurd[-1])["METHOD"] == "CANCEL"
