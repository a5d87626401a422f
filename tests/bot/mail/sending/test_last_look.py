"""The real sender takes one last look at the finished octets: an address or a name of another member goes nowhere."""

import io
import zipfile
from dataclasses import replace
from email.message import EmailMessage

import pytest

from bot.mail.sending.smtp import SmtpSender
from bot.privacy.last_look import LastLook
from commands.domain.laatste_blik import REDEN
from commands.messages import Blok
from commands.ports import PermanentFailure
from commands.texts import sjabloon
from tests import bestanden
from tests.bot.mail.hulp import bericht, config, zending
from tests.bot.mail.nep_smtp import nep_smtp

NAMEN = ("Xandriel Brom", "Piet Bakker", "Ine de Vries")


async def verzonden(tekst: str = "", look: LastLook | None = None, **anders: object) -> int:
    """How many mails the relay took of one with this text; raises what the sender raises."""
    brief = replace(bericht(), blokken=(*bericht().blokken, Blok(tekst=tekst))) if tekst else bericht()
    async with nep_smtp() as nep:
        sender = SmtpSender(config(smtp_port=nep.poort), look=look or LastLook())
        try:
            await sender.send(zending(**{"bericht": brief, "names": NAMEN, **anders}))
        finally:
            await sender.close()
            assert not nep.post or b"Xandriel" not in nep.post[0][2]
        return len(nep.post)


@pytest.mark.parametrize(
    "tekst",
    [
        "het dossier ligt bij xandriel op het bureau",
        "Vraag het aan Xandriel Brom van de instelling.",
        "vrijdag komt de heer Bakker mee",
        "gebeld met Ine de Vries over de sleutel",
        "Graag even overleggen met mevrouw De Vries.",
        "XANDRIEL BROM BELT TERUG",
    ],
)
async def test_a_name_of_another_member_stops_the_mail(tekst: str) -> None:
    with pytest.raises(PermanentFailure, match=REDEN):
        await verzonden(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "de bakker op de hoek is dicht",
        "Bakker of slager, dat maakt niet uit.",
        "de vries- en dooischade wordt betaald",
        "de behandelaar belt vrijdag",
        "er is brom op de lijn",
    ],
)
async def test_ordinary_words_that_are_also_a_name_go(tekst: str) -> None:
    assert await verzonden(tekst, names=("Piet Bakker", "Ine de Vries", "Ria Brom")) == 1


async def test_words_that_permitted_go() -> None:
    assert await verzonden("Bakkerij Bakker heeft geen bezwaar.", permitted=("Bakkerij Bakker",)) == 1


async def test_a_name_in_the_subject_and_in_the_display_name_stops_it() -> None:
    for anders in ({"onderwerp": "Over Xandriel"}, {"van": "Xandriel via casus K7Q2"}):
        with pytest.raises(PermanentFailure, match=REDEN):
            await verzonden(bericht=replace(bericht(), **anders))


async def test_a_name_in_the_word_file_or_in_its_own_name_stops_it() -> None:
    leeg = sjabloon.leeg()
    assert await verzonden(bericht=replace(bericht(), formulier=leeg)) == 1
    with pytest.raises(PermanentFailure, match=REDEN):
        await verzonden(bericht=replace(bericht(), formulier=replace(leeg, naam="plan_van_xandriel_2.docx")))


def test_the_author_of_a_word_file_is_seen() -> None:
    bak = io.BytesIO()
    with zipfile.ZipFile(bak, "w") as pakket:
        pakket.writestr("docProps/core.xml", "<c><creator>X. Brom, Xandriel</creator></c>")
    assert LastLook().in_file("plan.docx", bak.getvalue(), NAMEN, ())
    assert not LastLook().in_file("plan.docx", bak.getvalue(), ("Iemand Anders",), ())
    assert not LastLook().in_file("plan.docx", b"no zip", NAMEN, ())


async def test_an_address_of_another_member_stops_it() -> None:
    with pytest.raises(PermanentFailure, match=REDEN):
        await verzonden("mail naar ander@partner.test", never=frozenset({"ander@partner.test"}))


def test_an_address_in_a_word_file_is_seen_also_in_a_link() -> None:
    adres = frozenset({"ander@partner.test"})
    gesplitst = bestanden.word("<w:p><w:r><w:t>mail ander@</w:t></w:r><w:r><w:t>partner.test</w:t></w:r></w:p>")
    assert LastLook().address_in_file("a.docx", gesplitst, adres)
    assert LastLook().address_in_file("ander@partner.test.pdf", b"", adres)
    assert not LastLook().address_in_file("a.docx", bestanden.word("<w:p/>"), adres)
    mail = EmailMessage()
    mail.set_content("zie bijlage")
    assert not LastLook().address_in_files(mail.as_bytes(), adres)
    bestanden.hang_aan(mail, "a.docx", gesplitst)
    assert LastLook().address_in_files(mail.as_bytes(), adres)
    assert not LastLook().address_in_files(mail.as_bytes(), frozenset())


async def test_an_address_in_the_word_file_that_goes_along_stops_it() -> None:
    leeg = sjabloon.leeg()
    met = replace(leeg, naam="plan ander@partner.test.docx")
    with pytest.raises(PermanentFailure, match=REDEN):
        await verzonden(bericht=replace(bericht(), formulier=met), never=frozenset({"ander@partner.test"}))
    assert await verzonden(bericht=replace(bericht(), formulier=leeg), never=frozenset({"ander@partner.test"})) == 1


async def test_without_a_look_nothing_that_forbids_a_name_goes() -> None:
    async with nep_smtp() as nep:
        sender = SmtpSender(config(smtp_port=nep.poort))
        with pytest.raises(PermanentFailure, match="ZONDER_LAATSTE_BLIK"):
            await sender.send(zending(names=NAMEN))
        await sender.send(zending())
        await sender.close()
        assert len(nep.post) == 1
