"""The settings file that the demo writes for its ketenbot: everything on loopback, SQLite, a test clock."""

import json

BOT_DOMAIN = "zvh-demo.test"

_TEMPLATE = """\
# Written by deploy/demo. Everything here is on this machine and for trial only.

[zvh]
nieuws_om = 16:00:00
{house}

[opslag]
url = "sqlite+aiosqlite:///ketenbot.db"
sleutel_bestand = "ketenbot.sleutel"
{copy}
[proef]
aan = true
klok = "klok.txt"
tik_seconden = 0.2

[log]
vorm = "tekst"

[mail]
aan = true
domein = {domein}
imap_host = "127.0.0.1"
imap_poort = {imap_poort}
imap_gebruiker = {imap_gebruiker}
{login}
imap_tls = false
smtp_host = "127.0.0.1"
smtp_poort = {smtp_poort}
smtp_tls = "geen"
authserv_id = "mail.test"
poll_seconden = 1.0
"""

_MATRIX = """
[matrix]
aan = true
server = {server}
gebruiker = {gebruiker}
map = "matrix"
"""


PASSWORD_FILE = "imap.wachtwoord"
COPY_FOLDER = "kopie"
_BY_TOKEN = """\
aanmelden = "oauth"
oauth_soort = "refresh_token"
oauth_token_url = {token}
oauth_apparaat_url = {device}
oauth_client_id = "ketenbot-mail"
oauth_scope = "mail offline_access"
smtp_gebruiker = {user}"""


def toml(
    *,
    imap_port: int,
    smtp_port: int,
    imap_user: str,
    matrix_server: str,
    matrix_user: str,
    provider: str = "",
    werkwijze: str = "",
) -> str:
    """The whole file; paths in it are relative to its own folder. `provider`: who gives tokens for mail, if anybody.

    `werkwijze`: of a region, whose casus is destroyed too: then the keys are copied, and replaced at night.
    """
    user, urls = json.dumps(imap_user), {name: json.dumps(f"{provider}/{name}") for name in ("token", "device")}
    login = _BY_TOKEN.format(user=user, **urls) if provider else f'imap_wachtwoord_bestand = "{PASSWORD_FILE}"'
    mail = _TEMPLATE.format(
        domein=json.dumps(BOT_DOMAIN),
        imap_poort=imap_port,
        smtp_poort=smtp_port,
        imap_gebruiker=user,
        login=login,
        house=f"werkwijze = {json.dumps(werkwijze)}" if werkwijze else 'naam = "Demo"',
        copy=f'sleutelkopie = "{COPY_FOLDER}/sleutelkopie"\n' if werkwijze else "",
    )
    return mail + _MATRIX.format(server=json.dumps(matrix_server), gebruiker=json.dumps(matrix_user))
