"""The program itself on Synapse, Dovecot and Postfix: one casus, on PostgreSQL and on SQLite."""

import re
import socket
from collections.abc import AsyncIterator
from email import message_from_bytes, policy
from email.message import EmailMessage

import asyncpg
import pytest

from bot.demo.synapse import Synapse
from tests.servers.bewoond import huis
from tests.servers.mailservers import DOMEIN, mailservers
from tests.servers.postgres import postgres_server
from tests.servers.verhaal import MAILERS, TERUGKOPPELING, Verhaal, speel

pytestmark = [pytest.mark.servers, pytest.mark.root]
TOKEN = "[a-z2-7]{20}"
VAN_DE_SERVER = {"return-path", "delivered-to", "received", "x-original-to"}
"""Headers that Postfix and Dovecot add at delivery."""


@pytest.fixture(scope="module", params=["postgresql", "sqlite"])
async def verhaal(
    request: pytest.FixtureRequest, synapse: Synapse, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Verhaal]:
    """On PostgreSQL it is a training with a test clock and the plan comes in one message; on SQLite it is for real."""
    map_ = tmp_path_factory.mktemp(f"casus-{request.param}")
    with mailservers() as post:
        if request.param == "sqlite":
            async with huis(map_, post=post, synapse=synapse, proef=False) as een:
                yield await speel(een, in_twee_berichten=True)
            return
        with postgres_server() as url:
            beheer = await asyncpg.connect(f"{url}/postgres".replace("+asyncpg", ""))
            await beheer.execute("CREATE DATABASE ketenbot_casus")
            await beheer.close()
            database = f"{url}/ketenbot_casus"
            async with huis(map_, post=post, synapse=synapse, database=database, niveau="debug") as een:
                yield await speel(een, in_twee_berichten=False)


def mails(verhaal: Verhaal, wie: str) -> list[EmailMessage]:
    """His mailbox, read."""
    return [message_from_bytes(ruw, policy=policy.default) for ruw in verhaal.post[wie]]


def alle_mails(verhaal: Verhaal) -> list[EmailMessage]:
    """Everything the bot ever delivered."""
    return [mail for wie in MAILERS for mail in mails(verhaal, wie)]


def proef(verhaal: Verhaal) -> bool:
    """Whether this house is for training."""
    return verhaal.huis.klok is not None


def test_check_finds_everything_well(verhaal):
    assert verhaal.check.status == 0, verhaal.check.tekst
    assert verhaal.check.tekst.endswith("all is well\n")


def test_check_tells_that_the_server_takes_out_copies_of_its_mark_and_marks_no_mail_of_its_own_relay(verhaal):
    [eigen, vals] = [regel for regel in verhaal.check.tekst.splitlines() if regel[6:].startswith("forgery")]
    assert eigen.startswith("note")
    assert f"without a mark of mx.{DOMEIN} (marked by: nobody)" in eigen
    assert vals.startswith("note")
    assert "a forged mail comes in unmarked" in vals


def test_nothing_reaches_a_partner_before_the_release(verhaal):
    assert verhaal.voor_vrijgave == []


def test_the_plan_is_read_in_the_mailbox_and_in_the_encrypted_room(verhaal):
    in_kamer = [een for een in verhaal.huis.van("wijkteam", "matrix") if een.reply_to == verhaal.kamer]
    assert "Welkom, Gemeente (wijkteam)" in in_kamer[0].text
    for tekst in (verhaal.planmail.text, in_kamer[1].text):
        assert "1. Gaat samen met de wijkagent op huisbezoek." in tekst
        assert "Reclassering (toezichthouder)" in tekst
    assert {een.headers["versleuteld"] for een in in_kamer} == {"ja"}


def test_a_derde_gets_nothing(verhaal):
    assert verhaal.post["woningcorporatie"] == []


def test_feedback_crosses_to_everybody_else_and_the_sender_gets_one_receipt(verhaal):
    kamer = [een.text for een in verhaal.huis.van("wijkteam") if een.reply_to == verhaal.kamer]
    assert [sum(TERUGKOPPELING in een for een in kamer), sum("✅ 2 klaar ·" in een for een in kamer)] == [1, 1]
    politie = [een.text for een in verhaal.huis.van("politie")]
    assert [een for een in politie if TERUGKOPPELING in een and "Politie (wijkagent)" in een] == []


def test_a_button_holds_token_and_command(verhaal):
    adres, onderwerp, woorden = verhaal.knop
    assert re.fullmatch(rf"casus-{verhaal.code.lower()}-{TOKEN}@{re.escape(DOMEIN)}", adres)
    assert (onderwerp, woorden) == (f"{verhaal.code} plan gezien", f"{verhaal.code} plan gezien")


def test_every_mail_says_that_a_machine_wrote_it_and_comes_from_the_bots_own_domain(verhaal):
    for mail in alle_mails(verhaal):
        assert mail["Auto-Submitted"] in ("auto-generated", "auto-replied")
        [van] = mail["From"].addresses
        assert van.domain == DOMEIN
        assert re.fullmatch(rf"<[0-9a-f]{{32}}@{re.escape(DOMEIN)}>", mail["Message-ID"])
        assert (mail["User-Agent"], mail["X-Mailer"], mail["Sender"], mail["Cc"], mail["Bcc"]) == (None,) * 5


def test_mail_to_the_group_has_list_headers_and_answers_to_a_token_of_the_member_alone(verhaal):
    code = verhaal.code.lower()
    tokens = set()
    for wie in ("ggz", "politie"):
        for mail in mails(verhaal, wie):
            antwoord = mail["Reply-To"].addresses[0].addr_spec
            gevonden = re.fullmatch(rf"casus-{code}\+({TOKEN})(-\d)?@{re.escape(DOMEIN)}", antwoord)
            assert gevonden, antwoord
            tokens.add((wie, gevonden.group(1)))
            if mail["Auto-Submitted"] == "auto-generated":
                assert mail["List-Id"] == f"<casus-{code}.{DOMEIN}>"
                assert mail["List-Unsubscribe"].startswith(f"<mailto:casus-{code}-{gevonden.group(1)}@{DOMEIN}?")
    assert len(tokens) == 2


def test_the_thread_holds_together(verhaal):
    eerste, *verder = mails(verhaal, "ggz")
    assert eerste["Message-ID"] == verhaal.planmail.id
    van_een_punt = re.compile(rf"<actiepunt-\d+\.{verhaal.code.lower()}@{re.escape(DOMEIN)}>")
    for mail in verder:
        wortel = mail["References"].split()[0]
        assert wortel == verhaal.planmail.id or van_een_punt.fullmatch(wortel)
    [bewijs] = [mail for mail in verder if mail["Auto-Submitted"] == "auto-replied"]
    assert bewijs["In-Reply-To"] in bewijs["References"].split()
    assert bewijs["In-Reply-To"].endswith("@partner.test>")
    for ruw in verhaal.post["ggz"]:
        koppen = ruw.split(b"\r\n\r\n")[0]
        assert b"=?" not in re.search(rb"Message-ID: (.*)\r\n", koppen).group(1)
        assert not re.search(rb"References:[^\r]*\r\n[ \t]", koppen)


def test_a_mail_tells_nothing_of_the_machine_it_came_from(verhaal):
    for mail in alle_mails(verhaal):
        assert mail.get_all("Received")[-1].startswith(f"from {DOMEIN} ")
        eigen = [str(waarde) for naam, waarde in mail.items() if naam.lower() not in VAN_DE_SERVER]
        assert [waarde for waarde in eigen if re.search(rf"\b{re.escape(socket.gethostname())}\b", waarde)] == []


def test_no_partners_address_stands_anywhere_but_in_to(verhaal):
    leden = [verhaal.huis.adres(wie) for wie in MAILERS] + [verhaal.huis.mxid(wie) for wie in verhaal.huis.namen]
    for wie in MAILERS:
        for mail in mails(verhaal, wie):
            assert mail["To"] == verhaal.huis.adres(wie)
            koppen = [str(waarde) for naam, waarde in mail.items() if naam.lower() not in VAN_DE_SERVER | {"to"}]
            delen = [deel.get_content() for deel in mail.walk() if not deel.is_multipart()]
            gezegd = "\n".join([*koppen, *delen]).lower()
            assert [lid for lid in leden if lid.lower() in gezegd] == []


def test_the_envelope_comes_back_to_the_members_token(verhaal):
    for mail in mails(verhaal, "ggz"):
        terug = "<>" if mail["Auto-Submitted"] == "auto-replied" else rf"<casus-\w{{4}}\+{TOKEN}@{re.escape(DOMEIN)}>"
        assert re.fullmatch(terug, mail["Return-Path"])


def test_the_word_proef_stands_in_every_message_of_a_training_and_in_no_other(verhaal):
    gezegd = [een for een in verhaal.huis.gezien if een.channel == "mail" or een.sender == verhaal.huis.matrix_bot]
    gezegd_mail = [een for een in gezegd if een.channel == "mail"]
    assert len(gezegd) > 12
    assert {een.text.startswith("PROEF") for een in gezegd} == {proef(verhaal)}
    assert {een.subject.startswith("PROEF") for een in gezegd_mail} == {proef(verhaal)}
    assert {"PROEF" in een.all_words for een in gezegd} == {proef(verhaal)}


def test_sigterm_ends_it_well_and_soon(verhaal):
    assert verhaal.einde == 0
    assert verhaal.duur < 5


def test_a_second_login_is_refused_kindly(verhaal):
    assert verhaal.tweede_keer.status == 2
    assert "has a device already; with --opnieuw" in verhaal.tweede_keer.tekst
    assert "Traceback" not in verhaal.tweede_keer.tekst


def test_token_store_and_key_are_for_the_bot_alone(verhaal):
    assert verhaal.modus("matrix") == 0o700
    assert verhaal.modus("ketenbot.sleutel") == 0o600
    for pad in (verhaal.huis.map / "matrix").iterdir():
        assert verhaal.modus(f"matrix/{pad.name}") & 0o077 == 0, pad.name


def test_the_database_holds_no_address_no_name_and_no_word_in_clear(verhaal):
    assert len(verhaal.inhoud) > 10_000
    assert verhaal.code.encode() in verhaal.inhoud  # codes are in clear: this is the right database
    assert [woord for woord in verhaal.geheimen if woord.encode() in verhaal.inhoud] == []
    tokens = {mail["Reply-To"].addresses[0].username.split("+")[1][:20] for mail in mails(verhaal, "ggz")}
    assert [token for token in tokens if token.encode() in verhaal.inhoud] == []


def test_the_log_holds_no_address_no_room_and_no_word(verhaal):
    log = verhaal.huis.bot.logboek
    assert '"ready"' in log
    assert '"stopped"' in log
    assert "not fit for real casussen" not in log
    assert [woord for woord in verhaal.geheimen if woord in log] == []
    assert verhaal.kamer not in log
    assert f"@{DOMEIN}" not in log
    assert re.findall(r"[!$][A-Za-z0-9_-]{20,}", log) == []
    assert [regel for regel in log.splitlines() if '"level": "error"' in regel] == []
