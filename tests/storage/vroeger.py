"""What a database holds as a program before version 0039 left it: all people under one key, all post under another."""

from typing import Any

from storage.vault.vault import DataKey, Vault
from tests.storage.bouwers import HOOFDSLEUTEL
from tests.storage.wissen import Rijen

VAN_PERSOON = {
    "persoon": ("email", "matrix_id", "prive_kamer"),
    "adres": ("email",),
    "medewerker": ("token", "naam"),
    "contact": ("organisatie", "functie", "adres"),
}
"""Table, and its columns that lie under the key of somebody now."""
VAN_POST = {
    "inbox": ("ruw",),
    "outbox": ("kamer", "bericht", "antwoord_op"),
    "navraag": ("inhoud",),
    "onbekende": ("afzender",),
    "wachtkamer": ("naam", "mime", "inhoud"),
}
VAN_HUIS = {"inbox": ("bron",), "toegestaan": ("woorden",), "thema": ("tekst",), "aanmelding": ("inhoud",)}
"""As VAN_PERSOON: under a key that is replaced, and under a lasting one."""
NU = ("persoon", "contact", "post", "huis")
"""How the goals of these keys begin."""


def gedeeld(rijen: Rijen) -> Rijen:
    """The same rows, sealed under those two; without a sluitsleutel."""
    kluis = Vault(HOOFDSLEUTEL)
    sleutels = {rij["doel"]: kluis.unwrap(rij["doel"], rij["ingepakt"]) for rij in rijen["sleutel"]}
    van_persoon = {rij["id"]: sleutels[rij["doel"]] for rij in rijen["persoon"]}
    (persoon, p), (post, q) = (kluis.new_key(doel) for doel in ("persoon", "post"))

    def eigen(tabel: str, rij: dict[str, Any]) -> DataKey | None:
        return van_persoon[rij.get("persoon_id") or rij["id"]] if "doel" not in rij else sleutels.get(rij["doel"])

    eerder = dict(rijen)
    for kolommen, naar in ((VAN_PERSOON, persoon), (VAN_POST, post), (VAN_HUIS, post)):
        for tabel, namen in kolommen.items():
            eerder[tabel] = [
                rij
                | anders(rij, tabel, namen, sleutels.get("huis") if kolommen is VAN_HUIS else eigen(tabel, rij), naar)
                for rij in eerder[tabel]
            ]
    for tabel in {*VAN_PERSOON, *VAN_POST, *VAN_HUIS} - {"adres", "medewerker"}:
        eerder[tabel] = [rij | {"doel": None} for rij in eerder[tabel]]
    blijft = [rij for rij in rijen["sleutel"] if rij["doel"].partition(":")[0] not in NU]
    laatste = max(rij["id"] for rij in rijen["sleutel"])
    nieuw = [
        {"id": laatste + nummer, "doel": doel, "ingepakt": een, "tijd": 0}
        for nummer, (doel, een) in enumerate([("persoon", p), ("post", q)], 1)
    ]
    return eerder | {"sleutel": [*blijft, *nieuw]}


def anders(
    rij: dict[str, Any], tabel: str, namen: tuple[str, ...], van: DataKey | None, naar: DataKey
) -> dict[str, bytes]:
    """These columns under another key; without one they lie under that of their casus, and stay so."""
    if van is None:
        return {}
    plek = rij.get("id") or rij.get("persoon_id") or rij["naam"]
    voor, na = van.compartment(tabel, plek), naar.compartment(tabel, plek)
    return {naam: na.seal_bytes(naam, voor.open_bytes(naam, rij[naam])) for naam in namen if rij[naam] is not None}
