"""What a partner does with the messages in their mailbox: read, think of the work, and answer in own words."""

import re
from datetime import date, timedelta
from random import Random

from commands.domain.actiepunt import Actiepunt
from commands.domain.datum import schrijf_datum
from commands.domain.werkdagen import tel_werkdagen
from tests.halfjaar import woorden
from tests.halfjaar.einde import alles_van, antwoord_op_einde
from tests.halfjaar.klassen import Klasse
from tests.halfjaar.komst import antwoord_op_ico
from tests.halfjaar.mensen import Mens, Stuk
from tests.halfjaar.plannen import CasusWaar, Waar, trek_waarheid
from tests.halfjaar.streek import BELEID, Streek

_KORT = re.compile(r"\bW\d+\b")
_VRAAG = re.compile(r"\bAntwoord: ")


async def lees(streek: Streek, mens: Mens) -> None:
    """All that lies there; of several messages about one actiepunt the last counts."""
    stukken, mens.bus = mens.bus, []
    laatste: dict[tuple[str, str], Stuk] = {}
    for stuk in stukken:
        laatste[_waarover(stuk)] = stuk
    for stuk in laatste.values():
        await _doe(streek, mens, stuk)


def _waarover(stuk: Stuk) -> tuple[str, str]:
    een = stuk.bericht.enige_punt
    return stuk.code, stuk.sleutel if een is None else str(een.nummer)


async def _doe(streek: Streek, mens: Mens, stuk: Stuk) -> None:
    casus = streek.casussen.get(stuk.code)
    if casus is None:
        return
    if await antwoord_op_ico(streek, mens, stuk):
        return
    if stuk.klasse is Klasse.ONTVANGST:
        await _na_antwoord(streek, mens, stuk, casus)
    elif stuk.sleutel.startswith("toets/") or "wacht" in stuk.bericht.onderwerp.lower():
        await _gehouden(streek, mens, stuk)
    elif stuk.sleutel.startswith("navraag/"):
        if mens.kans(0.8):
            await streek.schrijf(mens, stuk, "ja")
    elif stuk.sleutel.startswith("antwoord_op/"):
        return  # an answer to their own question: read, and that is that
    elif stuk.bericht.antwoord_als:
        if mens.kans(mens.soort.antwoordt):
            await streek.schrijf(mens, stuk, mens.dobbel.choice(woorden.ANTWOORD))
    elif stuk.klasse is Klasse.PLAN:
        await _plan(streek, mens, stuk)
    elif stuk.klasse is Klasse.VRAAG:
        await _vraag(streek, mens, stuk, casus)


async def _na_antwoord(streek: Streek, mens: Mens, stuk: Stuk, casus: CasusWaar) -> None:
    """A receipt is put away; a question in it is mostly answered, with the words it gives or nearly so."""
    tekst = " ".join(blok.tekst for blok in stuk.bericht.blokken)
    if "voorstel" in tekst:
        await _gehouden(streek, mens, stuk)
        return
    if not _VRAAG.search(tekst) or not stuk.bericht.punten or not mens.kans(0.6 * mens.soort.antwoordt):
        return
    nummer = stuk.bericht.punten[0].nummer
    waar = casus.waar.get(nummer)
    if waar is not None:
        hoe = stand(waar, streek.vandaag)
        zin = mens.dobbel.choice(woorden.BEVESTIG[hoe])
        await streek.schrijf(mens, stuk, _vul(zin, mens.dobbel, nummer, later(waar, streek.vandaag), casus))


async def _gehouden(streek: Streek, mens: Mens, stuk: Stuk) -> None:
    tekst = stuk.bericht.onderwerp + " ".join(blok.tekst for blok in stuk.bericht.blokken)
    nummer = _KORT.search(tekst)
    if nummer is None or not mens.kans(0.8 * mens.soort.antwoordt):
        return
    woord = mens.dobbel.choices(("voorstel", "vrijgave", "verwijder"), (0.6, 0.3, 0.1))[0]
    await streek.schrijf(mens, stuk, f"{woord} {nummer[0]}")


async def _plan(streek: Streek, mens: Mens, stuk: Stuk) -> None:
    if mens.kans(0.35 * mens.soort.antwoordt):
        await streek.schrijf(mens, stuk, mens.dobbel.choice(woorden.DANK))


async def _vraag(streek: Streek, mens: Mens, stuk: Stuk, casus: CasusWaar) -> None:
    einde = antwoord_op_einde(stuk.code, alles_van(stuk), mens.dobbel)
    if not stuk.bericht.punten and not einde:
        await _contact(streek, mens, stuk, casus)
        return
    if not mens.kans(mens.soort.antwoordt):
        return
    if einde:
        await streek.schrijf(mens, stuk, einde)
        return
    for punt in await eigen_punten(streek, mens, stuk):
        await antwoord_over(streek, mens, stuk, casus, punt)
        return
    if stuk.bericht.enige_punt is not None:
        await _als_casushouder(streek, mens, stuk, casus, stuk.bericht.enige_punt.nummer)


async def _contact(streek: Streek, mens: Mens, stuk: Stuk, casus: CasusWaar) -> None:
    if "contact" in stuk.bericht.onderwerp.lower() and mens.kans(0.8 * mens.soort.antwoordt):
        zin = mens.dobbel.choice(woorden.CONTACT)
        await streek.schrijf(mens, stuk, zin.format(c=casus.code, ander="procesregisseur"))


async def _als_casushouder(streek: Streek, mens: Mens, stuk: Stuk, casus: CasusWaar, nummer: int) -> None:
    """A step of the ladder or a question for a decision: a call to the owner, and then words or a decision."""
    waar, dobbel, vandaag = casus.waar.get(nummer), mens.dobbel, streek.vandaag
    if waar is None:
        return
    if "besluit" not in stuk.sleutel and "verder" not in stuk.bericht.onderwerp and dobbel.random() < 0.6:
        zin = dobbel.choice(woorden.LADDER)
    elif stand(waar, vandaag) == "klaar":
        zin = f"Ik heb de collega gesproken, {nummer} is klaar."
    elif waar.klaar_op is not None:
        zin = f"{nummer} uitstel tot {schrijf_datum(later(waar, vandaag))} {dobbel.choice(woorden.REDEN)}"
    else:
        zin = f"actie vervalt {nummer} {dobbel.choice(woorden.REDEN)}"
    await streek.schrijf(mens, stuk, zin)


async def eigen_punten(streek: Streek, mens: Mens, stuk: Stuk) -> list[Actiepunt]:
    """The actiepunten of the message that are theirs and not over."""
    leden = await streek.wereld.leden(stuk.code)
    zelf = {lid.id for adres, lid in leden.items() if adres in (mens.email, mens.matrix)}
    punten = [await streek.wereld.punt(stuk.code, een.nummer) for een in stuk.bericht.punten if een.code == stuk.code]
    return [punt for punt in punten if not punt.voorbij and zelf & set(punt.eigenaars)]


async def antwoord_over(streek: Streek, mens: Mens, stuk: Stuk, casus: CasusWaar, punt: Actiepunt) -> None:
    """An answer in own words about their own actiepunt, as things truly stand."""
    vandaag, dobbel = streek.vandaag, mens.dobbel
    waar = casus.waar.setdefault(
        punt.nummer, trek_waarheid(punt.uiterlijk or vandaag + timedelta(days=30), mens, dobbel, BELEID)
    )
    hoe = stand(waar, vandaag)
    te_laat = punt.uiterlijk is not None and punt.uiterlijk <= vandaag
    zinnen = {"klaar": woorden.KLAAR, "lukt niet": woorden.LUKT_NIET, "bezig": woorden.BEZIG, "uitstel": woorden.BEZIG}
    if hoe == "bezig" and not te_laat:
        hoe, keus = "dank", woorden.DANK if dobbel.random() < 0.3 else woorden.BEZIG
    elif hoe in ("bezig", "uitstel") and te_laat and waar.klaar_op is not None and dobbel.random() < 0.5:
        hoe, keus = "uitstel", woorden.UITSTEL
    else:
        keus = zinnen[hoe]
    los = stuk.bericht.enige_punt is not None
    zin = dobbel.choice([een for een in keus if los or hoe == "dank" or "{n}" in een] or keus)
    nummer = punt.nummer
    if mens.soort.naam == "verkeerd" and dobbel.random() < 0.25:
        nummer = dobbel.choice(sorted(casus.waar))
    if mens.soort.naam == "andermans" and hoe == "klaar" and dobbel.random() < 0.3:
        zin, nummer = "Punt {n} is klaar.", dobbel.choice(sorted(casus.waar))
    await streek.schrijf(mens, stuk, _vul(zin, dobbel, nummer, later(waar, vandaag), casus))


def stand(waar: Waar, vandaag: date) -> str:
    """How the work truly stands."""
    if waar.klaar_op is not None and waar.klaar_op <= vandaag:
        return "klaar"
    if waar.lukt_niet_op is not None and waar.lukt_niet_op <= vandaag:
        return "lukt niet"
    return "bezig"


def later(waar: Waar, vandaag: date) -> date:
    """The day that they name when asked: a little after they will be done."""
    return tel_werkdagen(max(waar.klaar_op or vandaag + timedelta(days=21), vandaag), 2, BELEID)


def _vul(zin: str, dobbel: Random, nummer: int, dag: date, casus: CasusWaar) -> str:
    schrijf = (schrijf_datum(dag), f"{dag.day}-{dag.month}", f"{dag.day}/{dag.month}/{dag.year}")
    return zin.format(n=nummer, d=dobbel.choice(schrijf), b=casus.merk)


def groepswoord(casus: CasusWaar, mens: Mens) -> str:
    """Something for the group."""
    keus = woorden.VASTGEHOUDEN if mens.kans(0.05) else woorden.GROEP
    return mens.dobbel.choice(keus).format(b=casus.merk)
