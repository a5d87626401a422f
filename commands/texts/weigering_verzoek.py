"""A sentence for every refusal around an actiepunt that is not asked, and what waits for `akkoord`."""

from collections.abc import Callable, Mapping

from commands.domain import weigering_verzoek as w
from commands.domain.weigering import AlEigenaar, PuntVervallen, Weigering
from commands.texts.gebruik import getoond

ZINNEN: Mapping[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    PuntVervallen: lambda g: (
        f"Actiepunt {g.get('nummer', '')} van casus {g.get('code', '')} is vervallen. U hoeft niets te doen. "
        "Moet het toch gebeuren? Dan maakt de ~casushouder~ of de ~procesregisseur~ een nieuw actiepunt."
    ),
    AlEigenaar: lambda g: f"Actiepunt {g.get('nummer', '')} staat al op naam van {g.get('wie', 'deze deelnemer')}.",
    w.PuntVoorgesteld: lambda g: (
        f"Actiepunt {g.get('nummer', '')} van casus {g.get('code', '')} is nog een voorstel. "
        "U hoeft niets te doen tot de ~casushouder~ of de ~procesregisseur~ akkoord is."
    ),
    w.GeenVerzoek: lambda g: f"Over actiepunt {g.get('nummer', '')} wacht geen vraag op uw akkoord.",
    w.VerzoekBeantwoord: lambda g: (
        f"Deze vraag over actiepunt {g.get('nummer', '')} is al beantwoord door {g.get('wie', 'een ander')}. "
        "U hoeft niets te doen."
    ),
    w.VerzoekWacht: lambda g: (
        f"Over actiepunt {g.get('nummer', '')} wacht al een vraag op antwoord. Probeer het daarna opnieuw."
    ),
    w.DatumOntbreekt: lambda g: (
        f"Tot welke datum wilt u uitstel? Antwoord bijvoorbeeld: {g.get('nummer', '')} uitstel tot 3 december, omdat, "
        "en dan de reden. De datum is nog niet veranderd."
    ),
    w.NietEigen: lambda g: (
        f"Actiepunt {g.get('nummer', '')} staat niet op uw naam. De ~casushouder~ en de ~procesregisseur~ kunnen het "
        f"aan iemand anders geven. Zij schrijven: {getoond(str(g.get('gebruik', '')))}"
    ),
}
