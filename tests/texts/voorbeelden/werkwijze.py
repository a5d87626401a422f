"""The werkwijze of a casus, and one that changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.beleid import Beleid
from commands.domain.werkwijzestand import Verandering, stand
from commands.texts import werkwijze as teksten
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Of one casus and of more; each term by its name."""
    contact = Verandering(sleutel="contact_weken", was="4, 5, 6", is_nu="")
    alles = tuple(Verandering(sleutel=een, was="2", is_nu="3") for een in teksten.NAMEN)
    yield zin(teksten.veranderd, "één casus", (contact,), 1, 0)
    yield zin(teksten.veranderd, "alleen afgesloten", (contact,), 0, 2)
    yield zin(teksten.veranderd, "alles", alles, 4, 1)
    yield zin(teksten.toon, "", CASUS, stand(Beleid()), ())
    ouder = replace(CASUS, afspraken_op=date(2026, 11, 3))
    yield zin(teksten.toon, "een oudere", ouder, stand(Beleid()), (contact,))
    yield zin(teksten.al_gelijk, "", CASUS)
    yield zin(teksten.weet_u_het_zeker, "", CASUS, (contact,))
    yield zin(teksten.overgenomen, "", CASUS, (contact,))
    yield zin(teksten.welke_zeker, "", ["B4T9", "K7Q2"], "alle", ())
    yield zin(teksten.welke_zeker, "één afgesloten", ["K7Q2"], "gesloten", (contact,))
    yield zin(teksten.welke_zeker, "geen", [], "alle", ())
    yield zin(teksten.allen_overgenomen, "", ["B4T9", "K7Q2"])
    yield zin(teksten.allen_overgenomen, "één", ["K7Q2"])
