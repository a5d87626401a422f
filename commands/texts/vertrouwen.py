"""The opening of the first message to a deelnemer: who writes this, about which meeting, and where to ask."""

from commands.domain.casus import Casus, Fase
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.messages import Blok


def wie_is_het(telefoon: str) -> str:
    """Where somebody hears who the client is; `telefoon`: of the procesregisseurs, may be empty."""
    return f"Weet u niet over wie het gaat? {_vraag(telefoon)} Zet de naam niet in een bericht."


def wie_wij_zijn(
    casus: Casus, lid: Deelnemer, huis: str, telefoon: str, delen: str = "", *, al_gezegd: bool = False
) -> Blok:
    """`huis`: the name of the ZVH, `telefoon`: of its procesregisseurs; `delen`: what it says about what is
    shared; each may be empty. `al_gezegd`: `wie_is_het` stands in the same message already."""
    van = f"van {huis}" if huis else "van het Zorg- en Veiligheidshuis"
    voor_of_na = "voor" if casus.fase is Fase.GEPLAND else "na"
    overleg = "" if casus.ico_op is None else f", {voor_of_na} het ~casusoverleg~ van {schrijf_datum(casus.ico_op)}"
    vraag = "" if al_gezegd else f" {wie_is_het(telefoon)}"
    return Blok(
        tekst=f"Dit bericht komt {van}{overleg}. U krijgt het omdat u als {lid.aanduiding} deelneemt aan "
        f"casus {casus.code}.\nWij noemen nooit de naam van de cliënt.{vraag}{_erbij(delen)}"
    )


def om_wie_het_gaat(telefoon: str, delen: str = "") -> Blok:
    """Where somebody asks who the client is, in the first mail; the others as above."""
    return Blok(
        tekst=f"Weet u niet om wie het gaat? {_vraag(telefoon)} Wij gebruiken nooit de naam van de cliënt. "
        f"Schrijf die zelf ook niet, maar: cliënt, moeder, buurman.{_erbij(delen)}"
    )


def _vraag(telefoon: str) -> str:
    return f"Bel de ~procesregisseur~: {telefoon}." if telefoon else "Vraag het de ~procesregisseur~."


def _erbij(delen: str) -> str:
    return f"\n{delen}" if delen else ""
