"""What all tests share, and nothing else."""

import os
from collections.abc import Generator, Iterator

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


RECHTEN = 0o022
"""Which rights new files lose in tests; a command takes more from its own."""


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
