"""Says what becomes of a meeting to each deelnemer apart, as each has a calendar of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from commands.command import Context, Uitkomst
from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort, lopende
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.effects.icoderden import derden_van, vertel_derden
from commands.effects.icoderden import uitnodiging as derde_uitnodiging
from commands.effects.uitgang import leden_met, procesregisseur
from commands.messages import Bericht, Effect, Groep, Lid, Say, Staf
from commands.ports import Transaction
from commands.texts import bijeenkomst as teksten
from commands.texts import derdeico, eersteico, eerstepeiling
from commands.texts.uitnodiging import met_antwoord, uit_agenda, voor_agenda, wat_u_zei
from commands.texts.vertrouwen import wie_wij_zijn

PEILING = "peiling/"
"""Keys of polls: this prefix, the id of the meeting, and the moments."""


def merk(ico: Bijeenkomst) -> str:
    """Of its poll: other moments make another one."""
    return PEILING + ico.id + "/" + "+".join(f"{een.op:%y%m%d%H%M}" for een in ico.momenten)


async def leg_voor(tx: Transaction, casus: Casus, ico: Bijeenkomst) -> tuple[list[Effect], int]:
    """The poll, by mail to each who reads mail and once in the room; and how many are asked.

    Of a first ICO there is no room yet: each who was asked before gets it apart.
    """
    leden = await te_vragen(tx, casus)
    if ico.soort is IcoSoort.EERSTE:
        eerste = eerstepeiling.peiling(casus, ico, tx.beleid.zone, bonnen=tx.beleid.ico_bonnen)
        return [
            Say(aan=Lid(deelnemer_id=een.id), bericht=eerste, sleutel=f"{merk(ico)}/{een.id}") for een in leden
        ], len(leden)
    bericht = teksten.peiling(casus, ico, tx.beleid.zone, bonnen=tx.beleid.ico_bonnen)
    effecten: list[Effect] = [
        Say(aan=Lid(deelnemer_id=een.id, kanaal=Kanaal.MAIL), bericht=bericht, sleutel=f"{merk(ico)}/{een.id}")
        for een in leden
        if Kanaal.MAIL in een.kanalen
    ]
    if leden_met(leden, Kanaal.MATRIX):
        kamer = Groep(casus_id=casus.id, alleen_kamer=True)
        bericht = teksten.peiling_in_kamer(casus, ico, tx.beleid.zone, reacties=tx.beleid.reacties)
        effecten.append(Say(aan=kamer, bericht=bericht, sleutel=merk(ico)))
    return effecten, len(leden)


async def maak_bekend(
    context: Context, ico: Bijeenkomst, bericht: Bericht, gebeurd: str, *, gekozen: int = 0
) -> Uitkomst:
    """Keep the meeting as it is from now on, tell everybody, and give the receipt; `gebeurd`: what was done, `gekozen`:
    the number that it has in its poll."""
    await context.uow.bijeenkomsten.save_bijeenkomst(ico)
    gezegd = {een.deelnemer_id: een.kan for een in await context.uow.bijeenkomsten.answers(ico.id)} if gekozen else {}
    kan = {wie: gekozen in nummers for wie, nummers in gezegd.items()}
    effecten = await vertel(context, context.casus, ico, bericht, kan)
    bon = await met_derden(context, ico, teksten.genoteerd(context.casus, ico, context.beleid.zone, gebeurd))
    return Uitkomst(antwoord=bon, effecten=tuple(effecten), object=ico.id)


async def met_derden(context: Context, ico: Bijeenkomst, bon: Bericht) -> Bericht:
    """The receipt, with the derden: who is invited too, who is not, and what to do."""
    return derdeico.met_derden(bon, context.casus, ico, await derden_van(context, context.casus))


async def vertel(
    tx: Transaction, casus: Casus, ico: Bijeenkomst, bericht: Bericht, kan: Mapping[str, bool] | None = None
) -> list[Effect]:
    """To every deelnemer and to the procesregisseur: it is no news, so it comes at once. A derde hears when and where.

    `kan`: by the id of a deelnemer who answered the poll, whether they can; each reads their own. Whoever said that
    they stop is asked nothing; that it is cancelled they hear, as it stands in their calendar.
    """
    sleutel = f"ico/{ico.id}/{ico.volgnummer}/{ico.stand.value}"
    af = bericht.afspraak is None or bericht.afspraak.afgezegd
    bericht = bericht if af else met_antwoord(bericht, casus, bonnen=tx.beleid.ico_bonnen)
    leden = await (_ontvangers(tx, casus) if af else te_vragen(tx, casus))
    effecten: list[Effect] = [
        Say(
            aan=Lid(deelnemer_id=een.id),
            bericht=wat_u_zei(bericht, kan=kan[een.id]) if kan and een.id in kan else bericht,
            sleutel=f"{sleutel}/{een.id}",
        )
        for een in leden
    ]
    if ico.moment is not None:
        effecten += await vertel_derden(tx, casus, ico, sleutel)
    if leden:
        effecten += await regie_ook(tx, casus, ico, bericht, sleutel)
    return effecten


async def vul_aan(context: Context, ico: Bijeenkomst, wat: str) -> list[Effect]:
    """To those who were invited: something more about a meeting whose moment and place stay; `wat`: a sentence."""
    if ico.moment is None:
        return []
    bericht = eersteico.aangevuld(context.casus, ico, context.beleid.zone, wat)
    merk = context.ids.new_id()
    return [
        Say(aan=Lid(deelnemer_id=een.id), bericht=bericht, sleutel=f"ico/{ico.id}/erbij/{merk}/{een.id}")
        for een in await te_vragen(context, context.casus)
    ]


async def nodig_uit(tx: Transaction, casus: Casus, ico: Bijeenkomst) -> tuple[list[Effect], list[Deelnemer]]:
    """Those who were named for a first ICO and do not know of it: they are invited now, or asked which moments suit
    them; and who they are."""
    leden = [
        een
        for een in await tx.uow.deelnemers.of_casus(casus.id)
        if een.uitgenodigd_op is None and (een.wordt_gevraagd or (een.krijgt_eigen and ico.moment is not None))
    ]
    effecten: list[Effect] = []
    for een in leden:
        await tx.uow.deelnemers.save_deelnemer(replace(een, uitgenodigd_op=tx.nu))
        bericht = _uitnodiging(tx, casus, ico, een)
        sleutel = f"ico/{ico.id}/eerst/{een.id}" if ico.moment is not None else f"{merk(ico)}/{een.id}"
        effecten.append(Say(aan=Lid(deelnemer_id=een.id, derde=een.is_derde), bericht=bericht, sleutel=sleutel))
    bericht = eersteico.uitnodiging(casus, ico, tx.beleid)
    effecten += await regie_ook(tx, casus, ico, bericht, f"ico/{ico.id}/{ico.volgnummer}/eerst")
    return effecten, leden


async def regie_ook(tx: Transaction, casus: Casus, ico: Bijeenkomst, bericht: Bericht, sleutel: str) -> list[Effect]:
    """The entry for the calendar of the procesregisseur, if the message to the others has one; nobody asks them whether
    they come."""
    regie = await procesregisseur(tx.uow, casus.id)
    if regie is None or bericht.afspraak is None:
        return []
    aan = Staf(medewerker_id=regie.id, casus_id=casus.id, kanaal=Kanaal.MAIL)
    if not bericht.afspraak.afgezegd:
        bericht = voor_agenda(casus, ico, tx.beleid.zone)
    return [Say(aan=aan, bericht=bericht, sleutel=f"{sleutel}/{regie.id}")]


async def nodig_alsnog_uit(tx: Transaction, casus: Casus, lid: Deelnemer, *, keer: str = "") -> list[Effect]:
    """To somebody who joins: the meeting that is planned, as it stands now, or the moments of a first one; if any.

    `keer`: tells one time from the next, for one who is invited at another address.
    """
    ico = lopende(await tx.uow.bijeenkomsten.of_casus(casus.id))
    if ico is None or ico.moment is not None or ico.soort is not IcoSoort.EERSTE or lid.is_derde:
        ico = await _gepland(tx, casus)
    if ico is None or not (lid.ontvangt or lid.krijgt_eigen):
        return []
    bericht = _uitnodiging(tx, casus, ico, lid)
    return [
        Say(
            aan=Lid(deelnemer_id=lid.id, derde=lid.is_derde),
            bericht=bericht,
            sleutel=f"ico/{ico.id}/erbij/{lid.id}{keer}",
        )
    ]


def _uitnodiging(tx: Transaction, casus: Casus, ico: Bijeenkomst, lid: Deelnemer) -> Bericht:
    """For one deelnemer; the first one says who writes."""
    if lid.is_derde:
        return derde_uitnodiging(tx, casus, ico, lid)
    if ico.soort is not IcoSoort.EERSTE:
        return met_antwoord(teksten.uitnodiging(casus, ico, tx.beleid.zone), casus, bonnen=tx.beleid.ico_bonnen)
    zone = tx.beleid.zone
    if ico.moment is None:
        bericht = eerstepeiling.peiling(casus, ico, zone, bonnen=tx.beleid.ico_bonnen)
    else:
        bericht = met_antwoord(eersteico.uitnodiging(casus, ico, tx.beleid), casus, bonnen=tx.beleid.ico_bonnen)
    al_gezegd = ico.moment is not None
    wij = wie_wij_zijn(casus, lid, tx.beleid.huis, tx.beleid.telefoon, al_gezegd=al_gezegd)
    return replace(bericht, blokken=(*bericht.blokken, wij))


async def haal_uit_agenda(tx: Transaction, casus: Casus, lid: Deelnemer) -> list[Effect]:
    """To the mail of somebody who leaves: the meeting that is planned goes out of their calendar."""
    ico = await _gepland(tx, casus)
    if ico is None or not (lid.ontvangt or lid.krijgt_eigen) or Kanaal.MAIL not in lid.kanalen:
        return []
    aan = Lid(deelnemer_id=lid.id, kanaal=Kanaal.MAIL, derde=lid.is_derde)
    return [Say(aan=aan, bericht=uit_agenda(casus, ico, tx.beleid), sleutel=f"ico/{ico.id}/eraf/{lid.id}")]


def zeg_genodigden_af(casus: Casus, leden: Sequence[Deelnemer], *, plan: bool) -> list[Effect]:
    """To those of these who were invited and did not say that they stop: nothing is asked of them any more.

    `plan`: one was made without them, otherwise none comes.
    """
    bericht = eersteico.niet_meer_gevraagd(casus, plan=plan)
    return [
        Say(aan=Lid(deelnemer_id=een.id, derde=een.is_derde), bericht=bericht, sleutel=f"niet_meer_gevraagd/{een.id}")
        for een in leden
        if (een.wordt_gevraagd or een.krijgt_eigen) and een.uitgenodigd_op is not None
    ]


async def _gepland(tx: Transaction, casus: Casus) -> Bijeenkomst | None:
    """The meeting of this casus that is still to come, if it has a moment."""
    ico = lopende(await tx.uow.bijeenkomsten.of_casus(casus.id))
    return None if ico is None or ico.moment is None or ico.moment <= tx.nu else ico


async def te_vragen(tx: Transaction, casus: Casus) -> list[Deelnemer]:
    """The deelnemers who are asked and invited: no derde (SOURCES: D2), and nobody who said that they stop."""
    return [een for een in await _ontvangers(tx, casus) if een.wordt_gevraagd]


async def _ontvangers(tx: Transaction, casus: Casus) -> list[Deelnemer]:
    """Those who know of the casus: before the first plan only whoever was invited to its ICO does."""
    leden = [een for een in await tx.uow.deelnemers.of_casus(casus.id) if een.ontvangt]
    return [een for een in leden if casus.fase is not Fase.GEPLAND or een.uitgenodigd_op is not None]
