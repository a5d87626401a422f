"""That a casus is closed, told to everybody and to its procesregisseur."""

from collections.abc import Mapping, Sequence

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.casus import Casus
from commands.domain.eigenaars import opgesomd
from commands.domain.sluiting import Einde
from commands.messages import Bericht, Blok
from commands.texts.slot import twee_vragen

_VERNIETIGD = "Zijn de gegevens eerder niet meer nodig, dan worden ze eerder vernietigd. U hoort het vooraf."
"""As soon as they are not needed, at the latest on that day (SOURCES: WGS 1.8, lid 7)."""


def afgesloten(
    casus: Casus,
    punten: Sequence[Actiepunt],
    buiten: Mapping[str, str],
    besloten: str = "",
    *,
    vragen_na: bool = True,
    bewaard: str = "",
) -> Bericht:
    """To everybody: it ended, how, and two questions about how it went (`vragen_na`); `buiten`: by actiepunt id the
    organisation outside that goes on; `besloten`: see `slot.in_overleg`; `bewaard`: until when it is kept, if known."""
    weg = f" {bewaard} {_VERNIETIGD}" if bewaard else ""
    return Bericht(
        onderwerp=f"Casus {casus.code} is afgesloten",
        antwoord_als="terugblik",
        blokken=(
            Blok(
                tekst=f"{_einde(casus, besloten)} U krijgt geen herinneringen meer, en wij geven niets meer door. Is "
                f"er toch iets? Bel de ~procesregisseur~.{weg}",
                kort=f"🏁 Casus {casus.code} is afgesloten ({casus.uitkomst}). Wij geven niets meer door. Is er iets? "
                "Bel de ~procesregisseur~.",
            ),
            *_standen(punten, buiten),
            *(twee_vragen(casus) if vragen_na else ()),
        ),
    )


def voor_regie(
    casus: Casus,
    punten: Sequence[Actiepunt],
    buiten: Mapping[str, str],
    besloten: str = "",
    verder: Sequence[str] = (),
    *,
    vragen_na: bool = True,
) -> Bericht:
    """To the procesregisseur when somebody else decided; `verder`: what they must still do, the rest as above."""
    zin = "De deelnemers weten het. Wie schrijft hoe de samenwerking ging, schrijft dat aan u alleen."
    return Bericht(
        onderwerp=f"Casus {casus.code} is afgesloten",
        blokken=(
            Blok(tekst=_einde(casus, besloten) + (f" {zin}" if vragen_na else " De deelnemers weten het.")),
            *((Blok(kop="Wat nu?", regels=tuple(verder)),) if verder else ()),
            *_standen(punten, buiten),
        ),
    )


def _einde(casus: Casus, besloten: str) -> str:
    """What a meeting decided was not decided by two people."""
    if besloten:
        return f"Casus {casus.code} is afgesloten ({casus.uitkomst}).{besloten}{_betekent(casus)}"
    return (
        f"De ~casushouder~ en de ~procesregisseur~, of wie voor hen beslist, hebben casus {casus.code} afgesloten "
        f"({casus.uitkomst}).{_betekent(casus)}"
    )


def _standen(punten: Sequence[Actiepunt], buiten: Mapping[str, str]) -> tuple[Blok, ...]:
    stand = tuple(f"{_hoe(punt, buiten.get(punt.id, ''))}: actiepunt {punt.nummer}, {punt.wat}" for punt in punten)
    return (Blok(kop="Actiepunten", regels=stand, kort=_verder(punten, buiten)),) if stand else ()


def _betekent(casus: Casus) -> str:
    """What the end means for its readers."""
    if casus.uitkomst == Einde.VOORLOPIG.value:
        return " Voorlopig betekent: de casus stopt nu. De ~procesregisseur~ kan de casus later weer openen."
    if casus.uitkomst == Einde.AFGESCHAALD.value:
        return " Afgeschaald betekent: de hulp gaat verder bij de organisaties zelf, zonder dit overleg."
    if casus.uitkomst == Einde.BEEINDIGD.value:
        return " Beëindigd betekent: de casus was stabiel, en is nu klaar."
    return ""


def _hoe(punt: Actiepunt, buiten: str) -> str:
    if buiten:
        return f"Verder bij {buiten}, buiten de groep"
    return "Klaar" if punt.status is Status.GEREED else "Vervallen"


def _verder(punten: Sequence[Actiepunt], buiten: Mapping[str, str]) -> str:
    """What goes on outside, in the room, where all else stands in the plan that is pinned there."""
    namen = [f"actiepunt {punt.nummer} bij {buiten[punt.id]}" for punt in punten if punt.id in buiten]
    return f"Verder buiten de groep: {opgesomd(namen)}." if namen else ""
