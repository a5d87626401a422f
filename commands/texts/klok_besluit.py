"""Sentences of the clock that ask for a decision about an actiepunt that goes nowhere by itself."""

from collections.abc import Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.besluit import Knelpunt, knelpunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import opgesomd
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.messages import Blok
from commands.texts.klok import ROLNAAM, Vervolg
from commands.texts.punt import verwijzing
from commands.texts.trap import laat_sinds

_STAAT = {
    Knelpunt.LUKT_NIET: "Voor dit actiepunt is gemeld dat het niet lukt. De deelnemer krijgt geen herinneringen meer.",
    Knelpunt.ZONDER_EIGENAAR: "Dit actiepunt heeft nu geen eigenaar.",
    Knelpunt.ZONDER_DATUM: "Dit actiepunt heeft geen datum. De deelnemer krijgt daarom geen herinneringen.",
    Knelpunt.NA_LADDER: "De datum is voorbij en het actiepunt is nog niet klaar gemeld. Alle herinneringen zijn "
    "verstuurd. De deelnemer krijgt er geen meer.",
}


def onderwerp(casus: Casus, punt: Actiepunt) -> str:
    """The subject of a message about one such actiepunt: code and number, no content."""
    return f"Casus {casus.code}: hoe gaat actiepunt {punt.nummer} verder?"


def besluit(
    casus: Casus,
    punt: Actiepunt,
    rollen: Sequence[Rol],
    eigenaars: Sequence[Deelnemer],
    *,
    gemeld_op: date | None,
    vervolg: Vervolg | None,
    kort: bool,
) -> Blok:
    """To the casushouder, later the procesregisseur. `gemeld_op`: the local date of the last word about it."""
    van = opgesomd([een.aanduiding for een in eigenaars if een.actief] or ["nu niemand"])
    reden = knelpunt(punt) or Knelpunt.NA_LADDER
    laatste = "" if gemeld_op is None else f" Het laatste bericht hierover is van {schrijf_datum(gemeld_op)}."
    zinnen = [
        f"Afspraak: {' '.join(punt.wat.split())}",
        f"Van: {van}",
        *(laat_sinds(punt) if reden is Knelpunt.NA_LADDER else ()),
        f"U krijgt dit als {' en '.join(ROLNAAM[rol] for rol in rollen)}. {_STAAT[reden]}{laatste}",
        "Spreek af hoe het verder gaat, en meld wat er is besloten.",
    ]
    if vervolg is not None:
        dag = schrijf_datum(vervolg.dag)
        hoe = f"op {dag} aan de ~procesregisseur~" if _gaat_naar_regie(rollen, vervolg) else f"opnieuw op {dag}"
        zinnen.append(f"Zonder besluit vragen wij het {hoe}.")
    datum = "" if punt.uiterlijk is None else f", uiterlijk {schrijf_datum(punt.uiterlijk)}"
    return Blok(
        kop=f"Casus {casus.code}, actiepunt {punt.nummer}{datum}",
        tekst="\n".join(zinnen),
        regels=_antwoorden(casus, punt, rollen, kort=kort),
        punt=verwijzing(casus, punt),
        knoppen=Rol.CASUSHOUDER in rollen,
        vervalt=True,
    )


def _gaat_naar_regie(rollen: Sequence[Rol], vervolg: Vervolg) -> bool:
    return vervolg.stap is Stap.BESLUIT_PROCESREGISSEUR and Rol.PROCESREGISSEUR not in rollen


def _antwoorden(casus: Casus, punt: Actiepunt, rollen: Sequence[Rol], *, kort: bool) -> tuple[str, ...]:
    code, nr = casus.code, punt.nummer
    if kort:
        return (
            f"Schrijf: {code} {nr} uitstel tot met de datum en de reden, of {code} actie geef {nr} aan met de "
            f"deelnemer, of {code} actie vervalt {nr} met de reden",
        )
    hulp = "~manager~" if Rol.PROCESREGISSEUR in rollen else "~procesregisseur~"
    return (
        f"Een nieuwe datum? Schrijf: {code} {nr} uitstel tot, met de datum en de reden",
        f"Iemand anders? Schrijf: {code} actie geef {nr} aan, met de deelnemer",
        f"Niet meer nodig? Schrijf: {code} actie vervalt {nr}, met de reden",
        f"Toch klaar? Schrijf: {code} {nr} klaar",
        f"Meer nodig dan u kunt regelen? Vraag de {hulp} om hulp. Schrijf: {code} opschalen {nr}, met de reden",
    )
