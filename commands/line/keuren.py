"""The words of a message that others will read, and the visit to the door with them: before any transaction."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from commands.command import Opdracht
from commands.domain.aanspraak import NIET_AAN_ALLEN, Aanspraak
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.icoplek import uiteen
from commands.domain.nietdelen import GEEN_PLEK, NIET_DELEN, VAN_DERDE, vraagt_niet_delen
from commands.domain.vondst import Casuslijst, Vondst, verborgen
from commands.domain.voorgelegd import deel_antwoord
from commands.domain.wachtend import Wachtend, lees_nummer
from commands.door.gekeurd import Keuring, NietDoorgelaten, Poort
from commands.grammar.lezing import Plek
from commands.line.andere_codes import als_vondsten, andere_codes
from commands.line.gelezen import Stuk
from commands.line.mozaiek import weeg_delen
from commands.line.plaats import mag_daar
from commands.messages import Inbound
from commands.ports import UnitOfWork
from commands.understanding.identiteit import Bekend

_BERICHT: Final = re.compile(r"^[\W_]*(?:[A-Z0-9]{4}[\W_]+)?bericht\b", re.IGNORECASE | re.MULTILINE)


def woorden(opdrachten: Sequence[Opdracht]) -> Iterator[tuple[Opdracht, str]]:
    """Every free text of these commands that others would read."""
    for opdracht in opdrachten:
        if not opdracht.command.kaal:
            yield from ((opdracht, tekst) for tekst in opdracht.command.doorgeef(opdracht.tekst) if tekst.strip())


async def stukken(
    inbound: Inbound, bekend: Bekend, opdrachten: Sequence[Opdracht], uow: UnitOfWork, *, eerder_gezien: bool
) -> tuple[Stuk, ...]:
    """The texts that must pass the door. In the room of a casus that is the whole message: everybody has read it.

    `eerder_gezien`: the room was told about this message before; now only the words to relay count.
    """
    gevonden = []
    casus = bekend.wie.casus
    wist = any(een.command.wist for een in opdrachten)
    if bekend.plek is Plek.KAMER and casus is not None and not eerder_gezien and not wist:
        gevonden.append(Stuk(tekst=inbound.tekst, casus_id=casus.id))
    gevonden += [
        Stuk(
            tekst=tekst,
            casus_id=await _casus_voor(een, bekend, uow),
            mag_noemen=een.command.mag_noemen(tekst),
            onder_ons=een.command.onder_ons,
        )
        for een, tekst in woorden(opdrachten)
    ]
    getypt = {een.code for een in opdrachten if een.code is not None}
    gevonden = [
        een if een.casus_id is None else replace(een, codes=await andere_codes(een.tekst, een.casus_id, uow, getypt))
        for een in gevonden
    ]
    for een in opdrachten:
        wachtend = await _genoemd(een, uow) if een.command.geeft_door else None
        if wachtend is not None and await mag_daar(een.command, wachtend.casus_id, bekend, uow):
            gevonden += [Stuk(tekst=tekst, casus_id=wachtend.casus_id) for tekst in wachtend.teksten]
    return tuple(gevonden)


def niet_delen(
    inbound: Inbound, bekend: Bekend, opdrachten: Sequence[Opdracht], delen: Sequence[Stuk]
) -> tuple[Vondst, ...]:
    """The places where a deelnemer asks that not everybody reads their words; the word `bericht` means everybody.

    None in the room, where everybody has read them.
    """
    if bekend.plek is Plek.KAMER or (bekend.wie.deelnemer is None and bekend.wie.is_staf):
        return ()
    getypt = _BERICHT.search(inbound.tekst) is not None
    onderwerp = vraagt_niet_delen(inbound.onderwerp) is not None
    gevonden = []
    for nr, ((opdracht, tekst), deel) in enumerate(zip(woorden(opdrachten), delen, strict=False)):
        command = opdracht.command
        eigen = (command.vrij or command.telt) and not (getypt and not command.telt)
        plek = (0, len(tekst)) if onderwerp else vraagt_niet_delen(tekst)
        if eigen and plek is not None and deel.casus_id is not None:
            gevonden.append(Vondst(tekst_nr=nr, begin=plek[0], eind=plek[1], soort=NIET_DELEN, voorstel=""))
    return tuple(gevonden)


def van_derde(bekend: Bekend, opdrachten: Sequence[Opdracht], delen: Sequence[Stuk]) -> tuple[Vondst, ...]:
    """All words of a derde, for the procesregisseur reads them first; "zeker" alone is no word for others, and what is
    said after the closing or about a meeting goes to nobody else."""
    lid = bekend.wie.deelnemer
    if lid is None or not lid.is_derde or all(een.command.na_sluiting for een in opdrachten):
        return ()
    return tuple(
        Vondst(tekst_nr=nr, begin=0, eind=len(tekst), soort=VAN_DERDE, voorstel="")
        for nr, ((een, tekst), deel) in enumerate(zip(woorden(opdrachten), delen, strict=True))
        if deel.casus_id is not None and not een.command.onder_ons and tekst.strip(" .,!\n").lower() != "zeker"
    )


def voor_wie(aanspraak: Aanspraak | None, delen: Sequence[Stuk]) -> tuple[Vondst, ...]:
    """The words that may not be meant for all, under what they want; none where nothing is asked about them."""
    if aanspraak is None or not delen or delen[0].casus_id is None:
        return ()
    eind = len(delen[0].tekst)
    return (Vondst(tekst_nr=0, begin=0, eind=eind, soort=aanspraak.soort.value, voorstel=""),)


async def _casus_voor(opdracht: Opdracht, bekend: Bekend, uow: UnitOfWork) -> str | None:
    """The casus with whose list the door looks at the words; None where the sender may not say them there.

    A stranger to a casus gets the same refusal whatever they wrote, and so learns nothing of its list.
    """
    casus_id = await _casus_van(opdracht, bekend, uow)
    return casus_id if casus_id is not None and await mag_daar(opdracht.command, casus_id, bekend, uow) else None


async def _casus_van(opdracht: Opdracht, bekend: Bekend, uow: UnitOfWork) -> str | None:
    if opdracht.command.over_wachtend and (not opdracht.command.geeft_door or _nummer(opdracht) is not None):
        wachtend = await _genoemd(opdracht, uow)
        return wachtend.casus_id if wachtend is not None else None
    if opdracht.command.over_voorgelegd:
        return await _casus_van_vraag(opdracht, uow)
    if opdracht.code is not None:
        casus = await uow.casussen.find_code(opdracht.code)
        return casus.id if casus is not None else None
    return bekend.wie.casus.id if bekend.wie.casus is not None else None


def _nummer(opdracht: Opdracht) -> int | None:
    return lees_nummer(opdracht.tekst.split(maxsplit=1)[0]) if opdracht.tekst.strip() else None


async def _genoemd(opdracht: Opdracht, uow: UnitOfWork) -> Wachtend | None:
    """The held text whose number is its first word."""
    nummer = _nummer(opdracht)
    return await uow.wachtenden.find_number(nummer) if nummer is not None else None


async def _casus_van_vraag(opdracht: Opdracht, uow: UnitOfWork) -> str | None:
    """The casus of the question that is answered."""
    nummer, _ = deel_antwoord(opdracht.tekst)
    een = await uow.voorgelegd.find_number(nummer) if nummer is not None else None
    return een.casus_id if een is not None else None


async def keur(
    delen: Sequence[Stuk], lijst: Mapping[str | None, Casuslijst], poort: Poort, *, eigen: Sequence[Vondst] = ()
) -> Keuring:
    """Have all looked at, each with the list of its own casus; raises NietDoorgelaten with all that was found.

    `eigen`: places that hold it as well, by the wish of its sender.
    """
    keuring = await zonder_woorden(poort)
    gevonden = list(eigen)
    for casus_id in dict.fromkeys(stuk.casus_id for stuk in delen if stuk.casus_id is not None):
        nummers = [nr for nr, stuk in enumerate(delen) if stuk.casus_id == casus_id]
        try:
            deze = await poort.keur([delen[nr].tekst for nr in nummers], lijst[casus_id])
            keuring = keuring if keuring.waarschuwing else deze
        except NietDoorgelaten as fout:
            hier = [replace(een, tekst_nr=nummers[een.tekst_nr]) for een in fout.vondsten]
            wacht = await _wat_wacht(hier, delen, lijst[casus_id], poort)
            gevonden += [een for een in hier if een.tekst_nr in wacht]
        gevonden += [een for nr in nummers for een in als_vondsten(nr, delen[nr].codes)]
        gevonden += weeg_delen(delen, casus_id, lijst[casus_id])
    if any(een.soort not in GEEN_PLEK and not een.waarschuwing for een in gevonden):  # it speaks of people: no question
        gevonden = [een for een in gevonden if een.soort not in NIET_AAN_ALLEN]
    if gevonden:
        raise NietDoorgelaten(gevonden)
    return keuring


async def _wat_wacht(vondsten: Sequence[Vondst], delen: Sequence[Stuk], lijst: Casuslijst, poort: Poort) -> set[int]:
    """The texts that must wait: one in which all that was found is what its command is for, passes, unless something
    else shows when it is taken apart."""
    wacht = {een.tekst_nr for een in vondsten}
    for nr in sorted(wacht):
        if not delen[nr].mag_noemen or not all(_mag(een, delen[nr]) for een in vondsten if een.tekst_nr == nr):
            continue
        try:
            await poort.keur(uiteen(delen[nr].tekst), lijst)
        except NietDoorgelaten as fout:
            if not all(_mag(een, delen[nr]) for een in fout.vondsten):
                continue
        wacht.discard(nr)
    return wacht


def _mag(vondst: Vondst, deel: Stuk) -> bool:
    return vondst.waarschuwing or vondst.soort in deel.mag_noemen


async def zonder_woorden(poort: Poort) -> Keuring:
    """For a message of which no word goes to anybody."""
    return await poort.keur((), Casuslijst())


async def verhul(
    teksten: Sequence[str],
    lijsten: Mapping[str | None, Casuslijst],
    poort: Poort,
    *,
    codes: Collection[str] = (),
) -> dict[str, str]:
    """Each of these as it may be repeated to its writer: all that is found by any of these lists is blotted out,
    but none of these codes of a casus: that is nobody's name."""
    gevonden: list[Vondst] = []
    for lijst in lijsten.values():
        try:
            await poort.keur(teksten, lijst)
        except NietDoorgelaten as fout:
            gevonden += fout.vondsten
    return {
        tekst: verborgen(
            tekst,
            [
                een
                for een in gevonden
                if een.tekst_nr == nr and not een.waarschuwing and tekst[een.begin : een.eind].upper() not in codes
            ],
        )
        for nr, tekst in enumerate(teksten)
    }


async def planplek(
    bekend: Bekend, opdrachten: Sequence[Opdracht], uow: UnitOfWork
) -> tuple[str | None, PlanDocument | None]:
    """The casus of the plan that is spoken of, and the stored plan where that must be looked at again."""
    for een in opdrachten:
        casus = await uow.casussen.find_code(een.code) if een.code is not None else bekend.wie.casus
        if casus is not None and (een.command.over_plan or een.command.met_plan):
            plan = await uow.plannen.find_newest(casus.id) if een.command.over_plan else None
            return casus.id, plan.document if plan is not None and plan.vrijgegeven_op is None else None
    return None, None
