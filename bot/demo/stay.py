"""What a person needs who stays behind on the stage: addresses, logins and things to try."""

import shlex
from datetime import timedelta

from bot.demo.stage import Toneel
from bot.demo.world import Mens, Wereld


def toon(bouwer: Toneel, wereld: Wereld) -> None:
    """Print how to look around and try it by hand."""
    zeg = wereld.verslag.zeg
    zeg("\n== Alles blijft draaien tot Ctrl-C")
    zeg(f"  Mail: IMAP 127.0.0.1:{wereld.post.imap_poort}, SMTP 127.0.0.1:{wereld.post.smtp_poort}, zonder TLS")
    zeg(f"  Matrix: homeserver {bouwer.matrix_adres}; de bot is {wereld.bot_matrix}")
    zeg(f"  Wachtwoord van iedereen: {bouwer.wachtwoord}")
    zeg("  Logins:")
    for mens in wereld.mensen:
        zeg(f"    {mens.wie}: {', '.join(_logins(mens)) or 'geen, hij kan in deze demo niet meedoen'}")
    for rol in wereld.staf:
        zeg(f"  De {rol} schrijft naar {wereld.geheugen.get(f'adres {rol}', '?')}")
    zeg("\n  In deze casus is alles gemeld. Zelf een nieuwe? Mail als procesregisseur naar het adres hierboven:")
    zeg("  casus nieuw, met een plan erbij (deploy/sjablonen/voorbeeld.docx). Antwoord daarna: vrijgeven")
    zeg("\n  Om te proberen (in een ander venster):")
    for regel in _voorbeelden(bouwer, wereld):
        zeg(f"    {regel}")


def _logins(mens: Mens) -> list[str]:
    return [naam for naam in (mens.mail and mens.mail.adres, mens.matrix and mens.matrix.matrix_id) if naam]


def _voorbeelden(bouwer: Toneel, wereld: Wereld) -> list[str]:
    regisseur = wereld.staf["procesregisseur"].post.adres
    morgen = (wereld.klok() + timedelta(days=1)).isoformat()
    klok = shlex.quote(str(wereld.klok.bestand))
    opdracht = shlex.join(wereld.bot.opdrachtregel)
    smtp = f"smtp://127.0.0.1:{wereld.post.smtp_poort}"
    bot = wereld.geheugen.get("adres procesregisseur", "?")
    return [
        f"printf 'From: {regisseur}\\nDate: %s\\nSubject: x\\n\\nhulp\\n' \"$(date -R)\" | curl -s --crlf --url {smtp} "
        f"--mail-from {regisseur} --mail-rcpt '{bot}' --upload-file -",
        f"curl -s -u '{regisseur}:{bouwer.wachtwoord}' 'imap://127.0.0.1:{wereld.post.imap_poort}/INBOX;UID=*'",
        f"echo {morgen} > {klok}   # de klok vooruit; de bot doet wat dan moet",
        f"{opdracht} status",
        f"{opdracht} medewerker lijst",
        f"tail -f {shlex.quote(str(wereld.bot.log))}",
    ]
