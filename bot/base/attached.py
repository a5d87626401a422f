"""A file that goes along with a message, as a room or a mail takes it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Attached:
    """Its name with the ending, its MIME type and its bytes; width and height in pixels, 0 for what is no picture."""

    name: str
    mime: str
    raw: bytes = field(repr=False)
    width: int = 0
    height: int = 0
