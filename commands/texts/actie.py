"""Sentences about actiepunten: reports to the group, receipts to the sender, and lists."""

from collections.abc import Mapping, Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt, Feedback, FeedbackSoort
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Blok
from commands.texts.bericht import voet
from commands.texts.punt import STAND, puntregel, uiterlijk, verwijzing, wie_van

GEREED = "Meld dat een actiepunt klaar is"
BEZIG = "Meld dat u aan een actiepunt werkt"
LUKT_NIET = "Meld dat een actiepunt niet lukt, met de reden"
UITSTEL = "Geef een actiepunt een latere datum, met de reden"
TERUGKOPPELING = "Geef informatie bij een actiepunt"
LIJST = "Alle actiepunten van de casus"
TOON = "Eén actiepunt met alle antwoorden"
MIJN = "Uw open actiepunten in al uw casussen"

WERKWOORD = {
    FeedbackSoort.GEREED: "is klaar",
    FeedbackSoort.BEZIG: "is in uitvoering",
    FeedbackSoort.LUKT_NIET: "lukt niet",
    FeedbackSoort.UITSTEL: "krijgt een nieuwe datum",
    FeedbackSoort.TERUGKOPPELING: "heeft een terugkoppeling",
    FeedbackSoort.VERVALLEN: "vervalt",
    FeedbackSoort.OVERGEDRAGEN: "heeft een andere eigenaar",
    FeedbackSoort.GEWIJZIGD: "is gewijzigd",
    FeedbackSoort.GEPAUZEERD: "is gepauzeerd",
    FeedbackSoort.NIEUW: "is nieuw",
    FeedbackSoort.TERUGGENOMEN: "staat weer zoals het stond",
    FeedbackSoort.OPGEPAKT: "is opgepakt",
    FeedbackSoort.GEZIEN: "is gezien",
    FeedbackSoort.BESLUIT: "heeft een besluit",
    FeedbackSoort.OPGESCHAALD: "is opgeschaald",
    FeedbackSoort.TERUGGEGEVEN: "is teruggegeven",
}
_KAN_VOLGEN = "Er hoort een toelichting bij. Die kan nog volgen."


def voor_groep(
    casus: Casus,
    punt: Actiepunt,
    soort: FeedbackSoort,
    van: str,
    tekst: str,
    *,
    woorden_wachten: bool = False,
    geschreven_op: date | None = None,
) -> Bericht:
    """A report to the other deelnemers, under the role of the sender; `geschreven_op`: its day, unless today."""
    zin = f"{van} meldt: actiepunt {punt.nummer} {WERKWOORD[soort]}."
    if soort is FeedbackSoort.UITSTEL and punt.uiterlijk is not None:
        zin = f"{van} meldt: actiepunt {punt.nummer} is uitgesteld tot {schrijf_datum(punt.uiterlijk)}."
    if woorden_wachten:
        zin = f"{zin} {_KAN_VOLGEN}"
    if geschreven_op is not None:
        zin = f"{zin} Dit is geschreven op {schrijf_datum(geschreven_op)}."
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} {WERKWOORD[soort]}",
        van=f"{van} via casus {casus.code}",
        breed=True,
        blokken=(
            Blok(tekst=zin, citaat=tekst),
            Blok(tekst=f"Actiepunt {punt.nummer}: {punt.wat}"),
            *voet(casus),
        ),
    )


def woorden_achteraf(casus: Casus, punt: Actiepunt, van: str, tekst: str, geschreven_op: date | None) -> Bericht:
    """To the other deelnemers: the words of a report that counted before; `geschreven_op`: their day, unless today."""
    wanneer = "" if geschreven_op is None else f" op {schrijf_datum(geschreven_op)}"
    return Bericht(
        onderwerp=f"Casus {casus.code}: toelichting bij actiepunt {punt.nummer}",
        van=f"{van} via casus {casus.code}",
        breed=True,
        blokken=(
            Blok(tekst=f"{van} schreef{wanneer} bij actiepunt {punt.nummer}:", citaat=tekst),
            Blok(tekst=f"Actiepunt {punt.nummer}: {punt.wat}"),
            *voet(casus),
        ),
    )


def woorden_gedeeld(casus: Casus, punt: Actiepunt, tekst: str) -> Bericht:
    """To the sender: their words went on; the report itself counted before."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw woorden zijn gedeeld",
        notice=True,
        breed=True,
        blokken=(Blok(tekst=f"Uw woorden bij actiepunt {punt.nummer} zijn nu gedeeld met de anderen:", citaat=tekst),),
    )


def lukt_niet_voor_casushouder(
    casus: Casus, punt: Actiepunt, van: str, tekst: str, *, woorden_wachten: bool = False
) -> Bericht:
    """The signal to the casushouder that is expected of a partner (SOURCES: S1, S2)."""
    volgt = f" {_KAN_VOLGEN}" if woorden_wachten else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} lukt niet, wat is er nodig?",
        blokken=(
            Blok(
                tekst=f"{van} meldt dat actiepunt {punt.nummer} niet lukt.{volgt}",
                citaat=tekst,
            ),
            Blok(tekst=f"Actiepunt {punt.nummer}: {punt.wat}", punt=verwijzing(casus, punt)),
            Blok(
                kop="Wat vragen wij van u?",
                tekst=f"U krijgt dit omdat u casushouder of procesregisseur bent van casus {casus.code}. "
                "Bespreek met de deelnemers wat er nodig is. De deelnemer krijgt hierover geen herinneringen meer. "
                f"Kan het later wel? Schrijf: {casus.code} {punt.nummer} uitstel tot, met de datum en de reden.",
            ),
        ),
    )


def meldingen(onderwerp: str, aantal: int) -> str:
    """The subject of several reports in one message; `onderwerp`: that of the first."""
    return f"{onderwerp.partition(':')[0]}: {aantal} meldingen"


def ontvangen(
    casus: Casus,
    punt: Actiepunt,
    soort: FeedbackSoort,
    tekst: str,
    *,
    woorden_wachten: bool = False,
    bekend: bool = False,
    hoort_het: str = "casushouder",
    wacht_tot: date | None = None,
) -> Bericht:
    """The one short receipt. `woorden_wachten`: it came with words, which nobody reads yet; `bekend`: the others knew
    already; `hoort_het`: the role that hears of an actiepunt that does not work out; `wacht_tot`: the date to which the
    next message about it waits, None when it does not wait longer."""
    bevestigd = _bevestigd(punt, soort, hoort_het, woorden_wachten=woorden_wachten)
    blokken = [Blok(tekst=f"Genoteerd: casus {casus.code}, actiepunt {punt.nummer} {bevestigd}", citaat=tekst)]
    if soort in (FeedbackSoort.LUKT_NIET, FeedbackSoort.UITSTEL) and not tekst and not woorden_wachten:
        blokken.append(
            Blok(
                tekst="U gaf nog geen reden. Die geeft u met: "
                f"{casus.code} {punt.nummer} terugkoppeling, en dan de reden."
            )
        )
    if wacht_tot is not None:
        wanneer = schrijf_datum(wacht_tot)
        blokken.append(Blok(tekst=f"Het volgende bericht over dit actiepunt wacht hierdoor tot {wanneer}."))
    if soort is not FeedbackSoort.TERUGKOPPELING and not bekend:
        blokken.append(Blok(tekst=vergissing(casus)))
    if bekend:
        blokken.append(Blok(tekst="Dit was al bekend. De andere deelnemers krijgen er geen nieuw bericht over."))
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} genoteerd",
        notice=True,
        breed=True,
        blokken=tuple(blokken),
    )


def vergissing(casus: Casus) -> str:
    """The way back, on a receipt of a command that can be taken back."""
    return f"Vergissing? U kunt dit een dag lang terugnemen. Schrijf: {casus.code} ongedaan"


def _bevestigd(punt: Actiepunt, soort: FeedbackSoort, hoort_het: str, *, woorden_wachten: bool) -> str:
    match soort:
        case FeedbackSoort.GEREED:
            return "is klaar. Dank u wel."
        case FeedbackSoort.BEZIG:
            return "is in uitvoering. De datum blijft staan."
        case FeedbackSoort.LUKT_NIET:
            return f"lukt niet. De {hoort_het} weet het."
        case FeedbackSoort.UITSTEL if punt.uiterlijk is not None:
            return f"heeft nu de datum {schrijf_datum(punt.uiterlijk)}. De herinneringen volgen die datum."
        case _:
            wie_leest = "" if woorden_wachten else " De andere deelnemers krijgen die ook."
            return f"heeft uw terugkoppeling.{wie_leest}"


def lijst(casus: Casus, punten: Sequence[Actiepunt], leden: Mapping[str, Deelnemer]) -> Bericht:
    """All actiepunten of a casus."""
    regels = tuple(puntregel(punt, leden.get(punt.eigenaar or "")) for punt in punten)
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunten",
        notice=True,
        breed=True,
        blokken=(Blok(kop=f"Actiepunten van casus {casus.code}", regels=regels or ("Er zijn nog geen actiepunten.",)),),
    )


def toon(
    casus: Casus, punt: Actiepunt, eigenaar: Deelnemer | None, antwoorden: Sequence[tuple[Feedback, str]]
) -> Bericht:
    """One actiepunt with its answers; `antwoorden` pairs each with who gave it, its moment in local time."""
    datum = "geen" if punt.uiterlijk is None else schrijf_datum(punt.uiterlijk)
    blokken = [
        Blok(
            kop=f"Casus {casus.code}, actiepunt {punt.nummer}",
            tekst=punt.wat,
            regels=(f"Wie: {wie_van(punt, eigenaar)}", f"Uiterlijk: {datum}", f"Stand: {STAND[punt.status]}"),
            punt=verwijzing(casus, punt),
        )
    ]
    for feedback, van in antwoorden:
        blokken.append(
            Blok(tekst=f"{schrijf_kort(feedback.op.date())}, {van}: {WERKWOORD[feedback.soort]}", citaat=feedback.tekst)
        )
    return Bericht(onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer}", notice=True, blokken=tuple(blokken))


def mijn(punten: Sequence[tuple[Casus, Actiepunt]]) -> Bericht:
    """The reader's open actiepunten in all their casussen."""
    regels = tuple(
        f"{casus.code} {punt.nummer}: {punt.wat} ({uiterlijk(punt)}, {STAND[punt.status]})" for casus, punt in punten
    )
    slot = (
        f"Antwoord met de code en het nummer, bijvoorbeeld: {punten[0][0].code} {punten[0][1].nummer} klaar"
        if punten
        else ""
    )
    return Bericht(
        onderwerp="Uw open actiepunten",
        notice=True,
        breed=True,
        blokken=(
            Blok(kop="Uw open actiepunten", regels=regels or ("U hebt geen open actiepunten.",)),
            Blok(tekst=slot),
        ),
    )
