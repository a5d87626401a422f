"""Sentences about actiepunten that change after the release: new, other words, another owner, dropped."""

from collections.abc import Sequence
from dataclasses import replace

from commands.domain.actiepunt import Actiepunt, FeedbackSoort
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.standregel import Standregel, standregel
from commands.messages import Bericht, Blok
from commands.texts.actie import bon, vergissing
from commands.texts.bericht import voet
from commands.texts.nieuws import gemeld
from commands.texts.punt import STAND, met_de, met_wie, verwijzing, voorop, wie

NIEUW = "Maak een nieuw actiepunt"
WIJZIG = "Geef een actiepunt een andere tekst; datum en deelnemer blijven"
GEEF = "Geef een actiepunt aan een andere deelnemer"
BUITEN = "Draag een actiepunt over aan een organisatie buiten de groep"
_LAAT_WETEN = "Laat weten hoe het gaat. Antwoorden op dit bericht is genoeg."
_KAN_NIET = "Kan dat niet? Meld nu dat het niet lukt, en waarom. Kan het wel? Dan hoeft u nu niets te antwoorden."
VERVALT = "Laat een actiepunt vervallen, met de reden"


def nieuw(casus: Casus, punt: Actiepunt, leden: Sequence[Deelnemer], van: str) -> Bericht:
    """What the group hears of a new actiepunt; `van`: who made it, by role."""
    doen = f"{wie(leden)} {'gaat' if len(leden) == 1 else 'gaan'} dit{' ieder apart' if punt.ieder else ''} doen"
    melding = gemeld(
        f"Actiepunt {punt.nummer} is nieuw", f"door {met_de(van)}", extra=f"{doen}, {_wanneer(punt)}.", citaat=punt.wat
    )
    return _nieuws(casus, punt, f"nieuw actiepunt {punt.nummer}", van, melding)


def nieuw_voor_u(casus: Casus, punt: Actiepunt, van: str, anderen: Sequence[Deelnemer] = ()) -> Bericht:
    """To an owner: what is asked, with buttons; `anderen`: the other owners."""
    zin = f"{voorop(van)} maakte een nieuw actiepunt voor u in casus {casus.code}. Kan dat?"
    return _vraag(casus, punt, f"nieuw actiepunt {punt.nummer} voor u", zin, anderen, slot=_KAN_NIET)


def gemaakt(casus: Casus, punt: Actiepunt, leden: Sequence[Deelnemer]) -> Bericht:
    """Receipt of a new actiepunt."""
    horen = f"{wie(leden)} {'krijgt' if len(leden) == 1 else 'krijgen'} bericht."
    elk = " Ieder meldt het eigen deel." if punt.ieder else ""
    zin = f"Genoteerd: actiepunt {punt.nummer} van casus {casus.code}. {horen}{elk}"
    datum = f"{_wanneer(punt).capitalize()}." if punt.uiterlijk else "Zonder datum komen er geen herinneringen."
    return _bon(casus, punt, f"{zin} {datum}", punt.wat)


def nu_van_u(casus: Casus, punt: Actiepunt, van: str, anderen: Sequence[Deelnemer] = ()) -> Bericht:
    """To a new owner: what is asked, with buttons; `anderen`: the other owners."""
    zin = f"Een actiepunt van casus {casus.code} staat vanaf nu op uw naam. {voorop(van)} heeft dit gemeld. Kan dat?"
    return _vraag(casus, punt, f"actiepunt {punt.nummer} staat nu op uw naam", zin, anderen, slot=_KAN_NIET)


def niet_meer_van_u(casus: Casus, punt: Actiepunt, leden: Sequence[Deelnemer], van: str) -> Bericht:
    """To an owner before; `leden`: the owners now."""
    over = f"{wie(leden)} {'neemt' if len(leden) == 1 else 'nemen'}"
    zin = f"Actiepunt {punt.nummer} staat niet meer op uw naam. {over} het over. {voorop(van)} heeft dit gemeld."
    onderwerp = f"Casus {casus.code}: actiepunt {punt.nummer} is niet meer van u"
    return Bericht(
        onderwerp=onderwerp,
        breed=True,
        blokken=(Blok(tekst=f"{zin} U hoeft hiervoor niets meer te doen."), Blok(tekst=_punt(punt))),
    )


def gegeven(casus: Casus, punt: Actiepunt, leden: Sequence[Deelnemer], van: str) -> Bericht:
    """What the group hears of another owner."""
    kop = f"Actiepunt {punt.nummer} is nu van {_wie(punt, leden)}"
    melding = gemeld(kop, f"door {met_de(van)}", punt, extra=f"{_wanneer(punt).capitalize()}.")
    return _nieuws(casus, punt, f"actiepunt {punt.nummer} {_nu_van(leden)}", van, melding)


def _nu_van(leden: Sequence[Deelnemer]) -> str:
    return f"is nu van {wie(leden)}" if len(leden) == 1 else "heeft nieuwe eigenaars"


def overgedragen(casus: Casus, punt: Actiepunt, leden: Sequence[Deelnemer]) -> Bericht:
    """Receipt of another owner."""
    wie_nu = _wie(punt, leden)
    zin = f"Genoteerd: actiepunt {punt.nummer} van casus {casus.code} is nu van {wie_nu}, {_wanneer(punt)}."
    return _bon(
        casus, punt, f"{zin} {'Deze deelnemer krijgt' if len(leden) == 1 else 'Deze deelnemers krijgen'} bericht."
    )


def gewijzigd(casus: Casus, punt: Actiepunt, leden: Sequence[Deelnemer], van: str) -> Bericht:
    """What the group hears of other words."""
    extra = f"{_hoofdletter(_wie(punt, leden))}, {_wanneer(punt)}. Er staat nu:"
    melding = gemeld(f"Actiepunt {punt.nummer} is gewijzigd", f"door {met_de(van)}", extra=extra, citaat=punt.wat)
    return _nieuws(casus, punt, f"actiepunt {punt.nummer} is gewijzigd", van, melding)


def gewijzigd_voor_u(casus: Casus, punt: Actiepunt, van: str, anderen: Sequence[Deelnemer] = ()) -> Bericht:
    """To an owner: what is asked now, with buttons; `anderen`: the other owners."""
    zin = (
        f"{voorop(van)} veranderde de tekst van uw actiepunt in casus {casus.code}. Hieronder staat wat u nu gaat doen."
    )
    return _vraag(casus, punt, f"uw actiepunt {punt.nummer} is gewijzigd", zin, anderen)


def verzet_voor_u(casus: Casus, punt: Actiepunt, van: str, reden: str, anderen: Sequence[Deelnemer] = ()) -> Bericht:
    """To an owner, at once: somebody else moved the date. `reden`: in their words, may be empty."""
    wie_deed = voorop(van)
    vraag = f"Het is nu {_wanneer(punt)}. Kan dat voor u?"
    zin = f"{wie_deed} verzette de datum van uw actiepunt in casus {casus.code}. {vraag}"
    bericht = _vraag(casus, punt, f"uw actiepunt {punt.nummer} heeft een andere datum", zin, anderen)
    eerste, *rest = bericht.blokken
    return replace(bericht, blokken=(replace(eerste, citaat=reden), *rest))


def verzet_genoemd(casus: Casus, punt: Actiepunt, van: str, reden: str) -> Bericht:
    """To a deelnemer whom the actiepunt of somebody else names, at once: its date moved."""
    wie_deed = voorop(van)
    zin = (
        f"{wie_deed} verzette de datum van actiepunt {punt.nummer} van casus {casus.code}. Het is nu {_wanneer(punt)}."
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} heeft een andere datum",
        van=f"{van} via casus {casus.code}",
        breed=True,
        blokken=(
            Blok(
                tekst=f"{zin} U wordt erin genoemd. Kunt u dan niet? Laat het weten.",
                citaat=reden,
            ),
            Blok(tekst=_punt(punt)),
            *voet(),
        ),
    )


def gewijzigd_genoteerd(casus: Casus, punt: Actiepunt, leden: Sequence[Deelnemer]) -> Bericht:
    """Receipt of other words."""
    zin = f"Genoteerd: actiepunt {punt.nummer} van casus {casus.code} ({_wie(punt, leden)}, {_wanneer(punt)}) heet nu:"
    return _bon(casus, punt, zin, punt.wat)


def vervallen(casus: Casus, punt: Actiepunt, van: str, reden: str) -> Bericht:
    """What the group hears of an actiepunt that is dropped."""
    melding = gemeld(f"Actiepunt {punt.nummer} vervalt", f"door {met_de(van)}", punt, citaat=reden)
    stand = standregel(FeedbackSoort.VERVALLEN, punt.id)
    return _nieuws(casus, punt, f"actiepunt {punt.nummer} vervalt", van, melding, stand)


def vervallen_voor_u(casus: Casus, punt: Actiepunt, van: str, reden: str) -> Bericht:
    """To its owner: nothing is asked any more."""
    zin = f"Uw actiepunt {punt.nummer} vervalt (door {met_de(van)}). U hoeft het niet meer te doen."
    blokken = (Blok(tekst=zin, citaat=reden), Blok(tekst=_punt(punt)))
    return Bericht(onderwerp=f"Casus {casus.code}: uw actiepunt {punt.nummer} vervalt", breed=True, blokken=blokken)


def vervallen_genoteerd(casus: Casus, punt: Actiepunt, reden: str) -> Bericht:
    """Receipt of an actiepunt that is dropped."""
    return _bon(casus, punt, f"Genoteerd: actiepunt {punt.nummer} van casus {casus.code} vervalt.", reden)


def buiten(casus: Casus, punt: Actiepunt, van: str, wie: str) -> Bericht:
    """What the group hears of an actiepunt with which an organisation outside goes on."""
    kop = f"Actiepunt {punt.nummer} gaat verder buiten de groep"
    melding = gemeld(kop, f"door {met_de(van)}", punt, extra=f"{wie} gaat ermee verder. De groep volgt het niet meer.")
    stand = standregel(FeedbackSoort.BUITEN, punt.id)
    return _nieuws(casus, punt, f"actiepunt {punt.nummer} gaat verder buiten de groep", van, melding, stand)


def buiten_voor_u(casus: Casus, punt: Actiepunt, van: str, wie: str) -> Bericht:
    """To its owner: somebody else goes on with it."""
    zin = f"{voorop(van)} meldt: {_gaat_verder(wie)} met uw actiepunt {punt.nummer}. U hoeft hier niets meer te melden."
    onderwerp = f"Casus {casus.code}: uw actiepunt {punt.nummer} gaat buiten de groep"
    return Bericht(onderwerp=onderwerp, breed=True, blokken=(Blok(tekst=zin), Blok(tekst=_punt(punt))))


def buiten_genoteerd(casus: Casus, punt: Actiepunt, wie: str) -> Bericht:
    """Receipt of an actiepunt that an organisation outside takes."""
    zin = f"Genoteerd: {_gaat_verder(wie)} met actiepunt {punt.nummer} van casus {casus.code}."
    return _bon(casus, punt, f"{zin} De bot vertelt dat niet aan die organisatie. Doe dat zelf.")


def _gaat_verder(wie: str) -> str:
    return f"{wie} (buiten de groep) gaat verder"


def _wie(punt: Actiepunt, leden: Sequence[Deelnemer]) -> str:
    return wie(leden, ieder=punt.ieder)


def _wanneer(punt: Actiepunt) -> str:
    return "zonder datum" if punt.uiterlijk is None else f"uiterlijk {schrijf_datum(punt.uiterlijk)}"


def _punt(punt: Actiepunt) -> str:
    return f"Actiepunt {punt.nummer}: {punt.wat}"


def _hoofdletter(zin: str) -> str:
    return zin[:1].upper() + zin[1:]


def _nieuws(
    casus: Casus, punt: Actiepunt, onderwerp: str, van: str, melding: Blok, stand: Standregel | None = None
) -> Bericht:
    return Bericht(
        onderwerp=f"Casus {casus.code}: {onderwerp}",
        van=f"{van} via casus {casus.code}",
        breed=True,
        draad=punt.nummer,
        blokken=(melding, *voet()),
        nieuws=(replace(melding, stand=stand),),
    )


def _vraag(
    casus: Casus, punt: Actiepunt, onderwerp: str, zin: str, anderen: Sequence[Deelnemer], slot: str = _LAAT_WETEN
) -> Bericht:
    stand = "" if punt.loopt else f"Hoe het staat: {STAND[punt.status]}."
    regels = (punt.wat, f"{_wanneer(punt).capitalize()}.", met_wie(punt, anderen), stand)
    return Bericht(
        onderwerp=f"Casus {casus.code}: {onderwerp}",
        blokken=(
            Blok(tekst=zin),
            Blok(
                kop=f"Actiepunt {punt.nummer}",
                tekst="\n".join(regel for regel in regels if regel),
                punt=verwijzing(casus, punt),
                knoppen=True,
            ),
            Blok(tekst=slot),
        ),
    )


def _bon(casus: Casus, punt: Actiepunt, zin: str, citaat: str = "") -> Bericht:
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} genoteerd",
        notice=True,
        breed=True,
        blokken=(bon(zin, citaat), vergissing(casus)),
    )
