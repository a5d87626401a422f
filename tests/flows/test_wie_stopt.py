"""Fewer mails, and leaving, said in plain words to the bot: asked what fits, and shared with nobody."""

from datetime import timedelta

import pytest

from tests.flows.conftest import Maak
from tests.flows.test_toets_mail import adres_van
from tests.flows.toetswereld import met_toets, open_nummers
from tests.neptoets import ADRES, NAAM
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


async def test_fewer_mails_or_leaving_is_asked_about(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[POLITIE]
    kamer, adres = wereld.kamers.casuskamer(code), f"casus-{code.lower()}+{lid.token}"
    stil, voor = kamer.tekst, len(wereld.post.aan(GGZ))
    for woorden in (
        "hou es op met die mails",
        "kan dit 1x per week ipv elke dag",
        "kunnen deze mails wekelijks?",
        "ik stop ermee, ga naar een ander team",
        "afmelden, per 1 december ander werk",
        "Hallo, wij stoppen met deze casus want het team gaat dicht",
    ):
        wereld.nu += timedelta(minutes=61)  # so that no brake holds the answer
        await wereld.mail(POLITIE, adres, woorden)
        bon = wereld.post.tekst(wereld.post.laatste(POLITIE))
        assert "meldingen wekelijks" in bon, woorden
        assert f"{code} afmelden" in bon
    assert (kamer.tekst, len(wereld.post.aan(GGZ))) == (stil, voor)
    for woorden in (
        "ik stop met het huisbezoek op vrijdag",
        "de cliënt gaat naar een ander team",
    ):
        wereld.nu += timedelta(minutes=61)  # so that no brake holds the answer
        await wereld.mail(POLITIE, adres, woorden)
        assert woorden in kamer.tekst


@pytest.mark.parametrize(
    "woorden", ["vraag procesregisseur maar", "vraag de regisseur maar", "leg maar voor aan de procesregisseur"]
)
async def test_let_the_procesregisseur_decide_about_a_held_text(maak: Maak, woorden: str) -> None:
    wereld = met_toets(maak)
    await wereld.mail(GGZ, await adres_van(wereld, 2), f"{NAAM} was gisteren thuis op {ADRES}")
    kamer = wereld.kamers.casuskamer(wereld.code)
    eerder = kamer.tekst
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    assert await open_nummers(wereld) == ["W1"]
    assert kamer.tekst == eerder
    assert "vrijlaten W1" in wereld.post.teksten(REGIE)


async def test_a_question_to_the_procesregisseur_is_no_decision(maak: Maak) -> None:
    wereld = met_toets(maak)
    await wereld.mail(GGZ, await adres_van(wereld, 2), f"{NAAM} was gisteren thuis op {ADRES}")
    vraag = wereld.post.laatste(GGZ)
    for woorden in ("vraag de procesregisseur of het overleg doorgaat", "de regisseur vraagt wat dit is"):
        await wereld.antwoord(vraag, woorden)
        assert "vrijlaten W1" not in wereld.post.teksten(REGIE)
