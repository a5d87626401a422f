"""A casus that begins with the invitation to its first ICO."""

from datetime import date

import pytest

from commands.domain.bijeenkomst import IcoSoort, IcoStand
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.effects.uitgang import zet_klaar
from commands.messages import Bericht, Blok, Groep, Say
from tests.agendas import afspraak_in, in_agenda
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.eersteico import DAN, begin, fase, icos, nodig_uit, regie
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, VOORBEELD, WIJKTEAM


@pytest.mark.story_of("casus nieuw", "ico uitnodigen")
async def test_a_first_ico_is_planned_and_those_who_are_named_are_invited(maak: Maak) -> None:
    wereld = await begin(maak)
    code = wereld.code

    assert await fase(wereld) is Fase.GEPLAND
    assert (await wereld.casus(code)).ico_op == date(2026, 11, 17)
    [ico] = await icos(wereld)
    assert (ico.soort, ico.stand, ico.moment) == (IcoSoort.EERSTE, IcoStand.GEPLAND, DAN)
    await regie(wereld, f"{code} ico plaats Stadhuis, zaal 3")
    assert wereld.post.aan(GGZ) == []
    assert WIJKTEAM not in {een for kamer in wereld.kamers.kamers.values() for een in kamer.leden}

    bon = await regie(wereld, f"{code} ico uitnodigen")

    assert "Uitgenodigd: Gemeente (wijkteam), GGZ-instelling (behandelaar), Politie (wijkagent)" in bon
    [uitnodiging] = wereld.post.aan(GGZ)
    tekst = wereld.post.tekst(uitnodiging)
    assert all(onderwerp in tekst for onderwerp in BELEID.voorbereiding.onderwerpen)
    assert "dinsdag 17 november 2026 om 10:00 uur" in tekst
    assert "Waar: Stadhuis, zaal 3" in tekst
    assert "voor het casusoverleg (ICO) van dinsdag 17 november 2026" in tekst
    assert "Cliënt" not in tekst
    event = afspraak_in(wereld, uitnodiging)
    assert (in_agenda(wereld, uitnodiging)["METHOD"], event["DTSTART"].dt) == ("REQUEST", DAN)
    assert "U bent uitgenodigd" in wereld.kamers.prive(WIJKTEAM).laatste

    assert "was al uitgenodigd" in await regie(wereld, f"{code} ico uitnodigen")
    assert len(wereld.post.aan(GGZ)) == 1


@pytest.mark.story_of("ico verzet", "ico afgezegd", "casus weg")
async def test_it_moves_is_cancelled_comes_back_or_is_thrown_away(maak: Maak) -> None:
    wereld = await nodig_uit(maak)
    code = wereld.code

    assert "Het ICO is verzet" in await regie(wereld, f"{code} ico verzet wo 18 november 14:00")
    assert (await wereld.casus(code)).ico_op == date(2026, 11, 18)
    assert afspraak_in(wereld, wereld.post.laatste(GGZ))["SEQUENCE"] == 1
    assert "Schrijf eerst: ico afgezegd" in await regie(wereld, f"casus weg {code} zeker")

    assert f"casus weg {code}" in await regie(wereld, f"{code} ico afgezegd de aanmelder trekt zich terug")
    assert in_agenda(wereld, wereld.post.laatste(GGZ))["METHOD"] == "CANCEL"
    assert "al voorbij" in await regie(wereld, f"{code} ico verzet 2-11-2026 10:00")
    assert "is gepland" in await regie(wereld, f"{code} ico verzet do 19 november 9:00")
    assert "donderdag 19 november 2026 om 09:00 uur" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert sorted(een.stand for een in await icos(wereld)) == [IcoStand.AFGEZEGD, IcoStand.GEPLAND]

    await regie(wereld, f"{code} ico afgezegd de aanmelder trekt zich terug")
    assert "is weggegooid" in await regie(wereld, f"casus weg {code} zeker")
    wereld.post.wis()
    await wereld.vooruit(dagen=40)
    assert wereld.post.verzonden == []


@pytest.mark.story_of("ico gehouden", "casus plan", "vrijgeven")
async def test_after_it_was_held_the_plan_comes_and_the_invited_are_its_deelnemers(maak: Maak) -> None:
    wereld = await nodig_uit(maak)
    code = wereld.code
    eerder = await wereld.leden(code)
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {code}", bijlage=VOORBEELD)
    assert "pas op dinsdag 17 november 2026 om 10:00 uur" in wereld.post.tekst(wereld.post.laatste(REGIE))
    nieuw = "arts@partners.test"
    assert "krijgt nu de uitnodiging" in await regie(wereld, f"deelnemer toevoegen {code} GGD, arts, publiek, {nieuw}")

    await wereld.vooruit(tot=lokaal("2026-11-18 10:00"))
    assert f"{code} ico gehouden" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert f"casus plan {code}" in await regie(wereld, f"{code} ico gehouden")
    assert (await fase(wereld), (await icos(wereld))[0].stand) == (Fase.CONCEPT, IcoStand.GEHOUDEN)

    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {code}", bijlage=VOORBEELD)
    assert "GGD (arts)" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "staat in het plan" in await regie(wereld, f"deelnemer verwijder {code} politie")
    wereld.post.wis()
    await regie(wereld, f"vrijgeven {code}")

    assert await fase(wereld) is Fase.LOPEND
    nu = await wereld.leden(code)
    assert {wie: nu[wie].id for wie in eerder} == {wie: lid.id for wie, lid in eerder.items()}
    assert {wie: nu[wie].token for wie in eerder} == {wie: lid.token for wie, lid in eerder.items()}
    assert nieuw in nu
    assert any("plan" in een.bericht.onderwerp for een in wereld.post.aan(GGZ))


async def test_a_plan_after_the_day_says_that_it_was_held(maak: Maak) -> None:
    wereld = await nodig_uit(maak)
    wereld.nu = lokaal("2026-11-17 15:00")

    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {wereld.code}", bijlage=VOORBEELD)

    assert (await fase(wereld), (await icos(wereld))[0].stand) == (Fase.CONCEPT, IcoStand.GEHOUDEN)


async def test_the_week_for_the_plan_counts_from_the_day_of_the_ico(maak: Maak) -> None:
    wereld = await nodig_uit(maak)
    wereld.nu = lokaal("2026-11-17 15:00")
    await regie(wereld, f"{wereld.code} ico gehouden")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-25 10:00"))

    assert "dinsdag 24 november 2026" in wereld.post.teksten(REGIE)


@pytest.mark.parametrize(
    ("wanneer", "antwoord"),
    [
        ("27 april 2027 10:00", "Dinsdag 27 april 2027 om 10:00 uur is geen werkdag."),
        ("za 14 november 10:00", "is geen werkdag"),
        ("17 november 20:00", "is buiten kantoortijd"),
        ("17 november", "Hoe laat is het ICO? Schrijf: casus nieuw ico 17 november 2026 10:00"),
        ("8-12-2026", "Schrijf: casus nieuw ico 8 december 2026 10:00"),
        ("17 november 10:00, 17 november 10:00", "Twee momenten zijn gelijk"),
        ("17 november 10:00, za 21 november 10:00", "is geen werkdag"),
        ("binnenkort", "binnenkort"),
    ],
)
async def test_a_strange_moment_is_asked_about_and_makes_no_casus(maak: Maak, wanneer: str, antwoord: str) -> None:
    wereld = maak(leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)

    assert antwoord in await regie(wereld, f"casus nieuw ico {wanneer}")
    assert "Er zijn nog geen casussen" in await regie(wereld, "casus lijst")


async def test_koningsdag_counts_when_it_is_meant(maak: Maak) -> None:
    wereld = await begin(maak, "27 april 2027 10:00 zeker")

    assert (await icos(wereld))[0].moment == lokaal("2027-04-27 10:00")


@pytest.mark.parametrize("wanneer", ["2 november 10:00", "gisteren", "2-11-2026 9:30", "maandag"])
async def test_an_ico_that_was_held_makes_a_casus_that_waits_for_its_plan(maak: Maak, wanneer: str) -> None:
    wereld = maak(leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)

    assert "casus plan" in await regie(wereld, f"casus nieuw ico {wanneer}")
    wereld.code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    assert (await fase(wereld), (await wereld.casus(wereld.code)).ico_op) == (Fase.CONCEPT, date(2026, 11, 2))


async def test_steps_out_of_order_say_what_is_missing(maak: Maak) -> None:
    wereld = maak(leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await regie(wereld, "casus nieuw ico 17 november 10:00")
    wereld.code = code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")

    assert "Er is nog niemand om uit te nodigen" in await regie(wereld, f"{code} ico uitnodigen")
    assert "is pas op dinsdag 17 november 2026" in await regie(wereld, f"{code} ico gehouden")
    assert "nog geen plan" in await regie(wereld, f"vrijgeven {code}")
    assert "Er is al een ICO gepland" in await regie(wereld, f"{code} ico momenten di 8 dec 10:00, wo 9 dec 10:00")


@pytest.mark.story_of("deelnemer verwijder", "deelnemer wijzig")
async def test_who_is_taken_out_or_moves_before_the_invitation_hears_nothing_of_it(maak: Maak) -> None:
    wereld = await begin(maak)
    code, ander = wereld.code, "collega@partners.test"
    await regie(wereld, f"deelnemer verwijder {code} politie")
    await regie(wereld, f"deelnemer wijzig {code} GGZ-instelling, {ander}")
    await regie(wereld, f"deelnemer wijzig {code} gemeente, rol wijkcoach")
    assert wereld.post.aan(POLITIE) == wereld.post.aan(ander) == wereld.post.aan(GGZ) == []

    await regie(wereld, f"{code} ico uitnodigen")
    assert len(wereld.post.aan(ander)) == 1
    await regie(wereld, f"deelnemer wijzig {code} GGZ-instelling, {GGZ}")
    assert "U bent uitgenodigd" in wereld.post.teksten(GGZ)
    await regie(wereld, f"deelnemer verwijder {code} GGZ-instelling")
    assert in_agenda(wereld, wereld.post.laatste(GGZ))["METHOD"] == "CANCEL"
    assert wereld.post.aan(POLITIE) == []


async def test_a_casus_whose_ico_comes_stands_in_the_list(maak: Maak) -> None:
    wereld = await begin(maak)

    assert "eerste ICO op 17 november 2026" in await regie(wereld, "casus lijst")
    await regie(wereld, f"{wereld.code} ico plaats Stadhuis, zaal 3")
    getoond = await regie(wereld, f"{wereld.code} casus toon")
    assert "het eerste ICO komt nog" in getoond
    assert "ICO: dinsdag 17 november 2026 om 10:00 uur, Stadhuis, zaal 3" in getoond
    await regie(wereld, f"deelnemer toevoegen {wereld.code} Politie, rechercheur, publiek, {POLITIE}")
    assert [een for een in wereld.post.verzonden if een.recipient != REGIE] == []


async def test_a_message_to_the_group_reaches_nobody_before_the_first_plan(maak: Maak) -> None:
    wereld = await nodig_uit(maak)
    casus = await wereld.casus(wereld.code)
    bericht = Bericht(onderwerp="Casus", blokken=(Blok(tekst="Voor de groep."),))

    async def klaargezet(sleutel: str) -> int:
        say = Say(aan=Groep(casus_id=casus.id), bericht=bericht, sleutel=sleutel)
        async with wereld.huis.work.begin(wereld.nu) as tx:
            return await zet_klaar([say], tx, wereld.huis.work.poort.opgeslagen())

    assert await klaargezet("invited") == 0
    wereld.nu = lokaal("2026-11-17 15:00")
    await regie(wereld, f"{wereld.code} ico gehouden")
    assert await klaargezet("held") == 0
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {wereld.code}", bijlage=VOORBEELD)
    await regie(wereld, f"vrijgeven {wereld.code}")
    assert await klaargezet("released") > 2
