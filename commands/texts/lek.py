"""Sentences about somebody who could see more than they should: to who did it, and for a note on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_kort
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Blok

_TE_ZIEN = Blok(
    kop="Wat daar te zien was",
    tekst="Het eigen mailadres van de afzender, de woorden in die mail, en elk adres dat in Aan en CC "
    "stond. Was het een antwoord op een mail van de bot? Dan ook de aangehaalde woorden daaruit.",
)
LEK = "Een notitie voor de functionaris: wie wat kon zien, wanneer, en wat er is gedaan"


def aan_afzender(casus: Casus, leden: Sequence[str], vreemden: int) -> Bericht:
    """For the member whose mail also went to ordinary addresses; those are not repeated."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw mail ging ook naar een gewoon adres",
        blokken=(
            Blok(
                tekst="In uw mail over deze casus stond in Aan of CC ook een gewoon mailadres: "
                f"{_wie(leden, vreemden)}. Wie de mail daar leest, ziet uw eigen adres en uw woorden, buiten de bot "
                "om. De bot kan dat niet terughalen."
            ),
            Blok(
                tekst="Stuur mail over deze casus alleen naar het adres van de bot. Haal andere adressen weg uit "
                "Aan en CC. De ~procesregisseur~ weet dit ook en belt u als dat nodig is."
            ),
        ),
    )


def aan_regie(casus: Casus, lid: Deelnemer, leden: Sequence[str], vreemden: int) -> Bericht:
    """For the procesregisseur: by role, never by address."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: een mail ging naar een gewoon adres",
        blokken=(
            Blok(
                tekst=f"{lid.aanduiding} stuurde een mail over casus {casus.code} ook rechtstreeks naar een gewoon "
                f"mailadres: {_wie(leden, vreemden)}. Wie die mail leest, ziet het adres van de afzender en de "
                "woorden. Bel de afzender, en vraag degene die de mail kreeg om de mail te verwijderen."
            ),
            Blok(
                tekst="Misschien is dit een datalek: overleg vandaag met de functionaris. Een notitie van wat de bot "
                f"ervan weet, krijgt u met: lek {casus.code}"
            ),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lekregel:
    """One time that a mail went to ordinary addresses too."""

    op: datetime
    """In local time."""
    wie: str
    leden: tuple[str, ...]
    vreemden: int


def notitie(casus: Casus, regels: Sequence[Lekregel], deelnemers: Sequence[str], nu: datetime) -> Bericht:
    """The note on a casus; `deelnemers`: everybody who takes part, by role. `nu`: in local time."""
    wanneer = f"{schrijf_kort(nu.date())} {nu:%H:%M}"
    gezien = tuple(
        f"{schrijf_kort(een.op.date())} {een.op:%H:%M}: de mail van {een.wie} ging ook rechtstreeks naar het adres "
        f"{_wie(een.leden, een.vreemden)}"
        for een in regels
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: notitie over een mogelijk datalek",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                kop=f"Notitie van {wanneer}",
                tekst=f"Over casus {casus.code}. Het logboek houdt vast dat deze notitie op dit moment is gemaakt.",
            ),
            Blok(
                kop="Wat er is gezien",
                tekst="" if gezien else "De bot zag geen mail die ook rechtstreeks naar een gewoon adres ging.",
                regels=gezien,
            ),
            *((_TE_ZIEN,) if gezien else ()),
            Blok(
                kop="Wat er is gedaan",
                tekst="De afzender en de ~procesregisseur~ kregen er bericht van. De bot kan een mail bij een "
                "ander niet "
                "terughalen."
                if gezien
                else "Niets.",
            ),
            Blok(kop="Wie aan de casus meedoen", regels=tuple(deelnemers)),
            Blok(
                kop="Wat u zelf doet",
                regels=(
                    "Schrijf op wat u weet van een lek dat de bot niet zag: een verkeerd adres, een verloren toestel, "
                    "een doorgestuurde mail.",
                    "Overleg vandaag met de functionaris: een melding moet binnen 72 uur.",
                    f"Wie wat deed in deze casus, krijgt u met: logboek toon {casus.code}",
                ),
            ),
        ),
    )


def _wie(leden: Sequence[str], vreemden: int) -> str:
    delen = [f"van {een}, een andere deelnemer" for een in leden]
    if vreemden:
        delen.append("van iemand die de bot niet kent" if vreemden == 1 else f"van {vreemden} anderen")
    return " en ".join(delen)
