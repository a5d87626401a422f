"""A procesregisseur who does not know our words: shown at once, or asked as the command that it stands for."""

import pytest

from commands.domain.rollen import Rol
from tests.wereld import REGIE, Wereld


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("hoe gaat het met {c}", "Stand: lopend"),
        ("hoe is het met {c}?", "Stand: lopend"),
        ("sluit {c} maar", "Hoe eindigt casus"),
        ("plan een vervolg in {c} over 5 weken", "{c} ico momenten"),
        ("{c} wie moet nog wat doen", "Actiepunten van casus"),
        ("{c} wie heeft nog niks van zich laten horen", "Niet bereikt"),
        ("{c} kun je iedereen laten weten dat de zaal anders is", "{c} bericht Wij laten u weten dat de zaal anders"),
        ("{c} wijkteam stopt als casushouder, politie neemt het over", "{c} deelnemer casushouder Politie (wijkagent)"),
        ("{c} ggz is klaar met 2", "{c} namens GGZ-instelling (behandelaar) 2 klaar"),
        ("{c} datum van 2 moet een week later", "{c} actie uitstel 2 tot 3 december 2026"),
        ("wat loopt er in {c}", "Stand: lopend"),
        ("{c} is iedereen op de hoogte", "Niet bereikt"),
        ("{c} ggz vraagt 2 weken extra voor 2", "{c} actie uitstel 2 tot 10 december 2026"),
        ("{c} laat iedereen weten dat ik er donderdag niet ben", "bericht Wij laten u weten dat ik er donderdag niet"),
        ("{c} wie is casushouder", "Deelnemers"),
        ("{c} stuur het plan nog een keer rond", "stuurt een ander het plan niet opnieuw"),
        ("{c} cliënt wil weten wat er over hem is gedeeld", "casus verzoek {c} inzage"),
        ("{c} oeps, dat laatste was voor een andere casus", "{c} ongedaan"),
        ("{c} voeg punt toe: ggz belt huisarts voor 20 november", "{c} actie nieuw ggz belt huisarts"),
        ("{c} het overleg gaat niet door", "{c} ico afgezegd, met de reden"),
        ("{c} adres van politie klopt niet meer", "{c} deelnemer wijzig Politie (wijkagent), met een komma"),
        ("{c} de wijkagent wordt vervangen door een collega, nieuw@partners.test",
         "{c} deelnemer wijzig Politie (wijkagent), nieuw@partners.test"),
        ("{c} wijzig deelnemer ggz in nieuw@partners.test",
         "{c} deelnemer wijzig GGZ-instelling (behandelaar), nieuw@partners.test"),
        ("{c} er komt een nieuwe deelnemer bij: school, mentor@partners.test",
         "{c} deelnemer toevoegen school, mentor@partners.test"),
        ("{c} punten 1 t/m 4 zijn allemaal afgerond", "d. {c} actie gereed 4"),
        ("{c} client maakt bezwaar", "casus verzoek {c} bezwaar"),
        ("{c} cliënt heeft bezwaar gemaakt tegen het delen", "casus verzoek {c} bezwaar"),
        ("{c} betrokkene maakt bezwaar tegen de verwerking", "casus verzoek {c} bezwaar"),
        ("{c} client trekt toestemming in", "casus verzoek {c} bezwaar"),
        ("{c} cliënt wil inzage in het dossier", "casus verzoek {c} inzage"),
    ],
)  # fmt: skip
async def test_it_is_understood(wereld: Wereld, code: str, tekst: str, antwoord: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, tekst.format(c=code))

    gelezen = " ".join(wereld.post.tekst(wereld.post.laatste(REGIE)).split())
    assert antwoord.format(c=code) in gelezen


@pytest.mark.parametrize("tekst", ["{c} cliënt maakt geen bezwaar", "{c} cliënt maakt bezwaar tegen de boete"])
async def test_no_objection_to_the_casus_is_noted(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, tekst.format(c=code))

    assert "casus verzoek" not in wereld.post.tekst(wereld.post.laatste(REGIE))
