"""How a meeting (ICO) stands: the one that comes, or who can when."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Bijeenkomst, Peilmoment
from commands.domain.casus import Casus
from commands.messages import Bericht, Blok
from commands.texts.bijeenkomst import gegevens, naam, wanneer
from commands.texts.vorm import hoofdletter

STAND = "Welk ~ICO~ er komt, en wie wanneer kan"


def stand(
    casus: Casus,
    ico: Bijeenkomst | None,
    kan: Sequence[tuple[Peilmoment, Sequence[str]]],
    open_bij: Sequence[str],
    zone: ZoneInfo,
) -> Bericht:
    """How it stands: the meeting that comes, or who can when by role, and who did not answer."""
    if ico is None:
        blokken: tuple[Blok, ...] = (
            Blok(tekst=f"Er is geen ~ICO~ gepland in casus {casus.code}, en er wordt geen moment gezocht."),
        )
    elif ico.moment is not None:
        blokken = (Blok(kop=hoofdletter(naam(ico)), regels=gegevens(casus, ico, zone)),)
    else:
        regels = tuple(f"{een.nr}. {wanneer(een.op, zone)}: {', '.join(wie) if wie else 'niemand'}" for een, wie in kan)
        blokken = (
            Blok(kop=f"Wie kan wanneer voor het {naam(ico)} van casus {casus.code}", regels=regels),
            *((Blok(tekst=f"Nog geen antwoord: {', '.join(open_bij)}."),) if open_bij else ()),
        )
    return Bericht(onderwerp=f"Casus {casus.code}: stand van het ~ICO~", notice=True, breed=True, blokken=blokken)


def in_het_kort(ico: Bijeenkomst, zone: ZoneInfo) -> str:
    """One line of the state of a casus: the meeting that comes, or that a moment is sought for it."""
    if ico.moment is None:
        return f"{hoofdletter(naam(ico))}: er wordt een moment gezocht"
    waar = f", {ico.plaats}" if ico.plaats else ""
    return f"{hoofdletter(naam(ico))}: {wanneer(ico.moment, zone)}{waar}"


def niemand_kan(casus: Casus, ico: Bijeenkomst) -> Bericht:
    """To the procesregisseur: everybody answered, and no moment suits more than none of them."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: niemand kan voor het {naam(ico)}",
        blokken=(
            Blok(
                tekst="Alle deelnemers hebben geantwoord. Niemand kan op een van de momenten.",
                regels=(f"Andere momenten? Schrijf: {casus.code} ico momenten di 8 dec 10:00, wo 9 dec 14:00",),
            ),
        ),
    )
