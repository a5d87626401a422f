"""Deelnemers outside tables: "Deelnemers: Wijkteam (casusregie, publiek, wijk@...); ...", or a list with addresses.

Only those with an address count: a list of who was present holds more people than take part.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from commands.domain.celtekst import glad
from commands.domain.contactgegevens import lees_email, lees_matrix_id, lees_soort, woorden
from commands.domain.ruwplan import TABEL_VERZENDLIJST, RuweDeelnemer, RuweRegel

_RAND: Final = " ,;:.()<>[]"
_SCHEIDING: Final = ("(", ")", ";", ",", "|", " \u2013 ", " \u2014 ", " - ", "\t")


def lees_adresregels(regels: Iterable[RuweRegel]) -> tuple[RuweDeelnemer, ...]:
    """The deelnemers with an address in these lines, each with the place of its line."""
    gelezen = (_deelnemer(stuk, regel.rij) for regel in regels for stuk in _stukken(regel.tekst))
    return tuple(een for een in gelezen if een is not None)


def _stukken(regel: str) -> Iterator[str]:
    """One deelnemer each: between semicolons; without those, up to and with each address."""
    if ";" in regel:
        yield from regel.split(";")
        return
    stuk: list[str] = []
    for woord in regel.split():
        heeft = any(_adres(een) for een in stuk)
        if heeft and not woord.startswith(("(", "<")) and stuk[-1].endswith((",", ")")):
            yield " ".join(stuk)
            stuk = []
        stuk.append(woord)
    yield " ".join(stuk)


def _deelnemer(stuk: str, rij: int) -> RuweDeelnemer | None:
    """None without an address, or with two of a kind."""
    adressen = [adres for woord in stuk.split() if (adres := _adres(woord))]
    mail = [een for een in adressen if lees_email(een)]
    matrix = [een for een in adressen if lees_matrix_id(een)]
    if not adressen or len(mail) > 1 or len(matrix) > 1:
        return None
    tekst = " ".join(woord for woord in stuk.split() if not _adres(woord))
    for teken in _SCHEIDING:
        tekst = tekst.replace(teken, "\0")
    delen = [deel for deel in (glad(een).strip(_RAND) for een in tekst.split("\0")) if deel]
    soorten = [deel for deel in delen if lees_soort(deel) and len(woorden(deel)) <= 2]
    organisatie, functie, *meer = (*(deel for deel in delen if deel not in soorten), "", "")
    return RuweDeelnemer(
        rij=rij,
        tabel=TABEL_VERZENDLIJST,
        organisatie=organisatie,
        functie=functie,
        soort=soorten[0] if len(soorten) == 1 else "",
        email=mail[0] if mail else "",
        matrix_id=matrix[0] if matrix else "",
        naam=meer[0] if meer else "",
    )


def _adres(woord: str) -> str:
    kaal = woord.strip(_RAND).removeprefix("mailto:")
    return kaal if lees_email(kaal) or lees_matrix_id(kaal) else ""
