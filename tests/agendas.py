"""The calendars of members: they take an invitation out of a mail, and answer it by a button."""

from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage

from icalendar import Calendar, Component

from commands.domain.bijeenkomst import Bijeenkomst, Deelname, IcoSoort, IcoStand
from commands.effects.uitgang import zet_klaar
from commands.messages import Bericht, Blok, Lid, Say, Staf
from commands.messages.afspraak import Afspraak
from commands.ports.outgoing import OutgoingMail
from commands.texts.uitnodiging import met_antwoord
from tests.binnenkomst import AUTHSERV
from tests.wereld import Wereld

UID = "bijeenkomst-4f1c@bot.test"


def in_agenda(wereld: Wereld, zending: OutgoingMail) -> Calendar:
    """The entry that came with a mail."""
    deel = next(deel for deel in wereld.post.mail(zending).walk() if deel.get_content_type() == "text/calendar")
    return Calendar.from_ical(deel.get_payload(decode=True))


def afspraak_in(wereld: Wereld, zending: OutgoingMail) -> Component:
    """The meeting in it."""
    return in_agenda(wereld, zending).walk("VEVENT")[0]


async def druk(
    wereld: Wereld,
    zending: OutgoingMail,
    knop: str,
    *,
    van: str = "",
    woorden: str = "",
    anders: dict[str, str] | None = None,
    methode: str = "REPLY",
    dmarc: str = "pass",
) -> None:
    """Somebody presses a button (`ACCEPTED`, `DECLINED`, `TENTATIVE`); `anders`: other lines in the file."""
    event = afspraak_in(wereld, zending)
    regels = {"UID": str(event["UID"]), "SEQUENCE": str(event["SEQUENCE"]), **(anders or {})}
    if woorden:
        regels["COMMENT"] = woorden
    van = van or zending.recipient
    bestand = [
        *("BEGIN:VCALENDAR", "PRODID:Microsoft Exchange Server 2010", "VERSION:2.0", f"METHOD:{methode}"),
        *("BEGIN:VEVENT", f"ATTENDEE;PARTSTAT={knop}:mailto:{van}"),
        *(f"{naam}:{waarde}" for naam, waarde in regels.items()),
        *("END:VEVENT", "END:VCALENDAR", ""),
    ]
    wereld.teller += 1
    mail = EmailMessage()
    mail["Authentication-Results"] = f"{AUTHSERV}; dmarc={dmarc} header.from={van.rpartition('@')[2]}"
    mail["Delivered-To"] = str(event["ORGANIZER"]).removeprefix("mailto:")
    mail["From"] = van
    mail["Subject"] = f"Geaccepteerd: {zending.bericht.onderwerp}"
    mail["Message-ID"] = f"<agenda-{wereld.teller}@partners.test>"
    mail["X-Auto-Response-Suppress"] = "DR, OOF, AutoReply"
    mail.set_content(f"{woorden}\n" if woorden else "\n")
    mail.add_alternative("\r\n".join(bestand), subtype="calendar", params={"method": methode})
    await wereld.rauw(mail.as_bytes(), f"mail:{mail['Message-ID']}")


async def plan_ico(wereld: Wereld, code: str, moment: datetime) -> Bijeenkomst:
    """A vervolg-ICO that is planned, and everybody invited."""
    casus = await wereld.casus(code)
    ico = Bijeenkomst(
        id=wereld.huis.ids.new_id(),
        casus_id=casus.id,
        soort=IcoSoort.VERVOLG,
        stand=IcoStand.GEPLAND,
        uid=UID,
        gemaakt_op=wereld.nu,
        moment=moment,
        plaats="Gemeentehuis, zaal 3",
    )
    async with wereld.opslag.uow() as uow:
        await uow.bijeenkomsten.add_bijeenkomst(ico)
        await uow.commit()
    await _zeg_rond(wereld, ico)
    return ico


async def verander_ico(wereld: Wereld, ico: Bijeenkomst, **anders: object) -> Bijeenkomst:
    """Move it (`moment`), or call it off (`stand`)."""
    nieuw = replace(ico, volgnummer=ico.volgnummer + 1, **anders)
    async with wereld.opslag.uow() as uow:
        await uow.bijeenkomsten.save_bijeenkomst(nieuw)
        await uow.commit()
    await _zeg_rond(wereld, nieuw)
    return nieuw


async def _zeg_rond(wereld: Wereld, ico: Bijeenkomst) -> None:
    assert ico.moment is not None
    weg = ico.stand is IcoStand.AFGEZEGD
    async with wereld.huis.work.begin(wereld.nu) as tx:
        casus = await tx.uow.casussen.get_casus(ico.casus_id)
        afspraak = Afspraak(
            uid=ico.uid,
            volgnummer=ico.volgnummer,
            titel=f"ICO casus {casus.code}",
            begin=ico.moment,
            duur_min=ico.duur_min,
            plaats=ico.plaats,
            afgezegd=weg,
        )
        bericht = Bericht(onderwerp="Het ICO", blokken=(Blok(tekst="Het ICO"),), afspraak=afspraak)
        bericht = bericht if weg else met_antwoord(bericht, casus, bonnen=tx.beleid.ico_bonnen)
        leden = [lid for lid in await tx.uow.deelnemers.of_casus(casus.id) if lid.ontvangt]
        aan = [*(Lid(deelnemer_id=lid.id) for lid in leden), Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)]
        effecten = [Say(aan=een, bericht=bericht, sleutel=f"ico/{ico.volgnummer}/{nr}") for nr, een in enumerate(aan)]
        await zet_klaar(effecten, tx, wereld.huis.work.poort.opgeslagen())
        await tx.uow.commit()
    await wereld.rust()


async def deelnames(wereld: Wereld, ico: Bijeenkomst) -> dict[str, Deelname]:
    """What is noted of each member, by address."""
    leden = {
        lid.id: lid.persoon.email or lid.persoon.matrix_id or "" for lid in (await wereld.leden(wereld.code)).values()
    }
    async with wereld.opslag.uow() as uow:
        return {leden[een.deelnemer_id]: een for een in await uow.bijeenkomsten.participations(ico.id)}
