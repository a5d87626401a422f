"""Asks the sender how an actiepunt stands, with the answer ready to press. Nobody types it, so no table has it."""

from commands.actie.antwoord import lopend, met_code
from commands.actie.verandering import BEHEER
from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt
from commands.domain.eigenaars import is_eigenaar, zichtbaar_voor
from commands.domain.rollen import Rol
from commands.spreektaal.verstaan import Melding
from commands.texts import vraag as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """One question about all actiepunten that the message may mean; numbers that do not exist are named apart."""
    casus = lopend(context.casus)
    lid = context.wie.deelnemer
    alle = await context.uow.actiepunten.of_casus(casus.id)
    punten = {punt.nummer: punt for punt in zichtbaar_voor(lid, alle)}
    vragen = [
        teksten.Vraag(
            punt=punten[een.nummer],
            soort=een.soort,
            dag=een.dag,
            van_ander=not is_eigenaar(punten[een.nummer], lid.id if lid is not None else None),
            namens=await _namens(context, punten[een.nummer]),
            meldt_voor_ander=_meldt_voor_ander(context, punten[een.nummer]),
        )
        for een in opdracht.meldingen
        if een.nummer in punten
    ]
    onbekend = tuple(een.nummer for een in opdracht.meldingen if een.nummer not in punten)
    bericht = teksten.hoe_staat_het(casus, vragen, onbekend, met_code=met_code(context), kies=opdracht.kies)
    return Uitkomst(antwoord=bericht, object=casus.id)


async def _namens(context: Context, punt: Actiepunt) -> str:
    """The one owner for whom the asker may report; empty where they answer for themselves."""
    lid, rollen = context.wie.deelnemer, context.wie.rollen
    if not rollen & BEHEER or (lid is not None and is_eigenaar(punt, lid.id)):
        return ""
    wie = await context.uow.deelnemers.find_ids(punt.eigenaars)
    return wie[0].aanduiding if len(wie) == 1 and wie[0].actief and not wie[0].is_derde else ""


def _meldt_voor_ander(context: Context, punt: Actiepunt) -> bool:
    lid = context.wie.deelnemer
    return lid is not None and Rol.CASUSHOUDER in context.wie.rollen and not is_eigenaar(punt, lid.id)


def vraag(meldingen: tuple[Melding, ...], *, kies: bool = False) -> Opdracht:
    """The question about these actiepunten. `kies`: one of them is meant, and it is not known which."""
    return Opdracht(command=VRAAG, meldingen=meldingen, kies=kies)


VRAAG = Command(
    woorden="vraag",
    gebruik="",
    samenvatting="",
    rollen=IEDEREEN | {Rol.DERDE},
    vrij=True,
    telt=True,
    doorgeef=lambda _tekst: (),
    bewijs=False,
    run=run,
)
