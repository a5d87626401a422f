"""The hand of a secretary who writes letters: paragraphs first, a table where it helps, addresses in a list."""

from docx.document import Document as Word

from tests.plannen.bouw import (
    GGZ,
    GI,
    INKOMEN,
    LEERPLICHT,
    POLITIE,
    RAAD,
    WIJK,
    Plan,
    deelnemers,
    feiten,
    kopje,
    koptekst,
    mailto,
    nieuw,
    punt,
    punten,
    tabel,
)


def _spoed() -> Word:
    document = deelnemers(
        feiten(nieuw("Geachte partners,", "Hierbij de afspraken uit het overleg.")), WIJK, GGZ, POLITIE
    )
    return tabel(
        document,
        [
            ["Afspraak", "Door wie", "Wanneer"],
            ["Belt de huisarts", "GGZ-instelling", "z.s.m."],
            ["Houdt contact met de school", "Wijkteam", "doorlopend"],
            ["Levert de terugkoppeling aan", "Politie", "week 51"],
            ["Plant een huisbezoek", "Wijkteam", "vóór 12 november"],
            ["Maakt een veiligheidsplan", "GGZ-instelling", "zo spoedig mogelijk, uiterlijk 16 november"],
        ],
    )


def _afkortingen() -> Word:
    document = deelnemers(feiten(nieuw("Beste allemaal,")), WIJK, RAAD, GI, INKOMEN)
    return tabel(
        document,
        [
            ["Wat", "Wie", "Uiterlijk"],
            ["Start het onderzoek", "RvdK", "20 november"],
            ["Bezoekt het gezin", "GI", "13-11-2026"],
            ["Beoordeelt de aanvraag", "gemeente (inkomen)", "eind november"],
            ["Stemt af met de raad", "jeugdbeschermer", "27/11"],
        ],
    )


def _kopregel() -> Word:
    document = koptekst(nieuw("Verslag van het overleg"), "Afstemmingsplan ICO 2 november 2026 | Casushouder: Wijkteam")
    deelnemers(document, WIJK, GGZ, POLITIE)
    return tabel(
        document,
        [
            ["Actie", "Wie", "Deadline"],
            ["Vraagt het dossier op", "Politie", "12 november"],
            ["Belt de ouders", "Wijkteam", "do 12 nov"],
            ["Doet de intake", "GGZ", "eind volgende week"],
        ],
    )


def _verzendlijst() -> Word:
    document = feiten(nieuw("Beste collega's,", "Wij spraken het volgende af."))
    kopje(document, "Actiepunten")
    punten(
        document,
        [
            "Belt de huisarts (GGZ-instelling, 12 november)",
            "Gaat langs bij de school (Wijkteam, 13/11)",
            "Zoekt een plek voor de nacht (Politie, z.s.m.)",
        ],
    )
    kopje(document, "Verzendlijst")
    return punten(
        document,
        [
            "Wijkteam, casusregie, publiek, wijkteam@partners.test",
            "GGZ-instelling, behandelaar, privaat, ggz@partners.test",
            "Politie, wijkagent, publiek, wijkagent@partners.test",
        ],
    )


def _in_een_regel() -> Word:
    document = feiten(nieuw("Verslag casusoverleg"))
    document.add_paragraph(
        "Deelnemers: Wijkteam (casusregie, publiek, wijkteam@partners.test); GGZ-instelling (behandelaar, privaat, "
        "ggz@partners.test); Leerplicht (ambtenaar, publiek, leerplicht@partners.test)"
    )
    return tabel(
        document,
        [
            ["Wat", "Wie", "Uiterlijk"],
            ["Spreekt de mentor", "Leerplicht", "11 november"],
            ["Regelt vervoer", "Wijkteam", "18 november"],
            ["Legt de uitslag uit", "GGZ-instelling", "bij het volgende overleg"],
        ],
    )


def _koppelingen() -> Word:
    document = feiten(nieuw("Beste partners,"))
    leeg = [(*een[:3], "") for een in (WIJK, GGZ, POLITIE)]
    deelnemers(document, *leeg)
    for rij, wie in zip(document.tables[0].rows[1:], (WIJK, GGZ, POLITIE), strict=True):
        mailto(rij.cells[3], "stuur een bericht", wie[3])
    return tabel(
        document,
        [
            ["Taak", "Trekker", "Termijn"],
            ["Belt de huisarts", "GGZ-instelling", "10 november"],
            ["Rijdt langs", "Politie", "voor oud en nieuw"],
            ["Schrijft het verslag", "Wijkteam", "n.t.b."],
        ],
    )


PLANNEN = (
    Plan(
        "spoed",
        "brief",
        _spoed,
        (
            punt("Belt de huisarts", GGZ, None, "wanneer"),
            punt("Houdt contact met de school", WIJK, None, "wanneer"),
            punt("Levert de terugkoppeling aan", POLITIE, "18-12"),
            punt("Plant een huisbezoek", WIJK, "12-11"),
            punt("Maakt een veiligheidsplan", GGZ, "16-11"),
        ),
    ),
    Plan(
        "afkortingen",
        "brief",
        _afkortingen,
        (
            punt("Start het onderzoek", RAAD, "20-11"),
            punt("Bezoekt het gezin", GI, "13-11"),
            punt("Beoordeelt de aanvraag", INKOMEN, "30-11"),
            punt("Stemt af met de raad", GI, "27-11"),
        ),
    ),
    Plan(
        "kopregel",
        "brief",
        _kopregel,
        (
            punt("Vraagt het dossier op", POLITIE, "12-11"),
            punt("Belt de ouders", WIJK, "12-11"),
            punt("Doet de intake", GGZ, "13-11"),
        ),
    ),
    Plan(
        "verzendlijst",
        "brief",
        _verzendlijst,
        (
            punt("Belt de huisarts", GGZ, "12-11"),
            punt("Gaat langs bij de school", WIJK, "13-11"),
            punt("Zoekt een plek voor de nacht", POLITIE, None, "wanneer"),
        ),
    ),
    Plan(
        "in een regel",
        "brief",
        _in_een_regel,
        (
            punt("Spreekt de mentor", LEERPLICHT, "11-11"),
            punt("Regelt vervoer", WIJK, "18-11"),
            punt("Legt de uitslag uit", GGZ, None, "wanneer"),
        ),
    ),
    Plan(
        "koppelingen",
        "brief",
        _koppelingen,
        (
            punt("Belt de huisarts", GGZ, "10-11"),
            punt("Rijdt langs", POLITIE, "31-12"),
            punt("Schrijft het verslag", WIJK, None, "wanneer"),
        ),
    ),
)
