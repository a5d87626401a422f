"""Sentences to the procesregisseur about work that nobody speaks of any more: codes, and what to do."""

from collections.abc import Sequence

from commands.domain.bevinding import Bevinding, BevindingSoort
from commands.messages import Bericht, Blok

MAX_REGELS = 40
"""A longer list is no message any more."""
_ZINNEN = {
    BevindingSoort.VER_WEG: "Casus {code}, actiepunt {nummer}: de datum ligt erg ver weg.",
}
_DATUM = (
    "Geen goede datum? Spreek een datum af met de deelnemer. Schrijf dan de code, het nummer en: uitstel tot, met de "
    "datum en de reden."
)
_RAAD = {
    BevindingSoort.VER_WEG: _DATUM,
}


def blijft_liggen(nieuw: Sequence[Bevinding]) -> Bericht:
    """The new findings in the casussen of one procesregisseur."""
    regels = [_ZINNEN[een.soort].format(code=een.code, nummer=een.nummer) for een in nieuw[:MAX_REGELS]]
    if len(nieuw) > MAX_REGELS:
        regels.append(f"En nog {len(nieuw) - MAX_REGELS} meer.")
    return Bericht(
        onderwerp=f"Blijft liggen: {len(nieuw)} nieuw",
        blokken=(
            Blok(
                kop="Blijft liggen",
                tekst="Hierover stuurt de bot geen herinneringen meer, of pas heel laat. U hoort dit één keer.",
                regels=tuple(regels),
            ),
            Blok(kop="Wat kunt u doen?", regels=tuple(dict.fromkeys(_RAAD[een.soort] for een in nieuw))),
        ),
    )
