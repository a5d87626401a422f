"""Reading: a reply as Outlook makes it, above the whole mail that it answers, and one mail that grows tenfold."""

import time
from collections.abc import Sequence
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from bot.mail.reading.reader import preload, read_mail
from bot.mail.sending.composing import compose
from commands.domain.rollen import Kanaal
from commands.ports import InboxItem
from tests.bench.rij import Meld, Uitslag, hoogstens, verhouding
from tests.bot.mail.hulp import ANTWOORD, DOMEIN, NU, config, zending

RONDES = 5
PER_SECONDE = 300
_ZIN = "Wij hebben vandaag gebeld met de balie en spreken elkaar dinsdag weer over de afspraken.\n"


async def meet(meld: Meld) -> list[Uitslag]:
    """Processor time, the best of some rounds: the machine may do other things as well."""
    preload()
    antwoorden = [_antwoord(nummer) for nummer in range(50)]
    een = min(_ms(antwoorden) for _ in range(RONDES)) / len(antwoorden)
    klein, groot = (min(_ms([_lang(maat)]) for _ in range(RONDES)) for maat in (100_000, 1_000_000))
    meld(f"{1000 / een:.0f} mails a second of {len(antwoorden[0])} bytes; 100 kB {klein:.1f} ms, 1 MB {groot:.1f} ms")
    return [
        hoogstens("lees", een, "ms/mail", 1000 / PER_SECONDE),
        verhouding("lees 1 MB", groot, "ms", klein, hoogstens=12),
    ]


def _ms(mails: Sequence[bytes]) -> float:
    rijen = [InboxItem(id="r", source="mail:1", kanaal=Kanaal.MAIL, raw=raw, received_at=NU) for raw in mails]
    instellingen = config()
    begin = time.process_time()
    for rij in rijen:
        read_mail(rij, instellingen)
    return 1000 * (time.process_time() - begin)


def _antwoord(nummer: int) -> bytes:
    """Own words, a signature, and our own mail below them, as text and as HTML."""
    gemaakt = message_from_bytes(compose(zending(), config(), ()), policy=default)
    tekst, html = (deel.get_content() for soort in ("plain", "html") if (deel := gemaakt.get_body((soort,))))
    kop = "Van: GGZ-instelling <bot@bot.test>\nVerzonden: maandag 2 maart 2026 10:30\nOnderwerp: Casus K7Q2\n"
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ggz@partner.test", f"{ANTWOORD}@{DOMEIN}", "Re: Casus K7Q2"
    eigen = f"{nummer} klaar, {_ZIN}\nMet vriendelijke groet,\nGGZ-instelling\n"
    mail.set_content(f"{eigen}\n________________________________\n{kop}\n{tekst}")
    boven = "".join(f"<p class=MsoNormal>{regel}</p>" for regel in (eigen + kop).splitlines())
    mail.add_alternative(f"<html><body>{boven}<hr>{html}</body></html>", subtype="html")
    return bytes(mail)


def _lang(bytes_: int) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ggz@partner.test", f"{ANTWOORD}@{DOMEIN}", "Re: Casus"
    tekst = _ZIN * (bytes_ // len(_ZIN) // 2)
    mail.set_content(f"3 klaar\n\n{tekst}")
    regels = "".join(f"<p>{regel}</p>" for regel in tekst.splitlines())
    mail.add_alternative(f"<html><body><p>3 klaar</p>{regels}</body></html>", subtype="html")
    return bytes(mail)
