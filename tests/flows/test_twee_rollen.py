"""One functional mailbox in two roles of an organisation: one mail, both roles named, answers count for both."""

import pytest

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.toetswereld import open_prive
from tests.wereld import GGZ, POLITIE, REGIE, VOORBEELD, WIJKTEAM, Wereld

BEIDE = "GGZ-instelling (behandelaar en crisisdienst)"
CHEF = "@chef:zvh-huis.test"


async def voeg_toe(wereld: Wereld, code: str, wie: str) -> str:
    """The procesregisseur adds a role by mail; returns what comes back."""
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer toevoegen {code} {wie}")
    return wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.mark.story_of("deelnemer toevoegen")
@pytest.mark.parametrize("organisatie", ["GGZ-instelling", "ggz-instelling"])
async def test_a_known_address_gets_a_second_role_and_keeps_its_place(
    wereld: Wereld, code: str, organisatie: str
) -> None:
    voor = (await wereld.leden(code))[GGZ]

    bon = await voeg_toe(wereld, code, f"{organisatie}, crisisdienst, privaat, {GGZ}")

    na = (await wereld.leden(code))[GGZ]
    assert (na.aanduiding, na.id, na.token) == (BEIDE, voor.id, voor.token)
    assert f"Genoteerd: {BEIDE}. Alle post komt één keer" in bon
    assert (
        f"GGZ-instelling (behandelaar) heet in casus {code} vanaf nu: {BEIDE}" in wereld.kamers.casuskamer(code).tekst
    )
    assert BEIDE in wereld.post.teksten(POLITIE)


async def test_points_of_both_roles_are_reminded_in_one_mail_and_one_answer_counts_for_both(
    wereld: Wereld, code: str
) -> None:
    await voeg_toe(wereld, code, f"GGZ-instelling, crisisdienst, privaat, {GGZ}")
    for wie in ("crisisdienst", "GGZ-instelling (crisisdienst)", "behandelaar"):
        await wereld.zeg(
            WIJKTEAM, wereld.kamers.casuskamer(code).id, f"!actie nieuw Belt elke week, {wie}, 12 november"
        )
    lid = (await wereld.leden(code))[GGZ]
    assert [(await wereld.punt(code, nr)).eigenaars for nr in (2, 6, 7, 8)] == [(lid.id,)] * 4
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-12 12:00"))

    herinnering = [een for een in wereld.post.aan(GGZ) if een.bericht.punten]
    assert {punt.nummer for punt in herinnering[-1].bericht.punten} >= {6, 7, 8}
    await wereld.antwoord(herinnering[-1], "6 klaar\n7 klaar")
    assert [(await wereld.punt(code, nr)).status.value for nr in (6, 7, 8)] == ["gereed", "gereed", "open"]


@pytest.mark.parametrize(
    "wie",
    [
        f"Jeugdzorg, begeleider, privaat, {GGZ}",
        f"GGZ-instelling, behandelaar, privaat, {GGZ}",
        f"GGZ-instelling, crisisdienst, publiek, {GGZ}",
        f"Politie, wijkagent, publiek, {POLITIE}",
    ],
)
async def test_another_organisation_kind_or_the_same_role_is_refused(wereld: Wereld, code: str, wie: str) -> None:
    voor = await wereld.leden(code)

    bon = await voeg_toe(wereld, code, wie)

    assert "Deze persoon doet al mee" in bon
    assert await wereld.leden(code) == voor


async def test_by_matrix_it_is_the_same(wereld: Wereld, code: str) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=CHEF)
    prive = await open_prive(wereld, CHEF)

    await wereld.zeg(CHEF, prive.id, f"deelnemer toevoegen {code} Gemeente, leerplicht, publiek, {WIJKTEAM}")

    assert "Gemeente (wijkteam en leerplicht)" in prive.laatste
    assert len([een for een in await wereld.leden(code) if een == WIJKTEAM]) == 1


async def test_before_the_release_the_preview_shows_both_and_the_plan_goes_out_once(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    concept = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")

    voorbeeld = await voeg_toe(wereld, concept, f"GGZ-instelling, crisisdienst, privaat, {GGZ}")
    assert f"{BEIDE}: privaat, mail" in voorbeeld
    assert "Deze persoon doet al mee" in await voeg_toe(wereld, concept, f"Jeugdzorg, arts, privaat, {GGZ}")
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, f"vrijgeven {concept}")

    assert (await wereld.leden(concept))[GGZ].aanduiding == BEIDE
    plannen = [een for een in wereld.post.aan(GGZ) if "Het hele plan" in wereld.post.tekst(een)]
    assert len(plannen) == 1
