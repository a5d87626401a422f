"""An answer by its address alone, one to a mail that asks two things, and "ok" under a notice."""

from dataclasses import replace

import pytest

from commands.contact.gehad import gaat_over_contact
from commands.domain.casus import Fase
from commands.domain.herinnering import Stap
from commands.effects.uitgang import zet_klaar
from commands.messages import Lid, Say
from commands.ports.outgoing import OutgoingMail
from commands.texts import klok
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import fase, regie_zegt
from tests.flows.test_onder_vier_ogen import CONTACT, beantwoord, gevraagd_om_contact, groep, houder_per_mail
from tests.flows.toetswereld import met_toets, open_nummers
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


async def zonder_draad(wereld: Wereld, op: OutgoingMail, tekst: str) -> None:
    """A new mail to the reply address, as a program does that forgets which one is answered."""
    await wereld.mail(GGZ, op.reply_local, tekst, onderwerp="contact")


def contactvraag(wereld: Wereld) -> OutgoingMail:
    return next(een for een in reversed(wereld.post.aan(GGZ)) if CONTACT in wereld.post.tekst(een))


@pytest.mark.parametrize("woorden", ["alles rustig", "ja", "wie moet ik bellen?"])
async def test_an_answer_about_contact_is_known_by_its_address(wereld: Wereld, code: str, woorden: str) -> None:
    await gevraagd_om_contact(wereld)
    vraag = contactvraag(wereld)
    wereld.post.wis()

    await zonder_draad(wereld, vraag, woorden)

    assert f"contact gehad {code}" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert wereld.post.aan(POLITIE) == []
    assert woorden not in groep(wereld)


@pytest.mark.parametrize("woorden", ["vind ik te vroeg", "ja", "nee, nog niet"])
async def test_an_answer_about_closing_is_known_by_its_address(wereld: Wereld, code: str, woorden: str) -> None:
    await houder_per_mail(wereld)
    await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    vraag = wereld.post.laatste(GGZ)
    wereld.post.wis()

    await zonder_draad(wereld, vraag, woorden)

    assert f"{code} casus akkoord" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert await fase(wereld, code) is Fase.LOPEND
    assert wereld.post.aan(POLITIE) == []


async def samen(wereld: Wereld, code: str) -> OutgoingMail:
    """One mail with the question for contact and a question about an actiepunt of the casushouder."""
    await gevraagd_om_contact(wereld)
    casus, lid = await wereld.casus(code), (await wereld.leden(code))[GGZ]
    punt = await wereld.punt(code, 2)
    om = klok.Aanleiding(stap=Stap.ACTIE_VANDAAG, vandaag=wereld.nu.date())
    vraag = contactvraag(wereld).bericht
    bericht = replace(vraag, blokken=(klok.eigenaar(casus, punt, om), *vraag.blokken))
    async with wereld.opslag.uow() as uow:
        zeg = Say(aan=Lid(deelnemer_id=lid.id), bericht=bericht, sleutel="samen")
        await zet_klaar([zeg], wereld.huis.work.within(uow, wereld.nu), wereld.huis.poort.opgeslagen())
        await uow.commit()
    await wereld.rust()
    mail = wereld.post.laatste(GGZ)
    wereld.post.wis()
    return mail


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("gisteren gebeld met regisseur, we gaan door", "Genoteerd: contact"),
        ("vorige week de procesregisseur nog gesproken, loopt prima", "Op welke dag in de week van"),
    ],
)
async def test_words_about_contact_count_as_such_beside_a_question_about_a_point(
    wereld, code, woorden, antwoord
) -> None:
    mail = await samen(wereld, code)

    await beantwoord(wereld, mail, woorden)

    assert antwoord in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert wereld.post.aan(POLITIE) == []


@pytest.mark.parametrize(
    ("woorden", "over"),
    [
        ("gebeld met de regisseur, gaan door", True),
        ("Gisteren met casushouder gesproken", True),
        ("punt 2 is klaar, regisseur gebeld", False),
        ("huisarts gebeld", False),
        ("klaar", False),
    ],
)
def test_a_talk_with_the_other_role_is_about_contact(woorden: str, over: bool) -> None:
    assert gaat_over_contact(woorden) is over


async def aangehouden(wereld: Wereld) -> OutgoingMail:
    """The notice of a text that the door holds."""
    lid = (await wereld.leden(wereld.code))[GGZ]
    await wereld.mail(GGZ, f"casus-{wereld.code.lower()}+{lid.token}", f"{NAAM} belde")
    return wereld.post.laatste(GGZ)


@pytest.mark.parametrize("woorden", ["ok", "Oké", "ok hoor", "ok, dank u wel"])
async def test_ok_under_the_notice_of_a_held_text_takes_its_proposal(maak: Maak, woorden: str) -> None:
    wereld = met_toets(maak)
    bericht = await aangehouden(wereld)

    await wereld.antwoord(bericht, woorden)

    assert "gaat verder met de woorden van het voorstel" in wereld.post.teksten(GGZ)
    assert await open_nummers(wereld) == []
    assert "Betrokkene belde" in wereld.post.teksten(POLITIE)
    assert NAAM not in wereld.post.teksten(POLITIE) + wereld.post.teksten(REGIE)


async def test_thanks_under_that_notice_need_no_answer(maak: Maak) -> None:
    wereld = met_toets(maak)
    bericht = await aangehouden(wereld)

    await wereld.antwoord(bericht, "dank u wel")

    assert wereld.post.laatste(GGZ) == bericht
