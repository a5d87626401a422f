"""`ketenbot bied-aan` for what had to go out and was given up."""

import pytest

from commands.domain.rollen import Kanaal
from commands.ports import OutboxStatus
from tests.storage.bouwers import NU, een_bericht, een_uitgaande, na


@pytest.fixture
def opgegeven(gemigreerd):
    """An installation with two rows that were given up and one that waits; with their ids."""
    rijen = [een_uitgaande(bericht=een_bericht(), tries=40) for _ in range(3)]

    async def doe(uow):
        await uow.outbox.add_items(rijen)
        for rij in rijen[:2]:
            await uow.outbox.mark_given_up(rij.id, at=na(days=6))

    gemigreerd.in_opslag(doe)
    return gemigreerd, [rij.id for rij in rijen]


def standen(installatie, ids):
    async def lees(uow):
        wacht = {rij.id: rij for rij in await uow.outbox.due_items(Kanaal.MAIL, na(days=9999))}
        weg = {rij.id for rij in await uow.outbox.given_up_items()}
        return ["wacht" if een in wacht else "opgegeven" if een in weg else "anders" for een in ids], wacht

    return installatie.in_opslag(lees)


def test_the_list_names_what_was_given_up_by_its_row_and_nothing_of_what_it_says(opgegeven):
    installatie, ids = opgegeven
    gezegd = installatie.draai("bied-aan")
    eerst, kop, *regels = gezegd.uit.splitlines()
    assert (eerst, kop.split()) == ("nothing is parked", ["outgoing", "channel", "task", "given", "up"])
    assert [regel.split()[:3] for regel in regels] == [[een, "mail", "say"] for een in ids[:2]]
    assert "Actiepunt" not in gezegd.uit


def test_what_was_given_up_is_tried_again_with_a_fresh_row_of_tries(opgegeven):
    installatie, ids = opgegeven
    gezegd = installatie.draai("bied-aan", ids[0].upper())
    assert (gezegd.status, gezegd.uit.split()[:3]) == (0, ["1", "outgoing", "offered"])
    stand, wacht = standen(installatie, ids)
    assert stand == ["wacht", "opgegeven", "wacht"]
    rij = wacht[ids[0]]
    assert (rij.tries, rij.status, rij.created_at) == (0, OutboxStatus.WAITING, NU)


def test_all_that_was_given_up_is_offered_at_once(opgegeven):
    installatie, ids = opgegeven
    assert installatie.draai("bied-aan", "--uitgaand").uit.startswith("2 outgoing offered again")
    assert standen(installatie, ids)[0] == ["wacht"] * 3


@pytest.mark.parametrize("woorden", [["--uitgaand"], []])
def test_what_comes_too_late_is_put_away(opgegeven, woorden):
    installatie, ids = opgegeven
    gezegd = installatie.draai("bied-aan", "--weg", *(woorden or [ids[0]]))
    assert (gezegd.status, "put away" in gezegd.uit) == (0, True)
    assert standen(installatie, ids)[0] == ["anders", "anders" if woorden else "opgegeven", "wacht"]


def test_a_row_that_waits_or_never_was_is_refused_and_nothing_changes(opgegeven):
    installatie, ids = opgegeven
    for een in (ids[2], "f" * 32):
        gezegd = installatie.draai("bied-aan", een)
        assert (gezegd.status, "is not one that was given up" in gezegd.fout) == (2, True)
    assert installatie.draai("bied-aan", ids[0], "--uitgaand").status == 2
    assert standen(installatie, ids)[0] == ["opgegeven", "opgegeven", "wacht"]
