"""A sentence for every refusal around a meeting (ICO)."""

from collections.abc import Callable, Mapping

from commands.domain import weigering_ico as w
from commands.domain.bijeenkomst import HOOGSTENS, MINSTENS
from commands.domain.weigering import Weigering

ZINNEN: dict[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    w.IcoInVerleden: lambda _: "Dat moment is al voorbij. Noem een moment dat nog komt.",
    w.IcoMomentenDubbel: lambda _: "Twee momenten zijn gelijk. Noem elk moment één keer.",
    w.IcoMomentenTeVeel: lambda g: (
        f"U noemt {g.get('aantal', '')} {'moment' if g.get('aantal') == 1 else 'momenten'}. "
        f"Noem er minstens {MINSTENS} en hoogstens {HOOGSTENS}, met een komma ertussen."
    ),
    w.IcoMomentOnbekend: lambda g: f"Moment {g.get('nummer', '')} bestaat niet. Kies een nummer uit de lijst.",
    w.PeilingVoorbij: lambda _: (
        "U hoeft niet meer te kiezen: het moment van het ICO ligt vast, of het ICO gaat niet door."
    ),
    w.IcoNietGepland: lambda _: "Er is geen ICO gepland in deze casus.",
}
