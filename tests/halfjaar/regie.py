"""What a procesregisseur does with what is asked of them."""

import re

from commands.domain.casus import is_code
from commands.domain.datum import lees_datum, schrijf_datum
from commands.domain.werkdagen import tel_werkdagen
from commands.messages import Blok
from tests.halfjaar import woorden
from tests.halfjaar.einde import alles_van, antwoord_op_einde
from tests.halfjaar.ico import antwoord_over_ico
from tests.halfjaar.klassen import Klasse
from tests.halfjaar.mensen import Mens, Stuk
from tests.halfjaar.partner import later, stand
from tests.halfjaar.plannen import CasusWaar, maak_plan
from tests.halfjaar.streek import BEGIN, BELEID, Streek

_CODE = re.compile(r"\b[A-Z0-9]{4}\b")
_KORT = re.compile(r"\bW\d+\b")
_VRAAG = re.compile(r"\bN\d+\b")


async def lees(streek: Streek, mens: Mens) -> None:
    """All that lies there, in one mail for each message; what was asked twice is answered once."""
    stukken, mens.bus = mens.bus, []
    gedaan: set[str] = set()
    for stuk in stukken:
        regels = []
        for blok in stuk.bericht.blokken:
            tekst = await _besluit(streek, mens, stuk, blok) if mens.kans(mens.soort.antwoordt) else ""
            if tekst and tekst not in gedaan:
                gedaan.add(tekst)
                regels.append(tekst)
        if regels:
            await streek.zeg_staf(mens, "\n".join(regels), code=stuk.code)


async def _besluit(streek: Streek, mens: Mens, stuk: Stuk, blok: Blok) -> str:
    """The command for what this block asks; empty when it asks nothing."""
    knoppen = " ".join(knop.opdracht for knop in blok.keuzes)
    alles = f"{blok.kop} {blok.tekst} {' '.join(blok.regels)} {knoppen} {blok.na}"
    code = blok.punt.code if blok.punt is not None else _code(f"{blok.kop} {stuk.bericht.onderwerp}") or stuk.code
    casus = streek.casussen.get(code)
    if casus is None or casus.regie is not mens:
        return ""
    if einde := antwoord_op_einde(code, alles_van(stuk), mens.dobbel):
        return einde
    if "vrijlaten W" in alles or "weiger W" in alles:
        return _gehouden(streek, code, alles)
    if blok.punt is not None and stuk.sleutel.startswith("klok/"):
        return _over_punt(streek, mens, casus, blok.punt.nummer, besluit="ladder" not in alles)
    if stuk.klasse is not Klasse.ONTVANGST and (ico := await antwoord_over_ico(streek, casus, alles)):
        return ico
    if "contact gehad" in alles and stuk.sleutel.startswith("klok/"):
        return f"contact gehad {code} met de casushouder"
    if "akkoord N" in alles and (nummer := _VRAAG.search(alles)):
        return f"akkoord {nummer[0]}"
    if "deelnemer wijzig" in alles:
        return await _adres(streek, casus)
    if "nog niet vrijgegeven" in alles:
        await _plan(streek, casus)
        return f"vrijgeven {code}"
    if stuk.bericht.antwoord_als and stuk.klasse is not Klasse.ONTVANGST:
        return f"{stuk.bericht.antwoord_als} {mens.dobbel.choice(woorden.ANTWOORD)}"
    return ""


async def _plan(streek: Streek, casus: CasusWaar) -> None:
    """The plan of an ICO that was moved was refused when it came too early: it is sent once more, and let through."""
    async with streek.wereld.opslag.read() as uow:
        een = await uow.casussen.find_code(casus.code)
        komt = een is not None and await uow.plannen.find_newest(een.id) is None
    if komt and casus.pad is not None:
        for plek, (wat, org, dag) in enumerate(casus.punten):  # what fell due meanwhile gets three weeks
            if (tot := lees_datum(dag, vandaag=BEGIN)) is not None and tot <= streek.vandaag:
                casus.punten[plek] = (wat, org, schrijf_datum(tel_werkdagen(streek.vandaag, 15, BELEID)))
        plan = maak_plan(casus, casus.pad)
        await streek.zeg_staf(casus.regie, f"casus plan {casus.code}", plan=plan, code=casus.code)
        await streek.zeg_staf(casus.regie, f"vrijgeven {casus.code}", code=casus.code)
        await streek.zeg_staf(casus.regie, f"vrijlaten {casus.code}", code=casus.code)


def _gehouden(streek: Streek, code: str, alles: str) -> str:
    nummer = _KORT.search(alles)
    if nummer is None:
        return ""
    return (
        f"weiger {nummer[0]} graag zonder deze gegevens"
        if code in streek.kijker.geheim_in
        else f"vrijlaten {nummer[0]}"
    )


def _over_punt(streek: Streek, mens: Mens, casus: CasusWaar, nummer: int, *, besluit: bool) -> str:
    """A call to the owner, and then what came of it; of a step of the ladder half is left as it is."""
    waar, dobbel, vandaag = casus.waar.get(nummer), mens.dobbel, streek.vandaag
    if waar is None or (not besluit and dobbel.random() < 0.5):
        return ""
    reden = dobbel.choice(woorden.REDEN)
    if stand(waar, vandaag) == "klaar":
        return f"{casus.code} {nummer} klaar"
    if waar.klaar_op is not None and dobbel.random() < 0.6:
        return f"{casus.code} {nummer} uitstel tot {schrijf_datum(later(waar, vandaag))} {reden}"
    if dobbel.random() < 0.5:
        return f"{casus.code} actie geef {nummer} aan {dobbel.choice(casus.leden)[0]}"
    return f"{casus.code} actie vervalt {nummer} {reden}"


async def _adres(streek: Streek, casus: CasusWaar) -> str:
    """Another address for the first of whom mail comes back."""
    for org, _, _, mens in casus.leden:
        if mens.teruggestuurd and mens.email:
            nieuw = f"{mens.naam}@nieuw.partners.test"
            mens.email, mens.kapot_op, mens.teruggestuurd = nieuw, None, False
            return f"deelnemer wijzig {casus.code} {org}, {nieuw}"
    return ""


def _code(tekst: str) -> str:
    return next((woord for woord in _CODE.findall(tekst) if is_code(woord)), "")
