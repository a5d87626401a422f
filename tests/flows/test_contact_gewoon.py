"""Contact told in plain words: what is certain counts, of "vorige week" the day is asked, and a name is looked up."""

import pytest

from tests.domain.kalender import lokaal
from tests.flows.test_naast_contact import groep, houder_per_mail, mail
from tests.flows.test_plan_en_contact import maak_stil
from tests.wereld import POLITIE, REGIE, WIJKTEAM, Wereld


async def zeg(wereld: Wereld, tekst: str) -> str:
    """The casushouder writes in their own room, not as a reply; returns what they read back."""
    prive = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, prive.id, tekst)
    return prive.laatste


async def gevraagd(wereld: Wereld, *, stil: bool) -> None:
    """Friday 4 December: contact was asked; `stil`: nothing else."""
    if stil:
        await maak_stil(wereld)
    await wereld.vooruit(tot=lokaal("2026-12-04 12:00"))
    assert "is er contact geweest?" in wereld.kamers.prive(WIJKTEAM).tekst


@pytest.mark.story_of("contact antwoord")
@pytest.mark.parametrize("stil", [True, False])
@pytest.mark.parametrize(
    ("woorden", "dag", "uitkomst"),
    [
        ("contact gehad met regie, alles loopt", "vrijdag 4 december", "doorgaan"),
        ("{c} ja gisteren, wij gaan door", "donderdag 3 december", "doorgaan"),
        ("{c}: gisteren met de PR gebeld, loopt goed", "donderdag 3 december", "doorgaan"),
        ("gisteren met regie gebeld, ging prima", "donderdag 3 december", ""),
    ],
)
async def test_in_the_own_room_a_certain_report_counts(
    wereld: Wereld, code: str, stil: bool, woorden: str, dag: str, uitkomst: str
) -> None:
    await gevraagd(wereld, stil=stil)
    al = groep(wereld)
    bon = await zeg(wereld, woorden.format(c=code))

    assert f"contact over casus {code} op {dag} 2026" in bon
    assert (f"Uitkomst: {uitkomst}" if uitkomst else "Genoteerd") in bon
    assert groep(wereld) == al


@pytest.mark.parametrize("stil", [True, False])
@pytest.mark.parametrize(
    ("woorden", "antwoord", "dag"),
    [
        ("met regie gebeld vorige week ging goed", "dinsdag", "dinsdag 24 november"),
        ("vorige week gesproken met regie, we gaan door", "di 24/11", "dinsdag 24 november"),
        ("een paar dagen geleden met de procesregisseur gebeld", "woensdag.", "woensdag 2 december"),
        ("{c} van de week contact gehad met de PR, loopt goed", "maandag", "maandag 30 november"),
    ],
)
async def test_of_about_when_the_day_is_asked_once_and_counts(
    wereld: Wereld, code: str, stil: bool, woorden: str, antwoord: str, dag: str
) -> None:
    await gevraagd(wereld, stil=stil)
    al = groep(wereld)
    vraag = await zeg(wereld, woorden.format(c=code))
    assert "Op welke dag" in vraag
    assert "Genoteerd" not in vraag
    bon = await zeg(wereld, antwoord)

    assert f"contact over casus {code} op {dag} 2026" in bon
    assert "Dit geldt ook voor de procesregisseur" in bon
    assert groep(wereld) == al


async def test_by_mail_the_day_is_asked_too_and_what_was_said_stays(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], "3 uitstel tot 8 december, de buren zijn weg")
    await houder_per_mail(wereld, "2026-12-08 12:00")
    al = groep(wereld)
    await wereld.antwoord(mail(wereld, POLITIE, "is er contact geweest?"), "vorige week met regie gebeld, we gaan door")
    vraag = wereld.post.laatste(POLITIE)
    assert "in de week van maandag 30 november 2026" in " ".join(wereld.post.tekst(vraag).split())
    await wereld.antwoord(vraag, "donderdag")

    bon = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "op donderdag 3 december 2026. Uitkomst: doorgaan" in " ".join(bon.split())
    assert groep(wereld) == al


@pytest.mark.parametrize("woorden", ["vorige week gebeld, geen gehoor", "vorige week gebeld met de moeder, ging goed"])
async def test_of_other_words_no_day_is_asked(wereld: Wereld, code: str, woorden: str) -> None:
    await gevraagd(wereld, stil=True)
    gezegd = await zeg(wereld, woorden)

    assert "Op welke dag" not in gezegd
    assert "Genoteerd: contact" not in gezegd


async def test_a_talk_of_the_procesregisseur_with_the_casushouder_by_name_counts(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    await wereld.antwoord(mail(wereld, REGIE, "is er contact geweest?"), "gesproken met wijkteam, gaat goed, doorgaan")

    bon = " ".join(wereld.post.tekst(wereld.post.laatste(REGIE)).split())
    assert "op dinsdag 1 december 2026. Uitkomst: doorgaan. Dit geldt ook voor de casushouder." in bon


async def test_a_talk_with_another_right_after_contact_was_noted_says_so(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    vraag = mail(wereld, REGIE, "is er contact geweest?")
    await wereld.antwoord(vraag, "gesproken met ggz, gaat goed, doorgaan")
    assert "nog niets genoteerd" in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.antwoord(vraag, "ja gisteren, we gaan door")
    await wereld.antwoord(vraag, "gesproken met ggz, gaat goed, doorgaan")

    gelezen = " ".join(wereld.post.tekst(wereld.post.laatste(REGIE)).split())
    assert "Het contact met de casushouder is al genoteerd, op dinsdag 1 december 2026." in gelezen
    assert "ggz" not in groep(wereld)


@pytest.mark.parametrize(
    ("woorden", "ja"), [("gebeld", "ja"), ("ja", "Ja, klopt"), ("gesproken hoor", "ja dat was vandaag")]
)
async def test_a_yes_to_whether_it_was_today_counts(wereld: Wereld, code: str, woorden: str, ja: str) -> None:
    await gevraagd(wereld, stil=True)
    al = groep(wereld)
    assert "Was het vandaag?" in await zeg(wereld, woorden)
    bon = await zeg(wereld, ja)

    assert f"Genoteerd: contact over casus {code} op vrijdag 4 december 2026" in bon
    assert groep(wereld) == al


async def test_a_yes_by_mail_to_whether_it_was_today_counts(wereld: Wereld, code: str) -> None:
    await houder_per_mail(wereld, "2026-12-08 12:00")
    await wereld.antwoord(mail(wereld, POLITIE, "is er contact geweest?"), "gebeld")
    assert "Was het vandaag?" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    await wereld.antwoord(wereld.post.laatste(POLITIE), "ja")

    assert f"Genoteerd: contact over casus {code} op dinsdag 8 december 2026" in wereld.post.teksten(POLITIE)
