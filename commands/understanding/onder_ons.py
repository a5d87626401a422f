"""A plain reply to a question, or to the answer to it, goes back to one person and never to the group."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from commands.actie.gereed import GEREED
from commands.actie.vraag import VRAAG as STAND_VRAAG
from commands.command import Command, Opdracht
from commands.domain.aanmeldnaloop import Naloop, lees_naloop
from commands.domain.actiepunt import FeedbackSoort
from commands.domain.bijval import is_kaal
from commands.domain.peilantwoord import is_goed
from commands.domain.voorgelegd import ANTWOORD, KAN, SIGNAAL, VRAAG
from commands.domain.weigering import TeVeelOpdrachten, Weigering
from commands.grammar.grammar import lees, zonder_slot
from commands.grammar.haken import zonder_haken
from commands.grammar.lezing import Beleefd, Lezing, Niets, Plek, VrijeTekst
from commands.messages import Inbound
from commands.texts.aanmelding import ANTWOORD_ALS as AANMELDING_ALS
from commands.texts.bijlage import ANTWOORD_ALS as BIJLAGE_ALS
from commands.texts.contact import ANTWOORD_ALS as CONTACT_ALS
from commands.texts.uitnodiging import ANTWOORD_ALS
from commands.understanding.antwoord_als import BON, VRAAGT_UIT
from commands.understanding.duiden import duid
from commands.understanding.identiteit import Bekend
from commands.understanding.op_uitnodiging import is_getypt, met_gemeld, met_punten, met_stand
from commands.understanding.uitwerken import met_teken

_DANK: Final = re.compile(
    r"^\W*(?:(?:top|thx|thanks|tnx|dank(?: (?:je|u|jullie) ?wel|jewel|uwel)?|bedankt|ok|oke|oké|prima|fijn|super|helder"
    r"|duidelijk|mooi|hoi|voor (?:je|uw|het) antwoord)\b[\s,.!]*)+(?:(?:en|maar|trouwens|dan|ook)\b\s*)*",
    re.IGNORECASE,
)
_OVER_BESTAND: Final = ("vrijgeven", "vrijlaten", "weiger")
_OPEN_KAN: Final = re.compile(r"(?:[A-Z0-9]{4} )?kan\W*", re.IGNORECASE)


def lees_onder_ons(inbound: Inbound, wie: Bekend, tabel: Sequence[Command], plek: Plek, vandaag: date) -> Lezing:
    """The commands in it where they are unmistakable; otherwise all of it is what `wie.antwoord_als` says.

    "Akkoord" or "klaar" is an answer here; "3 klaar" is a command. Thanks for an answer go to nobody. Raises a
    Weigering for a line with the sign of a command that is none.
    """
    if wie.antwoord_als.endswith(f" {BON}"):
        return _op_bon(inbound, wie, tabel, plek, vandaag)
    try:
        lezing = lees(inbound.tekst, tabel, plek=plek, gericht=True)
    except TeVeelOpdrachten:
        raise
    except Weigering:
        if met_teken(inbound.tekst):
            raise
        lezing = VrijeTekst(zonder_slot(inbound.tekst))
    if isinstance(lezing, tuple) and (met_teken(inbound.tekst) or all(_is_ondubbelzinnig(een, wie) for een in lezing)):
        return met_punten(lezing, inbound.tekst, wie, vandaag) if wie.antwoord_als == ANTWOORD_ALS else lezing
    tekst, als = zonder_slot(inbound.tekst), wie.antwoord_als
    if als == KAN and _OPEN_KAN.fullmatch(zonder_haken(tekst)):  # the button, without the numbers that it asks for
        return (Opdracht(command=next(een for een in tabel if een.woorden == KAN)),)
    tekst = zonder_haken(tekst) if als == KAN else tekst
    over_bestand = als.startswith(f"{BIJLAGE_ALS} ")
    if not tekst or (isinstance(lezing, Niets) and als not in VRAAGT_UIT and not over_bestand):
        return Niets()
    woord, nummer = (als, "") if any(een.woorden == als for een in tabel) else _met_rest(als, tabel)
    if als == KAN and (naast := met_stand(tekst, wie, vandaag)) is not None:
        return (Opdracht(command=next(een for een in tabel if een.woorden == KAN), tekst=naast[0]), *naast[1])
    goed = woord in (ANTWOORD, BIJLAGE_ALS, *VRAAGT_UIT) or (
        woord == KAN and is_goed(tekst)
    )  # "prima" may mean each moment
    if als in (VRAAG, SIGNAAL) and (gemeld := _meldt_klaar(tekst, wie, vandaag)) is not None:
        return gemeld
    if not goed and _bedankt(tekst, inbound, wie, vandaag):
        return Beleefd()
    command = next(een for een in tabel if een.woorden == woord)
    gezegd: tuple[Opdracht, ...] = (Opdracht(command=command, tekst=f"{nummer} {tekst}".strip()),)
    if als == CONTACT_ALS:
        return met_gemeld(gezegd, tekst, wie, vandaag)
    return _over_ico(gezegd, tekst, wie, vandaag) if als == ANTWOORD_ALS else gezegd


def _bedankt(tekst: str, inbound: Inbound, wie: Bekend, vandaag: date) -> bool:
    if wie.antwoord_als == AANMELDING_ALS and lees_naloop(tekst) is Naloop.DANK:
        return True
    return isinstance(duid(VrijeTekst(tekst), inbound.tekst, wie, vandaag), Beleefd)


def _op_bon(inbound: Inbound, wie: Bekend, tabel: Sequence[Command], plek: Plek, vandaag: date) -> Lezing:
    """The same under a receipt, which asks nothing: "ja" alone is no second question."""
    if is_kaal(zonder_slot(inbound.tekst)):
        return Beleefd()
    zonder = replace(wie, antwoord_als=wie.antwoord_als.removesuffix(f" {BON}"))
    return lees_onder_ons(inbound, zonder, tabel, plek, vandaag)


def _over_ico(gezegd: tuple[Opdracht, ...], tekst: str, wie: Bekend, vandaag: date) -> tuple[Opdracht, ...]:
    """Words in answer to an invitation; of the actiepunt that they may report on it is asked besides, also of "klaar"
    alone."""
    met = met_punten(gezegd, tekst, wie, vandaag)
    if met != gezegd or not wie.eigen_punten:
        return met
    klaar = _meldt_klaar(tekst, wie, vandaag) or ()
    return (*gezegd, *(een for een in klaar if een.command is STAND_VRAAG))


def _meldt_klaar(tekst: str, wie: Bekend, vandaag: date) -> tuple[Opdracht, ...] | None:
    """The report, or the question about it, where words under the receipt of a question say nothing but that something
    is done: "het is afgerond hoor" is no question to the casushouder; None for other words."""
    if "?" in tekst:
        return None
    tekst = _zonder_dank(tekst)
    gelezen = duid(VrijeTekst(tekst), tekst, replace(wie, antwoord_als=""), vandaag)
    if not isinstance(gelezen, tuple):
        return None
    soorten = {een.soort for opdracht in gelezen for een in opdracht.meldingen}
    gevraagd = soorten == {FeedbackSoort.GEREED} and all(een.command is STAND_VRAAG for een in gelezen)
    return gelezen if gevraagd or all(een.command is GEREED for een in gelezen) else None


def _zonder_dank(tekst: str) -> str:
    """The words behind thanks in front: "top thx, en 3 is klaar"."""
    rest = _DANK.sub("", tekst)
    return rest if rest.strip() else tekst


def _met_rest(als: str, tabel: Sequence[Command]) -> tuple[str, str]:
    """ "antwoord V3" as the command and the words behind it that were said before: "contact gehad doorgaan" too."""
    woord = max((een.woorden for een in tabel if als.startswith(f"{een.woorden} ")), key=len)
    return woord, als.removeprefix(woord).strip()


def _is_ondubbelzinnig(opdracht: Opdracht, wie: Bekend) -> bool:
    command, als = opdracht.command, wie.antwoord_als
    if als == ANTWOORD_ALS:
        return is_getypt(opdracht, gevraagd=wie.op_lijst)
    if als.startswith(f"{BIJLAGE_ALS} ") and command.woorden in _OVER_BESTAND and opdracht.code is None:
        return False  # "vrijgeven" is about the file
    if als == KAN and command.over_punt:  # "2 lukt niet" is about the second moment
        return False
    if als.startswith(ANTWOORD) and command.onder_ons:  # "vraag het de school" is an answer
        return command.over_voorgelegd
    past = command.kaal or command.past is not None  # nothing but what belongs there stands behind it
    return opdracht.nummer is not None or opdracht.code is not None or past or command.voor_mensen
