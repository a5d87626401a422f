"""Sentences of refusals around a request of a client."""

from collections.abc import Callable, Mapping

from commands.domain import weigering_clientverzoek as w
from commands.domain.weigering import Weigering

ZINNEN: Mapping[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    w.ClientverzoekOnduidelijk: lambda g: (
        "Wat vraagt de cliënt: inzage, correctie of bezwaar? Schrijf bijvoorbeeld: casus verzoek "
        f"{g.get('code', '')} inzage gisteren"
    ),
    w.GeenClientverzoek: lambda g: (
        f"Over casus {g.get('code', '')} loopt geen verzoek om {g.get('recht', '')}. Wat loopt er wel? Schrijf: casus "
        f"verzoek {g.get('code', '')}"
    ),
}
