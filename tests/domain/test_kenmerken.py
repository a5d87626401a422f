"""Whole kinds of facts, each in a dozen ways in which people type them, and the words beside them that tell nothing."""

import pytest

from commands.domain.kenmerken import Kenmerksoort, lees_kenmerken

SOORTEN = {
    Kenmerksoort.GELOOF: """
        ze is jehova's getuige
        die hele familie is jehovas getuigen
        moeder is streng katholiek
        hij is moslim en vast nu
        ouders zijn joods
        ze gaat naar de pinkstergemeente
        Zij is opgevoed in de leer van Jehova.
        Betrokkene is bekeerd tot de islam.
        Het gezin is zwaar gereformeerd.
        Vader is hindoe, moeder niet.
        CL IS MORMOON
        Mevrouw is lid van een baptistengemeente.
    """,
    Kenmerksoort.WERK: """
        hij werkt als politieagent
        zn vader is politieagent geweest
        mw werkt in de thuiszorg
        bij de thuiszorg werkt ze al jaren
        moeder heeft een kapperszaak
        ma runt een eigen bloemenwinkel
        haar nagelstudio loopt slecht
        ze is kapster
        hij zit in de bouw
        Vader is buschauffeur.
        Moeder werkt bij de marechaussee.
        CLT IS VRACHTWAGENCHAUFFEUR
        Betrokkene begon een snackbar.
        Haar broer is beroepsmilitair.
        Hij heeft een baan als nachtportier.
    """,
    Kenmerksoort.GEZONDHEID: """
        dochter heeft down
        zoontje met down
        ze heeft ms
        hij heeft nah na een val
        dochter heeft epilepsie
        opa is blind
        Zijn broer heeft taaislijmziekte.
        Moeder heeft borstkanker.
        PT HEEFT KORSAKOV
        Cliënt is doof.
        Zij heeft het syndroom van Sjögren.
        Hij heeft sinds kort diabetes.
    """,
    Kenmerksoort.GEZIN: """
        tweelingbroer zit ook vast
        zn vader zit vast
        broer zit weer in de bajes
        halfzus woont bij hem
        oom zit in detentie
        ze is geadopteerd
        Zijn moeder zit nog vast.
        Haar tweelingzus heeft gebeld.
        Vader zit in de gevangenis.
        De stiefbroer is boos.
        CL IS GEADOPTEERD
        Zijn halfbroer komt mee.
    """,
    Kenmerksoort.GEBEURTENIS: """
        op 3 mei was er brand in de woning
        brand in de flat op 12 juni
        die steekpartij van 4 maart
        vorig jaar is zn huis afgebrand
        met oud en nieuw is hij neergestoken
        dr man is afgelopen zomer verdronken
        De woningbrand van 2 november.
        Met kerst is haar moeder overleden.
        ONTRUIMD 3-5-2026
        In mei 2025 is hij veroordeeld.
        De gasexplosie was op 9 januari.
        Op 12/3 is zij bevallen.
    """,
    Kenmerksoort.HERKOMST: """
        ze zijn polen
        het zijn polen
        vader is een pool
        hij komt uit roemenie
        de buren zijn bulgaren, ons gezin ook
        moeder is van poolse afkomst
        Het is een Eritrees gezin.
        Zijn ouders zijn Turken.
        Mevrouw is geboren in Suriname.
        Zij is Syrische.
        VADER IS EEN RUS
        Zij zijn gevlucht uit Oekraïne.
    """,
}


@pytest.mark.parametrize(
    ("soort", "tekst"),
    [(soort, regel.strip()) for soort, regels in SOORTEN.items() for regel in regels.strip().splitlines()],
)
def test_a_kind_of_fact_is_read_in_each_way_people_type_it(soort: Kenmerksoort, tekst: str) -> None:
    assert soort in {een.kenmerk.soort for een in lees_kenmerken(tekst)}


@pytest.mark.parametrize(
    "tekst",
    """
    ik werk als begeleider bij de groep
    de wijkagent werkt vandaag als vervanger
    dit werkt als een rode lap
    de thuiszorg komt 2x per dag
    hij is beter nu en later ook
    moeder is ouder geworden
    de strafzaak loopt nog
    zijn zaak dient in mei
    hij voelt zich down
    ze zit er down bij
    zet hem op de agenda van 3 mei voor de aanrijroute
    de zaak is aangehouden tot 4 maart
    op 3 mei is er overleg over brandveiligheid
    plan is af met als einddatum 3 juni
    overleg is op de katholieke school
    we zijn er polen over aan het houden
    de pool van tolken is vol
    de noordpool is ver weg
    hij zit vast in zijn patroon
    de broer zit op voetbal
    collega is terug uit turkije
    Het team is gesloten op Goede Vrijdag.
    De begeleider is een contactpersoon.
    Zij is casemanager bij de instelling.
    Hij is wijkagent.
    Wij werken in het belang van de cliënt.
""".strip().splitlines(),
)
def test_words_beside_those_facts_tell_nothing(tekst: str) -> None:
    assert lees_kenmerken(tekst.strip()) == ()


def test_a_country_is_one_fact_however_it_is_said() -> None:
    zinnen = ("ze zijn polen", "hij komt uit Polen", "een Poolse moeder", "vader is een pool")
    assert {een.kenmerk.waarde for zin in zinnen for een in lees_kenmerken(zin)} == {"polen"}
