"""Sentences about the agreements of one deelnemer: what each is, by when, and whether they saw them."""

from collections.abc import Sequence

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.messages import Bericht, Blok, Knop
from commands.messages.paneel import Afspraakregel, Paneel
from commands.texts.punt import STAND, verwijzing
from commands.texts.vorm import kort_bericht

GEZIEN = "Meld dat u het plan en uw afspraken hebt gezien"
_SAMEN = {
    False: "U doet dit samen met anderen. Wat een van u meldt, geldt voor allen.",
    True: "Ook anderen doen dit, ieder apart. Meld alleen uw eigen deel.",
}
_TELWOORD = ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


def uw_afspraken(aantal: int) -> str:
    """The agreements of the reader, counted: "uw drie afspraken"."""
    if aantal < 2:
        return "uw afspraak" if aantal else "het plan"
    return f"uw {_TELWOORD[aantal] if aantal < len(_TELWOORD) else aantal} afspraken"


def eigen_punten(casus: Casus, punten: Sequence[Actiepunt], *, knoppen: bool = False) -> tuple[Blok, ...]:
    """The actiepunten of this deelnemer, one block each; `knoppen`: with the answers about each."""
    return tuple(_eigen_punt(casus, punt, knoppen=knoppen) for punt in punten)


def _eigen_punt(casus: Casus, punt: Actiepunt, *, knoppen: bool) -> Blok:
    datum = "Zonder datum" if punt.uiterlijk is None else f"Uiterlijk {schrijf_datum(punt.uiterlijk)}"
    stand = "" if punt.loopt else f"Hoe het staat: {STAND[punt.status]}. Is dat veranderd? Laat het weten."
    met = _SAMEN[punt.ieder] if len(punt.eigenaars) > 1 else ""
    return Blok(
        paneel=Paneel(label=f"Actiepunt {punt.nummer}", woorden=punt.wat, onder=datum) if knoppen else None,
        afspraken=() if knoppen else (Afspraakregel(nummer=punt.nummer, woorden=punt.wat, onder=datum),),
        voorop=not knoppen,
        tekst="\n".join(filter(None, (met, stand))),
        punt=verwijzing(casus, punt),
        knoppen=knoppen,
    )


def klopt_het(casus: Casus, na: str = "") -> Blok:
    """The one question of the first message; `na`: what is said below its answers."""
    return Blok(
        tekst="Klopt dit?",
        keuzes=(
            Knop(label="Gezien, dit klopt", opdracht=f"{casus.code} plan gezien"),
            Knop(label="Er klopt iets niet", opdracht=f"{casus.code} vraag [tekst]"),
        ),
        na=na,
    )


def gezien(casus: Casus) -> Bericht:
    """Receipt: they saw the plan, and found no fault in it."""
    return kort_bericht(
        f"Casus {casus.code}: gezien", f"Genoteerd: u hebt uw afspraken in casus {casus.code} gezien. Dank u wel."
    )
