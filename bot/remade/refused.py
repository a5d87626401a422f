"""The error of whoever makes files anew."""

from commands.domain.bestanden import Bestandsfout


class Refused(Exception):
    """No fresh file can or may be made of it."""

    def __init__(self, why: Bestandsfout) -> None:
        super().__init__(why.value)
        self.why = why
