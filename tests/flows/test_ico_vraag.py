"""What a procesregisseur answers to the questions of the clock about a meeting, in plain words."""

import pytest

from commands.domain.bijeenkomst import IcoStand
from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingMail
from tests.domain.kalender import lokaal
from tests.flows.eersteico import icos
from tests.flows.test_ladder import stil
from tests.flows.test_vervolg_ico import peil, regie
from tests.wereld import GGZ, REGIE, WIJKTEAM, Wereld


def vraag(wereld: Wereld, woorden: str) -> OutgoingMail:
    """The last mail to the procesregisseur with these words."""
    return next(een for een in reversed(wereld.post.aan(REGIE)) if woorden in wereld.post.tekst(een))


async def na_het_ico(wereld: Wereld, code: str) -> OutgoingMail:
    """The vervolg-ICO was to be on Tuesday; on Wednesday it is asked whether it was held."""
    await peil(wereld)
    await regie(wereld, f"{code} ico vast 1")
    await regie(wereld, f"contact gehad {code} met de casushouder")  # so that nothing is asked beside it
    await wereld.vooruit(tot=lokaal("2026-12-16 12:00"))
    return vraag(wereld, "10:00 uur geweest?")


@pytest.mark.story_of("ico gehouden")
@pytest.mark.parametrize(
    "woorden",
    [
        "ja hoor",
        "Ja, is geweest",
        "Hoi,\n\nhet ICO ging door.\n\nGroet, Els",
        "ja het is geweest, plan komt deze week",
        "ja, gisteren gehouden, plan volgt",
    ],
)
async def test_a_yes_says_that_it_was_held(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(await na_het_ico(wereld, code), woorden)

    assert (await icos(wereld))[0].stand is IcoStand.GEHOUDEN
    assert "is geweest" in wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.mark.story_of("ico verzet")
@pytest.mark.parametrize(
    "woorden",
    [
        "nee, verzet naar donderdag 17 december 10:00",
        "Is verschoven: 17-12 10 uur",
        "het ico is verzet naar 17 december zelfde tijd",
    ],
)
async def test_another_day_moves_it(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(await na_het_ico(wereld, code), woorden)

    [ico] = await icos(wereld)
    assert (ico.stand, ico.moment) == (IcoStand.GEPLAND, lokaal("2026-12-17 10:00"))
    assert "donderdag 17 december 2026 om 10:00 uur" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_a_day_without_an_hour_is_asked_for_its_hour(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(await na_het_ico(wereld, code), "nee, verzet naar donderdag")

    assert "Ik lees hier geen dag en uur: donderdag" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert (await icos(wereld))[0].moment == lokaal("2026-12-15 10:00")


@pytest.mark.story_of("ico afgezegd")
@pytest.mark.parametrize(
    "woorden",
    [
        "nee, ging niet door, te veel zieken",
        "niet doorgegaan: te veel zieken",
        "is niet doorgegaan want de ggz was te veel zieken kwijt",
    ],
)
async def test_a_no_cancels_it_and_shares_no_reason_that_was_not_asked(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(await na_het_ico(wereld, code), woorden)

    assert (await icos(wereld))[0].stand is IcoStand.AFGEZEGD
    assert "is niet doorgegaan." in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "zieken" not in wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst
    assert "dat het niet doorging, en niet waarom" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_a_reason_that_is_typed_with_the_command_is_shared(wereld: Wereld, code: str) -> None:
    await na_het_ico(wereld, code)
    await regie(wereld, f"{code} ico afgezegd te veel zieken")

    assert "te veel zieken" in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize("woorden", ["Nee helaas niet"])
async def test_a_bare_no_is_asked_back_with_the_answers(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(await na_het_ico(wereld, code), woorden)

    gehoord = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Uw antwoord is nog niet genoteerd" in gehoord
    assert f"{code} ico verzet [dag en uur]" in gehoord
    assert (await icos(wereld))[0].stand is IcoStand.GEPLAND


@pytest.mark.story_of("ico niet nodig")
@pytest.mark.parametrize(
    "woorden",
    ["geen vervolg nodig, alles loopt goed", "Nee, niet nodig: alles loopt goed", "geen vervolg-ico: alles loopt goed"],
)
async def test_none_is_needed_in_plain_words(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    await wereld.antwoord(vraag(wereld, "Het vervolg-ICO is tussen"), woorden)

    assert "alles loopt goed" in wereld.kamers.prive(WIJKTEAM).laatste


@pytest.mark.parametrize("woorden", ["geen vervolg nodig", "ja", "nee"])
async def test_too_little_is_asked_back(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    await wereld.antwoord(vraag(wereld, "Het vervolg-ICO is tussen"), woorden)

    assert "ico niet nodig" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert await icos(wereld) == []


@pytest.mark.parametrize("woorden", ["15 of 16 dec", "Ja, di 15 december, wo 16 december"])
async def test_days_without_an_hour_are_asked_for_it(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    await wereld.antwoord(vraag(wereld, "Het vervolg-ICO is tussen"), woorden)

    assert "Ik lees hier geen dag en uur: " in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert await icos(wereld) == []


@pytest.mark.story_of("ico momenten")
@pytest.mark.parametrize(
    "woorden",
    [
        "di 15 dec 10:00, wo 16 dec 14:00",
        "Ja, di 15 dec 10:00 of wo 16 dec 14:00",
        "doe maar di 15 dec 10u, wo 16 dec 14u",
    ],
)
async def test_moments_alone_are_put_to_the_members(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    await wereld.antwoord(vraag(wereld, "Het vervolg-ICO is tussen"), woorden)

    assert len((await icos(wereld))[0].momenten) == 2
    assert "wanneer kunt u voor het vervolg-ICO" in wereld.post.laatste(GGZ).bericht.onderwerp


@pytest.mark.parametrize(
    ("woorden", "gepeild"),
    [
        ("di 15 dec 10:00, wo 16 december 14:30", True),
        ("Ja: di 15 dec 10:00, wo 16 december 14:30", True),
        ("Ik overleg met de wijkagent over punt 1.", False),
    ],
)
async def test_moments_beside_another_question_are_no_words_for_the_group(
    wereld: Wereld, code: str, woorden: str, gepeild: bool
) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} 1 uitstel tot 30 november")
    await wereld.vooruit(tot=lokaal("2026-12-07 12:00"))
    samen = vraag(wereld, "wanneer is het vervolg-ICO?")
    assert "actiepunt" in wereld.post.tekst(samen)
    kamer = wereld.kamers.casuskamer(code).tekst
    await wereld.antwoord(samen, woorden)

    assert bool(await icos(wereld)) == gepeild
    erbij = wereld.kamers.casuskamer(code).tekst.removeprefix(kamer)
    assert ("Wanneer kunt u voor het vervolg-ICO?" in erbij) == gepeild
    assert "terugkoppeling" not in erbij + wereld.post.teksten(GGZ)


@pytest.mark.parametrize("woorden", ["ja hoor", "Ja dat klopt", "allebei ja", "ja gisteren"])
async def test_a_yes_beside_the_question_for_contact_is_asked_of_both_once(
    wereld: Wereld, code: str, woorden: str
) -> None:
    await stil(wereld, 1, 2, 3, 4, 5)
    await regie(wereld, f"{code} ico momenten di 24 november 10:00, 4 december 10:00")
    await regie(wereld, f"{code} ico vast 2")
    await wereld.vooruit(tot=lokaal("2026-12-07 12:00"))
    await wereld.antwoord(wereld.post.laatste(REGIE), woorden)

    terug = wereld.post.laatste(REGIE)
    tekst = wereld.post.tekst(terug)
    assert (tekst.count("ico gehouden"), tekst.count("met de casushouder doorgaan")) == (1, 1)
    assert (await icos(wereld))[0].stand is IcoStand.GEPLAND
    await wereld.antwoord(terug, f"{code} ico gehouden")
    assert (await icos(wereld))[0].stand is IcoStand.GEHOUDEN


@pytest.mark.story_of("ico vast")
async def test_one_that_is_fixed_already_is_noted_and_everybody_is_invited(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    gevraagd = vraag(wereld, "Het vervolg-ICO is tussen")
    for woorden, waar in {
        "Staat al vast op wo 6 jan 10:00": "Waar: dat hoort u nog",
        "al geprikt, 6 januari 10u, locatie: stadhuis": "Waar: stadhuis",
        "is al gepland: 6 januari 10 uur op kantoor": "Waar: op kantoor",
    }.items():
        await wereld.antwoord(gevraagd, woorden)
        gepland = [een.moment for een in await icos(wereld) if een.stand is IcoStand.GEPLAND]
        assert gepland == [lokaal("2027-01-06 10:00")]
        assert waar in wereld.post.tekst(wereld.post.laatste(GGZ))
        await regie(wereld, f"{code} ico stand")
        assert "woensdag 6 januari 2027 om 10:00 uur" in wereld.post.tekst(wereld.post.laatste(REGIE))
        await regie(wereld, f"{code} ico afgezegd zaal bezet")


async def test_who_does_not_know_yet_hears_when_it_is_asked_again(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    gevraagd = vraag(wereld, "Het vervolg-ICO is tussen")
    for woorden in ("weet nog niet", "Dat weet ik nog niet, na de kerst denk ik", "volgt nog"):
        await wereld.antwoord(gevraagd, woorden)
        assert "opnieuw op maandag 7 december 2026" in wereld.post.tekst(wereld.post.laatste(REGIE)), woorden
    for woorden in ("is al gepland", "weet ik nog niet, di 15 dec?"):
        await wereld.antwoord(gevraagd, woorden)
        assert "7 december" not in wereld.post.tekst(wereld.post.laatste(REGIE)), woorden
    assert await icos(wereld) == []
    await wereld.antwoord(gevraagd, "15 dec of 17 dec, allebei 10 uur")
    assert [een.op for een in (await icos(wereld))[0].momenten] == [
        lokaal("2026-12-15 10:00"),
        lokaal("2026-12-17 10:00"),
    ]


async def test_what_was_not_held_moves_to_the_new_day_where_one_is_named(wereld: Wereld, code: str) -> None:
    gevraagd = await na_het_ico(wereld, code)
    for dag, woorden in {
        "6": "ging niet door, wordt 6 januari 10 uur",
        "7": "nee niet doorgegaan. nieuwe datum: do 7 jan 10u",
        "8": "Is niet geweest, verzet naar 8 januari 10:00",
    }.items():
        await wereld.antwoord(gevraagd, woorden)
        [ico] = await icos(wereld)
        assert (ico.stand, ico.moment) == (IcoStand.GEPLAND, lokaal(f"2027-01-0{dag} 10:00"))
        await regie(wereld, f"{code} ico stand")
        assert f"{dag} januari 2027 om 10:00 uur" in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.antwoord(gevraagd, "ging niet door, wordt vervolgd")
    assert (await icos(wereld))[0].stand is IcoStand.AFGEZEGD
