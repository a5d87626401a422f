"""Sentences around the schaduwlijst."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.messages import Bericht, Blok, Knop
from commands.texts.klok import Vervolg

SCHADUWLIJST = "Zet een casus die stabiel is op de schaduwlijst, of haal de casus eraf"


def onderwerp(casus: Casus) -> str:
    """The subject of a message about one casus on it."""
    return f"Casus {casus.code} staat op de schaduwlijst: kan de casus eindigen?"


def erop(casus: Casus, dag: date) -> Bericht:
    """To everybody: it is on the list; `dag`: when it comes back on the agenda."""
    zin = (
        f"Casus {casus.code} is stabiel en staat vanaf vandaag op de schaduwlijst. Op {schrijf_datum(dag)} komt de "
        "casus terug op de agenda. Dan wordt besloten of de casus kan eindigen. Tot die dag vragen wij u niets. Gaat "
        "het minder goed? Laat het de ~casushouder~ weten."
    )
    return Bericht(onderwerp=f"Casus {casus.code} staat op de schaduwlijst", blokken=(Blok(tekst=zin),))


def erop_genoteerd(casus: Casus, dag: date) -> Bericht:
    """The receipt."""
    zin = (
        f"Genoteerd: casus {casus.code} staat op de schaduwlijst. Alle deelnemers krijgen bericht. Op "
        f"{schrijf_datum(dag)} vragen wij u of de casus kan eindigen. Eerder eraf? Schrijf: casus schaduwlijst "
        f"{casus.code} eraf"
    )
    return _bon(casus, zin)


def eraf(casus: Casus) -> Bericht:
    """To everybody: it goes on."""
    zin = f"Casus {casus.code} staat niet meer op de schaduwlijst. De casus gaat door zoals eerst."
    return Bericht(onderwerp=f"Casus {casus.code} gaat door", blokken=(Blok(tekst=zin),))


def eraf_genoteerd(casus: Casus) -> Bericht:
    """The receipt."""
    return _bon(casus, f"Genoteerd: casus {casus.code} is van de schaduwlijst. Alle deelnemers krijgen bericht.")


def vraag(casus: Casus, einde: str, *, sinds: date, vervolg: Vervolg | None) -> Blok:
    """To both role holders: the day has come; `einde`: the word for the end of this house."""
    weer = "" if vervolg is None else f" Zonder besluit vragen wij het opnieuw op {schrijf_datum(vervolg.dag)}."
    zin = (
        f"Casus {casus.code} staat sinds {schrijf_datum(sinds)} op de schaduwlijst. Zet de casus op de agenda van het "
        f"~ICO~, en besluit daar of de casus kan eindigen.{weer}"
    )
    return Blok(
        kop=onderwerp(casus),
        tekst=zin,
        keuzes=(
            Knop(label="De casus eindigt", opdracht=f"{casus.code} casus afsluiten {einde}, op [datum] met [wie]"),
            Knop(label="Nog een tijd op de lijst", opdracht=f"{casus.code} casus schaduwlijst"),
            Knop(label="De casus gaat door", opdracht=f"{casus.code} casus schaduwlijst eraf"),
        ),
        vervalt=True,
    )


def regel(sinds: date) -> str:
    """The line in `casus toon`."""
    return f"Op de schaduwlijst sinds {schrijf_datum(sinds)}"


def _bon(casus: Casus, zin: str) -> Bericht:
    return Bericht(onderwerp=f"Casus {casus.code}: genoteerd", notice=True, blokken=(Blok(tekst=zin),))
