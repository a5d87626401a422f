"""Words that may not be meant for the whole group."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.aanspraak import Aan
from commands.domain.rollen import Rol
from commands.domain.vondst import Vondst
from commands.domain.wachtend import Wachtend
from commands.texts import toets, voor_wie, wachten
from tests.texts.toets_voorbeelden import CASUS, GGZ, WACHTEND
from tests.texts.zin import Zin, zin

DAG = "10 november 2026"


def wacht(aan: Aan) -> Wachtend:
    """A text that waits for the word of its writer."""
    tekst = "Wie leest hier eigenlijk mee?"
    return replace(
        WACHTEND, teksten=(tekst,), vondsten=(Vondst(tekst_nr=0, begin=0, eind=29, soort=aan.value, voorstel=""),)
    )


def zinnen() -> Iterator[Zin]:
    """Each at least once, for the bot, the casushouder and the procesregisseur."""
    for aan in (Aan.LEEST, Aan.EEN, Aan.REGIE):
        een = wacht(aan)
        yield zin(toets.voor_afzender, aan.value, CASUS, een, None)
        yield zin(toets.lijst, aan.value, [(een, CASUS, GGZ.aanduiding, een.sinds)])
        for rol in (Rol.PROCESREGISSEUR, Rol.PARTNER):
            yield zin(wachten.herinner, f"{aan.value} {rol.value}", CASUS, een, rol, GGZ.aanduiding, DAG)
        yield zin(voor_wie.alleen_wie, aan.value, aan)
        yield zin(voor_wie.vraag, aan.value, aan)
        yield zin(voor_wie.misschien, aan.value, aan)
    een = wacht(Aan.LEEST)
    yield zin(voor_wie.voor_wie_is_het, "", CASUS, een, Aan.LEEST, None, ())
    yield zin(voor_wie.nog_niet_gezegd, "", "W12")
    yield zin(voor_wie.erbij, "", een)
    yield zin(voor_wie.voor_allen, "", een)
    yield zin(voor_wie.aan_een, "", een)
