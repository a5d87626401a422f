"""One message is read once, and judged by who its sender is in the transaction that carries it out."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from bot.privacy.bewaker import Bewaker
from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.domain.vondst import Casuslijst, Vondst
from tests.architecture.passage import Passage, rust, volg
from tests.flows.conftest import Maak
from tests.flows.toetswereld import open_nummers
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld

LEZEN = ("commands/understanding/lezing.py", "lees_bericht")
WIE = ("commands/understanding/identiteit.py", "wie_is")
BEZOEK = "2 klaar, het bezoek was gisteren"


@dataclass
class Deur:
    """The guard, while it looks, lets something else happen first."""

    bewaker: Bewaker
    intussen: Callable[[], Awaitable[None]] | None = None
    bezoeken: int = 0

    async def inspect(self, teksten: Sequence[str], lijst: Casuslijst) -> list[Vondst]:
        self.bezoeken += 1
        if self.intussen is not None:
            await self.intussen()
        return await self.bewaker.inspect(teksten, lijst)


@pytest.fixture
def deur() -> Deur:
    """Between the reading of a message and what follows from it."""
    return Deur(nep_bewaker())


@pytest.fixture
def wereld(maak: Maak, deur: Deur) -> Wereld:
    """With the guard at the door."""
    wereld = maak(leeg=False, toets=deur)
    wereld.post.wis()
    return wereld


async def post(wereld: Wereld, tekst: str) -> Passage:
    """A partner writes to the address of the casus; what our code did with that."""
    kanalen, wereld.kanalen = wereld.kanalen, []
    await wereld.mail(GGZ, antwoordadres(wereld.code, (await wereld.leden(wereld.code))[GGZ].token), tekst)
    wereld.kanalen = kanalen
    with volg() as passage:
        await rust(wereld)
    return passage


async def vertrek(wereld: Wereld) -> None:
    """The sender takes no part any more."""
    lid = (await wereld.leden(wereld.code))[GGZ]
    async with wereld.opslag.uow() as uow:
        await uow.deelnemers.save_deelnemer(replace(lid, vertrokken_op=wereld.nu))
        await uow.commit()


async def een_punt_verandert(wereld: Wereld) -> None:
    """Somebody else reports something in the same casus."""
    punt = await wereld.punt(wereld.code, 1)
    async with wereld.opslag.uow() as uow:
        await uow.actiepunten.save_actiepunt(replace(punt, versie=punt.versie + 1))
        await uow.commit()


@pytest.mark.parametrize(
    ("tekst", "transacties"),
    [
        ("mijn", 1),
        ("2 klaar", 1),
        (BEZOEK, 2),
        (f"2 klaar, {NAAM} belde", 2),
        (f"!3 {NAAM} is niet thuis", 2),
    ],
    ids=["at once", "no words", "words", "held", "words that the answer repeats"],
)
async def test_its_words_are_read_once_and_its_sender_once_in_each_transaction(
    wereld: Wereld, tekst: str, transacties: int
) -> None:
    passage = await post(wereld, tekst)

    assert (passage.hoe_vaak(*LEZEN), passage.hoe_vaak(*WIE)) == (1, transacties)


async def test_who_leaves_while_the_door_looks_is_not_heard(wereld: Wereld, deur: Deur) -> None:
    deur.intussen = lambda: vertrek(wereld)

    await post(wereld, BEZOEK)

    assert (await wereld.punt(wereld.code, 2)).status is Status.OPEN
    assert wereld.post.teksten(POLITIE) == ""
    assert "U doet niet (meer) mee aan deze casus" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_what_is_held_of_who_left_meanwhile_counts_for_nothing_and_does_not_wait(
    wereld: Wereld, deur: Deur
) -> None:
    deur.intussen = lambda: vertrek(wereld)

    await post(wereld, f"2 klaar, {NAAM} belde")

    assert (await wereld.punt(wereld.code, 2)).status is Status.OPEN
    assert await open_nummers(wereld) == []


async def test_a_change_that_touches_them_meanwhile_lets_them_be_read_and_looked_at_again(
    wereld: Wereld, deur: Deur
) -> None:
    async def eens() -> None:
        deur.intussen = None
        await een_punt_verandert(wereld)

    deur.intussen = eens
    passage = await post(wereld, BEZOEK)

    assert (passage.hoe_vaak(*LEZEN), deur.bezoeken) == (2, 2)
    assert (await wereld.punt(wereld.code, 2)).status is Status.GEREED
    assert "het bezoek was gisteren" in wereld.kamers.casuskamer(wereld.code).laatste


async def test_who_changes_each_time_waits_for_another_turn(wereld: Wereld, deur: Deur) -> None:
    deur.intussen = lambda: een_punt_verandert(wereld)
    await post(wereld, BEZOEK)
    assert (await wereld.punt(wereld.code, 2)).status is Status.OPEN

    deur.intussen = None
    wereld.nu += timedelta(hours=1)
    await wereld.rust()

    assert (await wereld.punt(wereld.code, 2)).status is Status.GEREED


async def test_the_passage_follows_only_while_it_is_asked_to(wereld: Wereld) -> None:
    passage = await post(wereld, "2 klaar")
    gezien = dict(passage.aanroepen)

    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(wereld.code).id, "!1 klaar")

    assert gezien
    assert dict(passage.aanroepen) == gezien
