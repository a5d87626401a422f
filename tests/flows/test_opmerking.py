"""A casushouder's plain answer to a step of the ladder reaches who must know, and holds the next step once."""

import pytest

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal, wand
from tests.flows.conftest import Maak
from tests.flows.test_ladder import stil
from tests.flows.toetswereld import beslis, met_toets, open_nummers
from tests.foto import Foto
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


@pytest.fixture(scope="module")
async def te_laat(lopend_huis: Foto, tmp_path_factory: pytest.TempPathFactory) -> Foto:
    """Actiepunt 2 of the GGZ was due on Thursday 26 November; the casushouder has just heard that."""

    async def begin(wereld: Wereld) -> None:
        await stil(wereld, 1, 3, 4, 5)
        await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
        assert "actiepunt 2 wacht sinds 26 november" in wereld.kamers.prive(WIJKTEAM).laatste
        wereld.post.wis()

    return await lopend_huis.verder(tmp_path_factory.mktemp("laat"), begin)


@pytest.fixture
def wereld(maak: Maak, te_laat: Foto, request: pytest.FixtureRequest) -> Wereld:
    """There, for who asks for `laat`; else the day after the ICO."""
    return maak(van=te_laat) if "laat" in request.fixturenames else maak()


@pytest.fixture
def laat(wereld: Wereld) -> str:
    """The code of its casus."""
    return wereld.code


async def eerste_stap(wereld: Wereld, code: str) -> str:
    """The step that is planned next, and when."""
    punt = await wereld.punt(code, 2)
    async with wereld.opslag.uow() as uow:
        stap = (await uow.herinneringen.planned_for(punt.id))[0]
    return f"{stap.stap.value} {wand(stap.due_at)[:13]}"


ZONDER, MET = "actie_procesregisseur do 2026-12-03", "actie_procesregisseur ma 2026-12-07"


def groep(wereld: Wereld, code: str) -> str:
    """What others read, who need not know."""
    return wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(code).tekst


@pytest.mark.parametrize("manier", ["los", "antwoord"])
@pytest.mark.parametrize(
    "woorden",
    [
        "ik ga er achteraan",
        "ik heb hem gebeld, komt goed",
        "Heb de GGZ gesproken, ze pakken het op",
        "zit er bovenop, hoor morgen meer",
        "ok ik bel m vanmiddag ff",
        "morgen bel ik de behandelaar",
        "bericht gestuurd naar de behandelaar",
    ],
)
async def test_it_is_told_to_who_must_know_and_the_next_step_waits(
    wereld: Wereld, laat: str, woorden: str, manier: str
) -> None:
    prive, voor = wereld.kamers.prive(WIJKTEAM), groep(wereld, laat)
    assert await eerste_stap(wereld, laat) == ZONDER
    aantal = len(prive.berichten)
    op = [prive.laatste_event] if manier == "antwoord" else []
    await wereld.zeg(WIJKTEAM, prive.id, woorden, antwoord_op=op)

    assert woorden in wereld.post.teksten(GGZ)
    assert woorden in wereld.post.teksten(REGIE)
    assert groep(wereld, laat) == voor
    assert await eerste_stap(wereld, laat) == MET
    assert len(prive.berichten) == aantal + 1
    assert "Alleen de eigenaar en de procesregisseur lezen dit" in prive.laatste
    assert "wacht hierdoor tot maandag 7 december 2026" in prive.laatste
    assert f"{laat} ongedaan" in prive.laatste


@pytest.mark.parametrize("woorden", ["Ik ga er achteraan.", "heb ze net gebeld, ze bellen vrijdag terug"])
async def test_by_mail_too(wereld: Wereld, code: str, woorden: str) -> None:
    await stil(wereld, 1, 3, 4, 5)
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} politie")
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
    bericht, kamer = wereld.post.laatste(POLITIE), wereld.kamers.casuskamer(code).tekst
    wereld.post.wis()
    await wereld.antwoord(bericht, woorden)

    assert woorden in wereld.post.teksten(GGZ)
    assert woorden in wereld.post.teksten(REGIE)
    assert wereld.kamers.casuskamer(code).tekst == kamer
    assert await eerste_stap(wereld, code) == MET
    assert "lezen dit bij actiepunt 2" in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize(
    "woorden",
    [
        "waarom krijg ik dit?",
        "kan ik dit ook laten vervallen?",
        "typisch, dit was te verwachten",
        "ik snap niet wat ik hiermee moet",
        "tussen ons: ik heb de GGZ nooit aan de lijn gekregen",
        "hm",
        "hier heb ik geen tijd voor",
        "Ik bel ze, maar zeg dat niet tegen de GGZ",
    ],
)
async def test_a_question_or_a_grumble_is_for_the_bot_alone(wereld: Wereld, laat: str, woorden: str) -> None:
    voor = groep(wereld, laat)
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, woorden)

    assert groep(wereld, laat) == voor
    assert woorden not in wereld.post.teksten(GGZ)
    assert await eerste_stap(wereld, laat) == ZONDER


@pytest.mark.parametrize("woorden", ["dank je wel", "top, komt goed"])
async def test_thanks_never_hold(wereld: Wereld, laat: str, woorden: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, woorden)

    assert wereld.post.verzonden == []
    assert await eerste_stap(wereld, laat) == ZONDER


async def test_a_second_one_holds_nothing_more(wereld: Wereld, laat: str) -> None:
    prive = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, prive.id, "ik ga er achteraan")
    await wereld.vooruit(tot=lokaal("2026-12-02 12:00"))
    await wereld.zeg(WIJKTEAM, prive.id, "heb ze gesproken, ze zijn ermee bezig")

    assert await eerste_stap(wereld, laat) == MET
    assert "wacht hierdoor" not in prive.laatste


@pytest.mark.story_of("ongedaan")
@pytest.mark.parametrize("woorden", ["ongedaan", "foutje"])
async def test_it_is_taken_back_where_it_was_told(wereld: Wereld, laat: str, woorden: str) -> None:
    prive, voor = wereld.kamers.prive(WIJKTEAM), groep(wereld, laat)
    await wereld.zeg(WIJKTEAM, prive.id, "ik ga er achteraan")
    tekst = f"{laat} {woorden}" if woorden == "ongedaan" else woorden
    await wereld.zeg(WIJKTEAM, prive.id, tekst, antwoord_op=[prive.laatste_event])

    assert "neemt de laatste opmerking over actiepunt 2 terug" in wereld.post.teksten(GGZ)
    assert "neemt de laatste opmerking over actiepunt 2 terug" in wereld.post.teksten(REGIE)
    assert groep(wereld, laat) == voor
    assert await eerste_stap(wereld, laat) == ZONDER


@pytest.mark.story_of("actie opmerking")
async def test_typed_it_says_the_same_and_the_others_never_see_its_words(wereld: Wereld, laat: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{laat} actie opmerking 2 de huisarts belt maandag")
    assert "de huisarts belt maandag" in wereld.post.teksten(GGZ)

    leden = await wereld.leden(laat)
    for adres in (GGZ, POLITIE):
        await wereld.mail(adres, f"casus-{laat.lower()}+{leden[adres].token}", "actie toon 2")
    assert "de huisarts belt maandag" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "heeft een opmerking" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "de huisarts belt maandag" not in groep(wereld, laat)


async def test_in_the_room_of_the_casus_it_is_refused(wereld: Wereld, laat: str) -> None:
    kamer = wereld.kamers.casuskamer(laat)
    await wereld.zeg(WIJKTEAM, kamer.id, "!actie opmerking 2 de huisarts belt maandag")

    assert "de huisarts belt maandag" not in wereld.post.teksten(GGZ)


async def test_held_words_hold_the_step_and_follow_to_the_same_people(maak: Maak) -> None:
    wereld = met_toets(maak)
    for nummer in (1, 3, 4, 5):
        await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(wereld.code).id, f"!{nummer} klaar")
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
    wereld.post.wis()
    prive, voor = wereld.kamers.prive(WIJKTEAM), groep(wereld, wereld.code)
    await wereld.zeg(WIJKTEAM, prive.id, "ik heb Proefpersoon gebeld over de sleutel")

    assert await eerste_stap(wereld, wereld.code) == MET
    assert "sleutel" not in wereld.post.teksten(GGZ)
    [nummer] = await open_nummers(wereld)
    await wereld.zeg(WIJKTEAM, prive.id, f"{wereld.code} vrijgave {nummer}")
    await beslis(wereld, f"vrijlaten {nummer}")
    assert "sleutel" in wereld.post.teksten(GGZ)
    assert groep(wereld, wereld.code) == voor
