"""Makes the two Word files beside it: the empty afstemmingsplan and a filled example. The same words, the same files.

Run: .venv/bin/python deploy/sjablonen/maak.py [--naar FOLDER]
"""

import argparse
from pathlib import Path

import inhoud

from bot.base.word import write_word
from commands.domain.planvakken import Rij, Vak
from commands.domain.woorden import KENNEMERLAND
from commands.messages.in_woorden import in_woorden
from commands.texts import sjabloon


def main() -> None:
    """Write both files."""
    opties = argparse.ArgumentParser(description=__doc__)
    opties.add_argument("--naar", type=Path, default=Path(__file__).parent)
    naar = opties.parse_args().naar
    leeg = in_woorden(sjabloon.leeg(), KENNEMERLAND)
    (naar / leeg.naam).write_bytes(write_word(leeg))
    gevuld = sjabloon.formulier(
        naam="voorbeeld.docx",
        casus=_rij(inhoud.CASUS),
        doelen=[_rij(rij) for rij in inhoud.DOELEN],
        deelnemers=[_rij(rij) for rij in inhoud.DEELNEMERS],
        acties=[_rij(rij) for rij in inhoud.ACTIEPUNTEN],
    )
    voorbeeld = in_woorden(gevuld, KENNEMERLAND)
    (naar / voorbeeld.naam).write_bytes(write_word(voorbeeld))


def _rij(woorden: tuple[str, ...]) -> Rij:
    return tuple(Vak(tekst=woord) for woord in woorden)


if __name__ == "__main__":
    main()
