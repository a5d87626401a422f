"""A procesregisseur tells the bot what to do in plain words: shown at once, or asked once and done at a yes."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from commands.domain.actiepunt import Status
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.flows.toetswereld import open_prive
from tests.wereld import GGZ, POLITIE, REGIE, Wereld

REGIE_MX = "@regie:demo.test"
NIET = "begrijp ik niet"


async def zeg(wereld: Wereld, tekst: str) -> str:
    """What the procesregisseur reads back; an hour later, so that no brake holds the answer."""
    wereld.nu += timedelta(minutes=61)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{wereld.code} {tekst}")
    return " ".join(wereld.post.tekst(wereld.post.laatste(REGIE)).split())


@pytest.mark.parametrize(
    "deel",
    [
        (
            ("punt 3 kan weg", "actie vervalt 3, met de reden"),
            ("laat punt 5 maar vervallen want dat is al geregeld", "ja {c} actie vervalt 5 dat is al geregeld"),
            ("actiepunt 2 hoeft niet meer", "actie vervalt 2, met de reden"),
            ("Kun je punt 2 laten vervallen? Cliënt is verhuisd", "actie vervalt 2, met de reden"),
            ("nieuw punt voor politie: belt de buren, voor 4 december", "ja {c} actie nieuw belt de buren, Politie"),
            ("maak een nieuw actiepunt: belt de buren, ggz, 4 december", "ja {c} actie nieuw belt de buren, ggz"),
            ("politie is afwezig tot 10 december", "ja {c} pauzeer 3 tot 10 december 2026 afwezig"),
            ("wijkteam is op vakantie t/m 20 december", "{c} pauzeer 1 tot 21 december 2026 afwezig"),
            ("moeder is ziek", NIET),
        ),
        (
            ("zet punt 2 op 15 december", "ja {c} actie uitstel 2 tot 15 december 2026"),
            ("deadline van punt 3 wordt 1 december, ggz wacht op uitslag", "tot 1 december 2026 ggz wacht op uitslag"),
            ("punt 4 naar ggz", "ja {c} actie geef 4 aan GGZ-instelling (behandelaar)"),
            ("de reclassering pakt punt 5 op", "ja {c} actie geef 5 aan Reclassering"),
            ("hij pakt punt 5 op", "is niets veranderd"),
            ("zet punt 4 stil tot 1 december want ggz wacht", "ja {c} pauzeer 4 tot 1 december 2026 ggz wacht"),
            ("pauzeer punt 2 twee weken", "Er ontbreekt iets"),
            ("pauzeer punt 4 twee weken, ggz wacht op uitslag", "sturen wij niets tot"),
            ("schaal punt 1 op", "opschalen 1, met de reden"),
            ("punt 1 naar de manager, niemand reageert", "ja {c} opschalen 1 naar manager niemand reageert"),
            ("verander punt 3 in belt drie buren", "ja {c} actie wijzig 3 belt drie buren"),
        ),
        (
            ("voeg de woningcorporatie toe", "deelnemer toevoegen Woningcorporatie"),
            ("haal de politie eraf", "ja {c} deelnemer verwijder Politie (wijkagent)"),
            ("haal de melding weg", NIET),
            ("cliënt doet niet meer mee", NIET),
            ("maak de ggz casushouder", "ja {c} deelnemer casushouder GGZ-instelling (behandelaar)"),
            ("stuur iedereen: het overleg is om 10 uur", "ja {c} bericht het overleg is om 10 uur"),
            ("ico verplaatsen naar 10 december 14:00", "ja {c} ico verzet 10 december 14:00"),
            ("plan het ico op 9 december 10 uur", "ja {c} ico momenten 9 december 10 uur"),
            ("ik heb de casushouder gesproken", "ja {c} contact gehad met de casushouder"),
            ("casushouder reageert niet", NIET),
            ("kan de ggz het plan nog een keer krijgen", "Een deelnemer krijgt het met: plan toon"),
        ),
        (
            ("wie heeft het plan nog niet gezien", "Niet bereikt (1)"),
            ("heeft de politie het plan gehad?", "Berichten aan Politie"),
            ("stuur het plan nog eens", "Versie 1 van het plan"),
            ("wie heeft er nog niet gereageerd", "Actiepunten van casus"),
            ("hoe staat het met punt 2?", "Stand: open"),
            ("wanneer is het ico", "geen ICO gepland"),
            ("wie doet er mee", "casushouder"),
            ("sluit deze casus", "Hoe eindigt casus"),
        ),
        (
            ("2 gaat over naar de GGZ", "ja {c} actie geef 2 aan GGZ-instelling (behandelaar)"),
            ("actie 3 wordt overgedragen aan de ggz", "ja {c} actie geef 3 aan GGZ-instelling (behandelaar)"),
            ("2 gaat niet over naar de GGZ", NIET),
            ("2 gaat over naar de rechter", NIET),
            ("loopt vast bij 1, de manager mag het weten", "opschalen 1 naar manager, met de reden"),
            (
                "het zit vast op punt 1. De manager moet het weten, niemand reageert",
                "ja {c} opschalen 1 naar manager niemand reageert",
            ),
            ("loopt vast bij 1, de manager mag het niet weten", NIET),
            ("sluit maar af, voorlopig", "Hoe eindigt casus"),
            ("sluit nog niet af", NIET),
        ),
        (
            ("laat de politie punt 4 doen", "ja {c} actie geef 4 aan Politie (wijkagent)"),
            ("ggz krijgt tot 12 december voor punt 2", "ja {c} actie uitstel 2 tot 12 december 2026"),
            ("laat punt 2 even rusten tot 1 december", "pauzeer 2 tot 1 december 2026, met de reden"),
            ("de manager moet punt 1 weten", "opschalen 1, met de reden"),
            ("we laten punt 2 vallen", "actie vervalt 2, met de reden"),
            ("politie uit de groep halen", "ja {c} deelnemer verwijder Politie (wijkagent)"),
            ("casushouder wordt de politie", "ja {c} deelnemer casushouder Politie (wijkagent)"),
            ("heeft iedereen het plan gelezen", "Niet bereikt"),
            ("deze zaak kunnen we sluiten", "Hoe eindigt casus"),
            ("ik heb punt 2 besproken met de ggz", "is niets veranderd"),
            ("punt 2 mag niet weg", "is niets veranderd"),
            ("iemand moet punt 2 overnemen", "actie geef 2 aan, met de deelnemer"),
            ("we halen de cliënt uit de groep op school", NIET),
        ),
    ],
    ids=["punten", "later", "mensen", "tonen", "gaat over", "los"],
)
async def test_a_sentence_is_shown_or_asked_once(wereld: Wereld, code: str, deel: tuple[tuple[str, str], ...]) -> None:
    for tekst, verwacht in deel:
        gelezen = await zeg(wereld, tekst)

        assert verwacht.format(c=code) in gelezen, (tekst, gelezen)
        if verwacht != NIET:
            assert NIET not in gelezen
    stand = [(await wereld.punt(code, nummer)).status for nummer in (1, 2, 3, 5)]
    assert stand == [Status.OPEN] * 4


@pytest.mark.parametrize("zin", ["punt 2 mag eraf, cliënt is verhuisd", "schrap punt 2: cliënt is verhuisd"])
async def test_a_yes_does_it_and_nothing_was_told_before(wereld: Wereld, code: str, zin: str) -> None:
    wereld.post.wis()
    await zeg(wereld, zin)
    vraag = wereld.post.laatste(REGIE)
    assert wereld.post.aan(GGZ) == []

    await wereld.antwoord(vraag, "Ja graag")

    assert (await wereld.punt(code, 2)).status is Status.VERVALLEN
    assert "cliënt is verhuisd" in wereld.post.teksten(GGZ)


async def test_in_answer_to_the_group_it_is_for_the_group(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[POLITIE]
    await wereld.mail(POLITIE, f"casus-{code.lower()}+{lid.token}", "buren melden weer overlast op de galerij")
    await wereld.antwoord(wereld.post.laatste(REGIE), "wijkteam pakt punt 3 op")

    assert "wijkteam pakt punt 3 op" in wereld.post.teksten(GGZ)


@pytest.mark.parametrize("ja", ["ja", "Ja hoor"])
async def test_in_the_own_room_a_bare_yes_answers_the_question_that_stands_last(
    wereld: Wereld, code: str, ja: str
) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGIE_MX)
    prive = await open_prive(wereld, REGIE_MX)
    await wereld.zeg(REGIE_MX, prive.id, f"{code} punt 4 naar politie")
    assert "actie geef 4 aan Politie" in prive.laatste

    await wereld.zeg(REGIE_MX, prive.id, ja)

    leden = await wereld.leden(code)
    assert (await wereld.punt(code, 4)).eigenaars == (leden[POLITIE].id,)


@pytest.mark.parametrize(
    ("zin", "verwacht"),
    [
        ("{c} weer openen", "casus heropenen, met de reden"),
        ("casus {c} weer open want er zijn nieuwe meldingen", "casus heropenen er zijn nieuwe meldingen"),
    ],
)
async def test_a_closed_casus_too(wereld: Wereld, code: str, zin: str, verwacht: str) -> None:
    async with wereld.opslag.uow() as uow:
        casus = await uow.casussen.find_code(code)
        assert casus is not None
        await uow.casussen.save_casus(replace(casus, fase=Fase.GESLOTEN, uitkomst="voorlopig", uitkomst_op=wereld.nu))
        await uow.commit()
    await wereld.staf(Rol.PROCESREGISSEUR, zin.format(c=code))

    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert re.search(rf"{code} {verwacht}", gelezen), gelezen
