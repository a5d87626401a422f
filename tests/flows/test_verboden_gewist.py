"""What names a word that must never go out is erased however it came, and counts only where it counts."""

import pytest

from commands.adres import antwoordadres, persoonlijk_adres
from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, met_toets, open_prive
from tests.wereld import BEHEER, GGZ, REGIE, VOORBEELD, WIJKTEAM, Wereld

GEHEIM = "Zeldzaamsma"
REGIE_MATRIX = "@regie:demo.test"


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """With the guard at the door."""
    return met_toets(maak)


async def onthouden(wereld: Wereld) -> bool:
    """Whether the casus knows it as forbidden."""
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        return bool(await uow.verboden.of_casus(casus.id))


@pytest.mark.parametrize("hoe", [{"bewerkt": True}, {"versleuteld": False}])
@pytest.mark.parametrize("vorm", ["verboden {code} {geheim}", "verbode {code} {geheim}"])
async def test_an_edit_and_clear_text_in_his_own_room_are_redacted_and_do_nothing(
    wereld: Wereld, hoe: dict[str, bool], vorm: str
) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGIE_MATRIX)
    kamer = await open_prive(wereld, REGIE_MATRIX)

    event = await wereld.zeg(REGIE_MATRIX, kamer.id, vorm.format(code=wereld.code, geheim=GEHEIM), **hoe)

    assert kamer.geredigeerd == [event]
    assert "wordt nu gewist" in kamer.laatste
    assert GEHEIM not in kamer.tekst
    assert not await onthouden(wereld)


async def test_clear_text_is_answered_each_time_that_it_is_erased(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGIE_MATRIX)
    kamer = await open_prive(wereld, REGIE_MATRIX)
    await wereld.zeg(REGIE_MATRIX, kamer.id, "3 klaar", versleuteld=False)

    await wereld.zeg(REGIE_MATRIX, kamer.id, f"verboden {wereld.code} {GEHEIM}", versleuteld=False)

    assert "wordt nu gewist" in kamer.laatste


@pytest.mark.parametrize("hoe", [{"bewerkt": True}, {"versleuteld": False}])
async def test_an_edit_and_clear_text_in_the_room_of_the_casus_are_redacted(
    wereld: Wereld, hoe: dict[str, bool]
) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGIE_MATRIX)
    kamer = wereld.kamers.casuskamer(wereld.code)

    event = await wereld.zeg(REGIE_MATRIX, kamer.id, f"verboden {wereld.code} {GEHEIM}", **hoe)

    assert kamer.geredigeerd == [event]
    assert not await onthouden(wereld)


@pytest.mark.parametrize("aan", ["casus-{code}", "bot"])
@pytest.mark.parametrize("vorm", ["verboden {code} {geheim}", "verbode {code} {geheim}"])
async def test_mail_to_an_address_without_his_token_is_erased_and_does_nothing(
    wereld: Wereld, aan: str, vorm: str
) -> None:
    naar = aan.format(code=wereld.code.lower())

    await wereld.mail(REGIE, naar, vorm.format(code=wereld.code, geheim=GEHEIM))

    # by its source id: a Message-ID is anybody's to write
    assert wereld.post.gewist == [f"mail:<mail-{wereld.teller}@partners.test>:{naar}"]
    assert "wordt nu gewist" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert not await onthouden(wereld)


@pytest.mark.parametrize("aan", ["eigen", "bot"])
async def test_automatic_mail_is_erased_and_not_answered(wereld: Wereld, aan: str) -> None:
    async with wereld.opslag.uow() as uow:
        regie = (await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR))[0]
    naar = persoonlijk_adres(regie.token) if aan == "eigen" else aan

    await wereld.mail(REGIE, naar, f"verboden {wereld.code} {GEHEIM}", koppen={"Auto-Submitted": "auto-generated"})

    assert wereld.post.gewist == [f"mail:<mail-{wereld.teller}@partners.test>:{naar}"]
    assert wereld.post.aan(REGIE) == []
    assert not await onthouden(wereld)


async def test_mail_of_a_partner_is_refused_and_erased(wereld: Wereld) -> None:
    naar = antwoordadres(wereld.code, (await wereld.leden(wereld.code))[GGZ].token)

    await wereld.mail(GGZ, naar, f"verboden {wereld.code} {GEHEIM}")

    assert wereld.post.gewist == [f"mail:<mail-{wereld.teller}@partners.test>:{naar}"]
    terug = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "kunt u hier niet geven" in terug
    assert "wordt nu gewist" in terug
    assert not await onthouden(wereld)


@pytest.mark.parametrize("hoe", [{}, {"bewerkt": True}, {"versleuteld": False}])
async def test_what_a_partner_types_in_his_own_room_is_redacted(wereld: Wereld, hoe: dict[str, bool]) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM)

    event = await wereld.zeg(WIJKTEAM, kamer.id, f"verboden {wereld.code} {GEHEIM}", **hoe)

    assert kamer.geredigeerd == [event]
    assert kamer.laatste.count("wordt nu gewist") == 1
    assert not await onthouden(wereld)


@pytest.mark.parametrize(
    "woorden",
    [
        "ver boden {code} {geheim}",
        "Ver boden {geheim}",
        "v e r b o d e n {code} {geheim}",
        "deze woorden zijn verboden: {geheim}",
        "Deze namen en nummers zijn verboden:\n{geheim}",
        "{code}: de volgende naam is verboden {geheim}",
    ],
)
async def test_what_only_spaces_or_a_sentence_hide_is_erased(wereld: Wereld, woorden: str) -> None:
    await beslis(wereld, woorden.format(code=wereld.code, geheim=GEHEIM))

    assert wereld.post.gewist == [f"<mail-{wereld.teller}@partners.test>"]
    assert GEHEIM not in wereld.post.teksten(REGIE)


@pytest.mark.parametrize(
    "woorden",
    [
        "roken is verboden",
        "Is deze naam verboden in {code}?",
        "het is daar verboden",
        "deze woorden zijn verboden",
        "ver weg boden zij hulp",
    ],
)
async def test_an_ordinary_sentence_is_not_erased(wereld: Wereld, woorden: str) -> None:
    await beslis(wereld, woorden.format(code=wereld.code))

    assert wereld.post.gewist == []


@pytest.mark.parametrize("hoe", [{"bewerkt": True}, {"versleuteld": False}])
async def test_an_ordinary_edit_or_clear_text_is_left_where_it_is(wereld: Wereld, hoe: dict[str, bool]) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM)

    await wereld.zeg(WIJKTEAM, kamer.id, "1 klaar", **hoe)

    assert kamer.geredigeerd == []
    assert "gewist" not in kamer.laatste


async def test_what_looks_like_it_is_erased_with_the_plan_that_came_along(wereld: Wereld) -> None:
    terug = await beslis(wereld, f"verbode {wereld.code} {GEHEIM}", bijlage=VOORBEELD)

    assert "wordt nu gewist" in terug
    assert "apart gezet" not in wereld.post.teksten(BEHEER)
