"""Sentences of the clock about a casus that does not go on by itself: it is silent, or all is done."""

from collections.abc import Sequence
from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.eigenaars import opgesomd
from commands.domain.einden import Einden
from commands.domain.gaande import ContactUitkomst
from commands.domain.rollen import Rol
from commands.domain.sluiting import WOORD, Einde
from commands.domain.woorden import merk
from commands.messages import Blok, Knop
from commands.texts.klok import ROLNAAM, Vervolg

_LABEL = {
    ContactUitkomst.DOORGAAN: "Doorgaan",
    ContactUitkomst.VERVOLG_ICO: "~Vervolg-ICO~",
    ContactUitkomst.OPSCHALEN: "Opschalen",
    ContactUitkomst.AFSCHALEN: "Afschalen",
}


def uitkomsten(casus: Casus) -> tuple[Knop, ...]:
    """A choice for each outcome of a talk."""
    return tuple(
        Knop(label=label, opdracht=f"contact gehad {casus.code} {merk(een.value)}") for een, label in _LABEL.items()
    )


def gesproken(casus: Casus, ander: Rol) -> Knop:
    """The most usual answer to the question for contact; `ander`: the other role, so that it counts for both."""
    met = f"met de {ROLNAAM[ander]}"
    doorgaan = merk(ContactUitkomst.DOORGAAN.value)
    return Knop(label="Ja, wij gaan door", opdracht=f"contact gehad {casus.code} {met} {doorgaan}")


def andere_uitkomst() -> str:
    """The other outcomes, in one line."""
    doorgaan, *anders = (merk(een.value) for een in _LABEL)
    return f"Iets anders besloten? Schrijf in plaats van {doorgaan}: {', '.join(anders[:-1])} of {anders[-1]}"


def andere_dag(casus: Casus, ander: Rol) -> str:
    """What to write of a talk that was not today: plain words will do."""
    return f"Was het gisteren? Zo mag het ook: {casus.code} gisteren gesproken met de {ROLNAAM[ander]}, wij gaan door"


def onderwerp_stil(casus: Casus) -> str:
    """The subject of a message about one silent casus."""
    return f"Casus {casus.code}: al een tijd stil"


def onderwerp_klaar(casus: Casus) -> str:
    """The subject of a message about one casus where all is done."""
    return f"Casus {casus.code}: alle punten zijn klaar. Hoe verder?"


def stil(casus: Casus, rol: Rol, *, sinds: date, vervolg: Vervolg | None, op_gang: bool = True) -> Blok:
    """To the casushouder; where none is reached to the procesregisseur. `sinds`: the day of the last word; `op_gang`:
    this house expects of the casushouder to keep the group talking."""
    waarom = "Als ~casushouder~ houdt u de communicatie in de groep op gang." if op_gang else ""
    if rol is Rol.PROCESREGISSEUR:
        waarom = "Deze vraag is voor de ~casushouder~, maar er is nu geen ~casushouder~ die een bericht kan krijgen."
    zinnen = [
        f"Sinds {schrijf_datum(sinds)} liet niemand iets weten in deze casus.",
        waarom,
        "Vraag de deelnemers hoe het gaat, of vertel zelf hoe het ervoor staat.",
        _opnieuw("Blijft het stil, dan", vervolg),
    ]
    return Blok(
        kop=onderwerp_stil(casus),
        tekst="\n".join(filter(None, zinnen)),
        regels=(
            f"Iets vragen of vertellen? Schrijf: {casus.code} bericht, met uw tekst",
            f"Hoe staat het ervoor? Schrijf: {casus.code} actie lijst",
        ),
        vervalt=True,
    )


def klaar(
    casus: Casus,
    einden: Einden,
    rollen: Sequence[Rol],
    *,
    sinds: date,
    voorgesteld: Sequence[int] = (),
    vervolg: Vervolg | None,
) -> Blok:
    """To each role holder, until they decide. `rollen`: those of the reader; `sinds`: the day on which the last
    actiepunt ended; `voorgesteld`: the numbers of those that were proposed, and wait for an answer."""
    zinnen = [
        f"Sinds {schrijf_datum(sinds)} zijn alle actiepunten klaar of vervallen. {_wie_beslist(rollen)}",
        _voorgesteld(casus, voorgesteld),
        "Doorgaan kan met een nieuw actiepunt.",
        _opnieuw("Zonder besluit", vervolg),
    ]
    return Blok(
        kop=f"Casus {casus.code}: hoe verder?",
        tekst="\n".join(filter(None, zinnen)),
        keuzes=(*uitkomsten(casus)[:-1], *_eindes(casus, einden)),
        vervalt=True,
    )


def _wie_beslist(rollen: Sequence[Rol]) -> str:
    """Who decides with the reader; of who holds both roles nothing more is asked than their own answer."""
    houder, regie = Rol.CASUSHOUDER in rollen, Rol.PROCESREGISSEUR in rollen
    if houder == regie:
        return "Hoe gaat het verder? Meld wat u besluit."
    ander = "de ~procesregisseur~" if houder else "de ~casushouder~"
    return f"Hoe gaat het verder? Beslis het met {ander}. Wij vragen het u beiden: één antwoord is genoeg."


def _voorgesteld(casus: Casus, nummers: Sequence[int]) -> str:
    if not nummers:
        return ""
    zijn = (
        f"Actiepunt {nummers[0]} is"
        if len(nummers) == 1
        else f"De actiepunten {opgesomd([str(nr) for nr in nummers])} zijn"
    )
    een = f"{casus.code} {nummers[0]}"
    wacht = "wacht" if len(nummers) == 1 else "wachten"
    return f"{zijn} voorgesteld en {wacht} op een antwoord: {een} akkoord, of: {een} niet akkoord, met de reden."


def _eindes(casus: Casus, einden: Einden) -> tuple[Knop, ...]:
    """The ends of this house, in the place of the outcome that is the first of them: each is a proposal to the other;
    where a meeting decides, with the words for that, and after the schaduwlijst where there is one."""
    met = ", op [datum] met [wie]" if einden.in_overleg else ""
    namen = {Einde.AFGESCHAALD: "Afschalen", Einde.VOORLOPIG: "Voorlopig afsluiten", Einde.BEEINDIGD: "Beëindigen"}
    doe = {Einde.AFGESCHAALD: f"casus afschalen {casus.code}"} if not met else {}
    lijst = Knop(label="Stabiel: op de schaduwlijst", opdracht=f"casus schaduwlijst {casus.code}")
    return (
        *((lijst,) if einden.schaduw_maanden else ()),
        *(
            Knop(label=namen[een], opdracht=doe.get(een, f"casus afsluiten {casus.code} {WOORD[een]}{met}"))
            for een in einden.soorten
        ),
    )


def _opnieuw(als: str, vervolg: Vervolg | None) -> str:
    return "" if vervolg is None else f"{als} vragen wij het opnieuw, uiterlijk op {schrijf_datum(vervolg.dag)}."
