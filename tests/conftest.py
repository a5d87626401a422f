"""What all tests share, and nothing else."""

import os
from collections.abc import Iterator

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


@pytest.fixture(autouse=True)
def _rechten() -> Iterator[None]:
    """What a command does to the rights of new files ends with its test: servers of later tests read as others."""
    rechten = os.umask(0o022)
    yield
    os.umask(rechten)
