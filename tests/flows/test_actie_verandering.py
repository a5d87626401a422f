"""A running casus bends: a new actiepunt, other words, another owner, one that is dropped."""

from dataclasses import replace
from datetime import date

import pytest

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.wereld import BELEID, GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

POLITIE_ROL = "Politie (wijkagent)"


async def regie(wereld: Wereld, code: str, tekst: str) -> str:
    """The procesregisseur mails this to the bot; returns what comes back."""
    await wereld.staf(Rol.PROCESREGISSEUR, tekst.format(code=code))
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def houder(wereld: Wereld, code: str, tekst: str) -> str:
    """The casushouder says this in the room of the casus; returns the answer."""
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, tekst)
    return wereld.kamers.casuskamer(code).laatste


async def punten(wereld: Wereld, code: str) -> list[Actiepunt]:
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        return await uow.actiepunten.of_casus(casus.id)


@pytest.mark.story_of("actie nieuw")
async def test_a_new_actiepunt_is_asked_of_its_owner_told_to_the_others_and_reminded_of(wereld, code) -> None:
    eerder = await punten(wereld, code)
    wereld.post.wis()

    bon = await regie(wereld, code, "{code} actie nieuw Belt met school, huisarts en buurt, Politie, 4 december")

    nummer = max(punt.nummer for punt in eerder) + 1
    punt = await wereld.punt(code, nummer)
    assert (punt.wat, punt.uiterlijk) == ("Belt met school, huisarts en buurt", date(2026, 12, 4))
    assert punt.eigenaars == ((await wereld.leden(code))[POLITIE].id,)
    assert f"actiepunt {nummer} van casus {code}. {POLITIE_ROL} krijgt bericht" in bon
    voor_hem = wereld.post.aan(POLITIE)
    assert [een.bericht.onderwerp for een in voor_hem] == [f"Casus {code}: nieuw actiepunt {nummer} voor u"]
    assert "nieuw actiepunt" in wereld.post.teksten(GGZ)
    assert "Belt met school, huisarts en buurt" in wereld.kamers.casuskamer(code).laatste

    await wereld.antwoord(voor_hem[0], "klaar")
    assert (await wereld.punt(code, nummer)).status is Status.GEREED


async def test_its_owner_may_be_named_by_address_which_nobody_reads(wereld: Wereld, code: str) -> None:
    await regie(wereld, code, f"{{code}} actie nieuw Belt met school, {POLITIE}, 4 december")

    assert (await punten(wereld, code))[-1].wat == "Belt met school"
    assert POLITIE not in wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).laatste


async def test_its_owner_is_reminded_before_the_day(wereld: Wereld, code: str) -> None:
    await regie(wereld, code, "{code} actie nieuw Belt met school, Politie, vrijdag 4 december 2026")
    nummer = max(punt.nummer for punt in await punten(wereld, code))
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))

    assert f"actiepunt {nummer}" in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        ("actie nieuw", "Zo maakt u een actiepunt"),
        ("actie nieuw Belt met school", "Zo maakt u een actiepunt"),
        ("actie nieuw Belt met school, Politie", "Zo maakt u een actiepunt"),
        ("actie nieuw Belt met school, Politie,", "Zo maakt u een actiepunt"),
        ("actie nieuw Belt met school, Politie, ooit", "Ik lees hier geen datum: ooit"),
        ("actie nieuw Belt met school, Politie, 1 november 2026", "is al voorbij"),
        ("actie nieuw Belt met school, Brandweer, 4 december", "vind ik geen deelnemer die past bij: Brandweer"),
        ("actie nieuw Belt met school, Woningcorporatie, 4 december", "is derde en krijgt pas iets na"),
    ],
)
async def test_a_new_actiepunt_that_cannot_be_is_refused_with_what_to_write(wereld, code, woorden, zegt) -> None:
    eerder = await punten(wereld, code)

    assert zegt in await regie(wereld, code, f"{code} {woorden}")

    assert await punten(wereld, code) == eerder


@pytest.mark.parametrize(
    ("woorden", "dag"),
    [
        ("actie nieuw belt met school, wijkagent, voor 4 december", date(2026, 12, 4)),
        ("nieuwe actie: belt met school, politie, 4-12", date(2026, 12, 4)),
        ("Nieuw actiepunt belt met school, Politie (wijkagent), uiterlijk 4 dec.", date(2026, 12, 4)),
        ("actie nieuw belt met school, politie, geen datum", None),
        ("actie nieuw belt met school, politie, over 2 weken", date(2026, 11, 17)),
    ],
)
async def test_it_may_be_written_in_other_ways(wereld: Wereld, code: str, woorden: str, dag: date | None) -> None:
    await regie(wereld, code, f"{code} {woorden}")

    punt = (await punten(wereld, code))[-1]
    assert (punt.wat.lower(), punt.uiterlijk) == ("belt met school", dag)


async def test_there_are_never_more_than_the_house_allows(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, max_actiepunten=5))
    code = wereld.code
    aantal = len(await punten(wereld, code))
    for nr in range(5 - aantal):
        await regie(wereld, code, f"{{code}} actie nieuw Punt nummer {nr}, Politie, geen datum")

    assert "heeft al 5 actiepunten" in await regie(wereld, code, "{code} actie nieuw Nog een, Politie, geen datum")
    assert len(await punten(wereld, code)) == 5


@pytest.mark.story_of("actie geef")
async def test_another_owner_is_asked_and_the_first_hears_that_nothing_is_asked_any_more(wereld, code) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 lukt niet, er is een wachtlijst")
    wereld.post.wis()

    antwoord = await houder(wereld, code, "!actie geef 2 aan politie")

    punt = await wereld.punt(code, 2)
    assert (punt.status, punt.eigenaars) == (Status.OPEN, ((await wereld.leden(code))[POLITIE].id,))
    assert f"is nu van {POLITIE_ROL}" in antwoord
    assert [een.bericht.onderwerp for een in wereld.post.aan(POLITIE)] == [
        f"Casus {code}: actiepunt 2 staat nu op uw naam"
    ]
    assert [een.bericht.onderwerp for een in wereld.post.aan(GGZ)] == [f"Casus {code}: actiepunt 2 is niet meer van u"]
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-26 12:00"))
    assert "actiepunt 2" in wereld.post.teksten(POLITIE)
    assert "actiepunt 2" not in wereld.post.teksten(GGZ)


async def test_a_point_without_owner_gets_one_again(wereld: Wereld, code: str) -> None:
    await regie(wereld, code, "deelnemer verwijder {code} GGZ-instelling")
    assert (await wereld.punt(code, 2)).eigenaars == ()

    await regie(wereld, code, "{code} actie geef 2 aan Politie")

    assert (await wereld.punt(code, 2)).eigenaars == ((await wereld.leden(code))[POLITIE].id,)


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        ("actie geef 2", "Er ontbreekt iets"),
        ("actie geef 2 aan", "Er ontbreekt iets"),
        ("actie geef 2 aan ggz-instelling", "staat al op naam van GGZ-instelling (behandelaar)"),
        ("actie geef 99 aan politie", "heeft geen actiepunt 99"),
        ("actie geef 2 aan woningcorporatie", "is derde"),
        ("actie geef 2 aan iemand", "vind ik geen deelnemer"),
    ],
)
async def test_a_hand_over_that_cannot_be_changes_nothing(wereld: Wereld, code: str, woorden: str, zegt: str) -> None:
    eerder = await punten(wereld, code)

    assert zegt in await regie(wereld, code, f"{code} {woorden}")

    assert await punten(wereld, code) == eerder


@pytest.mark.story_of("actie vervalt")
async def test_what_is_dropped_is_asked_of_nobody_any_more(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    bon = await regie(wereld, code, "{code} actie vervalt 2 De cliënt is verhuisd naar elders.")

    assert f"actiepunt 2 van casus {code} vervalt" in bon
    assert (await wereld.punt(code, 2)).status is Status.VERVALLEN
    [mail] = wereld.post.aan(GGZ)
    assert "U hoeft het niet meer te doen" in wereld.post.tekst(mail)
    assert "2. " in await regie(wereld, code, "{code} actie lijst")
    assert "vervallen" in wereld.post.tekst(wereld.post.laatste(REGIE))
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-20 12:00"))
    assert "actiepunt 2" not in wereld.post.teksten(GGZ)
    await wereld.antwoord(mail, "2 klaar")
    assert "is vervallen. U hoeft niets te doen" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert (await wereld.punt(code, 2)).status is Status.VERVALLEN


@pytest.mark.parametrize("woorden", ["actie vervalt 2", "actie vervalt 99 want het is over", "vervalt"])
async def test_nothing_is_dropped_without_number_and_reason(wereld: Wereld, code: str, woorden: str) -> None:
    eerder = await punten(wereld, code)

    await regie(wereld, code, f"{code} {woorden}")

    assert await punten(wereld, code) == eerder


@pytest.mark.story_of("actie wijzig")
async def test_other_words_reach_owner_and_group_and_keep_state_and_date(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 bezig")
    voor = await wereld.punt(code, 2)
    wereld.post.wis()

    await houder(wereld, code, "!actie wijzig 2 Plant een gesprek over de medicatie, samen met de huisarts")

    na = await wereld.punt(code, 2)
    assert na.wat == "Plant een gesprek over de medicatie, samen met de huisarts"
    assert (na.status, na.uiterlijk, na.eigenaars) == (voor.status, voor.uiterlijk, voor.eigenaars)
    assert [een.bericht.onderwerp for een in wereld.post.aan(GGZ)] == [f"Casus {code}: uw actiepunt 2 is gewijzigd"]
    assert na.wat in wereld.post.teksten(POLITIE)
    await regie(wereld, code, "{code} actie toon 2")
    assert f"Eerst stond er: {voor.wat}" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_a_date_alone_is_no_other_text(wereld: Wereld, code: str) -> None:
    eerder = await punten(wereld, code)

    assert "actie uitstel [nummer] tot [datum] [reden]" in await regie(wereld, code, "{code} actie wijzig 2 4 december")
    assert await punten(wereld, code) == eerder


async def test_what_is_done_or_dropped_is_not_changed_any_more(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 klaar")
    for woorden in ("actie wijzig 2 iets anders", "actie geef 2 aan politie", "actie vervalt 2 het is over"):
        assert "staat al op klaar" in await regie(wereld, code, f"{{code}} {woorden}")
    await regie(wereld, code, "{code} actie vervalt 1 het is over")
    for woorden in ("actie wijzig 1 iets anders", "actie geef 1 aan politie", "actie vervalt 1 nog eens", "1 bezig"):
        assert "is vervallen" in await regie(wereld, code, f"{{code}} {woorden}")


async def test_a_new_owner_in_the_room_is_asked_privately(wereld: Wereld, code: str) -> None:
    await regie(wereld, code, "{code} actie geef 2 aan Reclassering")

    assert "staat vanaf nu op uw naam" in wereld.kamers.prive(RECLASSERING).laatste
