"""Sentences around the figures of a year."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from commands.domain.beleid import Beleid
from commands.domain.datum import schrijf_datum
from commands.domain.jaarcijfers import KLEIN, Deel, Duur, Jaarcijfers
from commands.messages import Bericht, Blok
from commands.messages.cijferblad import Cijferbeeld, Cijferblad, Cijferdeel, Cijferrij

JAARCIJFERS = "De cijfers van een jaar over alle casussen, voor het jaarverslag"
_KLEIN: Final = f"minder dan {KLEIN}"
_NIET: Final = "niet te noemen"
_BALK: Final = 20
"""Signs of a bar that is full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rij:
    wat: str
    waarde: str
    """In words, where nothing stands above it."""
    kort: str
    """In the picture, under its heading."""
    vol: float | None = None
    """The part of the whole; None: not to be told, or no part of anything."""
    lang: int | None = None
    """What the length of its bar says, where it is no part of a whole."""
    cel: tuple[str, str]
    """How many, of how many: for the file."""

    @property
    def regel(self) -> str:
        """For a message."""
        gevuld = 0 if self.vol is None else round(_BALK * self.vol)
        balk = "" if self.vol is None else f" {'█' * gevuld}{'░' * (_BALK - gevuld)}"
        return f"{self.wat}: {self.waarde}{balk}"


def tabel(een: Jaarcijfers, beleid: Beleid, vandaag: date) -> Bericht:
    """The table with a bar for each share; the same goes along for a spreadsheet, and as a picture."""
    aantallen, delen, duren, aanpakken = _aantallen(een), _delen(een, beleid), _duren(een), _aanpakken(een)
    boven = (*aantallen, *delen, *duren)
    blokken = [
        Blok(
            kop=f"Jaarcijfers {een.jaar}",
            tekst="Deze cijfers gaan over casussen, nooit over personen. Wat vernietigd is, telt niet mee. Een "
            f"aantal dat kleiner is dan {KLEIN}, of waaruit zo een aantal volgt, noemen wij niet.",
            regels=tuple(rij.regel for rij in boven),
        )
    ]
    if aanpakken:
        blokken.append(Blok(kop="Begonnen per aanpak", regels=tuple(rij.regel for rij in aanpakken)))
    rijen = (
        *((rij.wat.replace("~ICO~", "overleg"), *rij.cel) for rij in boven),
        *((f"begonnen: {rij.wat}", *rij.cel) for rij in aanpakken),
    )
    return Bericht(
        onderwerp=f"Jaarcijfers {een.jaar}",
        blokken=tuple(blokken),
        bijgevoegd=Cijferblad(naam=f"jaarcijfers-{een.jaar}", kop=("wat", "aantal", "van"), rijen=rijen),
        ernaast=Cijferbeeld(
            naam=f"jaarcijfers-{een.jaar}",
            huis=beleid.huis or "Zorg- en Veiligheidshuis",
            titel=f"Jaarcijfers {een.jaar}",
            onder=f"Over casussen, nooit over personen. Stand op {schrijf_datum(vandaag)}. Wat vernietigd is, telt "
            "niet mee.",
            delen=tuple(
                deel
                for deel in (
                    Cijferdeel(kop="Casussen", rijen=tuple(_kaal(rij) for rij in aantallen)),
                    Cijferdeel(kop="Op tijd", rijen=tuple(_met_balk(rij, None) for rij in delen), heel=True),
                    Cijferdeel(kop="Doorlooptijd: het midden", rijen=_naast_elkaar(duren)),
                    Cijferdeel(kop="Begonnen per aanpak", rijen=_naast_elkaar(aanpakken)),
                )
                if deel.rijen
            ),
            voet=f"Een aantal dat kleiner is dan {KLEIN}, of waaruit zo een aantal volgt, staat hier niet. Een balk "
            "met een streepjeslijn zegt niets over het aantal.",
            gemaakt_op=vandaag,
        ),
        notice=True,
    )


def _aantallen(een: Jaarcijfers) -> tuple[_Rij, ...]:
    return tuple(
        _Rij(wat=f"Casussen {wat}", waarde=_aantal(aantal), kort=_aantal(aantal), cel=(_cel(aantal), ""))
        for wat, aantal in (("begonnen", een.begonnen), ("afgesloten", een.gesloten))
    )


def _delen(een: Jaarcijfers, beleid: Beleid) -> tuple[_Rij, ...]:
    rijen = [_deel("Actiepunten klaar gemeld op of voor de datum", een.antwoorden)]
    if een.plannen is not None:
        rijen.insert(0, _deel(f"Plan gedeeld binnen {beleid.plan_grens_dagen} dagen na het ~ICO~", een.plannen))
    if een.contacten is not None:
        rijen.append(_deel(f"Contact binnen {max(beleid.contact_weken)} weken na het vorige", een.contacten))
    return tuple(rijen)


def _duren(een: Jaarcijfers) -> tuple[_Rij, ...]:
    return (_duur("Van aanmelding tot ~ICO~", een.tot_ico), _duur("Van ~ICO~ tot afsluiting", een.tot_einde))


def _aanpakken(een: Jaarcijfers) -> tuple[_Rij, ...]:
    return tuple(
        _Rij(wat=naam, waarde=_aantal(aantal, _NIET), kort=_aantal(aantal, _NIET), lang=aantal, cel=(_cel(aantal), ""))
        for naam, aantal in een.aanpakken
    )


def _deel(wat: str, een: Deel) -> _Rij:
    cel = (_cel(een.goed), _cel(een.alle))
    if een.alle is None or een.alle == 0:
        return _Rij(wat=wat, waarde=_aantal(een.alle), kort=_aantal(een.alle), cel=cel)
    if een.goed is None:
        return _Rij(wat=wat, waarde=f"{_NIET}, van {een.alle}", kort=f"{_NIET}, van {een.alle}", cel=cel)
    waarde = f"{een.goed} van {een.alle} ({round(100 * een.goed / een.alle)}%)"
    return _Rij(wat=wat, waarde=waarde, kort=waarde, vol=een.goed / een.alle, cel=cel)


def _duur(wat: str, een: Duur) -> _Rij:
    cel = (_cel(een.dagen), _cel(een.alle))
    if een.dagen is None:
        waarde = f"{_aantal(een.alle) if een.alle != 0 else 'geen'} casussen"
        return _Rij(wat=wat, waarde=waarde, kort=waarde, cel=cel)
    return _Rij(
        wat=wat,
        waarde=f"in het midden {een.dagen} dagen, over {een.alle} casussen",
        kort=f"{een.dagen} dagen ({een.alle} casussen)",
        lang=een.dagen,
        cel=cel,
    )


def _kaal(rij: _Rij) -> Cijferrij:
    return Cijferrij(wat=rij.wat, waarde=rij.kort, balk=False)


def _met_balk(rij: _Rij, langste: int | None) -> Cijferrij:
    """Where nothing lies in the year there is nothing to draw."""
    vol = rij.vol if langste is None or rij.lang is None else rij.lang / max(langste, 1)
    return Cijferrij(wat=rij.wat, waarde=rij.kort, vol=vol, balk=rij.cel[1] != "0")


def _naast_elkaar(rijen: tuple[_Rij, ...]) -> tuple[Cijferrij, ...]:
    langste = max((rij.lang for rij in rijen if rij.lang is not None), default=1)
    return tuple(_met_balk(rij, langste) for rij in rijen)


def _aantal(aantal: int | None, anders: str = _KLEIN) -> str:
    return anders if aantal is None else str(aantal)


def _cel(aantal: int | None) -> str:
    return "" if aantal is None else str(aantal)
