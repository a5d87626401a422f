"""`hulp`: what this person most often does here."""

from collections.abc import Sequence

from commands.command import Command, Context, Opdracht, Uitkomst, mag
from commands.domain.rollen import Rol
from commands.texts import hulp as teksten

_LID = (
    "actie gereed", "actie bezig", "actie lukt niet", "actie uitstel", "actie lijst", "mijn", "bericht", "vraag",
    "afwezig",
)  # fmt: skip
_REGIE = (
    "casus nieuw", "vrijgeven", "overzicht", "casus lijst", "casus toon", "actie lijst", "namens", "contact gehad",
    "wacht",
)  # fmt: skip
_WEINIG = 10
"""So few commands are shown whole (own choice)."""


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """A few lines; those of a deelnemer in a casus, otherwise those of a procesregisseur."""
    alle = mogelijk(context)
    regie = Rol.PROCESREGISSEUR in context.wie.rollen and context.wie.deelnemer is None
    vaak = {een.woorden: een for een in alle}
    kort = [vaak[woorden] for woorden in (_REGIE if regie else _LID) if woorden in vaak]
    gekozen = alle if len(alle) <= _WEINIG or not kort else kort
    return als_hulp(gekozen, context, rest=len(alle) - len(gekozen))


def mogelijk(context: Context) -> list[Command]:
    """The commands, but for those that this asker or this place would be refused."""
    soorten = context.beleid.kent_soorten
    alle = (een for een in context.tabel if mag(een, context.wie) and (soorten or not een.over_derden))
    return [een for een in alle if not (een.prive and context.in_casuskamer)]


def als_hulp(commands: Sequence[Command], context: Context, *, rest: int) -> Uitkomst:
    """The usage of each; `rest`: how many others there are."""
    regels = [(een.gebruik, een.samenvatting) for een in commands]
    code = context.wie.casus.code if context.wie.casus is not None else ""
    antwoord = teksten.hulp(regels, code, rest=rest) if rest else teksten.hulp_alles(regels, code)
    return Uitkomst(antwoord=antwoord, object=context.wie.persoon.id)


HULP = Command(
    woorden="hulp",
    ook=("help", "?"),
    gebruik="hulp",
    samenvatting=teksten.HULP,
    rollen=frozenset(Rol),
    in_casus=False,
    kaal=True,
    leest=True,
    run=run,
)
