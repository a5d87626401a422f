"""The clock of a casus: its plan in time, and contact every four to six weeks."""

import pytest

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal, wand
from tests.wereld import GGZ, MANAGER, RECLASSERING, REGIE, VOORBEELD, WIJKTEAM, Wereld


def over_contact(wereld: Wereld, adres: str) -> list[str]:
    """When somebody was asked for contact."""
    return [wand(een.date)[:13] for een in wereld.post.aan(adres) if "is er contact geweest?" in wereld.post.tekst(een)]


async def maak_stil(wereld: Wereld) -> None:
    """All actiepunten are done, so that only the contact is asked for."""
    for nummer in range(1, 6):
        await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(wereld.code).id, f"!{nummer} klaar")
    wereld.post.wis()


async def open_casus(wereld: Wereld) -> str:
    """An ICO on Wednesday 4 November, opened that day without a plan."""
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await wereld.medewerker(Rol.MANAGER, email=MANAGER)
    wereld.nu = lokaal("2026-11-04 16:00")
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw ico 4 november 2026")
    code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1]
    wereld.post.wis()
    return code


async def test_an_unreleased_plan_is_asked_for_and_after_a_week_the_manager_hears(wereld: Wereld) -> None:
    await open_casus(wereld)

    await wereld.vooruit(dagen=30)

    assert [wand(een.date) for een in wereld.post.aan(REGIE)] == [
        "vr 2026-11-06 09:00",  # day 3 is a Saturday
        "ma 2026-11-09 09:00",
        "di 2026-11-10 09:00",
        "wo 2026-11-11 09:00",  # day 7 is a Tuesday, and the first day past it
        "do 2026-11-12 09:00",  # and then ever less often
        "ma 2026-11-16 09:00",
        "vr 2026-11-20 09:00",
        "vr 2026-11-27 09:00",
        "vr 2026-12-04 09:00",
    ]
    assert [wand(een.date) for een in wereld.post.aan(MANAGER)] == ["wo 2026-11-11 09:00", "vr 2026-11-20 09:00"]
    zin = "Is het plan dan nog niet vrijgegeven, dan vragen wij het opnieuw op vrijdag 11 december 2026."
    assert zin in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_another_version_of_a_late_plan_does_not_end_the_asking(wereld: Wereld) -> None:
    code = await open_casus(wereld)
    await wereld.vooruit(tot=lokaal("2026-11-13 12:00"))
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {code}", bijlage=VOORBEELD)
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-16 12:00"))

    assert "het plan is nog niet vrijgegeven" in wereld.post.laatste(REGIE).bericht.onderwerp


@pytest.mark.story_of("casus plan")
async def test_the_release_ends_the_asking(wereld: Wereld) -> None:
    code = await open_casus(wereld)
    await wereld.vooruit(tot=lokaal("2026-11-09 12:00"))
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {code}", bijlage=VOORBEELD)
    await wereld.staf(Rol.PROCESREGISSEUR, f"vrijgeven {code}")
    for wie in (WIJKTEAM, RECLASSERING):
        await wereld.lid(wie, wereld.kamers.casuskamer(code).id)
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-13 12:00"))

    assert [een.bericht.onderwerp for een in wereld.post.verzonden if een.recipient in (REGIE, MANAGER)] == []


def om_besluit(wereld: Wereld) -> list[str]:
    """When the procesregisseur was asked how the contact goes on."""
    return [
        wand(een.date)[:13] for een in wereld.post.aan(REGIE) if "gaat het contact verder?" in wereld.post.tekst(een)
    ]


async def test_contact_is_asked_in_weeks_four_five_and_six_and_then_a_decision_ever_less_often(
    wereld: Wereld, code: str
) -> None:
    await maak_stil(wereld)

    await wereld.vooruit(tot=lokaal("2027-02-28 12:00"))

    dagen = ["ma 2026-11-30", "ma 2026-12-07", "ma 2026-12-14"]
    assert over_contact(wereld, REGIE) == dagen
    prive = wereld.kamers.prive(WIJKTEAM)
    gevraagd = [any("contact geweest" in blok.kop for blok in een.bericht.blokken) for een in prive.zendingen]
    assert sum(gevraagd) == len(dagen)
    assert om_besluit(wereld) == ["ma 2026-12-21", "ma 2026-12-28", "ma 2027-01-11", "ma 2027-02-08"]


@pytest.mark.parametrize(
    "woorden",
    [
        "contact gehad {code} met de casushouder",
        "contact gehad {code} gisteren met de casushouder",
        "Contact gehad {code}, gesproken met de casushouder op 18 december.",
        "contact gehad {code} 18-12-2026 met casushouder",
    ],
)
async def test_contact_that_names_the_other_counts_for_both(wereld: Wereld, code: str, woorden: str) -> None:
    await maak_stil(wereld)
    await wereld.vooruit(tot=lokaal("2026-12-21 12:00"))
    prive = wereld.kamers.prive(WIJKTEAM)
    gezegd = len(prive.zonder_belvraag)

    await wereld.staf(Rol.PROCESREGISSEUR, woorden.format(code=code))
    assert "Dit geldt ook voor de casushouder." in wereld.post.tekst(wereld.post.laatste(REGIE))
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2027-01-14 12:00"))
    assert (over_contact(wereld, REGIE), om_besluit(wereld), len(prive.zonder_belvraag)) == ([], [], gezegd)


async def test_the_casushouder_may_name_the_procesregisseur(wereld: Wereld, code: str) -> None:
    await maak_stil(wereld)
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
    prive = wereld.kamers.prive(WIJKTEAM)

    await wereld.zeg(WIJKTEAM, prive.id, f"contact gehad {code} vrijdag, gebeld met de procesregisseur")

    assert "op vrijdag 27 november 2026. Dit geldt ook voor de procesregisseur." in prive.laatste
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-22 12:00"))
    assert not over_contact(wereld, REGIE)


@pytest.mark.parametrize("woorden", ["contact gehad met de moeder", "contact gehad met de huisarts en casushouder"])
async def test_contact_with_somebody_else_is_no_report(wereld: Wereld, code: str, woorden: str) -> None:
    await maak_stil(wereld)
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))

    await wereld.antwoord(wereld.post.laatste(REGIE), woorden)

    assert "Genoteerd: contact" not in wereld.post.teksten(REGIE)


@pytest.mark.story_of("contact gehad")
async def test_who_answers_is_asked_no_more_and_the_other_still_is(wereld: Wereld, code: str) -> None:
    await maak_stil(wereld)
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
    prive = wereld.kamers.prive(WIJKTEAM)

    await wereld.zeg(WIJKTEAM, prive.id, f"contact gehad {code} 27 november")
    assert "De bot vraagt u er weer naar, uiterlijk op maandag 28 december 2026." in prive.laatste
    gezegd = len(prive.zonder_belvraag)
    await wereld.vooruit(tot=lokaal("2026-12-24 12:00"))

    assert len(prive.zonder_belvraag) == gezegd
    assert over_contact(wereld, REGIE)[1:] == ["ma 2026-12-07", "ma 2026-12-14"]
    assert om_besluit(wereld) == ["ma 2026-12-21"]

    await wereld.vooruit(tot=lokaal("2026-12-29 12:00"))
    assert "is er contact geweest?" in prive.laatste


async def test_the_answer_to_the_question_itself_is_enough(wereld: Wereld, code: str) -> None:
    await maak_stil(wereld)
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))

    await wereld.antwoord(wereld.post.laatste(REGIE), "contact gehad")

    assert f"Genoteerd: contact over casus {code} op maandag 30 november 2026." in wereld.post.tekst(
        wereld.post.laatste(REGIE)
    )
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-27 12:00"))
    assert over_contact(wereld, REGIE) == []


@pytest.mark.parametrize(
    ("woorden", "uitkomst", "dag"),
    [
        ("contact gehad {code} doorgaan", "doorgaan", "dinsdag 3 november 2026"),
        ("{code} contact gehad gisteren, uitkomst: vervolg ICO", "vervolg-ICO", "maandag 2 november 2026"),
        ("contact gehad {code} met de casushouder, we gaan afschalen", "afschalen", "dinsdag 3 november 2026"),
        ("contact gehad {code} 2 november opgeschaald", "opschalen", "maandag 2 november 2026"),
    ],
)
async def test_the_outcome_of_the_talk_is_noted_and_shown(
    wereld: Wereld, code: str, woorden: str, uitkomst: str, dag: str
) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, woorden.format(code=code))

    assert f"op {dag}. Uitkomst: {uitkomst}." in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus toon {code}")
    assert f"Uitkomst van het laatste contact: {uitkomst}" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_two_outcomes_at_once_are_asked_back(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"contact gehad {code} opschalen of afschalen")

    assert (await wereld.casus(code)).uitkomst == ""


async def test_the_question_for_contact_comes_with_how_the_casus_stands_and_its_choices_are_understood(
    wereld: Wereld, code: str
) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 bezig, er is een wachtlijst")
    await wereld.vooruit(tot=lokaal("2026-11-30 09:00"))

    vraag = next(een for een in wereld.post.aan(REGIE) if "is er contact geweest?" in wereld.post.tekst(een))
    tekst = wereld.post.tekst(vraag)
    assert "Te laat: punt" in tekst
    assert "punt 2 is in uitvoering (di 3 nov)" in tekst
    assert "wachtlijst" not in tekst
    assert "Eerstvolgende datum: punt 3 op do 3 dec" in tekst
    assert "Volgende stap: zonder bericht hoort" in tekst
    assert "Volgend ICO: nog geen moment, het vervolg-ICO is tussen ma 14 dec en ma 28 dec" in tekst
    for knop in [knop for blok in vraag.bericht.blokken for knop in blok.keuzes]:
        await wereld.antwoord(vraag, knop.opdracht)
        assert (await wereld.casus(code)).uitkomst == knop.opdracht.split()[-1]
