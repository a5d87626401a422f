"""Questions about what somebody wrote of an actiepunt: each with the answer that can be typed as it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.messages import Bericht, Blok
from commands.texts.punt import verwijzing

OVER = "U schrijft over actiepunt "
"""So begins a question about one state."""
NOG_NIETS = "Aan de stand van dit actiepunt is nog niets veranderd."
NOG_NERGENS = "Aan de stand van deze actiepunten is nog niets veranderd."


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag:
    """The report that somebody may have meant of one actiepunt."""

    punt: Actiepunt
    soort: FeedbackSoort | None = None
    dag: date | None = None
    van_ander: bool = False
    """Whether the actiepunt is of another deelnemer, so that "gebeurd" may be the call about it."""
    namens: str = ""
    """Its owner, where the reader may report for them; empty: nobody."""
    meldt_voor_ander: bool = False
    """Whether the reader may report for all its owners together, where they are several."""


def hoe_staat_het(
    casus: Casus, vragen: Sequence[Vraag], onbekend: Sequence[int] = (), *, met_code: bool, kies: bool = False
) -> Bericht:
    """One question about each actiepunt; `met_code`: the answer must name the casus. `kies`: which one is meant?"""
    blokken = []
    if vragen:
        kop = "Welk actiepunt bedoelt u?\n" if kies and len(vragen) > 1 else ""
        blokken.append(Blok(tekst=kop + (NOG_NIETS if len(vragen) == 1 else NOG_NERGENS)))
    for een in vragen:
        namens = f"namens {een.namens} " if een.namens else "actie " if een.meldt_voor_ander else ""
        hier = f"{casus.code} {namens}{een.punt.nummer}" if met_code else f"{namens}{een.punt.nummer}"
        knoppen = not een.van_ander and len(vragen) == 1
        blokken.append(Blok(tekst=zin(een, hier), punt=verwijzing(casus, een.punt), knoppen=knoppen))
    blokken += [
        Blok(tekst=f"Casus {casus.code} heeft geen actiepunt {nummer}. De nummers ziet u met: actie lijst")
        for nummer in onbekend
    ]
    nummers = " en ".join(str(een.punt.nummer) for een in vragen)
    onderwerp = f"Casus {casus.code}: hoe staat het met actiepunt {nummers}?" if vragen else f"Casus {casus.code}"
    return Bericht(onderwerp=onderwerp, blokken=tuple(blokken))


def zin(vraag: Vraag, hier: str) -> str:
    """The question itself; `hier`: how the actiepunt is named in the answer."""
    punt, dag = vraag.punt, vraag.dag
    nummer = punt.nummer
    if punt.status is Status.GEREED and vraag.soort is not FeedbackSoort.GEREED:
        return f"Actiepunt {nummer} staat op klaar. Is het toch nog niet klaar? Antwoord: {hier} bezig zeker"
    match vraag.soort:
        case FeedbackSoort.GEREED if punt.status is Status.GEREED:
            return (
                f"Actiepunt {nummer} staat al op klaar. U hoeft niets te doen. "
                f"Is het toch niet klaar? Antwoord: {hier} bezig zeker"
            )
        case FeedbackSoort.GEREED:
            gebeld = "\nHebt u er alleen over gebeld? Dan hoeft u niets te schrijven." if vraag.van_ander else ""
            return f"{OVER}{nummer}. Is het klaar? Antwoord: {hier} klaar{gebeld}"
        case FeedbackSoort.BEZIG:
            return f"{OVER}{nummer}. Bent u er nog mee bezig? Antwoord: {hier} bezig"
        case FeedbackSoort.LUKT_NIET:
            return f"{OVER}{nummer}. Lukt het niet? Antwoord: {hier} lukt niet, met de reden"
        case FeedbackSoort.UITSTEL if dag is not None:
            return f"{OVER}{nummer}. {_uitstel(punt, dag, hier)}"
        case FeedbackSoort.UITSTEL:
            return (
                f"{OVER}{nummer}. Tot welke datum hebt u tijd nodig? "
                f"Antwoord: {hier} uitstel tot, met de datum en de reden"
            )
    later = ""
    if dag is not None and (punt.uiterlijk is None or dag > punt.uiterlijk):
        later = f", of: {hier} uitstel tot {schrijf_kort(dag)}"
    return (
        f"Hoe staat het met actiepunt {nummer}? Antwoord: {hier} klaar, of: {hier} bezig, of: {hier} lukt niet{later}"
    )


def _uitstel(punt: Actiepunt, dag: date, hier: str) -> str:
    """Whether the date must move; earlier than it stands only with a word more."""
    if punt.uiterlijk == dag:
        return f"De datum is al {schrijf_datum(dag)}. Bent u ermee bezig? Antwoord: {hier} bezig"
    eerder = punt.uiterlijk is not None and dag < punt.uiterlijk
    vraag = f"Moet de datum {schrijf_datum(dag)} worden?"
    if eerder and punt.uiterlijk is not None:
        vraag = f"Nu is de datum {schrijf_datum(punt.uiterlijk)}. Moet die eerder worden, {schrijf_datum(dag)}?"
    return f"{vraag} Antwoord: {hier} uitstel{' zeker' if eerder else ''} tot {schrijf_kort(dag)}"
