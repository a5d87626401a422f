"""What tells that memory grows must tell it, and must not call noise a leak."""

import os
import random

from tests.hamer.duur import helling, rss_mib


def metingen(groei: float) -> list[tuple[int, float]]:
    """Sixty samples over 5,000 messages with some noise, after an honest start-up."""
    ruis = random.Random(1)
    return [
        (nr * 83, 180.0 + 30 * min(1.0, nr / 10) + groei * nr * 83 / 1000 + ruis.uniform(-0.5, 0.5)) for nr in range(61)
    ]


def test_a_leak_of_five_mib_for_each_thousand_messages_is_seen():
    lijn = helling(metingen(5.0))

    assert not lijn.vlak
    assert abs(lijn.per_duizend - 5.0) < 0.2


def test_noise_after_a_start_up_that_fills_caches_is_flat():
    assert helling(metingen(0.0)).vlak


def test_the_memory_of_a_process_is_read_from_the_system():
    assert 5 < rss_mib(os.getpid()) < 5000
