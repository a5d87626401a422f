"""Each persoon has a key of their own: an older backup with today's keys opens nothing of who went with a casus."""

import pytest

from storage.database.migrate import run_on
from storage.vault.key_copy import CopyFailed, read_copy
from storage.vault.sluitbestand import Sluitbestand
from storage.vault.vault import DamagedValue, DataKey, Vault
from storage.way_in import Storage
from tests.storage.bouwers import (
    HOOFDSLEUTEL,
    NU,
    na,
)
from tests.storage.test_sluitsleutel import Huis
from tests.storage.vroeger import VAN_PERSOON, VAN_POST, gedeeld
from tests.storage.wissen import Rijen, alle_rijen, leg_terug, twee_casussen, wis


@pytest.fixture
def huis(database, tmp_path_factory):
    return Huis(database, tmp_path_factory.mktemp("huis"))


def vandaag(huis: Huis) -> list[DataKey]:
    """Every data key that lives, by whatever way: the database, and the sleutelkopie."""
    kluis, kopie = Vault(HOOFDSLEUTEL, Sluitbestand(huis.bestand)), read_copy(huis.kopie, HOOFDSLEUTEL)
    ingepakt = {rij["doel"]: (rij["ingepakt"], rij["tijd"]) for rij in huis.sleutels()}
    ingepakt |= {doel: (een, kopie.number) for doel, een in kopie.wrapped.items()}
    return [kluis.unwrap(doel, *een) for doel, een in ingepakt.items()]


def gelezen(rijen: Rijen, sleutels: list[DataKey]) -> set[str]:
    """Every name and address, and every message of no one casus, in these rows that one of these keys opens."""
    gevonden = set()
    for tabel, kolommen in [*VAN_PERSOON.items(), *VAN_POST.items()]:
        for rij in rijen[tabel]:
            for sleutel in sleutels:
                for kolom in kolommen:
                    try:
                        vak = sleutel.compartment(tabel, rij.get("id") or rij["persoon_id"])
                        gevonden.add((vak.open_bytes(kolom, rij[kolom]) if rij[kolom] else b"").decode())
                    except DamagedValue:
                        continue
    return gevonden - {""}


async def van_voor(huis: Huis, *, eerder: bool = False):
    """Two casussen and a backup of before one of them was destroyed; `eerder`: left by an older program."""
    opslag = huis.open()
    een, ander, alleen = await twee_casussen(opslag)
    opslag, backup = await begonnen(huis, opslag, eerder=eerder)
    return opslag, een, ander, alleen, backup


async def begonnen(huis: Huis, opslag: Storage, *, eerder: bool) -> tuple[Storage, Rijen]:
    """There is a first sluitsleutel from now on; and a backup, of before the upgrade where there was one."""
    if not eerder:
        await opslag.sluitsleutel.replace(NU, anyway=True)
        return opslag, run_on(huis.database.url, alle_rijen)
    await opslag.close()
    run_on(huis.database.url, lambda db: leg_terug(db, gedeeld(alle_rijen(db))))
    backup = run_on(huis.database.url, alle_rijen)
    opslag = huis.open()
    await opslag.sluitsleutel.replace(NU, anyway=True)
    return opslag, backup


@pytest.mark.parametrize("eerder", [False, True])
async def test_an_older_backup_with_todays_keys_tells_nobody_of_a_destroyed_casus(huis, eerder):
    opslag, een, _, alleen, backup = await van_voor(huis, eerder=eerder)
    [_, samen, staf] = [lid.persoon for lid in een.leden]
    weg = {alleen.email, "K7Q2@tweede.test", "!prive:hs.test"}
    assert weg | {samen.email, staf.email} <= gelezen(backup, vandaag(huis))

    await wis(opslag, een.casus)
    await opslag.sluitsleutel.replace(na(days=1))

    nu = gelezen(backup, vandaag(huis))
    assert nu & weg == set()
    assert (samen.email in nu, staf.email in nu) == (not eerder, not eerder)
    async with huis.open().read() as uow:
        assert await uow.personen.find_email(alleen.email) is None
        assert await uow.personen.find_email(samen.email) == samen
        assert [een.persoon for een in await uow.medewerkers.all_medewerkers()] == [staf]
        assert await uow.adresboek.all_contacts() == []


async def test_people_of_an_older_program_get_their_own_key_at_the_start_and_nothing_changes(huis):
    opslag, een, _, alleen, voor = await van_voor(huis, eerder=True)
    for _ in range(2):
        await opslag.sluitsleutel.tidy()

    doelen = [rij["doel"] for rij in huis.sleutels()]
    assert {f"persoon:{lid.persoon.id}" for lid in een.leden} <= set(doelen)
    assert "persoon" in doelen  # an older backup can still be put back
    na_ = run_on(huis.database.url, alle_rijen)
    assert not any(rij["doel"] is None for tabel in ("persoon", "contact") for rij in na_[tabel])
    assert {rij["email"] for rij in voor["persoon"]} & {rij["email"] for rij in na_["persoon"]} == set()
    async with huis.open().read() as uow:
        assert [lid.persoon for lid in await uow.deelnemers.of_casus(een.casus.id)] == [
            lid.persoon for lid in een.leden
        ]
        assert await uow.personen.find_email("K7Q2@tweede.test") == alleen
        assert [een.adres for een in await uow.adresboek.all_contacts()] == [alleen.email]


async def test_a_backup_of_an_older_program_is_refused_once_its_shared_key_is_gone(huis):
    opslag, een, _, _, voor = await van_voor(huis, eerder=True)
    await wis(opslag, een.casus)
    await opslag.sluitsleutel.replace(na(days=1))
    await opslag.close()
    run_on(huis.database.url, lambda db: leg_terug(db, voor))

    with pytest.raises(CopyFailed, match="of an older program"):
        await huis.open().sluitsleutel.take_over(read_copy(huis.kopie, HOOFDSLEUTEL), NU)


async def test_who_was_a_medewerker_in_an_older_backup_and_went_since_goes_again(huis):
    opslag, een, ander, alleen, _ = await van_voor(huis)
    async with opslag.uow() as uow:
        staf = (await uow.medewerkers.all_medewerkers())[0]
        await uow.medewerkers.remove_medewerker(staf.id)
        await uow.commit()
    backup = run_on(huis.database.url, alle_rijen)
    [rij] = [rij for rij in run_on(huis.database.url, alle_rijen)["persoon"] if rij["id"] == staf.persoon.id]
    assert rij["doel"]
    await wis(opslag, een.casus)
    await opslag.sluitsleutel.replace(na(days=1))
    await opslag.close()
    run_on(huis.database.url, lambda db: leg_terug(db, backup))

    opslag = huis.open()
    assert (await opslag.sluitsleutel.take_over(read_copy(huis.kopie, HOOFDSLEUTEL), NU)).codes == ("K7Q2",)

    async with huis.open().read() as uow:
        assert await uow.medewerkers.all_medewerkers() == []
        assert await uow.adresboek.all_contacts() == []
        [lid] = await uow.deelnemers.of_casus(ander.casus.id)
        assert lid.persoon == ander.leden[0].persoon
        assert await uow.personen.find_email(alleen.email) is None
