"""Sentences around a casus that is discussed again."""

from datetime import date
from typing import Final

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.messages import Bericht, Blok, Knop
from commands.texts.klok import Vervolg

AGENDEREN: Final = "Zet een casus terug op de agenda, om die opnieuw te bespreken"


def onderwerp(casus: Casus) -> str:
    """The subject of a message about one such wish."""
    return f"Casus {casus.code}: opnieuw bespreken?"


def op_agenda(casus: Casus, naam: str, dag: date | None) -> Bericht:
    """The receipt; `naam`: of the meeting, `dag`: where its day is known."""
    zin = f"Genoteerd: casus {casus.code} komt op de agenda van {_overleg(naam, dag)}. Toch niet? Schrijf: "
    return _bon(casus, f"{zin}agenderen {casus.code} eraf")


def verteld(casus: Casus, naam: str, dag: date | None, *, regie: bool) -> Bericht:
    """To the other role holder: it is on the agenda; `regie`: the procesregisseur put it there."""
    wie = "~procesregisseur~" if regie else "~casushouder~"
    zin = (
        f"De {wie} wil casus {casus.code} opnieuw bespreken. De casus komt op de agenda van {_overleg(naam, dag)}. U "
        "hoeft niets te doen."
    )
    return Bericht(onderwerp=f"Casus {casus.code}: terug op de agenda", blokken=(Blok(tekst=zin),))


def gevraagd(casus: Casus, *, op_agenda: bool) -> Bericht:
    """To the procesregisseur: the casushouder wants it; it needs the wish of both."""
    return Bericht(
        onderwerp=onderwerp(casus),
        blokken=(
            Blok(
                tekst=f"De ~casushouder~ wil casus {casus.code} opnieuw bespreken. U beslist daar samen over.",
                keuzes=_keuzes(casus, op_agenda=op_agenda),
            ),
        ),
    )


def gevraagd_genoteerd(casus: Casus) -> Bericht:
    """The receipt for the casushouder."""
    zin = f"Genoteerd: u wilt casus {casus.code} opnieuw bespreken. De ~procesregisseur~ krijgt bericht."
    return _bon(casus, zin)


def vraag(casus: Casus, sinds: date, *, op_agenda: bool, vervolg: Vervolg | None) -> Blok:
    """To the procesregisseur, by the clock."""
    weer = "" if vervolg is None else f" Zonder besluit vragen wij het opnieuw op {schrijf_datum(vervolg.dag)}."
    return Blok(
        kop=onderwerp(casus),
        tekst=f"De ~casushouder~ wil casus {casus.code} sinds {schrijf_datum(sinds)} opnieuw bespreken.{weer}",
        keuzes=_keuzes(casus, op_agenda=op_agenda),
        vervalt=True,
    )


def plan_zelf(casus: Casus) -> Bericht:
    """To a procesregisseur whose house has no meeting for all casussen."""
    zin = f"Plan een ~vervolg-ICO~ voor casus {casus.code}. Schrijf: {casus.code} ico momenten, met de momenten"
    return Bericht(onderwerp=onderwerp(casus), notice=True, blokken=(Blok(tekst=zin),))


def eraf(casus: Casus) -> Bericht:
    """To the other role holder: it is not discussed again."""
    zin = f"Casus {casus.code} is van de agenda gehaald. Hebt u daar vragen over? Bel elkaar."
    return Bericht(onderwerp=f"Casus {casus.code}: van de agenda", blokken=(Blok(tekst=zin),))


def eraf_genoteerd(casus: Casus) -> Bericht:
    """The receipt."""
    return _bon(casus, f"Genoteerd: casus {casus.code} staat niet meer op de agenda.")


def _keuzes(casus: Casus, *, op_agenda: bool) -> tuple[Knop, ...]:
    ja = (
        Knop(label="Zet op de agenda", opdracht=f"{casus.code} agenderen")
        if op_agenda
        else Knop(label="Plan een overleg", opdracht=f"{casus.code} ico momenten [dagen en uren]")
    )
    return (ja, Knop(label="Niet nodig", opdracht=f"{casus.code} agenderen eraf"))


def _overleg(naam: str, dag: date | None) -> str:
    return f"het {naam} van {schrijf_datum(dag)}" if dag is not None else f"het eerstvolgende {naam}"


def _bon(casus: Casus, zin: str) -> Bericht:
    return Bericht(onderwerp=f"Casus {casus.code}: genoteerd", notice=True, blokken=(Blok(tekst=zin),))
