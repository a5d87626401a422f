"""The beginning: the procesregisseur opens the casus, changes what was held, and releases the plan."""

import re

from bot.demo.plan import vul_aan
from bot.demo.seen import Gezien, antwoordt, bevat
from bot.demo.steps import toets
from bot.demo.world import Mens, NietGezien, Wereld

_CODE = re.compile(r"\b(?=[A-Z2-9]*[2-9])(?=[A-Z2-9]*[A-Z])[A-HJ-NP-Z2-9]{4}\b")


async def casus_nieuw(wereld: Wereld) -> None:
    """The Word plan goes to the personal address, with a name in it: it is held, and nothing goes to anybody else."""
    preview = await toets.plan_met_naam(wereld)
    code = _CODE.search(preview.onderwerp.replace("PROEF", "")) or _CODE.search(preview.tekst.replace("PROEF", ""))
    if code is None:
        raise NietGezien("er staat geen casuscode in het voorbeeld")
    wereld.geheugen["code"] = code.group()
    await toets.niet_vrij_te_geven(wereld, preview)


async def plan_verbeterd(wereld: Wereld) -> None:
    """The plan without the name replaces it; the preview is clean, and still nothing goes to anybody else."""
    regisseur = wereld.staf["procesregisseur"]
    code = wereld.geheugen["code"]
    merk = wereld.merk()
    wereld.verslag.doet(
        regisseur.wie, "mail", f"stuurt het plan zonder de naam: casus plan {code}, met {wereld.plan.bestand.name}"
    )
    adres = wereld.geheugen["adres procesregisseur"]
    vraag = await regisseur.post.stuur(adres, "Het plan", f"casus plan {code}", bijlage=wereld.plan.bestand)
    preview = await wereld.verwacht(regisseur, "mail", antwoordt(vraag), "krijgt het nieuwe voorbeeld", sinds=merk)
    wereld.geheugen["preview"] = preview
    if f"vrijlaten {code}" in preview.tekst:
        await _laat_door(wereld, preview)
    else:
        wereld.verslag.goed("het voorbeeld is schoon: er wordt niets meer vastgehouden")
    _neem_over(wereld, preview)
    wereld.verslag.goed(f"casus {code}: de {len(wereld.partners)} deelnemers staan erin, met organisatie en rol")
    wereld.verslag.goed(f"de {len(wereld.plan.punten)} actiepunten staan erin, met wie en wanneer")
    await wereld.rust()
    wereld.stil(wereld.partners, "voor de vrijgave gaat niets naar de partners", sinds=0)
    if any(mens.matrix and mens.matrix.kamers for mens in wereld.partners):
        raise NietGezien("er is voor de vrijgave al een kamer")
    wereld.verslag.goed("en ook geen uitnodiging voor een kamer")


async def _laat_door(wereld: Wereld, preview: Gezien) -> None:
    """In a plan of somebody else more words may be held: the procesregisseur looks, and lets them through."""
    regisseur = wereld.staf["procesregisseur"]
    code = wereld.geheugen["code"]
    merk = wereld.merk()
    wereld.verslag.zeg("    ! de bot houdt in dit plan zelf ook woorden vast; de procesregisseur laat ze door")
    wereld.verslag.doet(regisseur.wie, "mail", f"antwoordt op het voorbeeld: vrijlaten {code}")
    vraag = await regisseur.post.beantwoord(preview, f"vrijlaten {code}")
    await wereld.verwacht(
        regisseur,
        "mail",
        lambda bericht: antwoordt(vraag)(bericht) and f"vrijgeven {code}" in bericht.tekst,
        "krijgt bevestiging",
        sinds=merk,
    )


async def vrijgeven(wereld: Wereld) -> None:
    """The release: everybody first sees what he himself is asked."""
    regisseur = wereld.staf["procesregisseur"]
    merk = wereld.merk()
    code = wereld.geheugen["code"]
    wereld.verslag.doet(regisseur.wie, "mail", f"antwoordt op het voorbeeld: vrijgeven {code}")
    vraag = await regisseur.post.beantwoord(wereld.geheugen["preview"], f"vrijgeven {code}", stijl="outlook")
    await wereld.verwacht(regisseur, "mail", antwoordt(vraag), "krijgt bevestiging", sinds=merk)
    for mens in wereld.chatters():
        await wereld.wacht_op(
            lambda mens=mens: _casuskamer(wereld, mens) != "",  # type: ignore[misc]
            f"{mens.wie} is uitgenodigd en zit in de kamer van {code}",
            wie=mens.wie,
            kanaal="matrix",
        )
    wereld.geheugen["kamer"] = next((_casuskamer(wereld, mens) for mens in wereld.chatters()), "")
    for mens in wereld.mailers():
        bericht = await wereld.verwacht(mens, "mail", bevat(code), "krijgt het plan", sinds=merk)
        wereld.geheugen[f"planmail {mens.wie}"] = bericht
        _eigen_eerst(wereld, mens, bericht)
    for mens in wereld.chatters():
        for punt in wereld.plan.van(mens.index):
            await wereld.verwacht(mens, "matrix", bevat(punt.wat), f"ziet zijn punt {punt.nummer}", sinds=merk)
    await wereld.rust()
    for mens in wereld.chatters():
        # who came in first also reads what is said to the next one
        gelezen = list(wereld.sinds(merk, mens.wie, "matrix"))
        eigen = next((een for een in gelezen if _staat_eerst(wereld, mens, een)), next(iter(gelezen), None))
        if eigen is not None:
            _eigen_eerst(wereld, mens, eigen)
    if wereld.derden():
        wereld.stil(wereld.derden(), "een derde krijgt nog niets", sinds=merk)


def _neem_over(wereld: Wereld, preview: Gezien) -> None:
    """From now on the plan is what the preview says of it."""
    wereld.plan = vul_aan(wereld.plan, preview.tekst)
    for mens in wereld.partners:
        mens.partner = wereld.plan.partners[mens.index]
        if f"- {mens.wie}:" not in preview.tekst:
            raise NietGezien(f"{mens.wie} staat niet in het voorbeeld")
    te_doen = (f"vrijgeven {wereld.geheugen['code']}", f"vrijlaten {wereld.geheugen['code']}")
    if "Open vragen" in preview.tekst and not any(woorden in preview.tekst for woorden in te_doen):
        wereld.verslag.zeg("  De bot vraagt:" + preview.tekst.rpartition("Open vragen")[2].partition("\n\n")[0])
        raise NietGezien("de bot heeft vragen over dit plan; pas het Word-bestand aan en speel opnieuw")
    if not wereld.plan.punten:
        raise NietGezien("er staan geen actiepunten in het voorbeeld")


def _casuskamer(wereld: Wereld, mens: Mens) -> str:
    code = wereld.geheugen["code"]
    return next((kamer for kamer, naam in mens.chat.kamers.items() if code.lower() in naam.lower()), "")


def _staat_eerst(wereld: Wereld, mens: Mens, bericht: Gezien) -> bool:
    """Whether all his own points stand there, before those of others."""
    tekst = bericht.tekst.lower()
    eigen = [tekst.find(punt.wat.lower()) for punt in wereld.plan.van(mens.index)]
    ander = [tekst.find(punt.wat.lower()) for punt in wereld.plan.punten if punt.van != mens.index]
    if not eigen or -1 in eigen:
        return False
    return min(eigen) <= min((plek for plek in ander if plek >= 0), default=len(tekst))


def _eigen_eerst(wereld: Wereld, mens: Mens, bericht: Gezien) -> None:
    """In the first message his own points stand before anybody else's."""
    if not wereld.plan.van(mens.index):
        return
    if not _staat_eerst(wereld, mens, bericht):
        wereld.verslag.mis(bericht.kanaal, mens.wie, "ziet niet eerst wat van hemzelf gevraagd wordt")
        raise NietGezien(f"{mens.wie} ziet niet eerst zijn eigen punten")
    wereld.verslag.goed(f"{mens.wie} ziet eerst wat van hemzelf gevraagd wordt")
