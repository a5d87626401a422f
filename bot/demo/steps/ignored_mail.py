"""Mail that must change nothing: an out-of-office reply, a stranger, a known sender without his token."""

from bot.demo.seen import antwoordt
from bot.demo.settings import BOT_DOMEIN
from bot.demo.world import NietGezien, Wereld


async def niets_waard(wereld: Wereld) -> None:
    """First the two that get no answer; then one that does, so that the others were certainly read before it."""
    mens = wereld.mailers()[0]
    vreemde = wereld.buitenstaander
    if vreemde is None:
        raise NietGezien("er is geen buitenstaander")
    code = wereld.geheugen["code"]
    groep = f"casus-{code.lower()}@{BOT_DOMEIN}"
    nummer = next((punt.nummer for punt in wereld.plan.van(mens.index)), 1)
    planmail = wereld.geheugen[f"planmail {mens.wie}"]
    await wereld.rust(nakijk=1.0)  # so that nothing of the step before is taken for an effect of this one
    merk = wereld.merk()
    wereld.verslag.doet(mens.wie, "mail", f"stuurt vanzelf een afwezigheidsmelding (met '{nummer} klaar' erin)")
    afwezig = await mens.post.stuur(
        planmail.antwoord_naar.rpartition("<")[2].rstrip(">"),
        f"Automatisch antwoord: {planmail.onderwerp}",
        f"{nummer} klaar\n\nIk ben afwezig tot maandag.",
        koppen={"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All", "In-Reply-To": planmail.id},
    )
    wereld.verslag.doet("onbekende", "mail", "schrijft naar het groepsadres: wie doen hier mee?")
    await vreemde.stuur(groep, "Vraag", "Wie doen hier mee?\n")
    wereld.verslag.doet(mens.wie, "mail", f"schrijft zonder zijn eigen antwoordadres: actie gereed {nummer}")
    zonder = await mens.post.stuur(groep, "Antwoord", f"actie gereed {nummer}\n")
    await wereld.verwacht(mens, "mail", antwoordt(zonder), "krijgt een beleefd antwoord met uitleg", sinds=merk)
    await wereld.rust()
    if any(antwoordt(afwezig)(bericht) for bericht in wereld.sinds(merk)):
        raise NietGezien("de afwezigheidsmelding kreeg antwoord")
    wereld.verslag.goed("de afwezigheidsmelding kreeg geen antwoord")
    if wereld.sinds(merk, vreemde.wie):
        raise NietGezien("een onbekende kreeg antwoord")
    wereld.verslag.goed("de onbekende kreeg geen antwoord")
    anderen = [ander for ander in wereld.partners if ander is not mens]
    wereld.stil(anderen, "niemand anders merkt iets: er is niets veranderd", sinds=merk)
