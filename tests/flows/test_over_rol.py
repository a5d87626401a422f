"""What a member asks the bot in a mail of their own: to hand over, or to close; and who answers late says so."""

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingMail
from tests.domain.kalender import lokaal
from tests.flows.test_kort import anderen
from tests.wereld import GGZ, POLITIE, Wereld


async def trede(wereld: Wereld) -> OutgoingMail:
    """A step of the ladder about the own actiepunt of a casushouder by mail."""
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {wereld.code} GGZ-instelling (behandelaar)")
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    return next(een for een in reversed(wereld.post.aan(GGZ)) if "actiepunt 2 wacht" in een.bericht.onderwerp)


async def test_a_casushouder_is_asked_how_it_ends_or_to_whom_the_role_goes(wereld: Wereld, code: str) -> None:
    mail = await trede(wereld)
    voor = anderen(wereld).count("Wilt u reageren?")
    for woorden, zin in {
        "zullen we sluiten": f"{code} casus afsluiten voorlopig",
        "Kan de casus dicht?": f"{code} casus afsluiten voorlopig",
        "alles rustig, zullen we afsluiten?": f"{code} casus afsluiten voorlopig",
        "ik wil geen casushouder meer zijn": f"{code} casushouder overdragen aan",
        "ik ben liever geen casushouder meer, te druk": f"{code} casushouder overdragen aan",
        "iemand anders moet casushouder worden": f"{code} casushouder overdragen aan",
        "kan ik dit overdragen": f"{code} 2 overdragen aan",
    }.items():
        await wereld.antwoord(mail, woorden)
        assert zin in wereld.post.tekst(wereld.post.laatste(GGZ)), woorden
        assert woorden not in anderen(wereld), woorden
    assert anderen(wereld).count("Wilt u reageren?") == voor
    for woorden in ("de moeder wil geen casushouder meer zien", "de politie zegt dat het dicht kan"):
        await wereld.antwoord(mail, woorden)
        assert "overdragen aan, met" not in wereld.post.tekst(wereld.post.laatste(GGZ)), woorden


async def test_an_owner_is_asked_to_whom(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    mail = wereld.post.laatste(POLITIE)
    for woorden in ("kan ik dit overdragen?", "Kan ik deze overdragen aan een collega", "hoe kan ik punt 3 overdragen"):
        await wereld.antwoord(mail, woorden)
        gelezen = wereld.post.tekst(wereld.post.laatste(POLITIE))
        assert f"{code} 3 overdragen aan" in gelezen, woorden
        assert "rol als casushouder" not in gelezen
    for woorden in ("kan ik dit overdragen aan de GGZ want ik ben weg tot februari en dan is het te laat hoor echt",):
        await wereld.antwoord(mail, woorden)
        assert "Aan wie wilt u overdragen?" not in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_who_says_sorry_for_being_late_has_reported(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    mail = wereld.post.laatste(POLITIE)
    for woorden, stand in {
        "niet gezien. is gedaan?": Status.OPEN,
        "sorry te laat. lukt niet": Status.LUKT_NIET,
        "Sorry, mail gemist! Ben nog bezig": Status.BEZIG,
        "sorry te laat gezien. is gedaan!": Status.GEREED,
    }.items():
        await wereld.antwoord(mail, woorden)
        assert (await wereld.punt(code, 3)).status is stand, woorden
