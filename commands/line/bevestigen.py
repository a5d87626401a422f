"""A message with a doubtful sender is kept; the member is asked, and their word runs it or throws it away."""

from collections.abc import Sequence
from dataclasses import replace

from commands.command import Opdracht, Wie
from commands.domain.beleid import Beleid, EisBewijs
from commands.domain.eigenaars import is_eigenaar
from commands.domain.navraag import (
    Navraag,
    NavraagReden,
    NavraagStatus,
    is_ontkend,
    wijkt_voor,
)
from commands.domain.rollen import Kanaal
from commands.effects.navragen import (
    SLEUTEL,
    aan_regie,
    gooi_weg,
    meld_valsheid,
    regel_van,
    vraag,
    vraag_volgende,
)
from commands.effects.rijen import sleutel_antwoord
from commands.line.gelezen import Gelezen
from commands.line.navraagantwoord import Antwoord
from commands.messages import Bericht, Effect, Hier, Inbound, Say
from commands.messages.authentication import Authentication
from commands.ports import LogRegel, Transaction, UnitOfWork
from commands.texts import navraag as teksten
from commands.texts import navraagantwoord
from commands.understanding.draad import is_kaal
from commands.understanding.identiteit import Bekend


def vraagt_bewijs(opdracht: Opdracht, bekend: Bekend) -> bool:
    """Whether by mail this needs proof of its sender, with these words; what they report of their own work does not."""
    command, lid = opdracht.command, bekend.wie.deelnemer
    if not command.bewijs or (command.bewijs_als is not None and not command.bewijs_als(opdracht.tekst)):
        return False
    if command.bewijs is True:
        return True
    eigen = {een.nummer for een in bekend.punten if lid is not None and is_eigenaar(een, lid.id)}
    return bool(command.bewijs & bekend.wie.rollen) and opdracht.nummer not in eigen


def reden_van(inbound: Inbound, bekend: Bekend, opdrachten: Sequence[Opdracht], beleid: Beleid) -> NavraagReden | None:
    """Why a message from a known address, under its token, needs a word of its member; None: it needs none.

    Where only the answered message tells whose it is, its sender must be proven, whatever it asks.
    """
    if inbound.authentication is Authentication.FAIL:
        return NavraagReden.VALS
    zwaar = any(vraagt_bewijs(een, bekend) for een in opdrachten)
    gevraagd = beleid.eis_bewijs is EisBewijs.ALLES or (beleid.eis_bewijs is EisBewijs.REGIE and zwaar)
    gevraagd = gevraagd or is_kaal(inbound.adres)
    return NavraagReden.ONBEWEZEN if gevraagd and inbound.authentication is Authentication.NONE else None


async def met_bevestiging(inbound: Inbound, rij_id: str, uow: UnitOfWork) -> Inbound:
    """The message; when it goes through the line once more, with the person who confirmed it."""
    if inbound.kanaal is not Kanaal.MAIL:
        return inbound
    navraag = await uow.navragen.find_inbox(rij_id)
    return inbound if navraag is None or not navraag.bevestigd else replace(inbound, confirmed_by=navraag.persoon_id)


async def bewaar(gelezen: Gelezen, reden: NavraagReden, tx: Transaction) -> list[Effect]:
    """Keep the row whole and ask. When too much waits for this member the oldest makes place, and a person hears it."""
    inbound, wie, opdrachten = gelezen.inbound, gelezen.bekend.wie, gelezen.opdrachten
    eigen = tx.ids.following(f"navraag/{inbound.bron}")
    navraag = Navraag(
        id=eigen.new_id(),
        nummer=await tx.uow.navragen.next_number(),
        inbox_id=gelezen.rij_id,
        persoon_id=wie.persoon.id,
        deelnemer_id=wie.deelnemer.id if wie.deelnemer is not None else None,
        medewerker_id=wie.medewerkers[0].id if wie.deelnemer is None and wie.medewerkers else None,
        casus_id=await _casus(wie, opdrachten or (), tx.uow),
        reden=reden,
        sinds=tx.nu,
        afzender=inbound.afzender,
        token=eigen.token(),
        bron=inbound.bron,
        extern_id=inbound.extern_id,
        opdrachten=tuple(_in_onze_woorden(een) for een in opdrachten or ()),
        wist=opdrachten is None or any(een.command.wist for een in opdrachten),
        bewezen=inbound.authentication is Authentication.PASS,
    )
    oudste = wijkt_voor(await tx.uow.navragen.of_persoon(navraag.persoon_id), navraag)
    await _noteer(navraag, inbound, navraag.reden.value, tx)
    effecten = [] if oudste is None else await _te_veel(oudste, inbound, tx)
    await tx.uow.navragen.add_navraag(navraag)
    await tx.uow.inbox.hold(gelezen.rij_id, navraag.casus_id)
    return effecten + await vraag(navraag, tx)


async def _casus(wie: Wie, opdrachten: Sequence[Opdracht], uow: UnitOfWork) -> str | None:
    if wie.casus is not None:
        return wie.casus.id
    for een in opdrachten:
        casus = await uow.casussen.find_code(een.code) if een.code is not None else None
        if casus is not None:
            return casus.id
    return None


def _in_onze_woorden(opdracht: Opdracht) -> str:
    """The command without a word of its text, for that may come from anybody."""
    delen = (opdracht.code, opdracht.command.woorden, str(opdracht.nummer) if opdracht.nummer is not None else None)
    return " ".join(deel for deel in delen if deel)


async def _te_veel(oudste: Navraag, inbound: Inbound, tx: Transaction) -> list[Effect]:
    """The oldest lapses before its time; the procesregisseur hears of it once a day."""
    effecten = await gooi_weg(oudste, NavraagStatus.VERLOPEN, tx.uow)
    await _noteer(oudste, inbound, "te veel", tx)
    regel = await regel_van(oudste, tx)
    if oudste.reden is NavraagReden.ANDER_ADRES:
        await tx.uow.onbekenden.count_message(oudste.afzender, inbound.kanaal, regel.code, tx.nu)
    sleutel = f"{SLEUTEL}te_veel/{oudste.persoon_id}/{tx.vandaag.isoformat()}"
    aan = await aan_regie(oudste, tx.uow)
    return effecten + [Say(aan=staf, bericht=teksten.te_veel(regel), sleutel=sleutel) for staf in aan]


async def verwerk(antwoord: Antwoord, inbound: Inbound, tx: Transaction) -> list[Effect]:
    """Run it, throw it away, or ask again which is meant."""
    navraag = antwoord.navraag
    if navraag is None:
        return [_zeg(antwoord, inbound, navraagantwoord.welke(antwoord.wachten))]
    if not antwoord.telt:
        return [_telt_niet(antwoord, navraag, inbound)] if navraag.open else []
    if not navraag.open:
        return [_zeg(antwoord, inbound, teksten.al_beslist(navraag))]
    if antwoord.ja is None:
        return [_zeg(antwoord, inbound, navraagantwoord.niet_begrepen(navraag))]
    if antwoord.ja:
        klaar = await _bevestigd(navraag, tx.uow)
        return [_zeg(antwoord, inbound, teksten.bevestigd(klaar)), *await _ja(klaar, inbound, tx)]
    return [_zeg(antwoord, inbound, teksten.weggegooid()), *await _nee(navraag, inbound, tx)]


async def _bevestigd(navraag: Navraag, uow: UnitOfWork) -> Navraag:
    """With their yes; an address that they disowned before is not proposed."""
    ontkend = is_ontkend(await uow.navragen.of_persoon(navraag.persoon_id), navraag.afzender)
    return replace(navraag, status=NavraagStatus.ADRES_ONTKEND if ontkend else NavraagStatus.BEVESTIGD)


async def _ja(klaar: Navraag, inbound: Inbound, tx: Transaction) -> list[Effect]:
    await tx.uow.navragen.save_navraag(klaar)
    await tx.uow.inbox.release(klaar.inbox_id, retry_at=tx.nu)
    await _noteer(klaar, inbound, "ja", tx)
    effecten: list[Effect] = []
    if klaar.voorgesteld:
        bericht = teksten.tweede_adres(await regel_van(klaar, tx))
        sleutel = f"{SLEUTEL}{klaar.id}/adres"
        effecten += [Say(aan=staf, bericht=bericht, sleutel=sleutel) for staf in await aan_regie(klaar, tx.uow)]
    return effecten + await vraag_volgende(klaar, tx)


async def _nee(navraag: Navraag, inbound: Inbound, tx: Transaction) -> list[Effect]:
    """Nothing more is asked about an address that is not theirs. Its other mail is thrown away as well, and a yes from
    before no longer offers the address to the procesregisseur."""
    weg = [navraag]
    if navraag.reden is NavraagReden.ANDER_ADRES:
        van_hem = [een for een in await tx.uow.navragen.of_persoon(navraag.persoon_id) if een.id != navraag.id]
        van_hem = [een for een in van_hem if een.afzender == navraag.afzender]
        weg += [een for een in van_hem if een.open]
        for een in van_hem:
            if een.status is NavraagStatus.BEVESTIGD:
                await tx.uow.navragen.save_navraag(replace(een, status=NavraagStatus.ADRES_ONTKEND))
    effecten = await meld_valsheid(navraag, tx)
    for een in weg:
        effecten += await gooi_weg(een, NavraagStatus.AFGEWEZEN, tx.uow)
        await _noteer(een, inbound, "nee", tx)
    return effecten + await vraag_volgende(navraag, tx, nieuwste=True)


def _zeg(antwoord: Antwoord, inbound: Inbound, bericht: Bericht) -> Say:
    """Said where they answered: in their room, or to their known address."""
    navraag = antwoord.navraag
    hier = Hier(
        persoon_id=antwoord.persoon_id,
        kamer=inbound.kamer,
        antwoord_op=inbound.extern_id,
        casus_id=navraag.casus_id if navraag is not None else None,
        deelnemer_id=navraag.deelnemer_id if navraag is not None else None,
        medewerker_id=navraag.medewerker_id if navraag is not None else None,
    )
    return Say(aan=hier, bericht=bericht, sleutel=sleutel_antwoord(inbound.bron), op_opdracht=antwoord.ja is not None)


def _telt_niet(antwoord: Antwoord, navraag: Navraag, inbound: Inbound) -> Say:
    """Told once, at the known address: whoever was asked may be who answered."""
    gezegd = _zeg(antwoord, inbound, navraagantwoord.telt_niet(navraag))
    return replace(gezegd, sleutel=f"{SLEUTEL}{navraag.id}/telt_niet", op_opdracht=False)


async def _noteer(navraag: Navraag, inbound: Inbound, resultaat: str, tx: Transaction) -> None:
    wie = navraag.deelnemer_id or navraag.medewerker_id or navraag.persoon_id
    await tx.uow.logboek.write_line(
        LogRegel(
            actor=wie, actie="navraag", object=navraag.kort, resultaat=resultaat, herkomst=inbound.kanaal.value,
            op=tx.nu, casus_id=navraag.casus_id,
        )
    )  # fmt: skip
