"""Mail that must change nothing: an out-of-office reply, a stranger, a known sender without their token."""

from bot.demo.seen import answers
from bot.demo.settings import BOT_DOMAIN
from bot.demo.world import NotSeen, World


async def nothing_changes(world: World) -> None:
    """First the two that get no answer; then one that does, so that the others were certainly read before it."""
    person = world.mailers()[0]
    stranger = world.outsider
    if stranger is None:
        raise NotSeen("er is geen buitenstaander")
    code = world.memory["code"]
    group = f"casus-{code.lower()}@{BOT_DOMAIN}"
    number = next((actiepunt.number for actiepunt in world.plan.owned_by(person.index)), 1)
    plan_mail = world.memory[f"planmail {person.who}"]
    await world.settle(extra=1.0)  # so that nothing of the step before is taken for an effect of this one
    mark = world.mark()
    world.report.does(person.who, "mail", f"stuurt vanzelf een afwezigheidsmelding (met '{number} klaar' erin)")
    absence = await person.post.send(
        plan_mail.reply_to.rpartition("<")[2].rstrip(">"),
        f"Automatisch antwoord: {plan_mail.subject}",
        f"{number} klaar\n\nIk ben afwezig tot maandag.",
        headers={"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All", "In-Reply-To": plan_mail.id},
    )
    world.report.does("onbekende", "mail", "schrijft naar het groepsadres: wie doen hier mee?")
    await stranger.send(group, "Vraag", "Wie doen hier mee?\n")
    world.report.does(person.who, "mail", f"schrijft zonder zijn eigen antwoordadres: actie gereed {number}")
    without = await person.post.send(group, "Antwoord", f"actie gereed {number}\n")
    await world.expect(person, "mail", answers(without), "krijgt een beleefd antwoord met uitleg", since=mark)
    await world.settle()
    if any(answers(absence)(message) for message in world.since(mark)):
        raise NotSeen("de afwezigheidsmelding kreeg antwoord")
    world.report.confirm("de afwezigheidsmelding kreeg geen antwoord")
    if world.since(mark, stranger.who):
        raise NotSeen("een onbekende kreeg antwoord")
    world.report.confirm("de onbekende kreeg geen antwoord")
    others = [other for other in world.partners if other is not person]
    world.expect_silence(others, "niemand anders merkt iets: er is niets veranderd", since=mark)
