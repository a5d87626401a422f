"""A fourth hand, on which the reading was not built: python -m tests.plannen.meet --ongezien.

Do not make the reading better by looking at these; write new ones for that.
"""

from docx.document import Document as Word

from tests.plannen.bouw import (
    GGZ,
    GI,
    LEERPLICHT,
    POLITIE,
    RAAD,
    WIJK,
    Plan,
    deelnemers,
    feiten,
    kopje,
    nieuw,
    punt,
    punten,
    tabel,
)


def _verslag() -> Word:
    document = deelnemers(feiten(nieuw("Verslag casusoverleg 2 november")), WIJK, GGZ, POLITIE)
    document.add_paragraph("Afspraken:")
    for regel in [
        "- Wijkteam neemt contact op met de school over het verzuim (voor 10 nov)",
        "- De politie deelt de meldingen van 1 oktober tot nu met het wijkteam, uiterlijk 9 november",
        "- GGZ en Wijkteam doen samen een huisbezoek op 12 november",
        "- We houden elkaar op de hoogte",
    ]:
        document.add_paragraph(regel)
    document.add_paragraph("Volgend overleg: 14 december 2026, 10.00 uur.")
    return document


VERSLAG = (
    punt("neemt contact op met de school over het verzuim", WIJK, "10-11"),
    punt("deelt de meldingen van 1 oktober tot nu met het wijkteam", POLITIE, "9-11"),
    punt("doen samen een huisbezoek op 12 november", GGZ, None, "wie", "wanneer", samen=(WIJK,)),
    punt("We houden elkaar op de hoogte", WIJK, None, "wie", "wanneer"),
)


def _notulen() -> Word:
    document = nieuw(
        "Notulen ICO d.d. 2 november 2026",
        "Aanwezig: GGZ-instelling, Politie, Wijkteam",
        "Casushouder: Wijkteam",
    )
    deelnemers(document, WIJK, GGZ, POLITIE)
    document.add_paragraph("ACTIE POLITIE: zoekt uit of er een contactverbod loopt (9/11)")
    document.add_paragraph("Actie (GGZ): stelt signaleringsplan op voor 23 november.")
    document.add_paragraph("Afspraak: wijkteam belt elke vrijdag met moeder")
    document.add_paragraph("Actie: Wijkteam en politie gaan samen langs, week 46")
    document.add_paragraph("Actie: Bespreken brief van 28 oktober (Wijkteam)")
    return document


NOTULEN = (
    punt("zoekt uit of er een contactverbod loopt", POLITIE, "9-11"),
    punt("stelt signaleringsplan op", GGZ, "23-11"),
    punt("belt elke vrijdag met moeder", WIJK, None),
    punt("gaan samen langs", WIJK, "13-11", "wie", samen=(POLITIE,)),
    punt("Bespreken brief van 28 oktober", WIJK, None),
)


def _lijst() -> Word:
    document = deelnemers(feiten(nieuw("Plan")), WIJK, GI, RAAD, LEERPLICHT)
    return tabel(
        document,
        [
            ["Nr.", "Wat", "Wie", "Wanneer", "Status"],
            ["1", "Stuurt het rapport", "RvdK", "1e week december", "open"],
            ["2", "Legt uit aan school", "leerplichtambtenaar", "ma 16/11", "open"],
            ["3", "Belt met de jeugdarts", "GI of wijkteam", "12/11", ""],
            ["4", "Regelt pasje", "Wijkteam", "direct", "klaar"],
            ["5", "Overlegt over thuis", "GI i.o.m. RvdK", "2 weken", ""],
            ["6", "Maakt tijdlijn", "Wijkteam (met input van allen)", "20-11", ""],
        ],
    )


LIJST = (
    punt("Stuurt het rapport", RAAD, None, "wanneer"),
    punt("Legt uit aan school", LEERPLICHT, "16-11"),
    punt("Belt met de jeugdarts", GI, "12-11", "wie"),
    punt("Overlegt over thuis", GI, "16-11", "wie", "wanneer"),
    punt("Maakt tijdlijn", WIJK, "20-11", "wie"),
)


def _mail() -> Word:
    document = feiten(nieuw("Beste allen,"))
    document.add_paragraph("Deelnemers")
    punten(
        document,
        [
            "Wijkteam - casusregie - publiek - wijkteam@partners.test",
            "GGZ-instelling: behandelaar, privaat (ggz@partners.test)",
            "Politie, wijkagent wijkagent@partners.test publiek",
        ],
    )
    document.add_paragraph("Wat spreken we af?")
    punten(document, ["GGZ belt huisarts voor 12 november", "Politie: maakt mutatie aan (z.s.m.)"])
    kopje(document, "Actiepunten")
    punten(document, ["Wonen"])
    punten(document, ["Wijkteam vraagt urgentie aan (20/11)", "Huur regelen"], 2)
    punten(document, ["Veiligheid"])
    punten(document, ["Wijkagent loopt langs, doorlopend"], 2)
    return document


MAIL = (
    punt("vraagt urgentie aan", WIJK, "20-11"),
    punt("Huur regelen", WIJK, None, "wie", "wanneer"),
    punt("loopt langs", POLITIE, None, "wanneer"),
    punt("belt huisarts", GGZ, "12-11"),
    punt("maakt mutatie aan", POLITIE, None, "wanneer"),
)

PLANNEN = (
    Plan("kort verslag", "ongezien", _verslag, VERSLAG),
    Plan("notulen", "ongezien", _notulen, NOTULEN),
    Plan("actielijst", "ongezien", _lijst, LIJST),
    Plan("mail", "ongezien", _mail, MAIL),
)
