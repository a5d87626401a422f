"""The short words of a procesregisseur on a telephone: asked once as a command, or shown, and never brushed off."""

import pytest

from commands.domain.rollen import Rol
from tests.flows.test_regiezinnen import NIET, zeg
from tests.wereld import GGZ, REGIE, Wereld


@pytest.mark.parametrize(
    "deel",
    [
        (
            ("ggz belde: 2 klaar", "ja {c} namens GGZ-instelling (behandelaar) 2 klaar"),
            ("de politie mailt dat 3 klaar is", "ja {c} namens Politie (wijkagent) 3 klaar"),
            ("moeder belde: 2 klaar", NIET),
            ("3 naar wijkteam ipv politie", "ja {c} actie geef 3 aan"),
            ("3 naar maandag", NIET),
            ("punt erbij: GGZ belt huisarts voor 10 dec", "actie nieuw belt huisarts, GGZ-instelling (behandelaar)"),
            ("punt erbij: moeder belt terug", "een komma, wie het doet"),
            ("2 14 dec", "ja {c} actie uitstel 2 tot 14 december 2026"),
            ("2 14/12", "ja {c} actie uitstel 2 tot 14 december 2026"),
        ),
        (
            ("wijkteam ziek tot 14/12", "{c} pauzeer 1 tot 14 december 2026 afwezig"),
            ("moeder ziek tot 14/12", NIET),
            ("nieuwe wijkagent: kees@politie.test vanaf ma", "deelnemer wijzig Politie (wijkagent), kees@politie.test"),
            ("politie heeft nu nieuw adres jan@politie.test", "deelnemer wijzig Politie (wijkagent), jan@politie.test"),
            ("stuur plan nog ff naar politie", "Een deelnemer krijgt het met: plan toon"),
            ("heb je plan nog", "Versie 1 van het plan"),
            ("hoeveel mensen wonen er", NIET),
        ),
        (
            ("ico is opgeschoven naar januari, datum volgt", "ico verzet, met de nieuwe dag en het uur"),
            ("ico van 15 dec gaat niet door, ziek", "{c} ico afgezegd ziek"),
            ("sluiten graag, client overleden", "Hoe eindigt casus"),
            ("client is overleden. stop alle mails", "Hoe eindigt casus"),
            ("vader is overleden", NIET),
            ("moet weer open, nieuwe melding", "casus heropenen nieuwe melding"),
        ),
    ],
    ids=["punten", "mensen", "casus"],
)
async def test_short_words_stand_for_a_command(wereld: Wereld, code: str, deel: tuple[tuple[str, str], ...]) -> None:
    for tekst, verwacht in deel:
        wereld.post.wis()
        gelezen = await zeg(wereld, tekst)

        assert verwacht.format(c=code) in gelezen, (tekst, gelezen)
        if verwacht != NIET:
            assert NIET not in gelezen
        assert wereld.post.aan(GGZ) == []


@pytest.mark.parametrize(
    ("zin", "verwacht"),
    [
        ("hoeveel casussen lopen er", "{c}"),
        ("ik ben er 2 wkn niet, mijn collega neemt waar", "waarneming, met het e-mailadres van uw collega en t/m "),
        ("client van {c} is overleden. stop alle mails", "Hoe eindigt casus"),
        ("ik ben er niet", NIET),
    ],
)
async def test_where_no_code_is_needed(wereld: Wereld, code: str, zin: str, verwacht: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, zin.format(c=code))

    assert verwacht.format(c=code) in wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.mark.parametrize("dank", ["bedankt!", "Dank je wel", "top, bedankt"])
async def test_thanks_are_no_command(wereld: Wereld, code: str, dank: str) -> None:
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, dank)

    assert not any(NIET in wereld.post.tekst(een) for een in wereld.post.aan(REGIE))


@pytest.mark.parametrize("woord", ["prima", "nee"])
async def test_a_bare_word_that_may_be_an_answer_is_not_silent(wereld: Wereld, code: str, woord: str) -> None:
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, woord)

    assert wereld.post.aan(REGIE)


async def test_the_day_of_a_running_poll_is_its_moment(wereld: Wereld, code: str) -> None:
    await zeg(wereld, "ico momenten di 15 dec 10:00, wo 16 dec 14:30")
    for tekst, verwacht in (
        ("wordt di", f"ja {code} ico vast 1"),
        ("het wordt woensdag", f"ja {code} ico vast 2"),
        ("kies de wo", f"ja {code} ico vast 2"),
        ("wordt vr", NIET),
        ("wordt beter", NIET),
    ):
        gelezen = await zeg(wereld, tekst)
        assert verwacht in gelezen, (tekst, gelezen)
