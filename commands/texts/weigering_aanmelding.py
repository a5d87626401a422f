"""A sentence for every refusal around an aanmelding and its triage."""

from collections.abc import Callable, Mapping

from commands.domain import weigering_aanmelding as w
from commands.domain.weigering import Weigering


def _code(g: Mapping[str, object]) -> str:
    return str(g.get("code", ""))


def _stil(g: Mapping[str, object]) -> str:
    return _WAAROM.get(str(g.get("waarom", "")), "de cliënt gaf geen toestemming")


def _namens(g: Mapping[str, object]) -> str:
    """On whose behalf, behind a line to type; nothing where the house does not ask it."""
    wie = g.get("namens", "") or (WIE if g.get("met_namens") else "")
    return f" namens {wie}" if wie else ""


def _doe(g: Mapping[str, object]) -> str:
    return str(g.get("doe", ""))


WIE = "[wie]"


_WAAROM: Mapping[str, str] = {
    "maakte bezwaar": "de cliënt maakte bezwaar, en daarop is nog niet beslist",
    "trok de toestemming in": "de cliënt trok de toestemming in",
}

ZINNEN: Mapping[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    w.ClientNietHier: lambda g: (
        "De bot noteert dit niet bij wat de cliënt weet of zegt. Er is niets gedeeld. Gaat het over een "
        f"actiepunt? Schrijf: {g.get('code', '')} actie terugkoppeling, met het nummer en uw tekst."
    ),
    w.AanmeldenUit: lambda _: "Bij dit huis meldt u een casus niet aan via de bot. Bel de ~procesregisseur~.",
    w.AlleenContactpersonen: lambda _: (
        "Hier meldt de contactpersoon van uw organisatie aan. Vraag het die persoon. Is uw organisatie niet "
        "aangesloten? Bel de ~procesregisseur~."
    ),
    w.GeenProcesregisseur: lambda _: "Er is nog niemand die naar een aanmelding kan kijken. Bel uw ZVH.",
    w.NietAangemeld: lambda g: f"Casus {_code(g)} is niet via de bot aangemeld.",
    w.AlBeslist: lambda g: f"Over aanmelding {_code(g)} is al besloten: het is nu een casus. Er is niets veranderd.",
    w.AanmeldingOnvolledig: lambda g: (
        f"Aanmelding {_code(g)} is nog niet compleet, dus er kan nog niet worden besloten. De aanmelder is gevraagd."
    ),
    w.BesluitOntbreekt: lambda g: (
        f"Wat is het besluit over aanmelding {_code(g)}? Schrijf een van deze: {_doe(g)} ja{_namens(g)}; {_doe(g)} "
        f"nee, met uw advies{_namens(g)}; {_doe(g)} aanhouden, met de reden"
    ),
    w.NamensOntbreekt: lambda g: (
        f"Namens wie is dat besloten? Schrijf het erachter, met organisaties. Dus: {_doe(g)} {g.get('besluit', '')} "
        f"namens {WIE}"
    ),
    w.RedenOntbreekt: lambda g: (
        "De aanmelder wil weten waarom. Schrijf het erbij. Bijvoorbeeld: "
        f"{_doe(g)} {g.get('besluit', '')} overleg eerst met het wijkteam{_namens(g)}"
    ),
    w.DatumNodig: lambda g: (
        f"Hier hoort bij een ja meteen een datum. Bijvoorbeeld: {_doe(g)} ja ico di 8 december 10:00{_namens(g)}"
    ),
    w.ClientHoudtOp: lambda g: (
        f"Casus {_code(g)} kan nu niet verder: {_stil(g)}. Is dat veranderd? Noteer het met: {_code(g)} client"
    ),
    w.ConsultatieVoorbij: lambda g: (
        f"Consultatie {_code(g)} is al beantwoord, of is geen consultatie. Nog een vraag? Schrijf: consultatie"
    ),
    w.CasusLigtStil: lambda g: (
        f"Casus {_code(g)} ligt nu stil. Er is niets doorgegeven en niets veranderd. De ~procesregisseur~ beslist, en "
        "laat het weten. Is het dringend? Bel de ~procesregisseur~."
    ),
    w.ClientOnduidelijk: lambda g: (
        f"Wat weet de cliënt? Schrijf een van deze: {_code(g)} client weet het vandaag; {_code(g)} client toestemming "
        f"vandaag; {_code(g)} client nog niet, met de reden, wie beslist en een dag; {_code(g)} client bezwaar vandaag"
    ),
}
