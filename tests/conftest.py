"""What all tests share, and nothing else."""

import os

from hypothesis import settings

# No deadline: two cores serve many at once. In CI the same examples each time, so that red means changed.
settings.register_profile("ketenbot", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("ketenbot")
