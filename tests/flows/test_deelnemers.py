"""Who comes and who leaves, and one person in several casussen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.documents.reader import WordReader
from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.rollen import Kanaal, Rol
from commands.messages import Bijlage
from commands.ports import TemporaryFailure
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.wereld import BELEID, DERDE, DINSDAG, DOMEIN, EIGEN, GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

NIEUW, CHAT = "begeleider@partners.test", "@jeugd:demo.test"


async def voeg_toe(wereld: Wereld, code: str, wie: str) -> None:
    """The procesregisseur adds somebody."""
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer toevoegen {code} {wie}")


async def verwijder(wereld: Wereld, code: str, wie: str) -> None:
    """The procesregisseur takes somebody out."""
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} {wie}")


@pytest.mark.story_of("deelnemer toevoegen")
async def test_somebody_added_by_mail_gets_the_plan_and_the_group_hears_his_role(wereld: Wereld, code: str) -> None:
    await voeg_toe(wereld, code, f"Jeugdzorg, begeleider, privaat, {NIEUW}")

    [plan] = wereld.post.aan(NIEUW)
    assert "Het hele plan" in wereld.post.tekst(plan)
    assert "1. Gaat samen" in wereld.post.tekst(plan)
    for tekst in (wereld.kamers.casuskamer(code).tekst, wereld.post.teksten(POLITIE)):
        assert "Jeugdzorg (begeleider) doet vanaf nu mee" in tekst
        assert NIEUW not in tekst

    await wereld.antwoord(plan, "Ik doe graag mee.")
    assert "💬 Bericht · Jeugdzorg (begeleider)" in wereld.kamers.casuskamer(code).laatste


async def test_somebody_added_in_matrix_is_invited_and_told_in_private(wereld: Wereld, code: str) -> None:
    await voeg_toe(wereld, code, f"Jeugdzorg, begeleider, privaat, {CHAT}")

    assert CHAT in wereld.kamers.casuskamer(code).leden
    assert "U bent uitgenodigd voor de kamer" in wereld.kamers.prive(CHAT).laatste


@pytest.mark.parametrize("adres", [f"casus-k7q2@{DOMEIN}", f"Iemand@{DOMEIN.upper()}", EIGEN.postbus, EIGEN.matrix_id])
async def test_no_address_of_the_bot_itself_takes_part(wereld: Wereld, code: str, adres: str) -> None:
    voor = set(await wereld.leden(code))

    await voeg_toe(wereld, code, f"Jeugdzorg, begeleider, privaat, {adres}")

    assert "Dat is een adres van de bot zelf." in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert set(await wereld.leden(code)) == voor


async def test_nobody_is_added_twice_and_a_derde_gets_nothing(wereld: Wereld, code: str) -> None:
    await voeg_toe(wereld, code, f"Jeugdzorg, arts, privaat, {GGZ}")
    assert "Deze persoon doet al mee" in wereld.post.tekst(wereld.post.laatste(REGIE))

    await voeg_toe(wereld, code, "Buurthuis, beheerder, derde, buurthuis@partners.test")
    assert "Een derde tekent eerst een geheimhoudingsverklaring" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert wereld.post.aan("buurthuis@partners.test") == wereld.post.aan(DERDE) == []


@pytest.mark.story_of("deelnemer verwijder")
async def test_who_is_taken_out_is_told_and_his_token_is_dead_at_once(wereld: Wereld, code: str) -> None:
    oud = antwoordadres(code, (await wereld.leden(code))[GGZ].token)
    await verwijder(wereld, code, "GGZ-instelling")
    assert "U deed als GGZ-instelling (behandelaar) mee" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "GGZ-instelling (behandelaar) doet niet meer mee" in wereld.kamers.casuskamer(code).laatste
    assert "Deze actiepunten hebben nu niemand: 2." in wereld.post.tekst(wereld.post.laatste(REGIE))
    wereld.post.wis()

    await wereld.mail(GGZ, oud, "2 klaar")
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!bericht Tot morgen.")

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert "> Tot morgen." not in wereld.post.teksten(GGZ)


async def test_who_leaves_matrix_is_put_out_of_the_room_and_hears_nothing_more(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)

    await verwijder(wereld, code, "Reclassering")
    assert RECLASSERING not in kamer.leden
    gezegd = len(wereld.kamers.prive(RECLASSERING).berichten)
    await wereld.zeg(RECLASSERING, kamer.id, "!4 klaar")
    await wereld.zeg(WIJKTEAM, kamer.id, "!bericht Tot morgen.")

    assert (await wereld.punt(code, 4)).status is Status.OPEN
    assert len(wereld.kamers.prive(RECLASSERING).berichten) == gezegd


async def test_the_reminders_of_who_left_go_to_the_casushouder(wereld: Wereld, code: str) -> None:
    await verwijder(wereld, code, "GGZ-instelling")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))

    herinnering = wereld.kamers.prive(WIJKTEAM).laatste
    assert f"Casus {code}, actiepunt 2" in herinnering
    assert "Dit actiepunt heeft nu geen eigenaar." in herinnering
    assert wereld.post.aan(GGZ) == []


async def test_who_is_called_as_one_who_left_hears_that_he_stays(wereld: Wereld, code: str) -> None:
    tweede = "wijkagent2@partners.test"
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer toevoegen {code} Politie, wijkagent, publiek, {tweede}")
    assert (await wereld.leden(code))[tweede].aanduiding == (await wereld.leden(code))[POLITIE].aanduiding
    wereld.post.wis()

    await verwijder(wereld, code, tweede)

    [eigen] = [wereld.post.tekst(mail) for mail in wereld.post.aan(POLITIE)]
    assert "U blijft meedoen." in eigen
    assert "Een andere deelnemer Politie (wijkagent) doet niet meer mee" in eigen
    ander = wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst
    assert ander.count("Een van de deelnemers Politie (wijkagent) doet niet meer mee") == 2
    assert "\nPolitie (wijkagent) doet niet meer mee" not in ander


async def test_the_casushouder_cannot_be_taken_out(wereld: Wereld, code: str) -> None:
    await verwijder(wereld, code, "Gemeente")

    assert "Deze deelnemer is casushouder." in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_what_was_queued_for_who_left_is_not_sent(wereld: Wereld, code: str) -> None:
    wereld.post.faal_voor[GGZ] = TemporaryFailure("relay_down")
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!bericht Tot morgen.")
    wereld.nu += timedelta(minutes=1)
    await verwijder(wereld, code, "GGZ-instelling")

    wereld.post.faal_voor.clear()
    await wereld.vooruit(dagen=1)

    assert "> Tot morgen." not in wereld.post.teksten(GGZ)
    assert "U deed als GGZ-instelling (behandelaar) mee" in wereld.post.teksten(GGZ)


async def test_somebody_in_two_casussen_is_one_person_with_two_addresses(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    hier, daar = (await wereld.leden(code))[GGZ], (await wereld.leden(ander))[GGZ]
    assert hier.persoon.id == daar.persoon.id
    assert hier.token != daar.token

    await wereld.mail(GGZ, antwoordadres(code, hier.token), "mijn")

    mijn = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert f"{code} 2: Maakt een nieuwe afspraak" in mijn
    assert f"- {ander}: 1 open" in mijn
    assert mijn.count("Maakt een nieuwe afspraak") == 1


async def test_somebody_in_two_casussen_has_one_private_room(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()

    prives = [kamer for kamer in wereld.kamers.kamers.values() if kamer.naam == f"prive {RECLASSERING}"]
    assert len(prives) == 1
    await wereld.zeg(RECLASSERING, prives[0].id, f"{ander} 4 klaar")
    assert [(await wereld.punt(een, 4)).status for een in (code, ander)] == [Status.OPEN, Status.GEREED]

    await wereld.zeg(RECLASSERING, prives[0].id, "4 klaar")
    assert "Over welke casus gaat het?" in prives[0].laatste


async def test_leaving_one_casus_leaves_the_other_as_it_was(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    await verwijder(wereld, code, "GGZ-instelling")

    await wereld.mail(GGZ, antwoordadres(ander, (await wereld.leden(ander))[GGZ].token), "2 klaar")

    assert (await wereld.punt(ander, 2)).status is Status.GEREED


class ZonderMatrix:
    """Reads the shipped example as if everybody in it used mail."""

    async def read_plan(self, bijlage: Bijlage) -> PlanDocument:
        plan = await WordReader(BELEID, lambda: DINSDAG, 1 << 20).read_plan(bijlage)
        leden = [
            replace(lid, kanalen=(Kanaal.MAIL,), matrix_id=None, email=lid.email or f"lid-{nummer}@partners.test")
            for nummer, lid in enumerate(plan.deelnemers)
        ]
        return replace(plan, deelnemers=tuple(leden))


async def test_the_procesregisseur_is_in_the_room_that_the_first_matrix_member_brings(maak: Maak) -> None:
    wereld = maak(leeg=True, planlezer=ZonderMatrix())
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE, matrix="@regie:demo.test")
    code = await wereld.nog_een_casus()
    assert f"!casus-{code}" not in wereld.kamers.kamers

    await voeg_toe(wereld, code, f"Jeugdzorg, begeleider, privaat, {CHAT}")

    assert wereld.kamers.casuskamer(code).leden == {CHAT, "@regie:demo.test"}


async def test_nothing_is_said_in_the_room_before_who_left_is_out_of_it(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    wereld.kamers.faal_bij_verwijderen = TemporaryFailure("M_LIMIT_EXCEEDED")
    await verwijder(wereld, code, "Reclassering")
    gezegd = len(kamer.berichten)

    await wereld.mail(GGZ, antwoordadres(code, (await wereld.leden(code))[GGZ].token), "Tot morgen.")
    assert RECLASSERING in kamer.leden
    assert len(kamer.berichten) == gezegd

    wereld.kamers.faal_bij_verwijderen = None
    await wereld.vooruit(dagen=1)
    assert RECLASSERING not in kamer.leden
    assert "> Tot morgen." in kamer.tekst


async def test_who_comes_back_before_he_was_out_stays_in(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    wereld.kamers.faal_bij_verwijderen = TemporaryFailure("M_LIMIT_EXCEEDED")
    await verwijder(wereld, code, "Reclassering")

    await voeg_toe(wereld, code, f"Reclassering, toezichthouder, publiek, {RECLASSERING}")
    wereld.kamers.faal_bij_verwijderen = None
    await wereld.vooruit(dagen=1)

    assert RECLASSERING in kamer.leden


async def test_an_organisation_that_mail_programs_would_decode_is_refused(wereld: Wereld, code: str) -> None:
    login = "=?utf-8?q?Politie=0d=0aContent-Type=3a_text/html=0d=0a=0d=0a=3ch1=3eLog_in=3c/h1=3e?="
    stand = len(wereld.post.verzonden)

    await voeg_toe(wereld, code, f"{login}, wijkagent, publiek, {NIEUW}")

    assert "Zo voegt u een deelnemer toe" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert {een.recipient for een in wereld.post.verzonden[stand:]} == {REGIE}
