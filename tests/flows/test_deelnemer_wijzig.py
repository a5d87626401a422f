"""Another address, another casushouder, somebody who stops: people change and the points stay."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

NIEUW, CHAT = "spv@partners.test", "@spv:demo.test"


async def regie(wereld: Wereld, woorden: str) -> str:
    """The procesregisseur writes this to his own address; returns the last that he reads."""
    await wereld.staf(Rol.PROCESREGISSEUR, woorden)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def schrijf(wereld: Wereld, wie: str, tekst: str) -> None:
    """A partner writes to the address of the casus."""
    lid = (await wereld.leden(wereld.code))[wie]
    await wereld.mail(wie, f"casus-{wereld.code.lower()}+{lid.token}", tekst)


@pytest.mark.parametrize("wie", ["GGZ-instelling", "behandelaar", "ggz instelling behandelaar", GGZ])
async def test_another_address_keeps_the_points_and_gets_the_plan(wereld: Wereld, code: str, wie: str) -> None:
    eigenaars = (await wereld.punt(code, 2)).eigenaars

    gelezen = await regie(wereld, f"deelnemer wijzig {code} {wie}, {NIEUW}")

    assert "De rol en de actiepunten blijven" in gelezen
    assert (await wereld.punt(code, 2)).eigenaars == eigenaars
    plan = wereld.post.laatste(NIEUW)
    assert "Maakt een nieuwe afspraak" in wereld.post.tekst(plan)
    await wereld.antwoord(plan, "2 klaar")
    assert (await wereld.punt(code, 2)).status is Status.GEREED


@pytest.mark.story_of("deelnemer wijzig")
async def test_the_old_address_has_no_voice_and_hears_nothing_any_more(wereld: Wereld, code: str) -> None:
    oud = wereld.post.laatste(GGZ)
    await regie(wereld, f"deelnemer wijzig {code} GGZ-instelling, {NIEUW}")
    wereld.post.wis()

    await wereld.antwoord(oud, "2 klaar")
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert not any("actiepunt" in wereld.post.tekst(mail) for mail in wereld.post.aan(GGZ))
    assert any("actiepunt 2" in mail.bericht.onderwerp for mail in wereld.post.aan(NIEUW))


async def test_from_the_room_to_mail_and_back(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await regie(wereld, f"deelnemer wijzig {code} Reclassering, {NIEUW}")
    assert RECLASSERING not in kamer.leden
    assert "Bespreekt met de cliënt" in wereld.post.tekst(wereld.post.laatste(NIEUW))

    await regie(wereld, f"deelnemer wijzig {code} Reclassering, {CHAT}")
    assert CHAT in kamer.leden


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        (f"GGZ-instelling {NIEUW}", "deelnemer wijzig [code]"),
        ("GGZ-instelling, geen adres", "deelnemer wijzig [code]"),
        (f"Brandweer, {NIEUW}", "geen deelnemer"),
        (f"GGZ-instelling, {POLITIE}", "doet al mee"),
        ("GGZ-instelling, bot@zvh.test", "een adres van de bot zelf"),
    ],
)
async def test_a_change_that_cannot_be_is_refused_with_the_way_to_do_it(
    wereld: Wereld, code: str, woorden: str, antwoord: str
) -> None:
    leden = await wereld.leden(code)

    assert antwoord in await regie(wereld, f"deelnemer wijzig {code} {woorden}")

    assert await wereld.leden(code) == leden


async def test_of_two_with_one_name_both_are_named_and_one_is_asked(wereld: Wereld, code: str) -> None:
    await regie(wereld, f"deelnemer toevoegen {code} Politie, rechercheur, publiek, {NIEUW}")

    gelezen = await regie(wereld, f"deelnemer verwijder {code} Politie")

    assert "Politie (rechercheur), Politie (wijkagent)" in gelezen
    assert (await wereld.leden(code))[NIEUW].actief
    assert "doet niet meer mee" in await regie(wereld, f"deelnemer verwijder {code} Politie (rechercheur)")


@pytest.mark.story_of("afmelden")
async def test_who_says_that_he_stops_is_asked_nothing_any_more(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "afmelden zeker andere baan")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-07 12:00"))

    assert not any(
        "vragen" in wereld.post.tekst(mail) or "actiepunt 3" in mail.bericht.onderwerp
        for mail in wereld.post.aan(POLITIE)
    )
    gevraagd = wereld.kamers.prive(WIJKTEAM).tekst
    assert "De eigenaar, Politie (wijkagent), heeft zich afgemeld" in gevraagd


@pytest.mark.story_of("deelnemer casushouder")
async def test_a_new_casushouder_hears_what_the_role_asks_and_the_others_that_they_need_do_nothing(
    wereld: Wereld, code: str
) -> None:
    wereld.post.wis()
    await regie(wereld, f"deelnemer casushouder {code} Politie")

    [eigen] = wereld.post.aan(POLITIE)
    assert "Wat vragen wij van u?" in wereld.post.tekst(eigen)
    assert "elke 4 tot 6 weken" in wereld.post.tekst(eigen)
    assert "hoeft niets te doen" not in wereld.post.tekst(eigen)
    assert "U hoeft niets te doen" in wereld.post.teksten(GGZ)


async def test_lukt_niet_reaches_the_casushouder_once_and_tells_the_asker_who_hears_it(
    wereld: Wereld, code: str
) -> None:
    await regie(wereld, f"deelnemer casushouder {code} Politie")
    wereld.post.wis()

    await schrijf(wereld, GGZ, "2 lukt niet: de cliënt komt niet")

    [signaal] = wereld.post.aan(POLITIE)
    assert "wat is er nodig?" in signaal.bericht.onderwerp
    assert "De casushouder weet het" in wereld.post.teksten(GGZ)
    await schrijf(wereld, POLITIE, "3 lukt niet: geen tijd")
    assert "De procesregisseur weet het" in wereld.post.teksten(POLITIE)


async def test_what_is_over_stays_with_who_did_it_after_he_left(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "3 klaar")
    await regie(wereld, f"deelnemer verwijder {code} Politie")

    assert "Vraagt twee buren of er nog overlast is. (Politie (wijkagent)" in await regie(wereld, f"actie lijst {code}")


async def test_nobody_but_a_deelnemer_is_said_to_take_part(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    await schrijf(wereld, GGZ, "2 bezig")

    kopie = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Actiepunt 2: bezig" in kopie
    assert "deelneemt" not in kopie


async def test_a_point_that_does_not_work_out_is_in_the_plan_of_the_new_address(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, GGZ, "2 lukt niet, er is geen plek")
    assert (await wereld.punt(code, 2)).status is Status.LUKT_NIET

    await regie(wereld, f"deelnemer wijzig {code} GGZ-instelling, {NIEUW}")

    plan = wereld.post.tekst(wereld.post.laatste(NIEUW))
    assert "Op dit moment staat er geen actiepunt op uw naam" not in plan
    assert "Hoe het staat: lukt niet." in plan
    await wereld.mail(NIEUW, f"casus-{code.lower()}+{(await wereld.leden(code))[NIEUW].token}", "mijn")
    assert "lukt niet" in wereld.post.tekst(wereld.post.laatste(NIEUW))
