"""Casussen with something in every table that can hold anything of one, and what lies in the database of them."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, text

from commands.domain.aanmelding import Aanmelding, AanmeldStand
from commands.domain.adresboek import Contact
from commands.domain.afdrukken import afdrukken
from commands.domain.bewaren import Bewaring
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.kenmerken import Kenmerk, Kenmerksoort
from commands.domain.rollen import Kanaal
from commands.door.gekeurd import Poort
from commands.messages import Bericht, Bijlage, Blok
from commands.ports import Gewist, InboxStatus, LogRegel
from storage.tables import TABLES
from storage.way_in import Storage
from tests.storage.bestanden import een_bestand
from tests.storage.bijeenkomsten import een_ico, een_reactie, kan, komt
from tests.storage.bouwers import (
    NU,
    een_actiepunt,
    een_afwezigheid,
    een_antwoord,
    een_bericht,
    een_casus,
    een_deelnemer,
    een_herinnering,
    een_id,
    een_inkomende,
    een_medewerker,
    een_navraag,
    een_nieuws,
    een_persoon,
    een_plan,
    een_uitgaande,
    een_vraag,
    een_wachtend,
)
from tests.storage.verzoeken import een_verzoek

Rijen = dict[str, list[dict[str, Any]]]
BLIJFT_DEELS = {"casus", "inbox"}
"""Tables of which a row that stays is changed."""


@dataclass(frozen=True)
class Gevuld:
    """A casus with something everywhere, and its deelnemers."""

    casus: Casus
    leden: tuple[Deelnemer, ...]


async def vul_casus(opslag: Storage, code: str, *personen: Persoon, nieuw: bool = True) -> Gevuld:
    """Something in every table; `nieuw`: these people were not stored before."""
    casus = een_casus(code=code, kamer=f"!{code}:hs.test")
    leden = tuple(een_deelnemer(casus, persoon) for persoon in personen)
    lid, persoon = leden[0], personen[0]
    punt = een_actiepunt(casus, lid)
    ico, nummer = een_ico(casus), int(een_id(), 16)
    gezegd = een_uitgaande(casus_id=casus.id, kanaal=Kanaal.MATRIX, room=casus.kamer, bericht=een_bericht())
    gemaild = een_uitgaande(casus_id=casus.id, persoon_id=persoon.id, bericht=een_bericht())
    overzicht = Poort.heropen(Bericht(onderwerp="Overzicht", blokken=(Blok(tekst=f"Casus {code} loopt."),)))
    los = een_uitgaande(bericht=overzicht)
    vast, gevraagd = (een_inkomende(status=InboxStatus.HELD) for _ in range(2))
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        for een in leden:
            if nieuw:
                await uow.personen.add_persoon(een.persoon)
            await uow.deelnemers.add_deelnemer(een)
        await uow.actiepunten.add_actiepunt(punt)
        await uow.feedback.add_feedback(een_antwoord(punt))
        await uow.verzoeken.add_verzoek(een_verzoek(punt))
        await uow.plannen.add_plan(een_plan(casus))
        await uow.bijeenkomsten.add_bijeenkomst(ico)
        await uow.bewaringen.put_bewaring(Bewaring(casus_id=casus.id, bezwaar_sinds=NU.date()))
        await uow.aanmeldingen.add_aanmelding(
            Aanmelding(casus_id=casus.id, stand=AanmeldStand.OPGENOMEN, aanmelder=persoon.id, staf="m", gemeld_op=NU)
        )
        await uow.bijeenkomsten.put_answer(ico.id, kan(lid, 1))
        await uow.bijeenkomsten.put_participation(ico.id, komt(lid))
        await uow.herinneringen.plan_all([een_herinnering(casus, punt.id)])
        await uow.outbox.add_items([gezegd, gemaild, los])
        await uow.outbox.mark_sent(gezegd.id, external_id=f"${code}", at=NU)
        await uow.outbox.mark_sent(gemaild.id, external_id=f"<{code}@relay.test>", at=NU)
        await uow.reacties.put_reactie(een_reactie(persoon, onder=f"${code}"))
        await uow.nieuws.add_nieuws([een_nieuws(casus, persoon_id=persoon.id)])
        await uow.inbox.add_items([vast, gevraagd])
        await uow.wachtenden.add_wachtend(een_wachtend(casus, nummer=nummer, inbox_id=vast.id))
        await uow.bestanden.add_bestand(een_bestand(casus), b"een foto")
        await uow.voorgelegd.add_voorgelegd(een_vraag(casus, nummer=nummer))
        await uow.navragen.add_navraag(
            een_navraag(nummer=nummer, inbox_id=gevraagd.id, casus_id=casus.id, token=f"{nummer:020d}")
        )
        await uow.verboden.add_hashes(casus.id, afdrukken(["woord"], await uow.verboden.hash_key(casus.id)))
        await uow.kenmerken.add_kenmerken(casus.id, [Kenmerk(Kenmerksoort.WERK, "kok")], NU)
        await uow.onbekenden.count_message(f"{code}@elders.test", Kanaal.MAIL, code, NU)
        await uow.gewiste.note_media(casus.id, [f"mxc://hs.test/{code}"])
        await uow.cursors.set(f"sluiten.{casus.id}", "ja")
        await uow.cursors.set(f"robotpost.{lid.id}", "1")
        if nieuw:
            await uow.waiting_plans.put_plan(persoon.id, Bijlage(naam="a", mime="b", inhoud=b"c"), NU)
            await uow.personen.add_address(persoon.id, f"{code}@tweede.test", door="m", at=NU)
            await uow.afwezigheden.put_afwezigheid(een_afwezigheid(persoon))
            await uow.adresboek.put_contact(
                Contact(organisatie="GGZ", functie="arts", adres=persoon.email or "", gebruikt_op=NU.date())
            )
        regel = LogRegel(actor=lid.id, actie="a", object="b", resultaat="c", herkomst="mail", op=NU, casus_id=casus.id)
        await uow.logboek.write_lines([regel, regel])
        await uow.commit()
    return Gevuld(casus, leden)


def alle_rijen(verbinding: Connection) -> Rijen:
    """Every row of every table, as it lies there."""
    return {
        tabel.name: [dict(rij._mapping) for rij in verbinding.execute(select(tabel).order_by(*tabel.primary_key))]
        for tabel in TABLES
    }


async def twee_casussen(opslag: Storage) -> tuple[Gevuld, Gevuld, Persoon]:
    """A casus of which one deelnemer is in another one too and one is a medewerker; that other one; and who goes."""
    alleen, samen, staf = een_persoon(prive_kamer="!prive:hs.test"), een_persoon(), een_persoon()
    een = await vul_casus(opslag, "K7Q2", alleen, samen, staf)
    async with opslag.uow() as uow:
        await uow.medewerkers.add_medewerker(een_medewerker(staf))
        await uow.commit()
    return een, await vul_casus(opslag, "B2C3", samen, nieuw=False), alleen


async def wis(opslag: Storage, casus: Casus) -> Gewist:
    """Remove it for good."""
    async with opslag.uow() as uow:
        gewist = await uow.wis(casus.id)
        await uow.commit()
    return gewist


def weg(voor: Rijen, na: Rijen) -> Rijen:
    """The rows that went, by table."""
    return {naam: [rij for rij in voor[naam] if rij not in na[naam]] for naam in voor if voor[naam] != na[naam]}


def sporen_in(inhoud: bytes, rijen: Rijen) -> set[tuple[str, str]]:
    """Table and column of each value of these rows that stands in these bytes: what is sealed, and ids of rows."""
    gevonden = set()
    for tabel, allemaal in rijen.items():
        for rij in allemaal:
            for kolom, waarde in rij.items():
                if tabel in BLIJFT_DEELS and kolom not in ("ruw", "bron", "kamer"):
                    continue
                ruw = waarde.encode() if isinstance(waarde, str) and kolom == "id" else waarde
                if isinstance(ruw, bytes) and len(ruw) >= 16:
                    stukken = [ruw] if kolom == "id" else [ruw[:16], ruw[-16:]]
                    gevonden |= {(tabel, kolom) for stuk in stukken if stuk in inhoud}
    return gevonden


def leg_terug(verbinding: Connection, rijen: Rijen) -> None:
    """Make the database as it was, as whoever puts a backup back does."""
    los = (
        "DROP TRIGGER IF EXISTS logboek_geen_wijziging; DROP TRIGGER IF EXISTS logboek_geen_verwijdering"
        if verbinding.dialect.name == "sqlite"
        else "ALTER TABLE logboek DISABLE TRIGGER USER"
    )
    for opdracht in los.split("; "):
        verbinding.execute(text(opdracht))
    for tabel in reversed(TABLES):
        verbinding.execute(tabel.delete())
    for tabel in TABLES:
        if rijen[tabel.name]:
            verbinding.execute(tabel.insert(), rijen[tabel.name])
    if verbinding.dialect.name == "postgresql":
        verbinding.execute(text("ALTER TABLE logboek ENABLE TRIGGER USER"))
        verbinding.execute(text("SELECT setval(pg_get_serial_sequence('sleutel', 'id'), max(id)) FROM sleutel"))
