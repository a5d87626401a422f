"""Who may be in the room of a casus, who should be, and what two looks at it say."""

from dataclasses import replace
from datetime import UTC, datetime

from commands.domain.deelnemer import Medewerker, Persoon
from commands.domain.kring import Bewaakt, Kamerstand, kring, neem_op, stand_uit, verwacht
from commands.domain.rollen import Kanaal, Rol, Soort
from tests.texts.klok_voorbeelden import een_casus, een_lid

NU = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)


def lid(naam: str, *kanalen: Kanaal, casus_id: str = "") -> object:
    een = een_lid(naam, kanalen=kanalen or (Kanaal.MATRIX,))
    persoon = Persoon(id=naam, matrix_id=f"@{naam}:zvh.test")
    return replace(een, casus_id=casus_id or een_casus().id, persoon=persoon)


def regie(medewerker_id: str, *kanalen: Kanaal) -> Medewerker:
    persoon = Persoon(id=medewerker_id, matrix_id=f"@{medewerker_id}:zvh.test")
    return Medewerker(id=medewerker_id, persoon=persoon, rol=Rol.PROCESREGISSEUR, kanalen=kanalen, token="t")


def test_the_kring_is_who_takes_part_and_the_procesregisseur_of_this_casus() -> None:
    casus = een_casus()
    leden = [
        lid("ggz"),
        lid("mail", Kanaal.MAIL),
        replace(lid("derde"), soort=Soort.DERDE),
        replace(lid("weg"), vertrokken_op=NU),
        lid("elders", casus_id="andere"),
    ]
    staf = [regie(casus.geopend_door, Kanaal.MATRIX), regie("collega", Kanaal.MATRIX)]

    eigen = f"@{casus.geopend_door}:zvh.test"
    assert kring(casus, leden, staf) == {"@ggz:zvh.test", "@mail:zvh.test", eigen}
    assert verwacht(casus, leden, staf) == {"@ggz:zvh.test", eigen}


def test_a_look_tells_both_ways_and_only_what_stays_is_told() -> None:
    eigen = frozenset({"@a:x"})
    casus = Bewaakt(kamer="!1", code="K7Q2", persoon_id="", mag=eigen, moet=eigen)
    prive = Bewaakt(kamer="!2", code="", persoon_id="p1", mag=eigen, moet=eigen)

    goed = neem_op([(casus, {"@a:x"}), (prive, {"@a:x"})], NU)
    mis = neem_op([(casus, {"@b:x"}), (prive, {"@a:x", "@b:x"})], NU)

    assert goed == Kamerstand(op=NU.isoformat())
    assert (mis.vreemd, mis.afwezig, mis.prive_vreemd, mis.prive_afwezig) == (("K7Q2",), ("K7Q2",), ("p1",), ())
    assert mis.blijvend(None) == mis.blijvend(goed) == goed
    assert mis.blijvend(mis) == mis
    assert stand_uit(mis.als_tekst()) == mis
