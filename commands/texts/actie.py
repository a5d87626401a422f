"""Sentences about actiepunten: reports to the group, and receipts to the sender."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from commands.domain.actiepunt import Actiepunt, FeedbackSoort, is_rustig
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.standregel import standregel
from commands.messages import Bericht, Blok, Knop
from commands.texts.bericht import voet
from commands.texts.melding import KAN_VOLGEN, WERKWOORD, bevestigd, erbij, kop, nog_niet
from commands.texts.nieuws import gemeld
from commands.texts.punt import verwijzing

GEREED = "Meld dat een actiepunt klaar is"
BEZIG = "Meld dat u aan een actiepunt werkt"
LUKT_NIET = "Meld dat een actiepunt niet lukt, met de reden"
UITSTEL = "Geef een actiepunt een latere datum, met de reden"
NAMENS = "Meld klaar, bezig, lukt niet of uitstel voor een deelnemer die u dat vertelde"
TERUGKOPPELING = "Geef informatie bij een actiepunt"


def voor_groep(
    casus: Casus,
    punt: Actiepunt,
    soort: FeedbackSoort,
    van: str,
    tekst: str,
    *,
    woorden_wachten: bool = False,
    geschreven_op: date | None = None,
    nog: Sequence[str] | None = None,
    haast: bool = False,
    per_mail: bool = False,
) -> Bericht:
    """A report to the other deelnemers, under the role of the sender; `geschreven_op`: its day, unless today. `nog`:
    where it is about a part, the owners of whom an answer is still expected. News, unless it is in a hurry."""
    deel = "" if nog is None else van
    begin = kop(punt, soort, eigen_deel=nog is not None)
    wanneer = "" if geschreven_op is None else f", op {schrijf_datum(geschreven_op)}"
    extra = " ".join(een for een in (nog_niet(nog).strip(), KAN_VOLGEN if woorden_wachten else "") if een)
    melding = gemeld(begin, f"{van}{wanneer}", punt, citaat=tekst, extra=extra, per_mail=per_mail)
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} {WERKWOORD[soort]}",
        van=f"{van} via casus {casus.code}",
        breed=True,
        draad=punt.nummer,
        blokken=(
            melding,
            *voet(),
        ),
        nieuws=() if haast else (replace(melding, stand=standregel(soort, punt.id, deel)),),
        nieuws_rustig=is_rustig(soort, tekst),
    )


def woorden_achteraf(
    casus: Casus, punt: Actiepunt, van: str, tekst: str, geschreven_op: date | None, *, haast: bool = False
) -> Bericht:
    """To the other deelnemers: the words of a report that counted before; `geschreven_op`: their day, unless today.

    News, unless it is in a hurry.
    """
    wanneer = "" if geschreven_op is None else f", op {schrijf_datum(geschreven_op)}"
    melding = gemeld(f"💬 Actiepunt {punt.nummer}: toelichting", f"{van}{wanneer}", punt, citaat=tekst)
    return Bericht(
        onderwerp=f"Casus {casus.code}: toelichting bij actiepunt {punt.nummer}",
        van=f"{van} via casus {casus.code}",
        breed=True,
        draad=punt.nummer,
        blokken=(
            melding,
            *voet(),
        ),
        nieuws=() if haast else (melding,),
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
    volgt = f" {KAN_VOLGEN}" if woorden_wachten else ""
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
                tekst=f""
                "Bespreek met de deelnemers wat er nodig is. De deelnemer krijgt hierover geen herinneringen meer. "
                f"Kan het later wel? Schrijf: {casus.code} {punt.nummer} uitstel tot, met de datum en de reden.",
            ),
        ),
    )


def namens_u(casus: Casus, punt: Actiepunt, soort: FeedbackSoort, van: str, tekst: str) -> Bericht:
    """To the owner, in private: what `van` reported for them, and how to say otherwise."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} {WERKWOORD[soort]}, namens u gemeld",
        blokken=(
            Blok(
                tekst=f"{van} meldde namens u: actiepunt {punt.nummer} {WERKWOORD[soort]}.",
                citaat=tekst,
            ),
            Blok(
                tekst=f"Klopt dit niet? Schrijf hoe het wel staat. Bijvoorbeeld: {casus.code} {punt.nummer} bezig",
                punt=verwijzing(casus, punt),
            ),
        ),
    )


def vaak_bezig(casus: Casus, punt: Actiepunt, van: str) -> Bericht:
    """To the casushouder, once: the third `bezig` of this owner."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} is voor de derde keer bezig",
        blokken=(
            Blok(tekst=f"{van} meldt voor de derde keer dat aan actiepunt {punt.nummer} wordt gewerkt."),
            Blok(tekst=f"Actiepunt {punt.nummer}: {punt.wat}", punt=verwijzing(casus, punt)),
            Blok(
                kop="Wat vragen wij van u?",
                tekst=f"Vraag {van} wat er nodig is om verder te komen. U krijgt dit bericht één keer.",
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
    hoort_het: str = "~casushouder~",
    wacht_tot: date | None = None,
    nog: Sequence[str] | None = None,
    gehoord: str = "",
    aangetikt: bool = False,
    namens: str = "",
) -> Bericht:
    """The one short receipt. `woorden_wachten`: it came with words, which nobody reads yet; `bekend`: the others knew
    already; `hoort_het`: the role that hears of an actiepunt that does not work out; `wacht_tot`: the date to which the
    next message about it waits, None when it does not wait longer; `nog`: as in `voor_groep`; `gehoord`: when others
    hear of it; `aangetikt`: it was a tap, so that one line is enough; `namens`: the owner for whom it was reported."""
    zo = bevestigd(punt, soort, hoort_het, woorden_wachten=woorden_wachten)
    wat = f"{'' if nog is None else 'uw deel van '}actiepunt {punt.nummer}"
    voor = f"namens {namens}" if namens else ""
    genoteerd = f"Genoteerd: casus {casus.code}, {f'{voor}: ' if voor else ''}{wat} {zo}{nog_niet(nog)}"
    if aangetikt:
        return _na_tik(casus, punt, soort, genoteerd)
    mee = erbij(punt, soort, hoort_het, woorden_wachten=woorden_wachten)
    begin = f"{kop(punt, soort, eigen_deel=nog is not None)}{f', {voor}' if voor else ''}"
    kort = f"{begin}.{nog_niet(nog)} {mee}".strip()
    blokken = [replace(bon(genoteerd), kort=kort)]
    if soort in (FeedbackSoort.LUKT_NIET, FeedbackSoort.UITSTEL) and not tekst and not woorden_wachten:
        hoe = f"{casus.code} {punt.nummer} terugkoppeling, en dan de reden."
        blokken.append(bon(f"U gaf nog geen reden. Die geeft u met: {hoe}"))
    if wacht_tot is not None:
        wanneer = schrijf_datum(wacht_tot)
        blokken.append(bon(f"Het volgende bericht over dit actiepunt wacht hierdoor tot {wanneer}."))
    if gehoord and not bekend:
        blokken.append(replace(bon(gehoord), kort=""))
    if soort is not FeedbackSoort.TERUGKOPPELING and not bekend:
        blokken.append(vergissing(casus))
    if bekend:
        blokken.append(bon("Dit was al bekend. De andere deelnemers krijgen er geen nieuw bericht over."))
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} genoteerd",
        notice=True,
        breed=True,
        terug=(verwijzing(casus, punt),) if vergissing(casus) in blokken else (),
        blokken=tuple(blokken),
    )


def _na_tik(casus: Casus, punt: Actiepunt, soort: FeedbackSoort, genoteerd: str) -> Bericht:
    """The receipt of a tap; a reply to it is about this actiepunt, so that the reason can follow."""
    zin = "Vergist? Haal uw reactie weer weg."
    if soort is FeedbackSoort.LUKT_NIET:
        zin = f"Waarom niet? Antwoord hierop, of schrijf: {casus.code} {punt.nummer} terugkoppeling, en dan de reden."
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} genoteerd",
        notice=True,
        blokken=(Blok(tekst=f"{genoteerd} {zin}", punt=verwijzing(casus, punt)),),
    )


def bon(zin: str, citaat: str = "") -> Blok:
    """A sentence of a receipt, with the words of its reader; in the room those stand right above it."""
    return Blok(tekst=zin, citaat=citaat, kort=zin)


VERGISSING = "Vergissing? U kunt dit een dag lang terugnemen."
"""So begins the way back."""


def vergissing(casus: Casus) -> Blok:
    """The way back, on a receipt of a command that can be taken back."""
    ongedaan = f"{casus.code} ongedaan"
    knop = Knop(label="Ongedaan maken", opdracht=ongedaan)
    return Blok(tekst=VERGISSING, keuzes=(knop,), kort=f"Vergist? Schrijf: {ongedaan}")
