"""Sentences about the first ICO of a casus: planned, prepared, and those who are named for it."""

from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from commands.domain.beleid import Beleid
from commands.domain.bijeenkomst import Bijeenkomst, ClientErbij
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.voorbereiding import Voorbereiding
from commands.messages import Bericht, Blok
from commands.texts import bijeenkomst
from commands.texts.bijeenkomst import gegevens, naam, wanneer
from commands.texts.derde import verklaring_nodig
from commands.texts.vertrouwen import wie_is_het

UITNODIGEN = "Nodig iedereen uit die u voor het eerste ~ICO~ hebt genoemd"
CLIENT = "Noteer of de cliënt bij het ~ICO~ is, na overleg met u"
VOORZITTER = "Zeg wie het ~ICO~ voorzit, als u het niet zelf doet"
SAMEN: Final = "In dit ~casusoverleg~ maken de betrokken organisaties samen één plan."


def gepland(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, *, nieuw: bool = True) -> Bericht:
    """Receipt of a casus whose first ICO lies ahead, at one moment or at one of several: what is there, and what to do
    before people are invited. `nieuw`: the casus was made with it."""
    wat, daarna = "het ~ICO~ is gepland", ""
    momenten: tuple[str, ...] = ()
    gemaakt = (
        f"Casus {casus.code} is gemaakt. Er is nog niets verstuurd." if nieuw else "Er is nog niemand uitgenodigd."
    )
    tekst = f"{gemaakt} Het eerste ~ICO~ is op"
    if ico.moment is None:
        wat, momenten = "de momenten staan klaar", tuple(bijeenkomst.lijst(ico, zone).splitlines())
        tekst, daarna = f"{tekst} een van deze momenten:", ". Dan krijgt iedereen de vraag wanneer het kan"
    else:
        tekst = f"{tekst} {wanneer(ico.moment, zone)}."
    return Bericht(
        onderwerp=f"Casus {casus.code}{' is gemaakt' if nieuw else ''}: {wat}",
        blokken=(
            Blok(tekst=tekst, regels=momenten),
            Blok(
                kop="Wat nu?",
                regels=(
                    f"Wie komt er? Schrijf voor elke deelnemer: deelnemer toevoegen {casus.code}, met de organisatie, "
                    "de rol~[, de soort]~ en het adres",
                    f"Waar is het? Schrijf: {casus.code} ico plaats, met de plaats of de link",
                    f"Is de cliënt erbij? Zo ja, schrijf na overleg: {casus.code} ico client akkoord",
                    f"Is de cliënt er niet bij? Schrijf: {casus.code} ico client nee",
                    f"Zit een ander het ~ICO~ voor? Schrijf: {casus.code} ico voorzitter, met de rol",
                    f"Alles klaar? Schrijf: {casus.code} ico uitnodigen{daarna}",
                ),
            ),
        ),
    )


def uitnodiging(casus: Casus, ico: Bijeenkomst, beleid: Beleid) -> Bericht:
    """To each who is named: when it is, whom to call to hear who the client is, and how to prepare; it goes into their
    calendar."""
    bellen = Blok(tekst=wie_is_het(beleid.telefoon))
    return bijeenkomst.uitnodiging(casus, ico, beleid.zone, SAMEN, (bellen, *voorbereiding(beleid.voorbereiding)))


def voorbereiding(hoe: Voorbereiding) -> tuple[Blok, ...]:
    """How to prepare in this house, and where it is told."""
    return (
        Blok(kop="Bereid u voor", tekst=hoe_voorbereiden(hoe), regels=hoe.onderwerpen),
        Blok(tekst="Stuur deze informatie niet per mail: neem haar mee naar het overleg."),
    )


def hoe_voorbereiden(hoe: Voorbereiding) -> str:
    """The sentences of this house, up to its subjects, if it has any."""
    return " ".join((*hoe.zinnen, *(("Denk ook aan informatie over:",) if hoe.onderwerpen else ())))


def aangevuld(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, wat: str) -> Bericht:
    """To each who was invited: something more, while the entry in their calendar stays; `wat`: a sentence."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: nieuw over het {naam(ico)}",
        blokken=(
            Blok(
                tekst=f"{wat} Het moment en de plaats blijven. U hoeft niets te doen.",
                regels=gegevens(casus, ico, zone),
            ),
        ),
    )


def over_client(*, akkoord: bool) -> str:
    """What those who were invited hear of it."""
    if akkoord:
        return "De cliënt is bij dit ~ICO~. Dat is afgesproken met de ~procesregisseur~."
    return "De cliënt is niet bij dit ~ICO~."


def over_voorzitter(wie: str) -> str:
    """What those who were invited hear of it."""
    return f"De voorzitter van dit ~ICO~ is nu: {wie}."


def client_genoteerd(casus: Casus, ico: Bijeenkomst, dag: date, *, verteld: bool) -> Bericht:
    """Receipt for the procesregisseur: what was agreed, on which local date."""
    erbij = "bij" if ico.client is ClientErbij.AFGESPROKEN else "niet bij"
    hierna = " Wie was uitgenodigd, hoort het." if verteld else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: de cliënt en het {naam(ico)}",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Genoteerd op {schrijf_datum(dag)}: de cliënt is {erbij} het {naam(ico)} van casus {casus.code}."
                f"{hierna}"
            ),
        ),
    )


def uitgenodigd(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, leden: list[Deelnemer]) -> Bericht:
    """Receipt for the procesregisseur; `leden`: those who are invited now, maybe nobody."""
    wie = ", ".join(sorted((een.aanduiding for een in leden), key=str.casefold))
    tekst = f"Uitgenodigd: {wie}." if leden else "Iedereen die u noemde, was al uitgenodigd."
    return Bericht(
        onderwerp=f"Casus {casus.code}: uitgenodigd voor het {naam(ico)}",
        notice=True,
        blokken=(
            Blok(tekst=tekst, regels=gegevens(casus, ico, zone)),
            Blok(regels=(f"Wie komt? Schrijf: {casus.code} ico stand",)),
        ),
    )


def genoemd(casus: Casus, lid: Deelnemer) -> Bericht:
    """Receipt: somebody is named for the first ICO."""
    hierna = (
        f" en krijgt nu {'de uitnodiging voor het ~ICO~' if casus.ico_op else 'de vraag wanneer het ~ICO~ kan'}."
        if lid.uitgenodigd_op is not None
        else f" en krijgt nog niets. Iedereen uitnodigen? Schrijf: {casus.code} ico uitnodigen"
    )
    if lid.mist_verklaring:
        hierna = "."
    return Bericht(
        onderwerp=f"Casus {casus.code}: deelnemer toegevoegd",
        notice=True,
        blokken=(
            Blok(tekst=f"{lid.aanduiding} doet mee aan casus {casus.code}{hierna}"),
            *((verklaring_nodig(casus, lid),) if lid.mist_verklaring else ()),
        ),
    )


def gehouden(casus: Casus, grens: str) -> Bericht:
    """Receipt for the procesregisseur: the plan comes next; `grens`: the term as people say it, empty: none."""
    termijn = f"\nHet plan hoort {grens} na het ~ICO~ bij de deelnemers te zijn. De bot herinnert u daaraan."
    return Bericht(
        onderwerp=f"Casus {casus.code}: het ~ICO~ is geweest",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Genoteerd: het ~ICO~ van casus {casus.code} is geweest. Wie was uitgenodigd, staat "
                "straks in het "
                f"plan.{termijn if grens else ''}",
                regels=(f"Het plan sturen? Schrijf: casus plan {casus.code}, met het Word-bestand erbij",),
            ),
        ),
    )


def afgezegd_genoteerd(casus: Casus) -> Bericht:
    """Receipt for the procesregisseur of a first ICO that is cancelled."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: het ~ICO~ gaat niet door",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Het ~ICO~ van casus {casus.code} is afgezegd. Wie was uitgenodigd, hoort het.",
                regels=(
                    f"Een ander moment? Schrijf: {casus.code} ico verzet, met de dag en het uur",
                    f"Komt er geen ~ICO~? Schrijf: casus weg {casus.code}",
                ),
            ),
        ),
    )


def niet_meer_gevraagd(casus: Casus, *, plan: bool) -> Bericht:
    """The last message to somebody who was invited; `plan`: one was made without them, otherwise none comes."""
    waarom = (
        "Er is nu een plan, en daarin hebt u geen taak." if plan else "De casus gaat niet verder: er komt geen plan."
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: wij vragen u niets meer",
        blokken=(
            Blok(
                tekst=f"U was uitgenodigd voor het ~ICO~ van casus {casus.code}. {waarom} Wij vragen u niets "
                "meer en uw "
                "antwoordadres werkt niet meer. U hoeft niets te doen. Klopt dit niet? Bel de ~procesregisseur~."
            ),
        ),
    )


def wilt_u_stoppen(casus: Casus) -> Bericht:
    """Asked of somebody invited, before anything is told."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: wilt u stoppen?",
        bij_ja=f"{casus.code} afmelden zeker",
        notice=True,
        blokken=(
            Blok(
                tekst=f"U wilt zich afmelden voor casus {casus.code}. Er is nog niets gemeld. Weet u het zeker? "
                "Schrijf: afmelden zeker, en als u wilt de reden. Alleen de ~procesregisseur~ krijgt dan bericht."
            ),
        ),
    )


def stopt(casus: Casus, lid: Deelnemer, reden: str) -> Bericht:
    """To the procesregisseur: somebody who was invited takes no part."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {lid.aanduiding} doet niet mee",
        van=f"{lid.aanduiding} via casus {casus.code}",
        blokken=(
            Blok(tekst=f"{lid.aanduiding} meldt: ik doe niet mee aan casus {casus.code}.", citaat=reden),
            Blok(tekst="De bot vraagt deze deelnemer niets meer. Anderen hebben dit niet gehoord."),
        ),
    )


def afgemeld(casus: Casus) -> Bericht:
    """Receipt for somebody who was invited."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw afmelding is doorgegeven",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Alleen de ~procesregisseur~ heeft uw afmelding voor casus {casus.code} gekregen. U krijgt geen "
                "vragen meer."
            ),
        ),
    )
