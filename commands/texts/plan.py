"""Sentences about the afstemmingsplan: the plan as posted, and what each deelnemer is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from commands.domain.actiepunt import Actiepunt
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok
from commands.texts.afspraken import eigen_punten, klopt_het, uw_afspraken
from commands.texts.punt import afspraakregel

EIGEN_BLIJFT = (
    "Schrijf geen namen of andere gegevens van de cliënt. Gebruik woorden als: betrokkene, de moeder, de partner."
)

KAMERPRAAT = "Wat u zonder uitroepteken schrijft, lezen de deelnemers per mail in het nieuws van de dag, met uw rol."
HOOGSTENS = 20
"""Agreements of a plan in the first mail; more of them are read with `plan toon`."""
_NIEMAND: Mapping[str, str] = {}


def planblokken(
    document: PlanDocument,
    punten: Sequence[Actiepunt],
    leden: Mapping[str, Deelnemer],
    buiten: Mapping[str, str] = _NIEMAND,
    *,
    vast: bool = False,
) -> tuple[Blok, ...]:
    """The plan itself: goals, actiepunten, deelnemers by role; `buiten`: as in `actielijst.lijst`. `vast`: as it is
    pinned, where of the states only the last is told (`tijdlijn` tells all)."""
    blokken = []
    if document.doelen:
        regels = tuple(f"{doel.leefgebied}: {doel.doel}" if doel.leefgebied else doel.doel for doel in document.doelen)
        blokken.append(Blok(kop="Doelen", klein=True, regels=regels))
    lijst = tuple(
        afspraakregel(punt, leden.values(), buiten=buiten.get(punt.id, ""), loopt=not vast) for punt in punten
    )
    blokken.append(Blok(kop="Afspraken", klein=True, afspraken=lijst))
    mee = tuple(lidregel(lid) for lid in leden.values() if lid.actief)
    return (*blokken, Blok(kop="Deelnemers", klein=True, regels=mee))


def gevouwen(casus: Casus, plan: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """The same plan, with no more agreements than somebody reads in their first mail."""
    return tuple(
        replace(
            blok,
            afspraken=blok.afspraken[:HOOGSTENS],
            na=f"En nog {len(blok.afspraken) - HOOGSTENS} afspraken. Alles lezen? Antwoord: {casus.code} plan toon",
        )
        if len(blok.afspraken) > HOOGSTENS
        else blok
        for blok in plan
    )


def lidregel(lid: Deelnemer) -> str:
    """One line for one deelnemer, as all may see them."""
    return lid.aanduiding + (", ~casushouder~" if lid.casushouder else "")


def plan_voor_lid(
    casus: Casus,
    lid: Deelnemer,
    eigen: Sequence[Actiepunt],
    plan: tuple[Blok, ...],
    wie: Blok,
    *,
    namen: bool,
    rol: tuple[Blok, ...] = (),
) -> Bericht:
    """The first mail to a deelnemer: their own agreements, whether those are right, how it works, and then the plan.

    `wie`: where to ask who the client is; `rol`: what is expected of them beside that.
    """
    return Bericht(
        onderwerp=f"Casus {casus.code}: het plan{' en ' + uw_afspraken(len(eigen)) if eigen else ''}",
        breed=True,
        bij_ja=f"{casus.code} plan gezien",
        blokken=(
            *_voorop(casus, eigen),
            klopt_het(casus, f"{_overleg(casus, eigen)} U doet mee als {lid.aanduiding}."),
            *rol,
            Blok(kop="Zo werkt het", tekst=_hoe_het_werkt(eigen, "")),
            wie,
            _wie_ziet_wat(casus, [Kanaal.MAIL], namen=namen),
            Blok(kop="Het hele plan"),
            *gevouwen(casus, plan),
        ),
    )


def uitnodiging(
    casus: Casus, eigen: Sequence[Actiepunt], wij: Blok, *, namen: bool, rol: tuple[Blok, ...] = ()
) -> Bericht:
    """The first message in the private room: their own agreements, and where the plan is. `wij`: who writes this;
    `rol`: what is expected of them beside that."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {uw_afspraken(len(eigen))}",
        breed=True,
        bij_ja=f"{casus.code} plan gezien",
        blokken=(
            *_voorop(casus, eigen),
            klopt_het(casus, _overleg(casus, eigen)),
            *rol,
            Blok(
                kop="Zo werkt het",
                tekst=f"U bent uitgenodigd voor de kamer 'Casus {casus.code}'. Zodra u die kamer binnenkomt, krijgt u "
                f"het hele plan: daar, of hier in dit gesprek.\n{_hoe_het_werkt(eigen, f'{casus.code} ')}",
            ),
            wij,
            _wie_ziet_wat(casus, [Kanaal.MATRIX], namen=namen),
        ),
    )


def _voorop(casus: Casus, eigen: Sequence[Actiepunt]) -> tuple[Blok, ...]:
    """The own agreements right below the title: the head of a mail has told of which meeting they are."""
    kop = f"Casus {casus.code}: {uw_afspraken(len(eigen))}"
    return (
        Blok(kop=kop, tekst="" if eigen else "Er staat geen afspraak op uw naam."),
        *eigen_punten(casus, eigen),
    )


def _overleg(casus: Casus, eigen: Sequence[Actiepunt]) -> str:
    overleg = "het ~casusoverleg~"
    if casus.ico_op is not None:
        overleg += f" van {schrijf_datum(casus.ico_op)}"
    return f"Dit is afgesproken in {overleg}." if eigen else f"Dit is het plan van {overleg}."


def _hoe_het_werkt(eigen: Sequence[Actiepunt], code: str) -> str:
    if not eigen:
        return "Krijgt u later een afspraak? Dan hoort u het van ons."
    return (
        "U hoeft niets te onthouden: voor elke datum vragen wij hoe het gaat. Is iets eerder klaar? "
        f"Antwoord: {code}{eigen[0].nummer} klaar"
    )


def _wie_ziet_wat(casus: Casus, kanalen: Sequence[Kanaal], *, namen: bool) -> Blok:
    """The people who see an answer, and how to stop."""
    mail = Kanaal.MAIL in kanalen
    if namen:
        zicht = "De andere deelnemers zien uw naam, uw organisatie en uw rol."
    elif mail:
        zicht = "De andere deelnemers zien uw organisatie en uw rol, niet uw naam of adres."
    else:
        zicht = "De andere deelnemers zien uw organisatie en uw rol, en in de kamer uw Matrix-id."
    zinnen = [zicht]
    if mail:
        zinnen.append("Wat u op deze mail antwoordt, lezen alle deelnemers.")
    zinnen.append(f"Stoppen met deze casus? Antwoord: {'' if mail else f'{casus.code} '}afmelden")
    return Blok(tekst=" ".join(zinnen))


def eerste_in_kamer(casus: Casus, lid: Deelnemer, eigen: Sequence[Actiepunt], *, naar_mail: bool = False) -> Bericht:
    """Said in the room when the first one comes in; the plan follows. `naar_mail`: whether talk there reaches those who
    read mail."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: welkom",
        breed=True,
        blokken=(
            Blok(
                tekst=f"Welkom, {lid.aanduiding}. Hieronder staat het hele plan. "
                "Wat wij van u vragen, leest u in uw eigen gesprek met de bot."
            ),
            _zo_antwoordt_u(eigen, naar_mail=naar_mail),
        ),
    )


def plan_in_kamer(casus: Casus, plan: tuple[Blok, ...]) -> Bericht:
    """The plan as it is pinned in the room; later ones get it privately."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: het plan",
        breed=True,
        vastgemaakt=True,
        blokken=(Blok(kop=f"Het ~afstemmingsplan~ van casus {casus.code}", tekst=_stand(casus)), *plan),
    )


def nieuw_in_kamer(casus: Casus, wijziging: Sequence[str], plan: tuple[Blok, ...]) -> Bericht:
    """Said in the room when a new version of the plan runs; `wijziging`: what changed, in lines."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: het plan is gewijzigd",
        breed=True,
        vastgemaakt=True,
        blokken=(
            Blok(
                kop=f"Het ~afstemmingsplan~ van casus {casus.code} is gewijzigd",
                tekst="Wie iets anders gaat doen, krijgt zelf bericht.",
                regels=tuple(wijziging),
            ),
            Blok(kop="Zo is het nu", tekst=_stand(casus)),
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


def _stand(casus: Casus) -> str:
    return "" if casus.ico_op is None else f"Afgesproken in het ~casusoverleg~ van {schrijf_datum(casus.ico_op)}."
