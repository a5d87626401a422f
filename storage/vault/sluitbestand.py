"""The sluitbestand: the sluitsleutels of an installation, one a line, in a small file outside database and backups.

A sluitsleutel closes the data keys together with the master key, and is replaced when something was destroyed: then no
older copy of a data key opens any more. A line holds its number and the key in base64. What is replaced is overwritten
where it lies; a file system that copies on write, a snapshot or an SSD may still keep it, and nobody can promise more.
"""

import base64
import binascii
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

KEY_BYTES = 32
_TAG = "CACHEDIR.TAG"
_TAG_TEXT = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# The sluitsleutel of ketenbot: never put it into a backup, else what was destroyed can be opened again.\n"
)


class SluitbestandBroken(Exception):
    """The sluitbestand cannot be read or written, or holds something else; the text says which and why."""


class Sluitbestand:
    """Reads and replaces the file; what was read is kept until it is asked for a key that it does not know."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._keys: dict[int, bytes] = {}
        self._beside: dict[int, bytes] = {}

    def find(self, tijd: int) -> bytes | None:
        """The key with this number; the file is read again when it is not known. Raises SluitbestandBroken."""
        if tijd in self._beside:
            return self._beside[tijd]
        if tijd not in self._keys:
            self._keys = self.read()
        return self._keys.get(tijd)

    def forget(self) -> None:
        """Keep nothing in memory of what was read."""
        self._keys = {}

    @contextmanager
    def beside(self, tijd: int, key: bytes) -> Iterator[dict[int, bytes]]:
        """Know this key for a while as if it stood in the file; yields what stands there.

        Raises SluitbestandBroken when the file holds another key with this number, or a later one.
        """
        try:
            keys = self.read()
        except SluitbestandBroken:
            keys = {}  # whoever takes the keys from a copy mends it so
        if any(n > tijd or (n == tijd and keys[n] != key) for n in keys):
            raise SluitbestandBroken(
                f"the sluitbestand {self.path} is of another installation, or newer than this sleutelkopie: move it "
                "away first"
            )
        self._beside = {tijd: key}
        try:
            yield keys
        finally:
            self._beside = {}

    def read(self) -> dict[int, bytes]:
        """All keys in the file; none when it is not there. Raises SluitbestandBroken."""
        try:
            lines = self.path.read_text(encoding="ascii").splitlines()
        except FileNotFoundError:
            return {}
        except (OSError, UnicodeDecodeError) as error:
            raise SluitbestandBroken(f"the sluitbestand {self.path} cannot be read ({_why(error)})") from error
        return dict(map(self._read_line, lines))

    def write(self, keys: Mapping[int, bytes]) -> None:
        """Replace the file by one with these keys alone, and overwrite the bytes of the old one.

        After a kill there is the old file or the new one. Raises SluitbestandBroken.
        """
        try:
            self._replace("".join(f"{tijd} {base64.b64encode(keys[tijd]).decode()}\n" for tijd in sorted(keys)))
        except OSError as error:
            raise SluitbestandBroken(f"the sluitbestand {self.path} cannot be written ({_why(error)})") from error
        self._keys = dict(keys)

    def _replace(self, text: str) -> None:
        map_ = self.path.parent
        if not map_.exists():
            map_.mkdir(mode=0o700, parents=True)
            (map_ / _TAG).write_text(_TAG_TEXT, encoding="ascii")
        replace(self.path, text.encode("ascii"))

    def _read_line(self, line: str) -> tuple[int, bytes]:
        tijd, _, key = line.partition(" ")
        try:
            raw = base64.b64decode(key, validate=True)
        except binascii.Error:
            raw = b""
        if not tijd.isdecimal() or len(raw) != KEY_BYTES:
            raise SluitbestandBroken(
                f"{self.path} is no sluitbestand, or is damaged: put it back from the sleutelkopie"
            )
        return int(tijd), raw


@contextmanager
def kept_on_failure(path: Path) -> Iterator[None]:
    """What fails inside leaves this file, and its folder, as they were."""
    there, had_folder = path.exists(), path.parent.exists()
    before = path.read_bytes() if there else b""
    try:
        yield
    except BaseException:
        if there:
            replace(path, before)
        elif path.exists():
            overwrite(path)
        if not had_folder and path.parent.exists():
            (path.parent / _TAG).unlink(missing_ok=True)
            path.parent.rmdir()
        raise


def replace(path: Path, content: bytes) -> None:
    """Put this content in the place of a file, durably and for this user alone, and overwrite what lay there."""
    new, old = (path.with_name(f"{path.name}.{name}") for name in ("nieuw", "oud"))
    overwrite(old)  # of an earlier time that was killed
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileNotFoundError):
        old.hardlink_to(path)
    new.rename(path)
    sync_folder(path.parent)
    overwrite(old)


def overwrite(path: Path) -> None:
    """Overwrite the bytes of this file where they lie, and remove it; nothing when it is not there."""
    try:
        with path.open("r+b") as file:
            size = os.fstat(file.fileno()).st_size
            file.write(os.urandom(size))
            file.flush()
            os.fsync(file.fileno())
    except FileNotFoundError:
        return
    path.unlink()
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Make what was renamed or removed in this folder durable."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__
