"""A bare yes or no in answer to a question of the bot, and the command for which it stands."""

from collections.abc import Sequence
from dataclasses import replace

from commands.command import Command
from commands.domain.bijval import is_instemming, is_opschalen, is_sluiten
from commands.domain.janee import lees_janee, reden_na_nee
from commands.grammar.grammar import zonder_slot
from commands.messages import Inbound
from commands.plan.gezien import GEZIEN
from commands.spreektaal.woorden import reeks
from commands.spreektaal.zelfaanpak import is_niet_nu, is_toch_wel, pakt_zelf_op
from commands.texts.bedoelt import KIES
from commands.texts.einde import JA as CASUS_JA
from commands.understanding.identiteit import Bekend
from commands.understanding.naast_contact import noemt_punt, noemt_rol


def met_janee(inbound: Inbound, wie: Bekend, tabel: Sequence[Command]) -> Inbound:
    """The message, with the command that a bare yes or no stands for in an answer to this question.

    Where that no wants a reason, the words behind it are the reason, and for nobody but whoever asked.
    """
    if any(een.woorden == wie.bij_nee and een.onder_ons for een in tabel):
        reden = reden_na_nee(zonder_slot(inbound.tekst))
        if reden is not None:
            return replace(inbound, tekst=f"{wie.bij_nee} {reden}".rstrip())
    eigen = zonder_slot(inbound.tekst)
    if wie.bij_nee == KIES:  # of several questions, a yes answers none
        return inbound
    if wie.bij_ja.startswith(CASUS_JA) and (is_instemming(eigen) or is_sluiten(eigen)):
        return replace(inbound, tekst=wie.bij_ja)
    if wie.bij_ja and _is_kaal_ja(inbound.tekst, akkoord=bool(wie.bij_nee) or wie.bij_ja[:1].isdigit()):
        return replace(inbound, tekst=wie.bij_ja)
    if wie.bij_ja.endswith(f" {ZEKER}") and _kaal(eigen) in _ZEKER:
        return replace(inbound, tekst=wie.bij_ja)
    if laat_opschalen(eigen, wie):
        return replace(inbound, tekst=wie.bij_ja)
    if _gaat_erachteraan(eigen, wie):
        nummer = wie.trede if wie.nummer is None else wie.nummer
        return replace(inbound, tekst="opgepakt" if nummer is None else f"{nummer} opgepakt")
    if wie.op_plan and wie.bij_ja.endswith(GEZIEN.woorden) and _is_gezien(zonder_slot(inbound.tekst)):
        return replace(inbound, tekst=wie.bij_ja)
    if wie.bij_nee and _is_kaal_nee(inbound.tekst):
        return replace(inbound, tekst=wie.bij_nee)
    return inbound


def laat_opschalen(tekst: str, wie: Bekend) -> bool:
    """Whether they were asked if the manager must hear of it, and say so in more than a yes."""
    return _vraagt_opschalen(wie) and (is_opschalen(tekst) or is_toch_wel(tekst))


def _vraagt_opschalen(wie: Bekend) -> bool:
    return " opschalen " in wie.bij_ja


def _gaat_erachteraan(tekst: str, wie: Bekend) -> bool:
    """Whether they answer a step of the ladder that they go after it themselves, or that the manager need not hear of
    it now. Beside a question for contact a bare no is about that, and so is what names the other role."""
    if not wie.op_trede or noemt_punt(tekst, wie) or (wie.ook_contact and noemt_rol(tekst)):
        return False
    zelf = pakt_zelf_op(tekst, bij_nee=not wie.ook_contact or wie.nummer is not None)
    return zelf or (_vraagt_opschalen(wie) and is_niet_nu(tekst))


def _is_kaal_ja(tekst: str, *, akkoord: bool) -> bool:
    """Whether it says yes and nothing more; `akkoord`: "akkoord" is a yes too."""
    woorden = zonder_slot(tekst)
    return "\n" not in woorden and (lees_janee(woorden) is True or (akkoord and _kaal(woorden) in _AKKOORD))


def _is_kaal_nee(tekst: str) -> bool:
    """Whether it says no and nothing more."""
    woorden = zonder_slot(tekst)
    return "\n" not in woorden and (lees_janee(woorden) is False or _kaal(woorden) in _NIET_AKKOORD)


def _is_gezien(tekst: str) -> bool:
    """Whether it says that they saw the plan and that it is right, and nothing more: "plan gezien, klopt"."""
    woorden = {*"".join(teken if teken.isalnum() else " " for teken in tekst.casefold()).split()}
    return bool(woorden & _GEZIEN) and bool(woorden & _KLOPT) and woorden <= _GEZIEN | _KLOPT | _BIJ_GEZIEN


def _kaal(tekst: str) -> str:
    return tekst.lower().strip(" .,!")


_GEZIEN = reeks("gezien gelezen bekeken doorgenomen")
_KLOPT = reeks("klopt akkoord goed prima eens kloppen plan afspraken afspraak")
_BIJ_GEZIEN = reeks(
    "dit dat het de alles allemaal heb hebben ik wij we en is zijn ja hoor zo mijn onze mee wat mij betreft helemaal "
    "van aanpak dank u je wel bedankt top ok oke oké hoi hallo afstemmingsplan ziet er uit"
)
ZEKER = "zeker"
"""The word behind a command that is asked about first."""
_ZEKER = frozenset((ZEKER, "zeker weten", "heel zeker", "ik weet het zeker", "ja, zeker", "zeker, ja", "zeker ja"))
_AKKOORD = frozenset(("akkoord", "ga akkoord", "ik ga akkoord", "ja, akkoord", "ja akkoord", "prima, akkoord"))
_NIET_AKKOORD = frozenset(("niet akkoord", "ik ga niet akkoord", "nee, niet akkoord", "liever niet"))
