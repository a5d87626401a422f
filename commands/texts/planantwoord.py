"""Sentences about answers to the questions about a plan."""

from collections.abc import Sequence
from dataclasses import replace

from commands.domain.planinvulling import Invulling, Invulveld
from commands.messages import Bericht, Blok

PLANANTWOORD = "Beantwoord de vragen over een plan dat nog niet is vrijgegeven"
ZO = "punt 1: 9 november, of 3 is voor de gemeente, of GGZ = GGZ Duinoord"


def met_gevolg(voorbeeld: Bericht, gedaan: Sequence[Invulling], niet: Sequence[int]) -> Bericht:
    """The preview with all that is still open, and before it what was filled in and the lines that fit nothing."""
    blokken = []
    if gedaan:
        blokken.append(Blok(kop="Ingevuld", regels=tuple(dict.fromkeys(_gedaan(een) for een in gedaan))))
    if niet:
        regels = "Regel" if len(niet) == 1 else "De regels"
        rest = "De rest is bewaard." if gedaan else "Er is niets ingevuld."
        blokken.append(
            Blok(
                kop="Niet begrepen",
                tekst=f"{regels} {_opgesomd(niet)} van uw antwoord "
                f"{'past' if len(niet) == 1 else 'passen'} niet bij dit plan. {rest}\n"
                f"Zo begrijpt de bot het wel: {ZO}.",
            )
        )
    return replace(voorbeeld, blokken=(*blokken, *voorbeeld.blokken))


def _gedaan(een: Invulling) -> str:
    punt = f"Actiepunt {een.nummer}: "
    match een.veld:
        case Invulveld.WIE:
            return f"{punt}{een.wie}"
        case Invulveld.UITERLIJK:
            return f"{punt}uiterlijk {een.waarde}" if een.waarde else f"{punt}geen datum"
        case Invulveld.CASUSHOUDER:
            return f"~Casushouder~: {een.wie}"
        case Invulveld.ICO:
            return f"Datum ~ICO~: {een.waarde}"
        case Invulveld.SOORT:
            return f"{een.wie}: {een.waarde}"
        case Invulveld.ADRES:
            return f"{een.wie}: het adres"


def _opgesomd(nummers: Sequence[int]) -> str:
    if len(nummers) == 1:
        return str(nummers[0])
    return f"{', '.join(map(str, nummers[:-1]))} en {nummers[-1]}"
