"""Any file in, a fresh one out, or why there is none. Neither its name nor its announced type is believed."""

from bot.reading.pool import Reader, ReadingFailed, ReadingStopped, in_thread
from bot.remade.kind import kind_of
from bot.remade.pdf import remake_pdf
from bot.remade.picture import remake_picture
from bot.remade.refused import Refused
from bot.remade.word import remake_word
from bot.remade.words import words_of
from commands.domain.bestanden import Bestandsfout, Bestandsoort
from commands.messages import Bijlage
from commands.messages.bestandsblad import Hermaakt

_BY_KIND = {
    Bestandsoort.FOTO: remake_picture,
    Bestandsoort.PDF: remake_pdf,
    Bestandsoort.WORD: remake_word,
    Bestandsoort.TEKST: words_of,
}


class Remaker:
    """Implements FileRemaker; reads and writes by the Reader, so that no file holds up the event loop."""

    def __init__(self, reader: Reader = in_thread) -> None:
        self._reader = reader

    async def remake(self, bijlage: Bijlage) -> Hermaakt | Bestandsfout:
        """The fresh file; KAPOT where reading it took too much, or failed in a way that nobody foresaw."""
        try:
            return await self._reader(remake, bijlage.naam, bijlage.mime, bijlage.inhoud)
        except (ReadingStopped, ReadingFailed, TimeoutError):
            return Bestandsfout.KAPOT


def remake(name: str, mime: str, content: bytes) -> Hermaakt | Bestandsfout:
    """The work itself, without waiting."""
    try:
        return _BY_KIND[kind_of(name, mime, content)](content)
    except Refused as refused:
        return refused.why
