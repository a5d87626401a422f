"""Sentences to an aanmelder about the decision, and about the client of whom they must tell or ask."""

from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from commands.domain.aanmelden import Aanmeldbeleid, ClientHoe, ClientMagErbij, ClientWanneer
from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_dag, schrijf_datum
from commands.messages import Bericht, Blok
from commands.texts.aanmelding import GEWIST
from commands.texts.bijeenkomst import wanneer
from commands.texts.triage import REGIE_BLIJFT

INTREKKEN: Final = "De cliënt mag de toestemming altijd intrekken."


def uitkomst_ja(casus: Casus, beleid: Aanmeldbeleid, op: str = "") -> Bericht:
    """For the aanmelder: there will be an ICO; `op`: its day and hour, for who may attend (SOURCES: S4)."""
    houdt = f" {REGIE_BLIJFT} bij u of een andere betrokken partij." if beleid.regie_blijft else ""
    blokken = [Blok(tekst=f"Uw aanmelding {casus.code} is opgenomen: er komt een ~ICO~.{houdt}")]
    if casus.ico_op is not None:
        blokken.append(Blok(tekst=f"Het ~ICO~ is op {op or schrijf_datum(casus.ico_op)}."))
    else:
        blokken.append(Blok(tekst="De ~procesregisseur~ plant het ~ICO~. U hoort de dag zodra die bekend is."))
    if beleid.aanmelder_erbij:
        blokken.append(Blok(tekst="U mag bij de bespreking zijn. Wilt u dat? Bel de ~procesregisseur~."))
    if beleid.client_erbij is not None:
        blokken.append(Blok(tekst=_mag_erbij(beleid.client_erbij)))
    if beleid.client_hoe is ClientHoe.TOESTEMMING:
        blokken.append(Blok(tekst=f"{INTREKKEN} Schrijf dan: {casus.code} client trekt toestemming in"))
    if beleid.client_wanneer is ClientWanneer.NA_TRIAGE:
        blokken.append(client_vraag(casus.code, beleid, casus.ico_op))
    vraagt = beleid.client_wanneer is ClientWanneer.NA_TRIAGE
    return Bericht(
        onderwerp=f"Aanmelding {casus.code}: er komt een ~ICO~",
        breed=True,
        antwoord_als="client" if vraagt else "",
        blokken=tuple(blokken),
    )


def dag_bekend(code: str, dag: date, *, verzet: bool) -> Bericht:
    """For the aanmelder: the day of the ICO, once it is known or has changed."""
    is_ = "is verzet. Het is nu" if verzet else "is"
    return Bericht(
        onderwerp=f"Casus {code}: het ~ICO~ {'is verzet' if verzet else 'is gepland'}",
        notice=True,
        breed=True,
        blokken=(Blok(tekst=f"Het ~ICO~ over uw aanmelding {code} {is_} op {schrijf_datum(dag)}."),),
    )


def waar(code: str, ico: Bijeenkomst, zone: ZoneInfo) -> Bericht:
    """For an aanmelder who may attend: when and where it is (SOURCES: S4)."""
    plek = (f"Waar: {ico.plaats}",) if ico.plaats else ()
    op = "" if ico.moment is None else wanneer(ico.moment, zone)
    return Bericht(
        onderwerp=f"Casus {code}: het ~ICO~",
        breed=True,
        blokken=(
            Blok(
                tekst=f"U mag bij het ~ICO~ over uw aanmelding {code} zijn. Wilt u dat? Bel de ~procesregisseur~.",
                regels=(f"Wanneer: {op}", *plek),
            ),
        ),
    )


def _mag_erbij(met: ClientMagErbij) -> str:
    """When the client may attend (SOURCES: S1, S3)."""
    wie = " en de deelnemers" if met is ClientMagErbij.ALLEN else ""
    return f"De cliënt mag bij het ~ICO~ zijn, als dat veilig is. Bespreek het eerst met de ~procesregisseur~{wie}."


def client_vraag(code: str, beleid: Aanmeldbeleid, ico_op: date | None = None) -> Blok:
    """Whether the client knows; `ico_op`: the day of the ICO, where it is known."""
    van = "" if ico_op is None else f" van {schrijf_dag(ico_op)}"
    if beleid.client_hoe is ClientHoe.TOESTEMMING:
        wat = "Vraag de cliënt om toestemming om informatie te delen."
        ja = f"Gaf de cliënt toestemming? Schrijf: {code} client toestemming vandaag"
    else:
        wat = f"Vertel de cliënt van de aanmelding en het ~ICO~{van}."
        ja = f"Gedaan? Schrijf: {code} client weet het vandaag"
    return Blok(
        kop="De cliënt",
        tekst=wat,
        regels=(
            ja,
            f"Kan het nog niet, of loopt iemand dan gevaar? Schrijf: {code} client nog niet, met de reden, wie "
            "beslist en een dag",
        ),
    )


def uitkomst_nee(code: str, advies: str) -> Bericht:
    """For the aanmelder: it is not taken up, and what they may do."""
    return Bericht(
        onderwerp=f"Aanmelding {code}: er komt geen ~ICO~",
        breed=True,
        blokken=(
            Blok(tekst=f"Uw aanmelding {code} is niet opgenomen: er komt geen ~ICO~. Het advies:", citaat=advies),
            Blok(tekst=f"De code vervalt. Uw antwoorden zijn {GEWIST} Vragen? Bel de ~procesregisseur~."),
        ),
    )


def uitkomst_later(code: str, reden: str, dag: date | None) -> Bericht:
    """For the aanmelder: it is looked at again."""
    weer = "Er wordt opnieuw naar gekeken." if dag is None else f"De volgende triage is op {schrijf_datum(dag)}."
    return Bericht(
        onderwerp=f"Aanmelding {code}: nog geen besluit",
        breed=True,
        antwoord_als="aanmelding antwoord",
        blokken=(
            Blok(tekst=f"Over uw aanmelding {code} is nog niet besloten. {weer} De reden:", citaat=reden),
            Blok(tekst="Kunt u iets aanvullen? Antwoord met het nummer van de vraag en het nieuwe antwoord."),
        ),
    )
