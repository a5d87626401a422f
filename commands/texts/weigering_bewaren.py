"""A sentence for every refusal around the keeping of a casus; `weigering_vernietigen` has them among its own."""

from collections.abc import Callable, Mapping
from datetime import date

from commands.domain import weigering_bewaren as w
from commands.domain.datum import schrijf_datum
from commands.domain.weigering import Weigering


def _datum(g: Mapping[str, object]) -> str:
    dag = g.get("datum")
    return schrijf_datum(dag) if isinstance(dag, date) else "die datum"


ZINNEN: Mapping[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    w.NietTeVerlengen: lambda g: (
        f"De werkwijze van ons huis kent geen verlenging. Casus {g.get('code', '')} wordt niet langer bewaard."
    ),
    w.ToestemmingOntbreekt: lambda g: (
        f"Casus {g.get('code', '')} mag alleen langer bewaard blijven met toestemming van wie de gegevens verstrekte. "
        f"Vraag die, en schrijf: casus verlengen {g.get('code', '')}, met de datum en met toestemming van welke "
        "organisatie."
    ),
    w.TeLangBewaren: lambda g: (
        f"Zo lang mag niet. Casus {g.get('code', '')} kan nu worden verlengd tot en met {g.get('hoogstens', '')}. "
        "Daarna kan het opnieuw."
    ),
    w.BewaardTotLater: lambda g: (
        f"Casus {g.get('code', '')} mag al bewaard blijven tot en met {_datum(g)}. Er is niets veranderd."
    ),
}
