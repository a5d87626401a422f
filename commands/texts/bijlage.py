"""Sentences about files that a deelnemer sends: what is held, who decides, what was left out, and why not."""

from collections.abc import Sequence
from datetime import tzinfo
from typing import Final

from commands.domain.bestanden import Bestandsoort, Bestandstand, Wachtbestand, Weggelaten
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.eigenaars import opgesomd
from commands.domain.rollen import Kanaal
from commands.domain.vondst import gemerkt, weggehaald
from commands.messages import Bericht, Blok, Knop
from commands.messages.bestandsblad import Bestandsblad
from commands.texts.bericht import voet
from commands.texts.bijlage_niet import ALS_TEKST
from commands.texts.bijlage_zonder import ANDERS, ZONDER
from commands.texts.nieuws import gemeld

BIJLAGE = "Beslis over een bestand dat een deelnemer stuurde"
ANTWOORD_ALS: Final = "bijlage"
"""With the number of the file: what a plain reply to the question about it stands for."""
WAT: Final = {
    Bestandsoort.FOTO: "een foto",
    Bestandsoort.PDF: "een PDF",
    Bestandsoort.WORD: "een Word-bestand",
    Bestandsoort.TEKST: "een tekstbestand",
}
_NIETS_GEVONDEN: Final = "In de tekst vond de bot niets waaraan iemand te herkennen is. Kijk zelf ook."


def _lijst(nummers: Sequence[int]) -> str:
    return f"bijlage {opgesomd([str(nr) for nr in nummers])}"


def ontvangen(casus: Casus, bewaard: Sequence[Wachtbestand], zone: tzinfo) -> Blok:
    """To the sender: where the file is and who decides; that of a room is there already."""
    welke = _lijst([een.nummer for een in bewaard])
    een = len(bewaard) == 1
    dag = schrijf_datum(min(stuk.tot for stuk in bewaard).astimezone(zone).date())
    krijgt = "wie per mail meedoet" if bewaard[0].in_kamer else "de andere deelnemers"
    of_het = f"{krijgt} {'het' if een else 'ze'} {'krijgt' if bewaard[0].in_kamer else 'krijgen'}"
    kamer = (
        "\nIn de kamer staat nog wat u zelf stuurde. Staat er iets in over een persoon? Haal het daar dan zelf weg."
        if bewaard[0].in_kamer
        else ""
    )
    return Blok(
        tekst=f"Uw {'bestand wacht' if een else f'{len(bewaard)} bestanden wachten'} op de ~procesregisseur~ "
        f"({welke}, casus {casus.code}). Die beslist of {of_het}. "
        f"U hoort wat er is besloten. Zonder besluit {'gaat het' if een else 'gaan ze'} weg op {dag}.{kamer}"
    )


def over_bestanden(casus: Casus, blokken: tuple[Blok, ...]) -> Bericht:
    """To the sender, where nothing else is said."""
    return Bericht(onderwerp=f"Casus {casus.code}: uw bijlage", notice=True, breed=True, blokken=blokken, heel=True)


def _zonder(een: Wachtbestand, *, heel: bool = False) -> tuple[Blok, ...]:
    """What the fresh file no longer has; `heel`: to those who read the file itself, whose text has an end."""
    if not een.naam:
        return ()
    weg = tuple(ZONDER[wat] for wat in een.zonder if wat in ZONDER)
    anders = " ".join(ANDERS[wat] for wat in een.zonder if wat in ANDERS and not (heel and wat is Weggelaten.INGEKORT))
    return (Blok(tekst="Niet meer in dit bestand:" if weg else "", regels=weg, na=anders),)


def blad(een: Wachtbestand) -> Bestandsblad | None:
    """The file that goes along."""
    if not een.naam:
        return None
    return Bestandsblad(bestand_id=een.id, naam=een.naam, mime=een.mime, breedte=een.breedte, hoogte=een.hoogte)


def keuzes(casus: Casus, een: Wachtbestand) -> tuple[Knop, ...]:
    """What the procesregisseur may do with it."""
    begin, zeker = f"{casus.code} bijlage {een.nummer}", " zeker" if een.vraagt_zeker else ""
    tekst = f"{begin} tekst zeker" if een.vondsten else f"{begin} tekst"
    return (
        *((Knop(label="Bestand delen", opdracht=f"{begin} vrijgeven{zeker}"),) if een.naam else ()),
        *((Knop(label="Alleen de tekst delen", opdracht=tekst),) if een.tekst else ()),
        Knop(label="Niet delen", opdracht=f"{begin} weg"),
    )


def aangeboden(casus: Casus, een: Wachtbestand, van: str, zone: tzinfo) -> Bericht:
    """To the procesregisseur: the file made anew, its text with what may point to a person, and the choices."""
    dag = schrijf_datum(een.tot.astimezone(zone).date())
    waar = " Het staat al in de kamer, zoals het kwam." if een.in_kamer else ""
    gemaakt = "De bot maakte het bestand opnieuw.\n" if een.naam else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: bijlage {een.nummer} van {van}",
        blokken=(
            Blok(
                kop=f"Casus {casus.code}: bijlage {een.nummer}",
                tekst=f"{van} stuurde {WAT[een.soort]}.{waar} Nog niemand anders kreeg het van de bot.\n{gemaakt}"
                f"{_te_bekijken(een)}",
            ),
            *_zonder(een),
            *_tekst(een),
            Blok(
                tekst="Mogen de andere deelnemers het krijgen?",
                keuzes=keuzes(casus, een),
                na=f"Zonder besluit gaat het weg op {dag}. De afzender hoort wat u besluit.",
            ),
        ),
        antwoord_als=f"{ANTWOORD_ALS} {een.nummer}",
        bijgevoegd=blad(een),
    )


def _te_bekijken(een: Wachtbestand) -> str:
    if een.vondsten:
        return "Let op: in de tekst staat misschien iets waaraan iemand te herkennen is."
    if Weggelaten.INGEKORT in een.zonder:
        return "Let op: de bot keek alleen het begin van de tekst na, en vond daar niets. Kijk de rest zelf na."
    if een.tekst and een.soort is Bestandsoort.PDF:
        return f"{_NIETS_GEVONDEN} Woorden in een plaatje kan de bot niet lezen."
    if een.tekst:
        return _NIETS_GEVONDEN
    return "Woorden in een plaatje kan de bot niet lezen. Kijk zelf of er iets in staat waaraan iemand te herkennen is."


def _tekst(een: Wachtbestand) -> tuple[Blok, ...]:
    """Its words; what may point to a person is marked in a private room and left out of a mail."""
    if not een.tekst:
        return ()
    if not een.vondsten:
        return (Blok(kop="De tekst", citaat=een.tekst),)
    mail = "Wat opviel, staat hier niet: een mail wordt soms doorgestuurd." + (
        " In het bestand hierbij staat het wel." if een.naam else ""
    )
    return (
        Blok(
            kop="De tekst",
            tekst="Het gaat om de woorden tussen « en ».",
            citaat=gemerkt(een.tekst, een.vondsten),
            kanaal=Kanaal.MATRIX,
        ),
        Blok(kop="De tekst", tekst=mail, citaat=weggehaald(een.tekst, een.vondsten), kanaal=Kanaal.MAIL),
    )


def voor_groep(casus: Casus, een: Wachtbestand, van: str) -> Bericht:
    """To the group: the file made anew."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: bijlage van {van}",
        van=f"{van} via casus {casus.code}",
        breed=True,
        blokken=(
            gemeld("📎 Bijlage", van, extra=f"U krijgt hierbij {WAT[een.soort]}."),
            *_zonder(een, heel=True),
            *voet(),
        ),
        bijgevoegd=blad(een),
    )


def tekst_voor_groep(casus: Casus, een: Wachtbestand, van: str) -> Bericht:
    """To the group: its words alone."""
    kort = " Het is alleen het begin." if Weggelaten.INGEKORT in een.zonder else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: bijlage van {van}",
        van=f"{van} via casus {casus.code}",
        breed=True,
        blokken=(
            gemeld("📎 Bijlage", van, extra=f"Dit is de tekst uit {WAT[een.soort]}.{kort}", citaat=een.tekst),
            *voet(),
        ),
    )


_BESLOTEN: Final = {
    Bestandstand.GEDEELD: "is gedeeld met de andere deelnemers, opnieuw gemaakt",
    Bestandstand.TEKST: "is niet gedeeld; de tekst ervan wel",
    Bestandstand.WEG: "is niet gedeeld en is weggegooid",
}


def besloten(casus: Casus, een: Wachtbestand, wat: Bestandstand, van: str) -> Bericht:
    """Receipt of the decision."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: over bijlage {een.nummer}",
        notice=True,
        blokken=(Blok(tekst=f"Bijlage {een.nummer} van {van} {_BESLOTEN[wat]}. {van} krijgt bericht."),),
    )


def besloten_voor_afzender(casus: Casus, een: Wachtbestand, wat: Bestandstand) -> Bericht:
    """To the sender: what was decided."""
    zin = f"De ~procesregisseur~ heeft besloten: uw bijlage {een.nummer} {_BESLOTEN[wat]}."
    vraag = f" Wilt u weten waarom? Bel de ~procesregisseur~. {ALS_TEKST}" if wat is Bestandstand.WEG else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: over uw bijlage {een.nummer}", notice=True, blokken=(Blok(tekst=zin + vraag),)
    )


def lijst(casus: Casus, rijen: Sequence[tuple[Wachtbestand, str]], zone: tzinfo) -> Bericht:
    """The files that wait, each with its sender by role."""
    regels = tuple(
        f"Bijlage {een.nummer}: {WAT[een.soort]} van {van}, sinds {schrijf_datum(een.sinds.astimezone(zone).date())}"
        for een, van in rijen
    )
    onder = f"Delen? Schrijf: {casus.code} bijlage {rijen[0][0].nummer} vrijgeven" if rijen else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: bijlagen die wachten",
        notice=True,
        blokken=(Blok(tekst="" if regels else "Er wachten geen bijlagen.", regels=regels, na=onder),),
    )


def onderwerp_opnieuw(casus: Casus, een: Wachtbestand) -> str:
    """The subject of the question that comes again."""
    return f"Casus {casus.code}: bijlage {een.nummer} wacht op uw besluit"


def opnieuw(casus: Casus, een: Wachtbestand, van: str, zone: tzinfo) -> Blok:
    """The question that comes again."""
    sinds, dag = (schrijf_datum(op.astimezone(zone).date()) for op in (een.sinds, een.tot))
    return Blok(
        kop=f"Casus {casus.code}: bijlage {een.nummer} wacht",
        tekst=f"{van} stuurde {WAT[een.soort]} op {sinds}. U kreeg het bestand in een eerder bericht. "
        "Mogen de andere deelnemers het krijgen?",
        keuzes=keuzes(casus, een),
        na=f"Zonder besluit gaat het weg op {dag}.",
    )


def verlopen(casus: Casus, een: Wachtbestand, *, aan_afzender: bool) -> Bericht:
    """It was kept as long as it may be: nobody decided."""
    wie = "De ~procesregisseur~ heeft er niet over besloten." if aan_afzender else "Er is niet over besloten."
    nog = f" Is het nog nodig? {ALS_TEKST}" if aan_afzender else " De afzender weet dit."
    return Bericht(
        onderwerp=f"Casus {casus.code}: bijlage {een.nummer} is weg",
        notice=True,
        blokken=(Blok(tekst=f"Bijlage {een.nummer} is niet gedeeld en is nu weggegooid. {wie}{nog}"),),
    )
