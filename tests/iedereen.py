"""Who may be in a room, for tests about something else: whoever is there."""


class Iedereen(frozenset[str]):
    """Holds everybody."""

    def __contains__(self, wie: object) -> bool:
        return True


IEDEREEN = Iedereen()
