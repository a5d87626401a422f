"""Sentences about somebody who is away, and about whoever stands in for them."""

from collections.abc import Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import opgesomd
from commands.domain.rollen import Rol
from commands.messages import Bericht, Blok
from commands.texts.klok import ROLNAAM
from commands.texts.vorm import hoofdletter

AFWEZIG = "Meld dat u er niet bent, en als u wilt wie u vervangt"
AANWEZIG = "Meld dat u er weer bent"


def u_neemt_waar(voor: str, tot: date) -> str:
    """Why somebody hears what a role hears; `voor`: that role, or the deelnemer who has it."""
    return f"U neemt waar voor {voor}, tot en met {schrijf_datum(tot)}."


def actiepunt_van(wie: str, tot: date) -> str:
    """Why somebody is asked about the actiepunt of another."""
    return f"U krijgt dit omdat u {wie} vervangt, tot en met {schrijf_datum(tot)}."


def eigenaar_is_weg(tot: date) -> str:
    """Beside an actiepunt that is late."""
    return f"De eigenaar is afwezig tot en met {schrijf_datum(tot)}. Niemand vervangt deze deelnemer."


KAN_NIET_WAAR = "kan niet waarnemen"
"""What a no stands for, in answer to the message that they stand in; the one who is away stands behind it."""
_EERDER = "Eerder terug? Schrijf: aanwezig"


def genoteerd(
    vanaf: date | None,
    tot: date,
    terug: date,
    vervanger: str,
    punten: Sequence[tuple[Casus, Actiepunt]],
    *,
    ook_weg_tot: date | None = None,
    rest: bool = False,
    onbekend: bool = False,
    staf: bool = False,
) -> Bericht:
    """The receipt. `vanaf`: the first day, None when it has begun; `punten`: what is due in that time; `ook_weg_tot`:
    the last day on which whoever stands in is away too; `rest`: other words were left unread; `onbekend`: whoever they
    name takes no part; `staf`: to somebody of the ZVH."""
    begin = "" if vanaf is None else f" vanaf {schrijf_datum(vanaf)}"
    zinnen = [f"Genoteerd: u bent afwezig{begin} tot en met {schrijf_datum(tot)}. Dit geldt in al uw casussen."]
    if not vervanger:
        zinnen.append(f"Herinneringen aan u wachten. Vanaf {schrijf_datum(terug)} vragen wij u weer.")
    elif ook_weg_tot is None:
        zinnen.append(f"{hoofdletter(vervanger)} vervangt u, krijgt daarover bericht en krijgt zo lang de vragen.")
    else:
        zinnen.append(
            f"{hoofdletter(vervanger)} vervangt u, maar is zelf afwezig tot en met {schrijf_datum(ook_weg_tot)}. "
            "Zo lang wachten de vragen. Kan iemand anders? Meld u dan nog eens afwezig, met die vervanger."
        )
    regels = tuple(
        f"Casus {casus.code}, actiepunt {punt.nummer}: uiterlijk {schrijf_datum(punt.uiterlijk)}"
        for casus, punt in punten
        if punt.uiterlijk is not None
    )
    blokken = [Blok(tekst="\n".join(zinnen), kort=" ".join(zinnen))]
    if regels:
        hoort = "" if vervanger else " De ~casushouder~ hoort dit."
        deze = opgesomd([f"{casus.code} {punt.nummer}" for casus, punt in punten if punt.uiterlijk is not None])
        blokken.append(
            Blok(
                kop="In die tijd",
                tekst=f"Deze datums vallen in uw afwezigheid.{hoort}",
                regels=regels,
                kort=f"In die tijd valt de datum van {deze}.{hoort}",
            )
        )
    tips = [] if vervanger else [_met_vervanger(tot, staf=staf)]
    blokken.append(Blok(regels=(*tips, _EERDER), kort=_EERDER))
    if onbekend:
        zin = "Wie u noemt, doet niet mee in uw casussen en krijgt niets van ons. De naam gaat naar niemand."
        blokken.append(Blok(tekst=zin))
    elif rest:
        wat = "de dagen en de vervanger" if vervanger else "de dagen"
        blokken.append(Blok(tekst=f"Alleen {wat} zijn genoteerd. Uw andere woorden zijn niet doorgegeven."))
    return Bericht(onderwerp="Uw afwezigheid is genoteerd", notice=True, breed=True, blokken=tuple(blokken))


def _met_vervanger(tot: date, *, staf: bool) -> str:
    wie = "met het mailadres van uw collega" if staf else "met de organisatie, de rol of het adres"
    return f"Vervangt iemand u? Schrijf: afwezig t/m {schrijf_kort(tot)} vervanger, {wie}"


def doet_niet_mee() -> str:
    """Behind the news of an absence: they named somebody who takes no part."""
    return (
        "\nEr is wel iemand genoemd, maar die doet niet mee in deze casus, en krijgt niets van de bot. De naam geven "
        "wij niet door. Wilt u overleggen? Bel de organisatie."
    )


def zo_lang(tot: date, woorden: str) -> Bericht:
    """So long an absence is asked about first."""
    return Bericht(
        onderwerp="Bent u zo lang afwezig?",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"U meldt dat u afwezig bent tot en met {schrijf_datum(tot)}. Dat is lang. Er is nog niets "
                "genoteerd. Doet u niet meer mee met een casus? Meld u dan af voor die casus.",
                regels=(f"Klopt het toch? Schrijf: afwezig zeker {woorden}",),
            ),
        ),
    )


def niet_meer_vervangen(casus: Casus, wie: str) -> Bericht:
    """To a deelnemer who stood in: it is over."""
    zin = f"{wie} is er weer. U vervangt deze deelnemer niet meer in casus {casus.code}. U hoeft niets te doen."
    return Bericht(onderwerp=f"Casus {casus.code}: {wie} is er weer", breed=True, blokken=(Blok(tekst=zin),))


def weer_aanwezig() -> Bericht:
    """The receipt of a return."""
    zin = "Genoteerd: u bent er weer. Vragen en herinneringen komen weer bij u."
    return Bericht(onderwerp="U bent er weer", notice=True, breed=True, blokken=(Blok(tekst=zin),))


def was_niet_afwezig() -> Bericht:
    """Nothing was known of an absence."""
    zin = "Bij ons stond niet dat u afwezig bent. Vragen en herinneringen komen gewoon bij u."
    return Bericht(onderwerp="U bent er", notice=True, breed=True, blokken=(Blok(tekst=zin),))


def voor_vervanger(
    casus: Casus, wie: str, vanaf: date | None, tot: date, punten: Sequence[Actiepunt], *, casushouder: bool = False
) -> Bericht:
    """To a deelnemer who stands in for another: for whom, until when, and which actiepunten that is about."""
    rol = " Deze deelnemer is ~casushouder~. U neemt ook die taak waar." if casushouder else ""
    blokken = [
        Blok(
            tekst=f"{wie} is afwezig{van_tot(vanaf, tot)}. U neemt waar in casus {casus.code}.{rol} "
            "U krijgt zo lang de vragen en herinneringen, en kunt daarop antwoorden. "
            "Kan dit niet? Antwoord: kan niet"
        )
    ]
    if punten:
        blokken.append(Blok(kop="Deze actiepunten staan open", regels=tuple(regel(punt) for punt in punten)))
    return Bericht(
        onderwerp=f"Casus {casus.code}: u vervangt {wie}",
        breed=True,
        blokken=(*blokken,),
        bij_nee=f"{KAN_NIET_WAAR} {wie}",
    )


def voor_casushouder(
    casus: Casus,
    lid: Deelnemer,
    vanaf: date | None,
    tot: date,
    vervanger: str,
    punten: Sequence[Actiepunt],
    bron: str = "",
) -> Bericht:
    """To the casushouder: a deelnemer is away while something of theirs is due. `bron`: from where it is known."""
    zin = f"{lid.aanduiding} is afwezig{van_tot(vanaf, tot)}. In die tijd valt een datum."
    wie = f"{vervanger} vervangt deze deelnemer." if vervanger else "In deze casus vervangt niemand deze deelnemer."
    nr = punten[0].nummer
    raad = (
        f"Kan een ander het doen? Schrijf: {casus.code} actie geef {nr} aan, met de deelnemer",
        f"Kan het later? Schrijf: {casus.code} {nr} uitstel tot, met de datum en de reden",
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: {lid.aanduiding} is afwezig",
        breed=True,
        blokken=(
            Blok(tekst=f"{zin} {wie}{bron}", regels=tuple(regel(punt) for punt in punten)),
            *(() if vervanger else (Blok(kop="Wat kunt u doen?", regels=raad),)),
        ),
    )


def casushouder_afwezig(
    casus: Casus, lid: Deelnemer, vanaf: date | None, tot: date, vervanger: str, bron: str = ""
) -> Bericht:
    """To the procesregisseur: the casushouder is away. `bron`: from where it is known."""
    wie = (
        f"{vervanger} neemt waar."
        if vervanger
        else "In deze casus neemt niemand waar: vragen aan de ~casushouder~ wachten zo lang."
    )
    regels = (
        ()
        if vervanger
        else (f"Kan een ander ~casushouder~ zijn? Schrijf: deelnemer ~casushouder~ {casus.code}, met de deelnemer",)
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: de ~casushouder~ is afwezig",
        blokken=(
            Blok(
                tekst=f"{lid.aanduiding}, ~casushouder~ van casus {casus.code}, is afwezig{van_tot(vanaf, tot)}. "
                f"{wie}{bron}",
                regels=regels,
            ),
        ),
    )


def niemand_aanwezig(wie: Sequence[tuple[Casus, Rol, date]]) -> Bericht:
    """To the procesregisseur, or to their colleagues where it is they who are away: reminders wait. `wie`: each casus
    with the role that is away, and its last day."""
    blokken = tuple(_niemand(*een) for een in wie)
    if len(blokken) == 1:
        return Bericht(onderwerp=blokken[0].kop, blokken=blokken)
    return Bericht(onderwerp=f"{len(blokken)} keer: iemand is afwezig, en niemand neemt waar", blokken=blokken)


def _niemand(casus: Casus, rol: Rol, tot: date) -> Blok:
    if rol is Rol.PROCESREGISSEUR:
        raad = f"Kunt u de casus overnemen? Schrijf: casus overnemen {casus.code}"
    elif rol is Rol.CASUSHOUDER:
        raad = f"Kan een ander ~casushouder~ zijn? Schrijf: deelnemer ~casushouder~ {casus.code}, met de deelnemer"
    else:
        raad = "Overleg binnen het Zorg- en Veiligheidshuis wie waarneemt."
    return Blok(
        kop=f"Casus {casus.code}: de {ROLNAAM[rol]} is afwezig",
        tekst=f"De {ROLNAAM[rol]} van casus {casus.code} is afwezig t/m {schrijf_datum(tot)}, en niemand neemt waar. "
        "Een herinnering wacht daarop. De bot slaat deze stap niet over.",
        regels=(raad,),
    )


def van_tot(vanaf: date | None, tot: date) -> str:
    """The days of an absence; `vanaf`: the first, None when it has begun."""
    begin = "" if vanaf is None else f" vanaf {schrijf_datum(vanaf)}"
    return f"{begin} tot en met {schrijf_datum(tot)}"


def regel(punt: Actiepunt) -> str:
    """The actiepunt, with its date."""
    wanneer = "" if punt.uiterlijk is None else f" (uiterlijk {schrijf_datum(punt.uiterlijk)})"
    return f"Actiepunt {punt.nummer}: {' '.join(punt.wat.split())}{wanneer}"
