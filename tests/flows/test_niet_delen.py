"""A member asks that not everybody reads his words: they go to nobody before a person decided."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.domain.test_nietdelen_wie import VERZOEKEN
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, met_toets, open_nummers
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, REGIE, Wereld

ZORG = "ik twijfel of de moeder veilig is"


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """With the guard at the door."""
    return met_toets(maak)


async def schrijf(wereld: Wereld, tekst: str, *, punt: int | None = None, onderwerp: str = "") -> None:
    """A partner writes to the address of the casus, or of one actiepunt."""
    lid = (await wereld.leden(wereld.code))[GGZ]
    achter = "" if punt is None else f"-{punt}"
    await wereld.mail(GGZ, f"casus-{wereld.code.lower()}+{lid.token}{achter}", tekst, onderwerp=onderwerp)


def anderen(wereld: Wereld) -> str:
    return wereld.post.teksten(POLITIE) + wereld.post.teksten(REGIE) + wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize("punt", [None, 2])
@pytest.mark.parametrize(
    "vraag",
    [
        "Deel dit niet met iedereen",
        "Vertrouwelijk, alleen voor de procesregisseur",
        "Graag niet doorsturen",
        "Onder ons",
        "Graag niet aan de hele groep",
        "Alleen tussen jou en mij",
        "Client wil niet dat de politie dit weet",
        "Dit mag de reclassering nog niet weten",
        "voor regie",
        "vertrouwelyk",
        "cc niet naar corporatie",
    ],
)
async def test_what_may_not_be_shared_goes_to_nobody_at_once(wereld: Wereld, vraag: str, punt: int | None) -> None:
    await schrijf(wereld, f"{vraag}: {ZORG}", punt=punt)

    assert anderen(wereld) == wereld.kamers.casuskamer(wereld.code).tekst
    assert ZORG not in anderen(wereld)
    assert await open_nummers(wereld) == ["W1"]
    gehoord = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "is nog niet doorgestuurd. Wij lezen in uw bericht dat niet iedereen het mag lezen." in gehoord
    assert "Schrijf: vrijgave W1" in gehoord
    assert "herkennen" not in gehoord


@pytest.mark.parametrize(
    "tekst",
    [
        "Geachte procesregisseur, ik zou graag telefonisch met u overleggen over deze casus, liefst vertrouwelijk.",
        "Beste procesregisseur,\n\nKunt u mij morgen even bellen over het gezin? Er speelt iets.",
        "Hallo regisseur, kan ik u hierover eens spreken",
    ],
)
async def test_who_wants_to_speak_the_procesregisseur_is_shared_with_nobody(wereld: Wereld, tekst: str) -> None:
    await schrijf(wereld, tekst)
    assert tekst.splitlines()[-1] not in anderen(wereld)
    assert await open_nummers(wereld) == ["W1"]


@pytest.mark.parametrize(
    "tekst",
    [
        "Beste procesregisseur, de school is gebeld en doet mee.",
        "Beste allen, ik wil telefonisch met u overleggen.",
        "Beste allen, dit is voor iedereen",
    ],
)
async def test_a_greeting_alone_holds_nothing(wereld: Wereld, tekst: str) -> None:
    await schrijf(wereld, tekst)
    assert tekst.partition(", ")[2] in anderen(wereld)
    assert await open_nummers(wereld) == []


async def test_the_subject_may_ask_it_too(wereld: Wereld) -> None:
    await schrijf(wereld, ZORG, onderwerp="Vertrouwelijk")
    assert ZORG not in anderen(wereld)
    assert await open_nummers(wereld) == ["W1"]


async def test_the_procesregisseur_reads_it_when_asked_and_decides(wereld: Wereld) -> None:
    await schrijf(wereld, f"Deel dit niet met iedereen: {ZORG}")
    await wereld.antwoord(wereld.post.laatste(GGZ), "vrijgave W1")

    gehoord = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert ZORG in gehoord
    assert "vroeg om het niet met iedereen te delen" in gehoord
    assert ZORG not in wereld.post.teksten(POLITIE)
    await beslis(wereld, "weiger W1 Ik bel u.")
    assert ZORG not in wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(wereld.code).tekst
    assert await open_nummers(wereld) == []


async def test_the_procesregisseur_may_share_it_all_the_same(wereld: Wereld) -> None:
    await schrijf(wereld, f"Deel dit niet met iedereen: {ZORG}")
    gevraagd = await beslis(wereld, "vrijlaten W1")
    assert ZORG not in wereld.post.teksten(POLITIE)
    assert await open_nummers(wereld) == ["W1"]
    assert "De schrijver vroeg om het niet met iedereen te delen" in gevraagd
    assert "Schrijf: vrijlaten W1 zeker" in gevraagd

    assert "gaat verder" in await beslis(wereld, "Vrijlaten W1 zeker.")
    assert ZORG in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize(
    "vraag",
    ["Ik wil u verzoeken dit niet met de politie te delen", "Deel dit niet met iedereen", "Onder ons"],
)
async def test_the_procesregisseur_hears_that_it_was_asked_when_it_keeps_waiting(wereld: Wereld, vraag: str) -> None:
    await schrijf(wereld, f"{vraag}. {ZORG}")
    assert "De procesregisseur kan het zien." in wereld.post.tekst(wereld.post.laatste(GGZ))
    await wereld.vooruit(dagen=1)
    herinnerd = wereld.post.teksten(REGIE)
    assert "De afzender vraagt om het niet met iedereen te delen." in herinnerd
    assert (
        "Mag het toch naar alle deelnemers?\n- Eerst bekijken? Schrijf: wacht\n- Doorlaten? Schrijf: vrijlaten W1"
        in herinnerd
    )


@pytest.mark.parametrize(
    "antwoord",
    [
        "Alleen de procesregisseur mag dit lezen.",
        "ja graag alleen aan de procesregisseur",
        "De procesregisseur mag het wel zien hoor",
    ],
)
async def test_the_procesregisseur_alone_may_read_it_is_release_to_them(wereld: Wereld, antwoord: str) -> None:
    await schrijf(wereld, f"Ik wil u verzoeken dit niet met de politie te delen. {ZORG}")
    await wereld.antwoord(wereld.post.laatste(GGZ), antwoord)

    assert ZORG in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert ZORG not in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize(
    "antwoord", ["Ja", "Graag alleen met het wijkteam delen.", "Ook de procesregisseur mag dit niet lezen"]
)
async def test_other_answers_are_asked_about(wereld: Wereld, antwoord: str) -> None:
    await schrijf(wereld, f"Ik wil u verzoeken dit niet met de politie te delen. {ZORG}")
    await wereld.antwoord(wereld.post.laatste(GGZ), antwoord)

    assert ZORG not in anderen(wereld)
    assert antwoord not in anderen(wereld)
    assert await open_nummers(wereld) == ["W1"]


async def test_what_it_reports_counts_and_there_is_no_proposal(wereld: Wereld) -> None:
    await schrijf(wereld, f"2 klaar\n\nNiet delen met de anderen: {ZORG} en {NAAM} ook")
    gehoord = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert (await wereld.punt(wereld.code, 2)).status is Status.GEREED
    assert ZORG not in wereld.post.teksten(POLITIE)
    assert NAAM not in gehoord
    assert "Schrijf: voorstel" not in gehoord
    await wereld.antwoord(wereld.post.laatste(GGZ), "voorstel W1")
    assert ZORG not in wereld.post.teksten(POLITIE)


async def test_new_words_go_on(wereld: Wereld) -> None:
    await schrijf(wereld, f"Deel dit niet met iedereen: {ZORG}")
    await wereld.antwoord(wereld.post.laatste(GGZ), "Ik ga morgen langs bij de moeder.")
    assert "Ik ga morgen langs bij de moeder." in wereld.post.teksten(POLITIE)
    assert await open_nummers(wereld) == []


async def test_who_types_bericht_means_everybody(wereld: Wereld) -> None:
    await schrijf(wereld, f"bericht Vertrouwelijk: {ZORG}")
    assert ZORG in wereld.post.teksten(POLITIE)


async def test_the_procesregisseur_means_the_group_he_writes_to(wereld: Wereld) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"bericht {wereld.code} Dit blijft onder ons. {ZORG}")
    assert ZORG in wereld.post.teksten(POLITIE)


async def test_a_mail_that_hides_words_says_where_to_read_them(wereld: Wereld) -> None:
    await schrijf(wereld, f"{NAAM} belde.")
    assert "Vraag de afzender wat er stond." in await beslis(wereld, "wacht")


@pytest.mark.parametrize("punt", [None, 2])
async def test_who_says_who_may_know_of_it_is_shared_with_nobody(wereld: Wereld, punt: int | None) -> None:
    for zin in VERZOEKEN:
        await schrijf(wereld, zin, punt=punt)
        deel = max(zin.replace(":", ",").replace("- ", ", ").split(", "), key=len)
        assert deel not in anderen(wereld), zin
        assert zin not in anderen(wereld), zin
    assert len(await open_nummers(wereld)) == len(VERZOEKEN)


@pytest.mark.parametrize("punt", [None, 2])
async def test_what_somebody_in_the_case_knows_is_shared(wereld: Wereld, punt: int | None) -> None:
    for zin in ("niemand weet waar hij is", "politie is niet betrokken", "de ggz mag hem niet bellen"):
        await schrijf(wereld, zin, punt=punt)
        assert zin in anderen(wereld)
    assert await open_nummers(wereld) == []
