"""A sentence for every refusal around a derde."""

from collections.abc import Callable, Mapping
from datetime import date

from commands.domain import weigering_derde as w
from commands.domain.datum import schrijf_datum
from commands.domain.weigering import Weigering


def _lang_geleden(g: Mapping[str, object]) -> str:
    dag = g.get("datum")
    datum = schrijf_datum(dag) if isinstance(dag, date) else "die datum"
    return (
        f"{datum.capitalize()} is meer dan een half jaar geleden. Er is niets genoteerd. Klopt de datum? "
        f"Schrijf dan: deelnemer verklaring {g.get('code', '')} {g.get('wie', '')}, {datum} zeker"
    )


ZINNEN: Mapping[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    w.GeenDerde: lambda g: (
        f"{g.get('wie', 'Deze deelnemer')} is geen derde en tekent geen geheimhoudingsverklaring: de deelnemers van de "
        "samenwerking hebben al geheimhoudingsplicht."
    ),
    w.VerklaringLangGeleden: _lang_geleden,
}
