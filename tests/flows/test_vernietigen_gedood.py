"""The destruction of a casus, by a process that is killed at each place where it touches a port or the database.

The next process goes on, and what is left and told in the end is what one process leaves and tells that is not killed.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from storage.collections.wissen import GOES
from storage.vault.sluitbestand import Sluitbestand
from storage.vault.vault import Vault, WrongMasterKey, WrongSluitsleutel
from tests.flows.gedoodwereld import ALLEEN, ALLEEN_KAMER, Begin, Huis, maak_begin, plekken
from tests.foto import Foto
from tests.storage.bouwers import HOOFDSLEUTEL
from tests.storage.wissen import Rijen, sporen_in
from tests.wereld import REGIE

VAST = ("deelnemer", "plan", "actiepunt", "feedback")
"""Tables of which nobody changes a row of the other casus meanwhile."""
EEN_PAAR = (
    ("INSERT INTO outbox", 1),  # what empties the rooms
    ("kamer", 7),
    ("DELETE FROM sleutel", 0),
    ("INSERT INTO outbox", -1),  # the verklaring
    ("UPDATE outbox SET", -1),  # the verklaring went out, and nobody noted that
)
"""A statement or call, and which time it is passed."""


@dataclass(frozen=True)
class Ongedood:
    """A destruction by one process that lived."""

    begin: Begin
    huis: Huis
    weg: Rijen
    """The rows that it removed."""
    rijen: Rijen
    """Those that are left."""

    @property
    def plekken(self) -> list[str]:
        """Where a process can be killed."""
        return self.huis.gepasseerd


@pytest.fixture(scope="session")
async def ongedood(lopend_huis: Foto, tmp_path_factory: pytest.TempPathFactory) -> Ongedood:
    begin = await maak_begin(lopend_huis, tmp_path_factory.mktemp("begin"))
    huis = begin.leg_neer(tmp_path_factory.mktemp("ongedood") / "huis")
    assert await huis.leef()
    rijen = huis.rijen()
    return Ongedood(begin, huis, {naam: gegaan(begin.rijen[naam], rijen[naam]) for naam in GOES}, rijen)


def gegaan(voor: list[dict[str, Any]], na: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of which no row is left, changed or not."""
    wat = "id" if voor and "id" in voor[0] else next(iter(voor[0])) if voor else ""
    over = {rij[wat] for rij in na}
    return [rij for rij in voor if rij[wat] not in over]


def zie_na(zo: Ongedood, huis: Huis) -> None:
    """It ended as it does when nobody is killed."""
    begin, rijen = zo.begin, huis.rijen()
    assert [rij["stand"] for rij in rijen["vernietiging"]] == ["klaar"]
    assert huis.gehoord() == zo.huis.gehoord()
    # nothing of it can be read
    assert not [rij for naam in GOES for rij in rijen[naam] if begin.casus in rij.values()]
    assert sporen_in(huis.bytes(), zo.weg) == set()
    assert te_openen(begin.rijen, huis) == set()
    assert te_openen(rijen, huis) == {rij["doel"] for rij in rijen["sleutel"]} == te_openen(zo.rijen, zo.huis)
    kamer = huis.kamers.casuskamer(begin.code)
    assert set(kamer.events.values()) == set(kamer.geredigeerd)
    assert kamer.leden == set()
    assert sorted(set(huis.kamers.verlaten)) == sorted(zo.huis.kamers.verlaten)
    # and nothing of the other one is touched
    assert {een.id: (een.leden, set(een.geredigeerd)) for een in huis.kamers.kamers.values()} == {
        een.id: (een.leden, set(een.geredigeerd)) for een in zo.huis.kamers.kamers.values()
    }
    assert [van_ander(begin, rijen, naam) for naam in VAST] == [van_ander(begin, begin.rijen, naam) for naam in VAST]
    assert {naam: len(van_ander(begin, rijen, naam)) for naam in GOES} == {
        naam: len(van_ander(begin, zo.rijen, naam)) for naam in GOES
    }
    assert {rij["id"] for rij in rijen["persoon"]} == {rij["id"] for rij in zo.rijen["persoon"]}


def van_ander(begin: Begin, rijen: Rijen, naam: str) -> list[dict[str, Any]]:
    ander = next(rij["id"] for rij in begin.rijen["casus"] if rij["code"] == begin.ander)
    return [rij for rij in rijen[naam] if rij.get("casus_id") == ander]


def te_openen(rijen: Rijen, huis: Huis) -> set[str]:
    """For what the keys are that open with all that still exists."""
    kluis, open_ = Vault(HOOFDSLEUTEL, Sluitbestand(plekken(huis.map).file or Path())), set()
    for rij in rijen["sleutel"]:
        try:
            kluis.unwrap(rij["doel"], rij["ingepakt"], rij["tijd"])
        except (WrongMasterKey, WrongSluitsleutel):
            continue
        open_.add(rij["doel"])
    return open_


def te_vaak(huis: Huis) -> Counter[str]:
    """Mails that went more than once under their own id."""
    return Counter(een.message_id for een in huis.post.verzonden) - Counter(
        {een.message_id for een in huis.post.verzonden}
    )


async def dood_bij(zo: Ongedood, plek: int, map_: Path) -> None:
    """Kill the first process there, and look at what a second one makes of it."""
    huis = zo.begin.leg_neer(map_)
    assert not await huis.leef(plek)
    assert huis.gepasseerd[plek] == zo.plekken[plek], plek
    assert await huis.leef()
    zie_na(zo, huis)
    booking = zo.plekken[plek] in ("UPDATE outbox SET", "commit") and "mail send" in zo.plekken[max(0, plek - 2) : plek]
    bezig = zo.plekken[plek] == "mail send"
    assert booking or bezig or not te_vaak(huis), plek


async def test_what_one_process_leaves_that_is_not_killed(ongedood: Ongedood, tmp_path: Path) -> None:
    begin, huis = ongedood.begin, ongedood.huis
    for naam in ("deelnemer", "plan", "actiepunt", "feedback", "wachtend", "outbox", "herinnering", "contact"):
        assert ongedood.weg[naam], naam
    assert len(ongedood.weg["persoon"]) == 2  # the two who are in no other casus
    assert sporen_in(begin.leg_neer(tmp_path / "begin").bytes(), ongedood.weg)
    assert huis.gehoord()[REGIE, f"Casus {begin.code} is vernietigd"] == 1
    assert {een for een, onderwerp in huis.gehoord() if "wordt vernietigd" in onderwerp} > {ALLEEN}
    assert huis.kamers.prive(ALLEEN_KAMER).id in huis.kamers.verlaten
    assert len(ongedood.plekken) > 150
    zie_na(ongedood, huis)


@pytest.mark.parametrize(("wat", "keer"), EEN_PAAR)
async def test_killed_at_a_place_the_next_process_ends_it(
    ongedood: Ongedood, tmp_path: Path, wat: str, keer: int
) -> None:
    plek = [nummer for nummer, naam in enumerate(ongedood.plekken) if naam == wat][keer]
    await dood_bij(ongedood, plek, tmp_path / "huis")


@pytest.mark.lang
async def test_killed_at_each_place_the_next_process_ends_it(ongedood: Ongedood, tmp_path: Path) -> None:
    for plek in range(len(ongedood.plekken)):
        await dood_bij(ongedood, plek, tmp_path / str(plek))


@pytest.mark.lang
async def test_killed_again_and_again_it_still_ends_once(ongedood: Ongedood, tmp_path: Path) -> None:
    huis = ongedood.begin.leg_neer(tmp_path / "huis")
    gedood = 0
    while not await huis.leef(7 + gedood):  # a little further each time: no transaction is too long for it
        gedood += 1
    assert gedood > 10
    zie_na(ongedood, huis)
