"""The words of the template and of the filled example. The casus is invented; the addresses lead nowhere."""

KOPPEN = {
    "Doelen": (
        "Wat wilt u samen bereiken? Kies per rij een leefgebied, bijvoorbeeld: wonen, gezondheid, geld of justitie.",
        (("Leefgebied", "", 5.0), ("Doel", "wat is er straks anders?", 20.7)),
    ),
    "Deelnemers": (
        "Wie doen er mee? Een rij per deelnemer. Is er maar een adres nodig, laat het andere dan leeg.",
        (
            ("Organisatie", "", 4.2),
            ("Rol", "functie, geen naam", 4.2),
            ("Soort", "publiek, privaat of derde", 3.7),
            ("E-mail", "", 5.6),
            ("Matrix-id", "zoals @naam:server.nl", 5.0),
            ("Kanaal", "mail, matrix of beide", 3.0),
        ),
    ),
    "Actiepunten": (
        "Wie doet wat, en wanneer is het klaar? Een rij per actiepunt. Een derde kan nog geen actiepunt hebben.",
        (
            ("Wat", "begin met een werkwoord", 13.6),
            ("Wie", "organisatie (rol), zoals hierboven", 7.3),
            ("Uiterlijk", "bijvoorbeeld 3 december 2026", 4.8),
        ),
    ),
}
LEGE_RIJEN = {"Doelen": 7, "Deelnemers": 6, "Actiepunten": 6}

TITEL = "Afstemmingsplan"
WAARSCHUWING = (
    "Schrijf geen namen in dit plan.",
    "Schrijf niets waaraan iemand de cli\u00ebnt of de familie kan herkennen: geen naam, adres, geboortedatum of BSN. "
    "Gebruik alleen woorden voor een rol, zoals: de cli\u00ebnt, de moeder, de buurman.",
)
UITLEG = (
    "Meer rijen nodig? Druk op Tab in de laatste cel van een tabel. Klaar? Stuur dit bestand naar Ketenbot en schrijf "
    "erbij: casus nieuw. Dat kan in uw eigen gesprek met Ketenbot, of in een mail naar uw eigen adres bij Ketenbot. "
    "U krijgt eerst een voorbeeld te zien. De deelnemers krijgen het plan pas als u het vrijgeeft."
)
CASUS = (("ICO-datum", "de dag van het overleg"), ("Casushouder", "organisatie (rol)"))

VOORBEELD = {
    "Casus": (("maandag 2 november 2026", "Gemeente (wijkteam)"),),
    "Doelen": (
        ("Wonen", "De cli\u00ebnt houdt de woning. In de flat is geen nieuwe overlast."),
        ("Gezondheid", "De cli\u00ebnt heeft elke week contact met de behandelaar."),
        ("Geld", "De huur en de vaste lasten worden op tijd betaald."),
        ("Justitie", "De cli\u00ebnt houdt zich aan de voorwaarden van het toezicht."),
    ),
    "Deelnemers": (
        ("Gemeente", "wijkteam", "publiek", "", "@wijkteam:demo.test", "matrix"),
        ("Politie", "wijkagent", "publiek", "wijkagent@partners.test", "", "mail"),
        ("GGZ-instelling", "behandelaar", "privaat", "behandelaar@partners.test", "", "mail"),
        ("Reclassering", "toezichthouder", "privaat", "", "@reclassering:demo.test", "matrix"),
        ("Woningcorporatie", "consulent", "derde", "consulent@partners.test", "", "mail"),
    ),
    "Actiepunten": (
        ("Gaat samen met de wijkagent op huisbezoek.", "Gemeente (wijkteam)", "17 november 2026"),
        (
            "Maakt een nieuwe afspraak met de cli\u00ebnt en belt als die niet komt.",
            "GGZ-instelling",
            "do 26 november 2026",
        ),
        ("Vraagt twee buren of er nog overlast is.", "Politie (wijkagent)", "3 december"),
        ("Bespreekt met de cli\u00ebnt wat de voorwaarden zijn.", "Reclassering - toezichthouder", "11-12-2026"),
        ("Vraagt hulp aan bij het betalen van de vaste lasten.", "wijkteam", "21/12/'26"),
    ),
}
