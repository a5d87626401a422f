"""Sentences around a casushouder who hands over the role, or who leaves."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import opgesomd
from commands.domain.rollen import Rol
from commands.messages import Bericht, Blok, Knop
from commands.texts.actie import vergissing
from commands.texts.casus import elke_weken

OVERDRAGEN = "Vraag een andere deelnemer om ~casushouder~ te worden"
AKKOORD = "Word ~casushouder~, als de ~casushouder~ u dat vraagt"
JA, NEE = "casushouder akkoord", "casushouder niet akkoord"
BLIJFT = "Tot iemand akkoord is, blijft u dat."
"""Ends the receipt of an offer."""
NIET_AKKOORD = "Word geen ~casushouder~, als de ~casushouder~ u dat vraagt"


def aanbod(casus: Casus, van: Deelnemer, beleid: Beleid, *, meer: bool) -> Bericht:
    """To each who is asked: what the role is, and two ways to answer. `meer`: others are asked too."""
    weken = beleid.contact_weken
    contact = f" U hebt {elke_weken(weken)} contact met de ~procesregisseur~." if weken else ""
    wat = "".join(f" {een}" for een in verwachtingen(beleid))
    eerste = " Wij vragen dit ook aan een ander. Wie het eerst akkoord is, wordt ~casushouder~." if meer else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: wilt u ~casushouder~ worden?",
        bij_ja=JA,
        bij_nee=NEE,
        blokken=(
            Blok(
                tekst=f"{van.aanduiding} is ~casushouder~ van casus {casus.code}, en vraagt u om dat over te nemen. "
                f"Wat vraagt dat?{wat}{contact}"
                f"{eerste}\nEr verandert niets voordat u akkoord bent.",
                keuzes=_keuzes(casus),
            ),
        ),
    )


def _keuzes(casus: Casus) -> tuple[Knop, ...]:
    return (
        Knop(label="Akkoord", opdracht=f"{casus.code} ~casushouder~ akkoord"),
        Knop(label="Niet akkoord", opdracht=f"{casus.code} ~casushouder~ niet akkoord"),
    )


def onderwerp_opnieuw(casus: Casus) -> str:
    """The subject of an offer that nobody answered yet."""
    return f"Casus {casus.code}: wie ~casushouder~ wordt, is nog open"


def opnieuw(casus: Casus, van: Deelnemer, aan: Sequence[Deelnemer], sinds: date, rol: Rol) -> Blok:
    """The offer once more, in the role of the reader: asked for it, casushouder, or procesregisseur."""
    op = schrijf_datum(sinds)
    if rol is Rol.PARTNER:
        tekst = (
            f"U krijgt dit omdat {van.aanduiding} u op {op} vroeg om ~casushouder~ te worden van casus {casus.code}. "
            "Er is nog geen antwoord. Laat weten of u akkoord bent. Er verandert niets voordat u akkoord bent."
        )
        return Blok(kop=onderwerp_opnieuw(casus), tekst=tekst, keuzes=_keuzes(casus), vervalt=True)
    wie = opgesomd([een.aanduiding for een in aan]) or "een deelnemer die niet meer meedoet"
    if rol is Rol.CASUSHOUDER:
        tekst = (
            f"Op {op} vroeg u {wie} om ~casushouder~ te worden van casus {casus.code}. "
            "Er is nog geen antwoord. U blijft ~casushouder~ tot iemand akkoord is. Bel, of vraag een ander. "
            f"Schrijf: {casus.code} ~casushouder~ overdragen aan, met de deelnemer."
        )
    else:
        tekst = (
            f"Op {op} vroeg de ~casushouder~, {van.aanduiding}, aan {wie} om "
            f"~casushouder~ te worden van casus {casus.code}. Er is nog geen antwoord. Spreek af wie het wordt. "
            f"Schrijf: deelnemer ~casushouder~ {casus.code}, met de deelnemer."
        )
    return Blok(kop=onderwerp_opnieuw(casus), tekst=tekst, vervalt=True)


def aangeboden(casus: Casus, gevraagd: Sequence[Deelnemer]) -> Bericht:
    """The receipt of an offer."""
    wie = opgesomd([een.aanduiding for een in gevraagd])
    krijgt = "krijgt" if len(gevraagd) == 1 else "krijgen"
    zin = f"{wie} {krijgt} uw vraag om ~casushouder~ te worden van casus {casus.code}. {BLIJFT}"
    blokken = (Blok(tekst=zin), vergissing(casus))
    return Bericht(onderwerp=f"Casus {casus.code}: uw vraag is verstuurd", notice=True, blokken=blokken)


def aanbod_teruggenomen(casus: Casus, van: Deelnemer) -> Bericht:
    """To each who was asked: the casushouder stays."""
    zin = (
        f"{van.aanduiding} blijft ~casushouder~ van casus {casus.code}. De vraag aan u vervalt. U hoeft niets te doen."
    )
    onderwerp = f"Casus {casus.code}: ~casushouder~ hoeft u niet te worden"
    return Bericht(onderwerp=onderwerp, breed=True, blokken=(Blok(tekst=zin),))


def u_blijft(casus: Casus) -> str:
    """One line of the receipt, to a casushouder who took the offer back."""
    return f"U blijft ~casushouder~ van casus {casus.code}."


def afgewezen(casus: Casus, lid: Deelnemer, reden: str, *, nog: bool) -> Bericht:
    """To the casushouder who offered it, with the reason, if any; `nog`: others may still agree."""
    verder = (
        "Een ander die u vroeg, kan nog akkoord gaan."
        if nog
        else "Vraag een ander, of overleg met de ~procesregisseur~."
    )
    zin = f"{lid.aanduiding} wordt geen ~casushouder~ van casus {casus.code}. U blijft ~casushouder~. {verder}"
    onderwerp = f"Casus {casus.code}: nee op uw vraag om ~casushouder~"
    return Bericht(onderwerp=onderwerp, breed=True, blokken=(Blok(tekst=zin, citaat=reden),))


def afgewezen_genoteerd(casus: Casus) -> Bericht:
    """The receipt of a no."""
    zin = f"Genoteerd: u wordt geen ~casushouder~ van casus {casus.code}. De ~casushouder~ hoort dit."
    return Bericht(onderwerp=f"Casus {casus.code}: genoteerd", notice=True, blokken=(Blok(tekst=zin),))


OP_GANG: Final = "U houdt de communicatie in de groep op gang."


def verwachtingen(beleid: Beleid) -> tuple[str, ...]:
    """What this house expects of the casushouder (SOURCES: S1, S2, S4)."""
    return (*beleid.verwacht, *((OP_GANG,) if beleid.op_gang else ()))


def u_bent(casus: Casus, beleid: Beleid) -> Blok:
    """To the casushouder, in their first message: the role, what it asks, and how the casus is discussed again.

    So also the talk with the procesregisseur (SOURCES: S2).
    """
    weken = beleid.contact_weken
    spreekt = (f"U spreekt de ~procesregisseur~ in ieder geval {elke_weken(weken)}: {_WAAROVER}",) if weken else ()
    weer = (f"De casus opnieuw bespreken? Schrijf: {casus.code} agenderen",)
    mag = Rol.CASUSHOUDER in beleid.agenderen_door
    return Blok(kop="U bent ~casushouder~", regels=(*verwachtingen(beleid), *spreekt, *(weer if mag else ())))


_WAAROVER: Final = "over de samenwerking, wat er volgt, en op- of afschalen."


def uw_aanspreekpunt(casus: Casus, houder: Deelnemer) -> Blok:
    """To another deelnemer, in their first message: whom to ask (SOURCES: S1, S2)."""
    return Blok(
        tekst=f"Uw eerste aanspreekpunt in deze casus is {houder.aanduiding}, de ~casushouder~.",
        keuzes=(Knop(label="Iets vragen aan de ~casushouder~", opdracht=f"{casus.code} vraag [tekst]"),),
    )


def zonder_casushouder(casus: Casus) -> Bericht:
    """To the procesregisseur, until there is one again."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: er is geen ~casushouder~ meer",
        blokken=(
            Blok(
                tekst=f"Casus {casus.code} heeft geen ~casushouder~ meer. "
                "Vragen van "
                "deelnemers en berichten over actiepunten komen zo lang bij u. Wij vragen het u elke week, tot er een "
                "is.",
                keuzes=(
                    Knop(label="Wijs iemand aan, met de deelnemer", opdracht=f"deelnemer ~casushouder~ {casus.code}"),
                ),
            ),
        ),
    )
