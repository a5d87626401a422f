"""Whose mail carries no content: what they write is heard, and nothing is shared that they never saw."""

from dataclasses import replace

import pytest

from tests import bestanden
from tests.flows.conftest import Maak
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


@pytest.fixture
async def stil(maak: Maak) -> Wereld:
    """The GGZ gets no content by mail, in a casus that runs with the guard at the door."""
    wereld = maak(leeg=True, toets=nep_bewaker(), beleid=replace(BELEID, alleen_melding=frozenset({GGZ})))
    wereld.code = await wereld.lopende_casus()
    return wereld


def laatste(wereld: Wereld, wie: str = GGZ) -> str:
    """What somebody read last, on one line."""
    return " ".join(wereld.post.tekst(wereld.post.laatste(wie)).split())


async def test_a_held_text_says_that_it_waits_and_that_nothing_went(stil: Wereld) -> None:
    await stil.antwoord(stil.post.laatste(GGZ), f"gesproken met {NAAM} over de huur, alles is nu geregeld")

    assert f"Uw bericht W1 in casus {stil.code} wacht nog. Er is niets van gestuurd." in laatste(stil)
    assert "Bel de procesregisseur" in laatste(stil)
    assert "huur" not in stil.post.teksten(GGZ)


@pytest.mark.parametrize("ja", ["ja stuur maar zo", "\N{THUMBS UP SIGN}", "voorstel W1", "akkoord", "prima zo"])
async def test_a_proposal_that_they_never_saw_is_not_shared(stil: Wereld, ja: str) -> None:
    await stil.antwoord(stil.post.laatste(GGZ), f"gesproken met {NAAM} over de huur, alles is nu geregeld")
    eerder = len(stil.post.aan(POLITIE))

    await stil.antwoord(stil.post.laatste(GGZ), ja)

    assert len(stil.post.aan(POLITIE)) == eerder
    assert "Uw bericht W1 wacht nog. Er is niets gestuurd." in laatste(stil)
    assert "antwoord dan daar" in laatste(stil).lower()


async def test_who_did_see_it_still_takes_it(stil: Wereld) -> None:
    await stil.antwoord(stil.post.laatste(POLITIE), f"gesproken met {NAAM} over de huur, alles is nu geregeld")
    await stil.antwoord(stil.post.laatste(POLITIE), "ja stuur maar zo")

    assert "over de huur" in stil.kamers.casuskamer(stil.code).tekst


@pytest.mark.parametrize("woord", ["hulp", "hulp alles"])
async def test_help_holds_no_content_and_is_given(stil: Wereld, woord: str) -> None:
    await stil.antwoord(stil.post.laatste(GGZ), woord)

    assert "actie gereed" in laatste(stil)


async def test_mijn_tells_the_numbers(stil: Wereld) -> None:
    await stil.antwoord(stil.post.laatste(GGZ), "mijn")

    assert f"Uw open actiepunten zijn: {stil.code} 2." in laatste(stil)


@pytest.mark.parametrize(
    "woorden",
    [
        "ik kan niet in matrix",
        "Ik kom helaas niet in die chat",
        "wij hebben hier geen matrix",
        "Element werkt hier niet",
        "ik heb geen toegang tot de kamer",
    ],
)
@pytest.mark.parametrize("wie", [GGZ, POLITIE])
async def test_that_they_cannot_be_in_matrix_is_told_to_nobody_else(stil: Wereld, wie: str, woorden: str) -> None:
    ander = POLITIE if wie == GGZ else GGZ
    eerder, gezegd = len(stil.post.aan(ander)), len(stil.kamers.casuskamer(stil.code).berichten)

    await stil.antwoord(stil.post.laatste(wie), woorden)

    assert len(stil.post.aan(ander)) == eerder
    assert len(stil.kamers.casuskamer(stil.code).berichten) == gezegd
    assert "Uw bericht is naar niemand gestuurd" in laatste(stil, wie)
    assert "Bel de procesregisseur" in laatste(stil, wie)


@pytest.mark.parametrize("woorden", ["de client kan niet in de woning", "wij komen niet op de afspraak maandag"])
async def test_other_words_go_on_as_before(stil: Wereld, woorden: str) -> None:
    await stil.antwoord(stil.post.laatste(POLITIE), woorden)

    assert "naar niemand gestuurd" not in laatste(stil, POLITIE)


async def test_a_receipt_says_that_it_is_an_answer(stil: Wereld) -> None:
    await stil.antwoord(stil.post.laatste(GGZ), "actie lijst")

    assert f"Er is een antwoord op uw bericht in casus {stil.code}" in laatste(stil)


async def test_they_get_no_file_and_their_own_is_held(stil: Wereld) -> None:
    await stil.antwoord(stil.post.laatste(GGZ), "", bestanden=[("foto.jpg", bestanden.foto())])
    assert "Uw bestand wacht op de procesregisseur (bijlage 1" in laatste(stil)

    kamer = stil.kamers.casuskamer(stil.code)
    await stil.lid(WIJKTEAM, kamer.id)
    await stil.antwoord(stil.post.laatste(POLITIE), "zie foto", bestanden=[("foto.jpg", bestanden.foto())])
    aanbod = next(een for een in reversed(stil.post.aan(REGIE)) if een.bericht.bijgevoegd is not None)
    await stil.antwoord(aanbod, f"{stil.code} bijlage 2 vrijgeven")

    assert kamer.berichten[-1].bijgevoegd is not None
    assert {een.bericht.bijgevoegd for een in stil.post.aan(GGZ)} == {None}
