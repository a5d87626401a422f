"""A sentence for every refusal around the keeping and the destruction of a casus."""

from collections.abc import Callable, Mapping
from datetime import date

from commands.domain import weigering_vernietigen as w
from commands.domain.datum import schrijf_datum
from commands.domain.sluiting import Belet
from commands.domain.weigering import Weigering
from commands.texts.weigering_bewaren import ZINNEN as BEWAREN
from commands.texts.weigering_einde import belet_zinnen


def _eerst(g: Mapping[str, object]) -> str:
    code, belet = str(g.get("code", "")), g.get("belet")
    zinnen = belet_zinnen(code, belet if isinstance(belet, Belet) else None)
    slot = f"Stel daarna voor om de casus af te sluiten: {code} casus afsluiten ~voorlopig~"
    return "\n".join([f"Casus {code} is nog niet afgesloten. Dat moet eerst.", *zinnen, slot])


def _wordt(g: Mapping[str, object]) -> str:
    code = g.get("code", "")
    if g.get("terug"):
        return (
            f"Er is al besloten om casus {code} te vernietigen. Moet dat toch niet? Schrijf: casus niet vernietigen "
            f"{code}, met de reden."
        )
    return f"Casus {code} wordt nu vernietigd. Dat kan niet meer worden gestopt."


def _op(g: Mapping[str, object]) -> str:
    dag = g.get("dag")
    return schrijf_datum(dag) if isinstance(dag, date) else "een eerdere dag"


ZINNEN: Mapping[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    **BEWAREN,
    w.CasusIsVernietigd: lambda g: (
        f"Casus {g.get('code', '')} is op {_op(g)} vernietigd. De bot weet er niets meer van. De verklaring van "
        "vernietiging ging naar wie het besloten."
    ),
    w.EerstAfsluiten: _eerst,
    w.BezwaarLoopt: lambda g: (
        f"Over casus {g.get('code', '')} loopt een bezwaar of een verzoek. Zo lang wordt er niets vernietigd."
    ),
    w.WordtVernietigd: _wordt,
    w.NietVoorgesteldVernietigen: lambda g: (
        f"Er is geen voorstel om casus {g.get('code', '')} te vernietigen. Er is niets veranderd."
    ),
    w.EigenVernietiging: lambda g: (
        f"U stelde zelf voor om casus {g.get('code', '')} te vernietigen. Een ander moet akkoord zijn: de ~manager~ "
        "of een andere ~procesregisseur~."
    ),
    w.NietsTeVernietigen: lambda _g: "Er is nu geen casus om te vernietigen. Er is niets veranderd.",
}
