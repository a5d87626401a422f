"""Sentences of the clock that ask for a decision about an actiepunt that goes nowhere by itself."""

from collections.abc import Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.besluit import Knelpunt, knelpunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_dag, schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import opgesomd
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.messages import Blok, Knop
from commands.messages.paneel import Paneel
from commands.texts.klok import Vervolg
from commands.texts.punt import verwijzing

_STAAT = {
    Knelpunt.LUKT_NIET: "De deelnemer meldde dat dit niet lukt.",
    Knelpunt.ZONDER_EIGENAAR: "Dit actiepunt heeft nu geen eigenaar.",
    Knelpunt.ZONDER_DATUM: "Dit actiepunt heeft geen datum.",
    Knelpunt.NA_LADDER: "De datum is voorbij, en wij vragen de deelnemer niets meer.",
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
    boven: bool = True,
) -> Blok:
    """To the casushouder, later the procesregisseur. `gemeld_op`: the local date of the last word about it; `boven`:
    somebody stands above them on the ladder."""
    van = opgesomd([een.aanduiding for een in eigenaars if een.actief] or ["nu niemand"])
    reden = knelpunt(punt) or Knelpunt.NA_LADDER
    laatste = "" if gemeld_op is None else f" Laatste bericht: {schrijf_dag(gemeld_op)}."
    zinnen = (f"{_STAAT[reden]}{laatste}", "Wat is er besloten?")
    dan = f"Hulp nodig? Antwoord: {casus.code} opschalen {punt.nummer}, met de reden" if boven else ""
    if vervolg is not None:
        dag = schrijf_datum(vervolg.dag)
        hoe = f"op {dag} aan de ~procesregisseur~" if _gaat_naar_regie(rollen, vervolg) else f"opnieuw op {dag}"
        dan = f"{dan}\nZonder besluit vragen wij het {hoe}.".strip()
    datum = "" if punt.uiterlijk is None else f"Uiterlijk {schrijf_datum(punt.uiterlijk)}"
    return Blok(
        kop=f"Casus {casus.code}, actiepunt {punt.nummer}: hoe gaat het verder?",
        paneel=Paneel(label=f"De afspraak · {van}", woorden=punt.wat, onder=datum),
        tekst="\n".join(zinnen),
        punt=verwijzing(casus, punt),
        keuzes=_antwoorden(casus, punt),
        na=dan,
        vervalt=True,
    )


def _gaat_naar_regie(rollen: Sequence[Rol], vervolg: Vervolg) -> bool:
    return vervolg.stap is Stap.BESLUIT_PROCESREGISSEUR and Rol.PROCESREGISSEUR not in rollen


def _antwoorden(casus: Casus, punt: Actiepunt) -> tuple[Knop, ...]:
    code, nr = casus.code, punt.nummer
    return (
        Knop(label="Nieuwe datum", opdracht=f"{code} {nr} uitstel tot [datum], omdat [reden]"),
        Knop(label="Iemand anders", opdracht=f"{code} actie geef {nr} aan [wie]"),
        Knop(label="Niet meer nodig", opdracht=f"{code} actie vervalt {nr} omdat [reden]"),
        Knop(label="Toch klaar", opdracht=f"{code} {nr} klaar"),
    )
