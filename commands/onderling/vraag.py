"""`vraag <tekst>`: a question to the casushouder alone, or where there is none to the procesregisseur (SOURCES: S1)."""

from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.domain.voorgelegd import VoorlegSoort
from commands.effects.voorleggen import leg_voor
from commands.texts import voorleggen as teksten

_AAN_ANDEREN = frozenset(("aan", "voor"))
_GEDAAN = frozenset(
    ("uitgezet", "gesteld", "doorgezet", "neergelegd", "doorgestuurd", "ingediend", "beantwoord", "doorgegeven")
)


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Nobody else hears of it; raises as `leg_voor` does."""
    return await leg_voor(opdracht, context, VoorlegSoort.VRAAG)


def _past(rest: str) -> bool:
    """Whether it is not put to somebody else: "vraag aan de politie: ...", which is for the group; nor a report
    that one was: "vraag uitgezet bij de boa"."""
    woorden = [woord.strip(" ,.;:!") for woord in rest.lower().split()]
    if woorden[:1] == ["is"]:
        woorden = woorden[1:]
    gedaan = bool(woorden) and woorden[0] in _GEDAAN and woorden[1:2] != ["dat"]
    return not gedaan and (not woorden or woorden[0] not in _AAN_ANDEREN)


VRAAG = Command(
    woorden="vraag",
    ook=tuple(
        f"{begin} {aan} {wie}"
        for begin in ("vraag", "vraagje", "een vraag", "ik heb een vraag")
        for aan in ("aan", "voor")
        for wie in ("de casushouder", "casushouder")
    ),
    gebruik="vraag <tekst>",
    samenvatting=teksten.VRAAG,
    rollen=LEDEN,
    prive=True,
    past=_past,
    onder_ons=True,
    bewijs=False,
    run=run,
)
