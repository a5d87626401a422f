"""The words of the filled example. The casus is invented; the addresses lead nowhere."""

CASUS = ("maandag 2 november 2026", "Gemeente (wijkteam)")
DOELEN = (
    ("Wonen", "De cli\u00ebnt houdt de woning. In de flat is geen nieuwe overlast."),
    ("Gezondheid", "De cli\u00ebnt heeft elke week contact met de behandelaar."),
    ("Geld", "De huur en de vaste lasten worden op tijd betaald."),
    ("Justitie", "De cli\u00ebnt houdt zich aan de voorwaarden van het toezicht."),
)
DEELNEMERS = (
    ("Gemeente", "wijkteam", "publiek", "", "@wijkteam:demo.test", "matrix"),
    ("Politie", "wijkagent", "publiek", "wijkagent@partners.test", "", "mail"),
    ("GGZ-instelling", "behandelaar", "privaat", "behandelaar@partners.test", "", "mail"),
    ("Reclassering", "toezichthouder", "privaat", "", "@reclassering:demo.test", "matrix"),
    ("Woningcorporatie", "consulent", "derde", "consulent@partners.test", "", "mail"),
)
ACTIEPUNTEN = (
    ("Gaat samen met de wijkagent op huisbezoek.", "Gemeente (wijkteam)", "17 november 2026"),
    (
        "Maakt een nieuwe afspraak met de cli\u00ebnt en belt als die niet komt.",
        "GGZ-instelling",
        "do 26 november 2026",
    ),
    ("Vraagt twee buren of er nog overlast is.", "Politie (wijkagent)", "3 december"),
    ("Bespreekt met de cli\u00ebnt wat de voorwaarden zijn.", "Reclassering - toezichthouder", "11-12-2026"),
    ("Vraagt hulp aan bij het betalen van de vaste lasten.", "wijkteam", "21/12/'26"),
)
