"""Sentences about the deelnemers of a casus: coming, leaving, another address, another casushouder."""

from collections.abc import Sequence

from commands.domain.actiepunt import Actiepunt
from commands.domain.afstemmingsplan import PlanDeelnemer
from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.nalatenschap import Nalatenschap
from commands.domain.rollen import Kanaal, Soort
from commands.messages import Bericht, Blok
from commands.texts.casus import elke_weken
from commands.texts.casushouder import verwachtingen
from commands.texts.derde import WACHT_OP_VERKLARING, verklaring_nodig
from commands.texts.gaande import uitkomsten
from commands.texts.nieuws import regel
from commands.texts.punt import puntregel
from commands.texts.wachtop import KOP, als_casushouder

DEELNEMER_TOEVOEGEN = "Voeg een deelnemer toe"
DEELNEMER_CASUSHOUDER = "Maak een andere deelnemer ~casushouder~"
DEELNEMER_VERWIJDER = "Een deelnemer doet niet meer mee"
WIJZIG = "Geef een deelnemer een ander adres, of een andere organisatie of rol; de actiepunten blijven"


def heet_nu(casus: Casus, oud: Deelnemer, nieuw: Deelnemer) -> Bericht:
    """To the group: a deelnemer has another organisation or role."""
    zin = f"{oud.aanduiding} heet in casus {casus.code} vanaf nu: {nieuw.aanduiding}."
    return Bericht(
        onderwerp=f"Casus {casus.code}: een deelnemer heet anders",
        breed=True,
        blokken=(Blok(tekst=f"{zin} De actiepunten blijven."), _waarom()),
        nieuws=regel(f"{oud.aanduiding} heet nu {nieuw.aanduiding}. De actiepunten blijven."),
    )


def hernoemd(casus: Casus, oud: Deelnemer, nieuw: Deelnemer) -> Bericht:
    """Receipt of another organisation or role."""
    zin = f"Genoteerd: {oud.aanduiding} heet in casus {casus.code} vanaf nu {nieuw.aanduiding}. Adres en actiepunten "
    return Bericht(
        onderwerp=f"Casus {casus.code}: deelnemer gewijzigd", notice=True, blokken=(Blok(tekst=f"{zin}blijven."),)
    )


def in_twee_rollen(casus: Casus, lid: Deelnemer) -> Bericht:
    """Receipt of a second role for an address that took part already."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: één adres, twee rollen",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Dit adres deed al mee. Genoteerd: {lid.aanduiding}. Alle post komt één keer, en een antwoord "
                "telt voor de actiepunten van beide rollen."
            ),
        ),
    )


def gewijzigd(casus: Casus, lid: Deelnemer, *, elders: bool) -> Bericht:
    """Receipt; `elders`: the old address takes part in other casussen too."""
    hierna = "Het plan gaat nu naar het nieuwe adres." if lid.ontvangt else f"Let op: {WACHT_OP_VERKLARING}."
    hierna = "De eigen actiepunten gaan nu naar het nieuwe adres." if lid.krijgt_eigen else hierna
    ook = " In andere casussen blijft het oude adres staan." if elders else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: adres gewijzigd",
        notice=True,
        blokken=(
            Blok(
                tekst=f"{lid.aanduiding} doet mee aan casus {casus.code} met het nieuwe adres. De rol en de "
                f"actiepunten blijven. {hierna} Het oude antwoordadres werkt niet meer.{ook}"
            ),
            *((verklaring_nodig(casus, lid),) if lid.mist_verklaring else ()),
        ),
    )


def toegevoegd(casus: Casus, lid: Deelnemer) -> Bericht:
    """Receipt: somebody takes part from now on."""
    hierna = " en krijgt het plan nu" if lid.ontvangt else ""
    derde = (verklaring_nodig(casus, lid),) if lid.mist_verklaring else ()
    return Bericht(
        onderwerp=f"Casus {casus.code}: deelnemer toegevoegd",
        notice=True,
        blokken=(Blok(tekst=f"{lid.aanduiding} doet mee aan casus {casus.code}{hierna}."), *derde),
    )


def in_het_plan(code: str, lid: PlanDeelnemer) -> Blok:
    """Receipt: somebody stands in a plan that was not released yet."""
    wie = f"{lid.organisatie} ({lid.functie})" if lid.functie else lid.organisatie
    derde = lid.soort is Soort.DERDE
    hierna = f"Let op: {WACHT_OP_VERKLARING}." if derde else "Het plan gaat er pas heen als u het vrijgeeft."
    return Blok(tekst=f"{wie} staat nu in het plan van casus {code}. {hierna}")


def in_het_plan_gewijzigd(code: str, lid: PlanDeelnemer, *, adres: bool) -> Blok:
    """Receipt: a deelnemer of a plan that was not released yet has another address, organisation or role."""
    wat = "met het nieuwe adres " if adres else ""
    tekst = (
        f"{lid.aanduiding} staat nu {wat}in het plan van casus {code}. Het plan gaat er pas heen als u het vrijgeeft."
    )
    return Blok(tekst=tekst)


def verwijderd(casus: Casus, lid: Deelnemer, punten: Sequence[Actiepunt]) -> Bericht:
    """Receipt: somebody takes part no longer, and what stays behind."""
    blokken = [Blok(tekst=f"{lid.aanduiding} doet niet meer mee aan casus {casus.code} en krijgt niets meer.")]
    if punten:
        nummers = ", ".join(str(punt.nummer) for punt in punten)
        blokken.append(
            Blok(
                tekst=f"Deze actiepunten hebben nu niemand: {nummers}. De ~casushouder~ krijgt de vraag wie ze "
                "overneemt."
            )
        )
    return Bericht(onderwerp=f"Casus {casus.code}: deelnemer vertrokken", notice=True, blokken=tuple(blokken))


def _waarom() -> Blok:
    """In the room that was said once."""
    tekst = "U hoeft niets te doen."
    return Blok(kanaal=Kanaal.MAIL, tekst=tekst)


def lid_erbij(casus: Casus, lid: Deelnemer) -> Bericht:
    """To the group: a new deelnemer."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {lid.aanduiding} doet mee",
        breed=True,
        blokken=(Blok(tekst=f"{lid.aanduiding} doet vanaf nu mee aan casus {casus.code}."), _waarom()),
        nieuws=regel(f"{lid.aanduiding} doet vanaf nu mee."),
    )


def lid_weg(casus: Casus, lid: Deelnemer, *, nog: bool = False) -> Bericht:
    """To the group: somebody left. `nog`: another of the same organisation and role stays."""
    wie = f"Een van de deelnemers {lid.aanduiding}" if nog else lid.aanduiding
    onderwerp = f"een {lid.aanduiding}" if nog else lid.aanduiding
    return Bericht(
        onderwerp=f"Casus {casus.code}: {onderwerp} doet niet meer mee",
        breed=True,
        blokken=(Blok(tekst=f"{wie} doet niet meer mee aan casus {casus.code}."), _waarom()),
        nieuws=regel(f"{wie} doet niet meer mee."),
    )


def naamgenoot_weg(casus: Casus, lid: Deelnemer) -> Bericht:
    """To a deelnemer of the same organisation and role as the one who left: they stay."""
    weg = f"Een andere deelnemer {lid.aanduiding} doet niet meer mee aan casus {casus.code}."
    blokken = (Blok(tekst=f"{weg} U blijft meedoen."), _waarom())
    return Bericht(onderwerp=f"Casus {casus.code}: u blijft meedoen", breed=True, blokken=blokken)


def andere_casushouder(casus: Casus, lid: Deelnemer) -> Bericht:
    """To the group: the role is handed over."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {lid.aanduiding} is nu ~casushouder~",
        breed=True,
        blokken=(
            Blok(
                tekst=f"{lid.aanduiding} is vanaf nu ~casushouder~ van casus {casus.code}. Bij vragen over de casus "
                f"neemt u contact op met deze deelnemer."
            ),
            _waarom(),
        ),
        nieuws=regel(f"{lid.aanduiding} is nu ~casushouder~. Bij vragen neemt u contact op met deze deelnemer."),
    )


def u_bent_casushouder(
    casus: Casus,
    beleid: Beleid,
    punten: Sequence[Actiepunt] = (),
    leden: Sequence[Deelnemer] = (),
    *,
    wacht: Nalatenschap | None = None,
    zelf: bool = False,
) -> Bericht:
    """To the new casushouder: what the role asks (SOURCES: S1, S2), what waits for them, and what is open.

    `zelf`: they agreed to it.
    """
    hoe = "U was akkoord. De andere deelnemers horen dit." if zelf else "De ~procesregisseur~ heeft dit gemeld."
    weken = beleid.contact_weken
    contact = f" U hebt {elke_weken(weken)} contact met de ~procesregisseur~." if weken else ""
    wat = "".join(f" {een}" for een in verwachtingen(beleid))
    return Bericht(
        onderwerp=f"Casus {casus.code}: u bent nu ~casushouder~",
        breed=True,
        blokken=(
            Blok(
                kop="Wat vragen wij van u?",
                tekst=f"U bent vanaf nu ~casushouder~ van casus {casus.code}. {hoe}{wat} "
                f"Blijft een actiepunt liggen, dan krijgt u bericht.{contact}\n"
                f"Hoe de casus ervoor staat, ziet u met: casus toon {casus.code}",
            ),
            *((_wacht_op_u(casus, wacht),) if wacht else ()),
            *((Blok(kop="Nog open", regels=tuple(puntregel(punt, leden) for punt in punten)),) if punten else ()),
        ),
    )


def _wacht_op_u(casus: Casus, wacht: Nalatenschap) -> Blok:
    return Blok(kop=KOP, regels=als_casushouder(casus, wacht), keuzes=uitkomsten(casus) if wacht.hoe_verder else ())


def casushouder_genoteerd(casus: Casus, lid: Deelnemer) -> Bericht:
    """Receipt of the hand-over."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: ~casushouder~ gewijzigd",
        notice=True,
        blokken=(
            Blok(
                tekst=f"{lid.aanduiding} is nu ~casushouder~ van casus {casus.code}. De deelnemers weten het. "
                "Berichten over punten die blijven liggen gaan vanaf nu naar deze deelnemer."
            ),
        ),
    )


def afscheid(casus: Casus, lid: Deelnemer) -> Bericht:
    """The last message to one who left."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: u doet niet meer mee",
        blokken=(
            Blok(
                tekst=f"U deed als {lid.aanduiding} mee aan casus {casus.code}. De ~procesregisseur~ heeft u "
                "uit de casus gehaald. U krijgt geen berichten meer en uw antwoordadres werkt niet meer. "
                "U hoeft niets te doen."
            ),
        ),
    )


def kamer_afgewezen(casus: Casus, lid: Deelnemer) -> Bericht:
    """To the procesregisseur: a member refused or left the room."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {lid.aanduiding} is niet in de kamer",
        blokken=(
            Blok(
                tekst=f"{lid.aanduiding} heeft de kamer van casus {casus.code} verlaten of de uitnodiging afgewezen. "
                "Deze deelnemer leest daar niet mee. Bel de deelnemer. Wil de deelnemer niet meer meedoen? "
                f"Schrijf: deelnemer verwijder {casus.code} {lid.organisatie}"
            ),
        ),
    )
