"""One mailbox without a catch-all: each address is that mailbox with a tag, and a sender may write any header."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from bot.mail.addresses import mark_of
from commands.adres import antwoordadres, groepsadres
from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingMail
from tests.binnenkomst import PLUS
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.wereld import GGZ, POLITIE, REGIE, VOORBEELD, Wereld

VREEMDE = "vreemde@elders.test"


@pytest.fixture
def plus(maak: Maak) -> Wereld:
    return maak(config=PLUS)


async def adres(wereld: Wereld, van: str) -> str:
    return antwoordadres(wereld.code, (await wereld.leden(wereld.code))[van].token)


def draad(op: OutgoingMail) -> dict[str, str]:
    return {"In-Reply-To": op.message_id, "References": op.message_id}


async def status(wereld: Wereld, nummer: int) -> Status:
    return (await wereld.punt(wereld.code, nummer)).status


@pytest.mark.story_of("casus nieuw", "vrijgeven", "actie gereed")
async def test_a_casus_lives_on_one_mailbox(maak: Maak) -> None:
    wereld = maak(leeg=True, config=PLUS)
    wereld.code = await wereld.lopende_casus(VOORBEELD)
    plan = wereld.post.laatste(GGZ)
    mail = wereld.post.mail(plan)
    assert mail["From"].addresses[0].addr_spec == "ketenbot@zvh.test"
    assert mail["Reply-To"].addresses[0].addr_spec.startswith(f"ketenbot+casus-{wereld.code.lower()}-")
    await wereld.antwoord(plan, "2 klaar")
    assert await status(wereld, 2) is Status.GEREED


async def test_who_answers_the_mailbox_itself_is_known_by_the_mail_that_is_answered(plus: Wereld) -> None:
    await plus.mail(GGZ, "bot", "2 klaar", koppen=draad(plus.post.laatste(GGZ)))
    assert await status(plus, 2) is Status.GEREED


async def test_a_procesregisseur_who_answers_the_mailbox_itself_is_known_too(plus: Wereld) -> None:
    plus.post.wis()
    await plus.staf(Rol.PROCESREGISSEUR, "overzicht")
    overzicht = plus.post.laatste(REGIE)
    plus.post.wis()
    await plus.mail(REGIE, "bot", f"casus toon {plus.code}", koppen=draad(overzicht))
    assert "Deelnemers" in plus.post.teksten(REGIE)


async def test_without_proof_of_its_sender_such_an_answer_is_asked_first(plus: Wereld) -> None:
    """A forward tells the id of a mail, and From can be forged."""
    await plus.mail(GGZ, "bot", "2 klaar", koppen=draad(plus.post.laatste(GGZ)), dmarc="")
    assert await status(plus, 2) is Status.OPEN
    vraag = plus.post.laatste(GGZ)
    assert vraag.reply_local.startswith("vraag+")
    await plus.mail(GGZ, "bot", "ja", koppen=draad(vraag), dmarc="")
    assert await status(plus, 2) is Status.OPEN
    await plus.antwoord(vraag, "ja", dmarc="")
    assert await status(plus, 2) is Status.GEREED


@pytest.mark.parametrize("dmarc", ["pass", "", "fail"])
@pytest.mark.parametrize("wat", ["geraden", "van een ander", "groep", "draad van een ander", "geen"])
async def test_a_forged_address_or_thread_gives_a_thief_nothing(plus: Wereld, wat: str, dmarc: str) -> None:
    """To and the thread are his to write; only a token of the member whose name he uses counts."""
    aan, koppen = "bot", {}
    match wat:
        case "geraden":
            aan = antwoordadres(plus.code, "a" * 20)
        case "van een ander":
            aan = await adres(plus, POLITIE)
        case "groep":
            aan = groepsadres(plus.code)
        case "draad van een ander":
            koppen = draad(plus.post.laatste(POLITIE))
    plus.post.wis()
    for _ in range(2):
        await plus.mail(GGZ, aan, "2 klaar\nbericht dit gaat naar allen", koppen=koppen, dmarc=dmarc)
    assert await status(plus, 2) is Status.OPEN
    assert [een.recipient for een in plus.post.verzonden] == [GGZ]
    assert "er is niets mee gedaan" in plus.post.tekst(plus.post.laatste(GGZ))


def knop(wereld: Wereld, aan: str) -> tuple[str, str, str]:
    """Address, subject and text of the first button in the last mail to them that has one."""
    for op in reversed(wereld.post.aan(aan)):
        html = wereld.post.mail(op).get_body(("html",)).get_content()
        for href in html.split('href="mailto:')[1:]:
            delen = urlsplit("mailto:" + href.partition('"')[0].replace("&amp;", "&"))
            velden = parse_qs(delen.query)
            return unquote(delen.path), velden["subject"][0], velden["body"][0]
    raise AssertionError("no mail with a button")


async def test_a_button_has_no_plus_and_counts_by_its_words(plus: Wereld) -> None:
    await plus.vooruit(tot=lokaal("2026-11-24 10:00"))
    naar, onderwerp, tekst = knop(plus, GGZ)
    assert naar == "ketenbot@zvh.test"
    plus.post.wis()
    await plus.mail(GGZ, "bot", tekst, onderwerp=onderwerp, dmarc="")
    assert "er is niets mee gedaan" not in plus.post.teksten(GGZ)
    assert await status(plus, 2) is Status.GEREED


@pytest.mark.parametrize("van", [POLITIE, VREEMDE])
async def test_a_button_of_another_member_does_nothing(plus: Wereld, van: str) -> None:
    await plus.vooruit(dagen=14)
    _, onderwerp, tekst = knop(plus, GGZ)
    voor = await status(plus, 2)
    await plus.mail(van, "bot", tekst, onderwerp=onderwerp)
    assert await status(plus, 2) is voor


async def test_the_words_of_a_button_never_reach_others(plus: Wereld) -> None:
    merk = mark_of(await adres(plus, GGZ))
    plus.post.wis()
    await plus.mail(GGZ, "bot", f"bericht De school belt morgen.\n\n{merk}", onderwerp=f"x {merk}")
    assert "De school belt morgen." in plus.post.teksten(POLITIE)
    assert (await adres(plus, GGZ)).rpartition("+")[2] not in plus.post.teksten(POLITIE)
    assert merk not in plus.kamers.casuskamer(plus.code).laatste


@pytest.mark.parametrize(
    "vorm", ["[{}\n{}]", "({}{})", "( {}{} )", "{}{}", "{}\n{}", "<{}{}>", "[{}\n> {}]", "mailto:{}{}@zvh.test"]
)
@pytest.mark.parametrize("waar", [20, 25])
async def test_no_form_of_a_mark_reaches_others(plus: Wereld, vorm: str, waar: int) -> None:
    local = await adres(plus, GGZ)
    merk, token = local.replace("+", "-"), local.rpartition("+")[2]
    plus.post.wis()
    await plus.mail(GGZ, local, f"bericht De school belt morgen.\n\n{vorm.format(merk[:waar], merk[waar:])}")
    gelezen = plus.post.teksten(POLITIE)
    assert "De school belt morgen." in gelezen
    assert token not in gelezen.replace("\n", "").replace(" ", "")
    assert token[14:] not in gelezen + plus.kamers.casuskamer(plus.code).tekst


async def test_a_stranger_with_the_thread_of_a_member_stays_a_stranger(plus: Wereld) -> None:
    koppen = draad(plus.post.laatste(GGZ))
    plus.post.wis()
    await plus.mail(VREEMDE, "bot", "2 klaar", koppen=koppen)
    assert await status(plus, 2) is Status.OPEN
    assert plus.post.verzonden == []


async def test_a_reply_to_all_that_names_the_mailbox_too_is_one_message(plus: Wereld) -> None:
    aan = PLUS.addresses.of(await adres(plus, GGZ))
    plus.post.wis()
    await plus.mail(GGZ, "bot", "2 klaar", koppen={"Cc": aan})
    assert await status(plus, 2) is Status.GEREED
    assert "niets mee gedaan" not in plus.post.teksten(GGZ)
