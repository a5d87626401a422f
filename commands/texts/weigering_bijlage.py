"""Sentences of refusals around a held file."""

from collections.abc import Callable, Mapping

from commands.domain import weigering_bijlage as w
from commands.domain.eigenaars import opgesomd
from commands.domain.weigering import Weigering


def _onbekend(g: Mapping[str, object]) -> str:
    code, nummers = g.get("code", ""), g.get("open", ())
    open_ = [str(nr) for nr in nummers] if isinstance(nummers, tuple) else []
    if not open_:
        return f"In casus {code} wacht geen bijlage. Er is niets gedeeld."
    if g.get("nummer"):
        nee = f"Bijlage {g['nummer']} wacht niet in casus {code}. Er is niets gedeeld."
    else:
        nee = f"Welke bijlage van casus {code} bedoelt u? Er is niets gedeeld."
    return f"{nee} Wel wacht: {opgesomd(open_)}. Schrijf bijvoorbeeld: {code} bijlage {open_[0]} vrijgeven"


ZINNEN: Mapping[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    w.BijlageOnbekend: _onbekend,
    w.BijlageZonderTekst: lambda g: (
        f"In bijlage {g.get('nummer', '')} staat geen tekst die de bot kan lezen. Er is niets gedeeld. Het bestand "
        f"delen? Schrijf: {g.get('code', '')} bijlage {g.get('nummer', '')} vrijgeven"
    ),
    w.BijlageZonderBestand: lambda g: (
        f"Van bijlage {g.get('nummer', '')} is er alleen tekst. Er is niets gedeeld. De tekst delen? Schrijf: "
        f"{g.get('code', '')} bijlage {g.get('nummer', '')} tekst"
    ),
    w.BijlageMetAdres: lambda g: (
        f"In bijlage {g.get('nummer', '')} staat het adres van een deelnemer. Deelnemers zien elkaars adres niet. Er "
        "is niets gedeeld. Vraag de afzender om het bestand zonder adres. Weggooien? Schrijf: "
        f"{g.get('code', '')} bijlage {g.get('nummer', '')} weg"
    ),
    w.BijlageTochDelen: lambda g: (
        f"In bijlage {g.get('nummer', '')} staat misschien iets waaraan iemand te herkennen is. Er is nog "
        "niets gedeeld, en wat gedeeld is, kan niet meer terug. Weet u het zeker? Schrijf: "
        f"{g.get('code', '')} bijlage {g.get('nummer', '')} {g.get('wat', '')} zeker"
    ),
}
