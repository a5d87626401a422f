"""The address book grows by use, proposes an address that a plan lacks, and shows none."""

from datetime import timedelta
from pathlib import Path

import pytest

from commands.domain.rollen import Rol
from tests.bot.documents.maken import ACTIES, CASUS, DEELNEMERS, DOELEN, in_bytes, word
from tests.flows.test_planantwoord import antwoord
from tests.flows.test_sjabloon import plan
from tests.wereld import BEHEER, GGZ, MANAGER, REGIE, Wereld

ZONDER = [*DEELNEMERS[:2], ["GGZ-instelling", "behandelaar", "privaat", "", "", ""]]
NIEUW = [ACTIES[0], ["Belt de huisarts", "GGZ-instelling", "3 december 2026"]]


ERBIJ = "deelnemer toevoegen {} {}, griffie, publiek, griffie@partners.test"
CLIENT = "deelnemer toevoegen {} Bewindvoering, bewindvoerder, privaat, jan.yilmaz@partners.test"


async def open_zonder(wereld: Wereld, pad: Path, leden: list[list[str]] = ZONDER) -> str:
    """The procesregisseur mails a plan in which an address is missing; returns its code."""
    (pad / "plan.docx").write_bytes(in_bytes(word(CASUS, DOELEN, leden, NIEUW)))
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=pad / "plan.docx")
    return wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")


async def schrijf(wereld: Wereld, tekst: str, rol: Rol = Rol.PROCESREGISSEUR, adres: str = REGIE) -> str:
    """Somebody of the ZVH writes; returns what is read back."""
    await wereld.staf(rol, tekst)
    return wereld.post.tekst(wereld.post.laatste(adres))


@pytest.mark.parametrize(
    "tekst", ["uit het adresboek", "GGZ-instelling: adresboek", "Ja graag, neem het adres uit adresboek"]
)
async def test_a_missing_address_is_proposed_and_used_only_when_a_person_agrees(
    wereld: Wereld, code: str, tmp_path: Path, tekst: str
) -> None:
    nieuw = await open_zonder(wereld, tmp_path)
    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Het adresboek heeft er een voor deze organisatie en rol: e-mail bij partners.test." in gelezen
    document = (await plan(wereld, nieuw))[1]
    assert (document.deelnemers[1].email, document.vrij_te_geven) == (None, False)

    gelezen = await antwoord(wereld, tekst)
    document = (await plan(wereld, nieuw))[1]
    assert (document.deelnemers[1].email, document.vragen) == (GGZ, ())
    assert "- GGZ-instelling (behandelaar): het adres" in gelezen
    assert "behandelaar@" not in gelezen


async def test_another_address_may_be_given_instead(wereld: Wereld, code: str, tmp_path: Path) -> None:
    nieuw = await open_zonder(wereld, tmp_path)
    await antwoord(wereld, "GGZ-instelling: crisis@partners.test")
    document = (await plan(wereld, nieuw))[1]
    assert (document.deelnemers[1].email, document.vragen) == ("crisis@partners.test", ())


async def test_an_address_that_stands_under_two_organisations_is_not_proposed(
    wereld: Wereld, code: str, tmp_path: Path
) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer wijzig {code} Politie, wijkpost@partners.test")
    await wereld.staf(Rol.PROCESREGISSEUR, ERBIJ.format(code, "Rechtbank"))
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} Rechtbank")
    await wereld.staf(Rol.PROCESREGISSEUR, ERBIJ.format(code, "Gerechtshof"))
    assert "Staat ook bij: Gerechtshof" in await schrijf(wereld, "adresboek rechtbank")
    await open_zonder(wereld, tmp_path, [*DEELNEMERS, ["Rechtbank", "griffie", "publiek", "", "", ""]])
    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Tabel deelnemers, rij 4: er is geen adres." in gelezen
    assert "Het adresboek" not in gelezen


@pytest.mark.story_of("adresboek")
async def test_the_book_names_organisations_and_no_address(wereld: Wereld, code: str) -> None:
    await wereld.staf(
        Rol.PROCESREGISSEUR,
        f"deelnemer toevoegen {code} Bewindvoering, bewindvoerder, privaat, jan.yilmaz@partners.test",
    )
    gelezen = await schrijf(wereld, "adresboek")
    assert "- GGZ-instelling (behandelaar): mail bij partners.test, laatst gebruikt op 3 nov" in gelezen
    assert "- Gemeente (wijkteam): Matrix bij demo.test" in gelezen
    gelezen += await schrijf(wereld, "adresboek bewindvoering")
    gelezen += await schrijf(wereld, "adresboek", Rol.BEHEERDER, BEHEER)
    assert "Bewindvoering (bewindvoerder)" in gelezen
    assert "yilmaz" not in gelezen.casefold()
    assert "behandelaar@" not in gelezen
    assert code not in gelezen


async def test_an_organisation_is_forgotten_when_it_is_asked_twice(wereld: Wereld, code: str, tmp_path: Path) -> None:
    assert "adresboek weg GGZ-instelling zeker" in await schrijf(wereld, "adresboek weg ggz")
    assert "GGZ-instelling" in await schrijf(wereld, "adresboek")
    assert "uit het adresboek gehaald" in await schrijf(wereld, "adresboek weg GGZ-instelling zeker")
    assert "GGZ-instelling" not in await schrijf(wereld, "adresboek")
    await open_zonder(wereld, tmp_path)
    assert "Het adresboek" not in wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.mark.parametrize("tekst", ["adresboek dierenambulance", "adresboek weg dierenambulance zeker"])
async def test_an_organisation_that_is_not_there_is_said(wereld: Wereld, code: str, tekst: str) -> None:
    assert "staat niet in het adresboek" in await schrijf(wereld, tekst)


async def test_partners_and_managers_never_see_it(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "adresboek")
    assert "bij partners.test" not in wereld.post.teksten(GGZ)
    await wereld.staf(Rol.MANAGER, "adresboek")
    assert "bij partners.test" not in wereld.post.teksten(MANAGER)


async def test_what_was_not_used_for_two_years_is_forgotten(wereld: Wereld, code: str) -> None:
    wereld.nu += timedelta(days=731)
    await wereld.staf(Rol.PROCESREGISSEUR, ERBIJ.format(code, "Rechtbank"))
    gelezen = await schrijf(wereld, "adresboek")
    assert "Rechtbank (griffie)" in gelezen
    assert "GGZ-instelling" not in gelezen


EX = "deelnemer toevoegen {} Jeugdzorg, behandelaar, {}, exvriend@partners.test"


@pytest.mark.parametrize("rol", ["", "voogd"])
async def test_an_address_of_another_role_or_for_no_role_is_not_proposed(
    wereld: Wereld, code: str, tmp_path: Path, rol: str
) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, EX.format(code, "privaat"))
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} Jeugdzorg")
    nieuw = await open_zonder(wereld, tmp_path, [*DEELNEMERS, ["Jeugdzorg", rol, "privaat", "", "", ""]])
    assert "Het adresboek heeft er een" not in wereld.post.teksten(REGIE)
    await antwoord(wereld, "uit het adresboek")
    assert "exvriend@partners.test" not in {een.email for een in (await plan(wereld, nieuw))[1].deelnemers}


async def test_who_left_before_anything_was_sent_is_forgotten(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw ico 17 november 10:00")
    nieuw = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    for waar, soort in ((nieuw, "privaat"), (code, "derde")):  # the second has signed no statement of secrecy
        await wereld.staf(Rol.PROCESREGISSEUR, EX.format(waar, soort))
        assert "Jeugdzorg (behandelaar)" in await schrijf(wereld, "adresboek")
        await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {waar} Jeugdzorg")
        assert "Jeugdzorg" not in await schrijf(wereld, "adresboek")


async def test_who_left_is_kept_where_another_casus_knows_them_so(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw ico 17 november 10:00")
    nieuw = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer toevoegen {nieuw} GGZ-instelling, behandelaar, privaat, {GGZ}")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {nieuw} GGZ-instelling")
    assert "GGZ-instelling (behandelaar)" in await schrijf(wereld, "adresboek")
