"""`ketenbot bied-aan`."""

import pytest

from commands.domain.rollen import Kanaal
from commands.ports import InboxStatus
from tests.storage.bouwers import een_inkomende

GEHEIM = b"De sleutel ligt onder de mat."


@pytest.fixture
def geparkeerd(gemigreerd):
    """An installation with one parked mail, F-48213."""
    rij = een_inkomende(raw=GEHEIM)

    async def doe(uow):
        await uow.inbox.add_item(rij)
        await uow.inbox.park(rij.id, "F-48213")

    gemigreerd.in_opslag(doe)
    return gemigreerd


def stand(installatie):
    return installatie.in_opslag(lambda uow: uow.inbox.find_failure("F-48213"))


def logboek(installatie):
    regels = installatie.in_opslag(lambda uow: uow.logboek.of_casus(None))
    return [(regel.actor, regel.actie, regel.resultaat) for regel in regels if regel.object == "F-48213"]


def test_without_a_code_it_lists_what_is_parked_and_nothing_of_what_was_written(geparkeerd):
    gezegd = geparkeerd.draai("bied-aan")
    kop, regel = gezegd.uit.splitlines()
    assert gezegd.status == 0
    assert kop.split() == ["code", "channel", "received"]
    assert regel.split() == ["F-48213", "mail", "2026-03-02T09:30+01:00"]
    assert "sleutel" not in gezegd.uit + gezegd.fout


def test_with_nothing_parked_it_says_so(gemigreerd):
    assert gemigreerd.draai("bied-aan").uit == "nothing is parked\n"


@pytest.mark.parametrize("getypt", ["F-48213", "f-48213", " F-48213 "])
def test_a_parked_message_is_new_again_and_the_logboek_says_who_did_it(geparkeerd, getypt):
    gezegd = geparkeerd.draai("bied-aan", getypt)
    assert gezegd.status == 0
    assert "F-48213 is offered again" in gezegd.uit
    rij = stand(geparkeerd)
    assert (rij.status, rij.raw, rij.tries, rij.begun) == (InboxStatus.NEW, GEHEIM, 0, 0)
    assert logboek(geparkeerd) == [("cli", "bied aan", "ok")]


def test_offered_twice_it_is_refused_the_second_time_and_nothing_changes(geparkeerd):
    geparkeerd.draai("bied-aan", "F-48213")
    gezegd = geparkeerd.draai("bied-aan", "F-48213")
    assert gezegd.status == 2
    assert gezegd.fout == (
        "ketenbot: the message F-48213 was offered again already: `ketenbot serve` takes it at its next round\n"
    )
    assert len(logboek(geparkeerd)) == 1


def test_what_was_handled_since_is_not_handled_again(geparkeerd):
    geparkeerd.draai("bied-aan", "F-48213")
    rij = stand(geparkeerd)
    geparkeerd.in_opslag(lambda uow: uow.inbox.mark_handled(rij.id))
    gezegd = geparkeerd.draai("bied-aan", "F-48213")
    assert (gezegd.status, "handled already" in gezegd.fout) == (2, True)
    assert stand(geparkeerd).status is InboxStatus.HANDLED


@pytest.mark.parametrize("code", ["F-10000", "onzin", "K7Q2"])
def test_an_unknown_code_is_refused_with_the_way_to_find_the_right_one(geparkeerd, code):
    gezegd = geparkeerd.draai("bied-aan", code)
    assert gezegd.status == 2
    assert f"no message is parked under {code.upper()}" in gezegd.fout
    assert "`ketenbot bied-aan` without a code lists what is parked" in gezegd.fout
    assert stand(geparkeerd).status is InboxStatus.PARKED


def test_a_parked_chat_message_is_named_by_its_channel(gemigreerd):
    rij = een_inkomende(kanaal=Kanaal.MATRIX)

    async def doe(uow):
        await uow.inbox.add_item(rij)
        await uow.inbox.park(rij.id, "F-11111")

    gemigreerd.in_opslag(doe)
    assert "F-11111   matrix" in gemigreerd.draai("bied-aan").uit


@pytest.mark.parametrize(("kanaal", "blijft"), [(Kanaal.MAIL, GEHEIM), (Kanaal.MATRIX, b"")])
def test_what_is_put_away_is_parked_no_more_and_kept_as_a_handled_message_is(gemigreerd, kanaal, blijft):
    rij = een_inkomende(raw=GEHEIM, kanaal=kanaal)

    async def doe(uow):
        await uow.inbox.add_item(rij)
        await uow.inbox.park(rij.id, "F-48213")

    gemigreerd.in_opslag(doe)
    gezegd = gemigreerd.draai("bied-aan", "f-48213", "--weg")
    assert (gezegd.status, "F-48213 is put away" in gezegd.uit) == (0, True)
    assert (stand(gemigreerd).status, stand(gemigreerd).raw) == (InboxStatus.LAID_ASIDE, blijft)
    assert logboek(gemigreerd) == [("cli", "leg weg", "ok")]
    assert gemigreerd.draai("bied-aan").uit == "nothing is parked\n"


@pytest.mark.parametrize("woorden", [(), ("--weg",)])
def test_what_was_put_away_is_neither_offered_nor_put_away_again(geparkeerd, woorden):
    geparkeerd.draai("bied-aan", "F-48213", "--weg")
    gezegd = geparkeerd.draai("bied-aan", "F-48213", *woorden)
    assert gezegd.status == 2
    assert gezegd.fout == "ketenbot: the message F-48213 was put away: nothing is done with it any more\n"
    assert len(logboek(geparkeerd)) == 1


def test_only_what_is_parked_is_put_away(geparkeerd):
    geparkeerd.draai("bied-aan", "F-48213")
    gezegd = geparkeerd.draai("bied-aan", "F-48213", "--weg")
    assert (gezegd.status, "was offered again already" in gezegd.fout) == (2, True)
    assert stand(geparkeerd).status is InboxStatus.NEW


def test_nothing_is_put_away_without_its_code(geparkeerd):
    gezegd = geparkeerd.draai("bied-aan", "--weg")
    assert (gezegd.status, "which message is put away?" in gezegd.fout) == (2, True)
    assert stand(geparkeerd).status is InboxStatus.PARKED
