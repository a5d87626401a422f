"""`casus werkwijze overnemen <code of alle>`: casussen go on by the werkwijze of the house as it is now."""

from collections.abc import Sequence
from enum import Enum
from typing import Final

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.afspraken import wat_verandert
from commands.domain.casus import OPEN, Casus
from commands.domain.weigering import OpdrachtOnvolledig
from commands.domain.werkwijzestand import na_sluiting
from commands.effects.afspraken import neem_over
from commands.texts import werkwijze as teksten

ZEKER: Final = "zeker"


class Welke(Enum):
    """The casussen that are meant; its value is the word with which they are typed."""

    DEZE = ""
    LOPEND = "alle"
    GESLOTEN = "gesloten"


_VULT: Final = frozenset({ZEKER, "voor", "in", "de", "al", "mijn", "onze", "casus", "casussen"})
_WOORDEN: Final = {
    "alle": Welke.LOPEND,
    "alles": Welke.LOPEND,
    "allemaal": Welke.LOPEND,
    "lopende": Welke.LOPEND,
    "gesloten": Welke.GESLOTEN,
    "afgesloten": Welke.GESLOTEN,
}


def lees_welke(tekst: str) -> Welke | None:
    """The casussen that these words name; None where they say something else. All that are closed are the closed."""
    woorden = [woord for woord in _woorden(tekst) if woord not in _VULT]
    if not all(woord in _WOORDEN for woord in woorden):
        return None
    genoemd = {_WOORDEN[woord] for woord in woorden}
    return max(genoemd, key=list(Welke).index, default=Welke.DEZE)


def _woorden(tekst: str) -> list[str]:
    return [woord.strip(".,:;!?") for woord in tekst.lower().split()]


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Asked first, as it cannot be taken back; then what is still to come is planned anew.

    Raises OpdrachtOnvolledig.
    """
    welke, zeker = lees_welke(opdracht.tekst), ZEKER in _woorden(opdracht.tekst)
    if welke is Welke.DEZE and context.wie.casus is not None:
        return await _deze(context.casus, context, zeker=zeker)
    if welke is None or welke is Welke.DEZE:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    casussen = await _met_andere(welke, context)
    if not casussen or not zeker:
        codes = [een.code for een in casussen]
        gelijk = {wat_verandert(een.afspraken, context.huisbeleid) for een in casussen}
        anders = gelijk.pop() if len(gelijk) == 1 else ()
        return Uitkomst(antwoord=teksten.welke_zeker(codes, welke.value, anders), object="casussen")
    for casus in casussen:
        await neem_over(casus, context)
    return Uitkomst(antwoord=teksten.allen_overgenomen([een.code for een in casussen]), object="casussen")


async def _deze(casus: Casus, context: Context, *, zeker: bool) -> Uitkomst:
    anders = wat_verandert(casus.afspraken, context.huisbeleid)
    if not anders:
        return Uitkomst(antwoord=teksten.al_gelijk(casus), object=casus.id)
    if not zeker:
        return Uitkomst(antwoord=teksten.weet_u_het_zeker(casus, anders), object=casus.id)
    await neem_over(casus, context)
    return Uitkomst(antwoord=teksten.overgenomen(casus, anders), object=casus.id)


async def _met_andere(welke: Welke, context: Context) -> Sequence[Casus]:
    """The asker's own, with terms that still act and are not those of the house; by code."""
    zelf, huis = context.procesregisseur.id, context.huisbeleid
    gevonden = []
    for casus in await context.uow.casussen.all_casussen():
        anders = wat_verandert(casus.afspraken, huis)
        loopt = casus.fase in OPEN
        anders = anders if loopt else na_sluiting(anders)
        if casus.geopend_door == zelf and anders and loopt is (welke is Welke.LOPEND):
            gevonden.append(casus)
    return sorted(gevonden, key=lambda een: een.code)


WERKWIJZE_OVERNEMEN = Command(
    woorden="casus werkwijze overnemen",
    ook=(
        "werkwijze overnemen",
        "nieuwe werkwijze overnemen",
        "neem de werkwijze over",
        "neem de nieuwe werkwijze over",
    ),
    gebruik="casus werkwijze overnemen <code of alle>",
    samenvatting=teksten.OVERNEMEN,
    rollen=REGIE,
    past=lambda rest: lees_welke(rest) is not None,
    in_casus=False,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    na_sluiting=True,
    bewijs=True,
    bewijs_als=lambda tekst: ZEKER in _woorden(tekst),
    run=run,
)
