"""What the invited answer to a first ICO, what they are reminded of, and what is agreed about the client."""

from datetime import date

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.domain.bijeenkomst import ClientErbij, DeelnameSoort
from tests.agendas import deelnames, druk, in_agenda, plan_ico
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.eersteico import begin, icos, nodig_uit, regie
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


@pytest.mark.story_of("ico antwoord", "ico stand")
async def test_answers_count_by_mail_by_calendar_and_in_the_private_room(maak: Maak) -> None:
    wereld = await nodig_uit(maak)
    code = wereld.code
    [ico] = await icos(wereld)

    await druk(wereld, wereld.post.laatste(GGZ), "ACCEPTED")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "Ik kom niet, ik heb nachtdienst")
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, "ico antwoord misschien")

    gegeven = {wie: een.antwoord for wie, een in (await deelnames(wereld, ico)).items()}
    assert gegeven == {GGZ: DeelnameSoort.JA, POLITIE: DeelnameSoort.NEE, WIJKTEAM: DeelnameSoort.MISSCHIEN}
    assert "ik heb nachtdienst" in wereld.post.teksten(REGIE)
    stand = await regie(wereld, f"{code} ico stand")
    assert "Komt: GGZ-instelling (behandelaar)" in stand
    assert "Misschien: Gemeente (wijkteam)" in stand


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("ik ben erbij", DeelnameSoort.JA),
        ("Beste procesregisseur,\n\nIk ben erbij.", DeelnameSoort.JA),
        ("ik ben verhinderd", DeelnameSoort.NEE),
        ("Beste, ik ben verhinderd. Groet", DeelnameSoort.NEE),
        ("ik ben er niet bij", DeelnameSoort.NEE),
        ("ik ben verhinderd tot elf uur", None),
        ("ik ben erbij als de agenda het toelaat", None),
    ],
)
async def test_plain_words_are_a_yes_or_a_no_where_they_are_certain(maak: Maak, woorden: str, antwoord) -> None:
    wereld = await nodig_uit(maak)

    await wereld.antwoord(wereld.post.laatste(POLITIE), woorden)

    [ico] = await icos(wereld)
    gegeven = [een.antwoord for een in (await deelnames(wereld, ico)).values()]
    assert gegeven == ([] if antwoord is None else [antwoord])
    assert "> Groet" not in wereld.post.teksten(REGIE)


@pytest.mark.story_of("ico client", "ico voorzitter")
async def test_the_client_comes_only_where_that_was_agreed_and_another_may_lead(maak: Maak) -> None:
    wereld = await begin(maak)
    code = wereld.code
    await regie(wereld, f"{code} ico client de moeder wil het")
    assert (await icos(wereld))[0].client is ClientErbij.GEVRAAGD
    assert "de cliënt is bij het ICO" in await regie(wereld, f"{code} ico client akkoord")
    [ico] = await icos(wereld)
    assert (ico.client, ico.client_op) == (ClientErbij.AFGESPROKEN, wereld.nu.date())
    await regie(wereld, f"{code} ico voorzitter een collega van het ZVH")
    assert wereld.post.aan(GGZ) == []

    await regie(wereld, f"{code} ico uitnodigen")
    [uitnodiging] = wereld.post.aan(GGZ)
    assert "Cliënt: is erbij, in overleg met de procesregisseur" in wereld.post.tekst(uitnodiging)
    assert "Voorzitter: een collega van het ZVH" in wereld.post.tekst(uitnodiging)
    assert "cli" not in in_agenda(wereld, uitnodiging).to_ical().decode().lower()

    assert "Wie was uitgenodigd, hoort het" in await regie(wereld, f"{code} ico client nee")
    assert "De cliënt is niet bij dit ICO" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "De cliënt is niet bij dit ICO" in wereld.kamers.prive(WIJKTEAM).laatste
    await druk(wereld, uitnodiging, "ACCEPTED")
    assert (await deelnames(wereld, ico))[GGZ].antwoord is DeelnameSoort.JA


@pytest.mark.story_of("ico bericht")
@pytest.mark.parametrize(
    "woorden",
    ["Ik kan pas om elf uur.", "Kan ik ook online meedoen?", "Wie komen er nog meer?", "ik neem een collega mee"],
)
async def test_plain_words_in_answer_to_an_invitation_are_for_the_procesregisseur_alone(
    maak: Maak, woorden: str
) -> None:
    wereld = await nodig_uit(maak)
    uitnodiging = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await wereld.antwoord(uitnodiging, woorden)

    assert [een.recipient for een in wereld.post.verzonden if woorden in wereld.post.tekst(een)] == [REGIE]
    assert f"{wereld.code} ico antwoord ja" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert wereld.post.aan(POLITIE) == []
    assert await deelnames(wereld, (await icos(wereld))[0]) == {}


async def test_so_are_words_in_a_private_room_in_answer_to_it_and_a_mail_out_of_the_blue(maak: Maak) -> None:
    wereld = await nodig_uit(maak)
    prive = wereld.kamers.prive(WIJKTEAM)
    event = prive.events[prive.zendingen[-1].txn_id]
    await wereld.zeg(WIJKTEAM, prive.id, "ik kan pas om elf uur", antwoord_op=[event])
    assert "ik kan pas om elf uur" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Niemand anders leest het" in prive.laatste

    aan = antwoordadres(wereld.code, (await wereld.leden(wereld.code))[POLITIE].token)
    await wereld.mail(POLITIE, aan, "Mijn opvolger komt in mijn plaats.")
    assert "Mijn opvolger komt" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "opvolger" not in wereld.post.teksten(GGZ) + prive.tekst


async def test_who_did_not_say_no_is_reminded_to_prepare_five_working_days_before(maak: Maak) -> None:
    wereld = await nodig_uit(maak)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "Ik kom niet.")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-10 08:00"))
    assert wereld.post.aan(GGZ) == []

    await wereld.vooruit(tot=lokaal("2026-11-10 10:00"))

    [herinnering] = wereld.post.aan(GGZ)
    assert "bereid het ICO voor" in herinnering.bericht.onderwerp
    assert all(onderwerp in wereld.post.tekst(herinnering) for onderwerp in BELEID.voorbereiding.onderwerpen)
    assert "bereid het ICO voor" in wereld.kamers.prive(WIJKTEAM).laatste
    assert wereld.post.aan(POLITIE) == []
    await wereld.antwoord(herinnering, f"{wereld.code} ico antwoord nee")
    assert (await deelnames(wereld, (await icos(wereld))[0]))[GGZ].antwoord is DeelnameSoort.NEE


async def test_of_one_that_moves_the_reminder_moves_and_of_one_that_is_near_there_is_none(maak: Maak) -> None:
    wereld = await nodig_uit(maak)
    await regie(wereld, f"{wereld.code} ico verzet ma 23 november 10:00")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-13 12:00"))
    assert wereld.post.aan(GGZ) == []
    await wereld.vooruit(tot=lokaal("2026-11-16 10:00"))
    assert len(wereld.post.aan(GGZ)) == 1

    await regie(wereld, f"{wereld.code} ico verzet vr 20 november 10:00")
    await wereld.vooruit(tot=lokaal("2026-11-20 09:00"))
    assert [een.bericht.onderwerp.partition(": ")[2] for een in wereld.post.aan(GGZ)][1:] == ["het ICO is gewijzigd"]


async def test_a_first_ico_that_was_cancelled_is_asked_about_until_another_comes(maak: Maak) -> None:
    wereld = await nodig_uit(maak)
    await regie(wereld, f"{wereld.code} ico afgezegd de zaal is dicht")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-18 10:00"))

    vragen = [een for een in wereld.post.aan(REGIE) if "een ander moment" in een.bericht.onderwerp]
    assert [een.date.date() for een in vragen] == [date(2026, 11, 10), date(2026, 11, 17)]
    await wereld.antwoord(vragen[-1], f"{wereld.code} ico verzet 1 december 10:00")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-30 10:00"))
    assert "een ander moment" not in wereld.post.teksten(REGIE)
    assert wereld.post.aan(GGZ)


async def test_other_plain_words_in_an_answer_to_it_go_to_the_procesregisseur_alone(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, lokaal("2026-12-18 10:00"))
    uitnodiging = wereld.post.laatste(POLITIE)
    wereld.post.wis()
    await wereld.antwoord(uitnodiging, "Ik kan pas om elf uur.")

    assert [een.recipient for een in wereld.post.verzonden if "elf uur" in wereld.post.tekst(een)] == [REGIE]
    assert "elf uur" not in wereld.kamers.casuskamer(code).tekst
    assert await deelnames(wereld, ico) == {}
    await wereld.antwoord(uitnodiging, "3 klaar")
    assert (await wereld.punt(code, 3)).status is Status.GEREED


@pytest.mark.story_of("afmelden")
async def test_who_stops_before_the_plan_is_told_to_the_procesregisseur_alone(maak: Maak) -> None:
    wereld = await nodig_uit(maak)
    uitnodiging = wereld.post.laatste(GGZ)
    await wereld.antwoord(uitnodiging, "afmelden")
    assert "Schrijf: afmelden zeker" in wereld.post.tekst(wereld.post.laatste(GGZ))
    wereld.post.wis()
    await wereld.antwoord(uitnodiging, "afmelden zeker, ik heb een andere baan")

    assert "ik heb een andere baan" in wereld.post.teksten(REGIE)
    assert wereld.post.aan(POLITIE) == []
    assert any("gaat uit uw agenda" in een.bericht.onderwerp for een in wereld.post.aan(GGZ))
    wereld.post.wis()
    await regie(wereld, f"{wereld.code} ico verzet wo 18 november 14:00")
    await wereld.vooruit(tot=lokaal("2026-11-19 10:00"))
    assert wereld.post.aan(GGZ) == []
