"""Plain words in answer to a question that one was asked stay between the two, and the question is asked back."""

import pytest

from commands.domain.casus import Fase
from commands.ports.outgoing import OutgoingMail
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import alles_over, fase, houder_zegt, regie_zegt, sluit
from tests.flows.test_afwezig import gezegd
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

CONTACT = "is er contact geweest"


def groep(wereld: Wereld) -> str:
    """All that partners read who were asked nothing."""
    rest = (wereld.post.teksten(POLITIE), wereld.kamers.casuskamer(wereld.code).tekst, *gezegd(wereld, RECLASSERING))
    return "\n".join(rest)


async def beantwoord(wereld: Wereld, op: OutgoingMail, tekst: str) -> None:
    """As a telephone does: all of the mail quoted under the words."""
    oud = "\n".join(f"> {regel}" for regel in wereld.post.tekst(op).splitlines())
    onder = f"Verstuurd vanaf mijn iPhone\n\n> Op 3 dec 2026 om 10:00 heeft Ketenbot <bot@zvh.test> geschreven:\n{oud}"
    koppen = {"In-Reply-To": op.message_id, "References": op.message_id}
    await wereld.mail(op.recipient, op.reply_local, f"{tekst}\n\n{onder}", onderwerp="Re: contact", koppen=koppen)


async def houder_per_mail(wereld: Wereld) -> None:
    await regie_zegt(wereld, f"deelnemer casushouder {wereld.code} GGZ-instelling")
    assert (await wereld.leden(wereld.code))[GGZ].casushouder
    await alles_over(wereld, wereld.code)


async def gevraagd_om_contact(wereld: Wereld) -> None:
    await houder_per_mail(wereld)
    await wereld.vooruit(dagen=30)


@pytest.mark.story_of("contact antwoord")
async def test_words_about_contact_are_for_the_procesregisseur_alone_and_asked_back(wereld: Wereld, code: str) -> None:
    await gevraagd_om_contact(wereld)
    vraag = next(een for een in reversed(wereld.post.aan(GGZ)) if CONTACT in wereld.post.tekst(een))
    assert "De groep leest uw antwoord niet" in wereld.post.tekst(vraag)
    al, bij_regie = groep(wereld), 0
    for woorden, gaat_door in {
        "alles rustig, kan afgeschaald worden": True,
        "we moeten weer bij elkaar komen": True,
        "gebeld, er is iets": True,
        "gisteren niet gebeld met de procesregisseur": True,
        "gisteren gesproken met de moeder": True,
        "wie moet ik bellen?": True,
        "ja": False,
        "ja vrijdag": True,
        "nee": False,
        "nog niet": False,
        "ok": False,
        "👍": False,
    }.items():
        wereld.post.wis()
        await beantwoord(wereld, vraag, woorden)
        assert f"contact gehad {code}" in wereld.post.tekst(wereld.post.laatste(GGZ)), woorden
        bij_regie = [een for een in wereld.post.aan(REGIE) if woorden in wereld.post.tekst(een)]
        assert bool(bij_regie) is gaat_door, woorden
        assert "Genoteerd: contact" not in wereld.post.teksten(GGZ), woorden
        assert wereld.post.aan(POLITIE) == []
    assert wereld.kamers.casuskamer(code).tekst in al


@pytest.mark.parametrize(
    ("woorden", "genoteerd"),
    [
        ("gisteren gebeld met regisseur, we gaan door", "Uitkomst: doorgaan. Dit geldt ook voor de procesregisseur"),
        ("1 december gesproken met de procesregisseur", "op dinsdag 1 december 2026. Dit geldt ook"),
        ("Ja, gisteren gesproken", "Genoteerd: contact"),
        ("ja gisteren, we gaan door", "Uitkomst: doorgaan"),
        ("Ja, eergisteren.", "Genoteerd: contact"),
    ],
)
async def test_a_certain_report_of_contact_is_noted(wereld: Wereld, code: str, woorden: str, genoteerd: str) -> None:
    await gevraagd_om_contact(wereld)
    vraag = next(een for een in reversed(wereld.post.aan(GGZ)) if CONTACT in wereld.post.tekst(een))
    wereld.post.wis()
    await beantwoord(wereld, vraag, woorden)
    assert genoteerd in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert wereld.post.aan(POLITIE) == []
    assert woorden not in groep(wereld)


async def test_the_procesregisseur_is_asked_back_too(wereld: Wereld, code: str) -> None:
    await gevraagd_om_contact(wereld)
    vraag = next(een for een in reversed(wereld.post.aan(REGIE)) if CONTACT in wereld.post.tekst(een))
    for woorden in ("gebeld, er is iets", "nee", "we moeten weer bij elkaar komen", "ja gisteren met wie?"):
        wereld.post.wis()
        await beantwoord(wereld, vraag, woorden)
        gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
        assert f"contact gehad {code}" in gelezen, woorden
        assert "niet uitgevoerd" not in gelezen
        assert wereld.post.aan(GGZ) == wereld.post.aan(POLITIE) == []


@pytest.mark.story_of("casus antwoord")
async def test_words_about_the_proposal_to_close_decide_nothing_and_go_to_its_proposer_alone(
    wereld: Wereld, code: str
) -> None:
    await houder_per_mail(wereld)
    await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    vraag = wereld.post.laatste(GGZ)
    assert "gaat alleen naar wie het voorstelt" in wereld.post.tekst(vraag)
    al = wereld.kamers.casuskamer(code).tekst
    for woorden, gaat_door in {
        "ok": False,
        "top": False,
        "👍": False,
        "vind ik te vroeg": True,
        "doe maar niet": True,
        "akkoord mits de woning geregeld is": True,
        "ja, maar wel pas na de zitting": True,
        "welke afspraken staan er nog open?": True,
    }.items():
        wereld.post.wis()
        await beantwoord(wereld, vraag, woorden)
        gelezen = wereld.post.tekst(wereld.post.laatste(GGZ))
        assert f"{code} casus akkoord" in gelezen, woorden
        assert f"{code} casus niet akkoord" in gelezen
        bij_regie = [een for een in wereld.post.aan(REGIE) if woorden in wereld.post.tekst(een)]
        assert bool(bij_regie) is gaat_door, woorden
        assert wereld.post.aan(POLITIE) == []
        assert await fase(wereld, code) is Fase.LOPEND
    assert wereld.kamers.casuskamer(code).tekst == al

    await wereld.antwoord(wereld.post.laatste(GGZ), "ja")
    assert await fase(wereld, code) is Fase.GESLOTEN


async def test_a_no_with_its_reason_goes_to_the_proposer_alone(wereld: Wereld, code: str) -> None:
    await houder_per_mail(wereld)
    await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    vraag = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await wereld.antwoord(vraag, "nee nog even wachten")
    assert "nog even wachten" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "nog even wachten" not in groep(wereld)


async def test_the_procesregisseur_who_doubts_is_asked_back_and_the_casushouder_reads_it(
    wereld: Wereld, code: str
) -> None:
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    await wereld.antwoord(wereld.post.laatste(REGIE), "vind ik te vroeg")
    assert f"{code} casus niet akkoord" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "vind ik te vroeg" in gezegd(wereld, WIJKTEAM)[-1]
    assert "vind ik te vroeg" not in groep(wereld)


async def test_what_answers_the_closing_with_something_else_reaches_the_procesregisseur_as_a_question_to_open_it(
    maak: Maak,
) -> None:
    wereld = maak()
    code = wereld.code
    await sluit(wereld, code)
    sluiting = wereld.post.laatste(POLITIE)
    for woorden in (
        "spoed: hij heeft weer gedreigd",
        "kan deze weer open?",
        "Buurman belde, is weer mis met overlast",
        "waarom is dit gesloten??",
        "De samenwerking was goed, maar nu gaat het mis met hem",
    ):
        wereld.post.wis()
        await wereld.antwoord(sluiting, woorden)
        [regie] = wereld.post.aan(REGIE)
        assert "moet die weer open" in regie.bericht.onderwerp, woorden
        assert woorden in wereld.post.tekst(regie)
        assert f"casus heropenen {code}" in wereld.post.tekst(regie)
        gelezen = wereld.post.tekst(wereld.post.laatste(POLITIE))
        assert "Bel 112" in gelezen
        assert "Bel de procesregisseur" in gelezen
        assert wereld.post.aan(GGZ) == []


@pytest.mark.parametrize("woorden", ["ja", "alles rustig", "Ja hoor", "nee", "loopt goed"])
async def test_few_words_to_a_mail_that_asks_for_contact_beside_an_actiepunt_are_shared_with_nobody(
    wereld: Wereld, code: str, woorden: str
) -> None:
    await regie_zegt(wereld, f"deelnemer casushouder {code} GGZ-instelling")
    await wereld.vooruit(dagen=45)
    mails = [een for een in wereld.post.aan(GGZ) if CONTACT in wereld.post.tekst(een)]
    samen = next(een for een in mails if any(blok.punt is not None and blok.vervalt for blok in een.bericht.blokken))
    groep_voor, stand = groep(wereld), (await wereld.punt(code, 2)).status
    await wereld.antwoord(samen, woorden)

    assert groep(wereld) == groep_voor
    assert f"contact gehad {code}" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert (await wereld.punt(code, 2)).status is stand
