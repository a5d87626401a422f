"""Finds the answers in a form of our own that came back as a Word file, and puts them among the words of its message.

So they are read, looked over at the door and answered as if they had been typed there.
"""

import re
from dataclasses import replace
from typing import Final, Protocol

from bot.documents.blocks import Content, read_content
from bot.documents.package import open_parts
from bot.reading.pool import Reader, ReadingFailed, ReadingStopped, in_thread
from commands.domain.aanmeldlezing import FORMULIER_KOPPEN
from commands.domain.celtekst import ingevuld
from commands.domain.weigering import BestandOnleesbaar
from commands.messages import Gebeurtenis, Inbound
from commands.ports import InboxItem

MAX_BYTES: Final = 2_000_000
_WORD: Final = ".docx"
_NUMBER: Final = re.compile(r"\s*(\d{1,2})\s*[.)]")
_CODE: Final = re.compile(r"\bAanmelding ([A-Z0-9]{4})\b")


class MessageReader(Protocol):
    """Reads what came in."""

    async def read(self, row: InboxItem) -> Gebeurtenis | None:
        """The event in this row."""
        ...


class WithForms:
    """A MessageReader around another one."""

    def __init__(self, inner: MessageReader, reader: Reader = in_thread) -> None:
        self._inner = inner
        self._reader = reader

    async def read(self, row: InboxItem) -> Gebeurtenis | None:
        """As the other one does; a file that holds no answers stays with the message."""
        event = await self._inner.read(row)
        if not isinstance(event, Inbound):
            return event
        for file in event.bijlagen:
            if file.naam.lower().endswith(_WORD) and (words := await self._answers(file.inhoud)):
                rest = tuple(een for een in event.bijlagen if een is not file)
                return replace(event, tekst=_together(words, event.tekst), bijlagen=rest)
        return event

    async def _answers(self, raw: bytes) -> str:
        try:
            return await self._reader(read_answers, raw)
        except (ReadingFailed, ReadingStopped, TimeoutError):
            return ""  # whoever reads it as a plan says what is wrong with it


def read_answers(raw: bytes) -> str:
    """The command that the filled form stands for, a numbered answer a line; empty where it is no such form."""
    try:
        content = read_content(open_parts(raw, max_bytes=MAX_BYTES))
    except BestandOnleesbaar:
        return ""
    answers = list(_numbered(content))
    code = next((found[1] for words in content.paragraphs if (found := _CODE.search(words))), "")
    return "\n".join([f"{code} aanmelding antwoord".strip(), *answers]) if answers else ""


def _numbered(content: Content) -> list[str]:
    found = []
    for rows in content.tables:
        if not rows or tuple(" ".join(cell.text.split()).casefold() for cell in rows[0].cells) != FORMULIER_KOPPEN:
            continue
        for row in rows[1:]:
            number = _NUMBER.match(row.cells[0].text)
            answer = " ".join(ingevuld(row.cells[-1].text).split())
            if number is not None and len(row.cells) > 1 and answer:
                found.append(f"{number[1]} {answer}")
    return found


def _together(answers: str, own: str) -> str:
    """Own words stand before the first answer, so that they belong to none."""
    head, _, rest = answers.partition("\n")
    return "\n".join(een for een in (head, own.strip(), rest) if een)
