"""Compares what had to be heard with what was heard. Pure, and told nothing by the bot."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tests.hamer.herken import Getoond
from tests.hamer.model import Plicht, Punt, Zegt


@dataclass(slots=True)
class Oogst:
    """All that was heard at the far end."""

    gehoord: dict[Plicht, list[str]] = field(default_factory=dict)
    """Ids of the messages in which it was found, in order."""
    bezorgd: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often each mail (mailbox, Message-ID) lies in its mailbox."""
    vreemd: list[str] = field(default_factory=list)
    """What fits nothing, in short."""

    def boek(self, plicht: Plicht, id_: str) -> None:
        """This was in that message."""
        self.gehoord.setdefault(plicht, []).append(id_)


@dataclass(slots=True, kw_only=True)
class Uitslag:
    """The figures; all but `mail_repeated_same_id` must be nought."""

    lost: int = 0
    applied_twice: int = 0
    room_doubled: int = 0
    mail_new_id: int = 0
    mail_repeated_same_id: int = 0
    reminders_missed: int = 0
    reminders_doubled: int = 0
    unexpected: int = 0
    states_equal: bool = True
    voorbeelden: list[str] = field(default_factory=list)
    """Some of what is wrong, for whoever must find out why."""

    @property
    def goed(self) -> bool:
        """Whether nothing is wrong."""
        fouten = (
            self.lost, self.applied_twice, self.room_doubled, self.mail_new_id, self.reminders_missed,
            self.reminders_doubled, self.unexpected,
        )  # fmt: skip
        return not any(fouten) and self.states_equal


def vergelijk(
    plichten: Iterable[Plicht], oogst: Oogst, punten: Iterable[Punt], getoond: Mapping[tuple[str, int], Getoond]
) -> Uitslag:
    """The figures of a run: `plichten` and `punten` come from the model, the rest from mailboxes and rooms."""
    uitslag = Uitslag(mail_repeated_same_id=sum(aantal - 1 for aantal in oogst.bezorgd.values()))
    verplicht = set(plichten)
    gemist = verplicht - oogst.gehoord.keys()
    te_veel = {plicht: ids for plicht, ids in oogst.gehoord.items() if len(set(ids)) > 1}
    uitslag.reminders_missed = len({een.over for een in gemist if een.zegt is Zegt.HERINNERING})
    uitslag.reminders_doubled = len({een.over for een in te_veel if een.zegt is Zegt.HERINNERING})
    uitslag.mail_new_id = sum(len(set(ids)) - 1 for een, ids in te_veel.items() if een.plek.startswith("mail/"))
    uitslag.room_doubled = _in_kamers(te_veel)
    onverwacht = oogst.gehoord.keys() - verplicht
    uitslag.unexpected = len(onverwacht) + len(oogst.vreemd)
    kwijt = {een.over for een in gemist if een.zegt is not Zegt.HERINNERING}
    dubbel = {een.over for een in te_veel if een.zegt is Zegt.BEWIJS}
    for punt in punten:
        _vergelijk_punt(punt, getoond.get((punt.code, punt.nummer)), kwijt, dubbel, uitslag)
    uitslag.lost, uitslag.applied_twice = len(kwijt), len(dubbel)
    uitslag.voorbeelden += [f"missed: {een}" for een in sorted(gemist, key=str)[:10]]
    uitslag.voorbeelden += [f"doubled: {een} {ids}" for een, ids in list(te_veel.items())[:10]]
    uitslag.voorbeelden += [f"unexpected: {een}" for een in [*sorted(map(str, onverwacht)), *oogst.vreemd][:10]]
    return uitslag


def _in_kamers(te_veel: Mapping[Plicht, list[str]]) -> int:
    """Events too many; a room that many read counts once."""
    per_kamer: dict[tuple[str, str, Zegt], set[str]] = {}
    for een, ids in te_veel.items():
        if not een.plek.startswith("mail/"):
            per_kamer.setdefault((een.over, een.plek, een.zegt), set()).update(ids)
    return sum(len(ids) - 1 for ids in per_kamer.values())


def _vergelijk_punt(punt: Punt, getoond: Getoond | None, kwijt: set[str], dubbel: set[str], uitslag: Uitslag) -> None:
    gezien = Counter(merk for _, merk in getoond.antwoorden) if getoond is not None else Counter()
    kwijt |= {merk for _, merk in punt.antwoorden if not gezien[merk]}
    dubbel |= {merk for merk, aantal in gezien.items() if aantal > 1}
    # in which order they were applied shows in stand and date; those of one moment of the clock are shown in any order
    model = (punt.uiterlijk, punt.stand, sorted(punt.antwoorden))
    bot = None if getoond is None else (getoond.uiterlijk, getoond.stand, sorted(getoond.antwoorden))
    if model != bot:
        uitslag.states_equal = False
        uitslag.voorbeelden.append(f"state of {punt.code} {punt.nummer}: model {_kort(model)}, bot {_kort(bot)}")


def _kort(stand: tuple[object, object, list[tuple[str, str]]] | None) -> str:
    return "nothing" if stand is None else f"{stand[0]} {stand[1]}, {len(stand[2])} answers, last {stand[2][-3:]}"
