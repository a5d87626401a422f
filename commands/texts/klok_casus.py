"""Sentences of the clock about a whole casus: the release of the plan, the contact, and alarms for the beheerder.

Their blocks may lapse but name no actiepunt: so they stand when the actiepunten beside them were answered meanwhile.
"""

from collections.abc import Sequence
from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.messages import Bericht, Blok, Knop
from commands.texts.casus import binnen_dagen, elke_weken
from commands.texts.gaande import andere_dag, andere_uitkomst, gesproken
from commands.texts.klok import ROLNAAM, Vervolg


def onderwerp_plan(casus: Casus) -> str:
    """The subject of a message about one unreleased plan."""
    return f"Casus {casus.code}: het plan is nog niet vrijgegeven"


def onderwerp_nieuwplan(casus: Casus) -> str:
    """The subject of a message about a new version that waits."""
    return f"Casus {casus.code}: een nieuw plan wacht op u"


def nieuwplan(casus: Casus, versie: int, *, sinds: date, vervolg: Vervolg | None) -> Blok:
    """To the procesregisseur: this version waits for its release since this day."""
    return Blok(
        kop=onderwerp_nieuwplan(casus),
        tekst=f"Versie {versie} van het plan wacht sinds {schrijf_datum(sinds)}. Het plan dat loopt, blijft gelden.",
        keuzes=(
            Knop(label="Vrijgeven", opdracht=f"vrijgeven {casus.code}"),
            Knop(label="Wat verandert er", opdracht=f"{casus.code} plan verschil"),
            Knop(label="Weggooien", opdracht=f"plan weg {casus.code}"),
        ),
        na="" if vervolg is None else f"Zonder besluit vragen wij het opnieuw op {schrijf_datum(vervolg.dag)}.",
        vervalt=True,
    )


def onderwerp_contact(casus: Casus) -> str:
    """The subject of a message about one contact."""
    return f"Casus {casus.code}: is er contact geweest?"


def onderwerp_contact_besluit(casus: Casus) -> str:
    """The subject of the question that the procesregisseur gets when nobody answered those."""
    return f"Casus {casus.code}: hoe gaat het contact verder?"


def plan(
    casus: Casus,
    stap: Stap,
    rollen: Sequence[Rol],
    *,
    ico_op: date,
    grens: date,
    grens_dagen: int,
    vandaag: date,
    vervolg: Vervolg | None,
) -> Blok:
    """The plan is not released: to the procesregisseur, and on the limit to the manager too."""
    zinnen = [f"Het ~ICO~ was op {schrijf_datum(ico_op)}."]
    if grens_dagen:
        voorbij = " Die datum is voorbij." if grens < vandaag else ""
        binnen = f"{binnen_dagen(grens_dagen)} bij de deelnemers, dus op {schrijf_datum(grens)}"
        zinnen.append(f"Afgesproken is: {binnen}.{voorbij}")
    na: list[str] = []
    knoppen: tuple[Knop, ...] = ()
    if Rol.PROCESREGISSEUR in rollen:
        knoppen = (Knop(label="Plan vrijgeven", opdracht=f"vrijgeven {casus.code}"),)
        na.append(f"Plan nog niet gestuurd? Schrijf: casus plan {casus.code}, met het Word-bestand erbij")
        if stap is Stap.PLAN_TE_LAAT and Rol.MANAGER not in rollen:
            na.append("De ~manager~ krijgt vandaag ook een bericht.")
    else:
        zinnen.append("Wilt u met de ~procesregisseur~ bespreken of u kunt helpen? Dit bericht gaat vanzelf.")
    na.append(_daarna(vervolg, aan="" if Rol.PROCESREGISSEUR in rollen else "de ~procesregisseur~ "))
    kop = f"Casus {casus.code}: het plan is nog niet vrijgegeven"
    return Blok(kop=kop, tekst="\n".join(zinnen), keuzes=knoppen, na="\n".join(filter(None, na)), vervalt=True)


def _daarna(vervolg: Vervolg | None, aan: str) -> str:
    if vervolg is None:
        return "Hierna sturen wij hierover geen bericht meer."
    if aan:
        return f"Is het plan dan nog niet vrijgegeven, dan vragen wij {aan}opnieuw op {schrijf_datum(vervolg.dag)}."
    ook = " De ~manager~ krijgt dan ook een bericht." if vervolg.stap is Stap.PLAN_TE_LAAT else ""
    return f"Is het plan dan nog niet vrijgegeven, dan vragen wij het opnieuw op {schrijf_datum(vervolg.dag)}.{ook}"


def contact(casus: Casus, rol: Rol, *, laatste: date, vervolg: Vervolg | None, stand: Sequence[str] = ()) -> Blok:
    """The question for contact: each role is asked apart and answers on its own. `stand`: the lines of the status
    sheet."""
    ander = Rol.PROCESREGISSEUR if rol is Rol.CASUSHOUDER else Rol.CASUSHOUDER
    if casus.ico_op == laatste:
        laatst = f"Uw laatste contact met de {ROLNAAM[ander]} was {_vanaf(casus, laatste)}."
    else:  # a contact, or the day on which the reader got the role
        laatst = f"De weken voor uw contact met de {ROLNAAM[ander]} tellen vanaf {_vanaf(casus, laatste)}."
    zin = f"{laatst} Sprak u elkaar vandaag?"
    kop = onderwerp_contact(casus)
    return _contactblok(casus, kop, zin, ander, daarna(vervolg, rol), stand)


def contact_besluit(
    casus: Casus, *, laatste: date, vervolg: Vervolg | None, weken: Sequence[int], stand: Sequence[str] = ()
) -> Blok:
    """To the procesregisseur: nobody answered the questions for contact, and the time agreed for it (`weken`) is
    past."""
    zin = (
        f"Afgesproken is {elke_weken(weken)} contact met de ~casushouder~. Die tijd is voorbij, geteld vanaf "
        f"{_vanaf(casus, laatste)}. Van een gesprek daarna weten wij niets.\n"
        "Bel elkaar en meld het hier. Sprak u elkaar vandaag?"
    )
    kop = onderwerp_contact_besluit(casus)
    return _contactblok(casus, kop, zin, Rol.CASUSHOUDER, daarna(vervolg, Rol.PROCESREGISSEUR), stand)


def daarna(vervolg: Vervolg | None, lezer: Rol) -> str:
    """What follows while there is no contact, to the reader in this role; empty where nothing is planned."""
    if vervolg is None:
        return ""
    dag = schrijf_datum(vervolg.dag)
    if lezer is Rol.CASUSHOUDER and vervolg.stap is Stap.CONTACT_PROCESREGISSEUR:
        return f"Dan vragen wij het aan de ~procesregisseur~, uiterlijk op {dag}."
    return f"Dan vragen wij het opnieuw, uiterlijk op {dag}."


def _contactblok(casus: Casus, kop: str, zin: str, ander: Rol, opnieuw: str, stand: Sequence[str]) -> Blok:
    na = [andere_uitkomst(), andere_dag(casus, ander)]
    if opnieuw:
        na.append(f"Nog geen contact? {opnieuw} De groep leest uw antwoord niet.")
    if stand:
        na.append("Zo staat het er nu voor:")
    return Blok(
        kop=kop,
        tekst=zin,
        keuzes=(gesproken(casus, ander),),
        na="\n".join(na),
        onder=tuple(stand),
        vervalt=True,
    )


def _vanaf(casus: Casus, laatste: date) -> str:
    return f"het ~ICO~ van {schrijf_datum(laatste)}" if casus.ico_op == laatste else schrijf_datum(laatste)


def alarm(
    onbereikbaar: Sequence[tuple[str, Rol]],
    mislukt: Sequence[str],
    opnieuw_op: date,
    *,
    afwezig: Sequence[tuple[str, Rol, date]] = (),
) -> Bericht:
    """To the beheerder: codes and roles, no content. `onbereikbaar`: casus code and missing role; `mislukt`: codes;
    `afwezig`: casus code, role, and the last day on which nobody of that role is there."""
    zinnen = [f"Casus {code}: er is geen {ROLNAAM[rol]} die een bericht kan krijgen." for code, rol in onbereikbaar]
    zinnen += [
        f"Casus {code}: de {ROLNAAM[rol]} is afwezig t/m {schrijf_datum(tot)}, en niemand neemt waar."
        for code, rol, tot in afwezig
    ]
    zinnen += [f"Casus {code}: een herinnering kon niet worden gemaakt." for code in mislukt]
    return Bericht(
        onderwerp="Herinneringen die niemand bereiken",
        blokken=(
            Blok(
                kop="Herinneringen die niemand bereiken",
                tekst="Hieronder staat wie er ontbreekt. Wat niemand bereikte, "
                f"proberen wij opnieuw op {schrijf_datum(opnieuw_op)}.",
                regels=tuple(dict.fromkeys(zinnen)),
            ),
            Blok(
                kop="Wat kunt u doen?",
                tekst="Ontbreekt een ~manager~ of ~procesregisseur~? Voeg die toe met: ketenbot medewerker toevoegen\n"
                "Ontbreekt een ~casushouder~? Vraag de ~procesregisseur~ om er een aan te wijzen.\n"
                "Kon een herinnering niet worden gemaakt? Kijk in het logboek van de bot.",
            ),
        ),
    )
