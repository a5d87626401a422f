"""Sentences about what reached whom."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from commands.domain.beleid import Beleid
from commands.domain.bezorgd import Bereik, Bezorging, Bezorgstand, Hoe, Teken, is_gelezen
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.inhoud import zonder_inhoud
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok

BEZORGING = "Wie het plan kreeg, en wat dat laat zien; met een deelnemer erachter elk bericht"
_MEEST = 40
"""Messages of one deelnemer that are listed; the last ones."""
_SOORTEN: Final = (
    (("planpost/", "plan_in_gesprek/", "plan_in_kamer/", "derdepost/"), "het plan"),
    (("uitnodiging/",), "wat wij vragen, en de uitnodiging voor de kamer"),
    (("ico/", "peiling/"), "over een ~ICO~"),
    (("nieuws/", "feedback/"), "nieuws"),
    (("klok/",), "een vraag of herinnering"),
    (("antwoord/",), "antwoord op een eigen bericht"),
    (("bericht/",), "woorden van een ander"),
    (("afgesloten/",), "de afsluiting"),
)
_STAND: Final = {
    Bezorgstand.OPGEGEVEN: "niet bezorgd, wij proberen het niet meer",
    Bezorgstand.WACHT: "wacht nog",
}
_VERZONDEN: Final = {Kanaal.MAIL: "aangenomen door de mailserver", Kanaal.MATRIX: "geplaatst"}
_TEKEN: Final = {
    Teken.ANTWOORD: "liet van zich horen",
    Teken.GELEZEN: "las mee in de kamer",
    Teken.KAMER: "kwam in de kamer",
    Teken.GESPROKEN: "is gesproken",
}
_TERUG: Final = {
    "5.2.2": "de mailbox is vol",
    "5.2.1": "de mailbox is gesloten",
    "5.2.3": "de mail is te groot",
    "1": "het adres bestaat niet (meer)",
    "2": "de mailbox neemt de mail niet aan",
    "3": "de mailserver neemt de mail niet aan",
    "4": "de mailserver is niet bereikt",
    "7": "de mailserver weigert onze mail",
}
_UITLEG: Final = (
    "Aangenomen wil zeggen: de mailserver nam de mail aan. Of iemand de mail las, blijkt pas uit een antwoord."
)


def van_casus(
    casus: Casus, vrijgegeven_op: datetime, bereikt: Sequence[Bereik], laat: int | None, beleid: Beleid
) -> Bericht:
    """The plan against its term, and then who has it: whoever needs a person first; `laat`: days past the term."""
    op = schrijf_datum(vrijgegeven_op.astimezone(beleid.zone).date())
    term = {None: "", 0: " Dat is op tijd."}.get(laat, f" Dat is {laat} {'dag' if laat == 1 else 'dagen'} te laat.")
    niet = [een for een in bereikt if een.hoe in (Hoe.TERUG, Hoe.OPGEGEVEN, Hoe.NIET)]
    blokken = [
        Blok(tekst=f"Het plan van casus {casus.code} is vrijgegeven op {op}.{term}"),
        _deel("Niet bereikt", niet, casus, beleid),
        _deel("Wacht nog", [een for een in bereikt if een.hoe is Hoe.WACHT], casus, beleid),
        _deel("Verstuurd, nog geen teken", [een for een in bereikt if een.hoe is Hoe.VERZONDEN], casus, beleid),
        _deel("Bereikt", [een for een in bereikt if een.hoe is Hoe.BEWIJS], casus, beleid),
        Blok(tekst=f"{_UITLEG}\nElk bericht aan één deelnemer? Schrijf: {casus.code} bezorging, met de deelnemer."),
    ]
    return Bericht(
        onderwerp=f"Casus {casus.code}: wie kreeg het plan?",
        notice=True,
        breed=True,
        blokken=tuple(een for een in blokken if een.tekst or een.regels),
    )


def van_lid(casus: Casus, lid: Deelnemer, berichten: Sequence[Bezorging], beleid: Beleid) -> Bericht:
    """Each message to one deelnemer, the last one first, without its words."""
    laatste = sorted(berichten, key=lambda een: een.gemaakt_op, reverse=True)[:_MEEST]
    regels = tuple(_bericht(een, lid, beleid) for een in laatste)
    geen = "Er is nog geen bericht gemaakt voor deze deelnemer."
    meer = f" De laatste {_MEEST} van {len(berichten)}." if len(berichten) > _MEEST else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: berichten aan {lid.aanduiding}",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Berichten aan {lid.aanduiding} in casus {casus.code}.{meer}" if regels else geen, regels=regels
            ),
            *((Blok(tekst=_UITLEG),) if regels else ()),
        ),
    )


def _deel(kop: str, bereikt: Sequence[Bereik], casus: Casus, beleid: Beleid) -> Blok:
    regels = tuple(f"{een.lid.aanduiding}: {_hoe(een, casus, beleid)}{_vorm(een.lid, beleid)}" for een in bereikt)
    return Blok(kop=f"{kop} ({len(regels)})", regels=regels) if regels else Blok()


def _vorm(lid: Deelnemer, beleid: Beleid) -> str:
    """What their mail may not carry, where that is so; whoever reads in Matrix too misses nothing."""
    email = lid.persoon.email if Kanaal.MAIL in lid.kanalen else None
    if not zonder_inhoud(email, lid.persoon.inhoud, beleid.alleen_melding):
        return ""
    nergens = "" if Kanaal.MATRIX in lid.kanalen else ", en de inhoud nergens: geef ook een Matrix-id"
    return f" (krijgt per mail alleen een melding{nergens})"


def _hoe(een: Bereik, casus: Casus, beleid: Beleid) -> str:
    op = "" if een.op is None else f" op {schrijf_datum(een.op.astimezone(beleid.zone).date())}"
    match een.hoe:
        case Hoe.NIET:
            return "kreeg niets" + (", de verklaring ontbreekt" if een.lid.mist_verklaring else "")
        case Hoe.TERUG:
            wijzig = f"{casus.code} deelnemer wijzig {een.lid.organisatie}, met het goede adres"
            return f"de mail kwam terug{op}. Een ander adres? Schrijf: {wijzig}"
        case Hoe.OPGEGEVEN:
            return f"niet bezorgd; wij proberen het niet meer sinds{op.removeprefix(' op')}. Bel de beheerder"
        case Hoe.WACHT:
            return f"klaargezet{op}"
        case Hoe.VERZONDEN:
            return f"verstuurd{op}"
        case Hoe.BEWIJS:
            return f"{_TEKEN[een.teken or Teken.ANTWOORD]}{op}"


def _bericht(een: Bezorging, lid: Deelnemer, beleid: Beleid) -> str:
    lokaal = (een.gedaan_op or een.gemaakt_op).astimezone(beleid.zone)
    wat = next((naam for begin, naam in _SOORTEN if een.sleutel.startswith(begin)), "een bericht")
    hoe = _STAND.get(een.stand) or _VERZONDEN[een.kanaal]
    if een.terug_op is not None:
        op = schrijf_datum(een.terug_op.astimezone(beleid.zone).date())
        hoe += f", maar teruggekomen op {op}: {_waarom_terug(een.terug_code)}"
    elif is_gelezen(een, lid):
        hoe += ", gelezen"
    keer = f", {een.pogingen} keer geprobeerd" if een.pogingen and een.stand is not Bezorgstand.VERZONDEN else ""
    kenmerk = f" (kenmerk {een.kenmerk})" if een.kenmerk else ""
    door = "per mail" if een.kanaal is Kanaal.MAIL else "in de kamer" if een.in_kamer else "in het gesprek met de bot"
    return f"{schrijf_datum(lokaal.date())} om {lokaal:%H.%M} uur, {wat}, {door}: {hoe}{keer}{kenmerk}"


def _waarom_terug(code: str) -> str:
    """What the mail server said, by its code (RFC 3463): the whole of it, or its subject."""
    onderwerp = code.split(".")[1:2]
    wat = _TERUG.get(code) or _TERUG.get(".".join(onderwerp)) or "de mailserver noemt geen reden"
    return f"{wat} (code {code})" if code else wat
