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
    w.GeenDerden: lambda g: (
        f"Er is niets veranderd. Dit huis kent geen derden: {g.get('wie', 'deze deelnemer')} zou het hele plan "
        "krijgen, zoals iedereen. Is dat goed? Schrijf het dan opnieuw, zonder het woord derde."
    ),
    w.DerdeZonderVerklaring: lambda g: (
        f"{g.get('wie', 'Deze deelnemer')} is derde en krijgt pas iets na de geheimhoudingsverklaring. Er is niets "
        f"veranderd. Schrijf eerst: deelnemer verklaring {g.get('code', '')} {g.get('wie', '')}, en na de komma de "
        "datum van de verklaring."
    ),
    w.AlleenRegieAanDerde: lambda g: (
        f"{g.get('wie', 'Deze deelnemer')} is derde. Alleen de ~procesregisseur~ geeft een actiepunt aan een derde. "
        "Vraag het de ~procesregisseur~, of kies een andere deelnemer."
    ),
    w.AlleenRegieWijzigtVoorDerde: lambda g: (
        f"Actiepunt {g.get('nummer', '')} is van {g.get('wie', 'een derde')}, en dat is een derde. Alleen de "
        "~procesregisseur~ verandert de tekst van zo'n actiepunt. Er is niets veranderd. Vraag het de "
        "~procesregisseur~."
    ),
    w.AlleenAanDerde: lambda g: (
        f"{g.get('wie', 'Deze deelnemer')} is geen derde en leest wat de groep leest. Mag het bericht naar iedereen? "
        "Schrijf: vrijlaten, met het nummer van het bericht."
    ),
    w.ToestemmingNodig: lambda g: (
        f"Bericht {g.get('bericht', '')} is van {g.get('keuzes', 'een ander')}. Woorden van een deelnemer gaan alleen "
        "met uitdrukkelijke toestemming van die deelnemer naar een derde. Er is niets verstuurd. Is die er? "
        f"Schrijf: doorgeven {g.get('bericht', '')} aan {g.get('wie', '')} met toestemming"
    ),
    w.GeenEigenPunt: lambda g: (
        f"Actiepunt {g.get('nummer', '')} staat niet op uw naam. Uw eigen actiepunten ziet u met: mijn"
    ),
    w.VerklaringLangGeleden: _lang_geleden,
}
