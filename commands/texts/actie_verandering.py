"""Sentences about actiepunten that change after the release: new, other words, another owner, dropped."""

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Blok
from commands.texts.actie import vergissing
from commands.texts.bericht import voet
from commands.texts.punt import STAND, verwijzing, wie

NIEUW = "Maak een nieuw actiepunt"
WIJZIG = "Geef een actiepunt een andere tekst; datum en deelnemer blijven"
GEEF = "Geef een actiepunt aan een andere deelnemer"
VERVALT = "Laat een actiepunt vervallen, met de reden"


def nieuw(casus: Casus, punt: Actiepunt, lid: Deelnemer, van: str) -> Bericht:
    """What the group hears of a new actiepunt; `van`: who made it, by role."""
    zin = f"{van} maakte een nieuw actiepunt: {punt.nummer}. {lid.aanduiding} gaat dit doen, {_wanneer(punt)}."
    return _nieuws(casus, f"nieuw actiepunt {punt.nummer}", van, zin, citaat=punt.wat)


def nieuw_voor_u(casus: Casus, punt: Actiepunt, van: str) -> Bericht:
    """To its owner: what is asked, with buttons."""
    zin = f"{van} maakte een nieuw actiepunt voor u in casus {casus.code}. Hieronder staat wat u gaat doen."
    return _vraag(casus, punt, f"nieuw actiepunt {punt.nummer} voor u", zin)


def gemaakt(casus: Casus, punt: Actiepunt, lid: Deelnemer) -> Bericht:
    """Receipt of a new actiepunt."""
    zin = f"Genoteerd: actiepunt {punt.nummer} van casus {casus.code}. {lid.aanduiding} krijgt bericht."
    datum = f"{_wanneer(punt).capitalize()}." if punt.uiterlijk else "Zonder datum komen er geen herinneringen."
    return _bon(casus, punt, f"{zin} {datum}", punt.wat)


def nu_van_u(casus: Casus, punt: Actiepunt, van: str) -> Bericht:
    """To the new owner: what is asked, with buttons."""
    zin = f"Een actiepunt van casus {casus.code} staat vanaf nu op uw naam. {van} heeft dit gemeld."
    return _vraag(casus, punt, f"actiepunt {punt.nummer} staat nu op uw naam", zin)


def niet_meer_van_u(casus: Casus, punt: Actiepunt, lid: Deelnemer, van: str) -> Bericht:
    """To the owner before."""
    zin = (
        f"Actiepunt {punt.nummer} staat niet meer op uw naam. {lid.aanduiding} neemt het over. {van} heeft dit gemeld."
    )
    onderwerp = f"Casus {casus.code}: actiepunt {punt.nummer} is niet meer van u"
    return Bericht(
        onderwerp=onderwerp,
        breed=True,
        blokken=(Blok(tekst=f"{zin} U hoeft hiervoor niets meer te doen."), Blok(tekst=_punt(punt))),
    )


def gegeven(casus: Casus, punt: Actiepunt, lid: Deelnemer, van: str) -> Bericht:
    """What the group hears of another owner."""
    zin = f"{van} meldt: actiepunt {punt.nummer} is nu van {lid.aanduiding}, {_wanneer(punt)}."
    return _nieuws(casus, f"actiepunt {punt.nummer} is nu van {lid.aanduiding}", van, zin, punt)


def overgedragen(casus: Casus, punt: Actiepunt, lid: Deelnemer) -> Bericht:
    """Receipt of another owner."""
    zin = f"Genoteerd: actiepunt {punt.nummer} van casus {casus.code} is nu van {lid.aanduiding}, {_wanneer(punt)}."
    return _bon(casus, punt, f"{zin} Deze deelnemer krijgt bericht.")


def gewijzigd(casus: Casus, punt: Actiepunt, lid: Deelnemer | None, van: str) -> Bericht:
    """What the group hears of other words."""
    zin = f"{van} veranderde de tekst van actiepunt {punt.nummer} ({wie(lid)}, {_wanneer(punt)}). Er staat nu:"
    return _nieuws(casus, f"actiepunt {punt.nummer} is gewijzigd", van, zin, citaat=punt.wat)


def gewijzigd_voor_u(casus: Casus, punt: Actiepunt, van: str) -> Bericht:
    """To its owner: what is asked now, with buttons."""
    zin = f"{van} veranderde de tekst van uw actiepunt in casus {casus.code}. Hieronder staat wat u nu gaat doen."
    return _vraag(casus, punt, f"uw actiepunt {punt.nummer} is gewijzigd", zin)


def gewijzigd_genoteerd(casus: Casus, punt: Actiepunt, lid: Deelnemer | None) -> Bericht:
    """Receipt of other words."""
    zin = f"Genoteerd: actiepunt {punt.nummer} van casus {casus.code} ({wie(lid)}, {_wanneer(punt)}) heet nu:"
    return _bon(casus, punt, zin, punt.wat)


def vervallen(casus: Casus, punt: Actiepunt, van: str, reden: str) -> Bericht:
    """What the group hears of an actiepunt that is dropped."""
    zin = f"{van} meldt: actiepunt {punt.nummer} vervalt."
    return _nieuws(casus, f"actiepunt {punt.nummer} vervalt", van, zin, punt, citaat=reden)


def vervallen_voor_u(casus: Casus, punt: Actiepunt, van: str, reden: str) -> Bericht:
    """To its owner: nothing is asked any more."""
    zin = f"{van} meldt: uw actiepunt {punt.nummer} vervalt. U hoeft het niet meer te doen."
    blokken = (Blok(tekst=zin, citaat=reden), Blok(tekst=_punt(punt)))
    return Bericht(onderwerp=f"Casus {casus.code}: uw actiepunt {punt.nummer} vervalt", breed=True, blokken=blokken)


def vervallen_genoteerd(casus: Casus, punt: Actiepunt, reden: str) -> Bericht:
    """Receipt of an actiepunt that is dropped."""
    return _bon(casus, punt, f"Genoteerd: actiepunt {punt.nummer} van casus {casus.code} vervalt.", reden)


def _wanneer(punt: Actiepunt) -> str:
    return "zonder datum" if punt.uiterlijk is None else f"uiterlijk {schrijf_datum(punt.uiterlijk)}"


def _punt(punt: Actiepunt) -> str:
    return f"Actiepunt {punt.nummer}: {punt.wat}"


def _nieuws(
    casus: Casus, onderwerp: str, van: str, zin: str, punt: Actiepunt | None = None, citaat: str = ""
) -> Bericht:
    wat = () if punt is None else (Blok(tekst=_punt(punt)),)
    return Bericht(
        onderwerp=f"Casus {casus.code}: {onderwerp}",
        van=f"{van} via casus {casus.code}",
        breed=True,
        blokken=(Blok(tekst=zin, citaat=citaat), *wat, *voet(casus)),
    )


def _vraag(casus: Casus, punt: Actiepunt, onderwerp: str, zin: str) -> Bericht:
    stand = "" if punt.loopt else f"\nHoe het staat: {STAND[punt.status]}."
    return Bericht(
        onderwerp=f"Casus {casus.code}: {onderwerp}",
        blokken=(
            Blok(tekst=zin),
            Blok(
                kop=f"Actiepunt {punt.nummer}",
                tekst=f"{punt.wat}\n{_wanneer(punt).capitalize()}.{stand}",
                punt=verwijzing(casus, punt),
                knoppen=True,
            ),
            Blok(tekst="Laat weten hoe het gaat. Antwoorden op dit bericht is genoeg."),
        ),
    )


def _bon(casus: Casus, punt: Actiepunt, zin: str, citaat: str = "") -> Bericht:
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} genoteerd",
        notice=True,
        breed=True,
        blokken=(Blok(tekst=zin, citaat=citaat), Blok(tekst=vergissing(casus))),
    )
