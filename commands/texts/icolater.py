"""What a procesregisseur reads who does not know yet when a meeting is."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.herinnering import Stap
from commands.messages import Bericht, Blok
from commands.texts.klok_ico import keuzes


def later(casus: Casus, stap: Stap, dag: date | None) -> Bericht:
    """To a procesregisseur who does not know yet; `dag`: when it is asked again."""
    weer = "" if dag is None else f" Wij vragen het u opnieuw op {schrijf_datum(dag)}."
    blok = Blok(tekst=f"Er is niets veranderd.{weer} Weet u het eerder?", regels=keuzes(casus.code, stap))
    return Bericht(onderwerp=f"Casus {casus.code}: later over het ~ICO~", blokken=(blok,))
