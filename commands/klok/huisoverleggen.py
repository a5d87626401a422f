"""The meetings of the house: their agenda goes out in time, and a day that nobody named is asked for (SOURCES: S4)."""

from dataclasses import replace
from datetime import date, datetime

from commands.domain.afwezigheid import Afwezigen, Afwezigheid
from commands.domain.deelnemer import Medewerker
from commands.domain.huisoverleg import Gepland, agenda_gaat, na_afloop, vraagt_dag
from commands.domain.overleggen import Agendasoort, Huisoverleg
from commands.domain.rollen import Rol
from commands.domain.werkdagen import is_kantoortijd
from commands.effects.agenderen import haal_van_agenda
from commands.effects.huisoverleg import punten_voor
from commands.effects.uitgang import zet_klaar
from commands.messages import Bericht, Effect, Say, Staf
from commands.ports import Transaction, Transactions
from commands.texts import huisoverleg as teksten


async def stuur_agendas(transactions: Transactions, nu: datetime) -> int | None:
    """During office hours; returns how many outbox rows are new, None while it is not yet time."""
    soorten = transactions.beleid.overleggen
    if not soorten or not is_kantoortijd(nu, transactions.beleid):
        return None
    async with transactions.begin(nu) as tx:
        gepland = await tx.uow.huisoverleggen.all_planned()
        effecten: list[Effect] = []
        onbekend: list[Huisoverleg] = []
        for een in soorten:
            effecten += await _bekijk(een, gepland.get(een.naam, Gepland(naam=een.naam)), onbekend, tx)
        effecten += await _vraag(onbekend, tx)
        nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw


async def _bekijk(een: Huisoverleg, was: Gepland, onbekend: list[Huisoverleg], tx: Transaction) -> list[Effect]:
    nu = na_afloop(een, was, tx.vandaag, tx.beleid)
    effecten: list[Effect] = []
    if nu != was and een.agenda is Agendasoort.CASUSSEN:
        await _besproken(was, tx)
    if agenda_gaat(een, nu, tx.vandaag, tx.beleid):
        effecten += await _agenda(een, nu, tx)
        nu = replace(nu, agenda_op=nu.op)
    elif vraagt_dag(nu, tx.vandaag, tx.beleid):
        onbekend.append(een)
        nu = replace(nu, gevraagd_op=tx.vandaag, keer=nu.keer + 1)
    if nu != was:
        await tx.uow.huisoverleggen.put_planned(nu)
    return effecten


async def _vraag(onbekend: list[Huisoverleg], tx: Transaction) -> list[Effect]:
    """One message for all whose day is asked for today."""
    regie = await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR) if onbekend else []
    return [_zeg(staf.id, teksten.vraag_dag(onbekend), f"overleg/dag/{tx.vandaag}") for staf in regie]


async def _besproken(was: Gepland, tx: Transaction) -> None:
    """After the meeting nobody's wish stands open that was on its agenda."""
    if was.op is None or was.agenda_op != was.op:
        return
    for bewaring in await tx.uow.bewaringen.to_discuss():
        if bewaring.agenda_sinds is not None and bewaring.agenda_sinds <= was.op:
            await haal_van_agenda(bewaring.casus_id, tx)


async def _agenda(een: Huisoverleg, gepland: Gepland, tx: Transaction) -> list[Effect]:
    """To each person once who sits there on that day; who has several roles there reads it as procesregisseur."""
    op = gepland.op
    if op is None:
        return []
    punten = await punten_voor(op, tx) if een.agenda is Agendasoort.CASUSSEN else ()
    themas = await tx.uow.huisoverleggen.all_themes() if een.agenda is Agendasoort.THEMAS else ()
    zitten, leeg = await _plaatsen(een, op, tx)
    effecten: list[Effect] = []
    for staf in zitten:
        regie = staf.rol is Rol.PROCESREGISSEUR
        bericht = (
            teksten.agenda_casussen(een, op, punten, regie=regie)
            if een.agenda is Agendasoort.CASUSSEN
            else teksten.agenda_themas(een, op, themas, regie=regie)
        )
        if regie and leeg:
            bericht = teksten.lege_plaatsen(bericht, leeg)
        effecten.append(_zeg(staf.id, bericht, f"overleg/{een.naam}/agenda/{op}", zelf=True))
    return effecten


async def _plaatsen(een: Huisoverleg, op: date, tx: Transaction) -> tuple[list[Medewerker], list[tuple[Rol, date]]]:
    """Each person once who sits there; and the roles of those who are away on that day with nobody in their place.

    Who is away gets no agenda: a colleague who stands in has the same role, and so their own; else the procesregisseur
    reads it. Where no procesregisseur is there to read it, each gets theirs (own choice).
    """
    afwezigen = Afwezigen(await tx.uow.afwezigheden.since(op), op)
    zitten: list[Medewerker] = []
    leeg: list[tuple[Medewerker, Afwezigheid]] = []
    for rol in sorted(een.wie, key=lambda rol: rol is not Rol.PROCESREGISSEUR):
        allen = await tx.uow.medewerkers.with_rol(rol)
        kring = {staf.persoon.id for staf in allen if staf.kanalen}
        for staf in allen:
            weg = afwezigen.van(staf.persoon.id)
            if weg is None:
                zitten.append(staf)
            elif afwezigen.vervanger(staf.persoon.id, kring) is None:
                leeg.append((staf, weg))
    if not any(staf.rol is Rol.PROCESREGISSEUR for staf in zitten):
        zitten, leeg = [*zitten, *(staf for staf, _ in leeg)], []
    per_persoon: dict[str, Medewerker] = {}
    for staf in zitten:
        per_persoon.setdefault(staf.persoon.id, staf)
    return list(per_persoon.values()), [(staf.rol, weg.tot) for staf, weg in leeg]


def _zeg(medewerker_id: str, bericht: Bericht, sleutel: str, *, zelf: bool = False) -> Say:
    aan = Staf(medewerker_id=medewerker_id, zelf=zelf)
    return Say(aan=aan, bericht=bericht, sleutel=f"{sleutel}/{medewerker_id}")
