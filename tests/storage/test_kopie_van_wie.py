"""Whose a sleutelkopie is, by table: which one may be written over, and which one may give its keys."""

from pathlib import Path

import pytest

from storage.vault.copy_owner import Right, Standing, require_fit, require_ours
from storage.vault.key_copy import CopyFailed, FoundCopy, KeyCopy, NotOurCopy, find_copy, read_copy, write_copy

WIJ, ANDER, VROEGER = "a" * 32, "b" * 32, "c" * 32
SLEUTEL, ANDERE_SLEUTEL = bytes([1]) * 32, bytes([2]) * 32
HOOFD = bytes([3]) * 32
PAD = Path("kopie")


def kopie(nummer=7, sleutel=SLEUTEL, van=(WIJ,)):
    return KeyCopy(number=nummer, key=sleutel, wrapped={"casus:c1": b"x"}, owners=van)


def gevonden(een):
    return FoundCopy(owner=een.owner, copy=een)


def dicht(van):
    return FoundCopy(owner=van, copy=None)


@pytest.mark.parametrize(
    ("daar", "recht", "mag"),
    [
        (None, Right.BESIDE, True),
        (gevonden(kopie()), Right.FIRST, True),
        (gevonden(kopie()), Right.BESIDE, True),
        (gevonden(kopie(nummer=6, sleutel=ANDERE_SLEUTEL)), Right.FIRST, True),
        (dicht(WIJ), Right.FIRST, True),
        (gevonden(kopie(van=(ANDER,))), Right.FIRST, False),
        (gevonden(kopie(van=(WIJ, ANDER))), Right.FIRST, False),
        (gevonden(kopie(van=(ANDER,))), Right.BESIDE, False),
        (gevonden(kopie(van=(ANDER,))), Right.TAKES_OVER, True),
        (dicht(ANDER), Right.FIRST, False),
        (gevonden(kopie(van=())), Right.FIRST, True),
        (gevonden(kopie(van=())), Right.BESIDE, False),
        (gevonden(kopie(van=())), Right.TAKES_OVER, True),
        (dicht(""), Right.FIRST, False),
        (gevonden(kopie(nummer=8)), Right.FIRST, False),
        (gevonden(kopie(nummer=8, van=(ANDER,))), Right.TAKES_OVER, False),
        (gevonden(kopie(sleutel=ANDERE_SLEUTEL)), Right.FIRST, False),
        (gevonden(kopie(sleutel=ANDERE_SLEUTEL)), Right.TAKES_OVER, False),
    ],
)
def test_what_may_be_written_over(daar, recht, mag):
    wij = Standing(owners=(VROEGER, WIJ), right=recht, number=7, key=SLEUTEL)
    if mag:
        require_ours(PAD, daar, wij)
        return
    with pytest.raises(NotOurCopy, match="kopie"):
        require_ours(PAD, daar, wij)


@pytest.mark.parametrize(
    ("nummer", "past", "van", "herstel", "mag"),
    [
        (7, True, (ANDER,), False, True),  # the very key of this database, whoever wrote it
        (7, False, (WIJ,), False, False),
        (8, False, (WIJ,), False, True),
        (6, False, (WIJ,), False, False),
        (8, False, (WIJ, ANDER), False, False),
        (8, False, (WIJ, ANDER), True, True),
        (8, False, (ANDER,), True, False),
        (8, False, (), False, True),
    ],
)
def test_what_may_give_its_keys(nummer, past, van, herstel, mag):
    feiten = {"number": 7, "fits": past, "owners": (VROEGER, WIJ), "restoring": herstel}
    if mag:
        require_fit(kopie(nummer=nummer, van=van), **feiten)
        return
    with pytest.raises(CopyFailed):
        require_fit(kopie(nummer=nummer, van=van), **feiten)


@pytest.mark.parametrize("van", [(), (VROEGER, WIJ)])
def test_it_says_whose_it_is_also_to_who_cannot_open_it(tmp_path, van):
    pad = tmp_path / "kopie"
    write_copy(pad, HOOFD, kopie(van=van))

    assert read_copy(pad, HOOFD) == kopie(van=van)
    assert find_copy(pad, bytes(32)) == dicht(van[-1] if van else "")


def test_who_changes_whose_it_is_opens_it_no_more(tmp_path):
    pad = tmp_path / "kopie"
    write_copy(pad, HOOFD, kopie())
    pad.write_bytes(pad.read_bytes().replace(WIJ.encode(), ANDER.encode()))

    assert find_copy(pad, HOOFD) == dicht(ANDER)


@pytest.mark.parametrize(("inhoud", "mag"), [(b"", True), (b"een brief", False)])
def test_something_else_in_its_place_stays(tmp_path, inhoud, mag):
    pad = tmp_path / "kopie"
    pad.write_bytes(inhoud)
    if mag:
        assert find_copy(pad, HOOFD) is None
        return
    with pytest.raises(NotOurCopy, match="is no sleutelkopie"):
        find_copy(pad, HOOFD)
