"""Sentences about a werkwijze that changed while casussen run."""

from collections.abc import Mapping, Sequence
from typing import Final

from commands.domain.werkwijzestand import Verandering
from commands.messages import Bericht, Blok

NAMEN: Final[Mapping[str, str]] = {
    "plan_grens_dagen": "Dagen waarin het ~afstemmingsplan~ gedeeld moet zijn",
    "plan_vraag_dagen": "Dagen na het ~ICO~ waarop wij naar het ~afstemmingsplan~ vragen",
    "contact_weken": "Weken na het vorige contact waarop wij ernaar vragen",
    "vervolg_weken": "Weken na het ~ICO~ waartussen het ~vervolg-ICO~ is",
    "vervolg_vraag_weken": "Weken na het ~ICO~ waarop wij om momenten vragen",
    "vooraf_werkdagen": "Werkdagen voor de datum dat iemand een herinnering krijgt",
    "casushouder_na": "Werkdagen te laat voordat de ~casushouder~ het hoort",
    "procesregisseur_na": "Werkdagen te laat voordat u het hoort",
    "manager_na": "Werkdagen te laat voordat een hogere laag het hoort",
    "vergeten_na": "Werkdagen stilte waarna iemand moet beslissen",
    "stil_weken": "Weken zonder bericht waarna wij ernaar vragen",
    "uitstel_weken": "Weken uitstel die iemand zelf mag nemen",
    "na_begin_maanden": "Maanden bewaren na het begin",
    "na_einde_maanden": "Maanden bewaren na het einde",
    "verlengen_maanden": "Maanden dat bewaren verlengd mag worden",
    "bedenktijd_dagen": "Dagen tussen het besluit en het vernietigen",
    "soorten": "Hoe een casus kan eindigen",
    "schaduw_maanden": "Maanden op de schaduwlijst",
    "in_overleg": "Afsluiten gebeurt in een overleg",
    "namens": "Wij vragen namens wie is afgesloten",
    "evaluatie": "Wij vragen iedereen hoe het ging",
    "afgeschermd": "Een afgesloten casus is afgeschermd",
}
"""What each of them is, to people."""
_NIET: Final = "niet"


def veranderd(anders: Sequence[Verandering], lopend: int) -> Bericht:
    """To a procesregisseur with so many casussen that run."""
    over = "uw lopende casus" if lopend == 1 else f"uw {lopend} lopende casussen"
    zin = (
        f"De beheerder heeft de werkwijze van dit huis veranderd. Dat geldt ook voor {over}. Wat al gepland is, houdt "
        "zijn dag. Wat wij daarna vragen, volgt de nieuwe afspraak. Klopt dit niet? Bel de beheerder."
    )
    regels = tuple(f"{NAMEN[een.sleutel]}: {een.was or _NIET}, wordt {een.is_nu or _NIET}" for een in anders)
    return Bericht(onderwerp="De werkwijze is veranderd", breed=True, blokken=(Blok(tekst=zin, regels=regels),))
