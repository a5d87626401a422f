"""Whether a message says first that it is done, and more behind it: "klaar, hij is woensdag aangemeld". Pure."""

from commands.domain.actiepunt import FeedbackSoort
from commands.spreektaal.lezen import versta
from commands.spreektaal.schrijfwijze import zoals_bedoeld
from commands.spreektaal.stukken import in_deelzinnen, in_zinnen
from commands.spreektaal.verstaan import Omstandigheid, Verstaan
from commands.spreektaal.zegt import wat_zegt


def lees_voorop_klaar(tekst: str, om: Omstandigheid) -> Verstaan | None:
    """What it says of the actiepunt `om.over`, where its first words say that it is done and the others do not
    speak against that; None where there are no others, and where it asks something."""
    tekst = tekst.replace(" ,", ",")
    if "?" in tekst or not _staat_voorop(zoals_bedoeld(tekst, om.punten)):
        return None
    gezegd = versta(tekst, om)
    gereed = all(een.soort is FeedbackSoort.GEREED and een.nummer == om.over for een in gezegd.meldingen)
    return gezegd if gezegd.zeker and gereed and not gezegd.heel else None


def _staat_voorop(tekst: str) -> bool:
    """Whether its first part, behind a greeting, holds nothing else."""
    delen = (deel for zin in in_zinnen(tekst) for deel in in_deelzinnen(zin))
    eerste = next(
        (gezegd for deel in delen if (gezegd := wat_zegt(deel)).soort is not None or not gezegd.gesloten), None
    )
    return eerste is not None and eerste.zeker and eerste.soort is FeedbackSoort.GEREED
