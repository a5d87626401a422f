"""Sentences about opening and looking at a casus, and about who takes part."""

from collections.abc import Sequence

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus, Fase
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok
from commands.ports import OnbekendeAfzender
from commands.texts.plan import lidregel

NIEUW = "Maak een casus, met het Word-plan erbij of met de datum van het ICO"
PLAN = "Stuur een (nieuw) Word-plan voor een casus"
TOON = "Hoe de casus ervoor staat en wie meedoet"
LIJST = "Alle casussen van dit ZVH"
VRIJGEVEN = "Geef het plan vrij: de deelnemers krijgen het"
DEELNEMER_TOEVOEGEN = "Voeg een deelnemer toe"
DEELNEMER_CASUSHOUDER = "Maak een andere deelnemer casushouder"
DEELNEMER_VERWIJDER = "Een deelnemer doet niet meer mee"
CONTACT = "Meld dat u contact had over de casus"
BERICHT = "Stuur een bericht aan alle deelnemers, in de kamer en per mail"
MIJN = "Uw open actiepunten in al uw casussen"
HULP = "Wat u hier kunt doen"
ONBEKEND = "Afzenders die de bot niet kent"

FASE = {Fase.CONCEPT: "nog niet vrijgegeven", Fase.LOPEND: "lopend", Fase.GESLOTEN: "gesloten"}


def geopend_zonder_plan(casus: Casus, grens_dagen: int) -> Bericht:
    """Receipt of a casus that still lacks its plan; `grens_dagen` after the ICO it must be shared, 0: no term."""
    termijn = ""
    if grens_dagen:
        termijn = (
            f"\nHet plan hoort {binnen_dagen(grens_dagen)} na het ICO bij de deelnemers te zijn. "
            "De bot herinnert u daaraan."
        )
    datum = "" if casus.ico_op is None else f" Het ICO was op {schrijf_datum(casus.ico_op)}."
    return Bericht(
        onderwerp=f"Casus {casus.code} is gemaakt",
        blokken=(
            Blok(tekst=f"Casus {casus.code} is gemaakt.{datum} Er is nog niets verstuurd."),
            Blok(
                kop="Wat nu?",
                tekst=f"Stuur het Word-plan met: casus plan {casus.code}{termijn}",
            ),
        ),
    )


def niet_vrijgegeven_met_bestand() -> Blok:
    """A release came with a Word file: which plan is meant?"""
    return Blok(
        tekst="U stuurt een Word-bestand mee. Daarom is er niets vrijgegeven: het plan dat ik al heb, is misschien "
        "niet meer het goede. Klopt dat plan wel? Stuur de opdracht dan opnieuw, zonder bestand."
    )


def bestand_ontvangen(code: str = "") -> Bericht:
    """A Word file came without a command for it. `code`: of the casus whose message was answered."""
    casus = f"Bij casus {code}: casus plan {code}" if code else "Bij een bestaande casus: casus plan, met de code"
    return Bericht(
        onderwerp="Word-bestand ontvangen",
        notice=True,
        blokken=(
            Blok(
                tekst="Ik heb uw Word-bestand ontvangen. Wat moet ik ermee doen?",
                regels=("Een nieuwe casus maken: casus nieuw", casus),
            ),
        ),
    )


def toon(casus: Casus, leden: Sequence[Deelnemer], punten: Sequence[Actiepunt], *, met_kamer: bool = False) -> Bericht:
    """How a casus stands; `met_kamer`: also who was invited to its room and is not in it."""
    open_punten = sum(punt.loopt for punt in punten)
    ico = "onbekend" if casus.ico_op is None else schrijf_datum(casus.ico_op)
    regels = (f"Stand: {FASE[casus.fase]}", f"Datum ICO: {ico}", f"Open actiepunten: {open_punten} van {len(punten)}")
    met_kamer = met_kamer and casus.fase is Fase.LOPEND
    wie = tuple(
        lidregel(lid) + (", niet in de kamer" if met_kamer and _mist_kamer(lid) else "") for lid in leden if lid.actief
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}",
        notice=True,
        breed=True,
        blokken=(Blok(kop=f"Casus {casus.code}", regels=regels), Blok(kop="Deelnemers", regels=wie or ("Nog geen.",))),
    )


def _mist_kamer(lid: Deelnemer) -> bool:
    return lid.ontvangt and Kanaal.MATRIX in lid.kanalen and lid.in_kamer_sinds is None


def lijst(casussen: Sequence[Casus]) -> Bericht:
    """All casussen of the ZVH."""
    regels = tuple(
        f"{casus.code}: {FASE[casus.fase]}" + ("" if casus.ico_op is None else f", ICO {schrijf_kort(casus.ico_op)}")
        for casus in casussen
    )
    return Bericht(
        onderwerp="Casussen",
        notice=True,
        blokken=(Blok(kop="Casussen", regels=regels or ("Er zijn nog geen casussen.",)),),
    )


def toegevoegd(casus: Casus, lid: Deelnemer) -> Bericht:
    """Receipt: somebody takes part from now on."""
    hierna = "krijgt het plan nu" if lid.ontvangt else "is derde en krijgt nog niets van de bot"
    if casus.fase is Fase.CONCEPT:
        hierna = "krijgt het plan zodra u het vrijgeeft" if lid.ontvangt else hierna
    return Bericht(
        onderwerp=f"Casus {casus.code}: deelnemer toegevoegd",
        notice=True,
        blokken=(Blok(tekst=f"{lid.aanduiding} doet mee aan casus {casus.code} en {hierna}."),),
    )


def verwijderd(casus: Casus, lid: Deelnemer, punten: Sequence[Actiepunt]) -> Bericht:
    """Receipt: somebody takes part no longer, and what stays behind."""
    blokken = [Blok(tekst=f"{lid.aanduiding} doet niet meer mee aan casus {casus.code} en krijgt niets meer.")]
    if punten:
        nummers = ", ".join(str(punt.nummer) for punt in punten)
        blokken.append(
            Blok(tekst=f"Deze actiepunten hebben nu niemand: {nummers}. Herinneringen gaan naar de casushouder.")
        )
    return Bericht(onderwerp=f"Casus {casus.code}: deelnemer vertrokken", notice=True, blokken=tuple(blokken))


def _waarom(casus: Casus) -> str:
    return f"U krijgt dit omdat u bij casus {casus.code} hoort. U hoeft niets te doen."


def lid_erbij(casus: Casus, lid: Deelnemer) -> Bericht:
    """What the group hears of a new deelnemer."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {lid.aanduiding} doet mee",
        breed=True,
        blokken=(Blok(tekst=f"{lid.aanduiding} doet vanaf nu mee aan casus {casus.code}. {_waarom(casus)}"),),
    )


def lid_weg(casus: Casus, lid: Deelnemer, *, nog: bool = False) -> Bericht:
    """What the group hears of one who left. `nog`: another who is called the same stays."""
    wie = f"Een van de deelnemers {lid.aanduiding}" if nog else lid.aanduiding
    onderwerp = f"een {lid.aanduiding}" if nog else lid.aanduiding
    return Bericht(
        onderwerp=f"Casus {casus.code}: {onderwerp} doet niet meer mee",
        breed=True,
        blokken=(Blok(tekst=f"{wie} doet niet meer mee aan casus {casus.code}. {_waarom(casus)}"),),
    )


def naamgenoot_weg(casus: Casus, lid: Deelnemer) -> Bericht:
    """What one hears who is called as the one who left, and stays."""
    weg = f"Een andere deelnemer {lid.aanduiding} doet niet meer mee aan casus {casus.code}."
    blok = Blok(tekst=f"{weg} U blijft meedoen. {_waarom(casus)}")
    return Bericht(onderwerp=f"Casus {casus.code}: u blijft meedoen", breed=True, blokken=(blok,))


def andere_casushouder(casus: Casus, lid: Deelnemer) -> Bericht:
    """What the group hears when the role is handed over."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {lid.aanduiding} is nu casushouder",
        breed=True,
        blokken=(
            Blok(
                tekst=f"{lid.aanduiding} is vanaf nu casushouder van casus {casus.code}. Bij vragen over de casus "
                f"neemt u contact op met deze deelnemer. {_waarom(casus)}"
            ),
        ),
    )


def u_bent_casushouder(casus: Casus, contact_weken: Sequence[int]) -> Bericht:
    """To the new casushouder: what the role asks (SOURCES: S1, S2)."""
    contact = f" U hebt {elke_weken(contact_weken)} contact met de procesregisseur." if contact_weken else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: u bent nu casushouder",
        breed=True,
        blokken=(
            Blok(
                kop="Wat vragen wij van u?",
                tekst=f"U bent vanaf nu casushouder van casus {casus.code}. De procesregisseur heeft dit gemeld. "
                "U houdt de samenwerking gaande en bent het eerste aanspreekpunt voor de andere deelnemers. "
                f"Blijft een actiepunt liggen, dan krijgt u bericht.{contact}\n"
                f"Hoe de casus ervoor staat, ziet u met: casus toon {casus.code}",
            ),
        ),
    )


def elke_weken(weken: Sequence[int]) -> str:
    """How often there is contact, as the setting has it: "elke 4 tot 6 weken"."""
    eerste, laatste = min(weken), max(weken)
    if laatste == 1:
        return "elke week"
    return f"elke {laatste} weken" if eerste == laatste else f"elke {eerste} tot {laatste} weken"


def binnen_dagen(dagen: int) -> str:
    """A term as people say it: "binnen een week", "binnen 10 dagen"."""
    weken, rest = divmod(dagen, 7)
    if rest:
        return "binnen een dag" if dagen == 1 else f"binnen {dagen} dagen"
    return "binnen een week" if weken == 1 else f"binnen {weken} weken"


def casushouder_genoteerd(casus: Casus, lid: Deelnemer) -> Bericht:
    """Receipt of the hand-over."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: casushouder gewijzigd",
        notice=True,
        blokken=(
            Blok(
                tekst=f"{lid.aanduiding} is nu casushouder van casus {casus.code}. De deelnemers weten het. "
                "Berichten over punten die blijven liggen gaan vanaf nu naar deze deelnemer."
            ),
        ),
    )


def afscheid(casus: Casus, lid: Deelnemer) -> Bericht:
    """The last message to one who left."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: u doet niet meer mee",
        blokken=(
            Blok(
                tekst=f"U deed als {lid.aanduiding} mee aan casus {casus.code}. De procesregisseur heeft u "
                "uit de casus gehaald. U krijgt geen berichten meer en uw antwoordadres werkt niet meer. "
                "U hoeft niets te doen."
            ),
        ),
    )


def kamer_afgewezen(casus: Casus, lid: Deelnemer) -> Bericht:
    """The procesregisseur hears that a member refused or left the room."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {lid.aanduiding} is niet in de kamer",
        blokken=(
            Blok(
                tekst=f"{lid.aanduiding} heeft de kamer van casus {casus.code} verlaten of de uitnodiging afgewezen. "
                "Deze deelnemer leest daar niet mee. Bel de deelnemer. Wil de deelnemer niet meer meedoen? "
                f"Schrijf: deelnemer verwijder {casus.code} {lid.organisatie}"
            ),
        ),
    )


def contact_genoteerd(casus: Casus, wanneer: str, volgende: str) -> Bericht:
    """Receipt of `contact gehad`; `volgende` is empty where nobody is asked."""
    daarna = f" De bot vraagt u er weer naar rond {volgende}." if volgende else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: contact genoteerd",
        notice=True,
        blokken=(Blok(tekst=f"Genoteerd: contact over casus {casus.code} op {wanneer}.{daarna}"),),
    )


def onbekenden(lijst: Sequence[OnbekendeAfzender], aantal: int) -> Bericht:
    """Unknown senders, for the procesregisseur; `aantal` are known of, and `lijst` has those who wrote last."""
    regels = tuple(
        f"{een.afzender} ({een.kanaal.value}"
        + (f", casus {een.casus_code}" if een.casus_code else "")
        + f"): {een.aantal} keer, laatst {schrijf_kort(een.laatst_op.date())}"
        for een in lijst
    )
    if aantal > len(lijst):
        regels += (f"Dit zijn de laatste {len(lijst)}. Daarvoor schreven er nog {aantal - len(lijst)}.",)
    return Bericht(
        onderwerp="Onbekende afzenders",
        notice=True,
        blokken=(Blok(kop="Onbekende afzenders", regels=regels or ("Er zijn geen onbekende afzenders.",)),),
    )


def hulp(regels: Sequence[tuple[str, str]], code: str) -> Bericht:
    """The commands of this person here: pairs of usage and summary."""
    plaats = f"in casus {code}" if code else "hier"
    return Bericht(
        onderwerp="Hulp",
        notice=True,
        breed=True,
        blokken=(
            Blok(kop=f"Dit kunt u {plaats} doen", regels=tuple(f"{gebruik}: {uitleg}" for gebruik, uitleg in regels)),
            Blok(
                tekst="Vul zelf in wat tussen < en > staat. Wat tussen [ en ] staat, mag u weglaten.\n"
                "In de kamer zet u er een uitroepteken voor: !actie lijst. In een mail of in uw eigen gesprek "
                "met de bot hoeft dat niet. Gewone taal kan ook: 3 klaar"
            ),
        ),
    )
