"""The rights of new files that one test took away are there again for the next: Postfix reads as another user."""

import os
from collections.abc import Iterator

import pytest

from tests.conftest import RECHTEN


def rechten() -> int:
    """What new files lose now."""
    nu = os.umask(RECHTEN)
    os.umask(nu)
    return nu


@pytest.fixture(scope="module")
def opdracht() -> Iterator[None]:
    """Runs a command for a whole module."""
    os.umask(0o077)
    yield
    os.umask(0o077)


@pytest.fixture(scope="module")
def erna(opdracht: None) -> int:
    """Begins a server after it."""
    return rechten()


def test_a_command_that_a_module_ran_leaves_no_rights_behind(erna: int) -> None:
    assert erna == RECHTEN


def test_a_test_that_takes_rights_away_takes_them_from_itself_alone() -> None:
    os.umask(0o077)


def test_the_next_one_has_them_again() -> None:
    assert rechten() == RECHTEN
