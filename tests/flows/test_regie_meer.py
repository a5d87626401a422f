"""More of what a procesregisseur types in a hurry: lists of actiepunten, relative days, codes in the middle."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.flows.test_regiezinnen import NIET, REGIE_MX, zeg
from tests.flows.toetswereld import open_prive
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


@pytest.mark.parametrize(
    "deel",
    [
        (
            ("graag nieuw punt erbij: reclassering checkt huisvesting, voor eind van de maand",
             ("actie nieuw checkt huisvesting, Reclassering (toezichthouder), 30 november 2026",)),
            ("kun je nog een actie zetten voor de ggz: belt huisarts voor 20 nov",
             ("actie nieuw belt huisarts, GGZ-instelling (behandelaar), 20 november 2026",)),
            ("extra actiepunt voor politie: gesprek met buren over 2 wkn",
             ("actie nieuw gesprek met buren, Politie (wijkagent), 17 november 2026",)),
            ("nieuwe actie wijkteam vraagt bijstand aan uiterlijk 27 nov",
             ("actie nieuw vraagt bijstand aan, Gemeente (wijkteam), 27 november 2026",)),
            ("nieuw punt: bellen met buren", ("actie nieuw bellen met buren, met een komma, wie het doet",)),
            ("1 wordt eind van de maand", ("actie uitstel 1 tot 30 november 2026",)),
            ("geef punt 3 nog 2 weken", ("actie uitstel 3 tot 17 december 2026",)),
            ("punt 1 graag een weekje langer, wijkagent is ziek",
             ("actie uitstel 1 tot 24 november 2026 wijkagent is ziek",)),
            ("punt 3 mag een week later heb de wijkagent gesproken",
             ("actie uitstel 3 tot 10 december 2026 heb de wijkagent gesproken",)),
            ("punt 3 moet naar 12 december", ("actie uitstel 3 tot 12 december 2026",)),
            ("haal de woningcorporatie er maar uit, die hoeft niet meer", ("deelnemer verwijder Woningcorporatie",)),
            ("zit de ggz es achter de vodden", ("Een herinnering kunt u niet zelf sturen",)),
            ("de datum van punt 4 klopt niet, dat moet 18 dec zijn", ("actie uitstel 4 tot 18 december 2026",)),
            ("tekst van punt 3 moet zijn: vraagt drie buren naar overlast",
             ("actie wijzig 3 vraagt drie buren naar overlast",)),
            ("in punt 5 moet staan dat het om de huur gaat", ("actie wijzig 5, met de hele nieuwe tekst",)),
        ),
        (
            ("reclassering neemt punt 1 en 2 over",
             ("a. {c} actie geef 1 aan Reclassering", "b. {c} actie geef 2 aan Reclassering", "Klopt alles?")),
            ("3 en 4 gaan naar het wijkteam", ("actie geef 3 aan Gemeente", "actie geef 4 aan Gemeente")),
            ("niet de politie maar de ggz doet punt 3", ("actie geef 3 aan GGZ-instelling (behandelaar)",)),
            ("punten 1 en 3 vervallen, cliënt is opgenomen",
             ("actie vervalt 1 cliënt is opgenomen", "actie vervalt 3 cliënt is opgenomen")),
            ("2 en 5 kunnen weg", ("actie vervalt 2, met de reden", "actie vervalt 5, met de reden",
                                   "Antwoord dan alleen met de reden.")),
            ("punt 1 t/m 3 vervallen (dubbel)", ("actie vervalt 1 dubbel", "actie vervalt 2 dubbel",
                                                 "actie vervalt 3 dubbel")),
            ("alle punten van de politie vervallen, politie stopt", ("ja {c} actie vervalt 3 politie stopt",)),
            ("zet alles stil t/m 15 nov ivm vakantie",
             ("pauzeer 1 tot 16 november 2026 vakantie", "pauzeer 5 tot 16 november 2026 vakantie")),
            ("punten 1 en 9 vervallen, dubbel", (NIET,)),
        ),
        (
            ("punt 4 klaar en 1 graag twee weken langer",
             ("actie gereed 4", "actie uitstel 1 tot 1 december 2026")),
            ("2 is gedaan, 3 vervalt (dubbel)", ("actie gereed 2", "actie vervalt 3 dubbel")),
            ("1 klaar. 2 naar politie. 5 twee weken later",
             ("actie gereed 1", "actie geef 2 aan Politie", "actie uitstel 5 tot 4 januari 2027")),
            ("politie heeft punt 3 gedaan en punt 2 is doorgeschoven naar 10 december",
             ("namens Politie (wijkagent) 3 klaar", "actie uitstel 2 tot 10 december 2026")),
            ("4 klaar en 1 moet eigenlijk anders denk ik",
             ("actie gereed 4", "Dit deel begrijp ik niet: 1 moet eigenlijk anders denk ik")),
            ("1 afgerond en 3 ook", ("a. {c} actie gereed 1", "b. {c} actie gereed 3")),
            ("ggz heeft gebeld, 2 klaar en 3 naar politie", ("actie gereed 2", "Dit deel begrijp ik niet: ggz heeft")),
            ("politie doet 3 en ggz doet 4", ("actie geef 3 aan Politie", "actie geef 4 aan GGZ")),
            ("4 klaar, ging goed. 2 naar ggz", ("actie gereed 4 ging goed", "actie geef 2 aan GGZ")),
        ),
        (
            ("2 doorzetten naar de manager", ("opschalen 2 naar manager, met de reden",)),
            ("2 kan naar de politie want ggz heeft geen plek", ("ja {c} actie geef 2 aan Politie (wijkagent)",)),
            ("kan de reclassering punt 5 oppakken?", ("ja {c} actie geef 5 aan Reclassering (toezichthouder)",)),
            ("geen mails over punt 3 tot na de kerst", ("pauzeer 3, met tot wanneer en waarom",)),
            ("laat de ggz weten dat punt 2 haast heeft", ("ja {c} actie opmerking 2 punt 2 haast heeft",)),
            ("politie kan van de lijst af", ("ja {c} deelnemer verwijder Politie (wijkagent)",)),
            ("hou punt 4 nog even bij mij", ("pauzeer 4, met tot wanneer en waarom",)),
            ("punt 2 ff op pauze tot 1 december, ggz wacht op intake",
             ("ja {c} pauzeer 2 tot 1 december 2026 ggz wacht op intake",)),
            ("de wijkagent is tot eind van de maand met verlof", ("pauzeer 3 tot 30 november 2026 afwezig",)),
            ("behandelaar langdurig ziek, collega pakt het op",
             ("deelnemer wijzig GGZ-instelling (behandelaar), met een komma en het e-mailadres",)),
            ("voeg verslavingszorg toe, casemanager@verslaving.test",
             ("deelnemer toevoegen verslavingszorg, [rol], [soort], casemanager@verslaving.test",)),
            ("politie stapt eruit", ("ja {c} deelnemer verwijder Politie (wijkagent)",)),
            ("reclassering heeft een nieuwe collega: toezicht2@reclassering.test",
             ("deelnemer wijzig Reclassering (toezichthouder), toezicht2@reclassering.test",)),
            ("ggz moet casushouder worden want wijkteam stopt ermee",
             ("ja {c} deelnemer casushouder GGZ-instelling (behandelaar)",)),
        ),
        (
            ("volgend overleg is 10 december om 14.00", ("ico momenten 10 december om 14.00",)),
            ("vervolgoverleg dinsdag 8 december 14u bij ons op kantoor", ("ico momenten dinsdag 8 december 14u",)),
            ("een ico prikken ergens eind november", ("ico momenten, met twee tot vijf dagen met het uur",)),
            ("casushouder gesproken, gaat goed door", ("ja {c} contact gehad met de casushouder doorgaan",)),
            ("gister contact gehad met wijkteam, we schalen af",
             ("contact gehad 2 november 2026 met de casushouder afschalen",)),
            ("casushouder gebeld, geen gehoor", (NIET,)),
            ("ggz gesproken, gaat goed door", (NIET,)),
            ("het gaat goed met de cliënt", (NIET,)),
            ("er zijn 3 kinderen en 2 honden", (NIET,)),
            ("doelen behaald, kan worden afgesloten", ("Hoe eindigt casus",)),
            ("kan dicht, alle doelen behaald", ("Hoe eindigt casus",)),
            ("oeps, draai dat laatste terug", ("ja {c} ongedaan",)),
            ("hoe staat 4 ervoor", ("Bespreekt met de cliënt wat de voorwaarden zijn", "Stand: open")),
            ("vraag de reclassering hoe het staat met 4", ("ja {c} actie opmerking 4 hoe het staat met 4",)),
            ("vraag de politie hoe het staat met 4", (NIET,)),
            ("ik heb hem gisteren gesproken, hij was rustig", (NIET,)),
            ("2 buren hebben gebeld en 3 kinderen waren thuis", (NIET,)),
        ),
    ],
    ids=["nieuw en later", "lijsten", "meer tegelijk", "mensen", "casus"],
)  # fmt: skip
async def test_it_is_shown_or_asked_whole(
    wereld: Wereld, code: str, deel: tuple[tuple[str, tuple[str, ...]], ...]
) -> None:
    for tekst, verwacht in deel:
        wereld.post.wis()
        gelezen = await zeg(wereld, tekst)

        for een in verwacht:
            assert een.format(c=code) in gelezen, (tekst, gelezen)
        assert wereld.post.aan(GGZ) == []
    stand = [(await wereld.punt(code, nummer)).status for nummer in range(1, 6)]
    assert stand == [Status.OPEN] * 5


@pytest.mark.parametrize(
    ("zin", "verwacht"),
    [
        ("punt 2 en 5 van {c} kunnen weg", "actie vervalt 5, met de reden"),
        ("kun je bij {c} nog een actie zetten voor de ggz: belt huisarts voor 20 nov", "{c} actie nieuw belt huisarts"),
        ("vandaag met casushouder {c} gebeld, alles loopt", "{c} contact gehad met de casushouder doorgaan"),
        ("wat heeft de ggz over punt 2 gezegd in {c}", "Stand: open"),
        ("we gaan {c} afschalen", "{c} casus afschalen"),
        ("ik ben volgende week vrij", "afwezig van 9 november 2026 t/m 13 november 2026"),
        ("vanaf maandag 2 weken vakantie", "afwezig van 9 november 2026 t/m 22 november 2026"),
        ("wat staat er allemaal open bij mij?", "Uw ene casus vraagt niets"),
        ("welke casussen heb ik lopen", "{c}"),
    ],
)
async def test_the_code_stands_anywhere_or_is_not_needed(wereld: Wereld, code: str, zin: str, verwacht: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, zin.format(c=code))

    assert verwacht.format(c=code) in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_a_reply_to_a_list_speaks_of_that_casus(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie lijst")
    await wereld.antwoord(wereld.post.laatste(REGIE), "2 en 3 mogen eraf, zijn dubbel")
    await wereld.antwoord(wereld.post.laatste(REGIE), "ja")

    assert [(await wereld.punt(code, nummer)).status for nummer in (2, 3)] == [Status.VERVALLEN] * 2


@pytest.mark.parametrize(
    ("antwoord", "gedaan"),
    [
        ("ja doe maar", True),
        ("Ja, doe dat maar", True),
        ("oke doe maar", True),
        ("ja graag", True),
        ("doe maar niet", False),
        ("ja doe maar 4", False),
        ("doe maar morgen", False),
        ("doe maar?", False),
    ],
)
async def test_a_yes_in_more_words_does_what_was_asked(wereld: Wereld, code: str, antwoord: str, gedaan: bool) -> None:
    assert "Bedoelt u dit?" in await zeg(wereld, "2 en 3 mogen eraf, zijn dubbel")
    await wereld.antwoord(wereld.post.laatste(REGIE), antwoord)
    assert ((await wereld.punt(code, 2)).status is Status.VERVALLEN) is gedaan


async def test_in_the_room_with_its_sign_it_is_asked_there(wereld: Wereld, code: str) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGIE_MX)
    await open_prive(wereld, REGIE_MX)
    kamer = wereld.kamers.casuskamer(code)
    await wereld.lid(REGIE_MX, kamer.id)
    await wereld.zeg(REGIE_MX, kamer.id, "!haal 3 er maar af")
    assert "Bedoelt u dit? Schrijf: !actie vervalt 3, met de reden" in kamer.laatste
    await wereld.zeg(REGIE_MX, kamer.id, "!hoe ver zijn we met 5")
    assert "Vraagt hulp aan" in kamer.laatste

    aantal = len(kamer.berichten)
    await wereld.zeg(REGIE_MX, kamer.id, "haal 3 er maar af, denk ik")
    assert len(kamer.berichten) == aantal


async def test_in_answer_to_the_group_several_things_are_for_the_group(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[POLITIE]
    await wereld.mail(POLITIE, f"casus-{code.lower()}+{lid.token}", "buren melden weer overlast op de galerij")
    await wereld.antwoord(wereld.post.laatste(REGIE), "ik heb hem gisteren gesproken, hij was rustig")

    assert "hij was rustig" in wereld.post.teksten(GGZ)
