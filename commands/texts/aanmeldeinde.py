"""Sentences to an aanmelder about the end of the casus that came of their aanmelding: by code, and nothing of its
content."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.messages import Bericht, Blok
from commands.texts.aanmelding import ANTWOORD_ALS

_VRAGEN = "Wilt u er meer over weten? Bel de ~procesregisseur~."


def op_schaduwlijst(casus: Casus, dag: date) -> Bericht:
    """It is stable; `dag`: when it comes back on the agenda."""
    zin = f"is stabiel en staat op de schaduwlijst. Vanaf {schrijf_datum(dag)} wordt besproken of die kan eindigen."
    return _over(casus, "staat op de schaduwlijst", zin)


def gaat_door(casus: Casus) -> Bericht:
    """It came off the schaduwlijst, or it was opened again."""
    return _over(casus, "gaat door", "gaat weer door.")


def afgesloten(casus: Casus) -> Bericht:
    """It ended, and how."""
    zin = f"is afgesloten ({casus.uitkomst}). Zet dat in uw eigen dossier."
    return _over(casus, "is afgesloten", zin)


def wordt_vernietigd(casus: Casus, dag: date) -> Bericht:
    """It goes, and whoever reported it has copies too."""
    zin = (
        f"wordt in Ketenbot vernietigd vanaf {schrijf_datum(dag)}. Verwijder ook zelf de mails met deze code. "
        "Uw eigen dossier houdt u volgens de regels van uw organisatie. Bent u het er niet mee eens? Bel dan voor die "
        "dag."
    )
    return _over(casus, "wordt vernietigd", zin)


def toch_niet_vernietigd(casus: Casus) -> Bericht:
    """What `wordt_vernietigd` said does not hold."""
    return _over(casus, "wordt niet vernietigd", "wordt toch niet vernietigd. U hoeft niets te doen.")


def _over(casus: Casus, wat: str, zin: str) -> Bericht:
    return Bericht(
        onderwerp=f"Casus {casus.code} {wat}",
        breed=True,
        antwoord_als=ANTWOORD_ALS,
        blokken=(Blok(tekst=f"Casus {casus.code}, die u aanmeldde, {zin} {_VRAGEN}"),),
    )
