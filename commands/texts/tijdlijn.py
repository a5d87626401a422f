"""Sentences of the timeline of a casus: those in the picture, and the same ones beside it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_dag, schrijf_datum, schrijf_in_lijst
from commands.domain.deelnemer import Deelnemer
from commands.domain.tijdlijn import Tijdlijnkeuze, getoond, is_laat, telling
from commands.domain.vervolgdagen import Vervolgdagen
from commands.domain.werkdagen import lokale_dag, werkdagen_tussen
from commands.messages import Bericht, Blok
from commands.messages.tijdlijn import Balk, Tekenvorm, Tijdlijn, Tijdlijnrij, Tijdteken, Toon, Venster, Vulling
from commands.texts.punt import STAND, met_anderen, wie_van

TIJDLIJN = "De casus als plaatje: hoe elk actiepunt ervoor staat"
_VERVOLG: Final = "~vervolg-ICO~"
_NAAM: Final = 44
"""Characters of the short name of an actiepunt."""
_VULLING: Final = {Status.BEZIG: Vulling.BEZIG, Status.GEREED: Vulling.KLAAR}
_TOON: Final = {
    Status.BEZIG: Toon.GOED,
    Status.GEREED: Toon.GOED,
    Status.LUKT_NIET: Toon.LAAT,
    Status.VERVALLEN: Toon.STIL,
}
_TEKEN: Final = {Status.GEREED: ("✓ ", Tekenvorm.VINK), Status.LUKT_NIET: ("× ", Tekenvorm.KRUIS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Omheen:
    """The days of a casus beside those of its actiepunten."""

    contact: Venster | None = None
    """When casushouder and procesregisseur speak each other again."""
    gedeeld_op: date | None = None
    """When the plan was released."""
    vervolg: Vervolgdagen | None = None


def tijdlijn(
    casus: Casus,
    punten: Sequence[Actiepunt],
    leden: Iterable[Deelnemer],
    buiten: Mapping[str, str],
    omheen: Omheen | None,
    vandaag: date,
    beleid: Beleid,
) -> Bericht:
    """The picture, and what it says in words; `buiten`: as in `actielijst.lijst`; for a derde without
    `omheen`, and `leden` is that derde alone."""
    leden = tuple(leden)
    keuze = getoond(punten, vandaag)
    rijen = [_punt(punt, _wie(punt, leden, omheen), buiten, casus.ico_op, vandaag, beleid) for punt in keuze.rijen]
    rijen += _gevouwen(keuze)
    if omheen is not None:
        rijen += _omheen(omheen, vandaag)
    zin = _zin(punten, omheen, vandaag)
    beeld = Tijdlijn(
        naam=f"tijdlijn {casus.code}",
        titel=f"Casus {casus.code}",
        stand_op=f"Stand op {schrijf_datum(vandaag)}",
        zin=zin,
        vandaag=vandaag,
        ico_op=casus.ico_op,
        rijen=tuple(rijen),
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: tijdlijn",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                kop=f"Tijdlijn van casus {casus.code}",
                tekst=f"{' · '.join(tekst for tekst, _ in zin)}.\nHet plaatje zegt hetzelfde als de regels hieronder.",
                regels=tuple(map(_regel, rijen)),
            ),
        ),
        bijgevoegd=beeld,
    )


def _zin(punten: Sequence[Actiepunt], omheen: Omheen | None, vandaag: date) -> tuple[tuple[str, bool], ...]:
    aantal, klaar, laat, lukt_niet = telling(punten, vandaag)
    if not aantal:
        delen = [("nog geen afspraken", False)]
    else:
        delen = [(f"{klaar} van de {aantal} afspraken klaar" if aantal > 1 else f"{klaar} van 1 afspraak klaar", False)]
    delen += [(f"{laat} te laat", True)] if laat else []
    delen += [(f"{lukt_niet} lukt niet" if lukt_niet == 1 else f"{lukt_niet} lukken niet", False)] if lukt_niet else []
    if omheen is not None and omheen.vervolg is not None:
        wanneer = f"op {schrijf_dag(omheen.vervolg.van)}" if omheen.vervolg.gepland else "nog plannen"
        delen.append((f"vervolgoverleg {wanneer}", False))
    return tuple(delen)


def _wie(punt: Actiepunt, leden: Sequence[Deelnemer], omheen: Omheen | None) -> str:
    """Its owners; to a derde, who reads no name or role of a member: that there are others."""
    return f"{wie_van(punt, leden)}{met_anderen(punt) if omheen is None else ''}"


def _punt(
    punt: Actiepunt,
    wie: str,
    buiten: Mapping[str, str],
    ico_op: date | None,
    vandaag: date,
    beleid: Beleid,
) -> Tijdlijnrij:
    laat = is_laat(punt, vandaag)
    beantwoord = None if punt.beantwoord_op is None else lokale_dag(punt.beantwoord_op, beleid)
    voor, vorm = _TEKEN.get(punt.status, ("", None))
    teken = (Tijdteken(vorm=vorm, op=beantwoord),) if vorm is not None and beantwoord is not None else ()
    dag = "geen datum" if punt.uiterlijk is None else schrijf_in_lijst(punt.uiterlijk, vandaag)
    klaar_op = beantwoord if punt.status is Status.GEREED else None
    return Tijdlijnrij(
        titel=f"{punt.nummer}. {_kort(punt.wat)}",
        onder=f"{wie}, {dag}",
        stand=_stand(punt, buiten, vandaag, beleid, voor=voor),
        toon=Toon.LAAT if laat else _TOON.get(punt.status, Toon.GEWOON),
        balk=Balk(
            van=ico_op,
            tot=klaar_op or punt.uiterlijk,
            vulling=_VULLING.get(punt.status, Vulling.LEEG),
            laat_vanaf=punt.uiterlijk if laat else None,
        ),
        tekens=teken,
    )


def _stand(punt: Actiepunt, buiten: Mapping[str, str], vandaag: date, beleid: Beleid, *, voor: str) -> str:
    if punt.uiterlijk is not None and is_laat(punt, vandaag):
        dagen = werkdagen_tussen(punt.uiterlijk, vandaag, beleid)
        return f"te laat, {dagen} {'werkdag' if dagen == 1 else 'werkdagen'}" if dagen else "te laat"
    return "verder buiten" if punt.id in buiten else f"{voor}{STAND[punt.status]}"


def _gevouwen(keuze: Tijdlijnkeuze) -> list[Tijdlijnrij]:
    rijen = []
    if keuze.klaar:
        rijen.append(Tijdlijnrij(titel=f"En {keuze.klaar} klaar of vervallen", toon=Toon.GOED))
    if keuze.verder:
        rijen.append(Tijdlijnrij(titel=f"En nog {keuze.verder} die lopen", onder="Alle afspraken: actie lijst"))
    return rijen


def _omheen(omheen: Omheen, vandaag: date) -> list[Tijdlijnrij]:
    rijen = []
    if omheen.contact is not None:
        rijen.append(
            Tijdlijnrij(
                titel="Contact",
                onder="~casushouder~ en ~procesregisseur~",
                stand=f"vanaf {_kort_dag(omheen.contact.van)}",
                vensters=(omheen.contact,),
            )
        )
    gedeeld = omheen.gedeeld_op
    if gedeeld is None and omheen.vervolg is None:
        return rijen
    vervolg = omheen.vervolg
    onder = "" if vervolg is None else f"{_VERVOLG} {_wanneer(vervolg, vandaag)}"
    rijen.append(
        Tijdlijnrij(
            titel="Plan en vervolg",
            onder=onder,
            stand="" if gedeeld is None else f"plan {_kort_dag(gedeeld)}",
            tekens=() if gedeeld is None else (Tijdteken(vorm=Tekenvorm.RUIT, op=gedeeld),),
            vensters=() if vervolg is None else (Venster(van=vervolg.van, tot=vervolg.tot, naam=_VERVOLG),),
        )
    )
    return rijen


def _wanneer(vervolg: Vervolgdagen, vandaag: date) -> str:
    if vervolg.gepland:
        return f"op {schrijf_in_lijst(vervolg.van, vandaag)}"
    return f"tussen {_kort_dag(vervolg.van)} en {_kort_dag(vervolg.tot)}"


def _kort_dag(dag: date) -> str:
    """A day without its weekday: "6 nov"."""
    return schrijf_in_lijst(dag, dag).split(" ", 1)[1]


def _kort(wat: str) -> str:
    """The first words of an actiepunt, as many as fit in a row."""
    woorden = " ".join(wat.split()).rstrip(".")
    if len(woorden) <= _NAAM:
        return woorden
    heel = woorden[:_NAAM].rpartition(" ")[0]
    return f"{heel or woorden[: _NAAM - 1]}…"


def _regel(rij: Tijdlijnrij) -> str:
    """The row in words: "3. Nieuwe afspraak: te laat, 9 werkdagen (GGZ-instelling, do 12 nov)"."""
    stand = f": {rij.stand}" if rij.stand else ""
    return f"{rij.titel}{stand}{f' ({rij.onder})' if rij.onder else ''}"
