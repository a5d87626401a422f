"""A casus that does not go on by itself: the casushouder is asked when all are silent, both role holders when all is
done, ever less often, until somebody says something or decides."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.klok.nazien import nazien
from commands.messages import Bericht
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_actie_verandering import punten
from tests.flows.test_ladder import stil
from tests.wereld import BELEID, GGZ, REGIE, WIJKTEAM, Wereld

pytestmark = pytest.mark.breed
STIL, KLAAR = "al een tijd stil", "hoe verder?"


async def dagen(wereld: Wereld, tot: str) -> None:
    """Days pass, and the auditor looks every other day."""
    einde = lokaal(tot)
    while wereld.nu < einde:
        await wereld.vooruit(tot=min(einde, wereld.nu + timedelta(days=2)))
        await nazien(wereld.opslag.read, wereld.huis.work, wereld.nu)
    await wereld.rust()


def gevraagd(wereld: Wereld, wat: str) -> list[str]:
    """Whom this was asked, in order."""
    return [wie for wie, bericht in _alles(wereld) if any(wat in deel for deel in _koppen(bericht))]


def _koppen(bericht: Bericht) -> list[str]:
    return [bericht.onderwerp, *(blok.kop for blok in bericht.blokken), *(blok.tekst for blok in bericht.blokken)]


def _alles(wereld: Wereld) -> list[tuple[str, Bericht]]:
    prive = [("casushouder", een.bericht) for een in wereld.kamers.prive(WIJKTEAM).zendingen]
    return [*prive, *((een.recipient, een.bericht) for een in wereld.post.verzonden)]


async def ver_weg(wereld: Wereld) -> None:
    """Every actiepunt gets a date far away, so that nothing else is asked."""
    for nummer in range(1, 6):
        await wereld.staf(Rol.PROCESREGISSEUR, f"{wereld.code} {nummer} uitstel tot 1 maart 2027, afgesproken")


async def test_after_three_silent_weeks_the_casushouder_is_asked_ever_less_often(wereld: Wereld, code: str) -> None:
    await ver_weg(wereld)

    await dagen(wereld, "2026-11-24 18:00")
    assert gevraagd(wereld, STIL) == []
    await dagen(wereld, "2026-11-26 18:00")
    assert gevraagd(wereld, STIL) == ["casushouder"]
    gezegd = [blok.tekst for een in wereld.kamers.prive(WIJKTEAM).zendingen for blok in een.bericht.blokken]
    assert any("Sinds dinsdag 3 november 2026 liet niemand iets weten" in een for een in gezegd)

    await dagen(wereld, "2027-02-12 18:00")
    assert gevraagd(wereld, STIL) == ["casushouder"] * 3


async def test_a_question_for_contact_of_the_next_days_goes_along_and_is_not_asked_twice(
    wereld: Wereld, code: str
) -> None:
    await ver_weg(wereld)

    await dagen(wereld, "2026-11-26 18:00")

    contact = f"Casus {code}: is er contact geweest?"
    [vraag] = [een.bericht for een in wereld.kamers.prive(WIJKTEAM).zendingen if contact in _koppen(een.bericht)]
    assert any(STIL in deel for deel in _koppen(vraag))
    await dagen(wereld, "2026-12-01 18:00")
    assert gevraagd(wereld, contact) == ["casushouder", REGIE]


async def in_de_kamer(wereld: Wereld) -> None:
    await wereld.zeg(
        WIJKTEAM, wereld.kamers.casuskamer(wereld.code).id, "Ik heb de school gesproken, het gaat wel goed"
    )


async def per_mail(wereld: Wereld) -> None:
    await wereld.mail(
        GGZ, antwoordadres(wereld.code, (await wereld.leden(wereld.code))[GGZ].token), "Wij wachten op de brief."
    )


async def gemeld(wereld: Wereld) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"contact gehad {wereld.code} vandaag")


@pytest.mark.parametrize("zegt", [in_de_kamer, per_mail, gemeld])
async def test_any_word_of_anybody_breaks_the_silence(wereld: Wereld, code: str, zegt) -> None:
    await ver_weg(wereld)
    await dagen(wereld, "2026-11-20 12:00")
    await zegt(wereld)

    await dagen(wereld, "2026-12-10 18:00")
    assert gevraagd(wereld, STIL) == []
    await dagen(wereld, "2026-12-16 18:00")
    assert gevraagd(wereld, STIL) == ["casushouder"]


async def test_to_look_is_not_to_say(wereld: Wereld, code: str) -> None:
    await ver_weg(wereld)
    await dagen(wereld, "2026-11-20 12:00")
    await wereld.mail(GGZ, antwoordadres(code, (await wereld.leden(code))[GGZ].token), "actie lijst")

    await dagen(wereld, "2026-11-26 18:00")

    assert gevraagd(wereld, STIL) == ["casushouder"]


async def test_a_word_after_the_question_ends_it(wereld: Wereld, code: str) -> None:
    await ver_weg(wereld)
    await dagen(wereld, "2026-11-26 18:00")
    await in_de_kamer(wereld)

    await dagen(wereld, "2026-12-17 08:00")

    assert gevraagd(wereld, STIL) == ["casushouder"]


async def test_without_a_casushouder_the_procesregisseur_is_asked(wereld: Wereld, code: str) -> None:
    await ver_weg(wereld)
    houder = (await wereld.leden(code))[WIJKTEAM]
    async with wereld.opslag.uow() as uow:
        await uow.deelnemers.save_deelnemer(replace(houder, casushouder=False))
        await uow.commit()
    wereld.post.wis()

    await dagen(wereld, "2026-11-26 18:00")

    assert gevraagd(wereld, STIL) == [REGIE]
    assert "er is nu geen casushouder" in wereld.post.teksten(REGIE)


async def test_the_setting_switches_it_off(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, stil_weken=0))
    await ver_weg(wereld)

    await dagen(wereld, "2027-01-10 18:00")

    assert gevraagd(wereld, STIL) == []


async def test_when_all_is_done_both_role_holders_are_asked_what_next_until_they_decide(
    wereld: Wereld, code: str
) -> None:
    await stil(wereld, 1, 2, 3, 4, 5)
    wereld.post.wis()

    await dagen(wereld, "2026-11-09 18:00")
    assert sorted(gevraagd(wereld, KLAAR)) == ["casushouder", REGIE]
    await dagen(wereld, "2026-11-26 18:00")
    assert gevraagd(wereld, KLAAR).count(REGIE) == 2
    assert gevraagd(wereld, STIL) == []

    await wereld.staf(Rol.PROCESREGISSEUR, f"contact gehad {code} met de casushouder, afschalen")
    await dagen(wereld, "2026-12-28 18:00")
    assert gevraagd(wereld, KLAAR).count(REGIE) == 2


async def test_a_new_actiepunt_is_a_decision_too(wereld: Wereld, code: str) -> None:
    await stil(wereld, 1, 2, 3, 4, 5)
    await dagen(wereld, "2026-11-09 18:00")
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Belt de school over het verslag, politie, 1 maart 2027")

    await dagen(wereld, "2026-11-24 18:00")

    assert gevraagd(wereld, KLAAR).count(REGIE) == 1


async def test_what_next_is_asked_beside_a_proposal_that_nobody_answered(wereld: Wereld, code: str) -> None:
    """In words that a partner may use: a proposal, and a question about an actiepunt, may both lie for long."""
    await wereld.antwoord(wereld.post.laatste(GGZ), "actie nieuw Belt met school, politie, 4 december 2026")
    await wereld.antwoord(wereld.post.laatste(GGZ), "vraag moet de school er nu al bij?")
    nummer = (await punten(wereld, code))[-1].nummer
    await stil(wereld, 1, 2, 3, 4, 5)
    wereld.post.wis()

    await dagen(wereld, "2026-11-09 18:00")

    assert sorted(gevraagd(wereld, KLAAR)) == ["casushouder", REGIE]
    assert f"Actiepunt {nummer} is voorgesteld en wacht op een antwoord: {code} {nummer} akkoord" in (
        wereld.post.teksten(REGIE)
    )
    await wereld.staf(Rol.PROCESREGISSEUR, f"contact gehad {code} met de casushouder, gewoon doorgaan")
    await dagen(wereld, "2026-12-28 18:00")
    assert gevraagd(wereld, KLAAR).count(REGIE) == 1


async def test_a_plan_in_which_all_is_only_proposed_is_not_done(wereld: Wereld, code: str) -> None:
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        for punt in await uow.actiepunten.of_casus(casus.id):
            await uow.actiepunten.save_actiepunt(replace(punt, status=Status.VOORGESTELD))
        await uow.commit()

    await dagen(wereld, "2026-11-20 18:00")

    assert gevraagd(wereld, KLAAR) == []
