"""Texts that point to nobody one by one do so together: the casus is seen as a whole."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Kanaal, Rol
from commands.domain.vondst import Casuslijst, Vondst
from tests.bot.documents.maken import ACTIES, CASUS, DEELNEMERS, DOELEN, in_bytes, word
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, met_toets, open_nummers
from tests.neptoets import nep_bewaker
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, Wereld

EEN, TWEE, DRIE = "ze heeft vier kinderen", "mw werkt als taxichauffeur", "ze heeft ook epilepsie, even op letten"


@pytest.fixture
async def wereld(maak: Maak) -> Wereld:
    """Two facts went out: one with a report, one as words for all."""
    wereld = maak(toets=None)
    planmail = wereld.post.laatste(GGZ)
    wereld = met_toets(maak)
    await wereld.antwoord(planmail, f"2 klaar, {EEN}")
    await schrijf(wereld, TWEE)
    return wereld


async def schrijf(wereld: Wereld, tekst: str) -> None:
    """The police writes this at their reply address."""
    lokaal = antwoordadres(wereld.code, (await wereld.leden(wereld.code))[POLITIE].token)
    await wereld.mail(POLITIE, lokaal, tekst)


async def test_the_third_fact_waits_and_its_sender_reads_with_which_it_stands(wereld: Wereld) -> None:
    assert EEN in wereld.post.teksten(POLITIE)
    assert TWEE in wereld.post.teksten(GGZ)
    wereld.post.wis()

    await schrijf(wereld, DRIE)

    mail = wereld.post.tekst(wereld.post.laatste(POLITIE)).replace("\n", " ")
    assert "epilepsie" not in wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(wereld.code).tekst + mail
    assert "Het gaat nu om: gezondheid, kinderen, werk." in mail
    assert await open_nummers(wereld) == ["W1"]


async def test_the_proposal_leaves_the_fact_out_and_goes_on(wereld: Wereld) -> None:
    await schrijf(wereld, DRIE)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "voorstel")

    assert "ze heeft ook [gezondheid], even op letten" in wereld.post.teksten(GGZ)
    assert await open_nummers(wereld) == []


async def test_once_released_it_is_known_and_is_held_no_more(wereld: Wereld) -> None:
    await schrijf(wereld, DRIE)
    await beslis(wereld, "vrijlaten W1")
    assert DRIE in wereld.post.teksten(GGZ)

    await schrijf(wereld, "medicatie voor de epilepsie klopt weer")
    assert await open_nummers(wereld) == []
    await schrijf(wereld, "en ze is dus weduwe")
    assert await open_nummers(wereld) == ["W2"]


async def test_what_a_sender_withdraws_did_not_go_out(wereld: Wereld) -> None:
    await schrijf(wereld, DRIE)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "verwijder")

    assert "Gezondheid" not in await beslis(wereld, f"mozaiek {wereld.code}")


async def test_what_is_said_in_the_room_counts_and_is_told_in_private(wereld: Wereld) -> None:
    kamer = wereld.kamers.casuskamer(wereld.code)
    await wereld.zeg(RECLASSERING, kamer.id, "hij is trouwens ook weduwnaar")

    assert await open_nummers(wereld) == ["W1"]
    assert "Het gaat nu om: hoe het gezin eruitziet" in wereld.kamers.prive(RECLASSERING).tekst


@pytest.mark.story_of("mozaiek")
async def test_the_procesregisseur_reads_what_went_out_by_mail_without_the_words(wereld: Wereld) -> None:
    gelezen = await beslis(wereld, f"Mozaïek {wereld.code}")

    assert "Kinderen (3 november 2026)" in gelezen
    assert "Werk (3 november 2026)" in gelezen
    assert "taxichauffeur" not in gelezen
    assert "Zijn er 3 of meer" in gelezen


async def test_a_partner_does_not_get_the_list(wereld: Wereld) -> None:
    wereld.post.wis()
    await schrijf(wereld, f"mozaiek {wereld.code}")
    assert "Werk (" not in wereld.post.teksten(POLITIE)


async def test_words_for_one_person_alone_go_out_to_nobody(wereld: Wereld) -> None:
    await schrijf(wereld, f"vraag {DRIE}?")
    assert await open_nummers(wereld) == []
    assert "Gezondheid" not in await beslis(wereld, f"mozaiek {wereld.code}")


async def met_plan(wereld: Wereld, pad: Path, *doelen: str) -> str:
    """The procesregisseur sends a plan with these goals besides; what they read back."""
    rijen = [*DOELEN, *(["Gezin", een] for een in doelen)]
    (pad / "plan.docx").write_bytes(in_bytes(word(CASUS, rijen, DEELNEMERS, ACTIES)))
    gelezen = await beslis(
        wereld, "casus nieuw" if not wereld.code else f"casus plan {wereld.code}", bijlage=pad / "plan.docx"
    )
    wereld.code = wereld.code or wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    return " ".join(gelezen.split())


@pytest.fixture
async def leeg(maak: Maak) -> Wereld:
    """A house without a casus."""
    wereld = met_toets(maak, leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    return wereld


async def test_the_plan_counts_once_it_is_released(leeg: Wereld, tmp_path: Path) -> None:
    await met_plan(leeg, tmp_path, "De vier kinderen zijn veilig")
    assert "Kinderen" not in await beslis(leeg, f"mozaiek {leeg.code}")

    await beslis(leeg, f"vrijgeven {leeg.code}")

    assert "Kinderen" in await beslis(leeg, f"mozaiek {leeg.code}")


async def test_the_preview_of_a_plan_says_which_facts_stand_together_and_holds_nothing(
    leeg: Wereld, tmp_path: Path
) -> None:
    gelezen = await met_plan(
        leeg, tmp_path, "De vier kinderen zijn veilig", "Moeder heeft een kapperszaak", "Ze is weduwe"
    )

    assert "Plan: in deze casus wordt nu samen bekend: hoe het gezin eruitziet, kinderen en werk." in gelezen
    assert "Het plan kan ook zo verder." in gelezen
    assert "vrijlaten" not in gelezen
    assert "is vrijgegeven" in await beslis(leeg, f"vrijgeven {leeg.code}")


async def test_a_changed_plan_takes_the_remark_away_and_a_rare_fact_brings_it(leeg: Wereld, tmp_path: Path) -> None:
    await met_plan(leeg, tmp_path, "De vier kinderen zijn veilig", "Moeder is kapster", "Ze is weduwe")
    assert "bekend" not in await met_plan(leeg, tmp_path, "De vier kinderen zijn veilig", "Moeder is kapster")
    assert "iets wat zelden voorkomt" in await met_plan(leeg, tmp_path, "Het gezin woont op een woonboot")


async def test_a_next_plan_is_weighed_with_what_went_out_before(leeg: Wereld, tmp_path: Path) -> None:
    eerst = ("De vier kinderen zijn veilig", "Moeder heeft een kapperszaak")
    assert "bekend" not in await met_plan(leeg, tmp_path, *eerst)
    await beslis(leeg, f"vrijgeven {leeg.code}")

    gelezen = await met_plan(leeg, tmp_path, *eerst, "De epilepsie is onder controle")

    assert "Plan: in deze casus wordt nu samen bekend: gezondheid, kinderen en werk." in gelezen


class Tussendoor:
    """The guard of these stories; while it looks at the first text, something else comes in."""

    def __init__(self) -> None:
        self.eerst: Callable[[], Awaitable[object]] | None = None
        self._toets = nep_bewaker()

    async def inspect(self, teksten: Sequence[str], lijst: Casuslijst) -> list[Vondst]:
        eerst, self.eerst = self.eerst, None
        if eerst is not None:
            await eerst()
        return await self._toets.inspect(teksten, lijst)


@pytest.mark.parametrize("ander", ["hij is trouwens ook weduwnaar", "ik ben er morgen om tien uur"])
async def test_of_two_texts_at_one_moment_the_later_is_weighed_with_the_other(maak: Maak, ander: str) -> None:
    toets = Tussendoor()
    wereld = maak(toets=toets)
    await schrijf(wereld, EEN)
    kamer = wereld.kamers.casuskamer(wereld.code)
    await wereld.bewaar_zin(RECLASSERING, kamer.id, ander)
    [matrix] = [een for een in wereld.kanalen if een.channel is Kanaal.MATRIX]
    toets.eerst = matrix.intake.one_round

    await schrijf(wereld, TWEE)

    assert toets.eerst is None
    assert await open_nummers(wereld) == (["W1"] if "weduwnaar" in ander else [])


@pytest.mark.parametrize(
    "vraag",
    [
        "{c} wat is er al gedeeld over de client?",
        "Wat weten we al van de cliënt in {c}?",
        "{c} is de client herkenbaar",
    ],
)
async def test_asked_in_plain_words_the_list_comes(wereld: Wereld, vraag: str) -> None:
    assert "Kinderen (3 november 2026)" in await beslis(wereld, vraag.format(c=wereld.code))
