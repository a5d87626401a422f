"""From one fetched mail to the rows it makes in the inbox: which source ids, at which addresses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from bot.mail.raw.delivered import bezorgd_aan, genoemd
from bot.mail.raw.envelope import Omslag, pak_in, pak_uit
from bot.mail.raw.headers import Koppen
from bot.mail.raw.mending import MAX_KOP, splits
from commands.domain.rollen import Kanaal
from commands.ports import Ids, InboxRij, UnitOfWork

_VAN = re.compile(rb"^from:[^\n]{0,200}?([^\s<>\"(),;:@]{1,64}@[^\s<>\"(),;:@]{1,255})", re.IGNORECASE | re.MULTILINE)
"""Good enough to take turns by; who it is is read elsewhere."""
_EIGEN = (
    *("Message-ID", "From", "Sender", "Reply-To", "To", "Cc", "Subject", "In-Reply-To", "References"),
    *("Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "Auto-Submitted", "Precedence"),
)
"""Headers that the sender writes: where one differs, it is another mail. The servers on its way write the others; a
program that sends a mail once more may write another Date.
"""


async def neem_op(rijen: Sequence[InboxRij], uow: UnitOfWork, ids: Ids) -> int:
    """Put rows in the inbox; returns how many are new. What is there already is truly the same mail.

    A row whose source id was claimed by another mail (that one had the same Message-ID, place and body, and another
    subject, say) gets a source id of its own.
    """
    bekend = await uow.inbox.raw_by_source({rij.bron for rij in rijen})
    alle: list[InboxRij] = []
    for rij in rijen:
        eerder = bekend.setdefault(rij.bron, rij.ruw)
        alle.append(rij if not eerder or _zelfde(eerder, rij.ruw) else _anders(rij, ids))
    return await uow.inbox.add_items(alle)


def _zelfde(een: bytes, ander: bytes) -> bool:
    return een == ander or _eigen_koppen(een) == _eigen_koppen(ander)


def _eigen_koppen(ruw: bytes) -> list[list[str]]:
    omslag, mail = pak_uit(ruw)
    koppen = Koppen.van(mail)
    return [[omslag.plek], *(koppen.alle(naam) for naam in _EIGEN)]


def _anders(rij: InboxRij, ids: Ids) -> InboxRij:
    bron = f"{rij.bron}:{_afdruk(rij.ruw)}"
    return replace(rij, id=ids.voor(f"inbox/{bron}").nieuw(), bron=bron)


def _afdruk(ruw: bytes) -> str:
    kern = "\n".join(waarde for koppen in _eigen_koppen(ruw) for waarde in koppen)
    return sha256(kern.encode(errors="replace")).hexdigest()


def komt_van(bron: str, ruw: bytes, domein: str) -> bool:
    """Whether this is the mail that a row with this source id was made of."""
    return any(bron in (een, f"{een}:{_afdruk(inhoud)}") for een, inhoud in rijen(ruw, domein))


def inboxrijen(ruw: bytes, domein: str, ids: Ids, nu: datetime, *, grootte: int = 0) -> list[InboxRij]:
    """The same as `rijen`, ready for the inbox."""
    van = _VAN.search(ruw, 0, MAX_KOP)
    beurt = van[1].decode(errors="replace").lower() if van is not None else ""
    return [replace(_rij(een, inhoud, ids, nu), beurt=beurt) for een, inhoud in rijen(ruw, domein, grootte=grootte)]


def apart(kop: bytes, geldig: int, uid: int, ids: Ids, nu: datetime) -> InboxRij:
    """The row of a mail that the server cannot give: where it is, and its headers as far as they could be had."""
    plek = f"{geldig}:{uid}"
    return _rij("mail:apart:" + sha256(plek.encode()).hexdigest(), pak_in(Omslag(plek=plek), kop), ids, nu)


def _rij(bron: str, inhoud: bytes, ids: Ids, nu: datetime) -> InboxRij:
    rij_id = ids.voor(f"inbox/{bron}").nieuw()
    return InboxRij(id=rij_id, bron=bron, kanaal=Kanaal.MAIL, ruw=inhoud, ontvangen_op=nu)


def rijen(ruw: bytes, domein: str, *, grootte: int = 0) -> Iterator[tuple[str, bytes]]:
    """Source id and content of each row; `grootte` when only the headers were fetched, because it is too large.

    One row, but where the delivering server does not say for which address it is and it names several casussen of ours:
    then one for each of them, as if it had been delivered twice.
    """
    koppen = Koppen.van(ruw)
    bezorgd = bezorgd_aan(koppen, domein)
    adressen = [] if bezorgd else genoemd(koppen, domein)
    for adres in adressen if len(adressen) > 1 else [""]:
        omslag = Omslag(adres=adres, grootte=grootte)
        yield bron(koppen, ruw, adres or bezorgd, grootte=grootte), pak_in(omslag, ruw)


def bron(koppen: Koppen, ruw: bytes, adres: str, *, grootte: int = 0) -> str:
    """The same for the same mail at the same address, however often it is fetched or delivered (SOURCES: M11, M19).

    A Message-ID alone proves nothing: it may be missing, or be used twice.
    """
    message_id = koppen.eerste("Message-ID")
    delen = [
        message_id.encode(errors="replace"),
        (adres or koppen.eerste("Delivered-To")).strip().lower().encode(errors="replace"),
        b"te groot" if grootte else sha256(splits(ruw)[1] or ruw[MAX_KOP:]).digest(),
    ]
    if not message_id:
        delen += [koppen.eerste(naam).encode(errors="replace") for naam in ("From", "Date")]
    return "mail:" + sha256(b"\n".join(sha256(deel).digest() for deel in delen)).hexdigest()
