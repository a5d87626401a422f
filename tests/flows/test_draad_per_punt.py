"""By mail, as in the room, what is said of one actiepunt stands together, and the rest of the casus by itself."""

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.ports.outgoing import OutgoingMail
from tests.binnenkomst import DOMEIN
from tests.flows.conftest import Maak
from tests.wereld import GGZ, POLITIE, Wereld

PUNT_VAN_POLITIE = 3


def wortel(mail: OutgoingMail) -> str:
    """Under what a mail program puts it."""
    return mail.references[0]


@pytest.fixture
async def wereld(maak: Maak) -> Wereld:
    """The mental health care reported its actiepunt twice, and said something to all in between."""
    wereld = maak()
    leden = await wereld.leden(wereld.code)
    for woorden in ("2 bezig: de intake is geweest", "Ik ben morgen de hele dag bereikbaar.", "2 klaar: plan is af"):
        await wereld.mail(GGZ, antwoordadres(wereld.code, leden[GGZ].token), woorden)
    return wereld


async def test_the_mails_about_one_actiepunt_share_a_root_that_is_no_other_mail(wereld: Wereld) -> None:
    eerst, vrij, daarna = [mail for mail in wereld.post.verzonden if mail.recipient == POLITIE][-3:]
    assert wortel(eerst) == wortel(daarna) == f"<actiepunt-2.{wereld.code.lower()}@{DOMEIN}>"
    assert wortel(vrij) != wortel(eerst)
    assert wortel(eerst) not in {mail.message_id for mail in wereld.post.verzonden}


async def test_an_answer_below_that_root_is_about_the_casus_as_any_other(wereld: Wereld) -> None:
    mail = next(mail for mail in reversed(wereld.post.verzonden) if mail.recipient == POLITIE)
    koppen = {"In-Reply-To": mail.message_id, "References": f"{wortel(mail)} {mail.message_id}"}
    await wereld.mail(POLITIE, mail.reply_local, f"{PUNT_VAN_POLITIE} klaar", koppen=koppen)
    assert (await wereld.punt(wereld.code, PUNT_VAN_POLITIE)).status is Status.GEREED
