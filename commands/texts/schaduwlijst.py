"""Sentences around the schaduwlijst."""

from dataclasses import dataclass
from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.messages import Bericht, Blok, Knop
from commands.texts.klok import Vervolg

SCHADUWLIJST = "Zet een casus die stabiel is op de schaduwlijst, of haal de casus eraf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plek:
    """Where a casus that comes off the list is discussed, as one reader is told."""

    naam: str = ""
    """Of the meeting of the house for all casussen; empty where it has none."""
    dag: date | None = None
    """Of the next one; None while nobody named it."""
    regie: bool = False
    """Whether a procesregisseur reads it, who sees to its day."""


def onderwerp(casus: Casus) -> str:
    """The subject of a message about one casus on it."""
    return f"Casus {casus.code} staat op de schaduwlijst: kan de casus eindigen?"


def erop(casus: Casus, dag: date) -> Bericht:
    """To everybody: it is on the list; `dag`: when it comes back on the agenda."""
    zin = (
        f"Casus {casus.code} is stabiel en staat vanaf vandaag op de schaduwlijst. Vanaf {schrijf_datum(dag)} komt de "
        "casus terug op de agenda van het ~ICO~. Daar wordt besloten of de casus kan eindigen. Tot die dag vragen wij "
        "u niets. Gaat het minder goed? Laat het de ~casushouder~ weten."
    )
    return Bericht(onderwerp=f"Casus {casus.code} staat op de schaduwlijst", blokken=(Blok(tekst=zin),))


def erop_genoteerd(casus: Casus, dag: date) -> Bericht:
    """The receipt."""
    zin = (
        f"Genoteerd: casus {casus.code} staat op de schaduwlijst. Alle deelnemers krijgen bericht. Op "
        f"{schrijf_datum(dag)} vragen wij u de casus te bespreken, en of die kan eindigen. Eerder eraf? Schrijf: casus "
        f"schaduwlijst {casus.code} eraf"
    )
    return _bon(casus, zin)


def eraf(casus: Casus) -> Bericht:
    """To everybody: it goes on."""
    zin = f"Casus {casus.code} staat niet meer op de schaduwlijst. De casus gaat door zoals eerst."
    return Bericht(onderwerp=f"Casus {casus.code} gaat door", blokken=(Blok(tekst=zin),))


def eraf_genoteerd(casus: Casus) -> Bericht:
    """The receipt."""
    return _bon(casus, f"Genoteerd: casus {casus.code} is van de schaduwlijst. Alle deelnemers krijgen bericht.")


def vraag(casus: Casus, einde: str, *, sinds: date, plek: Plek, vervolg: Vervolg | None) -> Blok:
    """To both role holders: the day has come; `einde`: the word for the end of this house."""
    weer = "" if vervolg is None else f" Zonder besluit vragen wij het opnieuw op {schrijf_datum(vervolg.dag)}."
    zin = (
        f"Casus {casus.code} staat sinds {schrijf_datum(sinds)} op de schaduwlijst. {_waar(plek)} Besluit daar of de "
        f"casus kan eindigen.{weer}"
    )
    return Blok(
        kop=onderwerp(casus),
        tekst=zin,
        keuzes=(
            *_eerst(casus, plek),
            Knop(label="De casus eindigt", opdracht=f"{casus.code} casus afsluiten {einde}, op [datum] met [wie]"),
            Knop(label="Nog een tijd op de lijst", opdracht=f"{casus.code} casus schaduwlijst"),
            Knop(label="De casus gaat door", opdracht=f"{casus.code} casus schaduwlijst eraf"),
        ),
        vervalt=True,
    )


def _waar(plek: Plek) -> str:
    if not plek.naam:
        return "Bespreek de casus in een ~ICO~."
    if plek.dag is None:
        return f"De casus komt op de agenda van het eerstvolgende {plek.naam}. De dag daarvan is nog niet bekend."
    return f"De casus staat op de agenda van het {plek.naam} van {schrijf_datum(plek.dag)}."


def _eerst(casus: Casus, plek: Plek) -> tuple[Knop, ...]:
    """What a procesregisseur does before that can be decided."""
    if not plek.regie or plek.dag is not None:
        return ()
    if plek.naam:
        return (Knop(label=f"De dag van het {plek.naam}", opdracht=f"huisoverleg {plek.naam} [datum]"),)
    return (Knop(label="Een overleg plannen", opdracht=f"{casus.code} ico momenten [dagen en uren]"),)


def regel(sinds: date) -> str:
    """The line in `casus toon`."""
    return f"Op de schaduwlijst sinds {schrijf_datum(sinds)}"


def _bon(casus: Casus, zin: str) -> Bericht:
    return Bericht(onderwerp=f"Casus {casus.code}: genoteerd", notice=True, blokken=(Blok(tekst=zin),))
