"""Sentences of the clock: reminders, the ladder, the release of the plan, the rhythm of contact.

Each block says since or until when, what was agreed, what is asked, and what follows without an answer. An escalation
reads as routine, never as a reproach (SOURCES: D5).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_dag, schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import opgesomd
from commands.domain.herinnering import HerinneringSoort, Stap
from commands.domain.rollen import Rol
from commands.messages import Blok, Knop
from commands.messages.paneel import Paneel
from commands.texts import trap
from commands.texts.punt import met_wie, verwijzing

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
    Stap.ACTIE_VANDAAG: "Geen antwoord? Dan vragen wij het nog één keer op {dag}.",
    Stap.ACTIE_CASUSHOUDER: "Geen antwoord, of nog bezig? Dan hoort de ~casushouder~ het op {dag}.",
    Stap.ACTIE_PROCESREGISSEUR: "Geen antwoord? Dan hoort de ~procesregisseur~ het op {dag}.",
    Stap.ACTIE_MANAGER: "Geen antwoord? Dan hoort de ~manager~ het op {dag}.",
    Stap.BESLUIT_PROCESREGISSEUR: "Zonder besluit vragen wij u op {dag} hoe het verder gaat.",
}
_DAN_ZELF = {
    Stap.ACTIE_VANDAAG: "Geen antwoord? Dan vragen wij het opnieuw op {dag}.",
    Stap.ACTIE_CASUSHOUDER: "Geen antwoord? Dan vragen wij het u opnieuw op {dag}, als ~casushouder~.",
}
"""To an owner who is the casushouder too, and so is asked once more than others."""
_VRAAG = {
    Stap.ACTIE_CASUSHOUDER: "Wilt u dit met {wie} bespreken?",
    Stap.ACTIE_PROCESREGISSEUR: "Wilt u dit met de ~casushouder~ bespreken?",
    Stap.ACTIE_MANAGER: "Wilt u met de ~procesregisseur~ bespreken of u kunt helpen?",
}
_U_BESLIST = "Moet de ~manager~ dit horen? Dat beslist u: het gaat niet vanzelf."
_DAN_U = "Geen antwoord? Dan vragen wij u op {dag} of de ~manager~ dit moet horen."
_DAN_REGIE = "Geen antwoord? Dan vragen wij de ~procesregisseur~ op {dag} of de ~manager~ dit moet horen."
_HOE = "Hoe staat het ervoor?"
_VANZELF = "Dit bericht gaat vanzelf, bij elk actiepunt waarvan de datum voorbij is. Het zegt niets over de reden."
_WACHT = "Gaat u erachteraan? Dan wacht het volgende bericht vijf werkdagen."
_OVERGESLAGEN = "Eerdere berichten zijn niet op tijd verstuurd. Die zijn overgeslagen."


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
    nog: int = 0
    """How many working days are left up to the due date; 0 when it is past, or there is none."""
    boven: bool = True
    """Whether anybody stands above the reader on the ladder of this house."""
    na_besluit: bool = False
    """Whether the procesregisseur decides if the manager hears it."""
    houder: bool = False
    """Whether the reader is the casushouder."""
    wacht_nog: str = ""
    """The short number (W12) of words of the owner about it that nobody read yet; empty without such words."""


def eigenaar(
    casus: Casus, punt: Actiepunt, om: Aanleiding, anderen: Sequence[Deelnemer] = (), *, reden: str = ""
) -> Blok:
    """To an owner, before or on the due date, or when it was past before they could be reminded; `anderen`: the owners
    beside them of whom an answer is expected too; `reden`: why somebody gets it who stands in for an owner."""
    zinnen = [reden, met_wie(punt, anderen) if anderen else ""]
    if om.wacht_nog:
        zinnen.append(f"Uw bericht {om.wacht_nog} wacht nog.")
    label = "De afspraak" if reden else "Uw afspraak"
    return _blok(casus, punt, om, label, (*zinnen, _HOE), (_dan(om),), knoppen=True)


def casushouder_zelf(casus: Casus, punt: Actiepunt, om: Aanleiding) -> Blok:
    """A step of the ladder to a casushouder whose own actiepunt it is."""
    return _blok(casus, punt, om, "Uw afspraak", (_HOE,), (_dan(om), _VANZELF), knoppen=True)


def zonder_eigenaar(casus: Casus, punt: Actiepunt, om: Aanleiding, wie: Sequence[Deelnemer]) -> Blok:
    """To the casushouder, when the owners `wie` have left, said that they stop, or get no messages from the bot."""
    nog = [een for een in wie if een.actief]
    if len(nog) > 1:
        namen = opgesomd([een.aanduiding for een in nog])
        reden = f"De eigenaars, {namen}, krijgen hierover geen berichten van de bot."
        vraag = "Spreek af wie het doet en laat weten hoe het gaat."
    elif nog and nog[0].afgemeld_op is not None:
        reden = f"De eigenaar, {nog[0].aanduiding}, heeft zich afgemeld."
        vraag = "Spreek af wie het overneemt."
    elif nog:
        reden = f"De eigenaar, {nog[0].aanduiding}, krijgt geen berichten van de bot."
        vraag = f"Geef dit door aan {nog[0].aanduiding} en laat weten hoe het gaat."
    else:
        reden = "Dit actiepunt heeft nu geen eigenaar."
        vraag = "Spreek af wie het overneemt."
    ander = Knop(label="Iemand anders", opdracht=f"{casus.code} actie geef {punt.nummer} aan [wie]")
    return _blok(casus, punt, om, "De afspraak", (reden, vraag), (_dan(om),), knoppen=True, keuzes=(ander,))


def ladder(
    casus: Casus, punt: Actiepunt, om: Aanleiding, rollen: Sequence[Rol], wie: Sequence[Deelnemer], weg: str = ""
) -> Blok:
    """An overdue actiepunt, to casushouder, procesregisseur or manager: neutral, with what may help. `wie`: the owners
    of whom an answer is expected; `weg`: until when they are away, empty when they are there."""
    namen = [een.aanduiding for een in wie if een.actief]
    van = opgesomd(namen or ["nu niemand"])
    zinnen = [weg]
    if om.wacht_nog:
        zinnen.append(f"Er is wel een bericht over ({om.wacht_nog}). Dat wacht nog en is door de anderen niet gelezen.")
    if punt.status is Status.BEZIG and om.gemeld_op is not None:
        zinnen.append(f"Laatste antwoord: bezig, op {schrijf_dag(om.gemeld_op)}.")
    vraag = _VRAAG[om.stap].format(wie=van)
    if not namen and om.stap is Stap.ACTIE_CASUSHOUDER:
        vraag = "Spreek af wie het overneemt."
    slot = (f"{_WACHT} {_dan(om)}".strip(), _VANZELF)
    keuzes = trap.antwoorden(casus, punt, rollen, boven=om.boven)
    if om.stap is Stap.ACTIE_MANAGER and om.na_besluit:
        vraag, keuzes, slot = _U_BESLIST, trap.wel_of_niet(casus, punt), (_dan(om), _VANZELF)
    return _blok(casus, punt, om, f"De afspraak · {van}", (*zinnen, vraag), slot, keuzes=keuzes)


def _blok(
    casus: Casus,
    punt: Actiepunt,
    om: Aanleiding,
    label: str,
    zinnen: Sequence[str],
    slot: Sequence[str],
    *,
    knoppen: bool = False,
    keuzes: tuple[Knop, ...] = (),
) -> Blok:
    datum = "" if punt.uiterlijk is None else f"Uiterlijk {schrijf_datum(punt.uiterlijk)}"
    return Blok(
        kop=f"Casus {casus.code}, actiepunt {punt.nummer}{_hoe_lang(punt, om)}",
        paneel=Paneel(label=label, woorden=punt.wat, onder=datum),
        tekst="\n".join(zin for zin in zinnen if zin),
        punt=verwijzing(casus, punt),
        knoppen=knoppen,
        keuzes=keuzes,
        na="\n".join(zin for zin in (_OVERGESLAGEN if om.overgeslagen else "", *slot) if zin),
        vervalt=True,
    )


def _hoe_lang(punt: Actiepunt, om: Aanleiding) -> str:
    if punt.uiterlijk is None:
        return ""
    if punt.uiterlijk < om.vandaag:
        return f" wacht sinds {schrijf_dag(punt.uiterlijk)}"
    if punt.uiterlijk == om.vandaag:
        return ": vandaag"
    return f": nog {om.nog} werkdag{'' if om.nog == 1 else 'en'}" if om.nog else ""


def _dan(om: Aanleiding) -> str:
    """What happens without an answer; empty where nothing does."""
    if om.vervolg is None:
        return ""
    zinnen = _DAN | _DAN_ZELF if om.houder else _DAN
    if om.na_besluit:
        regie = _DAN_U if om.stap is Stap.ACTIE_PROCESREGISSEUR else _DAN_REGIE
        zinnen = {**zinnen, Stap.ACTIE_MANAGER: regie}
    return zinnen[om.vervolg.stap].format(dag=schrijf_datum(om.vervolg.dag))


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
    hier = f"Casus {casus.code}: actiepunt {punt.nummer}"
    if punt.uiterlijk is None:
        return hier
    if punt.uiterlijk == vandaag:
        return f"{hier}, vandaag {schrijf_dag(punt.uiterlijk)}"
    wanneer = "wacht sinds" if punt.uiterlijk < vandaag else "uiterlijk"
    return f"{hier}{' ' if punt.uiterlijk < vandaag else ', '}{wanneer} {schrijf_dag(punt.uiterlijk)}"


def rest(regels: Sequence[str]) -> Blok:
    """The subjects that do not fit any more, one line each."""
    return Blok(kop="Verder vragen ook aandacht", regels=tuple(regels))
