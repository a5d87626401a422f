"""The vault: what rests is unreadable, stays in its place, and opens with one master key alone."""

from dataclasses import replace

import pytest

from commands.domain.aanmelding import Aanmelding, AanmeldStand
from commands.domain.adresboek import Contact
from commands.domain.afdrukken import afdrukken
from commands.domain.huisoverleg import Thema
from commands.domain.kenmerken import Kenmerk, Kenmerksoort
from commands.domain.rollen import Kanaal
from commands.messages import Bijlage, Blok
from commands.ports import Login
from storage.vault.vault import DamagedValue, Vault, WrongMasterKey
from tests.storage.bestanden import een_bestand
from tests.storage.bijeenkomsten import een_ico, een_reactie, kan, komt
from tests.storage.bouwers import (
    HOOFDSLEUTEL,
    NU,
    een_actiepunt,
    een_afwezigheid,
    een_antwoord,
    een_bericht,
    een_casus,
    een_deelnemer,
    een_inkomende,
    een_medewerker,
    een_navraag,
    een_nieuws,
    een_persoon,
    een_plan,
    een_uitgaande,
    een_vraag,
    een_wachtend,
    zet_klaar,
)
from tests.storage.verzoeken import een_verzoek

GEHEIM = "Zeldzaamwoord"


async def leg_overal_neer(opslag):
    """The planted word in every free text, name and address there is."""
    persoon = een_persoon(
        email=f"{GEHEIM}@ggz.test".lower(), matrix_id=f"@{GEHEIM}:ggz.test", prive_kamer=f"!{GEHEIM}:hs.test"
    )
    casus = een_casus()
    deelnemer = een_deelnemer(
        casus, persoon, organisatie=GEHEIM, functie=GEHEIM, naam=GEHEIM, token=f"{GEHEIM}deelnemer"
    )
    punt = een_actiepunt(casus, deelnemer, wat=GEHEIM)
    plan = een_plan(casus)
    document = replace(plan.document, deelnemers=(replace(plan.document.deelnemers[0], naam=GEHEIM, email=GEHEIM),))
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        await uow.personen.add_persoon(persoon)
        await uow.deelnemers.add_deelnemer(deelnemer)
        await uow.medewerkers.add_medewerker(een_medewerker(persoon, naam=GEHEIM, token=f"{GEHEIM}medewerker"))
        await uow.actiepunten.add_actiepunt(punt)
        await uow.feedback.add_feedback(een_antwoord(punt, tekst=GEHEIM))
        await uow.plannen.add_plan(replace(plan, document=document))
        tekst = een_bericht(GEHEIM)
        for casus_id in (None, casus.id):
            rij = een_uitgaande(casus_id=casus_id, bericht=tekst, room=f"!{GEHEIM}:hs.test", target=GEHEIM)
            await uow.outbox.add_item(rij)
        ruw = f"From: {GEHEIM}@ggz.test\r\n\r\n{GEHEIM}".encode()
        await uow.inbox.add_item(een_inkomende(raw=ruw, source=f"<{GEHEIM}@ggz.test>"))
        await uow.onbekenden.count_message(f"{GEHEIM}@elders.test", Kanaal.MAIL, "K7Q2", NU)
        bijlage = Bijlage(naam=f"{GEHEIM}.docx", mime=f"application/{GEHEIM}", inhoud=GEHEIM.encode())
        await uow.waiting_plans.put_plan(persoon.id, bijlage, NU)
        await uow.navragen.add_navraag(
            een_navraag(persoon_id=persoon.id, afzender=f"{GEHEIM}@elders.test", token=GEHEIM, bron=GEHEIM)
        )
        await uow.personen.add_address(persoon.id, f"{GEHEIM}@tweede.test", door="m", at=NU)
        await uow.wachtenden.add_wachtend(
            een_wachtend(casus, teksten=(GEHEIM,), kamer=f"!{GEHEIM}:hs.test", extern_id=GEHEIM)
        )
        await uow.voorgelegd.add_voorgelegd(een_vraag(casus, tekst=GEHEIM))
        await uow.verzoeken.add_verzoek(een_verzoek(punt, tekst=GEHEIM))
        ico = een_ico(casus, plaats=GEHEIM, voorzitter=GEHEIM)
        await uow.bijeenkomsten.add_bijeenkomst(ico)
        melding = Aanmelding(
            casus_id=casus.id,
            stand=AanmeldStand.COMPLEET,
            aanmelder=persoon.id,
            staf="m",
            gemeld_op=NU,
            inbrenger=GEHEIM,
        )
        await uow.aanmeldingen.add_aanmelding(replace(melding, antwoorden={"doel": GEHEIM}, namens=GEHEIM))
        await uow.bijeenkomsten.put_answer(ico.id, kan(deelnemer, 1))
        await uow.bijeenkomsten.put_participation(ico.id, komt(deelnemer))
        await uow.reacties.put_reactie(een_reactie(persoon))
        contact = Contact(organisatie=GEHEIM, functie=GEHEIM, adres=f"{GEHEIM}@contact.test", gebruikt_op=NU.date())
        await uow.adresboek.put_contact(contact)
        await uow.afwezigheden.put_afwezigheid(een_afwezigheid(persoon))
        await uow.nieuws.add_nieuws([een_nieuws(casus, blokken=(Blok(tekst=GEHEIM, citaat=GEHEIM),))])
        await uow.verboden.add_hashes(casus.id, afdrukken([GEHEIM], await uow.verboden.hash_key(casus.id)))
        await uow.kenmerken.add_kenmerken(casus.id, [Kenmerk(Kenmerksoort.WERK, GEHEIM)], NU)
        bestand = een_bestand(casus, tekst=GEHEIM, naam=GEHEIM, mime=GEHEIM)
        await uow.bestanden.add_bestand(bestand, GEHEIM.encode())
        await uow.huisoverleggen.add_theme(Thema(id="t", tekst=GEHEIM, sinds=NU))
        await uow.toegestaan.add_words(GEHEIM, door="m", at=NU)
        await uow.logins.keep("mail", Login(access=GEHEIM, refresh=GEHEIM, renew_at=NU, ends_at=NU))
        await uow.commit()


async def test_no_planted_word_rests_readable_and_codes_do(database, opslag):
    await leg_overal_neer(opslag)

    open_ = (await database.inhoud()).lower()
    await opslag.close()
    dicht = (await database.inhoud()).lower()

    for inhoud in (open_, dicht):
        assert b"k7q2" in inhoud
        for woord in (GEHEIM.lower(), "ggz.test", "hs.test", "elders.test", "herinnering:", "een eigen dak"):
            assert woord.encode() not in inhoud
            assert woord.encode("utf-16-le") not in inhoud


@pytest.mark.parametrize(
    "verplaatsing",
    [
        "UPDATE actiepunt SET wat = (SELECT wat FROM actiepunt WHERE nummer = 2) WHERE nummer = 1",
        "UPDATE actiepunt SET wat = (SELECT organisatie FROM deelnemer) WHERE nummer = 1",
    ],
)
async def test_a_value_moved_to_another_row_or_column_does_not_open(database, opslag, verplaatsing):
    casus, _ = await zet_klaar(opslag)
    async with opslag.uow() as uow:
        await uow.actiepunten.add_actiepunt(een_actiepunt(casus))
        await uow.actiepunten.add_actiepunt(een_actiepunt(casus, nummer=2))
        await uow.commit()

    await database.vraag(verplaatsing)

    async with opslag.uow() as uow:
        await uow.actiepunten.get_actiepunt(casus, 2)
        with pytest.raises(DamagedValue, match=r"actiepunt\.wat was changed or belongs to another row"):
            await uow.actiepunten.get_actiepunt(casus, 1)


async def test_the_wrong_master_key_is_told_at_once_and_writes_nothing(database, opslag):
    await zet_klaar(opslag)

    with pytest.raises(WrongMasterKey, match="does not fit this database"):
        async with database.opslag(bytes(32)).uow() as uow:
            await uow.casussen.all_casussen()


async def test_a_key_of_one_casus_put_under_another_does_not_open(database, opslag):
    casus, _ = await zet_klaar(opslag)
    ander = een_casus(code="B2C3")
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(ander)
        await uow.commit()
    await database.vraag(f"UPDATE sleutel SET doel = 'casus:{ander.id}' WHERE doel = 'casus:{casus.id}'")

    async with database.opslag().uow() as uow:
        with pytest.raises(WrongMasterKey):
            await uow.actiepunten.add_actiepunt(een_actiepunt(ander))


@pytest.mark.parametrize("lengte", [0, 16, 31, 33])
def test_a_master_key_has_thirty_two_bytes(lengte):
    with pytest.raises(ValueError, match="32 bytes"):
        Vault(bytes(lengte))


def test_the_same_text_twice_is_two_different_values():
    sleutel, _ = Vault(HOOFDSLEUTEL).new_key("post")
    vak = sleutel.compartment("feedback", "1")

    assert vak.seal("tekst", "Dag") != vak.seal("tekst", "Dag")


def test_a_value_with_one_bit_turned_or_cut_short_does_not_open():
    vak = Vault(HOOFDSLEUTEL).new_key("post")[0].compartment("feedback", "1")
    waarde = vak.seal("tekst", "Dag")

    for kapot in (waarde[:-1] + bytes([waarde[-1] ^ 1]), waarde[:5], b""):
        with pytest.raises(DamagedValue):
            vak.open("tekst", kapot)


def test_a_blind_index_differs_per_kind_and_per_master_key():
    een, ander = Vault(HOOFDSLEUTEL), Vault(bytes(32))

    assert een.email_index("A@ggz.test") == een.email_index("a@ggz.test")
    assert len({een.blind_index("email", "x"), een.blind_index("token", "x"), ander.blind_index("email", "x")}) == 3


def test_a_derived_key_differs_per_goal_and_per_key():
    (een, _), (ander, _) = Vault(HOOFDSLEUTEL).new_key("casus:1"), Vault(HOOFDSLEUTEL).new_key("casus:2")

    assert een.derived("x") == een.derived("x")
    assert len({een.derived("x"), een.derived("y"), ander.derived("x")}) == 3
