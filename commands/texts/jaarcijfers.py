"""Sentences around the figures of a year."""

from collections.abc import Iterator

from commands.domain.beleid import Beleid
from commands.domain.jaarcijfers import KLEIN, Deel, Duur, Jaarcijfers
from commands.messages import Bericht, Blok
from commands.messages.cijferblad import Cijferblad

JAARCIJFERS = "De cijfers van een jaar over alle casussen, voor het jaarverslag"
_KLEIN = f"minder dan {KLEIN}"
_BALK = 20
"""Signs of a bar that is full."""


def tabel(een: Jaarcijfers, beleid: Beleid) -> Bericht:
    """The table with a bar for each share; the same goes along for a spreadsheet."""
    rijen = tuple(_rijen(een, beleid))
    blokken = [
        Blok(
            kop=f"Jaarcijfers {een.jaar}",
            tekst="Deze cijfers gaan over casussen, nooit over personen. Wat vernietigd is, telt niet mee. Een "
            f"aantal dat kleiner is dan {KLEIN}, of waaruit zo een aantal volgt, noemen wij niet.",
            regels=tuple(f"{wat}: {waarde}{f' {balk}' if balk else ''}" for wat, waarde, balk, _ in rijen),
        )
    ]
    if een.aanpakken:
        blokken.append(
            Blok(
                kop="Begonnen per aanpak",
                regels=tuple(f"{naam}: {_aantal(aantal, 'niet te noemen')}" for naam, aantal in een.aanpakken),
            )
        )
    return Bericht(
        onderwerp=f"Jaarcijfers {een.jaar}", blokken=tuple(blokken), bijgevoegd=_blad(een, rijen), notice=True
    )


def _rijen(een: Jaarcijfers, beleid: Beleid) -> Iterator[tuple[str, str, str, tuple[str, str]]]:
    """What, its value in words, its bar, and its numbers for the file: how many, of how many."""
    yield "Casussen begonnen", _aantal(een.begonnen), "", (_cel(een.begonnen), "")
    yield "Casussen afgesloten", _aantal(een.gesloten), "", (_cel(een.gesloten), "")
    if een.plannen is not None:
        yield _deel(f"Plan gedeeld binnen {beleid.plan_grens_dagen} dagen na het ~ICO~", een.plannen)
    yield _deel("Actiepunten klaar gemeld op of voor de datum", een.antwoorden)
    if een.contacten is not None:
        yield _deel(f"Contact binnen {max(beleid.contact_weken)} weken na het vorige", een.contacten)
    yield _duur("Van aanmelding tot ~ICO~", een.tot_ico)
    yield _duur("Van ~ICO~ tot afsluiting", een.tot_einde)


def _deel(wat: str, een: Deel) -> tuple[str, str, str, tuple[str, str]]:
    cel = (_cel(een.goed), _cel(een.alle))
    if een.alle is None or een.alle == 0:
        return wat, _aantal(een.alle), "", cel
    if een.goed is None:
        return wat, f"niet te noemen, van {een.alle}", "", cel
    vol = round(_BALK * een.goed / een.alle)
    return wat, f"{een.goed} van {een.alle} ({round(100 * een.goed / een.alle)}%)", "█" * vol + "░" * (_BALK - vol), cel


def _duur(wat: str, een: Duur) -> tuple[str, str, str, tuple[str, str]]:
    cel = (_cel(een.dagen), _cel(een.alle))
    if een.dagen is None:
        return wat, _aantal(een.alle), "", cel
    return wat, f"in het midden {een.dagen} dagen, over {een.alle} casussen", "", cel


def _aantal(aantal: int | None, anders: str = _KLEIN) -> str:
    return anders if aantal is None else str(aantal)


def _cel(aantal: int | None) -> str:
    return "" if aantal is None else str(aantal)


def _blad(een: Jaarcijfers, rijen: tuple[tuple[str, str, str, tuple[str, str]], ...]) -> Cijferblad:
    per_aanpak = tuple((f"begonnen: {naam}", _cel(aantal), "") for naam, aantal in een.aanpakken)
    return Cijferblad(
        naam=f"jaarcijfers-{een.jaar}",
        kop=("wat", "aantal", "van"),
        rijen=(*((wat.replace("~ICO~", "overleg"), *cel) for wat, _, _, cel in rijen), *per_aanpak),
    )
