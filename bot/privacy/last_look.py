"""The last look for names of members at what goes out, and for their addresses in the files that go along.

The same comparison as at the door (bot.privacy.known_names), so an ordinary word that is somebody's name too stops only
where it is written as a name. A PDF and a picture are not opened: they show what stands in the message.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import PurePath

from bot.privacy.files.mail import read_mail
from bot.privacy.files.part import UnreadableFile
from bot.privacy.files.read import as_text
from bot.privacy.files.word import read_word
from bot.privacy.known_names import known_names
from commands.domain.laatste_blik import staat_in


class LastLook:
    """Implements the NameLook of the senders."""

    def in_texts(self, texts: Iterable[str], names: Sequence[str], allowed: Sequence[str]) -> bool:
        """Whether one of these names stands in one of the texts."""
        return bool(names) and any(known_names(text, names, allowed) for text in texts)

    def in_mail(self, octets: bytes, names: Sequence[str], allowed: Sequence[str]) -> bool:
        """The same of a whole mail: subject, display names, text, HTML, files and their names."""
        return bool(names) and self.in_texts(_words_of_mail(octets), names, allowed)

    def in_file(self, name: str, content: bytes, names: Sequence[str], allowed: Sequence[str]) -> bool:
        """The same of a file: its name, its words, and what its properties say."""
        return bool(names) and self.in_texts((_as_words(name), *_words_of_file(name, content)), names, allowed)

    def address_in_files(self, octets: bytes, addresses: Collection[str]) -> bool:
        """Whether one of these addresses (lower case) stands in a file of this mail."""
        if not addresses or b"filename" not in octets:
            return False
        files = [(part.text, attachment) for part, attachment in read_mail(octets) if attachment is not None]
        return any(self.address_in_file(name, content, addresses) for name, content in files)

    def address_in_file(self, name: str, content: bytes, addresses: Collection[str]) -> bool:
        """The same of one file."""
        return any(staat_in(words, addresses) for words in (PurePath(name).stem, *_words_of_file(name, content)))


def _words_of_mail(octets: bytes) -> Iterator[str]:
    for part, attachment in read_mail(octets):
        if attachment is None:
            yield part.text
        else:
            yield _as_words(part.text)
            yield from _words_of_file(part.text, attachment)


def _words_of_file(name: str, content: bytes) -> Iterator[str]:
    ending = PurePath(name).suffix.lower()
    try:
        if ending == ".docx":
            yield from (part.text for part in read_word(content))
        elif ending in {".ics", ".txt", ".csv", ".json"}:
            yield as_text(content)
    except UnreadableFile:
        return


def _as_words(name: str) -> str:
    """The name of a file with spaces: `Plan_Xandriel_v2.docx`."""
    return PurePath(name).stem.replace("_", " ").replace("-", " ").replace(".", " ")
