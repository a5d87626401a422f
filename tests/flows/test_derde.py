"""A derde with a statement of secrecy gets their own actiepunten by mail, and knows of nothing else (BGS 2.21)."""

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.derdewereld import ACTIES, CORPORATIE, casus_met_derde, regie
from tests.foto import Foto
from tests.wereld import DERDE, GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

GEHEIM = (
    *(rij[0] for rij in ACTIES[1:5]),
    "De betrokkene houdt de woning.",
    *("Politie", "Wijkagent", "GGZ", "Behandelaar", "Reclassering", "Toezichthouder", "Gemeente", "Wijkteam"),
    *(POLITIE, GGZ, WIJKTEAM, RECLASSERING, REGIE),
)
"""No derde reads any of this, in capitals or not."""


def gelekt(wereld: Wereld) -> list[str]:
    """What a derde read and may not know."""
    gelezen = wereld.post.teksten(DERDE).casefold()
    return [een for een in GEHEIM if een.casefold() in gelezen]


@pytest.fixture(scope="module")
async def getekend(leeg_huis: Foto, tmp_path_factory: pytest.TempPathFactory) -> Foto:
    """A casus of which the derde signed; each story begins there."""

    async def begin(wereld: Wereld) -> None:
        wereld.code = await casus_met_derde(wereld, tmp_path_factory.mktemp("plan"))
        await regie(wereld, f"deelnemer verklaring {wereld.code} Woningcorporatie, gisteren")

    return await leeg_huis.verder(tmp_path_factory.mktemp("getekend"), begin)


@pytest.fixture
def wereld(maak: Maak, getekend: Foto) -> Wereld:
    return maak(van=getekend)


@pytest.fixture
def casus(wereld: Wereld) -> str:
    """Its code."""
    return wereld.code


async def test_the_first_mail_brings_the_own_actiepunten_and_no_word_of_others(wereld: Wereld, casus: str) -> None:
    [mail] = wereld.post.aan(DERDE)

    gelezen = wereld.post.tekst(mail)
    assert mail.bericht.onderwerp == f"Casus {casus}: uw twee afspraken"
    assert all(wat in gelezen for wat in ("Laat de voordeur herstellen.", "Spreekt een proefperiode af."))
    assert "U doet dit samen met anderen." in gelezen
    assert gelekt(wereld) == []
    assert "De eigen actiepunten gaan nu naar deze derde, per mail." in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_noting_it_once_more_brings_no_second_mail(wereld: Wereld, casus: str) -> None:
    await regie(wereld, f"deelnemer verklaring {casus} Woningcorporatie, 1 november 2026")
    assert len(wereld.post.aan(DERDE)) == 1


async def test_news_plan_and_meetings_of_others_never_come(wereld: Wereld, casus: str) -> None:
    wereld.post.wis()
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(casus).id, "!bericht Wij bellen morgen met de moeder.")
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(casus).id, "!1 klaar")
    await regie(wereld, f"ico momenten {casus} di 8 dec 10:00, wo 9 dec 14:00")
    await regie(wereld, f"{casus} bericht Tot ziens.")
    await regie(wereld, f"deelnemer toevoegen {casus} Buurthuis, beheerder, publiek, buurthuis@partners.test")
    await wereld.vooruit(tot=lokaal("2026-11-16 12:00"))

    assert wereld.post.aan(DERDE) == []


async def test_they_are_reminded_of_their_own_without_the_name_of_a_co_owner(wereld: Wereld, casus: str) -> None:
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-15 12:00"))

    gelezen = wereld.post.teksten(DERDE)
    assert f"Casus {casus}, actiepunt 5" in gelezen
    assert f"Casus {casus}, actiepunt 6" in gelezen
    assert gelekt(wereld) == []
    assert "actiepunt 6" in wereld.post.teksten(POLITIE)


@pytest.mark.story_of("actie gereed")
@pytest.mark.parametrize("gezegd", ["5 klaar", "Actiepunt 5 is klaar", "5: gereed"])
async def test_a_report_counts_and_is_news_for_the_members(wereld: Wereld, casus: str, gezegd: str) -> None:
    await wereld.antwoord(wereld.post.laatste(DERDE), gezegd)

    assert (await wereld.punt(casus, 5)).status is Status.GEREED
    assert CORPORATIE in wereld.kamers.casuskamer(casus).laatste
    assert CORPORATIE in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert gelekt(wereld) == []


async def test_the_words_beside_a_report_are_read_by_the_procesregisseur_first(wereld: Wereld, casus: str) -> None:
    await wereld.antwoord(wereld.post.laatste(DERDE), "5 klaar, de deur sluit weer goed")

    assert (await wereld.punt(casus, 5)).status is Status.GEREED
    assert "Wat u meldt, telt al. Uw woorden erbij leest de procesregisseur eerst" in wereld.post.teksten(DERDE)
    vraag = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert f"{CORPORATIE} is derde en schreef bericht W1 in casus {casus}." in vraag
    assert "de deur sluit weer goed" in vraag
    assert "de deur sluit weer goed" not in wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(casus).tekst

    await regie(wereld, "vrijlaten W1")

    assert "de deur sluit weer goed" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "de deur sluit weer goed" in wereld.kamers.casuskamer(casus).laatste
    assert gelekt(wereld) == []


@pytest.mark.parametrize(
    "gezegd",
    [
        "De bewoner was niet thuis. Wat nu?",
        "bericht Aan allen: het lukt.",
        "Dank. Wie doet er nog meer mee, en wat?",
    ],
)
async def test_free_words_go_to_the_procesregisseur_alone(wereld: Wereld, casus: str, gezegd: str) -> None:
    kamer = wereld.kamers.casuskamer(casus)
    wereld.post.wis()
    voor = len(kamer.berichten)

    await _schrijf(wereld, casus, gezegd)

    assert gezegd.removeprefix("bericht ") in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert len(kamer.berichten) == voor
    assert wereld.post.aan(GGZ) == wereld.post.aan(POLITIE) == []
    await regie(wereld, "weiger W1 Bel mij even.")
    assert "Bel mij even." in wereld.post.tekst(wereld.post.laatste(DERDE))
    assert gelekt(wereld) == []


async def _schrijf(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.mail(DERDE, antwoordadres(code, (await wereld.leden(code))[DERDE].token), tekst)


@pytest.mark.parametrize(
    "gezegd",
    [
        *("actie lijst", "plan toon", "casus toon", "actie toon 5", "plan verschil", "ico stand", "wie doet er mee?"),
        *("1 klaar", "2 klaar", "actie gereed 3", "actie uitstel 4 tot 18 december ziek", "77 klaar"),
        *("vraag aan de casushouder: wie is er nog meer?", "overdragen 5 aan Politie", "actie geef 5 aan GGZ"),
        *("actie nieuw Belt met school, GGZ, 18 december", "casus afsluiten voorlopig", "deelnemer verwijder Politie"),
        *("hulp", "mijn", "afwezig tot 1 december vervanger Politie", "kan 1 2", "meldingen wekelijks", "ongedaan"),
    ],
)
async def test_no_command_shows_or_changes_what_is_of_others(wereld: Wereld, casus: str, gezegd: str) -> None:
    voor = [await wereld.punt(casus, nr) for nr in range(1, 7)]

    await _schrijf(wereld, casus, gezegd)

    assert gelekt(wereld) == []
    assert [await wereld.punt(casus, nr) for nr in range(1, 7)] == voor


async def test_mine_are_the_own_and_another_number_is_not_known(wereld: Wereld, casus: str) -> None:
    await _schrijf(wereld, casus, "mijn")
    gelezen = wereld.post.tekst(wereld.post.laatste(DERDE))
    assert "Laat de voordeur herstellen." in gelezen

    for nummer in (1, 77):
        await _schrijf(wereld, casus, f"{nummer} klaar")
        gelezen = wereld.post.tekst(wereld.post.laatste(DERDE))
        assert f"Actiepunt {nummer} staat niet op uw naam. Uw eigen actiepunten ziet u met: mijn" in gelezen


async def test_what_changes_for_them_is_told_without_who_did_it(wereld: Wereld, casus: str) -> None:
    wereld.post.wis()
    await regie(wereld, f"{casus} actie geef 2 aan Woningcorporatie")
    assert f"Dit actiepunt van casus {casus} is nieuw voor u, of veranderd." in wereld.post.tekst(
        wereld.post.laatste(DERDE)
    )
    assert "Maakt een nieuwe afspraak" in wereld.post.teksten(DERDE)
    await regie(wereld, f"{casus} actie geef 2 aan GGZ-instelling")
    assert "Actiepunt 2" in wereld.post.tekst(wereld.post.laatste(DERDE))
    assert "is niet meer van u" in wereld.post.tekst(wereld.post.laatste(DERDE))
    await wereld.antwoord(wereld.post.laatste(POLITIE), "6 klaar")
    assert "Actiepunt 6 van casus" in wereld.post.tekst(wereld.post.laatste(DERDE))
    assert "is klaar of vervalt" in wereld.post.tekst(wereld.post.laatste(DERDE))
    assert "politie" not in wereld.post.teksten(DERDE).casefold()


async def test_only_the_procesregisseur_gives_a_derde_something_to_do(wereld: Wereld, casus: str) -> None:
    kamer = wereld.kamers.casuskamer(casus).id
    for gezegd in ("!actie geef 2 aan Woningcorporatie", "!overdragen 1 aan Woningcorporatie"):
        await wereld.zeg(WIJKTEAM, kamer, gezegd)
        assert "Alleen de procesregisseur geeft een actiepunt aan een derde." in wereld.kamers.casuskamer(casus).laatste
    await wereld.antwoord(wereld.post.laatste(GGZ), "actie nieuw Belt, Woningcorporatie, 18 december 2026")
    assert "Alleen de procesregisseur" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_without_a_statement_nothing_is_given_to_them(maak: Maak) -> None:
    wereld = maak()
    code = wereld.code
    gelezen = await regie(wereld, f"{code} actie geef 2 aan Woningcorporatie")
    assert f"Schrijf eerst: deelnemer verklaring {code} {CORPORATIE}" in gelezen
    assert wereld.post.aan(DERDE) == []


async def test_a_request_of_a_derde_is_asked_of_the_casushouder_and_its_end_told(wereld: Wereld, casus: str) -> None:
    await _schrijf(wereld, casus, "actie uitstel 5 tot 26 februari 2027")
    assert "uitstel" in wereld.kamers.prive(WIJKTEAM).laatste.casefold()
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{casus} 5 niet akkoord De politie wacht erop.")
    assert "gaat niet door" in wereld.post.tekst(wereld.post.laatste(DERDE))
    assert gelekt(wereld) == []


async def test_a_derde_leaves_or_is_taken_out_and_hears_no_more(wereld: Wereld, casus: str) -> None:
    await _schrijf(wereld, casus, "afmelden zeker")
    assert (await wereld.leden(casus))[DERDE].afgemeld_op is not None
    assert gelekt(wereld) == []
    await regie(wereld, f"deelnemer verwijder {casus} Woningcorporatie")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-15 12:00"))
    assert wereld.post.aan(DERDE) == []


async def test_mail_to_the_group_without_a_token_has_no_effect(wereld: Wereld, casus: str) -> None:
    wereld.post.wis()
    await wereld.mail(DERDE, f"casus-{casus.lower()}", "5 klaar")
    assert (await wereld.punt(casus, 5)).status is Status.OPEN
    assert wereld.post.aan(GGZ) == []
    assert gelekt(wereld) == []
