"""A vervolg-ICO: moments put to the members; one is fixed, moved, cancelled or held."""

import pytest

from commands.domain.bijeenkomst import Bijeenkomst, IcoStand
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.wereld import DERDE, GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

MOMENTEN = "di 15 dec 10:00, wo 16 december om half drie, 17-12 9u"


async def regie(wereld: Wereld, tekst: str) -> str:
    """The procesregisseur writes to their own address; returns the answer."""
    await wereld.staf(Rol.PROCESREGISSEUR, tekst)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def icos(wereld: Wereld) -> list[Bijeenkomst]:
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        return await uow.bijeenkomsten.of_casus(casus.id)


async def peil(wereld: Wereld) -> None:
    await regie(wereld, f"{wereld.code} ico momenten {MOMENTEN}")


async def mail(wereld: Wereld, wie: str, tekst: str) -> str:
    """Somebody answers the poll; returns what comes back to them."""
    vraag = next(een for een in reversed(wereld.post.aan(wie)) if "wanneer kunt u" in een.bericht.onderwerp)
    await wereld.antwoord(vraag, tekst)
    return wereld.post.tekst(wereld.post.laatste(wie))


async def kamer(wereld: Wereld, wie: str, tekst: str) -> str:
    """Somebody says it in the room of the casus; returns the last words there."""
    plek = wereld.kamers.casuskamer(wereld.code)
    await wereld.zeg(wie, plek.id, tekst)
    return plek.laatste


@pytest.mark.story_of("ico momenten", "kan", "ico stand", "ico vast")
async def test_moments_are_put_to_the_members_who_answer_by_mail_and_in_the_room(wereld: Wereld, code: str) -> None:
    bon = await regie(wereld, f"{code} ico momenten {MOMENTEN}")

    assert "2. woensdag 16 december 2026 om 14:30 uur" in bon
    assert "voorgelegd aan 4 deelnemers" in bon
    assert "kan 1 3" in wereld.post.teksten(GGZ)
    assert wereld.post.aan(DERDE) == []
    assert "!kan 1 3" in wereld.kamers.casuskamer(code).laatste
    assert "wanneer" not in wereld.kamers.prive(WIJKTEAM).laatste

    assert "dinsdag 15 december 2026 om 10:00 uur" in await mail(wereld, GGZ, "1 en 3")
    assert "donderdag 17 december" in await mail(wereld, POLITIE, "di lukt niet, do wel")
    gevraagd = wereld.kamers.casuskamer(code).tekst
    for wie, woorden in ((WIJKTEAM, "!kan alle"), (RECLASSERING, "!kan geen")):
        await kamer(wereld, wie, woorden)
    assert wereld.kamers.casuskamer(code).tekst == gevraagd
    assert [teken for _, teken in wereld.kamers.casuskamer(code).getekend] == ["✅", "✅"]

    stand = await regie(wereld, f"{code} ico stand")
    assert "2. woensdag 16 december 2026 om 14:30 uur: Gemeente (wijkteam)\n" in stand
    derde_regel = next(regel for regel in stand.splitlines() if "3. donderdag 17 december 2026 om 09:00 uur" in regel)
    assert all(wie in derde_regel for wie in ("GGZ-instelling (behandelaar)", "Politie (wijkagent)"))
    assert "Nog geen antwoord" not in stand

    assert "uitgenodigd" in await regie(wereld, f"{code} ico vast 3")
    [ico] = await icos(wereld)
    assert (ico.stand, ico.moment) == (IcoStand.GEPLAND, lokaal("2026-12-17 09:00"))
    uitnodiging = wereld.post.laatste(GGZ)
    assert "uitnodiging voor het vervolg-ICO" in uitnodiging.bericht.onderwerp
    assert uitnodiging.bericht.afspraak is not None
    assert "U bent uitgenodigd" in wereld.kamers.prive(WIJKTEAM).laatste


@pytest.mark.parametrize(
    ("woorden", "kan"),
    [
        ("kan niet", ()),
        ("Ik kan helaas geen van deze dagen", ()),
        ("2 lukt niet, 1 en 3 wel", (1, 3)),
        ("alles behalve 2", (1, 3)),
        ("K7 ben ik vrij? woensdag", None),
        ("prima hoor", None),
        ("dinsdag kan ik", (1,)),
        ("1", (1,)),
        ("kan 1 en 2\n\nGroet,\nde behandelaar", (1, 2)),
    ],
)
async def test_what_people_write_to_a_poll_is_read_or_asked(wereld: Wereld, code: str, woorden, kan) -> None:
    await peil(wereld)

    bon = await mail(wereld, GGZ, woorden)

    [ico] = await icos(wereld)
    async with wereld.opslag.uow() as uow:
        gegeven = [een.kan for een in await uow.bijeenkomsten.answers(ico.id)]
    assert gegeven == ([] if kan is None else [kan])
    if kan is None:
        assert "Noem de nummers" in bon or "Dank" in bon or "wanneer kunt u" in bon
    assert "lukt niet" not in wereld.kamers.casuskamer(code).tekst


async def test_a_button_adds_to_what_was_answered_before(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    await mail(wereld, GGZ, "kan ook 1")

    bon = await mail(wereld, GGZ, f"{code} kan ook 3")

    assert "dinsdag 15 december" in bon
    assert "donderdag 17 december" in bon


@pytest.mark.parametrize(
    ("momenten", "antwoord"),
    [
        ("27 april 2027 10:00, 28 april 2027 10:00", "Dinsdag 27 april 2027 om 10:00 uur is geen werkdag."),
        ("za 12 dec 10:00, ma 14 dec 10:00", "is geen werkdag"),
        ("di 15 dec 20:00, wo 16 dec 10:00", "buiten kantoortijd"),
        ("di 15 dec 2027 10:00, wo 16 dec 10:00", "Ik lees hier geen dag en uur: di 15 dec 2027"),
        ("di 12 jan 10:00, wo 16 dec 10:00", "later dan afgesproken: uiterlijk maandag 28 december 2026"),
        ("di 15 dec 10:00, dinsdag 15 december om 10 uur", "Twee momenten zijn gelijk"),
        ("3-11-2026 9:00, di 15 dec 10:00", "Dat moment is al voorbij"),
        ("di 15 dec 10:00", "U noemt 1 moment. Noem er minstens 2"),
        ("ergens in december", "Ik lees hier geen dag en uur: ergens in december"),
    ],
)
async def test_a_strange_moment_is_asked_about_or_refused(wereld: Wereld, code: str, momenten, antwoord) -> None:
    assert antwoord in await regie(wereld, f"{code} ico momenten {momenten}")
    assert await icos(wereld) == []


async def test_a_day_off_counts_when_it_is_meant(wereld: Wereld, code: str) -> None:
    await regie(wereld, f"{code} ico momenten za 12 dec 10:00, ma 14 dec 10:00 zeker")

    assert [een.op for een in (await icos(wereld))[0].momenten] == [
        lokaal("2026-12-12 10:00"),
        lokaal("2026-12-14 10:00"),
    ]


async def test_when_nobody_can_the_procesregisseur_hears_it_once_all_answered(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    await mail(wereld, GGZ, "geen")
    await kamer(wereld, WIJKTEAM, "!kan geen")
    await kamer(wereld, RECLASSERING, "!kan geen")
    assert "Niemand kan" not in wereld.post.teksten(REGIE)

    await mail(wereld, POLITIE, "helaas, ik kan niet")

    assert "Niemand kan op een van de momenten" in wereld.post.teksten(REGIE)
    await regie(wereld, f"{code} ico momenten ma 21 dec 10:00, di 22 dec 10:00")
    [ico] = await icos(wereld)
    async with wereld.opslag.uow() as uow:
        assert await uow.bijeenkomsten.answers(ico.id) == []


async def test_an_answer_after_it_was_fixed_and_one_of_somebody_who_left_change_nothing(wereld: Wereld, code) -> None:
    await peil(wereld)
    await mail(wereld, GGZ, "1 2")
    await mail(wereld, POLITIE, "1")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} politie")

    assert "Politie" not in await regie(wereld, f"{code} ico stand")
    assert "kan 2" not in await mail(wereld, POLITIE, "kan 2")
    await regie(wereld, f"{code} ico vast 1")
    assert "ligt vast" in await mail(wereld, GGZ, "kan 2")
    assert "ligt vast" in await kamer(wereld, WIJKTEAM, "!kan 2")
    assert (await icos(wereld))[0].moment == lokaal("2026-12-15 10:00")


@pytest.mark.story_of("ico verzet", "ico plaats", "ico afgezegd")
async def test_it_moves_gets_a_place_and_is_cancelled_with_the_reason(wereld: Wereld, code: str) -> None:
    assert "Er is geen ICO gepland" in await regie(wereld, f"{code} ico verzet ma 21 dec 10:00")
    await peil(wereld)
    await regie(wereld, f"{code} ico vast moment 1")

    assert "is verzet" in await regie(wereld, f"{code} ico verzet naar ma 21 dec 10:00")
    assert "later dan afgesproken" in await regie(wereld, f"{code} ico verzet 4 februari 10:00")
    assert "al voorbij" in await regie(wereld, f"{code} ico verzet 2-11-2026 10:00")
    assert "Noem er één" in await regie(wereld, f"{code} ico verzet ma 21 dec 10:00, di 22 dec 10:00")
    await regie(wereld, f"{code} ico plaats Vergaderzaal 2")
    assert "Waar: Vergaderzaal 2" in wereld.post.teksten(GGZ)
    assert (await icos(wereld))[0].volgnummer == 1

    assert "Er is al een ICO gepland" in await regie(wereld, f"{code} ico momenten {MOMENTEN}")
    await regie(wereld, f"{code} ico afgezegd te weinig deelnemers kunnen")

    laatste = wereld.post.laatste(GGZ)
    assert "te weinig deelnemers kunnen" in wereld.post.tekst(laatste)
    assert laatste.bericht.afspraak is not None
    assert laatste.bericht.afspraak.afgezegd
    assert "Er is geen ICO gepland" in await regie(wereld, f"{code} ico afgezegd nog eens")


@pytest.mark.story_of("ico gehouden")
async def test_after_it_was_held_the_next_plan_and_the_next_meeting_can_come(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    await regie(wereld, f"{code} ico vast 1")
    assert "is pas op dinsdag 15 december 2026" in await regie(wereld, f"{code} ico gehouden")

    wereld.nu = lokaal("2026-12-15 12:00")
    assert f"casus plan {code}" in await regie(wereld, f"{code} ico gehouden")

    await regie(wereld, f"{code} ico momenten 16 februari 10:00, 17 februari 10:00")
    assert [een.stand for een in await icos(wereld)] == [IcoStand.GEHOUDEN, IcoStand.PEILING]


# asked by the clock
