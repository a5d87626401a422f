"""Sentences for a deelnemer whose part in a casus ends."""

from collections.abc import Sequence

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Blok, Knop
from commands.texts.actie import vergissing

AFMELDEN = "Meld dat u stopt met deze casus"


def voor_groep(casus: Casus, lid: Deelnemer, punten: Sequence[Actiepunt], reden: str) -> Bericht:
    """To the others: somebody stops, and what must be arranged."""
    blokken = [Blok(tekst=f"{lid.aanduiding} meldt: ik stop met casus {casus.code}.", citaat=reden)]
    if punten:
        nummers = ", ".join(str(punt.nummer) for punt in punten)
        blokken.append(Blok(tekst=f"Nog open: actiepunt {nummers}. Spreek af wie dat overneemt."))
    blokken.append(
        Blok(
            tekst=f"De ~procesregisseur~ haalt de deelnemer "
            f"uit de casus met: deelnemer verwijder {casus.code} {lid.organisatie}"
        )
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: {lid.aanduiding} stopt",
        van=f"{lid.aanduiding} via casus {casus.code}",
        breed=True,
        blokken=tuple(blokken),
    )


def waar_gaan_punten(casus: Casus, lid: Deelnemer, punten: Sequence[Actiepunt]) -> Bericht:
    """To the casushouder: somebody stops with open actiepunten; each may go to another."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: wie neemt over van {lid.aanduiding}?",
        blokken=(
            Blok(
                tekst=f"{lid.aanduiding} stopt met casus {casus.code}. Wie neemt over? Spreek het af en geef elk "
                "actiepunt aan een ander, of laat het vervallen.",
                regels=tuple(f"Actiepunt {punt.nummer}: {' '.join(punt.wat.split())}" for punt in punten),
                keuzes=tuple(
                    Knop(
                        label=f"Actiepunt {punt.nummer} naar, met de deelnemer",
                        opdracht=f"{casus.code} actie geef {punt.nummer} aan",
                    )
                    for punt in punten
                ),
            ),
        ),
    )


def weet_u_het_zeker(casus: Casus, punten: Sequence[Actiepunt] = ()) -> Bericht:
    """Asked first: one tap on a button in a mail program must not end somebody's part. `punten`: still theirs."""
    nummers = ", ".join(str(punt.nummer) for punt in punten)
    open_punten = f" Op uw naam staat nog: actiepunt {nummers}. Zet erbij wie dat overneemt." if punten else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: wilt u stoppen?",
        bij_ja=f"{casus.code} afmelden zeker",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"U wilt zich afmelden voor casus {casus.code}. Er is nog niets gemeld. Weet u het zeker? "
                "Schrijf: afmelden zeker, en als u wilt de reden. Alle deelnemers krijgen dan bericht."
                f"{open_punten}"
            ),
        ),
    )


def ontvangen(casus: Casus, punten: Sequence[Actiepunt]) -> Bericht:
    """The receipt: it is told, and until when mail still comes."""
    open_punten = "" if not punten else " Regel in uw organisatie of met de ~casushouder~ wie uw actiepunten overneemt."
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw afmelding is gedeeld",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Genoteerd: u stopt met casus {casus.code}. De andere deelnemers, de ~casushouder~ en de "
                f"~procesregisseur~ weten het.{open_punten} "
                "Wij vragen u niets meer. Berichten aan de groep krijgt u nog, tot de ~procesregisseur~ u uit de casus "
                "haalt."
            ),
            vergissing(casus),
        ),
    )
