"""The hand of a secretary who keeps minutes: what was said, and among it what was agreed."""

from docx.document import Document as Word

from tests.plannen.bouw import (
    GGZ,
    GI,
    LEERPLICHT,
    POLITIE,
    RECLASSERING,
    SCHULD,
    WIJK,
    Plan,
    deelnemers,
    feiten,
    kopje,
    nieuw,
    punt,
    punten,
)


def _acties() -> Word:
    document = deelnemers(feiten(nieuw("Notulen casusoverleg")), WIJK, GGZ, POLITIE)
    kopje(document, "1. Wonen")
    document.add_paragraph("De woning is te klein. De huur is betaald.")
    document.add_paragraph("Actie: vraagt een urgentie aan (Wijkteam, 12/11)")
    kopje(document, "2. Gezondheid")
    document.add_paragraph("De behandelaar ziet vooruitgang.")
    document.add_paragraph("Actie: plant een gesprek over medicatie (GGZ, 19/11)")
    document.add_paragraph("Actie: belt met de huisarts (GGZ, z.s.m.)")
    kopje(document, "3. Veiligheid")
    document.add_paragraph("Actie: houdt een oogje in het zeil (politie, doorlopend)")
    return document


def _wie_voorop() -> Word:
    document = deelnemers(feiten(nieuw("Verslag")), WIJK, GGZ, RECLASSERING)
    document.add_paragraph("Besproken is hoe het thuis gaat.")
    document.add_paragraph("Actie Reclassering: meldt de zitting aan, uiterlijk 24 november.")
    document.add_paragraph("Actie GGZ: stuurt de brief, 12 november")
    document.add_paragraph("Actiepunt: bezoekt de opvang (Wijkteam)")
    return document


def _streepjes() -> Word:
    document = deelnemers(feiten(nieuw("Verslag van het ICO")), WIJK, LEERPLICHT, SCHULD)
    kopje(document, "Afspraken")
    punten(
        document,
        [
            "Meldt de leerling weer aan \u2013 Leerplicht \u2013 16 november",
            "Maakt een overzicht van de schulden \u2013 Schuldhulp \u2013 week 48",
            "Belt de bewindvoerder \u2013 Wijkteam \u2013 eind deze maand",
        ],
    )
    kopje(document, "Rondvraag")
    return punten(document, ["Het volgende overleg is op 14 december", "De koffie was koud"])


def _onder_elkaar() -> Word:
    document = deelnemers(feiten(nieuw("Verslag")), WIJK, GGZ, POLITIE)
    kopje(document, "Actiepunten")
    for wie, acties in (
        ("GGZ-instelling", ["Belt de huisarts (12 november)", "Schrijft het plan bij (20/11)"]),
        ("Politie", ["Gaat langs op het adres (9-11-2026)"]),
    ):
        punten(document, [wie])
        punten(document, acties, niveau=2)
    return document


def _samen() -> Word:
    document = deelnemers(feiten(nieuw("Notulen")), WIJK, LEERPLICHT, SCHULD, GGZ)
    kopje(document, "Afspraken")
    return punten(
        document,
        [
            "Stemmen een betaalplan af (Leerplicht/Schuldhulp, 30 november)",
            "Leest het verslag na (allen, 9 november)",
            "Bereidt het gesprek voor (GGZ-instelling en Wijkteam, 17 november)",
        ],
    )


def _genummerd() -> Word:
    document = deelnemers(feiten(nieuw("Verslag")), WIJK, GI, POLITIE)
    document.add_paragraph("Actielijst:")
    for regel in (
        "1. GI bezoekt het gezin, uiterlijk 13 november",
        "2. Politie zet het adres op attentie, 6 november",
        "3. Wijkteam regelt een maatje voor de kerst",
    ):
        document.add_paragraph(regel)
    return document


PLANNEN = (
    Plan(
        "acties",
        "notulen",
        _acties,
        (
            punt("vraagt een urgentie aan", WIJK, "12-11"),
            punt("plant een gesprek over medicatie", GGZ, "19-11"),
            punt("belt met de huisarts", GGZ, None, "wanneer"),
            punt("houdt een oogje in het zeil", POLITIE, None, "wanneer"),
        ),
    ),
    Plan(
        "wie voorop",
        "notulen",
        _wie_voorop,
        (
            punt("meldt de zitting aan", RECLASSERING, "24-11"),
            punt("stuurt de brief", GGZ, "12-11"),
            punt("bezoekt de opvang", WIJK, None, "wanneer"),
        ),
    ),
    Plan(
        "streepjes",
        "notulen",
        _streepjes,
        (
            punt("Meldt de leerling weer aan", LEERPLICHT, "16-11"),
            punt("Maakt een overzicht van de schulden", SCHULD, "27-11"),
            punt("Belt de bewindvoerder", WIJK, "30-11"),
        ),
    ),
    Plan(
        "onder elkaar",
        "notulen",
        _onder_elkaar,
        (
            punt("Belt de huisarts", GGZ, "12-11"),
            punt("Schrijft het plan bij", GGZ, "20-11"),
            punt("Gaat langs op het adres", POLITIE, "9-11"),
        ),
    ),
    Plan(
        "samen",
        "notulen",
        _samen,
        (
            punt("Stemmen een betaalplan af", LEERPLICHT, "30-11", "wie", samen=(SCHULD,)),
            punt("Leest het verslag na", WIJK, "9-11", "wie", samen=(LEERPLICHT, SCHULD, GGZ)),
            punt("Bereidt het gesprek voor", GGZ, "17-11", "wie", samen=(WIJK,)),
        ),
    ),
    Plan(
        "genummerd",
        "notulen",
        _genummerd,
        (
            punt("bezoekt het gezin", GI, "13-11"),
            punt("zet het adres op attentie", POLITIE, "6-11"),
            punt("regelt een maatje", WIJK, "24-12"),
        ),
    ),
)
