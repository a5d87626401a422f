"""A sentence for every refusal around the end of a casus."""

from collections.abc import Callable, Mapping

from commands.domain import weigering_einde as w
from commands.domain.afscherming import REDENEN
from commands.domain.eigenaars import opgesomd
from commands.domain.sluiting import WOORD, Belet
from commands.domain.weigering import Weigering


def _wat_nog_moet(g: Mapping[str, object]) -> str:
    code, belet = str(g.get("code", "")), g.get("belet")
    zinnen = belet_zinnen(code, belet if isinstance(belet, Belet) else None)
    slot = f"Schrijf daarna: {code} casus akkoord." if g.get("voorgesteld") else "Stel het daarna opnieuw voor."
    return "\n".join([f"Casus {code} kan nog niet worden afgesloten.", *zinnen, slot])


def belet_zinnen(code: str, belet: Belet | None) -> list[str]:
    """A sentence for each thing that must be decided before the casus can be closed."""
    belet, zinnen = belet or Belet(), []
    if belet.punten:
        zinnen.append(f"Nog open: {_punten(belet.punten)}. Meld klaar, of laat vervallen met de reden: ")
        zinnen[-1] += f"{code} actie vervalt {belet.punten[0]}, met de reden. Gaat een organisatie buiten de groep "
        zinnen[-1] += f"ermee verder? Schrijf: {code} actie buiten {belet.punten[0]}, met die organisatie."
    if belet.teksten:
        zinnen.append(f"Er wacht nog tekst op een besluit van de ~procesregisseur~: {opgesomd(belet.teksten)}.")
    if belet.plan:
        zinnen.append(f"Er wacht een nieuwe versie van het plan. Schrijf: vrijgeven {code}, of: plan weg {code}.")
    return zinnen


def _punten(nummers: tuple[int, ...]) -> str:
    return f"actiepunt{'' if len(nummers) == 1 else 'en'} {opgesomd([str(een) for een in nummers])}"


def _einde(g: Mapping[str, object]) -> str:
    return str(g.get("einde", ""))


def _einden(g: Mapping[str, object]) -> str:
    woorden = g.get("woorden")
    mogelijk = woorden if isinstance(woorden, tuple) else ("afschalen", "voorlopig")
    return ", of: ".join(f"{g.get('code', '')} casus afsluiten {woord}" for woord in mogelijk)


def _woord(g: Mapping[str, object]) -> str:
    return next((woord for einde, woord in WOORD.items() if einde.value == _einde(g)), "")


ZINNEN: Mapping[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    w.CasusGesloten: lambda g: (
        f"Casus {g.get('code', '')} is afgesloten. Wij geven niets meer door, en er is niets veranderd. "
        "Is er toch iets? Bel de ~procesregisseur~. De ~procesregisseur~ kan de casus heropenen en schrijft dan: "
        f"casus heropenen {g.get('code', '')}, met de reden."
    ),
    w.EindeOntbreekt: lambda g: f"Hoe eindigt casus {g.get('code', '')}? Schrijf: {_einden(g)}",
    w.AfsluitenKanNogNiet: _wat_nog_moet,
    w.VoorstelWacht: lambda g: (
        f"Er is al een voorstel om casus {g.get('code', '')} af te sluiten ({g.get('einde', '')}). "
        f"Bent u het eens? Schrijf: {g.get('code', '')} casus akkoord {_woord(g)}".rstrip()
    ),
    w.GeenVoorstel: lambda g: f"Er is nu geen voorstel om casus {g.get('code', '')} af te sluiten.",
    w.AnderVoorstel: lambda g: (
        f"Casus {g.get('code', '')} is niet afgesloten. Er wacht nu een ander voorstel dan dat van uw antwoord: "
        f"{_einde(g)}. Bent u daarmee akkoord? Schrijf: {g.get('code', '')} casus akkoord {_woord(g)}".rstrip()
    ),
    w.EigenVoorstel: lambda g: (
        f"U stelde zelf voor om casus {g.get('code', '')} af te sluiten. Een ander moet akkoord zijn."
    ),
    w.TerugblikLater: lambda g: (
        f"Casus {g.get('code', '')} is nog niet afgesloten. Een terugblik geeft u na de afsluiting: dan vragen wij u "
        "wat werkte, en wat niet."
    ),
    w.OverlegOntbreekt: lambda g: (
        "Het einde van een casus wordt in een ~ICO~ besloten. Noem de dag, en wie erbij waren. Schrijf: "
        f"{g.get('code', '')} casus afsluiten {g.get('hoe', '')}, op [datum] met [organisaties]"
    ),
    w.EerstSchaduwlijst: lambda g: (
        f"Casus {g.get('code', '')} staat nog niet op de schaduwlijst. Een casus die stabiel is, staat daar eerst "
        f"{g.get('maanden', '')} maanden op. Schrijf: {g.get('code', '')} casus schaduwlijst"
    ),
    w.GeenSchaduwlijst: lambda g: (
        f"Wij werken hier niet met een schaduwlijst. Kan casus {g.get('code', '')} eindigen? Schrijf: "
        f"{g.get('code', '')} casus afsluiten"
    ),
    w.NietOpAgenda: lambda g: f"Casus {g.get('code', '')} staat niet op de agenda.",
    w.NietOpSchaduwlijst: lambda g: f"Casus {g.get('code', '')} staat niet op de schaduwlijst.",
    w.Afgeschermd: lambda g: (
        f"Casus {g.get('code', '')} is afgesloten en afgeschermd. "
        + (
            f"Wilt u de casus inzien? Schrijf: casus inzien {g.get('code', '')}, met de reden"
            if g.get("regie")
            else "Er is niets meer op te vragen. Is het nodig? Bel de ~procesregisseur~."
        )
    ),
    w.RedenInzien: lambda g: (
        f"Waarom wilt u casus {g.get('code', '')} inzien? Kies een van deze redenen: {', '.join(REDENEN)}. "
        f"Schrijf bijvoorbeeld: casus inzien {g.get('code', '')} {REDENEN[0]}"
    ),
    w.NietGesloten: lambda g: f"Casus {g.get('code', '')} is niet afgesloten, en hoeft dus niet te worden heropend.",
}
