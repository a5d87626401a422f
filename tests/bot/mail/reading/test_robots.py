"""Who wrote it: headers that only ask for silence make nobody a robot (SOURCES: M13, M30, M42)."""

import pytest

from bot.mail.reading.reader import read_mail
from commands.messages import Inbound, MailStaat
from tests.bot.mail.hulp import ANTWOORD, config, rij


def lees(onderwerp: str, tekst: str, kop: str = "", soort: str = "text/plain; charset=utf-8") -> Inbound:
    ruw = (
        f"Delivered-To: {ANTWOORD}@bot.test\r\nFrom: Jan Proefman <ggz@partner.test>\r\nSubject: {onderwerp}\r\n"
        f"Message-ID: <1@p.test>\r\n{kop}Content-Type: {soort}\r\n\r\n{tekst}"
    )
    inbound = read_mail(rij(ruw.encode()), config())
    assert inbound is not None
    return inbound


@pytest.mark.parametrize(
    "kop",
    [
        "X-Auto-Response-Suppress: All",
        "X-Auto-Response-Suppress: DR, OOF, AutoReply",
        "Precedence: bulk",
        "Precedence: list",
        "List-Id: <team.partner.test>",
        "List-Unsubscribe: <mailto:weg@partner.test>",
        "Return-Path: <>",
        "X-Loop: team@partner.test",
        "DKIM-Signature: v=1; a=rsa-sha256; d=partner.test",
    ],
)
def test_a_header_that_only_asks_for_silence_never_takes_the_message(kop: str) -> None:
    inbound = lees("Re: Casus K7Q2", "2 klaar", f"{kop}\r\n")
    assert (inbound.staat, inbound.tekst) == (MailStaat.GEWOON, "2 klaar")
    assert inbound.asks_silence is not kop.startswith("DKIM")


AFWEZIG = [
    ("Afwezig: Casus K7Q2", "Ik ben er weer op maandag."),
    ("Afwezig: Re: actiepunt 2", "Tot volgende week."),
    ("Automatische reactie: Casus K7Q2: actiepunt 2", "Ik lees mijn mail op maandag."),
    ("Automatisch antwoord: Casus K7Q2", "Op maandag ben ik er weer."),
    ("Automatic reply: Casus K7Q2", "I am away until Monday."),
    ("Automatische Antwort: Casus K7Q2", "Ich bin am Montag wieder da."),
    ("Abwesenheitsnotiz: Casus K7Q2", "Bis Montag."),
    ("Respuesta automática: Casus K7Q2", "Vuelvo el lunes."),
    ("Resposta automática: Casus K7Q2", "Volto na segunda-feira."),
    ("Réponse automatique : Casus K7Q2", "De retour lundi."),
    ("Out of Office: Casus K7Q2", "Back on Monday."),
    ("Re: Casus K7Q2", "Ik ben momenteel niet op kantoor. Bij spoed kunt u bellen met het algemene nummer."),
    ("Re: Casus K7Q2", "Bedankt voor uw bericht. Van 3 tot 10 november ben ik met verlof."),
    ("Antw: Casus K7Q2", "Ik ben op vakantie. Na mijn terugkeer lees ik uw mail."),
    ("Re: Casus K7Q2", "Mi ta ku fakansi. Pa asuntu urgente por yama mi kolega."),
    ("Re: Casus K7Q2", "Estoy de vacaciones. Para asuntos urgentes llame a la oficina."),
    ("Ontvangstbevestiging", "Dit is een automatisch gegenereerd bericht. Wij nemen contact met u op."),
    ("Re: Casus", "Wij hebben uw e-mail ontvangen. U hoort binnen vijf dagen van ons."),
]


@pytest.mark.parametrize(("onderwerp", "tekst"), AFWEZIG)
def test_an_absence_is_known_without_a_header(onderwerp: str, tekst: str) -> None:
    assert lees(onderwerp, tekst).staat is MailStaat.AUTOMATISCH


@pytest.mark.parametrize(
    ("onderwerp", "tekst"),
    [
        ("Geaccepteerd: Overleg casus", ""),
        ("Re: Casus K7Q2", "Uw bericht is ontvangen. Ticket 123."),
        ("Re: Casus K7Q2", "Wij hebben uw mail ontvangen. U hoort zo spoedig mogelijk van ons."),
        ("Geaccepteerd: Overleg casus", "Ik kom."),
        ("Afgewezen: Overleg", ""),
        ("Accepted: Overleg", ""),
        ("Voorlopig geaccepteerd: Overleg", ""),
        ("Aceptado: Overleg", ""),
        ("Gelezen: Casus K7Q2", "Uw bericht is gelezen op dinsdag 3 november 2026 10:00."),
        ("Niet gelezen: Casus K7Q2", "Uw bericht is verwijderd zonder te zijn gelezen."),
        ("Read: Casus K7Q2", "Your message was read on Tuesday."),
        ("Re: Casus K7Q2", "👍 Jan Proefman heeft gereageerd via Gmail"),
        ("Re: Casus K7Q2", "Jan Proefman reacted to your message:"),
        ("Reactie op Casus K7Q2", "Jan Proefman heeft gereageerd op uw bericht"),
    ],
)
def test_receipts_appointments_and_reactions_go_to_nobody(onderwerp: str, tekst: str) -> None:
    assert lees(onderwerp, tekst).staat is MailStaat.AUTOMATISCH


def test_a_reaction_of_gmail_is_known_by_its_part() -> None:
    romp = (
        "--g\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n👍\r\n"
        '--g\r\nContent-Type: text/vnd.google.email-reaction+json\r\n\r\n{"version":1,"emoji":"x"}\r\n--g--\r\n'
    )
    assert lees("Re: Casus", romp, soort='multipart/alternative; boundary="g"').staat is MailStaat.AUTOMATISCH


@pytest.mark.parametrize(
    ("onderwerp", "tekst"),
    [
        ("Re: Casus K7Q2", "Ik ben niet op kantoor, maar 2 is klaar."),
        ("Re: Casus K7Q2", "Dank, uw bericht is ontvangen, ik ga ermee aan de slag."),
        ("Re: Casus K7Q2", "Wij hebben uw bericht ontvangen.\n2 klaar\nU hoort zo snel mogelijk meer."),
        ("Re: Casus K7Q2", "Moeder is niet bereikbaar, ik bel morgen."),
        ("Re: Casus K7Q2", "Ik ben vrijdag afwezig bij het overleg."),
        ("Re: Casus K7Q2", "Ik ben op vakantie.\n2 klaar\nBij spoed mijn collega bellen."),
        ("Afwezig vrijdag", "Ik kan vrijdag niet bij het overleg zijn."),
        ("Afwezigheid van betrokkene", "Hij kwam niet opdagen."),
        ("Geaccepteerd: Overleg casus", "Ik neem het verslag van de school mee.\nEn de begeleider komt ook.\nGoed zo."),
        ("Gelezen: het plan", "Ik heb het plan gelezen. De school moet nog bellen."),
        ("Automatisch antwoord werkt niet", "De mail van de school komt niet aan."),
        ("Re: Casus K7Q2", "De school heeft automatisch ontheffing gegeven."),
        ("Re: Casus", "Dringende vraag: neem contact op met de huisarts."),
        ("Accepted", "2 klaar"),
        ("Geaccepteerd: plaatsing", "2 klaar"),
    ],
)
def test_what_people_write_is_never_taken_for_a_robot(onderwerp: str, tekst: str) -> None:
    assert lees(onderwerp, tekst).staat is MailStaat.GEWOON
