"""Sentences about the casussen that are destroyed together."""

from collections.abc import Sequence
from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_in_lijst
from commands.domain.vernietiging import Vernietiging
from commands.messages import Bericht, Blok, Knop, Rij
from commands.texts.vernietigen import SAMEN, hoeveel

LIJST = "Welke casussen deze maand vernietigd moeten worden"
LIJST_AKKOORD = "Ga akkoord met alle casussen die een ander voorstelde om te vernietigen"


def lijst(beurt: Sequence[tuple[Casus, date]], open_: Sequence[Vernietiging], vandaag: date) -> Bericht:
    """What is due this month: by code and day, and how far it is."""
    ver = {een.code: een for een in open_}
    rijen = tuple(
        Rij(
            knop=Knop(label=casus.code, opdracht=f"casus vernietigen {casus.code}"),
            tekst=ver[casus.code].stand.value if casus.code in ver else "nog niet voorgesteld",
            rechts=f"tot en met {schrijf_in_lijst(dag, vandaag)}",
        )
        for casus, dag in beurt
    )
    if not rijen:
        return Bericht(
            onderwerp="Vernietigen",
            notice=True,
            blokken=(Blok(tekst="Deze maand hoeft er geen casus te worden vernietigd."),),
        )
    return Bericht(
        onderwerp="Vernietigen",
        notice=True,
        breed=True,
        blokken=(
            Blok(kop=f"Deze maand te vernietigen ({len(rijen)})", rijen=rijen),
            Blok(tekst="Stelt u ze allemaal voor? Dat kan niet worden teruggedraaid. Schrijf: vernietigen lijst zeker"),
        ),
    )


def lijst_voorgesteld(codes: Sequence[str]) -> Bericht:
    """Receipt of the whole list."""
    zin = f"Voorgesteld om te vernietigen: {', '.join(codes)}. Een ander moet akkoord zijn. Er is nog niets vernietigd."
    return Bericht(onderwerp="Vernietigen", notice=True, blokken=(Blok(tekst=zin),))


def lijst_gevraagd(codes: Sequence[str]) -> Bericht:
    """To each of those of whom one must agree to the whole list."""
    return Bericht(
        onderwerp="Casussen vernietigen",
        blokken=(
            Blok(
                kop=f"{hoeveel(len(codes), 'casus', 'casussen')} vernietigen?",
                tekst=f"Een ~procesregisseur~ stelt voor om deze casussen te vernietigen: {', '.join(codes)}. {SAMEN} "
                "Dat kan daarna niet worden teruggedraaid.",
                keuzes=(Knop(label="Akkoord met alle", opdracht="vernietigen lijst akkoord"),),
                regels=("Een ervan niet? Schrijf: casus niet vernietigen, met de code en de reden",),
            ),
        ),
    )


def lijst_besloten(codes: Sequence[str], dag: date) -> Bericht:
    """Receipt of the agreement to all of them."""
    zin = f"Besloten: vanaf {schrijf_datum(dag)} worden vernietigd: {', '.join(codes)}. De deelnemers krijgen bericht."
    return Bericht(onderwerp="Vernietigen", notice=True, blokken=(Blok(tekst=zin),))
