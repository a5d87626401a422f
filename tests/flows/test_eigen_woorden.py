"""What people say of an actiepunt in their own words: it reaches the point, or one question comes back."""

import pytest

from commands.domain.actiepunt import Status
from tests.antwoorden.opstelling import Uitslag, doe
from tests.domain.kalender import lokaal
from tests.flows.conftest import Foto
from tests.flows.eigen_woorden import rij, vraagt
from tests.plekken import Plekken
from tests.wereld import GGZ, MANAGER, WIJKTEAM, Wereld

pytestmark = pytest.mark.breed


@pytest.fixture
def speel(leeg_huis: Foto, plekken: Plekken):
    """One text in a casus with actiepunten 1 to 8 (due 1 to 8 December), 2 and 4 being the writer's own."""

    async def een(tekst: str, deur: str = "mail_punt", over: int | None = 2, **anders: object) -> Uitslag:
        return await doe(rij(tekst, deur, over, **anders), leeg_huis.database, plekken)

    return een


@pytest.mark.parametrize(
    ("tekst", "stand"),
    [
        ("Is gedaan hoor!", "gereed"),
        ("Klaar hoor", "gereed"),
        ("Dit punt is klaar", "gereed"),
        ("Geregeld", "gereed"),
        ("Hoi, is gelukt hoor!", "gereed"),
        ("Intake is geweest. Wat ons betreft afgerond.", "gereed"),
        ("Dit gaat niet lukken, betrokkene weigert.", "lukt_niet"),
        ("Loopt nog, wij liggen op schema", "bezig"),
        ("Dit punt graag een week later", "uitstel:2026-12-09"),
        ("E punto aki ta kla kaba", "gereed"),
        ("✅", "gereed"),
    ],
)
@pytest.mark.parametrize("deur", ["mail_punt", "prive", "kamer_antwoord"])
async def test_plain_words_in_reply_to_a_message_about_one_point_are_read_as_that(speel, tekst, stand, deur) -> None:
    assert (await speel(tekst, deur)).gezet == {2: stand}


@pytest.mark.parametrize(
    ("tekst", "gezet"),
    [
        ("2 en 4 allebei gedaan", {2: "gereed", 4: "gereed"}),
        ("2 ✅", {2: "gereed"}),
        ("Punt twee is klaar", {2: "gereed"}),
        ("Gereed2", {2: "gereed"}),
        ("AP4 gereed", {4: "gereed"}),
        ("punt vier klaar", {4: "gereed"}),
        ("bezig met 4", {4: "bezig"}),
        ("klaar met 4", {4: "gereed"}),
        ("4 schuift naar 12 januari", {4: "uitstel:2027-01-12"}),
        ("4 a kaba", {4: "gereed"}),
        ("Overigens is 4 inmiddels rond", {4: "gereed"}),
        ("punt twee heb ik afgerond en punt vier loopt nog", {2: "gereed", 4: "bezig"}),
        ("2 is klaar en met 4 ben ik nog bezig", {2: "gereed", 4: "bezig"}),
        ("2 is klaar en 4 ook", {2: "gereed", 4: "gereed"}),
        ("2 is niet gelukt maar 4 wel", {2: "lukt_niet", 4: "gereed"}),
        ("2 🔄 4 ✔", {2: "bezig", 4: "gereed"}),
    ],
)
@pytest.mark.parametrize("deur", ["mail_plan", "prive"])
async def test_a_plain_report_with_its_number_is_carried_out_whole(speel, tekst, gezet, deur) -> None:
    assert (await speel(tekst, deur, None)).gezet == gezet


@pytest.mark.parametrize(
    ("tekst", "antwoorden"),
    [
        ("Huisbezoek staat gepland voor donderdag, punt 4 is gedaan.", ["4 klaar"]),
        ("Actiepunt 4 is toch niet gelukt, cliënt kwam niet opdagen", ["4 lukt niet, met de reden"]),
        ("Het huisbezoek van 4 is denk ik klaar", ["4 klaar"]),
    ],
)
async def test_a_sentence_that_names_a_point_is_shared_and_asked_under_it(speel, tekst, antwoorden) -> None:
    uit = await speel(tekst, "mail_plan", None)

    assert uit.gedeeld
    assert vraagt(uit, *antwoorden)


async def test_words_that_fit_on_the_only_open_point_are_shared_and_asked(speel) -> None:
    uit = await speel("De aanvraag voor de woning is nu gereed voor verzending", "mail_plan", None, eigen=[4])

    assert uit.gedeeld
    assert vraagt(uit, "4 klaar") or uit.gezet == {}


@pytest.mark.parametrize(
    ("tekst", "antwoorden"),
    [
        ("4 gereed, sorry ik bedoel 2", "Bedoelt u dit? Antwoord: ja\nK7Q2 2 gereed"),
        ("1 klaar. nee wacht 2", "Bedoelt u dit? Antwoord: ja\nK7Q2 2 klaar"),
        ("2 klaar per 1 december", "2 klaar, of: 2 bezig, of: 2 lukt niet"),
    ],
)
async def test_who_takes_back_what_he_wrote_is_asked(speel, tekst, antwoorden) -> None:
    uit = await speel(tekst, "mail_plan", None)

    assert antwoorden in uit.antwoord
    assert uit.gezet == {}


@pytest.mark.parametrize("tekst", ["Klopt.", "Zie vorige mail", "1", "ja", "Gereef", "Gefaan", "nog niet"])
async def test_what_says_nothing_alone_goes_to_nobody_and_is_asked_once(speel, tekst) -> None:
    uit = await speel(tekst)

    assert uit.gezet == {}
    assert not uit.gedeeld
    gevraagd = [regel for regel in uit.antwoord.splitlines() if "Antwoord: 2" in regel and not regel.startswith("- ")]
    assert len(gevraagd) == 1


@pytest.mark.parametrize(
    "tekst",
    ["Dank u wel.", "Dank je wel!", "Masha danki!", "Prima, bedankt.", "Graag gedaan!", "Fijne feestdagen!"],
)
@pytest.mark.parametrize(("deur", "over"), [("mail_punt", 2), ("mail_plan", None), ("prive", 2), ("kamer_antwoord", 2)])
async def test_courtesies_go_to_nobody_and_change_nothing(speel, tekst, deur, over) -> None:
    uit = await speel(tekst, deur, over)

    assert (uit.gezet, uit.gedeeld, uit.antwoord) == ({}, False, "")


@pytest.mark.parametrize(
    "tekst", ["Gedaan, bedankt!", "Prima, gedaan", "De brief is in goede orde ontvangen. Klaar dus."]
)
async def test_thanks_beside_a_report_hide_it_from_nobody(speel, tekst) -> None:
    uit = await speel(tekst)

    assert uit.gezet == {2: "gereed"} or vraagt(uit, "2 klaar")


@pytest.mark.parametrize("deur", ["mail_punt", "kamer_antwoord", "prive"])
async def test_a_reply_about_one_point_that_names_another_is_asked(speel, deur) -> None:
    uit = await speel("4 klaar", deur)

    assert uit.gezet == {}
    assert "actiepunt 4. Is het klaar?" in uit.antwoord
    assert "Hoe staat het met actiepunt 2?" in uit.antwoord


@pytest.mark.parametrize("tekst", ["2 bezig", "2 lukt niet, ziek", "2 uitstel tot 8 januari 2027", "2 loopt nog"])
async def test_a_point_that_is_done_is_not_opened_again_without_a_question(speel, tekst) -> None:
    uit = await speel(tekst, "mail_plan", None, gereed=[2])

    assert vraagt(uit, "2 bezig zeker")
    assert (await speel("2 bezig zeker", "mail_plan", None, gereed=[2])).gezet == {2: Status.BEZIG.value}


@pytest.mark.parametrize("tekst", ["Is gebeurd.", "klaar", "Gedaan!", "lukt niet"])
async def test_gebeurd_of_a_casushouder_under_a_ladder_message_asks_what_is_done(speel, tekst) -> None:
    uit = await speel(tekst, "mail_ladder", 1, rol="casushouder")

    assert uit.gezet == {}
    assert "Antwoord: namens Woonstichting (consulent) 1 " in uit.antwoord


async def test_a_plain_answer_of_a_casushouder_to_an_escalation_is_a_remark_for_who_must_know(speel) -> None:
    uit = await speel("Ik heb de GGZ gebeld, ze doen het volgende week.", "mail_ladder", 1, rol="casushouder")

    assert uit.gezet == {}
    assert "Alleen de eigenaar en de procesregisseur lezen dit bij actiepunt 1" in uit.antwoord


async def test_a_plain_answer_to_an_escalation_is_a_note_for_who_must_know(speel) -> None:
    uit = await speel("Ik heb de GGZ gebeld, ze doen het volgende week.", "mail_ladder", 1, rol="procesregisseur")

    assert uit.gezet == {}
    assert "de eigenaar, de casushouder" in uit.antwoord
    assert "bij actiepunt 1" in uit.antwoord


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("4 mag van de lijst", "4 klaar"),
        ("!4 half af", "4 bezig"),
        ("Ketenbot zou u 4 op klaar willen zetten", "4 klaar"),
        ("Punto 4 ta kla gente! De aanvraag is ingediend", "4 klaar"),
    ],
)
async def test_a_report_in_the_room_that_names_a_point_is_asked(speel, tekst, antwoord) -> None:
    assert vraagt(await speel(tekst, "kamer", None), f"!{antwoord}")


@pytest.mark.parametrize(
    "tekst", ["done!", "is 3 al klaar?", "2 mensen waren er", "Dank allen", "Zitting is op 8 december", "klaar voor 4"]
)
async def test_ordinary_talk_in_the_room_meets_silence(speel, tekst) -> None:
    uit = await speel(tekst, "kamer", None)

    assert (uit.gezet, uit.antwoord) == ({}, "")


@pytest.mark.parametrize(
    ("woorden", "stand"),
    [
        ("2 uitstel tot vrijdag over een week", {}),
        ("4 uitstel tot week 50", {4: "uitstel:2026-12-11"}),
        ("4 uitstel tot en met 18 december 2026", {4: "uitstel:2026-12-18"}),
        ("4 uitstel een week later", {4: "uitstel:2026-12-11"}),
        ("Graag ontvang ik uitstel voor 4 tot en met 18 december 2026.", {4: "uitstel:2026-12-18"}),
        ("2 en 4 allebei een week later", {2: "uitstel:2026-12-09", 4: "uitstel:2026-12-11"}),
    ],
)
async def test_dates_as_people_say_them(speel, woorden, stand) -> None:
    uit = await speel(woorden, "mail_plan", None)

    assert uit.gezet == stand or vraagt(uit, "4 uitstel tot 18 december 2026")


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("4 uitstel tot volgende week vrijdag", "4 uitstel zeker tot 13 november 2026"),
        ("4 uitstel tot vrijdag", "4 uitstel zeker tot 6 november 2026"),
        ("4 uitstel tot vandaag", "4 uitstel zeker tot 3 november 2026"),
        ("4 uitstel tot vrijdag over twee weken", "4 uitstel zeker tot 20 november 2026"),
        ("4 uitstel 2 weken", "4 uitstel tot 18 december 2026"),
    ],
)
async def test_a_date_that_would_come_earlier_or_is_unsure_is_asked(speel, woorden, antwoord) -> None:
    assert vraagt(await speel(woorden, "mail_plan", None), antwoord)
    assert set((await speel(antwoord, "mail_plan", None)).gezet) == {4}


async def test_a_date_of_today_moves_what_is_overdue(speel) -> None:
    uit = await speel("2 uitstel tot vandaag, vanavond klaar", "mail_plan", None, vandaag="2026-12-03")

    assert uit.gezet == {2: "uitstel:2026-12-03"}


async def test_a_plain_answer_of_the_manager_to_an_escalation_is_a_note(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    for nummer in (1, 3, 4, 5):
        await wereld.zeg(WIJKTEAM, kamer.id, f"!{nummer} klaar")
    await wereld.vooruit(tot=lokaal("2026-12-10 12:00"))

    await wereld.antwoord(wereld.post.laatste(MANAGER), "Ik heb de GGZ gebeld, ze doen het volgende week.")

    assert "Ik heb de GGZ gebeld" not in kamer.tekst
    assert "manager ZVH schrijft over actiepunt 2" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "lezen dit bij actiepunt 2" in wereld.post.tekst(wereld.post.laatste(MANAGER))
