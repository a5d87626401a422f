"""Sentences of the clock: reminders, the ladder, the release of the plan, the rhythm of contact.

Each block says why it came, what is asked, by when, and what comes next. An escalation reads as routine, never as a
reproach (SOURCES: D5).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import opgesomd
from commands.domain.herinnering import HerinneringSoort, Stap
from commands.domain.rollen import Rol
from commands.messages import Blok, Knop
from commands.texts import trap
from commands.texts.punt import met_wie, verwijzing

STAPPEN = (
    Stap.ACTIE_VOORAF,
    Stap.ACTIE_VANDAAG,
    Stap.ACTIE_CASUSHOUDER,
    Stap.ACTIE_PROCESREGISSEUR,
    Stap.ACTIE_MANAGER,
)
ROLNAAM = {
    Rol.PARTNER: "eigenaar",
    Rol.CASUSHOUDER: "~casushouder~",
    Rol.DERDE: "derde",
    Rol.PROCESREGISSEUR: "~procesregisseur~",
    Rol.MANAGER: "~manager~",
    Rol.BEHEERDER: "beheerder",
    Rol.AANMELDER: "aanmelder",
    Rol.TRIAGELID: "lid van de triage",
}
_DAN = {
    Stap.ACTIE_VANDAAG: "dan volgt weer een herinnering",
    Stap.ACTIE_CASUSHOUDER: "dan krijgt de ~casushouder~ een bericht",
    Stap.ACTIE_PROCESREGISSEUR: "dan krijgt de ~procesregisseur~ een bericht",
    Stap.ACTIE_MANAGER: "dan krijgt de ~manager~ een bericht",
}
_VRAAG = {
    Stap.ACTIE_CASUSHOUDER: "Vraag {wie} hoe het ervoor staat en spreek af hoe het verder gaat.",
    Stap.ACTIE_PROCESREGISSEUR: "Overleg met de ~casushouder~ wat er nodig is om verder te komen.",
    Stap.ACTIE_MANAGER: "Overleg met de ~procesregisseur~ of u kunt helpen om verder te komen.",
}
_VANZELF = "Dit bericht gaat vanzelf, bij elk actiepunt. Het zegt niets over de reden."
_KAN_WACHTEN = "Kan die stap beter wachten? Pauzeer het actiepunt dan, met de reden."
_SIGNAAL = " De ~casushouder~ krijgt dan bericht."
_OVERGESLAGEN = "Eerdere stappen zijn niet op tijd verstuurd. Die zijn overgeslagen."


@dataclass(frozen=True, slots=True, kw_only=True)
class Vervolg:
    """The next step if nobody answers, and its local date."""

    stap: Stap
    dag: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanleiding:
    """The circumstances in which a block about an actiepunt is written."""

    stap: Stap
    vandaag: date
    vervolg: Vervolg | None = None
    overgeslagen: bool = False
    """Whether lower steps were never sent, because the bot was down or nobody could be reached."""
    gemeld_op: date | None = None
    """Local date of the last answer."""
    wacht_nog: str = ""
    """The short number (W12) of words of the owner about it that nobody read yet; empty without such words."""
    stappen: tuple[Stap, ...] = STAPPEN
    """The steps that are on."""
    kort: bool = False
    """Whether it stands among others in one message, so that the ways to answer are said in one line."""


def eigenaar(
    casus: Casus, punt: Actiepunt, om: Aanleiding, anderen: Sequence[Deelnemer] = (), *, reden: str = ""
) -> Blok:
    """To an owner, before or on the due date, or when it was past before they could be reminded; `anderen`: the owners
    beside them of whom an answer is expected too; `reden`: why somebody gets it who stands in for an owner."""
    reden = reden or "U krijgt dit omdat dit actiepunt op uw naam staat en nog niet klaar is gemeld."
    if anderen:
        reden += f"\n{met_wie(punt, anderen)}"
    if om.wacht_nog:
        reden += f" Uw bericht {om.wacht_nog} wacht nog."
    return _eigen(casus, punt, om, reden)


def casushouder_zelf(casus: Casus, punt: Actiepunt, om: Aanleiding) -> Blok:
    """A step of the ladder to a casushouder whose own actiepunt it is."""
    reden = f"U krijgt dit als ~casushouder~. Het actiepunt staat op uw eigen naam.\n{_VANZELF}"
    return _eigen(casus, punt, om, reden, houder=True)


def zonder_eigenaar(casus: Casus, punt: Actiepunt, om: Aanleiding, wie: Sequence[Deelnemer]) -> Blok:
    """To the casushouder, when the owners `wie` have left, said that they stop, or get no messages from the bot."""
    nog = [een for een in wie if een.actief]
    if len(nog) > 1:
        namen = opgesomd([een.aanduiding for een in nog])
        reden = f"U krijgt dit als ~casushouder~. De eigenaars, {namen}, krijgen hierover geen berichten van de bot."
        vraag = "Spreek af wie het doet en meld hoe het gaat."
    elif nog and nog[0].afgemeld_op is not None:
        reden = f"U krijgt dit als ~casushouder~. De eigenaar, {nog[0].aanduiding}, heeft zich afgemeld."
        vraag = "Spreek af wie het overneemt."
    elif nog:
        reden = f"U krijgt dit als ~casushouder~. De eigenaar, {nog[0].aanduiding}, krijgt geen berichten van de bot."
        vraag = f"Geef dit door aan {nog[0].aanduiding} en meld hoe het gaat."
    else:
        reden = "U krijgt dit als ~casushouder~. Dit actiepunt heeft nu geen eigenaar."
        vraag = "Spreek af wie het overneemt."
    regels = (_afspraak(punt), reden, vraag, *_slot(om))
    return _blok(casus, punt, regels, _antwoorden(casus, punt, om, houder=True), knoppen=True)


def ladder(
    casus: Casus, punt: Actiepunt, om: Aanleiding, rollen: Sequence[Rol], wie: Sequence[Deelnemer], weg: str = ""
) -> Blok:
    """An overdue actiepunt, to casushouder, procesregisseur or manager: neutral, with what may help. `wie`: the owners
    of whom an answer is expected; `weg`: until when they are away, empty when they are there."""
    van = opgesomd([een.aanduiding for een in wie if een.actief] or ["de eigenaar"])
    regels = [
        _afspraak(punt),
        f"Van: {van if van != 'de eigenaar' else 'nu niemand'}",
        *trap.laat_sinds(punt),
        f"U krijgt dit als {_en(rollen)}. {_hoe_het_staat(om)}",
        weg,
        _VANZELF,
    ]
    if punt.status is Status.BEZIG and om.gemeld_op is not None:
        regels.append(f"De laatste melding is van {schrijf_kort(om.gemeld_op)}: bezig.")
    vraag = _VRAAG[om.stap].format(wie=van)
    if van == "de eigenaar" and om.stap is Stap.ACTIE_CASUSHOUDER:
        vraag = "Spreek af wie het overneemt."
    houden = om.vervolg is not None and om.vervolg.stap is Stap.ACTIE_MANAGER
    slot = (*_slot(om), _KAN_WACHTEN if houden else "")
    return _blok(casus, punt, (*regels, vraag, *slot), (), keuzes=trap.antwoorden(casus, punt, rollen))


def _hoe_het_staat(om: Aanleiding) -> str:
    """Nobody who wrote something reads that nothing was heard."""
    if not om.wacht_nog:
        return "De datum is voorbij en het actiepunt is nog niet klaar gemeld."
    return (
        f"De datum is voorbij. Er is wel een bericht bij dit actiepunt ({om.wacht_nog}). "
        "Dat wacht nog en is door de anderen niet gelezen."
    )


def _eigen(casus: Casus, punt: Actiepunt, om: Aanleiding, reden: str, *, houder: bool = False) -> Blok:
    regels = (_afspraak(punt), reden, _termijn(punt, om.vandaag), *_slot(om))
    return _blok(casus, punt, regels, _antwoorden(casus, punt, om, houder=houder), knoppen=True)


def _blok(
    casus: Casus,
    punt: Actiepunt,
    zinnen: Sequence[str],
    regels: tuple[str, ...],
    *,
    knoppen: bool = False,
    keuzes: tuple[Knop, ...] = (),
) -> Blok:
    datum = "" if punt.uiterlijk is None else f", uiterlijk {schrijf_datum(punt.uiterlijk)}"
    return Blok(
        kop=f"Casus {casus.code}, actiepunt {punt.nummer}{datum}",
        tekst="\n".join(zin for zin in zinnen if zin),
        regels=regels,
        punt=verwijzing(casus, punt),
        knoppen=knoppen,
        keuzes=keuzes,
        vervalt=True,
    )


def _afspraak(punt: Actiepunt) -> str:
    return f"Afspraak: {' '.join(punt.wat.split())}"


def _termijn(punt: Actiepunt, vandaag: date) -> str:
    if punt.uiterlijk is None:
        return ""
    if punt.uiterlijk < vandaag:
        return "De datum is voorbij. Laat vandaag weten hoe het gaat, of vraag een nieuwe datum."
    if punt.uiterlijk == vandaag:
        return "De datum is vandaag. Laat vandaag weten hoe het gaat."
    return f"Doe het uiterlijk op {schrijf_datum(punt.uiterlijk)} en laat weten hoe het gaat."


def _antwoorden(casus: Casus, punt: Actiepunt, om: Aanleiding, *, houder: bool = False) -> tuple[str, ...]:
    """How to answer, postpone or hand over; `houder`: to the casushouder as owner."""
    hier = f"{casus.code} {punt.nummer}"
    if om.kort:
        return (f"Schrijf: {hier} klaar, of bezig, of lukt niet met de reden, of uitstel tot met de datum en de reden",)
    return (
        f"Klaar? Schrijf: {hier} klaar",
        f"Meer tijd nodig? Schrijf: {hier} uitstel tot, met de datum en de reden",
        f"Lukt het niet? Schrijf: {hier} lukt niet, met de reden.{'' if houder else _SIGNAAL}",
        f"Kan iemand anders het beter doen? Overleg met de {'~procesregisseur~' if houder else '~casushouder~'}.",
    )


def _slot(om: Aanleiding) -> tuple[str, ...]:
    # a step planned under other settings is counted among all
    stappen = om.stappen if {om.stap, *([om.vervolg.stap] if om.vervolg else [])} <= set(om.stappen) else STAPPEN
    hier = f"Dit is stap {stappen.index(om.stap) + 1} van {len(stappen)}."
    if om.vervolg is None:
        verder = f"{hier} Er volgt geen stap meer."
    else:
        nummer = stappen.index(om.vervolg.stap) + 1
        verder = (
            f"{hier} Stap {nummer} is op {schrijf_datum(om.vervolg.dag)}: {_DAN[om.vervolg.stap]}. "
            "Wordt klaar, lukt niet of uitstel gemeld, dan vervalt die stap."
        )
    return (_OVERGESLAGEN if om.overgeslagen else "", verder)


def _en(rollen: Sequence[Rol]) -> str:
    return " en ".join(ROLNAAM[rol] for rol in rollen)


def onderwerp(codes: Sequence[str], soorten: Sequence[HerinneringSoort], enige: str) -> str:
    """The subject of a merged message: one entry in `codes` and `soorten` a block; `enige`: that of a single one."""
    if len(codes) == 1:
        return enige
    aantal, casussen = len(codes), len(set(codes))
    if casussen > 1:
        return f"{aantal} onderwerpen in {casussen} casussen"
    wat = "actiepunten" if set(soorten) <= {HerinneringSoort.ACTIE, HerinneringSoort.BESLUIT} else "onderwerpen"
    return f"Casus {codes[0]}: {aantal} {wat} vragen uw aandacht"


def onderwerp_actie(casus: Casus, punt: Actiepunt, vandaag: date) -> str:
    """The subject of a message about one actiepunt: code and number, no content."""
    if punt.uiterlijk is None:
        return f"Casus {casus.code}: actiepunt {punt.nummer}"
    if punt.uiterlijk < vandaag:
        return f"Casus {casus.code}: de datum van actiepunt {punt.nummer} was {schrijf_kort(punt.uiterlijk)}"
    return f"Casus {casus.code}: actiepunt {punt.nummer} verloopt op {schrijf_kort(punt.uiterlijk)}"


def rest(regels: Sequence[str]) -> Blok:
    """The subjects that do not fit any more, one line each."""
    return Blok(kop="Verder vragen ook aandacht", regels=tuple(regels))
