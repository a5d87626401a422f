"""Makes of an outbox row what goes over the wire, after one more look at its recipient and its actiepunten."""

from dataclasses import dataclass, replace

from bot.delivery.lookup import Lookup
from commands.adres import antwoordadres, groepsadres, persoonlijk_adres
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Medewerker, Persoon
from commands.domain.kring import kring
from commands.domain.rollen import Rol
from commands.effects.rijen import VAN_DE_KLOK
from commands.messages import Bericht, Blok
from commands.messages.bestandsblad import Bestandsblad
from commands.ports import OutboxItem, PermanentFailure, SentMail
from commands.ports.outgoing import OutgoingEvent, OutgoingMail
from commands.texts import omslag
from commands.texts.zonder_inhoud import zonder_inhoud
from commands.understanding.antwoord_als import gelezen_als


class Lapsed(Exception):
    """The row need not go out any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """The recipient of a row, as they stand now."""

    persoon: Persoon | None = None
    deelnemer: Deelnemer | None = None
    medewerker: Medewerker | None = None
    casus: Casus | None = None

    @property
    def rol(self) -> Rol | None:
        """As a medewerker; None for everybody else."""
        return self.medewerker.rol if self.medewerker is not None else None


def recipient_of(row: OutboxItem, lookup: Lookup) -> Recipient:
    """The recipient; raises Lapsed when they left after the row was queued, or are no medewerker any more, and for what
    the clock says of a casus that was closed meanwhile."""
    casus = lookup.casussen[row.casus_id] if row.casus_id else None
    if casus is not None and casus.fase is Fase.GESLOTEN and row.key.startswith(VAN_DE_KLOK):
        raise Lapsed
    if row.deelnemer_id is not None:
        deelnemer = lookup.deelnemers[row.deelnemer_id]
        if deelnemer.vertrokken_op is not None and row.created_at < deelnemer.vertrokken_op:
            raise Lapsed
        return Recipient(persoon=deelnemer.persoon, deelnemer=deelnemer, casus=casus)
    if row.medewerker_id is not None:
        medewerker = lookup.medewerkers.get(row.medewerker_id)
        if medewerker is None:
            raise Lapsed
        return Recipient(persoon=medewerker.persoon, medewerker=medewerker, casus=casus)
    persoon = lookup.personen[row.persoon_id] if row.persoon_id is not None else None
    return Recipient(persoon=persoon, casus=casus)


def takes_part_again(recipient: Recipient, lookup: Lookup) -> bool:
    """Whether a deelnemer who left takes part in the casus again, or its former procesregisseur is that again."""
    former = recipient.deelnemer
    if recipient.medewerker is not None and recipient.casus is not None:
        return recipient.casus.geopend_door == recipient.medewerker.id
    if former is None or former.actief:
        return False
    return any(
        deelnemer.actief and (deelnemer.casus_id, deelnemer.persoon.id) == (former.casus_id, former.persoon.id)
        for deelnemer in lookup.deelnemers.values()
    )


def current_bericht(row: OutboxItem, lookup: Lookup) -> Bericht:
    """The message as this channel shows it now; raises Lapsed when an answer made all of it void (SOURCES: C25)."""
    if row.bericht is None:
        raise PermanentFailure("no_text")
    bericht = row.bericht.bericht
    blocks = [block for block in bericht.blokken if block.kanaal in (None, row.kanaal)]
    passing = [block for block in blocks if block.vervalt]
    standing = [block for block in passing if _stands(block, lookup)]
    if passing and not standing:
        raise Lapsed
    shown = tuple(block for block in blocks if not block.vervalt or block in standing)
    piece = bericht.bijgevoegd
    if isinstance(piece, Bestandsblad):
        piece = replace(piece, inhoud=lookup.files.get(piece.bestand_id, b""))
    return replace(bericht, blokken=shown, bijgevoegd=piece)


def _stands(block: Blok, lookup: Lookup) -> bool:
    if block.punt is None:
        return True
    actiepunt = lookup.actiepunten.get(block.punt.actiepunt_id)
    return actiepunt is not None and not actiepunt.voorbij and actiepunt.versie == block.punt.versie


def mail_for(row: OutboxItem, lookup: Lookup, domain: str, *, names_shown: bool = False) -> OutgoingMail:
    """The mail to one person; raises Lapsed, or PermanentFailure when they have no address.

    `names_shown`: members see each other's names.
    """
    bericht = current_bericht(row, lookup)
    recipient = recipient_of(row, lookup)
    if recipient.persoon is None or not recipient.persoon.email:
        raise PermanentFailure("no_address")
    thread = _thread(row, bericht, recipient, lookup, domain)
    own = (row.target,) if row.target else ()
    to_group = recipient.casus is not None and (recipient.deelnemer is not None or row.to_group)
    group = groepsadres(recipient.casus.code) if recipient.casus is not None and to_group else "bot"
    actiepunt = bericht.enige_punt
    reply = bericht.reply_to or _reply_local(recipient, gelezen_als(bericht))
    personal = row.target or bericht.reply_to or bericht.antwoord_als or bericht.afspraak
    return OutgoingMail(
        message_id=f"<{row.id}@{domain}>",
        recipient=recipient.persoon.email,
        # some programs send the answer of a calendar to From, and not to its organizer
        from_local=group if bericht.afspraak is None else reply,
        reply_local=reply,
        bericht=bericht,
        date=row.created_at,
        reply_actiepunt=actiepunt.nummer if actiepunt is not None and recipient.deelnemer is not None else None,
        head=omslag.regel(recipient.casus, recipient.rol),
        helped_by=omslag.wie_helpt(recipient.rol),
        in_reply_to=own[0] if own else (thread[-1] if thread else ""),
        references=tuple(dict.fromkeys((*thread, *own))),
        list_id=group if to_group and not personal else "",
        is_reply=bool(row.target),
        never=_never(recipient, lookup, mail_alone=False),
        names=() if names_shown else _names(recipient, lookup),
        permitted=lookup.permitted.get(row.casus_id or "", ()),
    )


def _thread(row: OutboxItem, bericht: Bericht, recipient: Recipient, lookup: Lookup, domain: str) -> list[str]:
    """The ids under which mail programs put it with others: those of its lane, or the one root of its actiepunt.

    That root is no mail, and programs thread under it all the same: so the mails about one actiepunt stand together, as
    what is said of it does in its thread of the room.
    """
    punt = bericht.draad or (bericht.enige_punt.nummer if bericht.enige_punt is not None else 0)
    if punt and recipient.casus is not None:
        return [f"<actiepunt-{punt}.{recipient.casus.code.lower()}@{domain}>"]
    return [one for mail in lookup.threads.get(row.id, ()) for one in _ids(mail, domain)]


def without_content(mail: OutgoingMail, code: str) -> OutgoingMail:
    """The same mail, which only says that there is news in the casus with this code; replies go where they went."""
    return replace(
        mail, bericht=zonder_inhoud(mail.bericht, code, antwoord=mail.is_reply), head=f"Casus {code}" if code else ""
    )


def _never(recipient: Recipient, lookup: Lookup, *, mail_alone: bool) -> frozenset[str]:
    """The addresses of all who take or took part in the casus, but for the reader's own; none where the ZVH reads it.

    `mail_alone`: in the room of a casus members see each other's Matrix ids.
    """
    casus, reader = recipient.casus, recipient.persoon
    if casus is None or recipient.medewerker is not None:
        return frozenset()
    others = [one.persoon for one in lookup.deelnemers.values() if one.casus_id == casus.id]
    own = {reader.email, reader.matrix_id} if reader is not None else set()
    found = {one for persoon in others for one in (persoon.email, None if mail_alone else persoon.matrix_id)}
    return frozenset(one.lower() for one in found - own if one)


def _names(recipient: Recipient, lookup: Lookup) -> tuple[str, ...]:
    """The names of the same people, and of the medewerkers; none where the ZVH reads it, or members see names."""
    casus, reader = recipient.casus, recipient.persoon
    if casus is None or recipient.medewerker is not None or casus.id not in lookup.permitted:
        return ()
    members = [one for one in lookup.deelnemers.values() if one.casus_id == casus.id]
    others: list[Deelnemer | Medewerker] = [*members, *lookup.medewerkers.values()]
    own = {one.naam for one in others if reader is not None and one.persoon.id == reader.id}
    return tuple(dict.fromkeys(one.naam for one in others if one.naam and one.naam not in own))


def _ids(mail: SentMail, domain: str) -> tuple[str, ...]:
    """Our own Message-ID and the one that the relay gave it; as a rule they are the same."""
    own = f"<{mail.row_id}@{domain}>"
    return (mail.external_id,) if mail.external_id.startswith(f"<{mail.row_id}@") else (own, mail.external_id)


def _reply_local(recipient: Recipient, als: str) -> str:
    if recipient.deelnemer is not None and recipient.casus is not None:
        return antwoordadres(recipient.casus.code, recipient.deelnemer.token, als=als)
    return persoonlijk_adres(recipient.medewerker.token) if recipient.medewerker is not None else "bot"


def may_enter(room: str, persoon: Persoon | None, lookup: Lookup) -> frozenset[str]:
    """The Matrix ids that may be in a room: the kring of its casus, otherwise the one person that it is for."""
    casus = lookup.rooms.get(room)
    if casus is not None:
        return kring(casus, lookup.deelnemers.values(), lookup.medewerkers.values())
    return frozenset({persoon.matrix_id} if persoon is not None and persoon.matrix_id else ())


def event_for(row: OutboxItem, lookup: Lookup, *, names_shown: bool = False) -> OutgoingEvent:
    """The event to one room; raises Lapsed, or PermanentFailure when there is no such room."""
    bericht = current_bericht(row, lookup)
    whole = row.bericht.bericht if row.bericht is not None else bericht
    recipient = recipient_of(row, lookup)
    room = row.room
    if not room and row.to_group and recipient.casus is not None:
        room = recipient.casus.kamer or ""
    elif not room and recipient.persoon is not None:
        room = recipient.persoon.prive_kamer or ""
    if not room:
        raise PermanentFailure("no_room")
    reply_to, _, thread = row.target.partition(" ")
    rings = recipient.persoon.matrix_id if recipient.persoon is not None and not bericht.notice else None
    return OutgoingEvent(
        room=room,
        txn_id=row.id,
        bericht=bericht,
        members=may_enter(room, recipient.persoon, lookup),
        whole=replace(whole, blokken=tuple(block for block in whole.blokken if block.kanaal in (None, row.kanaal))),
        never=_never(recipient, lookup, mail_alone=recipient.persoon is None),
        names=() if names_shown else _names(recipient, lookup),
        permitted=lookup.permitted.get(row.casus_id or "", ()),
        reply_to=reply_to,
        thread=thread,
        mentions=(rings,) if rings else (),
    )
