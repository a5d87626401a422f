"""Sentences that show actiepunten: all of a casus, one with its answers, and those of the reader."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt, Feedback, FeedbackSoort
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import eigen_stand, eigenaars_van
from commands.domain.wachtop import WachtOp
from commands.messages import Bericht, Blok
from commands.texts import wachtop
from commands.texts.melding import WERKWOORD
from commands.texts.punt import STAND, met_anderen, puntregel, uiterlijk, verwijzing, wie_van

LIJST = "Alle actiepunten van de casus"
TOON = "Eén actiepunt met alle antwoorden"
_NIEMAND: Mapping[str, str] = {}
MIJN = "Wat op u wacht, en uw open actiepunten in al uw casussen"


def lijst(
    casus: Casus,
    punten: Sequence[Actiepunt],
    leden: Mapping[str, Deelnemer],
    vandaag: date,
    pauzes: Mapping[str, date],
    buiten: Mapping[str, str] = _NIEMAND,
) -> Bericht:
    """All actiepunten of a casus, as they stand on the local date `vandaag`; `pauzes`: by id the date until which
    nothing is said; `buiten`: by id the organisation outside that goes on."""
    regels = tuple(
        puntregel(punt, leden.values(), vandaag, buiten=buiten.get(punt.id, ""))
        + (f", gepauzeerd tot {schrijf_kort(tot)}" if tot else "")
        for punt in punten
        for tot in (pauzes.get(punt.id),)
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunten",
        notice=True,
        breed=True,
        blokken=(Blok(kop=f"Actiepunten van casus {casus.code}", regels=regels or ("Er zijn nog geen actiepunten.",)),),
    )


def toon(
    casus: Casus,
    punt: Actiepunt,
    leden: Collection[Deelnemer],
    antwoorden: Sequence[tuple[Feedback, str]],
    *,
    pauze: date | None = None,
) -> Bericht:
    """One actiepunt with its answers; `antwoorden` pairs each with who gave it, its moment in local time. `pauze`: the
    date until which nothing is said about it."""
    datum = "geen" if punt.uiterlijk is None else schrijf_datum(punt.uiterlijk)
    blokken = [
        Blok(
            kop=f"Casus {casus.code}, actiepunt {punt.nummer}",
            tekst=punt.wat,
            regels=(
                f"Wie: {wie_van(punt, leden)}",
                f"Uiterlijk: {datum}",
                f"Stand: {STAND[punt.status]}",
                *([] if pauze is None else [f"Gepauzeerd tot: {schrijf_datum(pauze)}"]),
                *_uitgesteld(antwoorden),
                *_delen(punt, leden),
            ),
            punt=verwijzing(casus, punt),
        )
    ]
    for feedback, van in antwoorden:
        blokken.append(
            Blok(tekst=f"{schrijf_kort(feedback.op.date())}, {van}: {WERKWOORD[feedback.soort]}", citaat=feedback.tekst)
        )
    return Bericht(onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer}", notice=True, blokken=tuple(blokken))


def _uitgesteld(antwoorden: Sequence[tuple[Feedback, str]]) -> tuple[str, ...]:
    """The dates that it had before, where it was postponed."""
    eerder = [
        schrijf_kort(een.terug.uiterlijk)
        for een, _ in antwoorden
        if een.soort is FeedbackSoort.UITSTEL and een.terug is not None and een.terug.uiterlijk is not None
    ]
    return (f"Uitgesteld, eerst: {', '.join(eerder)}",) if eerder else ()


def _delen(punt: Actiepunt, leden: Iterable[Deelnemer]) -> tuple[str, ...]:
    """Where each owner answers apart, one line for each: how their part stands."""
    if not punt.ieder or punt.voorbij:
        return ()
    return tuple(f"{een.aanduiding}: {STAND[eigen_stand(punt, een.id)]}" for een in eigenaars_van(punt, leden))


_GEEN_HIER = "In deze casus hebt u geen open actiepunten."


def mijn(
    punten: Sequence[tuple[Casus, Actiepunt]],
    vandaag: date,
    elders: Sequence[tuple[Casus, Actiepunt]] = (),
    *,
    wacht: Sequence[WachtOp] = (),
    wacht_elders: Sequence[WachtOp] = (),
) -> Bericht:
    """What waits for the reader, and their open actiepunten in all their casussen, as they stand on the local date
    `vandaag`; of the casussen in `elders` and `wacht_elders` the number alone."""
    regels = tuple(
        f"{casus.code} {punt.nummer}: {punt.wat} ({uiterlijk(punt, vandaag)}, {STAND[punt.status]}{met_anderen(punt)})"
        for casus, punt in punten
    )
    slot = (
        f"Antwoord met de code en het nummer, bijvoorbeeld: {punten[0][0].code} {punten[0][1].nummer} klaar"
        if punten
        else ""
    )
    op_u = tuple(regel for een in wacht for regel in wachtop.regels(een))
    op_ander = tuple(regel for een in wacht for regel in wachtop.op_ander(een))
    open_ = "; ".join(f"{casus.code} {punt.nummer}" for casus, punt in (*punten, *elders))
    return Bericht(
        onderwerp="Uw open actiepunten",
        melding=f"Uw open actiepunten zijn: {open_}." if open_ else "U hebt geen open actiepunten.",
        notice=True,
        breed=True,
        blokken=(
            *((Blok(kop=wachtop.KOP, regels=op_u),) if op_u else ()),
            Blok(
                kop="Uw open actiepunten",
                regels=regels or (_GEEN_HIER if elders or wacht_elders else "U hebt geen open actiepunten.",),
            ),
            Blok(tekst=slot),
            *((Blok(kop=wachtop.OP_ANDER, regels=op_ander),) if op_ander else ()),
            *_elders(elders, wacht_elders, vandaag),
        ),
    )


def _elders(elders: Sequence[tuple[Casus, Actiepunt]], wacht: Sequence[WachtOp], vandaag: date) -> tuple[Blok, ...]:
    """A line a casus, by code and number: this mail is about another one."""
    per_casus: dict[str, list[Actiepunt]] = {}
    for casus, punt in elders:
        per_casus.setdefault(casus.code, []).append(punt)
    op_u = {een.casus.code: een.aantal for een in wacht}
    regels = []
    for code in dict.fromkeys((*per_casus, *op_u)):
        punten = per_casus.get(code, [])
        laat = [punt for punt in punten if punt.uiterlijk is not None and punt.uiterlijk < vandaag]
        delen = (
            (len(punten), "open"),
            (len(laat), "te laat"),
            (op_u.get(code, 0), "wacht op u" if op_u.get(code) == 1 else "wachten op u"),
        )
        regels.append(f"{code}: {', '.join(f'{aantal} {wat}' for aantal, wat in delen if aantal)}")
    if not regels:
        return ()
    return (
        Blok(
            kop="In uw andere casussen",
            tekst="Antwoord op een mail van die casus om ze te lezen.",
            regels=tuple(regels),
        ),
    )
