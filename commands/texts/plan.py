"""Sentences about the afstemmingsplan: the plan as posted, and what each deelnemer is asked."""

from collections.abc import Mapping, Sequence

from commands.domain.actiepunt import Actiepunt
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok
from commands.texts.punt import STAND, puntregel, verwijzing

EIGEN_BLIJFT = (
    "Schrijf geen namen of andere gegevens van de cliënt. Gebruik woorden als: betrokkene, de moeder, de partner."
)

KAMERPRAAT = "Wat u zonder uitroepteken schrijft, lezen de deelnemers per mail in het nieuws van de dag, met uw rol."
_SAMEN = {
    False: "U doet dit samen met anderen. Wat een van u meldt, geldt voor allen.",
    True: "Ook anderen doen dit, ieder apart. Meld alleen uw eigen deel.",
}
_NIEMAND: Mapping[str, str] = {}


def planblokken(
    document: PlanDocument,
    punten: Sequence[Actiepunt],
    leden: Mapping[str, Deelnemer],
    buiten: Mapping[str, str] = _NIEMAND,
) -> tuple[Blok, ...]:
    """The plan itself: goals, actiepunten, deelnemers by role; `buiten`: as in `actielijst.lijst`."""
    blokken = []
    if document.doelen:
        regels = tuple(f"{doel.leefgebied}: {doel.doel}" if doel.leefgebied else doel.doel for doel in document.doelen)
        blokken.append(Blok(kop="Doelen", regels=regels))
    lijst = tuple(puntregel(punt, leden.values(), buiten=buiten.get(punt.id, "")) for punt in punten)
    blokken.append(Blok(kop="Actiepunten", regels=lijst))
    blokken.append(Blok(kop="Deelnemers", regels=tuple(lidregel(lid) for lid in leden.values() if lid.actief)))
    return tuple(blokken)


def lidregel(lid: Deelnemer) -> str:
    """One line for one deelnemer, as all may see them."""
    return lid.aanduiding + (", ~casushouder~" if lid.casushouder else "")


def eigen_punten(casus: Casus, punten: Sequence[Actiepunt]) -> tuple[Blok, ...]:
    """The actiepunten of this deelnemer, one block each, with buttons."""
    if not punten:
        return (Blok(kop="Dit vragen wij van u", tekst="Op dit moment staat er geen actiepunt op uw naam."),)
    kop = Blok(
        kop="Dit vragen wij van u",
        tekst="Doe dit uiterlijk op de datum die erbij staat en laat weten hoe het gaat. "
        "Antwoorden op dit bericht is genoeg.",
    )
    return (kop, *(_eigen_punt(casus, punt) for punt in punten))


def _eigen_punt(casus: Casus, punt: Actiepunt) -> Blok:
    datum = "" if punt.uiterlijk is None else f"\nUiterlijk {schrijf_datum(punt.uiterlijk)}."
    stand = "" if punt.loopt else f"\nHoe het staat: {STAND[punt.status]}. Is dat veranderd? Laat het weten."
    met = f"\n{_SAMEN[punt.ieder]}" if len(punt.eigenaars) > 1 else ""
    return Blok(
        kop=f"Actiepunt {punt.nummer}",
        tekst=f"{punt.wat}{datum}{met}{stand}",
        punt=verwijzing(casus, punt),
        knoppen=True,
    )


def plan_voor_lid(
    casus: Casus, eigen: Sequence[Actiepunt], plan: tuple[Blok, ...], wij: Blok, *, namen: bool
) -> Bericht:
    """The first mail to a deelnemer: first their own actiepunten, then the plan. `wij`: who writes this, and why."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: het ~afstemmingsplan~ en wat wij van u vragen",
        breed=True,
        blokken=(
            wij,
            Blok(tekst="Hieronder staat eerst wat u zelf gaat doen. Daarna volgt het hele plan."),
            *eigen_punten(casus, eigen),
            Blok(kop=f"Het ~afstemmingsplan~ van casus {casus.code}", tekst=_stand(casus)),
            *plan,
            antwoorden(casus, [Kanaal.MAIL], eigen, namen=namen),
        ),
    )


def uitnodiging(casus: Casus, eigen: Sequence[Actiepunt], wij: Blok, *, namen: bool) -> Bericht:
    """The first message in the private room: their own actiepunten, and where the plan is. `wij`: who writes this."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: wat wij van u vragen",
        breed=True,
        blokken=(
            wij,
            Blok(
                tekst=f"U bent uitgenodigd voor de kamer 'Casus {casus.code}'. "
                "Zodra u die kamer binnenkomt, krijgt u het hele plan: daar, of hier in dit gesprek."
            ),
            *eigen_punten(casus, eigen),
            antwoorden(casus, [Kanaal.MATRIX], eigen, namen=namen),
        ),
    )


def plan_in_kamer(
    casus: Casus, lid: Deelnemer, eigen: Sequence[Actiepunt], plan: tuple[Blok, ...], *, naar_mail: bool = False
) -> Bericht:
    """Said in the room, with the plan, when the first one comes in; later ones get the plan privately. `naar_mail`:
    whether talk there reaches those who read mail."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: welkom",
        breed=True,
        blokken=(
            Blok(
                tekst=f"Welkom, {lid.aanduiding}. Hieronder staat het hele plan. "
                "Wat wij van u vragen, leest u in uw eigen gesprek met de bot."
            ),
            _zo_antwoordt_u(eigen, naar_mail=naar_mail),
            Blok(kop=f"Het ~afstemmingsplan~ van casus {casus.code}", tekst=_stand(casus)),
            *plan,
        ),
    )


def welkom_in_kamer(casus: Casus, lid: Deelnemer, eigen: Sequence[Actiepunt], *, naar_mail: bool = False) -> Bericht:
    """Said in the room when somebody comes in after the first: they cannot see what was said before."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: welkom",
        breed=True,
        blokken=(
            Blok(
                tekst=f"Welkom, {lid.aanduiding}. U ziet niet wat hier eerder is gezegd. "
                "Het hele plan, en wat wij van u vragen, leest u in uw eigen gesprek met de bot."
            ),
            _zo_antwoordt_u(eigen, naar_mail=naar_mail),
        ),
    )


def plan_in_gesprek(casus: Casus, plan: tuple[Blok, ...]) -> Bericht:
    """Said in the private room of somebody who came into the room after the plan was said there."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: het plan",
        breed=True,
        blokken=(
            Blok(
                tekst=f"U bent nu in de kamer van casus {casus.code}. Wat daar eerder is gezegd, ziet u niet. "
                "Daarom staat hieronder het hele plan."
            ),
            Blok(kop=f"Het ~afstemmingsplan~ van casus {casus.code}", tekst=_stand(casus)),
            *plan,
        ),
    )


def _zo_antwoordt_u(eigen: Sequence[Actiepunt], *, naar_mail: bool) -> Blok:
    gewoon = KAMERPRAAT if naar_mail else "Wat u zonder uitroepteken schrijft, blijft in deze kamer."
    return Blok(
        kop="Zo antwoordt u in deze kamer",
        tekst="Zet een uitroepteken voor uw antwoord, met het nummer van het actiepunt. "
        f"Bijvoorbeeld: !{eigen[0].nummer if eigen else 3} klaar\n"
        f"{gewoon} Met !bericht gaat uw tekst meteen naar wie mail gebruikt.",
    )


def antwoorden(casus: Casus, kanalen: Sequence[Kanaal], eigen: Sequence[Actiepunt], *, namen: bool) -> Blok:
    """The ways to answer, the people who see an answer, and the next thing that comes."""
    regels: list[str] = []
    for nummer in (punt.nummer for punt in eigen[:1]):
        regels += [
            f"Klaar? Schrijf: {nummer} klaar",
            f"Bezig? Schrijf: {nummer} bezig",
            f"Lukt het niet? Schrijf: {nummer} lukt niet, met de reden",
            f"Meer tijd nodig? Schrijf: {nummer} uitstel tot, met de datum en de reden",
        ]
    if Kanaal.MAIL in kanalen:
        ander = "Een ander antwoord" if eigen else "Een antwoord"
        regels.append(f"{ander} op deze mail gaat als bericht naar alle deelnemers.")
        regels.append("Wilt u stoppen met deze casus? Schrijf: afmelden")
    else:
        regels += [
            f"Buiten de kamer van de casus zet u de code ervoor: {casus.code} {punt.nummer} klaar" for punt in eigen[:1]
        ]
        regels.append(f"Wilt u stoppen met deze casus? Schrijf: {casus.code} afmelden")
    zicht = "uw naam, uw organisatie en uw rol" if namen else "uw organisatie en uw rol, niet uw naam of adres"
    if Kanaal.MATRIX in kanalen:
        zicht += ". In de kamer is uw Matrix-id wel zichtbaar"
    return Blok(
        kop="Zo antwoordt u",
        regels=tuple(regels),
        tekst=f"Andere deelnemers zien {zicht}. {EIGEN_BLIJFT} "
        f"{'Voor de datum krijgt u een herinnering. ' if eigen else ''}Alle opdrachten ziet u met: hulp",
    )


def _stand(casus: Casus) -> str:
    return "" if casus.ico_op is None else f"Afgesproken in het casusoverleg (~ICO~) van {schrijf_datum(casus.ico_op)}."
