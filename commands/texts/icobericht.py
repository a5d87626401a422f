"""Sentences around what a member writes about a meeting (ICO) in their own words."""

from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Blok
from commands.texts.bijeenkomst import lijst, wanneer
from commands.texts.uitnodiging import ANTWOORD_ALS

BERICHT = "Schrijf de ~procesregisseur~ over het ~ICO~; niemand anders leest het"


def voor_regie(casus: Casus, ico: Bijeenkomst | None, lid: Deelnemer, woorden: str, zone: ZoneInfo) -> Bericht:
    """To the procesregisseur: the words; whether somebody comes stays as it was."""
    op = "" if ico is None or ico.moment is None else f" op {wanneer(ico.moment, zone)}"
    return Bericht(
        onderwerp=f"Casus {casus.code}: {lid.aanduiding} schrijft over het ~ICO~",
        van=f"{lid.aanduiding} via casus {casus.code}",
        blokken=(Blok(tekst=f"{lid.aanduiding} schrijft over het ~ICO~ van casus {casus.code}{op}:", citaat=woorden),),
    )


def doorgegeven(casus: Casus, *, gevraagd: bool) -> Bericht:
    """Receipt; `gevraagd`: there is a meeting to which they may still say whether they come."""
    blokken = [Blok(tekst=f"Uw bericht is naar de ~procesregisseur~ van casus {casus.code}. Niemand anders leest het.")]
    if gevraagd:
        blokken.append(
            Blok(
                regels=(
                    f"Komt u? Antwoord: {casus.code} ico antwoord ja",
                    f"Komt u niet? Antwoord: {casus.code} ico antwoord nee",
                )
            )
        )
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw bericht over het ~ICO~",
        notice=True,
        blokken=tuple(blokken),
        antwoord_als=ANTWOORD_ALS,
    )


def bij_peiling(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, woorden: str) -> Bericht:
    """Receipt for a member whose words name no moment for certain: the procesregisseur reads them; the poll stays.

    Without `woorden` it stands in the room, where everybody read them.
    """
    alleen = "Niemand anders leest:" if woorden else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw bericht over het ~ICO~",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Uw bericht is naar de ~procesregisseur~ van casus {casus.code}. {alleen}".strip(),
                citaat=woorden,
            ),
            Blok(
                tekst="Het is niet duidelijk welke momenten u kunt. Er is niets genoteerd. Noem de nummers die kunnen, "
                "zoals: kan 1 3. Kunt u alles? Schrijf: kan alle. Kunt u niets? Schrijf: kan geen",
                regels=tuple(lijst(ico, zone).splitlines()),
            ),
        ),
        antwoord_als="kan",
    )
