"""Outside any transaction, for it may take long: the Word file is read, and words pass the door."""

from dataclasses import replace

from commands.domain.vondst import Vondst
from commands.domain.wachtend import WachtStatus
from commands.domain.weigering import BestandOnleesbaar
from commands.door.gekeurd import NietDoorgelaten
from commands.door.planwoorden import keur_plan
from commands.effects.casuslijsten import lijsten
from commands.klok.nieuwsregels import bij_de_deur
from commands.line.bestanden import bekijk_bestanden
from commands.line.echo import casussen_van
from commands.line.gelezen import Gelezen, Werk
from commands.line.keuren import keur, verhul


async def bekijk(gelezen: Gelezen, werk: Werk) -> Gelezen:
    """The message with what was found out: about the words that its answer repeats, or about all the rest of it."""
    if gelezen.echo_nodig:
        return await _met_echo(gelezen, werk)
    gelezen = await _door_de_deur(await _met_plan(gelezen, werk), werk)
    if gelezen.bestanden:
        gelezen = replace(gelezen, bekeken=await bekijk_bestanden(gelezen, werk))
    if not gelezen.nieuws:
        return gelezen
    return replace(gelezen, nieuws_gehouden=await bij_de_deur(gelezen.nieuws, gelezen.lijst, werk.poort))


async def _met_echo(gelezen: Gelezen, werk: Werk) -> Gelezen:
    async with werk.open_uow() as uow:
        casussen = await casussen_van(gelezen.inbound, gelezen.bekend, uow)
        lijst = await lijsten(casussen, uow, werk.beleid)
        codes = {een.code for een in await uow.casussen.find_ids(nr for nr in casussen if nr is not None)}
    verhuld = await verhul(gelezen.echo_nodig, lijst, werk.poort, codes=codes)
    return replace(gelezen, echo={**gelezen.echo, **verhuld}, echo_nodig=())


async def _met_plan(gelezen: Gelezen, werk: Werk) -> Gelezen:
    """With the plan of its Word file, and what in that plan, or in the stored one, may point to a person."""
    document, naam, bijlage = gelezen.document, "", gelezen.bijlage
    if bijlage is not None:
        try:
            document = await werk.planlezer.read_plan(bijlage)
        except BestandOnleesbaar as fout:
            gelezen = replace(gelezen, planfout=fout)
        else:
            naam, gelezen = bijlage.naam, replace(gelezen, plan=document)
    if document is None:
        return gelezen
    vragen = await keur_plan(document, naam, gelezen.lijst[gelezen.plan_casus], werk.poort)
    return replace(gelezen, plan_vragen=vragen)


async def _door_de_deur(gelezen: Gelezen, werk: Werk) -> Gelezen:
    """The first version that the door lets through; otherwise the last one, with what holds it."""
    if gelezen.eerder is not None and gelezen.eerder.status is WachtStatus.VRIJGELATEN:
        return replace(gelezen, keuring=werk.poort.vrijgegeven())
    vondsten: tuple[Vondst, ...] = ()
    for delen in gelezen.versies:
        try:
            keuring = await keur(delen, gelezen.lijst, werk.poort, eigen=gelezen.niet_delen)
        except NietDoorgelaten as fout:
            vondsten = fout.vondsten
        else:
            return replace(gelezen, keuring=keuring, versies=(delen,))
    return replace(gelezen, keuring=werk.poort.aangehouden(), versies=gelezen.versies[-1:], vondsten=vondsten)
