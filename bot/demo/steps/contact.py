"""The rhythm of contact: casushouder and procesregisseur each have their own clock."""

from datetime import date

from bot.demo.seen import Gezien, antwoordt, bevat
from bot.demo.world import Mens, Wereld


async def beiden_gevraagd(wereld: Wereld, dag: date, mensen: list[Mens]) -> None:
    """After four weeks each is asked; the first answers, the other does not."""
    code = wereld.geheugen["code"]
    merk = await wereld.op_dag(dag)
    for mens in mensen:
        bericht = await wereld.verwacht(
            mens, mens.kanaal, bevat(code, "contact"), "wordt apart naar het contact gevraagd", sinds=merk
        )
        wereld.geheugen[f"contact {mens.wie}"] = bericht
    await antwoord(wereld, mensen[0], dag)


async def antwoord(wereld: Wereld, mens: Mens, dag: date) -> None:
    """One says when the contact was."""
    vraag: Gezien = wereld.geheugen[f"contact {mens.wie}"]
    tekst = f"contact gehad {wereld.geheugen['code']} {dag.day}-{dag.month}-{dag.year}"
    merk = wereld.merk()
    wereld.verslag.doet(mens.wie, mens.kanaal, f"antwoordt: {tekst}")
    if mens.op_chat:
        eigen = await mens.chat.zeg(vraag.antwoord_naar, tekst, antwoord_op=vraag.id)
    else:
        eigen = await mens.post.beantwoord(vraag, tekst)
    await wereld.verwacht(mens, mens.kanaal, antwoordt(eigen), "krijgt een korte bevestiging", sinds=merk)
    await wereld.rust()


async def alleen_de_ander(wereld: Wereld, dag: date, beantwoord: Mens, stil: Mens) -> None:
    """A week later only the one who was silent is asked again."""
    code = wereld.geheugen["code"]
    merk = await wereld.op_dag(dag)
    bericht = await wereld.verwacht(
        stil, stil.kanaal, bevat(code, "contact"), "wordt opnieuw naar het contact gevraagd", sinds=merk
    )
    wereld.geheugen[f"contact {stil.wie}"] = bericht
    wereld.stil([beantwoord], f"{beantwoord.wie} heeft al geantwoord", sinds=merk, zoek=bevat("contact"))
