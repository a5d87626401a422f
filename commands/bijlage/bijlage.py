"""`bijlage 1 vrijgeven`, `bijlage 1 tekst`, `bijlage 1 weg`: what becomes of a file that a deelnemer sent."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bestanden import Bestandstand, Wachtbestand
from commands.domain.casus import Fase
from commands.domain.deelnemer import Deelnemer
from commands.domain.laatste_blik import staat_in
from commands.domain.weigering import CasusNietLopend, OpdrachtOnvolledig
from commands.domain.weigering_bijlage import (
    BijlageMetAdres,
    BijlageOnbekend,
    BijlageTochDelen,
    BijlageZonderBestand,
    BijlageZonderTekst,
)
from commands.effects.bestandplan import stop_bestand
from commands.messages import Effect, Groep, Lid, Say
from commands.texts import bijlage as teksten

ZEKER: Final = "zeker"
_JA: Final = ("ja", "akkoord", "prima", "goed", "ok", "oké", "oke")
"""To "Mogen de andere deelnemers het krijgen?": all there is of it."""
_WAT: Final = {
    "vrijgeven": Bestandstand.GEDEELD,
    "delen": Bestandstand.GEDEELD,
    "doorlaten": Bestandstand.GEDEELD,
    "tekst": Bestandstand.TEKST,
    "weg": Bestandstand.WEG,
    "weggooien": Bestandstand.WEG,
    "weiger": Bestandstand.WEG,
    "nee": Bestandstand.WEG,
    **dict.fromkeys(_JA, Bestandstand.GEDEELD),
}


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Share the file that was made anew, or its text alone, or neither; without a word it is shown what waits.

    Where its text holds something that may point to a person, it asks once more, "zeker": what was shared cannot be
    taken back. Raises BijlageOnbekend, BijlageZonderTekst, BijlageZonderBestand, BijlageTochDelen, BijlageMetAdres,
    OpdrachtOnvolledig, CasusNietLopend.
    """
    casus, woorden = context.casus, opdracht.tekst.lower().replace(",", " ").split()
    open_ = await context.uow.bestanden.open_of_casus(casus.id)
    if not woorden:
        leden = {lid.id: lid for lid in await context.uow.deelnemers.of_casus(casus.id)}
        rijen = [(een, leden[een.deelnemer_id].aanduiding) for een in open_]
        return Uitkomst(antwoord=teksten.lijst(casus, rijen, context.beleid.zone), object=casus.id)
    een, wat, zeker = _gelezen(woorden, open_, opdracht, context)
    if wat is not Bestandstand.WEG and casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    _mag(een, wat, zeker=zeker, code=casus.code)
    if wat is not Bestandstand.WEG:
        await _zonder_adres(een, context)
    lid = await context.uow.deelnemers.get_deelnemer(een.deelnemer_id)
    besloten = replace(een, stand=wat)
    if wat is Bestandstand.GEDEELD:
        await context.uow.bestanden.save_bestand(besloten)  # its bytes go along when the mails go out
    else:
        await context.uow.bestanden.erase_bestand(besloten)
    await stop_bestand(context.uow, een)
    return Uitkomst(
        antwoord=teksten.besloten(casus, een, wat, lid.aanduiding),
        effecten=tuple(_effecten(een, wat, lid, context)),
        object=f"bijlage {een.nummer}",
    )


def _gelezen(
    woorden: Sequence[str], open_: Sequence[Wachtbestand], opdracht: Opdracht, context: Context
) -> tuple[Wachtbestand, Bestandstand, bool]:
    """The file, what becomes of it, and whether they are sure. The number may be left out where one file waits."""
    zeker = woorden[-1].strip(".!") == ZEKER
    rest = [woord.strip(".!") for woord in (woorden[:-1] if zeker else woorden)]
    nummer = int(rest[0]) if rest and rest[0].isdecimal() and len(rest[0]) < 6 else 0
    wat = _WAT.get(rest[-1]) if rest else None
    if wat is None or len(rest) != (2 if nummer else 1):
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    gevonden = [een for een in open_ if nummer in (0, een.nummer)]
    if len(gevonden) != 1:
        nummers = tuple(een.nummer for een in open_)
        raise BijlageOnbekend(code=context.casus.code, nummer=nummer, open=nummers)
    if not gevonden[0].naam and rest[-1] in _JA:
        wat = Bestandstand.TEKST
    return gevonden[0], wat, zeker


def _mag(een: Wachtbestand, wat: Bestandstand, *, zeker: bool, code: str) -> None:
    if wat is Bestandstand.TEKST and not een.tekst:
        raise BijlageZonderTekst(code=code, nummer=een.nummer)
    if wat is Bestandstand.GEDEELD and not een.naam:
        raise BijlageZonderBestand(code=code, nummer=een.nummer)
    twijfel = een.vraagt_zeker if wat is Bestandstand.GEDEELD else een.vondsten
    if wat is not Bestandstand.WEG and twijfel and not zeker:
        raise BijlageTochDelen(code=code, nummer=een.nummer, wat="tekst" if wat is Bestandstand.TEKST else "vrijgeven")


async def _zonder_adres(een: Wachtbestand, context: Context) -> None:
    """Raises BijlageMetAdres, also where they are sure: no member reads the address of another."""
    leden = await context.uow.deelnemers.of_casus(een.casus_id)
    adressen = {adres.lower() for lid in leden for adres in (lid.persoon.email, lid.persoon.matrix_id) if adres}
    if staat_in(een.tekst, adressen):
        raise BijlageMetAdres(code=context.casus.code, nummer=een.nummer)


def _effecten(een: Wachtbestand, wat: Bestandstand, lid: Deelnemer, context: Context) -> list[Effect]:
    casus, naam = context.casus, f"bestand/{een.id}/{wat.value}"
    zelf = Say(
        aan=Lid(deelnemer_id=lid.id, derde=lid.is_derde),
        bericht=teksten.besloten_voor_afzender(casus, een, wat),
        sleutel=f"{naam}/afzender",
    )
    if wat is Bestandstand.WEG:
        return [zelf]
    groep = Groep(casus_id=casus.id, behalve=(lid.id, context.wie.actor), zonder_kamer=een.in_kamer)
    van = lid.aanduiding
    if lid.naam and context.beleid.leden_zien_namen:
        van = f"{lid.naam}, {van}"
    met_tekst = wat is Bestandstand.TEKST
    bericht = teksten.tekst_voor_groep(casus, een, van) if met_tekst else teksten.voor_groep(casus, een, van)
    return [Say(aan=groep, bericht=bericht, sleutel=naam), zelf]


def past(rest: str) -> bool:
    """Whether these words are about a held file: a number, or what becomes of it."""
    woorden = [woord.strip(".,!") for woord in rest.lower().split()]
    return not woorden or (woorden[0].isdecimal() and len(woorden) <= 3) or woorden[0] in _WAT


BIJLAGE = Command(
    woorden="bijlage",
    gebruik="bijlage <welke> <vrijgeven, tekst of weg>",
    samenvatting=teksten.BIJLAGE,
    rollen=REGIE,
    prive=True,
    vrije_regels=False,
    bewijs=True,
    bewijs_als=lambda tekst: bool(tekst.strip()),
    past=past,
    doorgeef=lambda _tekst: (),
    run=run,
)
