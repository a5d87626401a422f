"""The settings file of a ketenbot among real servers, and the Word plan of its casus."""

import json
from datetime import date, timedelta
from pathlib import Path

import docx

from bot.demo.replies import MONTHS
from bot.demo.synapse import Synapse
from tests.servers.mailservers import BOT, DOMEIN, WACHTWOORD, Mailservers

_DATA = {
    "maandag 2 november 2026": 0,
    "17 november 2026": 15,
    "do 26 november 2026": 24,
    "3 december": 31,
    "11-12-2026": 39,
    "21/12/'26": 49,
}
"""The dates in the example, in days after its ICO."""
VOORBEELD = Path(__file__).parents[2] / "deploy" / "sjablonen" / "voorbeeld.docx"
_BASIS = """
[zvh]
naam = "Proefhuis"
berichten_per_uur = 1000  # an hour of the test clock may last a whole test
meldingen = "direct"  # so that nobody need wait for the hour of the news
klaar_vandaag = true  # nor who chose "dagelijks" for another mail
[opslag]
url_bestand = "database.url"
[log]
niveau = {niveau}
[proef]
aan = {proef}
klok = {klok}
tik_seconden = 0.2
"""
_MAIL = """
[mail]
aan = true
domein = {domein}
imap_host = "127.0.0.1"
imap_poort = {imap}
imap_gebruiker = {bot}
imap_wachtwoord_bestand = "imap.wachtwoord"
smtp_host = "127.0.0.1"
smtp_poort = {smtp}
ca_bestand = {ca}
authserv_id = {mx}
poll_seconden = 2.0
timeout_seconden = 10.0
"""
_MATRIX = """
[matrix]
aan = true
server = {server}
gebruiker = {gebruiker}
"""


def schrijf_instellingen(
    map_: Path,
    *,
    post: Mailservers | None,
    synapse: Synapse | None,
    matrix_bot: str,
    database: str,
    proef: bool,
    niveau: str = "info",
) -> str:
    """The TOML, with the secret files beside it; a server that is None is off."""
    (map_ / "database.url").write_text(database)
    (map_ / "database.url").chmod(0o600)
    (map_ / "imap.wachtwoord").write_text(WACHTWOORD + "\n")
    (map_ / "imap.wachtwoord").chmod(0o600)
    klok = "klok.txt" if proef else ""
    toml = _BASIS.format(niveau=json.dumps(niveau), proef=str(proef).lower(), klok=json.dumps(klok))
    if post is not None:
        toml += _MAIL.format(
            domein=json.dumps(DOMEIN),
            imap=post.poorten["imaps"],
            smtp=post.poorten["smtp"],
            bot=json.dumps(BOT),
            ca=json.dumps(str(post.map / "cert.pem")),
            mx=json.dumps(f"mx.{DOMEIN}"),
        )
    if synapse is not None:
        toml += _MATRIX.format(server=json.dumps(synapse.address), gebruiker=json.dumps(matrix_bot))
    return toml


def schrijf_plan(bestand: Path, adressen: dict[str, str], ico: date) -> Path:
    """The shipped example with other addresses and another ICO; its due dates lie as far behind it as they did."""
    document = docx.Document(str(VOORBEELD))
    woorden = {**adressen, **{tekst: _schrijf(ico + timedelta(days=dagen)) for tekst, dagen in _DATA.items()}}
    for tabel in document.tables:
        for rij in tabel.rows:
            for cel in rij.cells:
                if cel.text.strip() in woorden:
                    cel.text = woorden[cel.text.strip()]
    document.save(str(bestand))
    return bestand


def _schrijf(dag: date) -> str:
    return f"{dag.day} {MONTHS[dag.month - 1]} {dag.year}"
