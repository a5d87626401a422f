"""Who wrote a mail, as far as our own mail server says; and what needs more than that."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commands.adres import antwoordadres, persoonlijk_adres
from commands.domain.actiepunt import Status
from commands.domain.beleid import EisBewijs
from commands.domain.casus import Fase
from commands.domain.navraag import MAX_PER_DAG
from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingMail
from commands.table import OPDRACHTEN
from tests.flows.conftest import Maak
from tests.wereld import BELEID, POLITIE, RECLASSERING, REGIE, VOORBEELD, Wereld

ANDER = "wijkagent@pol.partners.test"
VREEMDE = "vreemde@elders.test"


async def adres(wereld: Wereld, code: str, van: str) -> str:
    return antwoordadres(code, (await wereld.leden(code))[van].token)


def vraag(wereld: Wereld, aan: str = POLITIE) -> OutgoingMail:
    """The last question to him."""
    return next(een for een in reversed(wereld.post.aan(aan)) if een.reply_local.startswith("vraag+"))


def vragen(wereld: Wereld, aan: str = POLITIE) -> list[OutgoingMail]:
    return [een for een in wereld.post.aan(aan) if "van u lijkt te zijn" in wereld.post.tekst(een)]


async def ander_adres(wereld: Wereld, code: str, tekst: str = "3 klaar", **anders: str) -> None:
    """The police officer writes from an address that is not known, to his own reply address."""
    await wereld.mail(anders.pop("van", ANDER), await adres(wereld, code, POLITIE), tekst, **anders)


async def test_what_our_own_server_calls_forged_has_no_effect_and_is_asked(wereld: Wereld, code: str) -> None:
    await wereld.mail(POLITIE, await adres(wereld, code, POLITIE), "3 klaar", dmarc="fail")
    assert (await wereld.punt(code, 3)).status is Status.OPEN
    assert "misschien niet van u" in wereld.post.tekst(vraag(wereld))
    for dmarc in ("fail", "none", ""):
        await wereld.antwoord(vraag(wereld), "ja", dmarc=dmarc)
        assert (await wereld.punt(code, 3)).status is Status.OPEN
    await wereld.antwoord(vraag(wereld), "ja")
    assert (await wereld.punt(code, 3)).status is Status.GEREED


@pytest.mark.parametrize("kop", ["mx.elders.test; dmarc=fail", "mx.elders.test; dmarc=pass header.from=partners.test"])
async def test_a_report_without_a_word_of_our_server_counts(wereld: Wereld, code: str, kop: str) -> None:
    aan = await adres(wereld, code, POLITIE)
    await wereld.mail(POLITIE, aan, "3 klaar", dmarc="", koppen={"Authentication-Results": kop})
    assert (await wereld.punt(code, 3)).status is Status.GEREED


async def test_where_every_mail_must_be_proven_a_report_is_asked_too(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, eis_bewijs=EisBewijs.ALLES))
    await wereld.mail(POLITIE, await adres(wereld, wereld.code, POLITIE), "3 klaar", dmarc="")
    assert (await wereld.punt(wereld.code, 3)).status is Status.OPEN
    await wereld.antwoord(vraag(wereld), "ja", dmarc="")
    assert (await wereld.punt(wereld.code, 3)).status is Status.GEREED


@pytest.mark.parametrize("dmarc", ["", "none", "fail"])
async def test_an_act_that_adds_people_is_done_only_after_his_word(wereld: Wereld, code: str, dmarc: str) -> None:
    nieuw = "begeleider@partners.test"
    opdracht = f"deelnemer toevoegen {code} Jeugdzorg, begeleider, privaat, {nieuw}"
    await wereld.staf(Rol.PROCESREGISSEUR, opdracht, dmarc=dmarc)
    assert wereld.post.aan(nieuw) == []
    assert f"{code} deelnemer toevoegen" in wereld.post.tekst(vraag(wereld, REGIE))

    await wereld.antwoord(vraag(wereld, REGIE), "ja", dmarc="pass" if dmarc == "fail" else dmarc)
    assert "Het hele plan" in wereld.post.teksten(nieuw)


async def test_a_member_stops_only_at_their_own_word(wereld: Wereld, code: str) -> None:
    aan = await adres(wereld, code, POLITIE)
    await wereld.mail(POLITIE, aan, "afmelden", dmarc="")
    assert "Weet u het zeker" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert vragen(wereld) == []

    await wereld.mail(POLITIE, aan, "afmelden zeker", dmarc="none")
    assert (await wereld.leden(code))[POLITIE].afgemeld_op is None
    await wereld.antwoord(vraag(wereld), "ja", dmarc="none")
    assert (await wereld.leden(code))[POLITIE].afgemeld_op is not None


async def test_a_house_without_marks_is_asked_about_each_act_at_once(wereld: Wereld, code: str) -> None:
    for nr in range(MAX_PER_DAG + 2):
        nieuw = f"begeleider{nr}@partners.test"
        opdracht = f"deelnemer toevoegen {code} Jeugdzorg, begeleider {nr}, privaat, {nieuw}"
        await wereld.staf(Rol.PROCESREGISSEUR, opdracht, dmarc="")
        await wereld.antwoord(vraag(wereld, REGIE), "ja", dmarc="")
        assert wereld.post.aan(nieuw)
        wereld.nu += timedelta(minutes=5)


@pytest.mark.story_of("casus nieuw", "vrijgeven")
async def test_a_casus_is_opened_without_a_mark_and_released_at_his_word(maak: Maak) -> None:
    wereld = maak(leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD, dmarc="")
    voorbeeld = wereld.post.laatste(REGIE)
    code = voorbeeld.bericht.onderwerp.split()[1].rstrip(":")
    await wereld.antwoord(voorbeeld, f"vrijgeven {code}", dmarc="")
    assert (await wereld.casus(code)).fase is Fase.CONCEPT
    await wereld.antwoord(vraag(wereld, REGIE), "ja", dmarc="")
    assert (await wereld.casus(code)).fase is Fase.LOPEND


async def test_a_house_may_take_the_risk_but_never_what_is_called_forged(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, eis_bewijs=EisBewijs.NOOIT))
    opdracht = f"deelnemer toevoegen {wereld.code} Jeugdzorg, begeleider, privaat, begeleider@partners.test"
    await wereld.staf(Rol.PROCESREGISSEUR, opdracht, dmarc="fail")
    assert wereld.post.aan("begeleider@partners.test") == []
    await wereld.staf(Rol.PROCESREGISSEUR, opdracht, dmarc="")
    assert wereld.post.aan("begeleider@partners.test")


async def test_words_that_must_not_stay_are_erased_when_nobody_confirms_them(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"verboden {code} Jansen", dmarc="")
    assert wereld.post.gewist == []
    await wereld.antwoord(vraag(wereld, REGIE), "nee")
    assert len(wereld.post.gewist) == 1


@pytest.mark.parametrize("hoe", ["antwoord", "ja N1", "Ja, n1 was ik"])
async def test_in_his_private_room_the_word_with_its_question_does_too(wereld: Wereld, code: str, hoe: str) -> None:
    lid = (await wereld.leden(code))[RECLASSERING]
    await wereld.mail(ANDER, antwoordadres(code, lid.token), "4 klaar")
    prive = wereld.kamers.prive(RECLASSERING)
    assert "van u lijkt te zijn" in prive.laatste
    vraag_hier = [prive.events[prive.zendingen[-1].txn_id]]
    for los in ("ja", "Ja!", "nee", "ja N9"):
        await wereld.zeg(RECLASSERING, prive.id, los)
        assert (await wereld.punt(code, 4)).status is Status.OPEN
    assert "Er wacht één vraag op u: N1." in prive.tekst
    if hoe == "antwoord":
        await wereld.zeg(RECLASSERING, prive.id, "ja", antwoord_op=vraag_hier)
    else:
        await wereld.zeg(RECLASSERING, prive.id, hoe)
    assert (await wereld.punt(code, 4)).status is Status.GEREED


async def test_of_several_questions_in_a_room_he_says_which(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[RECLASSERING]
    for van in ("een@elders.test", "twee@elders.test"):
        await wereld.mail(van, antwoordadres(code, lid.token), "4 klaar")
    await wereld.zeg(RECLASSERING, wereld.kamers.prive(RECLASSERING).id, "ja")
    assert "Er wachten 2 vragen op u" in wereld.kamers.prive(RECLASSERING).laatste
    assert (await wereld.punt(code, 4)).status is Status.OPEN
    await wereld.zeg(RECLASSERING, wereld.kamers.prive(RECLASSERING).id, "ja N2")
    assert (await wereld.punt(code, 4)).status is Status.GEREED


async def test_a_forged_from_without_the_token_still_gets_nowhere(wereld: Wereld, code: str) -> None:
    async with wereld.opslag.uow() as uow:
        regie = (await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR))[0]
    await wereld.mail(VREEMDE, persoonlijk_adres(regie.token), f"deelnemer verwijder {code} Politie")
    assert POLITIE in {een for een, lid in (await wereld.leden(code)).items() if lid.actief}
    assert "deelnemer verwijder" in wereld.post.tekst(vraag(wereld, REGIE))


def test_every_command_says_whether_a_mail_with_it_must_be_proven() -> None:
    assert [een.woorden for een in OPDRACHTEN if een.bewijs is None and not een.leest] == [], (
        "decide: bewijs=True, HUIS, LEIDING or False (commands.command)"
    )
    assert [een.woorden for een in OPDRACHTEN if een.bewijs_als is not None and not een.bewijs] == []
    weg = {een.woorden for een in OPDRACHTEN if isinstance(een.bewijs, frozenset) and not een.bewijs & een.rollen}
    assert weg == set(), "nobody who may give it is ever asked"
