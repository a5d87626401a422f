"""The werkwijze of a region that does not exist, as a house would write its own."""

from pathlib import Path

import bot.settings

MAP = Path(bot.settings.__file__).parent / "werkwijzen"
LADDER = """[[ladder]]
van = "eigenaar"
naar = "procesregisseur"
werkdagen = 4
bron = "eigen keuze"
[[ladder]]
van = "procesregisseur"
naar = "manager"
werkdagen = 9
bron = "eigen keuze"
"""
TERMIJNEN = 'plan_grens_dagen = { waarde = 10, bron = "eigen keuze" }'
BEWAREN = 'na_einde_maanden = { waarde = 6, bron = "eigen keuze" }'


def vijfde(*, termijnen: str = TERMIJNEN, ladder: str = LADDER, bewaren: str = BEWAREN) -> str:
    """A whole file; its ladder passes over the casushouder, and it keeps no rhythm of contact."""
    return f"""naam = {{ waarde = "Vijfde huis", bron = "eigen keuze" }}
[woorden]
casushouder = {{ waarde = "spil", bron = "eigen keuze" }}
procesregisseur = {{ waarde = "ketenregisseur", bron = "eigen keuze" }}
manager = {{ waarde = "directeur", bron = "eigen keuze" }}
plan = {{ waarde = "afsprakenblad", bron = "eigen keuze" }}
overleg = {{ waarde = "rondetafeloverleg", bron = "eigen keuze" }}
vervolgoverleg = {{ waarde = "tweede rondetafeloverleg", bron = "eigen keuze" }}
[termijnen]
{termijnen}
[bewaren]
{bewaren}
{ladder}
[kalender]
tijdzone = {{ waarde = "Europe/Amsterdam", bron = "eigen keuze" }}
feestdagen = {{ waarde = "NL", bron = "eigen keuze" }}
"""
