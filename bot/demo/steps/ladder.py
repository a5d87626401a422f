"""One silent partner: reminded before and on the due date, then the ladder, until an answer stops it."""

from datetime import date

from bot.demo.cast import casushouder, eigenaar
from bot.demo.days import werkdag_tot, werkdagen_verder
from bot.demo.plan import Punt
from bot.demo.seen import Gezien, antwoordt, bevat
from bot.demo.world import Mens, NietGezien, Wereld

TREDEN = ((2, "casushouder"), (5, "procesregisseur"), (10, "manager"))
"""Working days after the due date, and who hears it then."""


async def herinnering(wereld: Wereld, punt: Punt, dag: date) -> None:
    """The owner is reminded, on his own channel."""
    mens = eigenaar(wereld, punt)
    merk = await wereld.op_dag(dag)
    bericht = await wereld.verwacht(mens, mens.kanaal, bevat(punt.wat), "wordt herinnerd", sinds=merk)
    wereld.geheugen[f"herinnering {punt.nummer}"] = bericht


async def trede(wereld: Wereld, punt: Punt, dag: date, wie: str) -> None:
    """The next one up hears that the point is overdue."""
    mens = casushouder(wereld) if wie == "casushouder" else wereld.staf[wie]
    if mens is None:
        raise NietGezien("de casushouder van dit plan speelt niet mee")
    merk = await wereld.op_dag(dag)
    await wereld.verwacht(mens, mens.kanaal, bevat(punt.wat), f"hoort dat punt {punt.nummer} te laat is", sinds=merk)


async def antwoord_stopt(wereld: Wereld, punt: Punt) -> None:
    """The owner answers; from then on nobody is reminded of this point again."""
    mens = eigenaar(wereld, punt)
    merk = wereld.merk()
    laatste: Gezien = wereld.geheugen[f"herinnering {punt.nummer}"]
    if mens.op_chat:
        wereld.verslag.doet(mens.wie, "matrix", "antwoordt op de herinnering: klaar")
        vraag = await mens.chat.zeg(laatste.antwoord_naar, "klaar", antwoord_op=laatste.id)
    else:
        wereld.verslag.doet(mens.wie, "mail", "antwoordt op de herinnering: gereed, excuses voor de vertraging")
        vraag = await mens.post.beantwoord(laatste, "gereed, excuses voor de vertraging")
    await wereld.verwacht(mens, mens.kanaal, antwoordt(vraag), "krijgt een korte bevestiging", sinds=merk)
    await wereld.rust()
    wereld.geheugen[f"gestopt {punt.nummer}"] = wereld.klok().date()


def niets_meer(wereld: Wereld, punt: Punt) -> None:
    """From the day after the answer nobody heard of this point, until somebody asked for the list."""
    dag = wereld.geheugen.get(f"gestopt {punt.nummer}")
    if dag is not None:
        lijst = wereld.geheugen.get("merk lijst", wereld.merk())
        mensen: list[Mens] = wereld.mensen
        gezien = [
            bericht
            for bericht in wereld.verslag.gezien[:lijst]
            if bericht.op.date() > dag and punt.wat.lower() in bericht.tekst.lower()
        ]
        if gezien:
            wereld.verslag.mis(gezien[0].kanaal, gezien[0].wie, f"hoort toch weer van punt {punt.nummer}")
            raise NietGezien(f"na het antwoord kwam er toch weer iets over punt {punt.nummer}")
        wereld.verslag.goed(f"na het antwoord hoort geen van de {len(mensen)} mensen nog van punt {punt.nummer}")


def dagen(punt: Punt) -> list[tuple[date, str]]:
    """The days of its reminders and of each step of the ladder."""
    if punt.uiterlijk is None:
        return []
    vooraf = werkdagen_verder(punt.uiterlijk, -3)
    treden = [(werkdagen_verder(punt.uiterlijk, aantal), wie) for aantal, wie in TREDEN]
    return [(vooraf, "vooraf"), (werkdag_tot(punt.uiterlijk), "vandaag"), *treden]
