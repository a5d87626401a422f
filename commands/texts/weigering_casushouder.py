"""A sentence for every refusal around the role of casushouder."""

from collections.abc import Callable, Mapping

from commands.domain import weigering as w

ZINNEN: Mapping[type[w.Weigering], Callable[[Mapping[str, object]], str]] = {
    w.AlCasushouder: lambda g: f"{g.get('wie', 'Deze deelnemer')} is al ~casushouder~.",
    w.LaatsteCasushouder: lambda _g: (
        "Deze deelnemer is ~casushouder~. Kies eerst een ander met: deelnemer ~casushouder~, de code en de organisatie."
    ),
    w.GeenAanbod: lambda g: (
        f"Er ligt voor u geen vraag meer om ~casushouder~ te worden van casus {g.get('code', '')}."
        + (f" {g['wie']} is nu ~casushouder~." if g.get("wie") else "")
    ),
}
