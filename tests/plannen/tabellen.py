"""The hand of a secretary who puts everything in tables, each time another one."""

from docx.document import Document as Word

from tests.bot.documents.maken import zet_tabel
from tests.plannen.bouw import (
    GGZ,
    GI,
    INKOMEN,
    LEERPLICHT,
    POLITIE,
    RAAD,
    SCHULD,
    WIJK,
    Plan,
    deelnemers,
    feiten,
    nieuw,
    punt,
    tabel,
)


def _gekanteld() -> Word:
    return tabel(
        deelnemers(feiten(nieuw("Plan")), WIJK, GGZ, POLITIE),
        [
            ["Wat", "Belt de huisarts", "Gaat langs", "Schrijft het verslag"],
            ["Wie", "GGZ-instelling", "Politie", "Wijkteam"],
            ["Uiterlijk", "12 november", "13 november", "16 november"],
        ],
    )


def _leefgebieden() -> Word:
    return tabel(
        deelnemers(feiten(nieuw("Plan per leefgebied")), WIJK, SCHULD, INKOMEN, LEERPLICHT),
        [
            ["Leefgebied", "Doel", "Acties", "Wie", "Wanneer"],
            [
                "Geld",
                "Rust in de schulden",
                "Vraagt een uitkering aan\nMaakt een budgetplan",
                "gemeente (inkomen)\nSchuldhulp",
                "12-11\n20-11",
            ],
            ["Werk en school", "Naar school", "Spreekt de mentor", "Leerplicht", "13-11"],
            [
                "Wonen",
                "Een vaste plek",
                "- Belt de corporatie\n- Zoekt een tijdelijke kamer",
                "Wijkteam",
                "eind november",
            ],
        ],
    )


def _titel() -> Word:
    document = nieuw()
    document.add_heading("Afstemmingsplan ICO 2 november 2026 \u2013 casushouder Wijkteam", level=0)
    deelnemers(document, WIJK, GGZ, GI)
    return tabel(
        document,
        [
            ["Nr", "Actiepunt", "Actiehouder", "Gereed op"],
            ["1", "Bezoekt het gezin", "GI", "11 november"],
            ["2", "Doet de intake", "GGZ", "week 47"],
            ["3", "Belt de opvang", "Wijkteam", "9-11"],
        ],
    )


def _eigenaars() -> Word:
    return tabel(
        deelnemers(feiten(nieuw("Plan")), WIJK, LEERPLICHT, SCHULD, POLITIE),
        [
            ["Wat", "Wie", "Uiterlijk"],
            ["Maken een betaalplan", "Leerplicht/Schuldhulp", "30 november"],
            ["Lezen het veiligheidsplan", "allen", "9 november"],
            ["Zorgt voor vervoer", "Wijkteam, met Politie", "bij het volgende overleg"],
            ["Geeft de bereikbaarheid door", "ieder", "6 november"],
        ],
    )


def _geen_dagen() -> Word:
    return tabel(
        deelnemers(feiten(nieuw("Plan")), WIJK, RAAD, GGZ, POLITIE),
        [
            ["Wat", "Wie", "Uiterlijk"],
            ["Deelt het advies", "Raad voor de Kinderbescherming", "bij het volgende overleg"],
            ["Rondt het onderzoek af", "Raad", "voor oud en nieuw"],
            ["Start de behandeling", "GGZ", "eind volgende week"],
            ["Surveilleert", "Politie", "structureel"],
            ["Belt de huisarts", "Wijkteam", "wk 46"],
            ["Regelt een tolk", "Wijkteam", "begin december"],
            ["Meldt zich bij de balie", "Wijkteam", "31-11"],
        ],
    )


def _zonder_soort() -> Word:
    document = feiten(nieuw("Plan"))
    zet_tabel(document, [["Organisatie", "Rol", "E-mail"], *[(een[0], een[1], een[3]) for een in (WIJK, GGZ, POLITIE)]])
    return tabel(
        document,
        [
            ["Wat", "Wie", "Uiterlijk"],
            ["Belt de huisarts", "GGZ-instelling", "12 november"],
            ["Gaat langs", "wijkagent", "13 november"],
        ],
    )


PLANNEN = (
    Plan(
        "gekanteld",
        "tabellen",
        _gekanteld,
        (
            punt("Belt de huisarts", GGZ, "12-11"),
            punt("Gaat langs", POLITIE, "13-11"),
            punt("Schrijft het verslag", WIJK, "16-11"),
        ),
    ),
    Plan(
        "leefgebieden",
        "tabellen",
        _leefgebieden,
        (
            punt("Vraagt een uitkering aan", INKOMEN, "12-11"),
            punt("Maakt een budgetplan", SCHULD, "20-11"),
            punt("Spreekt de mentor", LEERPLICHT, "13-11"),
            punt("Belt de corporatie", WIJK, "30-11"),
            punt("Zoekt een tijdelijke kamer", WIJK, "30-11"),
        ),
    ),
    Plan(
        "titel",
        "tabellen",
        _titel,
        (
            punt("Bezoekt het gezin", GI, "11-11"),
            punt("Doet de intake", GGZ, "20-11"),
            punt("Belt de opvang", WIJK, "9-11"),
        ),
    ),
    Plan(
        "eigenaars",
        "tabellen",
        _eigenaars,
        (
            punt("Maken een betaalplan", LEERPLICHT, "30-11", "wie", samen=(SCHULD,)),
            punt("Lezen het veiligheidsplan", WIJK, "9-11", "wie", samen=(LEERPLICHT, SCHULD, POLITIE)),
            punt("Zorgt voor vervoer", WIJK, None, "wie", "wanneer", samen=(POLITIE,)),
            punt("Geeft de bereikbaarheid door", WIJK, "6-11", samen=(LEERPLICHT, SCHULD, POLITIE), ieder=True),
        ),
    ),
    Plan(
        "geen dagen",
        "tabellen",
        _geen_dagen,
        (
            punt("Deelt het advies", RAAD, None, "wanneer"),
            punt("Rondt het onderzoek af", RAAD, "31-12"),
            punt("Start de behandeling", GGZ, "13-11"),
            punt("Surveilleert", POLITIE, None, "wanneer"),
            punt("Belt de huisarts", WIJK, "13-11"),
            punt("Regelt een tolk", WIJK, None, "wanneer"),
            punt("Meldt zich bij de balie", WIJK, None, "wanneer"),
        ),
    ),
    Plan(
        "zonder soort",
        "tabellen",
        _zonder_soort,
        (punt("Belt de huisarts", GGZ, "12-11"), punt("Gaat langs", POLITIE, "13-11")),
    ),
)
