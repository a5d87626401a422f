"""`overdragen 3 aan <wie>`: an owner asks others to take it over; it counts when one of them says `akkoord`."""

import re
from typing import Final

from commands.actie.betrokkenen import zeg_aan
from commands.actie.geef import GEEF
from commands.actie.verandering import eigenaars_in, zoek_open
from commands.actie.verzoeken import stel
from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.domain.deelnemerzoeken import Gezocht
from commands.domain.eigenaars import is_eigenaar
from commands.domain.verzoek import VerzoekSoort
from commands.domain.weigering import AlEigenaar, DeelnemerOnbekend, OpdrachtOnvolledig, WelkeDeelnemer
from commands.domain.weigering_derde import AlleenRegieAanDerde
from commands.domain.weigering_verzoek import NietEigen
from commands.effects.voorleggen import zoals_gezien
from commands.texts import verzoek as teksten
from commands.texts.punt import wie as zo_heten

_REDEN: Final = re.compile(r"\s(?=(?:want|omdat|wegens|vanwege|ivm|i\.v\.m\.)\s)", re.IGNORECASE)
"""Behind the name of who takes it over."""


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Of several who are asked the first to agree gets it; until then it stays with its owner.

    Raises as `zoek_open` and `eigenaars_in` do; NietEigen, AlEigenaar, OpdrachtOnvolledig.
    """
    punt = await zoek_open(opdracht, context)
    eerste, _, rest = opdracht.tekst.strip().partition(" ")
    tekst = (rest if eerste.lower() in ("aan", "naar") else opdracht.tekst).strip(" .")
    if not tekst:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    van = context.wie.deelnemer
    if van is None or not is_eigenaar(punt, van.id):
        raise NietEigen(nummer=punt.nummer, gebruik=GEEF.gebruik)
    gezocht, reden = await _lees(tekst, context)
    for lid in gezocht.leden:
        if lid.is_derde:
            raise AlleenRegieAanDerde(wie=lid.aanduiding)
    aan = [lid for lid in gezocht.leden if not is_eigenaar(punt, lid.id)]
    if not aan:
        raise AlEigenaar(nummer=punt.nummer, wie=zo_heten(gezocht.leden))
    verzoek, plekken = await stel(context, punt, VerzoekSoort.OVERDRACHT, aan=aan, tekst=reden)
    vraag = teksten.overdracht_gevraagd(context.casus, punt, zoals_gezien(van, context), reden)
    return Uitkomst(
        antwoord=teksten.overdracht_genoteerd(context.casus, punt, aan, reden),
        effecten=zeg_aan(plekken, vraag, f"verzoek/{verzoek.id}"),
        object=punt.id,
    )


async def _lees(tekst: str, context: Context) -> tuple[Gezocht, str]:
    """The people, and the words behind them: as many names as there are. Raises as `eigenaars_in` does."""
    redenen = {nr.start() for nr in _REDEN.finditer(tekst)}
    knippen = [len(tekst), *(nr for nr in range(len(tekst) - 1, 0, -1) if tekst[nr] in ",:;\n" or nr in redenen)]
    *langer, kortst = knippen
    for nr in langer:
        try:
            return await eigenaars_in(tekst[:nr], context), tekst[nr:].strip(" ,:;\n")
        except (DeelnemerOnbekend, WelkeDeelnemer):
            continue
    return await eigenaars_in(tekst[:kortst], context), tekst[kortst:].strip(" ,:;\n")


def _reden(tekst: str) -> tuple[str, ...]:
    """Others read the words behind the first name."""
    plek = min((nr for nr, teken in enumerate(tekst) if teken in ",:;\n"), default=len(tekst))
    rest = tekst[plek:].strip(" ,:;\n")
    return (rest,) if rest else ()


OVERDRAGEN = Command(
    woorden="actie overdragen",
    ook=("overdragen", "draag over"),
    gebruik="overdragen <nummer> aan <organisatie, rol of adres> [reden]",
    samenvatting=teksten.OVERDRAGEN,
    rollen=LEDEN,
    over_punt=True,
    doorgeef=_reden,
    past=lambda rest: rest.lower().split(maxsplit=1)[:1] in (["aan"], ["naar"]),
    raadt=True,
    bewijs=False,
    run=run,
)
