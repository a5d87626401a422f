"""Whatever anybody types, a derde hears of their own actiepunten alone: every command, by each role that gives it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from commands.adres import antwoordadres
from commands.command import Command
from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.effects.uitgang import zet_klaar
from commands.messages import Bericht, Blok, Lid, Say
from commands.table import OPDRACHTEN
from tests.bot.documents.maken import in_bytes, word
from tests.commands.test_grammar_taal import INGEVULD
from tests.domain.kalender import lokaal
from tests.flows.derdewereld import ACTIES, CASUS, DOELEN, LEDEN, casus_met_derde, regie
from tests.flows.test_derde import GEHEIM
from tests.wereld import DERDE, GGZ, POLITIE, WIJKTEAM, Wereld

LAATST = ("casus afsluiten", "casus afschalen", "casus akkoord", "casus niet akkoord", "casus heropenen", "casus weg")
"""They end the casus, so they come when all others were typed."""
NIET = ("doorgeven", "deelnemer verwijder", "deelnemer wijzig", "plan weg")
"""The first is meant for a derde; the others would take away whom or what this story needs."""
EIGEN_INVULLING = {
    "<nummer>": "2",
    "<organisatie, rol of adres>": "Politie",
    "<tekst>": "Kanariegeel ligt het hier.",
    "<reden>": "kanariegeel",
    "[toelichting]": "kanariegeel gemeld",
    "[tekst]": "kanariegeel",
    "[reden]": "kanariegeel",
    "<code>": "",
    "<W12>": "W1",
    "[W12]": "W1",
    "<W12 of code>": "W1",
}


def getypt(command: Command) -> str:
    """The usage as somebody types it, about an actiepunt of another, with a word that no derde may read."""
    gebruik = command.gebruik
    for haakjes, waarde in sorted({**INGEVULD, **EIGEN_INVULLING}.items(), key=lambda paar: -len(paar[0])):
        gebruik = gebruik.replace(haakjes, waarde)
    return " ".join(gebruik.split())


def opdrachten(rol: Rol) -> Iterator[str]:
    """All that this role may give, the end of the casus last."""
    van_rol = [een for een in OPDRACHTEN if rol in een.rollen and een.woorden not in NIET]
    yield from (getypt(een) for een in sorted(van_rol, key=lambda een: een.woorden in LAATST))


@pytest.mark.breed
@pytest.mark.parametrize(
    "rol",
    [
        Rol.PARTNER,
        pytest.param(Rol.CASUSHOUDER, marks=pytest.mark.lang),
        pytest.param(Rol.PROCESREGISSEUR, marks=pytest.mark.lang),
    ],
)
async def test_no_command_of_anybody_tells_a_derde_of_others(wereld: Wereld, tmp_path: Path, rol: Rol) -> None:
    code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")
    plan = wereld.post.laatste(GGZ)

    for tekst in opdrachten(rol):
        match rol:
            case Rol.PARTNER:
                await wereld.antwoord(plan, tekst)
            case Rol.CASUSHOUDER:
                await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{code} {tekst}")
            case _:
                await wereld.staf(Rol.PROCESREGISSEUR, f"{code} {tekst}")
    await wereld.vooruit(dagen=60)

    gelezen = wereld.post.teksten(DERDE).casefold()
    assert "laat de voordeur herstellen." in gelezen
    assert [een for een in (*GEHEIM, "kanariegeel") if een.casefold() in gelezen] == []


async def test_nothing_is_queued_for_a_derde_but_what_was_made_for_one(wereld: Wereld, tmp_path: Path) -> None:
    code = await casus_met_derde(wereld, tmp_path)
    lid = (await wereld.leden(code))[DERDE]
    bericht = Bericht(onderwerp="Casus", blokken=(Blok(tekst="Kanariegeel."),))

    async def klaargezet(aan: Lid, sleutel: str) -> int:
        async with wereld.huis.work.begin(wereld.nu) as tx:
            return await zet_klaar(
                [Say(aan=aan, bericht=bericht, sleutel=sleutel)], tx, wereld.huis.work.poort.opgeslagen()
            )

    assert await klaargezet(Lid(deelnemer_id=lid.id), "a") == 0
    assert await klaargezet(Lid(deelnemer_id=lid.id, derde=True), "b") == 0  # the statement is not noted
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")
    assert await klaargezet(Lid(deelnemer_id=lid.id), "c") == 0
    assert await klaargezet(Lid(deelnemer_id=lid.id, derde=True), "d") == 1


async def test_a_casushouder_who_is_a_derde_elsewhere_has_each_casus_apart(wereld: Wereld, tmp_path: Path) -> None:
    eerste = await casus_met_derde(wereld, tmp_path)
    tweede = await wereld.nog_een_casus(tmp_path / "plan.docx")
    houder = (await wereld.leden(eerste))[WIJKTEAM]
    async with wereld.opslag.uow() as uow:
        await uow.personen.save_persoon(replace(houder.persoon, email="wijkteam@gemeente.test"))
        await uow.commit()
    await regie(wereld, f"deelnemer verwijder {tweede} Gemeente")
    await regie(wereld, f"deelnemer casushouder {tweede} Reclassering")
    await regie(wereld, f"deelnemer verwijder {tweede} Gemeente")
    await regie(wereld, f"deelnemer toevoegen {tweede} School, mentor, derde, wijkteam@gemeente.test")
    await regie(wereld, f"deelnemer verklaring {tweede} School, gisteren")
    await regie(wereld, f"{tweede} actie geef 2 aan School")
    [mail] = wereld.post.aan("wijkteam@gemeente.test")
    assert "Maakt een nieuwe afspraak" in wereld.post.tekst(mail)
    prive = wereld.kamers.prive(WIJKTEAM)

    for tekst in ("mijn", f"{tweede} 2 klaar", f"{tweede} actie lijst", f"{tweede} casus toon"):
        await wereld.zeg(WIJKTEAM, prive.id, tekst)
        assert "Maakt een nieuwe afspraak" not in prive.laatste
    assert (await wereld.punt(tweede, 2)).status is Status.OPEN
    await wereld.zeg(WIJKTEAM, prive.id, f"{eerste} actie lijst")
    assert "Maakt een nieuwe afspraak" in prive.laatste

    await wereld.antwoord(mail, "actie lijst")
    assert "kunt u hier niet geven" in wereld.post.tekst(wereld.post.laatste("wijkteam@gemeente.test"))
    await wereld.antwoord(mail, "2 klaar")
    assert (await wereld.punt(tweede, 2)).status is Status.GEREED
    assert WIJKTEAM not in wereld.kamers.casuskamer(tweede).leden


async def test_nobody_stands_in_for_a_derde_who_is_a_member_elsewhere(wereld: Wereld, tmp_path: Path) -> None:
    code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")
    leden = [*LEDEN[:3], ["Woningcorporatie", "consulent", "publiek", DERDE, "", "mail"]]
    plan = word(CASUS, DOELEN, leden, [ACTIES[0], ["Belt de huurder.", "Woningcorporatie", "20 november 2026"]])
    (tmp_path / "b.docx").write_bytes(in_bytes(plan))
    ander = await wereld.nog_een_casus(tmp_path / "b.docx")
    daar = (await wereld.leden(ander))[DERDE]
    await wereld.mail(DERDE, antwoordadres(ander, daar.token), "afwezig t/m 11 december vervanger politie")
    assert "vervangt u" in wereld.post.tekst(wereld.post.laatste(DERDE))
    hier = (await wereld.leden(code))[POLITIE]

    await wereld.mail(POLITIE, antwoordadres(code, hier.token), "5 klaar")
    assert (await wereld.punt(code, 5)).status is Status.OPEN

    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
    assert "omdat u Woningcorporatie (consulent) vervangt" not in "".join(
        wereld.post.tekst(een) for een in wereld.post.aan(POLITIE) if code in een.bericht.onderwerp
    )
