"""From an outbox row to what goes over the wire: recipients and points are looked at once more, right before."""

from dataclasses import dataclass, replace

from bot.delivery.lookup import Naslag
from commands.adres import antwoordadres, groepsadres, persoonlijk_adres
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Medewerker, Persoon
from commands.domain.kring import kring
from commands.messages import Bericht, Blok
from commands.ports import OutboxRij, PermanentFailure
from commands.ports.zending import MailZending, MatrixZending


class Vervallen(Exception):
    """It need not go out any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvanger:
    """Who it goes to, as he stands now."""

    persoon: Persoon | None = None
    lid: Deelnemer | None = None
    staf: Medewerker | None = None
    casus: Casus | None = None


def ontvanger_van(rij: OutboxRij, naslag: Naslag) -> Ontvanger:
    """Raises Vervallen when he left after this was queued, or is no medewerker any more."""
    casus = naslag.casussen[rij.casus_id] if rij.casus_id else None
    if rij.deelnemer_id is not None:
        lid = naslag.leden[rij.deelnemer_id]
        if lid.vertrokken_op is not None and rij.aangemaakt_op < lid.vertrokken_op:
            raise Vervallen
        return Ontvanger(persoon=lid.persoon, lid=lid, casus=casus)
    if rij.medewerker_id is not None:
        staf = naslag.staf.get(rij.medewerker_id)
        if staf is None:
            raise Vervallen
        return Ontvanger(persoon=staf.persoon, staf=staf, casus=casus)
    persoon = naslag.personen[rij.persoon_id] if rij.persoon_id is not None else None
    return Ontvanger(persoon=persoon, casus=casus)


def doet_weer_mee(naar: Ontvanger, naslag: Naslag) -> bool:
    """Whether a deelnemer who left takes part in the same casus anew, or its former procesregisseur is that again."""
    weg = naar.lid
    if naar.staf is not None and naar.casus is not None:
        return naar.casus.geopend_door == naar.staf.id
    if weg is None or weg.actief:
        return False
    return any(
        lid.actief and (lid.casus_id, lid.persoon.id) == (weg.casus_id, weg.persoon.id) for lid in naslag.leden.values()
    )


def geldig_bericht(rij: OutboxRij, naslag: Naslag) -> Bericht:
    """The message as this channel shows it; raises Vervallen when an answer made all of it void (SOURCES: C25)."""
    if rij.bericht is None:
        raise PermanentFailure("no_text")
    bericht = rij.bericht.bericht
    blokken = [blok for blok in bericht.blokken if blok.kanaal in (None, rij.kanaal)]
    tijdelijk = [blok for blok in blokken if blok.vervalt]
    over = [blok for blok in tijdelijk if _geldt(blok, naslag)]
    if tijdelijk and not over:
        raise Vervallen
    return replace(bericht, blokken=tuple(blok for blok in blokken if not blok.vervalt or blok in over))


def _geldt(blok: Blok, naslag: Naslag) -> bool:
    if blok.punt is None:
        return True
    punt = naslag.punten.get(blok.punt.actiepunt_id)
    return punt is not None and punt.loopt and punt.versie == blok.punt.versie


def mail_van(rij: OutboxRij, naslag: Naslag, domein: str) -> MailZending:
    """A mail to one person; raises Vervallen, or PermanentFailure when he has no address."""
    bericht = geldig_bericht(rij, naslag)
    naar = ontvanger_van(rij, naslag)
    if naar.persoon is None or not naar.persoon.email:
        raise PermanentFailure("no_address")
    draad = naslag.draden.get(rij.id, ())
    eigen = (rij.antwoord_op,) if rij.antwoord_op else ()
    groepspost = naar.casus is not None and (naar.lid is not None or rij.groep)
    groep = groepsadres(naar.casus.code) if naar.casus is not None and groepspost else "bot"
    punt = bericht.enige_punt
    return MailZending(
        message_id=f"<{rij.id}@{domein}>",
        aan=naar.persoon.email,
        van_lokaal=groep,
        antwoord_lokaal=bericht.reply_to or _antwoord_lokaal(naar),
        bericht=bericht,
        datum=rij.aangemaakt_op,
        antwoord_punt=punt.nummer if punt is not None and naar.lid is not None else None,
        in_reply_to=eigen[0] if eigen else (draad[-1] if draad else ""),
        references=tuple(dict.fromkeys((*draad, *eigen))),
        lijst=groep if groepspost and not (rij.antwoord_op or bericht.reply_to) else "",
        antwoord=bool(rij.antwoord_op),
    )


def _antwoord_lokaal(naar: Ontvanger) -> str:
    if naar.lid is not None and naar.casus is not None:
        return antwoordadres(naar.casus.code, naar.lid.token)
    return persoonlijk_adres(naar.staf.token) if naar.staf is not None else "bot"


def mag_erin(kamer: str, persoon: Persoon | None, naslag: Naslag) -> frozenset[str]:
    """The Matrix ids of those who may be in a room: of a casus its kring, else the one person it is for."""
    casus = naslag.kamers.get(kamer)
    if casus is not None:
        return kring(casus, naslag.leden.values(), naslag.staf.values())
    return frozenset({persoon.matrix_id} if persoon is not None and persoon.matrix_id else ())


def matrix_van(rij: OutboxRij, naslag: Naslag) -> MatrixZending:
    """An event to one room; raises Vervallen, or PermanentFailure when there is no such room."""
    bericht = geldig_bericht(rij, naslag)
    heel = rij.bericht.bericht if rij.bericht is not None else bericht
    naar = ontvanger_van(rij, naslag)
    kamer = rij.kamer
    if not kamer and rij.groep and naar.casus is not None:
        kamer = naar.casus.kamer or ""
    elif not kamer and naar.persoon is not None:
        kamer = naar.persoon.prive_kamer or ""
    if not kamer:
        raise PermanentFailure("no_room")
    bel = naar.persoon.matrix_id if naar.persoon is not None and not bericht.notice else None
    return MatrixZending(
        kamer=kamer,
        txn_id=rij.id,
        bericht=bericht,
        leden=mag_erin(kamer, naar.persoon, naslag),
        heel=replace(heel, blokken=tuple(blok for blok in heel.blokken if blok.kanaal in (None, rij.kanaal))),
        antwoord_op=rij.antwoord_op,
        vermeldingen=(bel,) if bel else (),
    )
