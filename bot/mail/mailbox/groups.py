"""Cuts mails into groups that are fetched at once and fit in memory."""

from collections.abc import Iterator, Mapping

MAX_TOGETHER = 8 * 1024 * 1024
"""Bytes in one group."""


def in_groups(sizes: Mapping[int, int]) -> Iterator[list[int]]:
    """The UIDs in their order, in groups of at most MAX_TOGETHER bytes; a larger mail is a group by itself."""
    group: list[int] = []
    total = 0
    for uid, size in sizes.items():
        if group and total + size > MAX_TOGETHER:
            yield group
            group, total = [], 0
        group.append(uid)
        total += size
    if group:
        yield group
