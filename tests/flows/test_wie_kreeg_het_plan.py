"""`bezorging`: who has the plan, and what shows it; what a relay took is no proof."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.flows.conftest import Maak
from tests.flows.eersteico import begin, regie
from tests.wereld import GGZ, POLITIE, Wereld


async def schrijft(wereld: Wereld, wie: str, tekst: str) -> None:
    await wereld.mail(wie, f"casus-{wereld.code.lower()}+{(await wereld.leden(wereld.code))[wie].token}", tekst)


@pytest.mark.story_of("bezorging")
async def test_who_answered_stands_apart_from_who_was_merely_sent_it(wereld: Wereld, code: str) -> None:
    await schrijft(wereld, GGZ, "2 bezig")

    gelezen = await regie(wereld, f"{code} bezorging")

    assert "Dat is op tijd." in gelezen
    bereikt, verstuurd = gelezen.index("Bereikt (3)"), gelezen.index("Verstuurd, nog geen teken (1)")
    assert verstuurd < gelezen.index("Politie (wijkagent): verstuurd op dinsdag 3 november 2026") < bereikt
    assert bereikt < gelezen.index("GGZ-instelling (behandelaar): liet van zich horen op dinsdag 3 november 2026")
    assert "Gemeente (wijkteam): kwam in de kamer op dinsdag 3 november 2026" in gelezen


async def test_a_mail_that_came_back_stands_first_with_what_to_do_until_they_write(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[POLITIE]
    async with wereld.opslag.uow() as uow:
        await uow.personen.save_persoon(replace(lid.persoon, mail_failed_at=wereld.nu))
        await uow.commit()

    gelezen = await regie(wereld, f"{code} bezorging")
    wereld.nu += timedelta(minutes=5)
    await schrijft(wereld, POLITIE, "4 bezig")

    assert gelezen.index("Niet bereikt (2)") < gelezen.index("Verstuurd, nog geen teken (")
    assert "Politie (wijkagent): de mail kwam terug op dinsdag 3 november 2026." in gelezen
    assert f"Schrijf: {code} deelnemer wijzig Politie, met het goede adres" in gelezen
    assert "de mail kwam terug" not in await regie(wereld, f"{code} bezorging")


@pytest.mark.parametrize("wie", ["GGZ-instelling", "behandelaar", "ggz-instelling (behandelaar)"])
async def test_each_message_to_one_deelnemer_is_listed_without_its_words(wereld: Wereld, code: str, wie: str) -> None:
    gelezen = await regie(wereld, f"{code} bezorging {wie}")

    assert f"Berichten aan GGZ-instelling (behandelaar) in casus {code}." in gelezen
    assert "het plan, per mail: aangenomen door de mailserver (kenmerk <" in gelezen
    assert GGZ not in gelezen


async def test_what_its_relay_does_not_take_waits_and_is_said_to(wereld: Wereld, code: str) -> None:
    wereld.post.faal_voor[GGZ] = ConnectionError()
    await regie(wereld, f"{code} ico momenten di 15 dec 10:00, wo 16 dec 14:30")

    gelezen = await regie(wereld, f"{code} bezorging behandelaar")

    assert "over een ICO, per mail: wacht nog, 1 keer geprobeerd" in gelezen


@pytest.mark.parametrize("vraag", ["bezorging", "wie kreeg het plan"])
async def test_a_deelnemer_is_told_nothing_of_it(wereld: Wereld, code: str, vraag: str) -> None:
    await schrijft(wereld, GGZ, vraag)

    assert "nog geen teken" not in wereld.post.teksten(GGZ)


async def test_before_a_release_there_is_nothing_to_show(maak: Maak) -> None:
    wereld = await begin(maak)

    assert "nog niet vrijgegeven" in await regie(wereld, f"{wereld.code} bezorging")


async def test_an_automatic_mail_is_no_sign_that_anybody_read_it(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(
        GGZ,
        f"casus-{code.lower()}+{lid.token}",
        "Ik ben afwezig tot en met 20 november 2026.",
        koppen={"Auto-Submitted": "auto-replied"},
    )

    gelezen = await regie(wereld, f"{code} bezorging")

    assert "GGZ-instelling (behandelaar): verstuurd op" in gelezen
