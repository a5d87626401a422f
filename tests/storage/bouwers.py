"""Values to store: whole by default, one detail named by the test."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from commands.domain.actiepunt import Actiepunt, Feedback, FeedbackSoort
from commands.domain.afstemmingsplan import (
    Afstemmingsplan,
    Doel,
    PlanActie,
    PlanDeelnemer,
    PlanDocument,
    PlanVraag,
    VraagSoort,
)
from commands.domain.afwezigheid import Afwezigheid
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Medewerker, Persoon
from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from commands.domain.navraag import Navraag, NavraagReden
from commands.domain.rollen import Kanaal, Rol, Soort
from commands.domain.voorgelegd import Voorgelegd, VoorlegSoort
from commands.domain.wachtend import Wachtend
from commands.door.gekeurd import Gekeurd, Poort
from commands.messages import Bericht, Blok, PuntVerwijzing
from commands.ports import InboxItem, Nieuws, OutboxItem, OutboxTask
from storage.way_in import Storage

HOOFDSLEUTEL = bytes(range(32))
NU = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
_nummers = count(1)


def na(**wanneer: float) -> datetime:
    """A moment after NU."""
    return NU + timedelta(**wanneer)


def een_id() -> str:
    """A fresh id, in order of making."""
    return f"{next(_nummers):032x}"


def een_casus(**anders: Any) -> Casus:
    casus = Casus(id=een_id(), code="K7Q2", fase=Fase.CONCEPT, geopend_op=NU, geopend_door=een_id())
    return replace(casus, **anders)


def een_persoon(**anders: Any) -> Persoon:
    nummer = next(_nummers)
    return replace(
        Persoon(id=een_id(), email=f"partner{nummer}@ggz.test", matrix_id=f"@partner{nummer}:ggz.test"), **anders
    )


def een_deelnemer(casus: Casus, persoon: Persoon, **anders: Any) -> Deelnemer:
    deelnemer = Deelnemer(
        id=een_id(),
        casus_id=casus.id,
        persoon=persoon,
        organisatie="GGZ",
        functie="behandelaar",
        soort=Soort.PRIVAAT,
        kanalen=(Kanaal.MATRIX, Kanaal.MAIL),
        token=f"{next(_nummers):020d}",
        naam="Een Behandelaar",
    )
    return replace(deelnemer, **anders)


def een_medewerker(persoon: Persoon, **anders: Any) -> Medewerker:
    medewerker = Medewerker(
        id=een_id(),
        persoon=persoon,
        rol=Rol.PROCESREGISSEUR,
        kanalen=(Kanaal.MAIL,),
        token=f"{next(_nummers):020d}",
        naam="Een Regisseur",
    )
    return replace(medewerker, **anders)


def een_actiepunt(casus: Casus, eigenaar: Deelnemer | None = None, **anders: Any) -> Actiepunt:
    punt = Actiepunt(
        id=een_id(),
        casus_id=casus.id,
        nummer=1,
        wat="Belt de woningbouw",
        eigenaars=() if eigenaar is None else (eigenaar.id,),
        uiterlijk=date(2026, 3, 20),
    )
    return replace(punt, **anders)


def een_antwoord(punt: Actiepunt, **anders: Any) -> Feedback:
    antwoord = Feedback(
        id=een_id(),
        casus_id=punt.casus_id,
        actiepunt_id=punt.id,
        door=een_id(),
        soort=FeedbackSoort.TERUGKOPPELING,
        tekst="De woning is gezien",
        op=NU,
    )
    return replace(antwoord, **anders)


def een_herinnering(casus: Casus, onderwerp_id: str, **anders: Any) -> Herinnering:
    herinnering = Herinnering(
        id=een_id(),
        casus_id=casus.id,
        soort=HerinneringSoort.ACTIE,
        onderwerp_id=onderwerp_id,
        stap=Stap.ACTIE_VOORAF,
        volgnummer=0,
        versie=1,
        due_at=NU,
    )
    return replace(herinnering, **anders)


def een_plan(casus: Casus, **anders: Any) -> Afstemmingsplan:
    document = PlanDocument(
        ico_op=date(2026, 3, 1),
        casushouder=0,
        doelen=(Doel(leefgebied="Wonen", doel="Een eigen dak"),),
        acties=(PlanActie(nummer=1, wat="Belt", wie=0, wie_tekst="GGZ", uiterlijk=date(2026, 3, 20)),),
        deelnemers=(
            PlanDeelnemer(
                organisatie="GGZ",
                functie="behandelaar",
                soort=Soort.PRIVAAT,
                kanalen=(Kanaal.MAIL,),
                email="partner@ggz.test",
            ),
        ),
        vragen=(PlanVraag(soort=VraagSoort.WIE_ONBEKEND, tabel="actiepunten", rij=2, waarde="iemand"),),
    )
    plan = Afstemmingsplan(id=een_id(), casus_id=casus.id, versie=1, document=document, ontvangen_op=NU)
    return replace(plan, **anders)


def een_bericht(tekst: str = "Actiepunt 3 loopt af.") -> Gekeurd:
    punt = PuntVerwijzing(code="K7Q2", actiepunt_id=een_id(), nummer=3, versie=2)
    blok = Blok(kop="Herinnering", tekst=tekst, regels=("een", "twee"), punt=punt, knoppen=True)
    return Poort.heropen(Bericht(onderwerp="K7Q2: herinnering", blokken=(blok,), van="GGZ via casus K7Q2"))


def een_uitgaande(**anders: Any) -> OutboxItem:
    rij_id = een_id()
    rij = OutboxItem(
        id=rij_id,
        key=f"zeg/{rij_id}",
        lane=f"baan/{rij_id}",
        kanaal=Kanaal.MAIL,
        task=OutboxTask.SAY,
        created_at=NU,
        retry_at=NU,
    )
    return replace(rij, **anders)


def een_inkomende(**anders: Any) -> InboxItem:
    rij_id = een_id()
    rij = InboxItem(
        id=rij_id, source=f"imap/1/{rij_id}", kanaal=Kanaal.MAIL, raw=b"Subject: K7Q2\r\n\r\nDag", received_at=NU
    )
    return replace(rij, **anders)


def een_navraag(**anders: Any) -> Navraag:
    navraag = Navraag(
        id=een_id(),
        nummer=1,
        inbox_id=een_id(),
        persoon_id="p",
        deelnemer_id=None,
        medewerker_id="m",
        casus_id=None,
        reden=NavraagReden.ANDER_ADRES,
        sinds=NU,
        afzender="ander@elders.test",
        token="a" * 20,
        opdrachten=("actie gereed 3",),
    )
    return replace(navraag, **anders)


def een_wachtend(casus: Casus, **anders: Any) -> Wachtend:
    wachtend = Wachtend(
        id=een_id(),
        nummer=1,
        casus_id=casus.id,
        inbox_id=een_id(),
        persoon_id=een_id(),
        deelnemer_id=None,
        kanaal=Kanaal.MATRIX,
        sinds=NU,
        teksten=("Dag",),
        vondsten=(),
    )
    return replace(wachtend, **anders)


def een_nieuws(casus: Casus, **anders: Any) -> Nieuws:
    nummer = een_id()
    nieuws = Nieuws(
        id=nummer,
        key=f"feedback/{nummer}",
        casus_id=casus.id,
        persoon_id=een_id(),
        deelnemer_id=een_id(),
        medewerker_id=None,
        op=NU,
        due_at=NU,
        blokken=(Blok(tekst="Actiepunt 3 is klaar."),),
    )
    return replace(nieuws, **anders)


def een_vraag(casus: Casus, **anders: Any) -> Voorgelegd:
    vraag = Voorgelegd(
        id=een_id(), nummer=1, casus_id=casus.id, van=een_id(), soort=VoorlegSoort.VRAAG, tekst="Mag dat?", sinds=NU
    )
    return replace(vraag, **anders)


def een_afwezigheid(persoon: Persoon, **anders: Any) -> Afwezigheid:
    weg = Afwezigheid(persoon_id=persoon.id, vanaf=date(2026, 12, 1), tot=date(2026, 12, 4), gemeld_op=NU)
    return replace(weg, **anders)


async def zet_klaar(opslag: Storage) -> tuple[Casus, Deelnemer]:
    """A stored casus with one deelnemer."""
    casus, persoon = een_casus(), een_persoon()
    deelnemer = een_deelnemer(casus, persoon)
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        await uow.personen.add_persoon(persoon)
        await uow.deelnemers.add_deelnemer(deelnemer)
        await uow.commit()
    return casus, deelnemer
