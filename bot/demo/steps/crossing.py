"""Feedback crosses: what is said by mail is seen in the room, and the other way round."""

from bot.demo.cast import Rolverdeling, eigenaar
from bot.demo.mail_client import knoppen
from bot.demo.plan import Punt
from bot.demo.seen import antwoordt, bevat
from bot.demo.world import Mens, NietGezien, Wereld


async def mail_klaar(wereld: Wereld, punt: Punt) -> None:
    """A mail member replies in plain words to his plan mail."""
    mens = eigenaar(wereld, punt)
    merk = wereld.merk()
    wereld.verslag.doet(mens.wie, "mail", f"antwoordt op de planmail: {punt.nummer} klaar")
    vraag = await mens.post.beantwoord(wereld.geheugen[f"planmail {mens.wie}"], f"{punt.nummer} klaar", stijl="outlook")
    await wereld.verwacht(mens, "mail", antwoordt(vraag), "krijgt een korte bevestiging", sinds=merk)
    await ieder_ander(wereld, mens, merk, str(punt.nummer))


async def kamer(wereld: Wereld, punt: Punt, opdracht: str) -> None:
    """A room member gives a command in the room."""
    mens = eigenaar(wereld, punt)
    merk = wereld.merk()
    wereld.verslag.doet(mens.wie, "matrix", f"zegt in de kamer: {opdracht}")
    vraag = await mens.chat.zeg(wereld.geheugen["kamer"], opdracht)
    await wereld.verwacht(mens, "matrix", antwoordt(vraag), "krijgt een korte bevestiging in de kamer", sinds=merk)
    await ieder_ander(wereld, mens, merk, str(punt.nummer))


async def knop(wereld: Wereld, punt: Punt) -> None:
    """A mail member presses a button: no login, no link, only a mail that is filled in."""
    mens = eigenaar(wereld, punt)
    planmail = wereld.geheugen[f"planmail {mens.wie}"]
    mogelijk = [doel for label, doel in knoppen(planmail) if label == "Bezig"]
    eigen = [eigen.nummer for eigen in wereld.plan.van(mens.index)]
    if len(mogelijk) != len(eigen):
        raise NietGezien(f"{mens.wie} ziet {len(mogelijk)} knoppen 'Bezig' voor {len(eigen)} punten")
    merk = wereld.merk()
    wereld.verslag.doet(mens.wie, "mail", f"drukt op de knop 'Bezig' onder punt {punt.nummer}")
    vraag = await mens.post.druk(mogelijk[eigen.index(punt.nummer)])
    await wereld.verwacht(mens, "mail", antwoordt(vraag), "krijgt een korte bevestiging", sinds=merk)
    await ieder_ander(wereld, mens, merk, str(punt.nummer))


async def berichten(wereld: Wereld) -> None:
    """Free words cross under the role; ordinary room chat stays in the room."""
    if wereld.mailers():
        mens = wereld.mailers()[0]
        merk = wereld.merk()
        tekst = "Wij sluiten volgende week aan bij het gesprek."
        wereld.verslag.doet(mens.wie, "mail", f"antwoordt: bericht {tekst}")
        vraag = await mens.post.beantwoord(wereld.geheugen[f"planmail {mens.wie}"], f"bericht {tekst}")
        await wereld.verwacht(mens, "mail", antwoordt(vraag), "krijgt een korte bevestiging", sinds=merk)
        await ieder_ander(wereld, mens, merk, tekst)
    if wereld.chatters():
        mens = wereld.chatters()[0]
        merk = wereld.merk()
        gewoon = "Ik bel straks even met de balie."
        wereld.verslag.doet(mens.wie, "matrix", f"zegt gewoon in de kamer: {gewoon}")
        await mens.chat.zeg(wereld.geheugen["kamer"], gewoon)
        tekst = "De afspraak van donderdag gaat door."
        wereld.verslag.doet(mens.wie, "matrix", f"zegt in de kamer: !bericht {tekst}")
        vraag = await mens.chat.zeg(wereld.geheugen["kamer"], f"!bericht {tekst}")
        await wereld.verwacht(mens, "matrix", antwoordt(vraag), "krijgt een korte bevestiging", sinds=merk)
        await ieder_ander(wereld, mens, merk, tekst)
        await wereld.rust()
        wereld.stil(wereld.mailers(), "gewone kamerpraat blijft in de kamer", sinds=merk, zoek=bevat(gewoon))


async def ieder_ander(wereld: Wereld, mens: Mens, merk: int, woord: str) -> None:
    """Everybody else sees it, under the organisation of the one who said it, on his own channel."""
    organisatie = mens.partner.organisatie if mens.partner else mens.wie
    for ander in wereld.mailers():
        if ander is not mens and not ander.op_chat:
            await wereld.verwacht(
                ander,
                "mail",
                lambda bericht: (
                    organisatie.lower() in f"{bericht.van}\n{bericht.alles}".lower()
                    and woord.lower() in bericht.alles.lower()
                ),
                f"ziet het van {organisatie} in de mail",
                sinds=merk,
            )
    for ander in wereld.chatters():
        if ander is not mens and not mens.op_chat:
            await wereld.verwacht(
                ander, "matrix", bevat(organisatie, woord), f"ziet het van {organisatie} in de kamer", sinds=merk
            )


async def de_rest(wereld: Wereld, verdeling: Rolverdeling) -> None:
    """The other owners report their points ready, so that one silent partner is left."""
    for punt in verdeling.rest:
        mens = eigenaar(wereld, punt)
        if mens.op_chat:
            await kamer(wereld, punt, f"!actie gereed {punt.nummer}")
        else:
            await mail_klaar(wereld, punt)
