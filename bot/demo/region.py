"""The short story of a region: one casus from its aanmelding to the verklaring, in the words of its house."""

from datetime import date, datetime, timedelta

from bot.demo.days import werkdag_from
from bot.demo.house import House
from bot.demo.scene import Scene, ico_day, later
from bot.demo.steps import beginning, ended, reported
from bot.demo.world import World

_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
_DAYS_OF_MONTH = 31
"""A month has no more."""


def begins(plan_day: date) -> date:
    """The day on which it is reported: the Thursday of the week before the week before the ICO."""
    return plan_day - timedelta(days=plan_day.weekday() + 4 + 7)


def the_beginning(world: World, house: House) -> list[Scene]:
    """Up to the preview of the plan; only after them is the plan known."""
    ico = ico_day(world.plan)
    day = begins(ico)
    scenes = [
        Scene(
            moment=house.at(day),
            title="Een aanmelding zonder naam, met de vragen van dit huis",
            play=later(reported.report, world, house),
        )
    ]
    decided = house.at(day, 14)
    if (triage := house.values.get("aanmelden.triage_dag")) is not None:
        tuesday = day + timedelta(days=(_WEEKDAYS.index(triage) - day.weekday()) % 7)
        # the list is there when the office opens on the day itself, at the latest
        listed = house.at(tuesday, 9, 30)
        scenes.append(Scene(moment=listed, title=f"De triage van {triage}", play=later(reported.triage, world)))
        decided = house.at(tuesday, 11)
    meeting = f"{ended.spoken(ico)} 10:00"
    play = later(reported.decide, world, house, meeting)
    scenes.append(Scene(moment=decided, title="De aanmelding wordt opgenomen", play=play))
    plan_at = house.at(werkdag_from(ico + timedelta(days=1)))
    title = f"Na het {house.word('overleg')}: het {house.word('plan')}"
    scenes.append(Scene(moment=plan_at, title=title, play=later(beginning.correct_plan, world)))
    return scenes


def _recorded(world: World, house: House, moment: datetime) -> list[Scene]:
    """Only where the house has such a system."""
    if not house.does("aanmelden.vastleggen"):
        return []
    title = f"De afspraken staan in {house.values['aanmelden.vastleggen']}"
    return [Scene(moment=moment, title=title, play=later(reported.recorded, world, house))]


def the_end(world: World, house: House) -> list[Scene]:
    """From the release on."""
    day = werkdag_from(ico_day(world.plan) + timedelta(days=1))
    scenes = [
        Scene(moment=house.at(day, 10, 30), title="Het plan wordt vrijgegeven", play=later(beginning.vrijgeven, world)),
        *_recorded(world, house, house.at(day, 10, 45)),
        Scene(moment=house.at(day, 11), title="Alle actiepunten zijn klaar", play=later(ended.all_done, world)),
    ]
    closing = house.at(day, 14)
    if (months := house.values.get("einden.schaduw_maanden")) is not None:
        scenes.append(
            Scene(moment=closing, title="De casus is stabiel: op de schaduwlijst", play=later(ended.shadow_list, world))
        )
        back = werkdag_from(day + timedelta(days=int(months) * _DAYS_OF_MONTH))
        title = f"Na {months} maanden terug op de agenda"
        scenes.append(Scene(moment=house.at(back), title=title, play=later(ended.months_later, world)))
        closing = house.at(back, 11)
    scenes.append(
        Scene(moment=closing, title="De casus wordt afgesloten, door twee", play=later(ended.close, world, house))
    )
    ordered = closing + timedelta(hours=1)
    scenes.append(
        Scene(moment=ordered, title="Twee besluiten tot vernietigen", play=later(ended.order_destruction, world))
    )
    gone = werkdag_from(ordered.date() + timedelta(days=int(house.values["bewaren.bedenktijd_dagen"]) + 1))
    title = "De casus wordt vernietigd, en de verklaring komt"
    return [*scenes, Scene(moment=ordered, title=title, play=later(ended.destroyed, world, house, gone))]
