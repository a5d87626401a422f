"""One actiepunt in a few words: who, when, how it stands."""

from collections.abc import Iterable, Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_kort, schrijf_met_dag
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import eigenaars_van, opgesomd
from commands.messages import PuntVerwijzing
from commands.messages.paneel import Afspraakregel

STAND = {
    Status.OPEN: "open",
    Status.BEZIG: "bezig",
    Status.GEREED: "klaar",
    Status.LUKT_NIET: "lukt niet",
    Status.VERVALLEN: "vervallen",
    Status.VOORGESTELD: "voorgesteld",
}

TEKEN = {
    FeedbackSoort.GEREED: "✅",
    FeedbackSoort.BEZIG: "⏳",
    FeedbackSoort.LUKT_NIET: "❌",
    FeedbackSoort.UITSTEL: "📅",
    FeedbackSoort.TERUGKOPPELING: "💬",
    FeedbackSoort.TERUGGENOMEN: "↩️",
}
"""Before the words that say the same."""


def verwijzing(casus: Casus, punt: Actiepunt) -> PuntVerwijzing:
    """The reference that buttons, replies and the last check use."""
    return PuntVerwijzing(
        code=casus.code,
        actiepunt_id=punt.id,
        nummer=punt.nummer,
        versie=punt.versie,
        zonder_datum=punt.uiterlijk is None,
    )


def met_de(van: str) -> str:
    """Who did it, by role, inside a sentence: an office has an article, an organisation has none."""
    return f"de {van}" if van.lstrip("~")[:1].islower() and not van.startswith("de ") else van


def voorop(van: str) -> str:
    """The same at the front of a sentence."""
    hier = met_de(van)
    return hier if hier == van else f"De {van}"


def wie(eigenaars: Sequence[Deelnemer], *, ieder: bool = False) -> str:
    """The owners as others see them; `ieder`: each answers for themselves."""
    actief = [een.aanduiding for een in eigenaars if een.actief]
    if not actief:
        return "nog niemand"
    return f"{opgesomd(actief)}, ieder apart" if ieder and len(actief) > 1 else opgesomd(actief)


def wie_van(punt: Actiepunt, leden: Iterable[Deelnemer]) -> str:
    """The owners of an actiepunt as others see them; a finished one keeps its owners, also after they left."""
    eigenaars = eigenaars_van(punt, leden)
    if eigenaars and not punt.loopt and not any(een.actief for een in eigenaars):
        return opgesomd([een.aanduiding for een in eigenaars])
    return wie(eigenaars, ieder=punt.ieder)


def met_anderen(punt: Actiepunt) -> str:
    """To one owner, without naming anybody: that others do it too; empty where it is theirs alone."""
    return "" if len(punt.eigenaars) < 2 else f", {'ieder apart' if punt.ieder else 'samen met anderen'}"


def met_wie(punt: Actiepunt, anderen: Sequence[Deelnemer]) -> str:
    """To one owner: with whom they share it, and what an answer means; empty where it is theirs alone."""
    met = [een.aanduiding for een in anderen if een.actief]
    if not met:
        return ""
    if punt.ieder:
        return f"Ook {opgesomd(met)} {'doet' if len(met) == 1 else 'doen'} dit, ieder apart. Meld alleen uw eigen deel."
    return f"U doet dit samen met {opgesomd(met)}. Wat een van u meldt, geldt voor allen."


def puntregel(punt: Actiepunt, leden: Iterable[Deelnemer], vandaag: date | None = None, *, buiten: str = "") -> str:
    """One line for one actiepunt; `vandaag` as in `uiterlijk`; `buiten`: the organisation outside that goes on."""
    stand = f"verder bij {buiten}, buiten de groep" if buiten else STAND[punt.status]
    return f"{punt.nummer}. {punt.wat} ({wie_van(punt, leden)}, {uiterlijk(punt, vandaag)}, {stand})"


def afspraakregel(
    punt: Actiepunt, leden: Iterable[Deelnemer], *, buiten: str = "", loopt: bool = True
) -> Afspraakregel:
    """The same in a list of the plan: the date first, as it is looked for, and the state where it is not just open;
    `loopt`: also of what is not over yet."""
    dag = "geen datum" if punt.uiterlijk is None else schrijf_met_dag(punt.uiterlijk)
    stand = f"verder bij {buiten}, buiten de groep" if buiten else STAND[punt.status]
    gezegd = buiten or punt.voorbij or (loopt and punt.status is not Status.OPEN)
    delen = [dag, wie_van(punt, leden), stand if gezegd else ""]
    return Afspraakregel(nummer=punt.nummer, woorden=punt.wat, onder=" · ".join(filter(None, delen)))


def uiterlijk(punt: Actiepunt, vandaag: date | None = None) -> str:
    """The due date in a few words; of an actiepunt that runs past it on the local date `vandaag`: since when."""
    if punt.uiterlijk is None:
        return "geen datum"
    laat = vandaag is not None and not punt.voorbij and punt.uiterlijk < vandaag
    return f"{'te laat sinds' if laat else 'uiterlijk'} {schrijf_kort(punt.uiterlijk)}"
