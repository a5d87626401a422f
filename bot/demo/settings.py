"""The settings file that the demo writes for its ketenbot: everything on loopback, SQLite, a test clock."""

import json

BOT_DOMAIN = "zvh-demo.test"

_TEMPLATE = """\
# Written by deploy/demo. Everything here is on this machine and for trial only.

[zvh]
nieuws_om = 16:00:00
naam = "Demo"

[opslag]
url = "sqlite+aiosqlite:///ketenbot.db"
sleutel_bestand = "ketenbot.sleutel"

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
imap_wachtwoord_bestand = "imap.wachtwoord"
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


def toml(*, imap_port: int, smtp_port: int, imap_user: str, matrix_server: str, matrix_user: str) -> str:
    """The whole file; paths in it are relative to its own folder."""
    mail = _TEMPLATE.format(
        domein=json.dumps(BOT_DOMAIN),
        imap_poort=imap_port,
        smtp_poort=smtp_port,
        imap_gebruiker=json.dumps(imap_user),
    )
    return mail + _MATRIX.format(server=json.dumps(matrix_server), gebruiker=json.dumps(matrix_user))
