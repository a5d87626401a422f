"""What all tests share, and nothing else."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import settings

# No deadline: two cores serve many at once. In CI the same examples each time, so that red means changed.
settings.register_profile("ketenbot", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("ketenbot")
# By itself structlog draws every local variable of each traceback in colours: seconds of work for one error.
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
    ]
)


VORMEN = 1
"""So many forms of one story run always; the others are `lang`. Tables of words without a world run whole."""
VEEL_VORMEN = 2
"""The same of a test marked `veel_vormen`, unless its mark says how many."""
VERHALEN = Path(__file__).parent / "flows"
RECHTEN = 0o022
"""Which rights new files lose in tests; a command takes more from its own."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of what is told in many forms those run always that lie evenly among them, the first one too."""
    gevormd: dict[str, list[pytest.Item]] = {}
    for een in items:
        if een.get_closest_marker("veel_vormen") or _is_verhaal(een):
            gevormd.setdefault(een.nodeid.partition("[")[0], []).append(een)
    for vormen in gevormd.values():
        mark = vormen[0].get_closest_marker("veel_vormen")
        aantal = mark.args[0] if mark and mark.args else VEEL_VORMEN if mark else VORMEN
        vast = {min(nr * len(vormen) // aantal + nr, len(vormen) - 1) for nr in range(aantal)}  # aslant in a grid
        for nr, een in enumerate(vormen):
            if len(vormen) > aantal and nr not in vast:
                een.add_marker(pytest.mark.lang)


def _is_verhaal(een: pytest.Item) -> bool:
    """Whether it plays in a world: a table of words without one costs nothing."""
    return een.path.is_relative_to(VERHALEN) and "maak" in getattr(een, "fixturenames", ())


@pytest.fixture(autouse=True)
def _rechten() -> Iterator[None]:
    """What a command does to the rights of new files ends with its test: servers of later tests read as others."""
    os.umask(RECHTEN)
    yield
    os.umask(RECHTEN)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup() -> Generator[None, object, object]:
    """It ends with the fixture too that ran a command for a whole module: the next module may start such servers."""
    try:
        return (yield)
    finally:
        os.umask(RECHTEN)


def pytest_fixture_post_finalizer() -> None:
    """And with the fixture that ran one to tidy up."""
    os.umask(RECHTEN)
