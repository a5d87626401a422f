"""An owner says that their actiepunt need not be done any more: the casushouder or the procesregisseur decides."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.test_ladder import over_punt
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld


async def groep(wereld: Wereld, tekst: str, wie: str = GGZ) -> str:
    lid = (await wereld.leden(wereld.code))[wie]
    await wereld.mail(wie, f"casus-{wereld.code.lower()}+{lid.token}", tekst)
    return " ".join(wereld.post.tekst(wereld.post.laatste(wie)).split())


async def besluit(wereld: Wereld, tekst: str) -> str:
    """The casushouder answers the question in their own room."""
    kamer = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, kamer.id, tekst, antwoord_op=[kamer.events[kamer.zendingen[-1].txn_id]])
    return kamer.laatste


GEZEGD = [
    "ons punt kan vervallen",
    "actie 2 hoeft niet meer",
    "2 hoeft niet meer, client is verhuisd",
    "Hoi allen, dit actiepunt is niet meer nodig. De huisarts doet het al.",
    "punt 2 mag wat ons betreft komen te vervallen ivm opname",
    "mn actie is achterhaald",
    "actie vervalt 2 de cliënt is verhuisd",
    "aktie 2 kan dus vervallen want hij is uitgeschreven",
]


@pytest.mark.story_of("actie vervalt")
@pytest.mark.parametrize("tekst", GEZEGD)
async def test_the_casushouder_is_asked_and_an_akkoord_drops_it(wereld: Wereld, code: str, tekst: str) -> None:
    kamer = wereld.kamers.casuskamer(code).tekst
    bon = await groep(wereld, tekst)

    assert f"U stelt voor om actiepunt 2 van casus {code} te laten vervallen." in bon
    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert wereld.kamers.casuskamer(code).tekst == kamer
    vraag = wereld.kamers.prive(WIJKTEAM).laatste
    assert f"GGZ-instelling (behandelaar) stelt voor om actiepunt 2 van casus {code} te laten vervallen" in vraag
    assert tekst.rsplit(maxsplit=1)[-1].strip(".") in vraag

    assert "vervalt" in await besluit(wereld, f"{code} 2 akkoord")
    assert (await wereld.punt(code, 2)).status is Status.VERVALLEN
    assert "Uw actiepunt 2 vervalt" in wereld.post.teksten(GGZ)
    assert "2 vervalt · door" in wereld.kamers.casuskamer(code).laatste


@pytest.mark.parametrize(
    "antwoord", ["ja hoor", "is goed, laat maar vervallen", "mag vervallen", "prima", "kan weg", "ok mag weg"]
)
async def test_a_plain_yes_is_enough(wereld: Wereld, code: str, antwoord: str) -> None:
    await groep(wereld, "2 hoeft niet meer, de huisarts doet het")

    await besluit(wereld, antwoord)

    assert (await wereld.punt(code, 2)).status is Status.VERVALLEN


async def test_a_no_is_told_with_its_reason_and_it_stays(wereld: Wereld, code: str) -> None:
    await groep(wereld, "ons punt kan vervallen")

    await besluit(wereld, "nee, de rechter heeft het opgelegd")

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    gehoord = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "is niet akkoord met het laten vervallen" in gehoord
    assert "Het actiepunt blijft staan." in gehoord
    assert "de rechter heeft het opgelegd" in gehoord


async def test_the_procesregisseur_may_answer_as_well(wereld: Wereld, code: str) -> None:
    await groep(wereld, "punt 3 is overbodig, buren zijn verhuisd", POLITIE)

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} 3 akkoord")

    assert (await wereld.punt(code, 3)).status is Status.VERVALLEN
    assert "Genoteerd: akkoord. Actiepunt 3" in wereld.post.teksten(REGIE)


async def test_until_then_it_goes_on_and_the_question_is_asked_again(wereld: Wereld, code: str) -> None:
    await groep(wereld, "2 hoeft niet meer")
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))

    assert over_punt(wereld, GGZ, 2) != []
    assert "stelde GGZ-instelling (behandelaar) voor om dit actiepunt te laten" in wereld.kamers.prive(WIJKTEAM).tekst


async def test_of_several_it_is_asked_which(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Belt met school, GGZ-instelling, 27 november")

    assert "Over welk actiepunt gaat het?" in await groep(wereld, "ons punt kan vervallen")
    assert "actiepunt 6 van casus" in await groep(wereld, "punt 6 kan vervallen, school belt zelf")


@pytest.mark.parametrize(
    "tekst",
    [
        "punt 3 hoeft niet meer",
        "2 hoeft niet meer voor vrijdag",
        "kan punt 2 vervallen?",
        "dit hoeft niet meer",
        "het gesprek van morgen kan vervallen",
        "de toeslag vervalt per 1 januari",
        "vervalt dan ook de huurtoeslag van de moeder",
        "actie 2 is niet meer nodig als de huisarts het doet",
    ],
)
async def test_other_words_propose_nothing(wereld: Wereld, code: str, tekst: str) -> None:
    voor = wereld.kamers.prive(WIJKTEAM).tekst
    bon = await groep(wereld, tekst)

    assert "U stelt voor" not in bon
    assert "te laten vervallen" not in wereld.kamers.prive(WIJKTEAM).tekst[len(voor) :]
    assert (await wereld.punt(code, 2)).status is not Status.VERVALLEN


async def test_nobody_proposes_it_of_the_actiepunt_of_another(wereld: Wereld, code: str) -> None:
    await groep(wereld, "actie vervalt 3 is niet nodig")
    assert (await wereld.punt(code, 3)).status is Status.OPEN
    assert "te laten vervallen" not in wereld.kamers.prive(WIJKTEAM).tekst + wereld.kamers.prive(RECLASSERING).tekst
