"""Sentences that go with the closing of a casus: in which meeting, on whose behalf, and who may still read it."""

from collections.abc import Sequence
from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import opgesomd
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok, Knop
from commands.texts.klok import Vervolg

NAMENS = "Noteer namens welke organisaties een casus is afgesloten"
INZIEN = "Lees een afgesloten casus die is afgeschermd, met de reden"


def in_overleg(dag: date | None, wie: Sequence[Deelnemer]) -> str:
    """In which meeting it was decided, by role and never by name; empty where in none."""
    if dag is None:
        return ""
    return f" Besloten in het ~ICO~ van {schrijf_datum(dag)}, met {opgesomd([een.aanduiding for een in wie])}."


def twee_vragen(casus: Casus) -> tuple[Blok, Blok]:
    """How it went, asked of everybody once: by mail, and in the room."""
    vragen = "Wat werkte goed in deze samenwerking? En wat niet?"
    alleen = (
        "Uw antwoord gaat alleen naar de ~procesregisseur~. U hoeft niet te antwoorden, en wij vragen het één keer."
    )
    kamer = (
        f"{vragen} Schrijf in uw eigen kamer met de bot: {casus.code} terugblik, met uw antwoord. "
        f"{alleen} Wat u in deze kamer schrijft, geven wij niet meer door."
    )
    return (
        Blok(
            kop="Twee vragen",
            tekst=f"{vragen} Antwoord op dit bericht, of schrijf later: {casus.code} terugblik, met uw antwoord. "
            f"{alleen}",
            kanaal=Kanaal.MAIL,
        ),
        Blok(
            kop="Twee vragen",
            tekst=kamer,
            kanaal=Kanaal.MATRIX,
            kort=f"Wat werkte goed, en wat niet? Schrijf in uw eigen gesprek met de bot: {casus.code} terugblik, met "
            "uw antwoord. Alleen de ~procesregisseur~ leest dat.",
        ),
    )


def namens_genoteerd(casus: Casus, wie: Sequence[Deelnemer], *, gesloten: bool = True) -> Bericht:
    """The receipt; `gesloten`: or it is only proposed."""
    namen = opgesomd(list(dict.fromkeys(een.aanduiding for een in wie)))
    return _bon(casus, f"Genoteerd: casus {casus.code} {'is' if gesloten else 'wordt'} afgesloten namens {namen}.")


def vraag_namens(casus: Casus) -> str:
    """To the procesregisseur, at the proposal and at the closing, as long as it is not noted (SOURCES: WGS 2.31)."""
    return f"Namens welke organisaties is dit besloten? Schrijf: casus namens {casus.code}, met die organisaties"


def mist_namens(casus: Casus) -> str:
    """To whoever decides that it is destroyed."""
    return f"Nog niet genoteerd: namens welke organisaties de casus is afgesloten. Schrijf: casus namens {casus.code}"


def mist_vastgelegd(casus: Casus, waar: str) -> str:
    """The same; `waar`: the system of record of the house, in which nobody said that it stands since it was closed."""
    return f"Nog niet genoteerd: of de casus in {waar} staat. Staat die erin? Schrijf: {casus.code} vastgelegd"


def afgeschermd(casus: Casus) -> str:
    """To the procesregisseur: from now on it is shielded."""
    return (
        f"Casus {casus.code} is nu afgeschermd: deelnemers kunnen niets meer opvragen. Wilt u de casus nog inzien? "
        f"Schrijf: casus inzien {casus.code}, met de reden"
    )


def weg_na(bewaard: str) -> str:
    """To the procesregisseur; `bewaard`: until when it is kept."""
    return f"{bewaard} Daarna moeten de gegevens weg. Wij vragen u daar op tijd naar."


def nu_afgeschermd(aantal: int) -> Bericht:
    """To a procesregisseur, once: so many of their casussen that were closed before are shielded from now on."""
    wat = "Uw afgesloten casus is" if aantal == 1 else f"Uw {aantal} afgesloten casussen zijn"
    zin = (
        f"{wat} vanaf nu afgeschermd. Deelnemers kunnen er niets meer uit opvragen, en u leest een afgesloten casus "
        "alleen met een reden. De reden staat daarna in het logboek."
    )
    regels = ("Welke zijn het? Schrijf: casus lijst gesloten", "Lezen? Schrijf: casus inzien K7Q2 terugval")
    return Bericht(
        onderwerp="Afgesloten casussen zijn afgeschermd", breed=True, blokken=(Blok(tekst=zin, regels=regels),)
    )


def onderwerp_vastleggen(casus: Casus) -> str:
    """The subject of the question whether it stands in the system of record."""
    return f"Casus {casus.code}: staat de casus in het registratiesysteem?"


def vraag_vastleggen(casus: Casus, waar: str, sinds: date | None, vervolg: Vervolg | None) -> Blok:
    """To the procesregisseur, after a meeting or the closing of this day; `waar`: the system of the house."""
    na = "" if sinds is None else f"Na {schrijf_datum(sinds)}: "
    weer = "" if vervolg is None else f" Anders vragen wij het opnieuw op {schrijf_datum(vervolg.dag)}."
    return Blok(
        kop=onderwerp_vastleggen(casus),
        tekst=f"{na}staat wat er over casus {casus.code} is afgesproken in {waar}?{weer}",
        keuzes=(Knop(label="Ja, vanaf vandaag", opdracht=f"{casus.code} vastgelegd"),),
        vervalt=True,
    )


def in_te_zien(casus: Casus, reden: str) -> Bericht:
    """The receipt of a reason."""
    zin = (
        f"U kunt casus {casus.code} vandaag inzien. De reden ({reden}) staat in het logboek. "
        f"Schrijf: casus toon {casus.code}"
    )
    return _bon(casus, zin)


def _bon(casus: Casus, zin: str) -> Bericht:
    return Bericht(onderwerp=f"Casus {casus.code}: genoteerd", notice=True, blokken=(Blok(tekst=zin),))
