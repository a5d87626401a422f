"""Sentences of refusals around the meetings of the house."""

from collections.abc import Callable, Mapping

from commands.domain import weigering_overleg as w
from commands.domain.weigering import Weigering

ZINNEN: Mapping[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    w.OverlegOnbekend: lambda g: (
        f"Noem het overleg en de dag. Schrijf: huisoverleg {namen[0]} 10 november"
        if (namen := g.get("namen")) and isinstance(namen, tuple)
        else "Dit huis heeft geen vaste overleggen. Bel de beheerder als dat anders moet."
    ),
    w.OverlegVoorbij: lambda _: "Die dag is voorbij. Noem een dag die nog komt.",
    w.GeenThemas: lambda _: "Dit huis heeft geen overleg met thema's. Bel de beheerder als dat anders moet.",
    w.ThemaOnbekend: lambda g: f"Thema {g.get('nummer', '')} staat niet op de lijst. De lijst? Schrijf: huisoverleg",
}
