"""The story of the pictures brings all that is to be looked at."""

from pathlib import Path

from commands.messages.blad import Planblad
from commands.messages.dagen import Agendablad
from commands.messages.kaart import Kaart
from commands.messages.tijdlijn import Tijdlijn
from tests.beeld.verhaal import mails, speel
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE


async def test_it_goes_from_the_plan_to_the_closing_with_every_sheet_and_the_room(tmp_path: Path) -> None:
    wereld = await speel(tmp_path)
    stukken = {type(een.bericht.bijgevoegd) for een in wereld.post.verzonden if een.bericht.bijgevoegd is not None}
    wie = {een.recipient for een in wereld.post.verzonden}
    await wereld.opslag.close()

    assert wereld.code == "K7Q2"
    assert stukken == {Tijdlijn, Planblad, Agendablad, Kaart}
    assert {GGZ, POLITIE, REGIE, MANAGER} <= wie
    assert "afgesloten" in wereld.post.laatste(GGZ).bericht.onderwerp
    assert len(list(mails(wereld))) > 35
    assert {bool(een.wie) for een in wereld.gesprek} == {True, False}
