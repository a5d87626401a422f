"""Who may do what, and what nobody hears who should not."""

from pathlib import Path

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.bot.documents.maken import ACTIES, CASUS, DEELNEMERS, DOELEN, in_bytes, word
from tests.wereld import BEHEER, GGZ, MANAGER, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

CHEF = "@regie:demo.test"


def gelezen(wereld: Wereld, adres: str) -> str:
    """What somebody read last."""
    return wereld.post.tekst(wereld.post.laatste(adres))


async def test_a_partner_cannot_close_the_point_of_another(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "3 klaar")

    assert "Actiepunt 3 is van Politie (wijkagent)." in gelezen(wereld, GGZ)
    assert (await wereld.punt(code, 3)).status is Status.OPEN


@pytest.mark.story_of("actie terugkoppeling")
async def test_a_partner_may_give_information_with_the_point_of_another(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "3 terugkoppeling De buurman is verhuisd.")

    assert "> De buurman is verhuisd." in wereld.post.teksten(POLITIE)
    assert (await wereld.punt(code, 3)).status is Status.OPEN


async def test_the_casushouder_may_close_any_point(wereld: Wereld, code: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!3 klaar")

    assert (await wereld.punt(code, 3)).status is Status.GEREED


@pytest.mark.parametrize(
    "woorden",
    [
        "casus nieuw ico 2 november 2026",
        "vrijgeven",
        "casus plan",
        "casus lijst",
        "onbekend",
        "contact gehad 2 november 2026",
        "deelnemer toevoegen Buurthuis, beheerder, privaat, buurthuis@partners.test",
        "deelnemer verwijder Politie",
    ],
)
async def test_what_belongs_to_the_procesregisseur_is_refused_to_a_partner(
    wereld: Wereld, code: str, woorden: str
) -> None:
    wereld.post.wis()

    await wereld.mail(GGZ, f"casus-{code.lower()}+{(await wereld.leden(code))[GGZ].token}", woorden)

    [antwoord] = wereld.post.verzonden
    assert "Deze opdracht kunt u hier niet geven." in wereld.post.tekst(antwoord)


async def test_the_beheerder_sees_no_content_whatever_he_asks(wereld: Wereld, code: str) -> None:
    for woorden in ("casus toon", "actie lijst", "actie toon", "bericht", "vrijgeven", "contact gehad", "3 klaar"):
        await wereld.staf(Rol.BEHEERDER, f"{woorden} {code} 3")
    for woorden in ("casus lijst", "onbekend", "mijn", "hulp", "casus nieuw ico 2 november"):
        await wereld.staf(Rol.BEHEERDER, woorden)

    alles = wereld.post.teksten(BEHEER)
    assert len(wereld.post.aan(BEHEER)) == 12
    for woord in ("buren", "Politie", "GGZ", "Gemeente", "huisbezoek", "ICO was", "Genoteerd"):
        assert woord not in alles
    assert (await wereld.punt(code, 3)).status is Status.OPEN


async def test_the_manager_reads_and_changes_nothing(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.MANAGER, f"actie lijst {code}")
    assert "3. Vraagt twee buren" in gelezen(wereld, MANAGER)
    wereld.post.wis()

    for woorden in (f"{code} 3 klaar", f"bericht {code} Hallo allemaal", f"contact gehad {code}", "casus lijst"):
        await wereld.staf(Rol.MANAGER, woorden)
        assert "Deze opdracht kunt u hier niet geven." in gelezen(wereld, MANAGER)

    assert {zending.recipient for zending in wereld.post.verzonden} == {MANAGER}
    assert (await wereld.punt(code, 3)).status is Status.OPEN


async def test_a_casus_of_others_is_as_unknown_as_one_that_does_not_exist(
    wereld: Wereld, code: str, tmp_path: Path
) -> None:
    bestand = tmp_path / "ander.docx"
    bestand.write_bytes(in_bytes(word(CASUS, DOELEN, DEELNEMERS, ACTIES)))
    ander = await wereld.nog_een_casus(bestand)
    prive = wereld.kamers.prive(RECLASSERING)
    antwoorden = []

    for vreemd in (ander, "Z9Z9"):
        await wereld.zeg(RECLASSERING, prive.id, f"actie lijst {vreemd}")
        antwoorden.append(prive.laatste.replace(vreemd, "CODE"))

    assert antwoorden[0] == antwoorden[1]
    assert "Ik ken geen casus CODE waar u bij hoort." in antwoorden[0]


async def test_no_word_of_one_casus_is_ever_said_in_another(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    eerste, tweede = wereld.kamers.casuskamer(code), wereld.kamers.casuskamer(ander)
    await wereld.lid(WIJKTEAM, tweede.id)

    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 klaar, het pand is verzegeld")
    await wereld.zeg(WIJKTEAM, eerste.id, "!bericht Het pand is verzegeld.")
    for woorden in ("!actie lijst", "!actie toon 2", "!casus toon", "!hulp", "!mijn", f"!actie lijst {code}"):
        await wereld.zeg(WIJKTEAM, tweede.id, woorden)

    assert "verzegeld" in eerste.tekst
    assert "verzegeld" not in tweede.tekst
    assert f"Dit adres hoort bij casus {ander}." in tweede.laatste
    for zending in wereld.post.verzonden:
        if zending.from_local == f"casus-{ander.lower()}":
            assert "verzegeld" not in wereld.post.tekst(zending)


@pytest.mark.parametrize("woorden", ["casus lijst", "onbekend", "mijn", "vrijgeven", "casus nieuw ico 2 november"])
async def test_what_is_private_is_refused_where_others_read_along(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=CHEF)
    kamer = wereld.kamers.casuskamer(code)

    await wereld.zeg(CHEF, kamer.id, f"!{woorden}")

    assert kamer.laatste.startswith("In deze kamer lezen anderen mee.")


@pytest.mark.story_of("hulp")
async def test_hulp_is_short_and_says_where_the_rest_is(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "hulp")
    lid = gelezen(wereld, GGZ)
    await wereld.staf(Rol.PROCESREGISSEUR, "help")

    for tekst, woord in ((lid, "actie gereed [nummer]"), (gelezen(wereld, REGIE), "casus nieuw")):
        assert woord in tekst
        assert "Schrijf: hulp alles" in tekst
        assert len(tekst) < 1200


@pytest.mark.story_of("hulp alles")
@pytest.mark.parametrize("woorden", ["hulp alles", "Help alles", "alle opdrachten"])
async def test_hulp_shows_a_partner_no_command_that_would_be_refused(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    assert "afmelden" in gelezen(wereld, GGZ)
    assert "actie gereed [nummer]" in gelezen(wereld, GGZ)
    for woord in ("casus nieuw", "vrijgeven", "deelnemer toevoegen", "onbekend"):
        assert woord not in gelezen(wereld, GGZ)


async def test_every_refusal_is_in_the_logboek(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "3 klaar")

    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        regels = await uow.logboek.of_casus(casus.id)
    assert (regels[-1].actie, regels[-1].resultaat) == ("actie gereed", "NietUwPunt")


async def test_a_procesregisseur_may_not_release_what_is_released(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"vrijgeven {code}")

    assert "is al vrijgegeven" in gelezen(wereld, REGIE)
