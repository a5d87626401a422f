"""What a procesregisseur does about meetings: names moments, chooses, moves, calls off, says that one was held."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort, IcoStand, lopende
from commands.domain.casus import Fase
from commands.domain.datum import schrijf_dag, schrijf_datum, schrijf_in_lijst
from commands.domain.vervolg import vervolg_venster
from commands.domain.werkdagen import is_werkdag, lokale_dag, tel_werkdagen
from tests.halfjaar import woorden
from tests.halfjaar.plannen import CasusWaar
from tests.halfjaar.streek import BELEID, Streek

_AARD: Final = (("vlot", 0.55, 0.9), ("laat", 0.3, 0.3), ("nooit", 0.15, 0.0))
"""How a procesregisseur treats the vervolg-ICO of one casus: name, share, chance of an answer to each question."""
_UREN: Final = ((10, 0), (11, 30), (13, 0), (14, 30), (15, 0))
_GEHOUDEN: Final = ("{c} ico gehouden", "{c} ico is geweest", "{c} het ico is gehouden", "ico gehouden {c}")
PLAATS: Final = ("ico plaats Stadhuis, zaal 3", "ico link https://overleg.test/zaal", "plaats ico bij ons op kantoor")
ZAAL: Final = 0.7
"""Share of the meetings of which the place is known when the moment is chosen."""
NIET_NODIG: Final = 0.06
"""Share of the answers to "which moments?" that none is needed."""
VERGIST: Final = 0.1
"""Share of the moments that are on a Saturday, so that the bot asks whether that is meant."""
VERZET, AFGEZEGD = 0.15, 0.1
"""Chance that a meeting that is planned slips, or is cancelled."""


async def antwoord_over_ico(streek: Streek, casus: CasusWaar, alles: str) -> str:
    """The words for what this block of the clock asks about a meeting; empty where it asks something else, or where
    they leave it."""
    dobbel = casus.regie.dobbel
    if "ico gehouden" in alles:
        return await _is_het_geweest(streek, casus, dobbel)
    if "ico plaats" in alles:
        return f"{casus.code} {dobbel.choice(PLAATS)}" if dobbel.random() < 0.7 else ""
    if "ico momenten" not in alles and "ico vast" not in alles:
        return ""
    kans = Random(f"{casus.merk}/ico").choices([een[2] for een in _AARD], [een[1] for een in _AARD])[0]
    if dobbel.random() >= kans:
        return ""
    if "ico vast" in alles:
        return await _keuze(streek, casus, dobbel)
    eerste = (await streek.wereld.casus(casus.code)).fase is Fase.GEPLAND
    if dobbel.random() < NIET_NODIG:
        return f"{casus.code} ico niet nodig {dobbel.choice(woorden.REDEN)}"
    return _momenten(streek, casus, dobbel, eerste=eerste)


def _momenten(streek: Streek, casus: CasusWaar, dobbel: Random, *, eerste: bool) -> str:
    """Two to five moments, of a later meeting in the window where there is time, of a first one soon; some days later
    they choose by themselves."""
    vroegst = tel_werkdagen(streek.vandaag, 5, BELEID)
    begin, eind = (vroegst, vroegst) if eerste else vervolg_venster(casus.ico, BELEID)
    van, tot = max(begin, vroegst), max(eind, vroegst + timedelta(weeks=2))
    dagen = [dag for nr in range((tot - van).days + 1) if is_werkdag(dag := van + timedelta(days=nr), BELEID)]
    dagen = [dag for dag in dagen if dag <= eind] if sum(dag <= eind for dag in dagen) > 1 else dagen
    gekozen = sorted(dobbel.sample(dagen, min(len(dagen), dobbel.randint(2, 5))))
    if dobbel.random() < VERGIST:
        gekozen[-1] += timedelta(days=5 - gekozen[-1].weekday())
    momenten = ", ".join(_schrijf(dag, streek.vandaag, dobbel) for dag in gekozen)
    tekst = f"{casus.code} ico momenten {momenten}"
    _bij_twijfel(streek, casus, tekst, IcoStand.PEILING)
    dag = min(tel_werkdagen(streek.vandaag, dobbel.randint(3, 8), BELEID), tel_werkdagen(gekozen[0], -2, BELEID))
    casus.peilingen += 1
    if dobbel.random() < 0.7:
        deze = casus.peilingen
        streek.op_dag(dag, time(15, dobbel.randint(0, 59)), lambda: _kies(streek, casus, deze))
    return tekst


def _schrijf(dag: date, vandaag: date, dobbel: Random) -> str:
    uur, minuut = dobbel.choice(_UREN)
    los = f"{uur}u" if minuut == 0 else f"half {uur - 11}" if uur > 12 else f"{uur}.{minuut} uur"
    hoe = dobbel.choice((f"{uur}:{minuut:02d}", f"om {uur}.{minuut:02d} uur", los))
    wat = (schrijf_datum(dag), schrijf_dag(dag), schrijf_in_lijst(dag, vandaag), f"{dag.day}-{dag.month}-{dag.year}")
    return f"{dobbel.choice(wat)} {hoe}"


def _bij_twijfel(streek: Streek, casus: CasusWaar, tekst: str, stand: IcoStand) -> None:
    """When the bot asks whether a moment is meant, they say the same again, with "zeker"."""

    async def nog_eens() -> None:
        ico = await het_ico(streek, casus)
        laatst = "Klopt dit?" in " ".join(b.tekst for s in casus.regie.laatste.values() for b in s.bericht.blokken)
        if laatst and (ico is None or ico.stand is not stand or stand is IcoStand.GEPLAND):
            await zeg(streek, casus, f"{tekst} zeker")

    streek.straks(streek.nu + timedelta(minutes=40), nog_eens)


async def _kies(streek: Streek, casus: CasusWaar, peiling: int) -> None:
    """They look at this poll by themselves; of one that other moments took the place of there is nothing to choose."""
    if casus.peilingen != peiling or casus.regie.afwezig(streek.vandaag):
        return
    if tekst := await _keuze(streek, casus, casus.regie.dobbel, vanzelf=True):
        await zeg(streek, casus, tekst)


async def _keuze(streek: Streek, casus: CasusWaar, dobbel: Random, *, vanzelf: bool = False) -> str:
    """The moment that suits most; other ones when all are over, or when nobody can. While nobody can yet they wait for
    who did not answer, unless they are asked (`vanzelf`: they are not): when all answered the bot says so."""
    ico = await het_ico(streek, casus)
    if ico is None or ico.stand is not IcoStand.PEILING:
        return ""
    async with streek.wereld.opslag.read() as uow:
        gekozen = [nr for een in await uow.bijeenkomsten.answers(ico.id) for nr in een.kan]
    open_ = [een for een in ico.momenten if een.op > streek.nu + timedelta(days=1)]
    if vanzelf and open_ and not gekozen:
        return ""
    if not open_ or (not gekozen and dobbel.random() < 0.5):
        return _momenten(streek, casus, dobbel, eerste=ico.soort is IcoSoort.EERSTE)
    beste = max(open_, key=lambda een: (gekozen.count(een.nr), -een.nr))
    _lot(streek, casus, beste.op, dobbel)
    if dobbel.random() < ZAAL:
        await zeg(streek, casus, f"{casus.code} {dobbel.choice(PLAATS)}")
    return f"{casus.code} ico vast {beste.nr}"


def _lot(streek: Streek, casus: CasusWaar, op: datetime, dobbel: Random) -> None:
    """Some meetings slip before their day, and some are cancelled."""
    kans = dobbel.random()
    dag = max(tel_werkdagen(lokale_dag(op, BELEID), -dobbel.randint(1, 6), BELEID), streek.vandaag)

    async def verandert() -> None:
        ico = await het_ico(streek, casus)
        if ico is not None and ico.stand is IcoStand.GEPLAND:
            await zeg(streek, casus, _verzet(streek, casus, dobbel) if kans < VERZET else _afgezegd(casus, dobbel))

    if kans < VERZET + AFGEZEGD:
        streek.op_dag(dag, time(16, dobbel.randint(0, 59)), verandert)


def _verzet(streek: Streek, casus: CasusWaar, dobbel: Random) -> str:
    dag = tel_werkdagen(streek.vandaag, dobbel.randint(5, 15), BELEID)
    tekst = f"{casus.code} ico verzet {dobbel.choice(('', 'naar '))}{_schrijf(dag, streek.vandaag, dobbel)}"
    _bij_twijfel(streek, casus, tekst, IcoStand.GEPLAND)
    return tekst


def _afgezegd(casus: CasusWaar, dobbel: Random) -> str:
    return f"{casus.code} ico afgezegd {dobbel.choice(woorden.REDEN)}"


async def _is_het_geweest(streek: Streek, casus: CasusWaar, dobbel: Random) -> str:
    kans = dobbel.random()
    if kans < VERZET:
        return _verzet(streek, casus, dobbel)
    if kans < VERZET + AFGEZEGD:
        return _afgezegd(casus, dobbel)
    return dobbel.choice(_GEHOUDEN).format(c=casus.code)


async def het_ico(streek: Streek, casus: CasusWaar) -> Bijeenkomst | None:
    """The meeting that is polled or planned."""
    async with streek.wereld.opslag.read() as uow:
        een = await uow.casussen.find_code(casus.code)
        return None if een is None else lopende(await uow.bijeenkomsten.of_casus(een.id))


async def zeg(streek: Streek, casus: CasusWaar, tekst: str) -> None:
    """The procesregisseur writes it, unless the casus is over."""
    if (await streek.wereld.casus(casus.code)).fase is Fase.LOPEND:
        await streek.zeg_staf(casus.regie, tekst, code=casus.code)
