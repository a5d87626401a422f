"""A new version of a plan that runs: the difference is shown, released, and each hears only what changes for them."""

from datetime import date
from pathlib import Path

import pytest

from commands.domain.actiepunt import Status
from commands.ports import TemporaryFailure
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.nieuwplan import BELT, GGZ, HOUDER, LEDEN, POLITIE, PUNTEN, SCHOOL, WONING, lopend, schrijf, stuur
from tests.wereld import REGIE, Wereld

LATER = ["1", "Belt de huisarts", "GGZ", "4 december 2026"]
GELD = ["4", "Regelt een uitkering", "Politie", "8 december 2026"]


@pytest.fixture
async def wereld(maak: Maak, tmp_path: Path) -> Wereld:
    """A casus that runs with three actiepunten."""
    wereld = maak(leeg=True)
    wereld.code = await lopend(wereld, tmp_path)
    return wereld


async def test_the_preview_is_the_difference_and_nothing_goes_out(wereld: Wereld, tmp_path: Path) -> None:
    gelezen = await stuur(wereld, tmp_path, [LATER, SCHOOL, GELD], f"casus plan {wereld.code}")

    assert "1. Belt de huisarts (GGZ (behandelaar), uiterlijk 4 december 2026). Was: uiterlijk 20 november" in gelezen
    assert "4. Regelt een uitkering (Politie (wijkagent), uiterlijk 8 december 2026)" in gelezen
    assert "Vervalt\n3. Zoekt een woning" in gelezen
    assert "Zoals het was: 2" in gelezen
    assert {een.recipient for een in wereld.post.verzonden} == {REGIE}
    assert (await wereld.punt(wereld.code, 1)).uiterlijk == date(2026, 11, 20)


@pytest.mark.story_of("casus plan", "vrijgeven")
async def test_after_the_release_each_hears_what_changes_for_them_and_the_group_a_summary(wereld, tmp_path) -> None:
    await stuur(wereld, tmp_path, [LATER, SCHOOL, GELD], f"casus plan {wereld.code}")
    wereld.post.wis()
    hier = wereld.kamers.casuskamer(wereld.code)

    bon = await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert "Versie 2 van het plan" in bon
    assert "2 deelnemers krijgen zelf bericht" in bon
    [ggz], [politie] = wereld.post.aan(GGZ), wereld.post.aan(POLITIE)
    assert "Gewijzigd: actiepunt 1" in wereld.post.tekst(ggz)
    assert "Eerst stond er: uiterlijk 20 november 2026." in wereld.post.tekst(ggz)
    assert "uitkering" not in wereld.post.tekst(ggz)
    assert "Nieuw voor u: actiepunt 4" in wereld.post.tekst(politie)
    assert "Vervalt: actiepunt 3" in wereld.post.tekst(politie)
    assert "huisarts" not in wereld.post.tekst(politie)
    kamer = hier.laatste
    assert hier.vast == [hier.laatste_event]  # the new version, in the place of the one before
    assert "1. Belt de huisarts\n   vr 4 december 2026 · GGZ (behandelaar)" in kamer
    assert "- Nieuw: actiepunt 4\n- Gewijzigd: actiepunt 1\n- Vervalt: actiepunt 3" in kamer
    assert "plan is gewijzigd" not in wereld.kamers.prive(HOUDER).laatste  # nothing changes for them

    await wereld.antwoord(politie, "klaar")  # of all that is said there, one thing is asked
    assert (await wereld.punt(wereld.code, 4)).status is Status.GEREED
    assert (await wereld.punt(wereld.code, 3)).status is Status.VERVALLEN


async def test_what_goes_on_keeps_its_answers_its_number_and_its_state(wereld: Wereld, tmp_path: Path) -> None:
    await wereld.zeg(HOUDER, wereld.kamers.casuskamer(wereld.code).id, "!2 klaar, afspraak staat")
    eerder = await wereld.punt(wereld.code, 2)
    anders = ["2", "Maakt een afspraak met de school", "Wijkteam", "10 december 2026"]

    gelezen = await stuur(wereld, tmp_path, [LATER, anders, WONING], f"casus plan {wereld.code}")
    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert "Dit is klaar en blijft klaar." in gelezen
    punt = await wereld.punt(wereld.code, 2)
    assert (punt.id, punt.status, punt.wat) == (eerder.id, Status.GEREED, "Maakt een afspraak met de school")
    assert "afspraak staat" in await schrijf(wereld, f"actie toon {wereld.code} 2")


async def test_reminders_of_before_are_void_and_those_of_the_new_day_come(wereld: Wereld, tmp_path: Path) -> None:
    await stuur(wereld, tmp_path, [LATER, *PUNTEN[1:]], f"casus plan {wereld.code}")
    await schrijf(wereld, f"vrijgeven {wereld.code}")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-30 17:00"))
    assert wereld.post.aan(GGZ) == []
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    assert "actiepunt 1" in wereld.post.teksten(GGZ)


async def test_a_reminder_that_waits_to_be_sent_is_dropped_when_the_plan_changes(
    wereld: Wereld, tmp_path: Path
) -> None:
    await stuur(wereld, tmp_path, [LATER, *PUNTEN[1:]], f"casus plan {wereld.code}")
    wereld.post.faal_voor[GGZ] = TemporaryFailure("421")
    wereld.post.pogingen.clear()
    await wereld.vooruit(tot=lokaal("2026-11-17 09:05"))
    assert [een.bericht.onderwerp for een in wereld.post.pogingen if een.recipient == GGZ]  # queued, and not yet away

    await schrijf(wereld, f"vrijgeven {wereld.code}")
    wereld.post.faal_voor.clear()
    await wereld.vooruit(tot=lokaal("2026-11-19 17:00"))

    assert [een.bericht.onderwerp for een in wereld.post.aan(GGZ)] == [
        f"Casus {wereld.code}: nieuw plan, dit verandert voor u"
    ]


async def test_the_same_file_twice_changes_nothing(wereld: Wereld, tmp_path: Path) -> None:
    gelezen = await stuur(wereld, tmp_path, PUNTEN, f"casus plan {wereld.code}")

    assert f"Dit is het plan dat al loopt in casus {wereld.code}. Er is niets gewijzigd." in gelezen
    assert "wacht geen nieuw plan" in await schrijf(wereld, f"plan punt {wereld.code} akkoord")


async def test_what_people_changed_since_the_release_stays(wereld: Wereld, tmp_path: Path) -> None:
    await schrijf(wereld, f"{wereld.code} 1 uitstel tot 27 november de arts is er niet")
    await schrijf(wereld, f"{wereld.code} actie geef 3 aan GGZ")
    await schrijf(wereld, f"{wereld.code} actie nieuw Belt met de buurt, Politie, 11 december")

    assert "niets gewijzigd" in await stuur(wereld, tmp_path, PUNTEN, f"casus plan {wereld.code}")
    gelezen = await stuur(wereld, tmp_path, [BELT, SCHOOL], f"casus plan {wereld.code}")

    assert "Zoals het was: 1, 2" in gelezen
    assert "Na de vrijgave gemaakt, niet in het bestand: 4" in gelezen
    assert "Vervalt\n3. Zoekt een woning (GGZ (behandelaar)" in gelezen


async def test_somebody_more_gets_all_of_it_and_the_others_their_name_by_role(wereld: Wereld, tmp_path: Path) -> None:
    leden = [*LEDEN, ["Jeugdzorg", "begeleider", "publiek", "jz@partners.test", "", "mail"]]
    nieuw = ["5", "Gaat langs", "Jeugdzorg", "4 december 2026"]
    gelezen = await stuur(wereld, tmp_path, [*PUNTEN, nieuw], f"casus plan {wereld.code}", leden)
    assert "Erbij: Jeugdzorg (begeleider): publiek, mail" in gelezen
    wereld.post.wis()

    await schrijf(wereld, f"vrijgeven {wereld.code}")

    [mail] = wereld.post.aan("jz@partners.test")
    assert "het plan en uw afspraak" in mail.bericht.onderwerp
    assert "5. Gaat langs\n   vr 4 december 2026 · Jeugdzorg (begeleider)" in wereld.post.tekst(mail)
    assert "Doet vanaf nu mee: Jeugdzorg (begeleider)" in wereld.post.teksten(GGZ)
    await wereld.antwoord(mail, "5 klaar")
    assert (await wereld.punt(wereld.code, 5)).status is Status.GEREED


async def test_somebody_whose_points_are_dropped_stays_and_hears_it(wereld: Wereld, tmp_path: Path) -> None:
    zonder = [rij for rij in LEDEN if rij[0] != "Politie"]
    gelezen = await stuur(wereld, tmp_path, PUNTEN[:2], f"casus plan {wereld.code}", zonder)
    assert "Politie (wijkagent): staat niet meer in het plan, maar blijft meedoen." in gelezen

    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert "Vervalt: actiepunt 3" in wereld.post.teksten(POLITIE)
    assert (await wereld.leden(wereld.code))[POLITIE].actief


async def test_a_point_that_the_plan_calls_done_is_done_and_not_dropped(wereld: Wereld, tmp_path: Path) -> None:
    af = ["3", "Zoekt een woning", "Politie", "1 december 2026", "afgerond"]
    punten = [[*rij, ""] for rij in PUNTEN[:2]] + [af]

    gelezen = await stuur(wereld, tmp_path, punten, f"casus plan {wereld.code}", kop="Status")
    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert "Klaar volgens het nieuwe plan\n3. Zoekt een woning" in gelezen
    assert (await wereld.punt(wereld.code, 3)).status is Status.GEREED
    assert "Klaar: actiepunt 3" in wereld.post.teksten(POLITIE)


async def test_goals_and_the_day_of_the_meeting_change_with_it(wereld: Wereld, tmp_path: Path) -> None:
    doelen = [["Leefgebied", "Doel"], ["Werk", "Een dagbesteding"]]
    casus = [["ICO-datum", "16 november 2026"], ["Casushouder", "Wijkteam"]]
    wereld.nu = lokaal("2026-11-17 10:00")
    gelezen = await stuur(wereld, tmp_path, PUNTEN, f"casus plan {wereld.code}", doelen=doelen, casus=casus)
    assert "Erbij: Werk: Een dagbesteding" in gelezen
    assert "Wordt: maandag 16 november 2026" in gelezen

    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert (await wereld.casus(wereld.code)).ico_op == date(2026, 11, 16)
    assert "Werk: Een dagbesteding" in await schrijf(wereld, f"plan toon {wereld.code}")
    assert "De doelen zijn gewijzigd" in wereld.post.teksten(GGZ)
