"""Tell the story and keep how it ended."""

import re
from datetime import UTC, timedelta
from html import unescape
from pathlib import Path

from bot.matrix.listening.listener import CURSOR
from commands.domain.aanmelding import Aanmelding, AanmeldStand
from commands.domain.afwezigheid import Afwezigheid
from commands.domain.bewaren import Bewaring
from commands.domain.bijeenkomst import Beschikbaarheid, Bijeenkomst, Deelname, DeelnameSoort, IcoSoort, IcoStand
from commands.domain.casus import Casus, Fase
from commands.domain.huisoverleg import Gepland, Thema
from commands.domain.reactie import Reactie
from commands.domain.vernietiging import Vernietiging, VernietigStand
from commands.domain.verzoek import Verzoek, VerzoekSoort
from commands.ports.backlog import RunningProcess
from commands.ports.logins import Login
from commands.ports.outgoing import OutgoingMail
from commands.texts.opmaak import als_tekst
from storage.database.migrate import run_on
from tests.nepkamers import Kamer
from tests.neppost import NepPost
from tests.uitgave.bewaard import Bewaard, Brief, Ruimte
from tests.uitgave.inhoud import lees
from tests.uitgave.stilval import half_verzonden, ongelezen, zonder_buitenwereld
from tests.uitgave.verhaal import Verteller, eerste_dag, laatste_dag
from tests.wereld import POLITIE


async def vertel(uitgave: str, map_: Path) -> Bewaard:
    """A house as this program leaves it; `map_` is an empty folder to work in."""
    een = Verteller(map_)
    await eerste_dag(een)
    await laatste_dag(een)
    await _sporen(een)
    await zonder_buitenwereld(een)
    await half_verzonden(een)
    await ongelezen(een)
    vorm, rijen = run_on(f"sqlite+aiosqlite:///{een.database}", lees)
    return Bewaard(
        uitgave=uitgave,
        vorm=vorm,
        nu=een.wereld.nu.astimezone(UTC),
        teller=een.wereld.teller + een.kamers._teller,
        codes=een.codes,
        brieven=_brieven(een.post),
        ruimtes=tuple(_ruimte(kamer) for kamer in een.kamers.kamers.values()),
        rijen=tuple(rijen),
    )


async def _sporen(een: Verteller) -> None:
    """What only a whole process leaves: how far it listened, how much it sent, and that it lives."""
    nu = een.wereld.nu
    async with een.wereld.opslag.uow() as uow:
        await uow.cursors.set("mail.INBOX", "1:45")
        await uow.cursors.set(CURSOR, "s45")
        persoon = await uow.personen.find_email(POLITIE)
        assert persoon is not None
        weg = Afwezigheid(persoon_id=persoon.id, vanaf=nu.date(), tot=nu.date() + timedelta(weeks=1), gemeld_op=nu)
        await uow.afwezigheden.put_afwezigheid(weg)
        lid = next(een for een in await uow.deelnemers.of_persoon(persoon.id) if een.actief)
        dicht = Vernietiging(
            code="2222", casus="", stand=VernietigStand.KLAAR, van=persoon.id, staf="", sinds=nu, klaar_op=nu
        )
        await uow.vernietigingen.put_vernietiging(dicht)
        await uow.bewaringen.put_bewaring(Bewaring(casus_id=lid.casus_id, bezwaar_sinds=nu.date()))
        punt = (await uow.actiepunten.of_casus(lid.casus_id))[0]
        verzoek = Verzoek(
            id=een.ids.new_id(),
            casus_id=lid.casus_id,
            actiepunt_id=punt.id,
            soort=VerzoekSoort.UITSTEL,
            van=lid.id,
            dag=nu.date() + timedelta(weeks=9),
            sinds=nu,
            beantwoord_op=nu,
        )
        await uow.verzoeken.add_verzoek(verzoek)
        ico = Bijeenkomst(
            id=een.ids.new_id(),
            casus_id=lid.casus_id,
            soort=IcoSoort.EERSTE,
            stand=IcoStand.GEHOUDEN,
            uid=een.ids.new_id(),
            gemaakt_op=nu,
        )
        await uow.bijeenkomsten.add_bijeenkomst(ico)
        await uow.gewiste.note_media(lid.casus_id, ["mxc://hs.test/1"])
        oud = Casus(id=een.ids.new_id(), code="2222", fase=Fase.WEG, geopend_op=nu, geopend_door="iemand")
        await uow.casussen.add_casus(oud)
        await uow.wis(oud.id)
        await uow.bijeenkomsten.put_answer(ico.id, Beschikbaarheid(deelnemer_id=lid.id, kan=(1,), op=nu))
        komt = Deelname(deelnemer_id=lid.id, volgnummer=0, antwoord=DeelnameSoort.JA, op=nu)
        await uow.bijeenkomsten.put_participation(ico.id, komt)
        melding = Aanmelding(
            casus_id=lid.casus_id, stand=AanmeldStand.OPGENOMEN, aanmelder=persoon.id, staf="", gemeld_op=nu
        )
        await uow.aanmeldingen.add_aanmelding(melding)
        tik = Reactie(extern_id="$tik", onder="$peiling", persoon_id=persoon.id, teken="1", op=nu)
        await uow.reacties.put_reactie(tik)
        login = Login(access="toegang", refresh="vernieuwing", renew_at=nu, ends_at=nu + timedelta(hours=1))
        await uow.logins.keep("mail", login)
        await uow.huisoverleggen.put_planned(Gepland(naam="casusoverleg", op=nu.date()))
        await uow.huisoverleggen.add_theme(Thema(id=een.ids.new_id(), tekst="een thema", sinds=nu))
        await uow.quota.take_turns("mail", 1, nu, per_minute=60)
        await uow.processes.show_sign(
            RunningProcess(id=een.ids.new_id(), since=nu, seen_at=nu, roles=("mail", "matrix"))
        )
        await uow.commit()


def _brieven(post: NepPost) -> tuple[Brief, ...]:
    """Of each address that somebody holds the first mail with it and the last one."""
    per_adres: dict[tuple[str, str], list[OutgoingMail]] = {}
    for een in post.verzonden:
        per_adres.setdefault((een.recipient, _antwoord(post, een)), []).append(een)
    return tuple(
        _brief(post, een)
        for alle in per_adres.values()
        for een in (alle[:1] if len(alle) == 1 else (alle[0], alle[-1]))
    )


def _brief(post: NepPost, een: OutgoingMail) -> Brief:
    html = post.mail(een).get_body(("html",))
    links = re.findall(r'href="(mailto:[^"]+)"', html.get_content() if html is not None else "")
    return Brief(
        aan=een.recipient,
        onderwerp=een.bericht.onderwerp,
        message_id=een.message_id,
        antwoord=_antwoord(post, een),
        knoppen=[unescape(link) for link in links],
        tekst=post.tekst(een),
    )


def _antwoord(post: NepPost, een: OutgoingMail) -> str:
    return str(post.mail(een)["Reply-To"]).partition("@")[0]


def _ruimte(kamer: Kamer) -> Ruimte:
    teksten = {een.txn_id: als_tekst(een.bericht, proef=False) for een in kamer.zendingen}
    gezegd = [[txn, event, teksten[txn]] for txn, event in kamer.events.items() if txn in teksten]
    return Ruimte(id=kamer.id, naam=kamer.naam, leden=sorted(kamer.leden), gezegd=gezegd)
