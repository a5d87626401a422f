"""A sweep of much: it asks the database little more than a sweep of little, and what is broken stands alone."""

from contextlib import closing, contextmanager
from datetime import date
from sqlite3 import connect

import pytest
from sqlalchemy import event

from commands.domain.rollen import Rol

DONDERDAG = date(2026, 11, 12)


@pytest.fixture
async def regie(kantoor):
    await kantoor.medewerker(Rol.BEHEERDER, await kantoor.persoon("beheerder"))
    return await kantoor.medewerker(Rol.PROCESREGISSEUR, await kantoor.persoon("regie"))


async def casussen_met_punt(kantoor, regie, codes):
    """Casussen with one point each, of somebody who does that point alone."""
    gemaakt = []
    for code in codes:
        casus = await kantoor.casus(code, regie)
        lid = await kantoor.lid(casus, await kantoor.persoon(f"lid-{code.lower()}"))
        gemaakt.append((casus, lid, await kantoor.punt(casus, 1, lid, DONDERDAG)))
    return gemaakt


@contextmanager
def geteld(opslag):
    """How many statements go to the database."""
    gezien = []

    def tel(*wat):
        gezien.append(wat[2])

    event.listen(opslag._engine.sync_engine, "before_cursor_execute", tel)
    yield gezien
    event.remove(opslag._engine.sync_engine, "before_cursor_execute", tel)


async def test_twenty_times_as_much_asks_hardly_more_of_the_database(kantoor, regie):
    await casussen_met_punt(kantoor, regie, ["K7Q2"])
    with geteld(kantoor.opslag) as weinig:
        assert await kantoor.veeg("2026-11-09 09:00") == 1
    letters = "BCDFGHJKLMNPQRSTVWXZ"
    await casussen_met_punt(kantoor, regie, [f"{letter}4T9" for letter in letters])
    with geteld(kantoor.opslag) as veel:
        assert await kantoor.veeg("2026-11-09 09:05") == len(letters)
    assert len(veel) <= len(weinig) + 8, veel


async def test_among_many_only_what_cannot_be_read_is_held(kantoor, regie, databestand):
    codes = [f"{letter}4T9" for letter in "BCDFGHJKLMN"]
    gemaakt = dict(zip(codes, await casussen_met_punt(kantoor, regie, codes), strict=True))
    stuk = ["C4T9", "L4T9", "N4T9"]
    with closing(connect(databestand)) as bestand, bestand:
        bestand.execute("UPDATE actiepunt SET wat = x'00' WHERE id = ?", (gemaakt["C4T9"][2].id,))
        bestand.execute("UPDATE deelnemer SET functie = x'00' WHERE id = ?", (gemaakt["L4T9"][1].id,))
        bestand.execute("UPDATE persoon SET email = x'00' WHERE id = ?", (gemaakt["N4T9"][1].persoon.id,))
    post = await kantoor.post("2026-11-09 09:00")
    goed = [code for code in codes if code not in stuk]
    assert set(post) == {"beheerder", *(f"lid-{code.lower()}" for code in goed)}
    assert [code for code in codes if f"Casus {code}: een herinnering kon niet" in post["beheerder"]] == stuk
    uitkomsten = {code: [uitkomst for _, uitkomst in await kantoor.logboek(gemaakt[code][0])] for code in codes}
    assert all(uitkomsten[code] == ["verzonden"] for code in goed)
    assert all(uitkomsten[code] == ["mislukt:DamagedValue"] for code in stuk)


async def test_a_message_that_cannot_be_queued_holds_up_no_other(kantoor, regie, databestand):
    codes = ["B4T9", "C4T9", "D4T9", "F4T9", "G4T9"]
    gemaakt = await casussen_met_punt(kantoor, regie, codes)
    weigeraar = gemaakt[3][1].id
    with closing(connect(databestand)) as bestand, bestand:
        bestand.execute(
            f"CREATE TRIGGER weiger BEFORE INSERT ON outbox WHEN NEW.deelnemer_id = '{weigeraar}' "
            "BEGIN SELECT RAISE(ABORT, 'nee'); END"
        )
    post = await kantoor.post("2026-11-09 09:00")
    assert set(post) == {"beheerder", "lid-b4t9", "lid-c4t9", "lid-d4t9", "lid-g4t9"}
    assert "Casus F4T9: een herinnering kon niet worden gemaakt." in post["beheerder"]
    assert await kantoor.volgende() == "di 2026-11-10 09:00"
