"""Shows a person who stays behind on the stage the addresses, logins and things to try."""

import shlex
from datetime import timedelta

from bot.demo.stage import Stage
from bot.demo.world import Person, World


def show(stage: Stage, world: World) -> None:
    """Print how to look around and try it by hand."""
    say = world.report.say
    say("\n== Alles blijft draaien tot Ctrl-C")
    say(f"  Mail: IMAP 127.0.0.1:{world.post.imap_port}, SMTP 127.0.0.1:{world.post.smtp_port}, zonder TLS")
    say(f"  Matrix: homeserver {stage.matrix_address}; de bot is {world.bot_matrix}")
    if stage.tokens is None:
        say(f"  Wachtwoord van iedereen: {stage.password}")
    else:
        say(f"  Niemand heeft een wachtwoord; tokens komen van {stage.tokens.provider.base}")
    say("  Logins:")
    for person in world.people:
        say(f"    {person.who}: {', '.join(_logins(person)) or 'geen, hij kan in deze demo niet meedoen'}")
    for rol in world.staff:
        say(f"  De {rol} schrijft naar {world.memory.get(f'adres {rol}', '?')}")
    say("\n  In deze casus is alles gemeld. Zelf een nieuwe? Mail als procesregisseur naar het adres hierboven:")
    say("  casus nieuw, met een plan erbij (deploy/sjablonen/voorbeeld.docx). Antwoord daarna: vrijgeven")
    say("\n  Om te proberen (in een ander venster):")
    for line in _examples(stage, world):
        say(f"    {line}")


def _logins(person: Person) -> list[str]:
    return [name for name in (person.mail and person.mail.address, person.matrix and person.matrix.matrix_id) if name]


def _examples(stage: Stage, world: World) -> list[str]:
    sender = world.staff["procesregisseur"].post.address
    tomorrow = (world.clock() + timedelta(days=1)).isoformat()
    clock = shlex.quote(str(world.clock.file))
    command = shlex.join(world.bot.command_line)
    smtp = f"smtp://127.0.0.1:{world.post.smtp_port}"
    login = f"-u '{sender}:{stage.password}'"
    if stage.tokens is not None:
        login = f"-u '{sender}:' --oauth2-bearer {stage.tokens.provider.token_for(sender)}"
        smtp = f"{smtp} {login}"
    bot = world.memory.get("adres procesregisseur", "?")
    return [
        f"printf 'From: {sender}\\nDate: %s\\nSubject: x\\n\\nhulp\\n' \"$(date -R)\" | curl -s --crlf --url {smtp} "
        f"--mail-from {sender} --mail-rcpt '{bot}' --upload-file -",
        f"curl -s {login} 'imap://127.0.0.1:{world.post.imap_port}/INBOX;UID=*'",
        f"echo {tomorrow} > {clock}   # de klok vooruit; de bot doet wat dan moet",
        f"{command} status",
        f"{command} medewerker lijst",
        f"tail -f {shlex.quote(str(world.bot.log))}",
    ]
