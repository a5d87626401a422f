"""A member's mail also goes to an ordinary address: the sender and the procesregisseur are told, and it is kept."""

import pytest

from commands.adres import antwoordadres, groepsadres
from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.wereld import BEHEER, DOMEIN, GGZ, MANAGER, POLITIE, REGIE, Wereld

VREEMD = "buurvrouw@elders.test"


async def stuur(wereld: Wereld, code: str, aan: str, cc: str = "", tekst: str = "De school belt morgen.") -> None:
    """The police officer writes to the own address, with these others beside it, and everything is sent."""
    lokaal = antwoordadres(code, (await wereld.leden(code))[POLITIE].token)
    wereld.post.wis()
    wereld.teller += 1
    ruw = (
        f"Authentication-Results: mx.zvh.test; dmarc=pass header.from=partners.test\nDelivered-To: {lokaal}@{DOMEIN}\n"
        f"From: {POLITIE}\nTo: {aan.format(bot=f'{lokaal}@{DOMEIN}', groep=f'{groepsadres(code)}@{DOMEIN}')}\n"
        f"{f'Cc: {cc}' if cc else 'X-Leeg: ja'}\nSubject: casus\nMessage-ID: <open-{wereld.teller}@partners.test>\n\n"
        f"{tekst}\n"
    )
    await wereld.rauw(ruw.encode(), f"mail:open-{wereld.teller}")


def gemeld(wereld: Wereld, wie: str) -> list[str]:
    return [wereld.post.tekst(een) for een in wereld.post.aan(wie) if "gewoon adres" in een.bericht.onderwerp]


@pytest.mark.parametrize(
    ("aan", "cc"),
    [
        ("{bot}", GGZ),
        (f"{{bot}}, {GGZ}", ""),
        (f"Casus <{{bot}}>; De behandelaar <{GGZ.upper()}>", ""),
        ("{bot}", f'"Haas, de" <{GGZ}>'),
        (f"{GGZ}, {{groep}}", "{bot}"),
    ],
)
async def test_the_address_of_another_member_is_told_by_role_to_both(
    wereld: Wereld, code: str, aan: str, cc: str
) -> None:
    await stuur(wereld, code, aan, cc)
    [afzender], [regie] = gemeld(wereld, POLITIE), gemeld(wereld, REGIE)
    assert "van GGZ-instelling (behandelaar), een andere deelnemer" in afzender
    assert "Politie (wijkagent) stuurde" in regie
    assert "van GGZ-instelling (behandelaar)" in regie
    assert GGZ not in afzender + regie
    assert POLITIE not in regie
    assert gemeld(wereld, GGZ) == []


async def test_the_address_of_a_stranger_is_told_and_the_message_goes_on(wereld: Wereld, code: str) -> None:
    await stuur(wereld, code, "{bot}", VREEMD, "3 klaar")
    assert (await wereld.punt(code, 3)).status is Status.GEREED
    assert "van iemand die de bot niet kent" in gemeld(wereld, POLITIE)[0]
    assert VREEMD not in wereld.post.teksten(POLITIE) + wereld.post.teksten(REGIE)


async def test_a_text_that_the_door_holds_is_told_too(wereld: Wereld, code: str) -> None:
    await stuur(wereld, code, "{bot}", f"{GGZ}, {VREEMD}", "Bel moeder op 06-12345678.")
    assert "deelnemer en van iemand die de bot niet kent" in gemeld(wereld, REGIE)[0]


@pytest.mark.parametrize("cc", ["", POLITIE, REGIE, f"{MANAGER}, {BEHEER}", "geen adres", f"iemand@{DOMEIN}"])
async def test_the_house_the_sender_and_the_bot_give_nobody_away(wereld: Wereld, code: str, cc: str) -> None:
    await stuur(wereld, code, "{bot}", cc)
    assert gemeld(wereld, POLITIE) + gemeld(wereld, REGIE) == []


async def test_the_same_readers_are_told_once_a_day_and_each_time_is_kept(wereld: Wereld, code: str) -> None:
    await stuur(wereld, code, "{bot}", GGZ)
    await stuur(wereld, code, "{bot}", GGZ, "En nog iets.")
    assert gemeld(wereld, REGIE) == []
    await stuur(wereld, code, "{bot}", VREEMD, "Dit ook.")
    assert len(gemeld(wereld, REGIE)) == 1
    async with wereld.opslag.uow() as uow:
        casus = await uow.casussen.find_code(code)
        assert casus is not None
        regels = [regel for regel in await uow.logboek.of_casus(casus.id) if regel.actie == "open adres"]
    assert [regel.resultaat for regel in regels] == ["deelnemers:1 anderen:0"] * 2 + ["deelnemers:0 anderen:1"]


async def test_mail_of_a_program_is_passed_over(wereld: Wereld, code: str) -> None:
    lokaal = antwoordadres(code, (await wereld.leden(code))[POLITIE].token)
    wereld.post.wis()
    await wereld.mail(POLITIE, lokaal, "Ik ben afwezig.", koppen={"Cc": GGZ, "Auto-Submitted": "auto-replied"})
    assert gemeld(wereld, POLITIE) + gemeld(wereld, REGIE) == []


@pytest.mark.story_of("lek")
async def test_the_note_says_who_could_see_what_and_when(wereld: Wereld, code: str) -> None:
    await stuur(wereld, code, "{bot}", f"{GGZ}, {VREEMD}")
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, f"lek {code}")
    tekst = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert (
        "3 november 2026 10:00: de mail van Politie (wijkagent) ging ook rechtstreeks naar het adres van GGZ" in tekst
    )
    assert "GGZ-instelling (behandelaar), een andere deelnemer en van iemand die de bot niet kent" in tekst
    assert "72 uur" in tekst
    assert GGZ not in tekst
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, f"logboek toon {code}")
    assert "procesregisseur, lek, de casus, ok, mail" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_without_anything_seen_the_note_says_so(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, f"Datalek {code}")
    assert "zag geen mail" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_a_partner_gets_no_note(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    await wereld.mail(POLITIE, antwoordadres(code, (await wereld.leden(code))[POLITIE].token), "lek")
    assert "notitie" not in wereld.post.teksten(POLITIE).lower()
