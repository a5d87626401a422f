"""What a database holds as a program before version 0039 left it: all people under one key."""

from typing import Any

from storage.vault.vault import DataKey, Vault
from tests.storage.bouwers import HOOFDSLEUTEL
from tests.storage.wissen import Rijen

KOLOMMEN = {
    "persoon": ("email", "matrix_id", "prive_kamer"),
    "adres": ("email",),
    "medewerker": ("token", "naam"),
    "contact": ("organisatie", "functie", "adres"),
}
"""Table, and its columns that lie under a key of their own now."""


def gedeeld(rijen: Rijen) -> Rijen:
    """The same rows, sealed under one key; without a sluitsleutel."""
    kluis = Vault(HOOFDSLEUTEL)
    sleutels = {rij["doel"]: kluis.unwrap(rij["doel"], rij["ingepakt"]) for rij in rijen["sleutel"]}
    van_persoon = {rij["id"]: sleutels[rij["doel"]] for rij in rijen["persoon"]}
    samen, ingepakt = kluis.new_key("persoon")

    def zonder(tabel: str, rij: dict[str, Any]) -> dict[str, Any]:
        eigen = sleutels.get(rij.get("doel", "")) or van_persoon[rij.get("persoon_id", rij["id"])]
        return rij | _anders(tabel, rij, eigen, samen) | ({"doel": None} if "doel" in rij else {})

    eerder = {tabel: [zonder(tabel, rij) for rij in rijen[tabel]] for tabel in KOLOMMEN}
    blijft = [rij for rij in rijen["sleutel"] if rij["doel"].partition(":")[0] not in ("persoon", "contact")]
    volgende = max(rij["id"] for rij in rijen["sleutel"]) + 1
    ene = {"id": volgende, "doel": "persoon", "ingepakt": ingepakt, "tijd": 0}
    return rijen | eerder | {"sleutel": [*blijft, ene]}


def _anders(tabel: str, rij: dict[str, Any], van: DataKey, naar: DataKey) -> dict[str, bytes]:
    voor, na = van.compartment(tabel, rij["id"]), naar.compartment(tabel, rij["id"])
    return {
        naam: na.seal_bytes(naam, voor.open_bytes(naam, rij[naam])) for naam in KOLOMMEN[tabel] if rij[naam] is not None
    }
