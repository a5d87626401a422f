"""How a casus ends in each region: where it is decided, the schaduwlijst, on whose behalf, and who reads it then."""

from dataclasses import replace
from datetime import date

import pytest

from commands.domain.casus import Fase
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import beleid_van
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import alles_over, fase, houder_zegt, regie_zegt, sluit
from tests.flows.test_afwezig import gezegd
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


async def bewaard(wereld: Wereld):
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        return await uow.bewaringen.of_casus(casus.id)


@pytest.mark.story_of("casus schaduwlijst")
async def test_on_bonaire_a_stable_casus_waits_half_a_year_and_is_ended_in_a_meeting(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("bonaire"))
    code = wereld.code
    await alles_over(wereld, code)
    assert f"Schrijf: {code} casus schaduwlijst" in await regie_zegt(wereld, f"casus afsluiten {code}")
    assert "staat op de schaduwlijst" in await houder_zegt(wereld, "schaduwlijst")
    assert "Vanaf maandag 3 mei 2027 komt de casus terug op de agenda van het casusoverleg." in wereld.post.teksten(
        POLITIE
    )
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2027-05-03 08:00"))
    assert not [mail for mail in wereld.post.aan(REGIE) if f"Casus {code}:" in mail.bericht.onderwerp]
    assert wereld.post.aan(POLITIE) == []
    await wereld.vooruit(tot=lokaal("2027-05-13 18:00"))

    gevraagd = [een for een in wereld.post.aan(REGIE) if "kan de casus eindigen" in een.bericht.onderwerp]
    assert len(gevraagd) == 2
    vraag = wereld.post.tekst(gevraagd[0])
    assert "komt op de agenda van het eerstvolgende casusoverleg. De dag daarvan is nog niet bekend." in vraag
    assert "Schrijf: huisoverleg casusoverleg [datum]" in vraag
    samen = "".join(gezegd(wereld, WIJKTEAM))
    assert "kan de casus eindigen" in samen
    assert "huisoverleg casusoverleg" not in samen
    assert "Noem de dag, en wie erbij waren" in await regie_zegt(wereld, f"{code} casus afsluiten beëindigen")
    await regie_zegt(
        wereld, f"{code} casus afsluiten beeindigen, in het overleg van 11 mei met politie en GGZ-instelling"
    )
    assert "Besloten in het casusoverleg van dinsdag 11 mei 2027" in gezegd(wereld, WIJKTEAM)[-1]
    await houder_zegt(wereld, "ja")

    casus = await wereld.casus(code)
    assert (casus.fase, casus.uitkomst) == (Fase.GESLOTEN, "beëindigd")
    assert "de casus was stabiel, en is nu klaar" in wereld.post.teksten(POLITIE)
    noot = await bewaard(wereld)
    assert (noot.overleg_op, len(noot.aanwezig)) == (date(2027, 5, 11), 2)
    stand = await regie_zegt(wereld, f"{code} casus toon")
    for regel in (
        "Stand: beëindigd, sinds donderdag 13 mei 2027",
        "Besloten in het casusoverleg van dinsdag 11 mei 2027, met Politie (wijkagent) en GGZ-instelling (behandelaar)",
        "De bewaartermijn loopt tot en met zaterdag 13 mei 2028 (een jaar na het einde).",
    ):
        assert regel in stand
    assert "schaduwlijst" not in stand
    assert "laatste contact" not in stand
    assert "(een jaar na het einde). Zijn de gegevens eerder niet meer nodig" in wereld.post.teksten(GGZ)
    assert "Wij vragen u daar op tijd naar." in wereld.post.teksten(REGIE)


async def test_a_casus_goes_off_the_schaduwlijst_and_is_asked_about_again(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("bonaire"))
    await alles_over(wereld, wereld.code)
    await regie_zegt(wereld, f"casus schaduwlijst {wereld.code}")
    assert "Op de schaduwlijst sinds" in await regie_zegt(wereld, f"casus toon {wereld.code}")
    assert "is van de schaduwlijst" in await regie_zegt(wereld, f"casus schaduwlijst {wereld.code} eraf")
    assert "gaat door zoals eerst" in wereld.post.teksten(GGZ)
    assert "staat niet op de schaduwlijst" in await regie_zegt(wereld, f"casus schaduwlijst {wereld.code} eraf")
    assert "kan nog niet" not in await regie_zegt(wereld, f"schaduwlijst {wereld.code}")


async def test_a_house_without_that_list_says_so(wereld: Wereld, code: str) -> None:
    assert "niet met een schaduwlijst" in await regie_zegt(wereld, f"casus schaduwlijst {code}")


async def test_with_open_actiepunten_it_is_not_stable(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("bonaire"))
    assert "Nog open: actiepunten" in await regie_zegt(wereld, f"casus schaduwlijst {wereld.code}")


@pytest.mark.parametrize("woord", ["akkoord", "ja dat klopt", "klopt"])
async def test_in_zaanstreek_it_is_decided_in_a_meeting_and_who_was_there_is_told_by_role(
    maak: Maak, woord: str
) -> None:
    wereld = maak(beleid=beleid_van("zaanstreek-waterland"))
    code = wereld.code
    await alles_over(wereld, code)
    assert "Noem de dag" in await regie_zegt(wereld, f"casus afschalen {code}")
    bon = await regie_zegt(wereld, f"casus afsluiten {code} voorlopig, op 2 november met politie")
    assert "De casusregisseur krijgt de vraag of dit klopt. Na dat ja is de casus afgesloten." in bon
    assert "Zonder akkoord" not in bon
    vraag = gezegd(wereld, WIJKTEAM)[-1]
    assert "De procesregisseur schreef op dat is besloten om casus" in vraag
    assert "Klopt dit? Na uw ja is de casus afgesloten." in vraag
    await houder_zegt(wereld, woord)
    assert await fase(wereld, code) is Fase.GESLOTEN
    gelezen = wereld.post.teksten(GGZ)
    assert "Besloten in het ICO van maandag 2 november 2026, met Politie" in gelezen
    assert "of wie voor hen beslist" not in gelezen


async def test_what_a_meeting_decided_but_was_noted_wrongly_is_put_right(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("zaanstreek-waterland"))
    code = wereld.code
    await alles_over(wereld, code)
    await regie_zegt(wereld, f"casus afsluiten {code} voorlopig, op 2 november met politie")
    wereld.post.wis()
    await wereld.vooruit(dagen=14)
    assert "Klopt het besluit?" in "".join(gezegd(wereld, WIJKTEAM))
    await houder_zegt(wereld, "nee, wij zouden eerst nog afschalen")
    assert await fase(wereld, code) is Fase.LOPEND
    assert "wij zouden eerst nog afschalen" in wereld.post.teksten(REGIE)


async def test_an_end_that_the_house_does_not_have_is_asked_again(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    zegt = await regie_zegt(wereld, f"casus afsluiten {code} beëindigen")
    assert f"Schrijf: {code} casus afsluiten afschalen, of: {code} casus afsluiten voorlopig" in zegt


@pytest.mark.story_of("casus inzien")
async def test_a_closed_casus_is_shielded_and_read_for_a_reason_that_is_logged(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("kennemerland"))
    code = wereld.code
    plan = wereld.post.laatste(POLITIE)
    await sluit(wereld, code)

    assert "afgeschermd" in wereld.post.tekst(await antwoord_op(wereld, plan, "actie lijst"))
    assert "is afgesloten en afgeschermd" in await regie_zegt(wereld, f"casus toon {code}")
    assert "Tot en met" in await regie_zegt(wereld, f"casus bewaren {code}")
    assert "Kies een van deze redenen" in await regie_zegt(wereld, f"casus inzien {code} nieuwsgierig")
    assert "staat in het logboek" in await regie_zegt(wereld, f"casus inzien {code} vanwege een klacht")
    assert "Deelnemers" in await regie_zegt(wereld, f"casus toon {code}")
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        regels = await uow.logboek.of_casus(casus.id)
    assert "reden:klacht" in [een.resultaat for een in regels if een.actie == "casus inzien"]

    await wereld.vooruit(dagen=1)
    assert "is afgesloten en afgeschermd" in await regie_zegt(wereld, f"casus toon {code}")


async def antwoord_op(wereld: Wereld, mail, tekst: str):
    await wereld.antwoord(mail, tekst)
    return wereld.post.laatste(POLITIE)


@pytest.mark.story_of("casus namens")
async def test_on_whose_behalf_it_was_closed_is_asked_and_noted(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("noord-holland-noord"))
    code = wereld.code
    assert "is niet afgesloten" in await regie_zegt(wereld, f"casus namens {code} politie")
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    assert f"Schrijf: casus namens {code}" in await regie_zegt(wereld, f"casus akkoord {code}")
    assert "afgesloten namens" in await regie_zegt(wereld, f"casus namens {code} politie")
    assert len((await bewaard(wereld)).namens) == 1
    await regie_zegt(wereld, f"casus heropenen {code} er is weer overlast")
    assert (await bewaard(wereld)).namens == ()


async def test_without_an_evaluation_nobody_is_asked_how_it_went(maak: Maak) -> None:
    huis = beleid_van("kennemerland")
    wereld = maak(beleid=replace(huis, einden=replace(huis.einden, evaluatie=False)))
    await sluit(wereld, wereld.code)
    assert "Wat werkte goed" not in wereld.post.teksten(POLITIE)
    assert await fase(wereld, wereld.code) is Fase.GESLOTEN


async def test_after_the_closing_it_is_asked_whether_the_register_has_it(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("zaanstreek-waterland"))
    code = wereld.code
    await alles_over(wereld, code)
    await regie_zegt(wereld, f"casus afsluiten {code} voorlopig, op 2 november met politie")
    await houder_zegt(wereld, "akkoord")
    await wereld.vooruit(dagen=15)
    vragen = [een for een in wereld.post.aan(REGIE) if "registratiesysteem" in een.bericht.onderwerp]
    assert len(vragen) == 1
    assert "in KeDo?" in wereld.post.tekst(vragen[0])

    assert "staat sinds" in await regie_zegt(wereld, f"{code} vastgelegd")
    await wereld.vooruit(dagen=90)
    assert sum("registratiesysteem" in een.bericht.onderwerp for een in wereld.post.aan(REGIE)) == 1


async def test_a_house_without_a_register_asks_nothing_of_the_kind(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("kennemerland"))
    await sluit(wereld, wereld.code)
    await wereld.vooruit(dagen=30)
    assert "registratiesysteem" not in wereld.post.teksten(REGIE)
