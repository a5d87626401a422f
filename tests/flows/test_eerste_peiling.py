"""A first ICO of which the moment is still to be chosen: the invited are asked, and then the invitation comes."""

from datetime import date

import pytest

from commands.domain.bijeenkomst import IcoSoort, IcoStand
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.agendas import afspraak_in
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.eersteico import begin, fase, icos, regie
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, VOORBEELD, WIJKTEAM, Wereld

MOMENTEN = "di 17 november 10:00, wo 18 november 14:00, do 19 november 9:00"


async def gevraagd(maak: Maak) -> Wereld:
    """A world in which three people are asked which of three moments suit them."""
    wereld = await begin(maak, MOMENTEN)
    await regie(wereld, f"{wereld.code} ico uitnodigen")
    return wereld


@pytest.mark.story_of("casus nieuw", "ico uitnodigen", "kan", "ico stand", "ico vast")
async def test_moments_are_put_to_those_who_are_named_and_the_chosen_one_invites_them(maak: Maak) -> None:
    wereld = await begin(maak, MOMENTEN)
    code = wereld.code
    [ico] = await icos(wereld)
    assert (await fase(wereld), ico.soort, ico.stand, len(ico.momenten)) == (
        Fase.GEPLAND,
        IcoSoort.EERSTE,
        IcoStand.PEILING,
        3,
    )
    assert wereld.post.aan(GGZ) == []

    assert "voorgelegd aan 3 deelnemers" in await regie(wereld, f"{code} ico uitnodigen")
    [vraag] = wereld.post.aan(GGZ)
    tekst = wereld.post.tekst(vraag)
    assert "2. Woensdag 18 november 2026 om 14:00 uur" in tekst
    assert "Wij noemen nooit de naam van de cliënt" in tekst
    assert vraag.bericht.afspraak is None
    prive = wereld.kamers.prive(WIJKTEAM)
    assert f"{code} kan [nummers]" in prive.laatste

    await wereld.antwoord(vraag, "1 en 2")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "alleen woensdag")
    await wereld.zeg(WIJKTEAM, prive.id, "mijn")
    assert code in prive.laatste
    await wereld.zeg(WIJKTEAM, prive.id, f"{code} kan 2 3")
    stand = await regie(wereld, f"{code} ico stand")
    tweede = next(regel for regel in stand.splitlines() if "2. woensdag 18 november" in regel)
    assert all(wie in tweede for wie in ("GGZ-instelling", "Politie", "Gemeente"))
    assert "Nog geen antwoord" not in stand

    assert "Het moment ligt vast" in await regie(wereld, f"{code} ico vast 2")
    assert (await wereld.casus(code)).ico_op == date(2026, 11, 18)
    uitnodiging = wereld.post.laatste(GGZ)
    assert all(onderwerp in wereld.post.tekst(uitnodiging) for onderwerp in BELEID.voorbereiding.onderwerpen)
    assert afspraak_in(wereld, uitnodiging)["DTSTART"].dt == lokaal("2026-11-18 14:00")
    assert "U bent uitgenodigd" in prive.laatste
    agenda = next(een for een in reversed(wereld.post.aan(REGIE)) if een.bericht.afspraak is not None)
    assert "Het moment ligt vast" in wereld.post.tekst(agenda)
    assert "Komt u?" not in wereld.post.tekst(agenda)
    await regie(wereld, f"{code} ico plaats Stadhuis, zaal 3")
    assert wereld.post.laatste(GGZ).bericht.onderwerp.endswith("de plaats van het ICO is bekend")
    await regie(wereld, f"{code} ico plaats Stadhuis, zaal 4")
    assert wereld.post.laatste(GGZ).bericht.onderwerp.endswith("het ICO is gewijzigd")

    await wereld.vooruit(tot=lokaal("2026-11-19 12:00"))
    await regie(wereld, f"{code} ico gehouden")
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {code}", bijlage=VOORBEELD)
    voorbeeld = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "een andere dag voor het ICO dan de bot kent: woensdag 18 november 2026" in voorbeeld
    await regie(wereld, f"vrijgeven {code}")
    assert await fase(wereld) is Fase.LOPEND


@pytest.mark.story_of("plan antwoord")
@pytest.mark.parametrize(
    ("woorden", "dag"),
    [
        ("ico 18 november 2026", date(2026, 11, 18)),
        ("de datum van het ICO is 18 november", date(2026, 11, 18)),
        ("ico klopt", date(2026, 11, 2)),
    ],
)
async def test_another_day_in_the_plan_is_asked_about_and_answered(maak: Maak, woorden: str, dag: date) -> None:
    wereld = await begin(maak, MOMENTEN)
    code = wereld.code
    await regie(wereld, f"{code} ico uitnodigen")
    await regie(wereld, f"{code} ico vast 2")
    await wereld.vooruit(tot=lokaal("2026-11-19 12:00"))
    await regie(wereld, f"{code} ico gehouden")
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {code}", bijlage=VOORBEELD)
    assert "een andere dag voor het ICO" in wereld.post.tekst(wereld.post.laatste(REGIE))

    await wereld.antwoord(wereld.post.laatste(REGIE), woorden)

    assert "een andere dag voor het ICO" not in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert (await wereld.casus(code)).ico_op == dag


@pytest.mark.story_of("ico momenten")
async def test_after_a_first_ico_was_cancelled_other_moments_go_to_whoever_was_invited(maak: Maak) -> None:
    wereld = await begin(maak)
    code = wereld.code
    await regie(wereld, f"{code} ico uitnodigen")
    assert "Er is al een ICO gepland" in await regie(wereld, f"{code} ico momenten {MOMENTEN}")
    await regie(wereld, f"{code} ico afgezegd te veel zieken")

    assert "voorgelegd aan 3 deelnemers" in await regie(wereld, f"{code} ico momenten {MOMENTEN}")
    await wereld.antwoord(wereld.post.laatste(GGZ), "alle")
    await regie(wereld, f"{code} ico vast 1")

    assert "uitnodiging voor het ICO" in wereld.post.laatste(GGZ).bericht.onderwerp


async def test_before_anybody_is_invited_other_moments_only_wait(maak: Maak) -> None:
    wereld = await begin(maak, MOMENTEN)

    assert "Er is nog niets verstuurd" in await regie(wereld, f"{wereld.code} ico momenten 24-11 10:00, 25-11 10:00")
    assert wereld.post.aan(GGZ) == []
    assert len((await icos(wereld))[0].momenten) == 2


async def test_somebody_who_joins_or_moves_is_asked_too(maak: Maak) -> None:
    wereld = await gevraagd(maak)
    code = wereld.code

    gehoord = await regie(wereld, f"deelnemer toevoegen {code} GGD, arts, publiek, arts@partners.test")
    assert "krijgt nu de vraag wanneer het ICO kan" in gehoord
    await regie(wereld, f"deelnemer wijzig {code} politie, nieuw@partners.test")

    for wie in ("arts@partners.test", "nieuw@partners.test"):
        await wereld.antwoord(wereld.post.laatste(wie), "2")
    stand = await regie(wereld, f"{code} ico stand")
    tweede = next(regel for regel in stand.splitlines() if "2. woensdag 18 november" in regel)
    assert all(wie in tweede for wie in ("GGD (arts)", "Politie (wijkagent)"))


async def test_a_moment_that_nobody_chooses_is_asked_about_each_week(maak: Maak) -> None:
    wereld = await gevraagd(maak)
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-11 12:00"))
    vraag = wereld.post.laatste(REGIE)
    assert "Er is nog geen moment gekozen voor het eerste ICO" in wereld.post.tekst(vraag)
    await wereld.antwoord(vraag, "het wordt 3")

    assert (await icos(wereld))[0].moment == lokaal("2026-11-19 09:00")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-18 17:00"))
    assert "nog geen moment gekozen" not in wereld.post.teksten(REGIE)


async def test_steps_out_of_order_say_what_comes_first(maak: Maak) -> None:
    wereld = await gevraagd(maak)
    code = wereld.code

    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {code}", bijlage=VOORBEELD)
    assert "of er wordt een moment gezocht" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "is nog niet gekozen" in await regie(wereld, f"{code} ico gehouden")
    assert "Schrijf eerst: ico afgezegd" in await regie(wereld, f"casus weg {code} zeker")
    assert "Noem er minstens 2" in await regie(wereld, f"{code} ico momenten di 17 november 10:00")
    assert "Moment 7 bestaat niet" in await regie(wereld, f"{code} ico vast 7")
