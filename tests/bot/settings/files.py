"""Settings files for tests: whole by default, a detail added by the test."""

MAIL = """[mail]
aan = true
domein = "casus.zvh.test"
imap_host = "imap.zvh.test"
imap_gebruiker = "bot"
imap_wachtwoord = "geheim1"
smtp_host = "smtp.zvh.test"
"""
MATRIX = """[matrix]
aan = true
server = "https://matrix.zvh.test"
gebruiker = "@ketenbot:zvh.test"
opslag_sleutel = "nio"
"""


def een_bestand(map_, tekst=MAIL):
    """Write a settings file in a folder; returns its path."""
    pad = map_ / "ketenbot.toml"
    pad.write_text(tekst, encoding="utf-8")
    return pad
