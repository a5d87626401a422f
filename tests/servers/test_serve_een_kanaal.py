"""Mail alone and Matrix alone: both serve, and `check` says what is wrong and how to mend it."""

import base64
import os
from collections.abc import AsyncIterator

import pytest

from bot.demo.synapse import Synapse, free_port
from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import maak_plan, stel_in
from tests.servers.mailservers import mailservers

pytestmark = [pytest.mark.servers, pytest.mark.root]


@pytest.fixture(scope="module")
async def mailhuis(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Huis]:
    """Everything in order, [matrix] off."""
    with mailservers() as post:
        async with huis(tmp_path_factory.mktemp("mail"), post=post) as een:
            een.namen["adres"] = await stel_in(een, regisseur="mail")
            yield een


@pytest.fixture(scope="module")
async def matrixhuis(synapse: Synapse, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Huis]:
    """Everything in order, [mail] off."""
    async with huis(tmp_path_factory.mktemp("matrix"), synapse=synapse) as een:
        await stel_in(een)
        yield een


async def test_mail_alone_serves_and_asks_about_the_matrix_members_of_a_plan(mailhuis):
    assert (await mailhuis.bot.zeg("check")).status == 0
    regie = await mailhuis.mailer("regie")
    await mailhuis.bot.start()
    await regie.send(mailhuis.namen["adres"], "Nieuw", "casus nieuw", attachment=maak_plan(mailhuis))
    voorbeeld = await mailhuis.ziet("regie", "mail", "nog niets verstuurd")
    assert voorbeeld.text.count("deze bot werkt zonder Matrix") == 2
    await regie.reply(voorbeeld, "vrijgeven")
    await mailhuis.ziet("regie", "mail", "nog open vragen")
    assert await mailhuis.bot.eindig() == 0


async def test_matrix_alone_serves_and_asks_about_the_mail_members_of_a_plan(matrixhuis):
    assert (await matrixhuis.bot.zeg("check")).status == 0
    regisseur = await matrixhuis.chatter("regisseur")
    await matrixhuis.bot.start()
    kamer = await matrixhuis.prive("regisseur")
    await matrixhuis.ziet("regisseur", "matrix", "uw eigen gesprek met de bot")
    await regisseur.send_file(kamer, maak_plan(matrixhuis), "casus nieuw")
    voorbeeld = await matrixhuis.ziet("regisseur", "matrix", "nog niets verstuurd")
    assert voorbeeld.text.count("deze bot werkt zonder e-mail") == 2
    assert await matrixhuis.bot.eindig() == 0


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        (
            {"KETENBOT_MAIL__IMAP_WACHTWOORD_BESTAND": "", "KETENBOT_MAIL__IMAP_WACHTWOORD": "verkeerd"},
            "the mail server refuses the login: see imap_gebruiker and imap_wachtwoord",
        ),
        ({"KETENBOT_MAIL__SMTP_POORT": "{dicht}"}, "nothing listens at 127.0.0.1:{dicht}: see smtp_host"),
        ({"KETENBOT_OPSLAG__URL_BESTAND": "", "KETENBOT_OPSLAG__URL": "{leeg}"}, "run `ketenbot migrate`"),
        (
            {"KETENBOT_OPSLAG__SLEUTEL_BESTAND": "andere.sleutel"},
            "the master key does not belong to this database: put the key back",
        ),
    ],
    ids=["imap-password", "smtp-closed", "not-migrated", "wrong-key"],
)
async def test_check_names_what_is_wrong_and_the_rest_is_looked_at_too(mailhuis, anders, zin):
    (mailhuis.map / "leeg.db").touch()
    (mailhuis.map / "andere.sleutel").write_bytes(base64.b64encode(os.urandom(32)))
    (mailhuis.map / "andere.sleutel").chmod(0o600)
    (mailhuis.map / "andere.sleutel").chmod(0o600)
    waarden = {"dicht": str(free_port()), "leeg": f"sqlite+aiosqlite:///{mailhuis.map / 'leeg.db'}"}

    gezegd = await mailhuis.bot.zeg("check", **{naam: waarde.format(**waarden) for naam, waarde in anders.items()})

    [fout] = [regel for regel in gezegd.tekst.splitlines() if regel.startswith("WRONG")]
    assert zin.format(**waarden) in fout
    assert (gezegd.status, gezegd.tekst.splitlines()[-1]) == (1, "1 wrong")


async def test_serve_starts_on_no_database_that_is_not_ready(mailhuis):
    (mailhuis.map / "leeg.db").touch()
    leeg = f"sqlite+aiosqlite:///{mailhuis.map / 'leeg.db'}"
    gezegd = await mailhuis.bot.zeg("serve", KETENBOT_OPSLAG__URL_BESTAND="", KETENBOT_OPSLAG__URL=leeg)
    assert gezegd.status == 2
    assert "run `ketenbot migrate`" in gezegd.tekst


async def test_serve_starts_with_no_key_but_the_one_of_its_database(mailhuis):
    (mailhuis.map / "vreemde.sleutel").write_bytes(base64.b64encode(os.urandom(32)))
    (mailhuis.map / "vreemde.sleutel").chmod(0o600)
    gezegd = await mailhuis.bot.zeg("serve", KETENBOT_OPSLAG__SLEUTEL_BESTAND="vreemde.sleutel")
    assert gezegd.status == 2
    assert "the master key does not belong to this database" in gezegd.tekst
    assert '"ready"' not in gezegd.tekst


async def test_check_says_when_the_homeserver_no_longer_knows_the_token(matrixhuis):
    synapse, bot = matrixhuis.synapse, matrixhuis.matrix_bot
    pad = f"/_synapse/admin/v2/users/{bot}/devices"
    apparaten = (await synapse.request("GET", pad, token=synapse.admin_token))["devices"]
    for apparaat in apparaten:
        await synapse.request("DELETE", f"{pad}/{apparaat['device_id']}", token=synapse.admin_token)

    gezegd = await matrixhuis.bot.zeg("check")

    assert gezegd.status == 1
    assert "no longer knows the bot's login: run `ketenbot matrix inloggen --opnieuw`" in gezegd.tekst
