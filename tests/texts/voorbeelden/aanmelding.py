"""An aanmelding: its questions, what is missing, the triage and its outcome."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.settings.werkwijze_reading import read_werkwijze
from commands.domain.aanmelden import Aanmeldbeleid
from commands.domain.aanmelding import BESLUIT, BESLUIT_VAN, Aanmelding, AanmeldStand, ClientStand
from commands.domain.beleid import Beleid
from commands.domain.casus import Fase
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.domain.triagebesluit import lees_besluit
from commands.texts import (
    aanmeldbesluit,
    aanmelding,
    aanmeldnaloop,
    aanmeldvragen,
    client,
    consultatie,
    klok_aanmelding,
    triage,
)
from commands.texts.klok import Vervolg
from tests.domain.kalender import lokaal
from tests.texts.decor import CASUS, CONCEPT
from tests.texts.voorbeelden.bijeenkomst import ZONE
from tests.texts.voorbeelden.eersteico import EERSTE
from tests.texts.zin import Zin, zin

DAG = date(2026, 11, 10)


def regels(naam: str) -> Aanmeldbeleid:
    """How this region takes a casus in."""
    gegeven = read_werkwijze(naam).reporting()
    assert gegeven is not None
    return gegeven


KENNEMERLAND, NHN, ZAANSTREEK, BONAIRE = map(
    regels, ("kennemerland", "noord-holland-noord", "zaanstreek-waterland", "bonaire")
)
EEN = Aanmelding(
    casus_id="c",
    stand=AanmeldStand.COMPLEET,
    aanmelder="p",
    staf="m",
    gemeld_op=lokaal("2026-11-03 10:00"),
    antwoorden={
        "criterium 1": "ja, schulden en drank",
        "criterium 2": "ja, wonen en geld",
        "criterium 3": "nee",
        "aanpak": "Mensenhandel",
        "organisaties": "GGZ, politie",
        "doel": "rust in de straat",
        "client": "nee",
        "reden": "te gevaarlijk",
        "beslist": "de gemeente",
        "herzien": "2026-12-01",
    },
    triage_op=DAG,
    namens="politie en gemeente",
)


def zinnen() -> Iterator[Zin]:
    """Each at least once; the questions in every region."""
    for naam, deze in (("kennemerland", KENNEMERLAND), ("nhn", NHN), ("zaanstreek", ZAANSTREEK), ("bonaire", BONAIRE)):
        yield zin(aanmelding.formulier, naam, "K7Q2", deze)
    yield zin(aanmelding.apart, "", "K7Q2")
    yield zin(aanmelding.nog_nodig, "een", "K7Q2", ("doel",), NHN)
    yield zin(
        aanmelding.nog_nodig,
        "meer",
        "K7Q2",
        ("criterium 2 waarom", "herzien"),
        KENNEMERLAND,
        geen_dag=True,
        over="Dat weet ik niet",
    )
    yield zin(aanmelding.nog_nodig, "niets gelezen", "K7Q2", ("criterium 1", "doel"), NHN, over="hallo", gelezen=0)
    yield zin(aanmelding.compleet, "met triage", "K7Q2", EEN, NHN, verschoven=False, voldoet=True)
    over = "Er woont ook een kind in huis."
    yield zin(aanmelding.compleet, "met losse woorden", "K7Q2", EEN, NHN, verschoven=False, voldoet=True, over=over)
    yield zin(aanmelding.compleet, "op een vrije dag", "K7Q2", EEN, NHN, verschoven=True, voldoet=False)
    yield zin(
        aanmelding.compleet,
        "zonder triage",
        "K7Q2",
        replace(EEN, triage_op=None),
        BONAIRE,
        verschoven=False,
        voldoet=True,
    )
    yield zin(aanmeldvragen.of, "", NHN.criteria[3])
    yield zin(triage.besluit_over, "met triage", "K7Q2", NHN)
    yield zin(triage.besluit_over, "zonder triage", "K7Q2", BONAIRE)
    yield zin(aanmeldvragen.vraag, "criterium met of", "criterium 4", NHN)
    yield zin(aanmelding.toon, "", "K7Q2", EEN, KENNEMERLAND, voldoet=False)
    yield zin(aanmelding.zin_wanneer, "", EEN, NHN)
    yield zin(aanmelding.zin_wanneer, "eerst bekeken", EEN, ZAANSTREEK)
    yield zin(aanmeldnaloop.wanneer, "", "K7Q2", EEN, NHN)
    yield zin(aanmeldnaloop.wilt_u_intrekken, "", "K7Q2")
    yield zin(aanmeldnaloop.wilt_u_intrekken, "met meer woorden", "K7Q2", verteld=True)
    yield zin(aanmeldnaloop.doorgegeven, "", "K7Q2")
    yield zin(aanmeldnaloop.nog_gezegd, "", "K7Q2", "er woont ook een kind in huis")
    yield zin(aanmelding.ingetrokken, "", "K7Q2")
    yield zin(aanmelding.ingetrokken_regie, "", "K7Q2")
    yield zin(triage.voor_regie, "", "K7Q2", EEN, NHN, voldoet=True)
    yield zin(triage.voor_regie, "bonaire", "K7Q2", replace(EEN, triage_op=None), BONAIRE, voldoet=False)
    yield zin(triage.voor_regie, "eerst bekeken", "K7Q2", EEN, ZAANSTREEK, voldoet=True)
    yield zin(triage.al_besloten, "", "K7Q2", "opgenomen", "politie en gemeente")
    yield zin(triage.al_besloten, "zonder namens", "K7Q2", "niet opgenomen", "")
    yield zin(triage.lijst, "", [("K7Q2", EEN, True)], NHN)
    yield zin(triage.lijst, "leeg", [], NHN)
    yield zin(triage.opgenomen, "", replace(CONCEPT, ico_op=None), EEN, KENNEMERLAND)
    yield zin(triage.opgenomen, "bonaire", replace(CASUS, fase=Fase.GEPLAND), EEN, BONAIRE)
    yield zin(aanmeldbesluit.uitkomst_ja, "nhn", replace(CONCEPT, ico_op=None), NHN)
    yield zin(aanmeldbesluit.uitkomst_ja, "bonaire", CASUS, BONAIRE)
    yield zin(aanmeldbesluit.uitkomst_ja, "kennemerland", replace(CONCEPT, ico_op=None), KENNEMERLAND)
    yield zin(aanmeldbesluit.uitkomst_ja, "zaanstreek", CASUS, ZAANSTREEK)
    for tekst in (
        "ja ico 10 november 10:00 namens politie",
        "nee, belt eerst het wijkteam",
        "aanhouden, de GGZ is ziek",
    ):
        besluit = lees_besluit(tekst)
        assert besluit is not None
        yield zin(triage.voorgelegd, besluit.besluit.value, "K7Q2", besluit)
        yield zin(triage.voorgelegd_genoteerd, besluit.besluit.value, "K7Q2", besluit)
    wacht = replace(EEN, antwoorden={**EEN.antwoorden, BESLUIT: "ja namens politie", BESLUIT_VAN: "p-2"})
    yield zin(triage.kaart, "een lid schreef al iets op", "K7Q2", wacht, NHN, voldoet=True)
    yield zin(triage.opgenomen, "ook het overleg van het huis", CASUS, EEN, BONAIRE, overleg="casusoverleg")
    yield zin(aanmeldbesluit.waar, "", "K7Q2", EERSTE, ZONE)
    yield zin(aanmeldbesluit.waar, "zonder plaats", "K7Q2", replace(EERSTE, plaats=""), ZONE)
    met = replace(EEN, client=ClientStand.TOESTEMMING, client_op=DAG)
    yield zin(client.genoteerd, "toestemming, nog niet met wie", "K7Q2", met, BONAIRE)
    met = replace(met, antwoorden={"client": "ja, gevraagd door school, te delen met Krusada"})
    yield zin(client.genoteerd, "toestemming, met wie", "K7Q2", met, BONAIRE)
    yield zin(aanmeldvragen.vraag, "met wie", "client waarom", BONAIRE)
    yield zin(aanmeldbesluit.dag_bekend, "", "K7Q2", DAG, verzet=False)
    yield zin(aanmeldbesluit.dag_bekend, "verzet", "K7Q2", DAG, verzet=True)
    yield zin(aanmeldbesluit.uitkomst_nee, "", "K7Q2", "Overleg eerst met het wijkteam.")
    yield zin(triage.afgewezen, "", "K7Q2")
    yield zin(triage.blijft_op_de_lijst, "", "K7Q2", DAG)
    yield zin(triage.blijft_op_de_lijst, "zonder triage", "K7Q2", None)
    yield zin(aanmeldbesluit.uitkomst_later, "", "K7Q2", "De GGZ is er niet.", DAG)
    yield zin(aanmeldbesluit.uitkomst_later, "zonder triage", "K7Q2", "De GGZ is er niet.", None)
    yield zin(triage.vastgelegd, "", "K7Q2", DAG, NHN)
    yield from _klok()
    yield from _client()
    yield from _consultatie()


def _klok() -> Iterator[Zin]:
    dan = Vervolg(stap=Stap.CLIENT_VRAAG, dag=DAG)
    uitgesteld = replace(EEN, client=ClientStand.UITGESTELD)
    bezwaar = replace(EEN, client=ClientStand.BEZWAAR, client_tot=date(2026, 12, 3))
    half = replace(EEN, antwoorden={"doel": "rust"})
    for stap, een, rol in (
        (Stap.AANMELDING_AANVULLEN, half, Rol.AANMELDER),
        (Stap.AANMELDING_AANVULLEN, half, Rol.PROCESREGISSEUR),
        (Stap.AANMELDING_TRIAGE, EEN, Rol.TRIAGELID),
        (Stap.CLIENT_VRAAG, uitgesteld, Rol.AANMELDER),
        (Stap.CLIENT_VRAAG, EEN, Rol.PROCESREGISSEUR),
        (Stap.CLIENT_VRAAG, uitgesteld, Rol.MANAGER),
        (Stap.CLIENT_BEZWAAR, bezwaar, Rol.PROCESREGISSEUR),
    ):
        yield zin(klok_aanmelding.onderwerp, f"{stap} {rol}", CASUS, stap)
        yield zin(klok_aanmelding.over_aanmelding, f"{stap} {rol}", CASUS, een, NHN, stap, (rol,), dan, DAG)
    na, wie = date(2026, 11, 12), (Rol.TRIAGELID,)
    yield zin(klok_aanmelding.over_aanmelding, "na de triage", CASUS, EEN, NHN, Stap.AANMELDING_TRIAGE, wie, dan, na)
    yield zin(klok_aanmelding.onderwerp, "lijst", CASUS, Stap.AANMELDING_TRIAGE, lijst=True)
    vraag = replace(EEN, stand=AanmeldStand.CONSULTATIE, antwoorden={"vraag": "Wie beslist er over opschalen?"})
    yield zin(klok_aanmelding.onderwerp, "consultatie", CASUS, Stap.CONSULTATIE_VRAAG)
    wie = (Rol.PROCESREGISSEUR,)
    yield zin(klok_aanmelding.over_aanmelding, "consultatie", CASUS, vraag, NHN, Stap.CONSULTATIE_VRAAG, wie, dan, DAG)
    yield zin(klok_aanmelding.over_aanmelding, "huis zonder", CASUS, EEN, None, Stap.AANMELDING_TRIAGE, (), dan, DAG)


def _client() -> Iterator[Zin]:
    standen = (
        EEN,
        replace(EEN, client=ClientStand.WEET_HET, client_op=DAG),
        replace(EEN, client=ClientStand.TOESTEMMING, client_op=DAG),
        replace(EEN, client=ClientStand.UITGESTELD, client_tot=date(2026, 12, 1)),
        replace(EEN, client=ClientStand.BEZWAAR, client_op=DAG, client_tot=date(2026, 12, 10)),
        replace(EEN, client=ClientStand.INGETROKKEN, client_op=DAG, stand=AanmeldStand.OPGENOMEN),
    )
    for een in standen:
        yield zin(client.genoteerd, een.client.value, "K7Q2", een, KENNEMERLAND)
    yield zin(client.stand, "", "K7Q2", EEN, KENNEMERLAND)
    yield zin(client.stand, "bonaire", "K7Q2", EEN, BONAIRE)
    yield zin(client.nog_niet_volledig, "", "K7Q2", ("beslist", "herzien"))
    yield zin(client.verteld, "bezwaar", "K7Q2", standen[4], BONAIRE)
    yield zin(client.verteld, "gegrond", "K7Q2", replace(standen[5], stand=AanmeldStand.COMPLEET), NHN, gegrond=True)
    yield zin(client.verteld, "gaat verder", "K7Q2", standen[1], KENNEMERLAND)
    yield zin(client.brief, "", "K7Q2", KENNEMERLAND, Beleid(huis="ZVH Voorbeeld", telefoon="0100 000000"))
    yield zin(client.brief, "bonaire", "K7Q2", BONAIRE, Beleid())
    yield zin(client.briefvel, "", KENNEMERLAND, Beleid())


def _consultatie() -> Iterator[Zin]:
    yield zin(consultatie.wat_is_uw_vraag, "", "K7Q2")
    yield zin(consultatie.apart, "", "K7Q2")
    yield zin(consultatie.ontvangen, "", "K7Q2")
    yield zin(consultatie.voor_regie, "", "K7Q2", "Wie beslist er over opschalen?")
    yield zin(consultatie.antwoord, "", "K7Q2", "Bel eerst samen.")
    yield zin(consultatie.beantwoord, "", "K7Q2", 3)
    yield zin(aanmelding.van_wie, "", CASUS, replace(EEN, inbrenger="GGZ"), regie=True)
    yield zin(aanmelding.van_wie, "niet gezegd", CASUS, EEN, regie=False)
    yield zin(
        aanmelding.van_wie, "stil", replace(CASUS, stil_sinds=DAG), replace(EEN, regie="de gemeente"), regie=False
    )
    yield zin(aanmelding.regie_genoteerd, "", "K7Q2", "de gemeente")
