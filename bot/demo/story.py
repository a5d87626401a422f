"""The story: which scenes there are, when each is played, and what comes of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.demo.cast import Rolverdeling, casushouder, eigenaar, verdeel
from bot.demo.days import om, werkdag_tot, werkdag_vanaf, werkdagen_verder
from bot.demo.ketenbot import KetenbotFout
from bot.demo.plan import Plan, Punt
from bot.demo.steps import beginning, contact, crossing, ending, ignored_mail, ladder, toets
from bot.demo.world import NietGezien, Wereld

WEKEN = 8
STANDAARD_ICO = date(2026, 11, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One step of the story at its moment."""

    moment: datetime
    titel: str
    speel: Callable[[], Awaitable[None]]


def ico_dag(plan: Plan) -> date:
    """The day of the ICO; a plan that does not say gets the demo's own."""
    return plan.ico or STANDAARD_ICO


def opening(plan: Plan) -> datetime:
    """When the casus is opened: the first working day after the ICO, half past nine."""
    return om(werkdagen_verder(ico_dag(plan), 1), time(9, 30))


def begin(wereld: Wereld) -> list[Scene]:
    """The first steps; only after them is the plan known."""
    moment = opening(wereld.plan)
    return [
        Scene(
            moment=moment,
            titel="De procesregisseur opent de casus: een naam in het plan wordt vastgehouden",
            speel=_met(beginning.casus_nieuw, wereld),
        ),
        Scene(
            moment=moment + timedelta(minutes=10),
            titel="De naam gaat uit het plan",
            speel=_met(beginning.plan_verbeterd, wereld),
        ),
    ]


def vervolg(wereld: Wereld) -> list[Scene]:
    """All other steps in order of time; parts that this plan has nobody for are left out."""
    verdeling = verdeel(wereld)
    start = opening(wereld.plan)
    lijst = [
        Scene(
            moment=start + timedelta(minutes=30),
            titel="Het plan wordt vrijgegeven",
            speel=_met(beginning.vrijgeven, wereld),
        ),
        *_kruis(wereld, verdeling, start + timedelta(hours=2)),
        *_klok(wereld, verdeling),
    ]
    einde = om(ico_dag(wereld.plan) + timedelta(weeks=WEKEN), time(10, 0))
    lijst = [scene for scene in lijst if scene.moment < einde]
    lijst.append(Scene(moment=einde, titel="Na acht weken: de stand", speel=_met(_einde, wereld, verdeling)))
    return sorted(lijst, key=lambda scene: scene.moment)


async def speel(wereld: Wereld, lijst: list[Scene]) -> list[str]:
    """Play until the first step that fails; returns the titles of what was not played."""
    for plaats, scene in enumerate(lijst):
        wereld.verslag.begin_stap(scene.titel)
        try:
            if wereld.klok() < scene.moment:
                await wereld.verder(scene.moment)
            await scene.speel()
        except Exception as fout:  # whatever goes wrong in a scene, the people who watch are told which
            wereld.verslag.einde_stap(gelukt=False, reden=waarom(fout))
            return [rest.titel for rest in lijst[plaats + 1 :]]
        wereld.verslag.einde_stap(gelukt=True)
    return []


def waarom(fout: BaseException) -> str:
    """What went wrong, in a line; what the demo did not foresee with its kind."""
    if isinstance(fout, BaseExceptionGroup):
        return "; ".join(waarom(een) for een in fout.exceptions)
    return str(fout) if isinstance(fout, (NietGezien, KetenbotFout)) else f"{type(fout).__name__}: {fout}"


def _kruis(wereld: Wereld, verdeling: Rolverdeling, vanaf: datetime) -> list[Scene]:
    scenes_: list[tuple[str, Callable[[], Awaitable[None]]]] = []
    if (punt := verdeling.mail_klaar) is not None:
        scenes_.append(("Een knop in de mail", _met(crossing.knop, wereld, punt)))
        scenes_.append(("Een antwoord per mail wordt overal gezien", _met(crossing.mail_klaar, wereld, punt)))
    if (punt := verdeling.kamer_bezig) is not None:
        tekst = f"!actie bezig {punt.nummer}"
        scenes_.append(("Een antwoord in de kamer komt in de mail", _met(crossing.kamer, wereld, punt, tekst)))
    if (punt := verdeling.kamer_gereed) is not None:
        tekst = f"/actie gereed {punt.nummer}"
        scenes_.append(("Ook met een schuine streep", _met(crossing.kamer, wereld, punt, tekst)))
    scenes_.append(("Berichten gaan over en weer", _met(crossing.berichten, wereld)))
    if verdeling.rest:
        scenes_.append(("De anderen melden hun punten", _met(crossing.de_rest, wereld, verdeling)))
    if wereld.mailers():
        mens = wereld.mailers()[0] if verdeling.mail_klaar is None else eigenaar(wereld, verdeling.mail_klaar)
        opdracht = "bericht" if verdeling.mail_klaar is None else f"terugkoppeling {verdeling.mail_klaar.nummer}"
        spel = _met(toets.naam_in_mail, wereld, mens, opdracht)
        scenes_.append(("Een naam in een terugkoppeling wordt vastgehouden", spel))
        scenes_.append(("Post die niets mag veranderen", _met(ignored_mail.niets_waard, wereld)))
    return [
        Scene(moment=vanaf + timedelta(minutes=10 * nr), titel=titel, speel=speel_)
        for nr, (titel, speel_) in enumerate(scenes_)
    ]


def _klok(wereld: Wereld, verdeling: Rolverdeling) -> list[Scene]:
    return [
        *(_ladder(wereld, verdeling.ladder) if verdeling.ladder else []),
        *(_bezig(wereld, verdeling.kamer_bezig) if verdeling.kamer_bezig else []),
        *_contact(wereld),
    ]


def _ladder(wereld: Wereld, punt: Punt) -> list[Scene]:
    lijst = []
    for dag, wie in ladder.dagen(punt):
        if wie in ("vooraf", "vandaag"):
            titel = f"Punt {punt.nummer}: herinnering " + (
                "3 werkdagen vooraf" if wie == "vooraf" else "op de dag zelf"
            )
            spel = _met(ladder.herinnering, wereld, punt, dag)
        elif wie == "casushouder" and casushouder(wereld) is None:
            continue
        else:
            titel = f"Punt {punt.nummer} is te laat: de {wie} hoort het"
            spel = _met(ladder.trede, wereld, punt, dag, wie)
        lijst.append(Scene(moment=om(dag), titel=titel, speel=spel))
    laatste = lijst[-1].moment
    titel = f"Punt {punt.nummer}: een antwoord maakt er een eind aan"
    spel = _met(ladder.antwoord_stopt, wereld, punt)
    return [*lijst, Scene(moment=laatste + timedelta(hours=1), titel=titel, speel=spel)]


def _bezig(wereld: Wereld, punt: Punt) -> list[Scene]:
    if punt.uiterlijk is None or om(werkdag_tot(punt.uiterlijk)) <= opening(wereld.plan) + timedelta(hours=2):
        return []
    wie = eigenaar(wereld, punt).wie
    dag = werkdag_tot(punt.uiterlijk)
    return [
        Scene(
            moment=om(dag),
            titel=f"{wie} was bezig: de dag zelf is er een herinnering in de chat",
            speel=_met(ladder.herinnering, wereld, punt, dag),
        ),
        Scene(
            moment=om(dag) + timedelta(hours=1),
            titel=f"{wie} antwoordt op die herinnering",
            speel=_met(ladder.antwoord_stopt, wereld, punt),
        ),
    ]


def _contact(wereld: Wereld) -> list[Scene]:
    ico = ico_dag(wereld.plan)
    vier, vijf, zes = (werkdag_vanaf(ico + timedelta(weeks=weken)) for weken in (4, 5, 6))
    regisseur = wereld.staf["procesregisseur"]
    houder = casushouder(wereld)
    if houder is None:
        return []
    return [
        Scene(
            moment=om(vier),
            titel="Vier weken na de ICO: contact gehad?",
            speel=_met(contact.beiden_gevraagd, wereld, vier, [houder, regisseur]),
        ),
        Scene(
            moment=om(vijf),
            titel="Vijf weken: alleen wie nog niet antwoordde",
            speel=_met(contact.alleen_de_ander, wereld, vijf, houder, regisseur),
        ),
        Scene(
            moment=om(zes),
            titel="Zes weken: nog een keer, en dan een antwoord",
            speel=_met(_zes_weken, wereld, zes),
        ),
    ]


async def _zes_weken(wereld: Wereld, dag: date) -> None:
    houder = casushouder(wereld)
    if houder is not None:
        regisseur = wereld.staf["procesregisseur"]
        await contact.alleen_de_ander(wereld, dag, houder, regisseur)
        await contact.antwoord(wereld, regisseur, dag)


async def _einde(wereld: Wereld, verdeling: Rolverdeling) -> None:
    await ending.zelfde_stand(wereld)
    for punt in (verdeling.ladder, verdeling.kamer_bezig):
        if punt is not None:
            ladder.niets_meer(wereld, punt)
    toets.nergens(wereld)
    if wereld.derden():
        wereld.stil(wereld.derden(), "een derde heeft in acht weken niets gekregen", sinds=0)
    if ending.onleesbaar(wereld.mensen):
        raise NietGezien("een bericht in de kamer was voor een lid niet te ontsleutelen")
    if wereld.chatters():
        wereld.verslag.goed("ieder lid kon ieder bericht in de kamer ontsleutelen")


def _met(functie: Callable[..., Awaitable[None]], *woorden: object) -> Callable[[], Awaitable[None]]:
    return lambda: functie(*woorden)
