"""A message that is no reply, but answers a question of the bot: read as one, and never shared with the group.

By mail it must plainly answer (programs lose what a mail answers, and people write a new one); in a private room, where
the bot alone reads, any plain line answers the one question that waits there.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from commands.adres import lees_postadres
from commands.command import Command, Opdracht
from commands.contact.gehad import GEHAD
from commands.domain.actiepunt import FeedbackSoort
from commands.domain.afwezigwoorden import EEN_DAG
from commands.domain.bijeenkomst import IcoStand, lopende
from commands.domain.bijval import is_instemming
from commands.domain.casus import Casus
from commands.domain.datum import lees_datum
from commands.domain.datumwoorden import WEEKDAGEN
from commands.domain.janee import lees_janee
from commands.domain.losantwoord import Passend, past_op
from commands.domain.openvraag import Openvraag, OpenvraagSoort
from commands.domain.peilkamer import antwoordt_in_kamer, kaal_in_kamer
from commands.domain.rollen import Kanaal
from commands.domain.weigering import Weigering
from commands.domain.weigering_open import WelkeVraag
from commands.domain.werkdagen import lokale_dag
from commands.grammar.grammar import lees, zonder_slot
from commands.grammar.lezing import Plek
from commands.ico.kan import KAN
from commands.messages import Inbound, MailStaat
from commands.ports import Transaction
from commands.spreektaal.lezen import versta
from commands.spreektaal.verstaan import Omstandigheid
from commands.spreektaal.zelfaanpak import pakt_zelf_op
from commands.texts.bedoelt import KIES, NEE
from commands.understanding.beantwoord import beantwoord
from commands.understanding.naast_contact import noemt_een_van, zegt_contact
from commands.understanding.op_bedoelt import gekozen_letters, gekozen_zinnen, zegt_nee
from commands.understanding.op_trede import is_opmerking, vraagt_geduld
from commands.understanding.open_vragen import open_vragen
from commands.understanding.uitwerken import met_teken

_KORT = 6
"""Words in an answer that says no more than how something stands."""


async def als_antwoord(inbound: Inbound, tabel: Sequence[Command], tx: Transaction) -> Inbound:
    """The message as a reply to the question that it answers; with all that it may answer where that is not sure."""
    if inbound.staat is not MailStaat.GEWOON or inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld:
        return inbound
    tekst = zonder_slot(inbound.tekst).strip()
    if not tekst or inbound.agenda is not None or inbound.aangetikt:
        return inbound
    if inbound.kanaal is Kanaal.MATRIX and (op_peiling := await _op_peiling(inbound, tekst, tabel, tx)) is not None:
        return op_peiling
    if met_teken(tekst):
        return inbound
    getypt = _getypt(inbound, tabel)
    if (getypt and not all(een.command is KAN for een in getypt)) or await beantwoord(inbound, tx.uow) is not None:
        return inbound
    mail = inbound.kanaal is Kanaal.MAIL
    baan = await (_per_mail(inbound, tx) if mail else _in_prive(inbound, tx))
    if baan is not None and not mail:
        laatste = await _laatste_vraag(baan, tekst, tx)
        if laatste:
            return replace(inbound, antwoord_op=(laatste,))
    vragen = await open_vragen(baan, tx) if baan is not None else []
    if not vragen or (getypt and any(een.soort is OpenvraagSoort.MOMENTEN for een in vragen)):
        return inbound
    return _gekozen(inbound, tekst, vragen, tx) if mail else _in_gesprek(inbound, tekst, vragen, tx)


async def _op_peiling(inbound: Inbound, tekst: str, tabel: Sequence[Command], tx: Transaction) -> Inbound | None:
    """Days said to the bot while their casus is polled, as `kan`: "!dinsdag en woensdag"; None for other words.

    The poll stands in the room of the casus, where a plain line counts only when it can be nothing else.
    """
    kamer = await tx.uow.casussen.find_room(inbound.kamer)
    gericht = inbound.vermeld or met_teken(tekst)
    kern = tekst.lstrip("/! ")
    dagen = "\n" not in kern and any(dag[:2] == woord[:2] for woord in kern.lower().split() for dag in WEEKDAGEN)
    if _getypt(inbound, tabel) or (kamer is None and not dagen):
        return None
    peilingen = await _peilingen(inbound, kamer, tx)
    if kamer is not None and not gericht:
        kern = kaal_in_kamer(kern)
        gevonden = [een for een in peilingen if antwoordt_in_kamer(kern, een.momenten, tx.beleid.zone)]
    else:
        gevonden = [een for een in peilingen if past_op(een, kern, tx.beleid.zone) is Passend.ZEKER]
    if len(gevonden) != 1:
        return None
    return replace(inbound, tekst=f"!{'' if kamer is not None else f'{gevonden[0].code} '}{KAN.woorden} {kern}")


async def _peilingen(inbound: Inbound, kamer: Casus | None, tx: Transaction) -> list[Openvraag]:
    """Those of the casus of this room, or in the private room of a member those of all their casussen."""
    casussen = [kamer] if kamer is not None else []
    persoon = await tx.uow.personen.find_matrix(inbound.afzender) if kamer is None else None
    if persoon is not None and persoon.prive_kamer == inbound.kamer:
        plaatsen = [een.casus_id for een in await tx.uow.deelnemers.of_persoon(persoon.id) if een.ontvangt]
        casussen = list(await tx.uow.casussen.find_ids(plaatsen))
    gevonden: list[Openvraag] = []
    for casus in casussen:
        ico = lopende(await tx.uow.bijeenkomsten.of_casus(casus.id))
        if ico is not None and ico.stand is IcoStand.PEILING:
            momenten = ico.momenten
            gevonden.append(Openvraag(soort=OpenvraagSoort.MOMENTEN, extern_id="", code=casus.code, momenten=momenten))
    return gevonden


async def _laatste_vraag(baan: str, tekst: str, tx: Transaction) -> str:
    """The message of a private room that stands last there, where it asks whether words stand for a command, or the day
    of contact, and this answers it."""
    rijen = await tx.uow.outbox.said_in(baan, since=tx.nu - timedelta(days=1), limit=1)
    bericht = rijen[0].bericht.bericht if rijen and rijen[0].bericht is not None else None
    if bericht is not None and bericht.antwoord_als.startswith(GEHAD.woorden):
        dag = lees_datum(tekst.rstrip(" .!"), vandaag=lokale_dag(tx.nu, tx.beleid), terug=True)
        return rijen[0].external_id if dag is not None else ""
    if bericht is not None and bericht.bij_nee == KIES:
        return rijen[0].external_id if gekozen_letters(tekst, bericht.bij_ja.split("\n")) else ""
    if bericht is None:
        return ""
    if NEE not in (bericht.bij_ja, bericht.bij_nee) and not bericht.bij_ja.startswith(GEHAD.woorden):
        return ""
    past = lees_janee(tekst) is not None or zegt_nee(tekst) or gekozen_zinnen(tekst, bericht.bij_ja) != ""
    return rijen[0].external_id if past else ""


async def _per_mail(inbound: Inbound, tx: Transaction) -> str | None:
    """The lane of the mails about this casus to a deelnemer who writes under their token, to no single question."""
    adres = lees_postadres(inbound.adres)
    if adres is None or adres.code is None or adres.token is None or adres.nummer is not None or adres.als:
        return None
    lid = await tx.uow.deelnemers.find_token(adres.token)
    afzender = await tx.uow.personen.find_email(inbound.afzender)
    if lid is None or (lid.persoon.id != inbound.confirmed_by and (afzender is None or afzender.id != lid.persoon.id)):
        return None
    return f"{Kanaal.MAIL.value}/{lid.casus_id}/{lid.persoon.id}"


async def _in_prive(inbound: Inbound, tx: Transaction) -> str | None:
    """The lane of a private room."""
    persoon = await tx.uow.personen.find_matrix(inbound.afzender)
    return f"prive/{persoon.id}" if persoon is not None and persoon.prive_kamer == inbound.kamer else None


def _getypt(inbound: Inbound, tabel: Sequence[Command]) -> tuple[Opdracht, ...]:
    """The commands that stand there; "kan niet" is one in answer to a poll alone."""
    try:
        gelezen = lees(inbound.tekst, tabel, plek=Plek.PRIVE, gericht=True)
    except Weigering:
        return ()
    return gelezen if isinstance(gelezen, tuple) else ()


def _gekozen(inbound: Inbound, tekst: str, vragen: Sequence[Openvraag], tx: Transaction) -> Inbound:
    past = {een: past_op(een, tekst, tx.beleid.zone) for een in vragen if een.soort is not OpenvraagSoort.PUNT}
    zeker = [een for een in past if past[een] is Passend.ZEKER]
    if len(zeker) == 1:
        return replace(inbound, antwoord_op=(zeker[0].extern_id,))
    misschien = zeker or [een for een in past if past[een] is Passend.MISSCHIEN]
    if not misschien or (not zeker and _is_beleefd(tekst, tx)):
        return inbound
    return replace(inbound, misschien_op=tuple(misschien))


def _in_gesprek(inbound: Inbound, tekst: str, vragen: Sequence[Openvraag], tx: Transaction) -> Inbound:
    """In a private room: the one that waits, or the only one that fits; several in one casus about actiepunten are read
    by their words, as they always are."""
    if (met_code := _met_code(inbound, tekst, vragen)) is not None:
        return met_code
    zeker = [een for een in vragen if past_op(een, tekst, tx.beleid.zone) is Passend.ZEKER]
    alle, vragen = vragen, [een for een in vragen if een.soort is not OpenvraagSoort.BELLEN] or vragen
    keus = zeker if len(zeker) == 1 else _over_voorstel(vragen, tekst) or _over_stand(vragen, tekst)
    if len(keus) == 1:
        return replace(inbound, antwoord_op=(keus[0].extern_id,))
    if (op := _naast_punten(vragen, tekst)) is not None:
        return replace(inbound, antwoord_op=(op.extern_id,))
    if keus is not vragen and any(een.trede for een in keus):
        return replace(inbound, misschien_op=tuple(keus))  # "klaar": the own reminder, or the step of the ladder
    punten = all(een.soort is OpenvraagSoort.PUNT for een in vragen) and len({een.code for een in vragen}) == 1
    genoemd = any(een.code.lower() in tekst.lower() for een in vragen)
    if punten or genoemd or _is_beleefd(tekst, tx):
        return inbound
    return replace(inbound, misschien_op=tuple(alle))


def _met_code(inbound: Inbound, tekst: str, vragen: Sequence[Openvraag]) -> Inbound | None:
    """The answer to the one question for contact of the casus whose code stands in front: "K7Q2 ja gisteren"."""
    eerste, _, rest = tekst.partition(" ")
    code = eerste.strip(",.:;").upper()
    contact = [een for een in vragen if een.code == code and (een.ook_contact or een.soort is OpenvraagSoort.CONTACT)]
    return replace(inbound, tekst=rest, antwoord_op=(contact[0].extern_id,)) if contact and zegt_contact(rest) else None


def _over_voorstel(vragen: Sequence[Openvraag], tekst: str) -> Sequence[Openvraag]:
    """The one proposal among them, where the words say "akkoord": that answers no question how things are."""
    voorstellen = [een for een in vragen if een.soort in (OpenvraagSoort.EINDE, OpenvraagSoort.AANBOD)]
    return voorstellen if len(voorstellen) == 1 and is_instemming(tekst) and "akkoord" in tekst.lower() else ()


def _over_stand(vragen: Sequence[Openvraag], tekst: str) -> Sequence[Openvraag]:
    """Of several, those about an actiepunt, where the words say how one stands: no contact is "klaar"."""
    punten = [een for een in vragen if een.soort is OpenvraagSoort.PUNT]
    return punten if punten and _zegt(tekst) in ("klaar", "bezig") else vragen


def _naast_punten(vragen: Sequence[Openvraag], tekst: str) -> Openvraag | None:
    """Of messages about actiepunten in one casus: the one that asks for contact too, or the one step of the ladder,
    where these words answer that."""
    if len({een.code for een in vragen}) != 1 or any(een.soort is not OpenvraagSoort.PUNT for een in vragen):
        return None
    if noemt_een_van(tekst, (nummer for een in vragen for nummer in een.nummers)):
        return None
    contact = [een for een in vragen if een.ook_contact]
    treden = [een for een in vragen if een.trede]
    if len(treden) == 1 and pakt_zelf_op(tekst, bij_nee=not contact):
        return treden[0]
    if contact and zegt_contact(tekst):
        return contact[0]
    return treden[0] if len(treden) == 1 and (is_opmerking(tekst) or vraagt_geduld(tekst)) else None


def _is_beleefd(tekst: str, tx: Transaction) -> bool:
    """Whether there is nothing but thanks in it."""
    return versta(tekst, Omstandigheid(vandaag=lokale_dag(tx.nu, tx.beleid), punten={})).beleefd


def eis_een_vraag(inbound: Inbound) -> None:
    """Raises WelkeVraag where it may answer several questions, or one of them and the group."""
    if not inbound.misschien_op:
        return
    codes = {een.code for een in inbound.misschien_op}
    code = next(iter(codes)) if len(codes) == 1 else ""
    mail = inbound.kanaal is Kanaal.MAIL
    tekst = zonder_slot(inbound.tekst).strip()
    raise WelkeVraag(vragen=inbound.misschien_op, code=code, groep=mail, zegt=_zegt(tekst))


def _zegt(tekst: str) -> str:
    """What few words say, as the short answers know it."""
    if lees_janee(tekst) is True or is_instemming(tekst):
        return "ja"
    los = versta(tekst, Omstandigheid(vandaag=EEN_DAG, punten={})).los if len(tekst.split()) <= _KORT else None
    return {FeedbackSoort.GEREED: "klaar", FeedbackSoort.BEZIG: "bezig"}.get(los, "") if los is not None else ""
