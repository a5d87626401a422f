"""From own words to commands: carried out where it is certain, otherwise shared and asked."""

from collections.abc import Sequence
from dataclasses import replace

from commands.actie.bezig import BEZIG
from commands.actie.delen import delen
from commands.actie.gereed import GEREED
from commands.actie.lukt_niet import LUKT_NIET
from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.actie.uitstel import UITSTEL
from commands.actie.verandering import BEHEER
from commands.actie.vraag import vraag
from commands.command import Command, Opdracht
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.datum import schrijf_kort
from commands.domain.eigenaars import is_eigenaar
from commands.grammar.lezing import Plek
from commands.onderling.bericht import BERICHT
from commands.spreektaal.lezen import versta
from commands.spreektaal.verstaan import Melding, Omstandigheid, Verstaan
from commands.spreektaal.verwijzing import telt_iets
from commands.understanding.identiteit import Bekend
from commands.understanding.op_trede import is_opmerking, vraagt_of_moppert

COMMAND: dict[FeedbackSoort, Command] = {
    FeedbackSoort.GEREED: GEREED,
    FeedbackSoort.BEZIG: BEZIG,
    FeedbackSoort.LUKT_NIET: LUKT_NIET,
    FeedbackSoort.UITSTEL: UITSTEL,
}
KORT = 8
"""Words in a message that takes back what it says; a longer one says more than that."""


def van_zichzelf(gezegd: Verstaan, wie: Bekend) -> tuple[Melding, ...]:
    """Words without a number: they may be about each of their own actiepunten."""
    meldingen = tuple(Melding(nummer=nr, soort=gezegd.los, dag=gezegd.los_dagen.get(nr)) for nr in wie.eigen_punten)
    if gezegd.los is not FeedbackSoort.UITSTEL:
        return meldingen
    nu = {punt.nummer: punt.uiterlijk for punt in wie.punten}
    later = tuple(een for een in meldingen if een.dag is None or een.dag >= (nu.get(een.nummer) or een.dag))
    return later or tuple(Melding(nummer=een.nummer, soort=None) for een in meldingen)  # none would come earlier


def met_vraag(
    meldingen: Sequence[Melding], gezegd: Verstaan, tekst: str, wie: Bekend, *, kies: bool = False
) -> tuple[Opdracht, ...]:
    """The words go to the others where they say more than the state, and the question stands under them."""
    vragen = vraag(tuple({een.nummer: een for een in meldingen}.values()), kies=kies)
    kort = gezegd.verbeterd and len(tekst.split()) <= KORT
    if gezegd.heel or kort or wie.plek is Plek.KAMER or met_teken(tekst):
        return (vragen,)
    if wie.nummer is not None and (blijft_onder_ons(wie, wie.nummer) or _alleen_tegen_bot(meldingen, tekst, wie)):
        return (delen(wie.nummer, tekst, met_ja=False), vragen)
    if wie.nummer is not None:
        return (Opdracht(command=TERUGKOPPELING, nummer=wie.nummer, tekst=tekst), vragen)
    if wie.plek is Plek.MAIL and (wie.wie.deelnemer is not None or wie.op_groep):
        return (Opdracht(command=BERICHT, tekst=tekst), vragen)
    return (vragen,)


def als_opdrachten(gezegd: Verstaan, tekst: str) -> tuple[Opdracht, ...]:
    """The certain reports as commands; words that say more than the state go with the first."""
    opdrachten = []
    for nr, een in enumerate(gezegd.meldingen):
        if een.soort is None:
            continue
        woorden = tekst if not nr and not gezegd.heel else ""
        if een.soort is FeedbackSoort.UITSTEL and een.dag is not None:
            woorden = f"tot {schrijf_kort(een.dag)}, {woorden}".rstrip(", ")
        opdrachten.append(Opdracht(command=COMMAND[een.soort], nummer=een.nummer, tekst=woorden))
    return tuple(opdrachten)


def met_soort(meldingen: Sequence[Melding]) -> tuple[Melding, ...]:
    """Those that say a state."""
    return tuple(een for een in meldingen if een.soort is not None)


def is_van_ander(wie: Bekend, nummer: int) -> bool:
    """Whether this actiepunt is not the writer's own."""
    lid = wie.wie.deelnemer
    return not any(punt.nummer == nummer and lid is not None and is_eigenaar(punt, lid.id) for punt in wie.punten)


def meldt_voor_anderen(gezegd: Verstaan, wie: Bekend) -> bool:
    """Whether several are named of which some are the work of others: "punten 1 t/m 4 zijn klaar"."""
    return len(gezegd.genoemd) > 1 and any(is_van_ander(wie, nummer) for nummer in gezegd.genoemd)


def alleen_van_anderen(nummers: Sequence[int], tekst: str, wie: Bekend, om: Omstandigheid) -> bool:
    """Whether it reports on the actiepunten of others alone, takes nothing of it back, and its writer reports for
    nobody but themselves."""
    zelf = wie.wie.deelnemer is not None and not wie.wie.rollen & BEHEER and wie.plek is not Plek.KAMER
    if not (zelf and all(is_van_ander(wie, nummer) for nummer in nummers)):
        return False
    if any(telt_iets(tekst, nummer) for nummer in nummers):
        return False
    return not versta(tekst, replace(om, over=om.over if om.over is not None else nummers[0])).verbeterd


def blijft_onder_ons(wie: Bekend, nummer: int) -> bool:
    """Whether casushouder, procesregisseur or manager, or anybody in their own room, answers a message to them alone
    about the actiepunt of another: their words are shared when they say so (own choice)."""
    lid = wie.wie.deelnemer
    alleen = (wie.op_lijst or (lid is None and not wie.op_groep)) and wie.plek is not Plek.KAMER
    past = lid is None or lid.casushouder or wie.plek is Plek.PRIVE
    return alleen and past and is_van_ander(wie, nummer)


def _alleen_tegen_bot(meldingen: Sequence[Melding], tekst: str, wie: Bekend) -> bool:
    """Whether words in their own room tell nothing about the actiepunt: nobody reads along there, so others read what
    reports on it alone (own choice)."""
    if wie.plek is not Plek.PRIVE:
        return False
    meldt = any((een.soort is not None or een.dag is not None) and not een.gevraagd for een in meldingen)
    return not meldt and not is_opmerking(tekst) and not _geeft_reden(tekst, wie)


def _geeft_reden(tekst: str, wie: Bekend) -> bool:
    """Whether they answer why it does not work out."""
    stand = next((punt.status for punt in wie.punten if punt.nummer == wie.nummer), None)
    return stand is Status.LUKT_NIET and not vraagt_of_moppert(tekst)


def met_teken(tekst: str) -> bool:
    """Whether the sign of a command stands in front of a line."""
    return any(regel.lstrip()[:1] in ("/", "!") and regel.lstrip()[:2] != "!!" for regel in tekst.splitlines())
