"""Names: what is one and what is not."""

import pytest

from bot.privacy.hit import Kind
from tests.bot.privacy.hulp import gehouden, gevonden, toetser


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("Meneer Bakker is bakker.", "Bakker"),
        ("mevr de vries belde", "de vries"),
        ("NAAM: DE VRIES, SANDRA", "DE VRIES, SANDRA"),
        ("Gehoord is DE VRIES, SANDRA.", "DE VRIES, SANDRA"),
        ("VRIES, SANDRA DE is gehoord", "VRIES, SANDRA DE"),
        ("Achternaam: de Vries", "de Vries"),
        ("de heer Goedhart is er niet", "Goedhart"),
        ("Gesproken met Jan de Boer over de huur.", "Jan de Boer"),
        ("Betrokkene El Amrani verscheen niet.", "El Amrani"),
        ("verdachte HOEKSEMA, J.P. VAN zweeg", "HOEKSEMA, J.P. VAN"),
        ("Gesprek met J.W.M. van der Linden gehad.", "J.W.M. van der Linden"),
        ("de zaak X.Y. is klaar", "X.Y."),
        ("zijn zoon mohammed is thuis", "mohammed"),
        ("haar dochter roos wil niet", "roos"),
        ("Volgens fatima is alles goed.", "fatima"),
        ("Vandaag was Xiomara boos.", "Xiomara"),
        ("Señora Cicilia vangt de kinderen op.", "Cicilia"),
        ("Agnieszka Nowakowska komt morgen", "Agnieszka Nowakowska"),
        ("Fatima's moeder belde.", "Fatima's"),
        ("De fiets is Sannes eigendom.", "Sannes"),
        ("J a n s e n wil niet", "J a n s e n"),
        ("hij heet Storm", "Storm"),
        ("alias De Neus", "De Neus"),
        ("Groetjes, Lies", "Lies"),
        ("Roos belde vanmorgen.", "Roos"),
        ("meneer B. was boos", "B."),
        ("Tante Greet past op.", "Greet"),
        ("YILMAZ SLOEG DE DEUR DICHT", "YILMAZ"),
        ("Jean-Claude verloor zijn baan.", "Jean-Claude"),
        ("Abdelkader Ben Haddou kwam niet.", "Abdelkader Ben Haddou"),
        ("mevrouw Van den Heuvel-Prins", "Van den Heuvel-Prins"),
        ("Ik stel voor: Jan belt.", "Jan"),
        ("roos wil niet mee", "roos"),
        ("vandaag bas gesproken", "bas"),
        ("Sjors, Bram en hun moeder", "Sjors"),
        ("Łukasz slaapt in de bus", "Łukasz"),
    ],
)
def test_a_name_is_found(tekst, naam):
    assert naam in gevonden(tekst, soort=Kind.NAAM)


@pytest.mark.parametrize(
    "tekst",
    [
        "De bakker en de visser zijn er niet.",
        "Roos is een bloem.",
        "Winter is een moeilijke tijd.",
        "Het bos en de markt zijn dicht.",
        "Meneer is boos. Mevrouw wil niet praten.",
        "De heer en mevrouw zijn uitgenodigd.",
        "Plan van Aanpak, opgesteld door het Wijkteam",
        "Betr. is thuis. Cl. is ziek.",
        "De wijkagent en de casusregisseur spreken elkaar op maandag.",
        "KORTE SAMENVATTING VAN HET OVERLEG",
        "IQ rond 70, ADHD en PTSS.",
        "Overleg op 12 jan en 3 mei, en in jan 2027.",
        "mei wordt druk, april ook",
        "b.v. en o.a. en i.v.m. vakantie, z.s.m. bellen a.u.b.",
        "Dit is b e l a n g r i j k voor ons",
        "Betrokene heeft zich gemeld; reclasering belt.",
        "GGZ-behandelaar en Wmo-consulent stemmen af.",
    ],
)
def test_ordinary_words_are_no_names(tekst):
    assert not gehouden(tekst)


@pytest.mark.parametrize("naam", ["Jansen", "Wiersma", "Karaca", "Janga", "Tesfay", "Oosterveen"])
@pytest.mark.parametrize(
    "vorm", ["Ik sprak {} gisteren.", "{} belde.", "de moeder van {}", "({})", "dossier_{}.docx", "mevrouw {}, hallo"]
)
def test_a_name_is_found_wherever_it_stands(naam, vorm):
    tekst = vorm.format(naam)
    assert any(naam in woord for woord in gevonden(tekst))


def test_the_job_that_a_name_means_is_left_alone():
    tekst = "Meneer Bakker is bakker."
    assert [(een.begin, een.end) for een in toetser().toets(tekst)] == [(7, 13)]


@pytest.mark.parametrize(
    "tekst",
    [
        "IMG_fatima_letsel.jpg",
        "VerslagKarimB.docx",
        "verslag_jansen_2026.pdf",
        "zie jandevries78 op het net",
        "foto-jeroen.png",
    ],
)
def test_a_name_glued_into_a_file_name_or_handle_is_found(tekst):
    assert gehouden(tekst)


@pytest.mark.parametrize("tekst", ["plan_van_aanpak_versie2.docx", "agenda.pdf", "notulen-overleg-week48.docx"])
def test_a_file_name_without_a_name_passes(tekst):
    assert not gehouden(tekst)
