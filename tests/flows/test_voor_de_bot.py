"""Words for the bot are shared with nobody, and lead to the command that is meant."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


def anderen(wereld: Wereld) -> str:
    return wereld.post.teksten(POLITIE) + wereld.post.teksten(REGIE) + wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize(
    ("tekst", "leidt_naar"),
    [
        ("stop met mailen", "meldingen wekelijks"),
        ("Kunt u stoppen met mailen aub", "afmelden"),
        ("stop met mailen dit is de 3e keer", "meldingen wekelijks"),
        ("rot op met je mails", "meldingen wekelijks"),
        ("kan dat gemail niet wat minder", "meldingen wekelijks"),
    ],
)
@pytest.mark.parametrize("punt", [None, 2])
async def test_it_is_shared_with_nobody(
    wereld: Wereld, code: str, tekst: str, leidt_naar: str, punt: int | None
) -> None:
    lid, voor = (await wereld.leden(code))[GGZ], anderen(wereld)
    achter = "" if punt is None else f"-{punt}"
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}{achter}", tekst)

    assert anderen(wereld) == voor
    bon = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "naar niemand gestuurd" in bon
    assert leidt_naar in bon
    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize(
    "tekst",
    [
        "wat een gedoe zeg, dat is toch niet mijn probleem",
        "laat maar vervallen dan",
        "ok laat reclassering het maar doen",
    ],
)
async def test_what_a_casushouder_answers_to_a_private_question_stays_private(
    wereld: Wereld, code: str, tekst: str
) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", "2 lukt niet, de cliënt neemt niet op")
    prive = wereld.kamers.prive(WIJKTEAM)
    assert "actiepunt 2 niet lukt" in prive.laatste
    event, voor = prive.events[prive.zendingen[-1].txn_id], anderen(wereld)
    await wereld.zeg(WIJKTEAM, prive.id, tekst, antwoord_op=[event])

    assert anderen(wereld) == voor
    assert f"{code} actie geef 2 aan" in prive.laatste
    assert f"{code} actie vervalt 2" in prive.laatste
    assert (await wereld.punt(code, 2)).status is Status.LUKT_NIET


@pytest.mark.parametrize(
    "tekst",
    [
        "ik bel hem morgen wel even",
        "Vervelend. Kan de school hier iets in betekenen?",
        "typisch, dit was te verwachten",
        "Oké, ik ga zelf met de GGZ overleggen hierover",
    ],
)
async def test_other_words_of_a_casushouder_are_shared_when_they_say_so(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} politie")
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", "2 lukt niet, de cliënt neemt niet op")
    bericht = wereld.post.laatste(POLITIE)
    assert "actiepunt 2 niet lukt" in wereld.post.tekst(bericht)
    await wereld.antwoord(bericht, tekst)

    lezers = wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst
    assert tekst not in lezers
    vraag = wereld.post.laatste(POLITIE)
    assert "naar niemand gestuurd" in wereld.post.tekst(vraag)
    if "Zijn ze voor alle deelnemers? Antwoord: ja" in wereld.post.tekst(vraag):
        await wereld.antwoord(vraag, "ja")
        assert tekst in " ".join((wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst).split())


async def test_words_of_the_owner_under_a_reminder_still_reach_the_group(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", "De cliënt was er niet, wij bellen donderdag opnieuw")

    assert "wij bellen donderdag opnieuw" in wereld.kamers.casuskamer(code).tekst


@pytest.mark.parametrize(
    "tekst",
    [
        "oeps verkeerde casus, haal weg aub",
        "Dit gaat over de verkeerde casus, ik bedoelde de andere",
        "verkeerde casus",
        "Sorry, verkeerde dossier",
    ],
)
@pytest.mark.parametrize("punt", [None, 2])
async def test_the_procesregisseur_hears_of_a_wrong_casus(
    wereld: Wereld, code: str, tekst: str, punt: int | None
) -> None:
    lid = (await wereld.leden(code))[GGZ]
    kamer = wereld.kamers.casuskamer(code).tekst
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}{'' if punt is None else f'-{punt}'}", tekst)

    bericht = wereld.post.laatste(REGIE)
    assert "misschien de verkeerde casus" in bericht.bericht.onderwerp
    assert wereld.kamers.casuskamer(code).tekst == kamer
    bon = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "De procesregisseur hoort nu" in bon
    assert f"{code} ongedaan" in bon


@pytest.mark.parametrize("punt", [None, 2])
async def test_who_wants_words_back_is_heard_by_the_procesregisseur_and_by_no_other(
    wereld: Wereld, code: str, punt: int | None
) -> None:
    lid = (await wereld.leden(code))[GGZ]
    for woorden in (
        "haal weg",
        "oh nee dit mocht niemand lezen, haal weg!!",
        "wil dat bericht intrekken",
        "verwijder mijn bericht aub",
        "ongedaan maken aub",
        "kan mijn vorige bericht weg? stond teveel in",
        "fout, niet delen dat vorige",
        "dat van die opname had ik niet mogen delen, kun je dat weghalen?",
        "die info over zijn werk hadden wij hier niet mogen noemen",
    ):
        wereld.post.wis()
        kamer = wereld.kamers.casuskamer(code).tekst
        await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}{'' if punt is None else f'-{punt}'}", woorden)

        assert wereld.kamers.casuskamer(code).tekst == kamer, woorden
        assert wereld.post.aan(POLITIE) == [], woorden
        assert "wil iets terughalen" in wereld.post.laatste(REGIE).bericht.onderwerp, woorden
        assert woorden not in wereld.post.teksten(REGIE), woorden
        bon = wereld.post.tekst(wereld.post.laatste(GGZ))
        assert "De procesregisseur hoort nu dat u het terug wilt" in bon, woorden
        assert f"{code} ongedaan" in bon, woorden
        assert "verkeerde casus" not in bon, woorden


@pytest.mark.parametrize("punt", [None, 2])
@pytest.mark.parametrize(
    "woorden",
    [
        "ik heb per 1 december een andere functie",
        "mijn collega neemt deze zaak van mij over",
        "ik ben niet meer de behandelaar, dat is nu mijn collega",
        "Ik ben per 1 november uit dienst.\n\nGroet",
        "vanaf 1 jan zit ik in een ander team, collega wordt contactpersoon",
        "mn laatste werkdag was vrijdag, mijn laatste werkdag dus",
    ],
)
async def test_who_is_followed_by_another_is_heard_by_the_procesregisseur_alone(
    wereld: Wereld, code: str, woorden: str, punt: int | None
) -> None:
    lid = (await wereld.leden(code))[GGZ]
    kamer = wereld.kamers.casuskamer(code).tekst
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}{'' if punt is None else f'-{punt}'}", woorden)

    assert wereld.kamers.casuskamer(code).tekst == kamer
    gehoord = wereld.post.tekst(wereld.post.laatste(REGIE)).replace("\n", " ")
    assert f"{code} deelnemer wijzig GGZ-instelling (behandelaar), met het nieuwe adres" in gehoord
    assert woorden[:12] not in gehoord
    bon = wereld.post.tekst(wereld.post.laatste(GGZ)).replace("\n", " ")
    assert "hoort nu dat u stopt of het overdraagt" in bon
    assert f"{code} afmelden" in bon


@pytest.mark.parametrize(
    "woorden",
    [
        "hij werkt hier niet meer",
        "betrokkene heeft een nieuwe baan gevonden",
        "wij hebben een nieuwe werkgever voor hem gevonden",
        "mijn collega neemt morgen contact op met de ouders",
        "ik ga naar een andere afdeling met de vraag",
        "ik ben geen partij meer in dit conflict",
        "ik werk hier niet meer dan twee dagen per week",
    ],
)
async def test_words_about_another_job_are_for_the_group(wereld: Wereld, code: str, woorden: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}", woorden)

    assert woorden in wereld.kamers.casuskamer(code).tekst


async def test_what_stands_before_it_counts(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}", "2 klaar, ik werk hier niet meer")

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert "ik werk hier niet meer" in wereld.kamers.casuskamer(code).tekst


@pytest.mark.parametrize(
    "vraag", ["hoe staat het ervoor?", "wat is de stand van zaken", "status {code}", "hoe staat {code} ervoor"]
)
async def test_who_asks_how_it_stands_gets_the_list_and_nobody_else_does(wereld: Wereld, code: str, vraag: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    kamer = wereld.kamers.casuskamer(code).tekst
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}", vraag.format(code=code))

    assert f"Actiepunten van casus {code}" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert wereld.kamers.casuskamer(code).tekst == kamer


async def test_words_that_tell_of_taking_back_are_words(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    for woorden in (
        "moeder wil dat bericht intrekken bij de politie",
        "hij is weer terug",
        "De aangifte mocht niemand lezen",
        "dit had niemand zien aankomen, hij is opgenomen",
        "het mocht niemand weten van moeder",
        "Wij halen hem morgen weg uit de woning",
    ):
        await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", woorden)

        assert woorden in wereld.kamers.casuskamer(code).tekst, woorden
