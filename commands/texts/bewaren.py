"""Sentences about how long a casus is kept."""

from collections.abc import Sequence
from datetime import date

from commands.domain.bewaren import Bewaring
from commands.domain.casus import OPEN, Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import opgesomd
from commands.messages import Bericht, Blok
from commands.texts.klok import Vervolg

BEWAREN = "Tot wanneer een casus bewaard mag blijven, en waarom"
BEZWAAR = "Noteer dat er een bezwaar of verzoek loopt, of dat het klaar is; zo lang wordt er niets vernietigd"
VERLENGEN = "Bewaar een casus langer, met toestemming van wie de gegevens verstrekte"


def onderwerp(casus: Casus) -> str:
    """The subject of a message about the keeping of one casus."""
    return f"Casus {casus.code}: de bewaartermijn"


def nadert(casus: Casus, laatste: date, *, vandaag: date, hoogstens: date | None, vervolg: Vervolg | None) -> Blok:
    """To the procesregisseur, before the last day and after it. `hoogstens`: see `hoogstens_tot`."""
    dag = schrijf_datum(laatste)
    als = f"Casus {casus.code} mag tot en met {dag} bewaard blijven. Daarna moeten de gegevens worden vernietigd."
    if vandaag > laatste:
        als = f"Casus {casus.code} mocht tot en met {dag} bewaard blijven. De gegevens moeten nu worden vernietigd."
    zinnen = [
        f"{als}",
        "De casus is nog niet afgesloten. Dat moet eerst." if casus.fase in OPEN else "",
        "" if vervolg is None else f"Zonder besluit vragen wij het opnieuw op {schrijf_datum(vervolg.dag)}.",
    ]
    regels = [f"Wat is er bekend? Schrijf: casus bewaren {casus.code}"]
    if casus.fase not in OPEN:
        regels.append(f"Vernietigen? Schrijf: casus vernietigen {casus.code}")
    if hoogstens is not None:
        regels.append(
            "Is de casus nog nodig? Hij kan langer bewaard blijven, tot en met "
            f"{schrijf_datum(hoogstens)}, als wie de gegevens verstrekte dat goed vindt. Schrijf: "
            f"casus verlengen {casus.code}, met de datum en met toestemming van welke organisatie"
        )
    return Blok(kop=onderwerp(casus), tekst="\n".join(filter(None, zinnen)), regels=tuple(regels), vervalt=True)


def toon(casus: Casus, bewaring: Bewaring, laatste: date | None, leden: Sequence[Deelnemer]) -> Bericht:
    """The last day, and what moved it."""
    tot = (
        "Deze termijn begint als de casus is afgesloten."
        if laatste is None
        else f"Tot en met {schrijf_datum(laatste)}."
    )
    regels = [
        f"Verlengd op {schrijf_datum(een.op)} tot en met {schrijf_datum(een.tot)}, met toestemming van "
        f"{_wie(een.van, leden)}"
        for een in bewaring.verlengingen
    ]
    if bewaring.bezwaar_sinds is not None:
        sinds = schrijf_datum(bewaring.bezwaar_sinds)
        regels.append(f"Er loopt een bezwaar of verzoek sinds {sinds}. Zo lang wordt er niets vernietigd.")
    return Bericht(
        onderwerp=onderwerp(casus),
        notice=True,
        blokken=(Blok(kop=f"Casus {casus.code}: hoe lang bewaard", tekst=tot, regels=tuple(regels)),),
    )


def verlengd(casus: Casus, tot: date, van: Sequence[str], leden: Sequence[Deelnemer]) -> Bericht:
    """Receipt."""
    return Bericht(
        onderwerp=onderwerp(casus),
        notice=True,
        blokken=(
            Blok(
                tekst=f"Genoteerd: casus {casus.code} mag bewaard blijven tot en met {schrijf_datum(tot)}, met "
                f"toestemming van {_wie(van, leden)}. Wij vragen het u op tijd opnieuw."
            ),
        ),
    )


def bezwaar_genoteerd(casus: Casus, sinds: date) -> Bericht:
    """Receipt: an objection or a request runs."""
    zin = (
        f"Genoteerd: over casus {casus.code} loopt een bezwaar of verzoek sinds {schrijf_datum(sinds)}. Zo lang wordt "
        f"er niets vernietigd. Is het klaar? Schrijf: casus bezwaar {casus.code} klaar"
    )
    return Bericht(onderwerp=onderwerp(casus), notice=True, blokken=(Blok(tekst=zin),))


def bezwaar_klaar(casus: Casus) -> Bericht:
    """Receipt: it is dealt with."""
    zin = f"Genoteerd: het bezwaar of verzoek over casus {casus.code} is klaar. De bewaartermijn telt weer."
    return Bericht(onderwerp=onderwerp(casus), notice=True, blokken=(Blok(tekst=zin),))


def _wie(van: Sequence[str], leden: Sequence[Deelnemer]) -> str:
    namen = {lid.id: lid.aanduiding for lid in leden}
    return opgesomd(list(dict.fromkeys(namen[een] for een in van if een in namen)))
