"""The words of the plan on paper, and those of the message with which it comes."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

from commands.domain.actiepunt import Actiepunt
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_dag, schrijf_datum, schrijf_kort
from commands.domain.datumwoorden import WEEKDAGEN
from commands.domain.deelnemer import Deelnemer
from commands.domain.vervolgdagen import Vervolgdagen
from commands.messages import Bericht, Blok
from commands.messages.blad import Afspraakrij, Planblad
from commands.texts.casus import elke_weken
from commands.texts.punt import wie_van

PDF = "Het plan op papier, als PDF"
_KADER: Final = (
    "Zo houden wij het anoniem.",
    "In dit plan hoort geen naam van de cliënt of de familie. Schrijf die ook niet in een antwoord. "
    "Weet u niet om wie het gaat? Bel de ~procesregisseur~",
)


def planblad(
    casus: Casus,
    document: PlanDocument,
    punten: Sequence[Actiepunt],
    leden: Collection[Deelnemer],
    versie: int,
    vrijgegeven_op: date,
    vervolg: Vervolgdagen | None,
    beleid: Beleid,
) -> Bericht:
    """The sheet of the plan that runs, with these actiepunten as they stand now."""
    bellen = f": {beleid.telefoon}." if beleid.telefoon else "."
    vragen = f"vragen: ~procesregisseur~, {beleid.telefoon}" if beleid.telefoon else "vragen: ~procesregisseur~"
    jaren = {punt.uiterlijk.year for punt in punten if punt.uiterlijk is not None}
    jaar = jaren.pop() if len(jaren) == 1 else None
    blad = Planblad(
        naam=f"plan {casus.code}",
        huis=beleid.huis or "Zorg- en Veiligheidshuis",
        titel=f"~Afstemmingsplan~ casus {casus.code}",
        onder="" if casus.ico_op is None else f"Afgesproken in het ~casusoverleg~ van {schrijf_datum(casus.ico_op)}.",
        doelen=tuple((doel.leefgebied, doel.doel) for doel in document.doelen),
        kop_uiterlijk="Uiterlijk" if jaar is None else f"Uiterlijk in {jaar}",
        afspraken=tuple(
            Afspraakrij(
                nummer=str(punt.nummer), wat=punt.wat, wie=wie_van(punt, leden), uiterlijk=_dag(punt.uiterlijk, jaar)
            )
            for punt in punten
        ),
        deelnemers=tuple((lid.aanduiding, "~casushouder~" if lid.casushouder else "") for lid in leden if lid.actief),
        momenten=_momenten(vervolg, beleid),
        kader=(_KADER[0], f"{_KADER[1]}{bellen}"),
        voet=f"Versie {versie} van {schrijf_kort(vrijgegeven_op)} · {vragen}",
        gemaakt_op=vrijgegeven_op,
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: het plan op papier",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Bij dit bericht zit het plan van casus {casus.code} als PDF, om te lezen of te printen. "
                f"Het is versie {versie}, vrijgegeven op {schrijf_kort(vrijgegeven_op)}. "
                "Hoe elk actiepunt ervoor staat, ziet u met: tijdlijn"
            ),
        ),
        bijgevoegd=blad,
    )


def _afgesproken(casus: Casus) -> str:
    return "" if casus.ico_op is None else f"Afgesproken in het ~casusoverleg~ van {schrijf_datum(casus.ico_op)}."


def _momenten(vervolg: Vervolgdagen | None, beleid: Beleid) -> tuple[tuple[str, str], ...]:
    rijen = []
    if vervolg is not None and vervolg.gepland:
        rijen.append(("~Vervolg-ICO~", schrijf_datum(vervolg.van)))
    elif vervolg is not None:
        van = schrijf_dag(vervolg.van) if vervolg.van.year == vervolg.tot.year else schrijf_kort(vervolg.van)
        rijen.append(("~Vervolg-ICO~", f"tussen {van} en {schrijf_kort(vervolg.tot)}; u krijgt een vraag met momenten"))
    if beleid.contact_weken:
        weken = elke_weken(beleid.contact_weken)
        rijen.append(("Contact", f"~casushouder~ en ~procesregisseur~ spreken elkaar in ieder geval {weken}"))
    return tuple(rijen)


def _dag(dag: date | None, jaar: int | None) -> str:
    if dag is None:
        return "geen datum"
    weekdag = WEEKDAGEN[dag.weekday()][:2]
    return f"{weekdag} {schrijf_dag(dag) if dag.year == jaar else schrijf_kort(dag)}"
