"""A card with how it works: for each role its own, and every line on it is understood as it stands."""

import pypdfium2
import pytest

from bot.paper.typesetting import print_card
from commands.domain.beleid import Beleid
from commands.domain.rollen import Rol
from commands.grammar.grammar import lees
from commands.grammar.lezing import Plek
from commands.messages.in_woorden import in_woorden
from commands.messages.kaart import Kaart
from commands.table import OPDRACHTEN
from commands.texts import kaart as teksten
from tests.beeld.__main__ import HANDLEIDING, VOORBEELD
from tests.wereld import GGZ, REGIE, WIJKTEAM, Wereld

KAARTEN = {maak.__name__: maak for maak in (teksten.deelnemer, teksten.casushouder, teksten.procesregisseur)}
GETYPT = sorted({een[0] for maak in KAARTEN.values() for deel in maak(VOORBEELD).delen for een in deel.voorbeelden})
BLADEN = {"deelnemer": 2, "casushouder": 1, "procesregisseur": 4}


def gekregen(gemaakt: object) -> Kaart:
    assert isinstance(gemaakt, Kaart)
    return gemaakt


@pytest.mark.story_of("hulp kaart")
@pytest.mark.parametrize("woorden", ["hulp kaart", "kaart", "handleiding"])
async def test_a_partner_gets_the_card_for_a_deelnemer(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    assert gekregen(wereld.post.laatste(GGZ).bericht.bijgevoegd).naam == "kaart deelnemer"


async def test_a_procesregisseur_gets_their_own(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, "hulp kaart")

    assert gekregen(wereld.post.laatste(REGIE).bericht.bijgevoegd).naam == "kaart procesregisseur"


async def test_in_the_room_it_is_the_one_for_all(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)

    await wereld.zeg(WIJKTEAM, kamer.id, "!hulp kaart")

    assert gekregen(kamer.zendingen[-1].bericht.bijgevoegd).naam == "kaart deelnemer"


@pytest.mark.parametrize("getypt", GETYPT)
def test_every_line_of_a_card_is_understood_as_it_stands(getypt: str) -> None:
    for plek in (Plek.PRIVE, Plek.MAIL):
        gelezen = lees(VOORBEELD.woorden.zeg(getypt), OPDRACHTEN, plek=plek, gericht=True)
        assert isinstance(gelezen, tuple), plek
        assert len(gelezen) == 1


@pytest.mark.parametrize("naam", KAARTEN)
def test_the_handleiding_in_the_repository_is_the_card(naam: str) -> None:
    kaart = in_woorden(KAARTEN[naam](VOORBEELD), VOORBEELD.woorden)

    assert (HANDLEIDING / f"{naam}.md").read_text() == teksten.als_markdown(kaart), "run: deploy/beeld"
    assert (HANDLEIDING / f"{naam}.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("naam", KAARTEN)
def test_a_card_is_a_tagged_pdf_of_few_pages_with_the_same_bytes_each_time(naam: str) -> None:
    kaart = in_woorden(KAARTEN[naam](VOORBEELD), VOORBEELD.woorden)

    raw = print_card(kaart, training=False)

    assert raw == print_card(kaart, training=False)
    with pypdfium2.PdfDocument(raw) as pdf:
        assert pypdfium2.raw.FPDFCatalog_IsTagged(pdf)
        assert len(pdf) <= BLADEN[naam]


def test_a_house_without_steps_and_terms_promises_none() -> None:
    kaal = Beleid(casushouder_na=0, procesregisseur_na=0, manager_na=0, contact_weken=(), plan_grens_dagen=0)

    tekst = "".join(teksten.als_markdown(maak(kaal)) for maak in KAARTEN.values())

    assert "Dan horen anderen het" not in tekst
    assert "in ieder geval" not in tekst
