"""Looks at every message at the moment it goes out, with the facts of the database beside it."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from commands.messages import Bericht
from commands.texts.opmaak import als_tekst
from tests.halfjaar.boek import Boek
from tests.halfjaar.klassen import Klasse, kort
from tests.halfjaar.mensen import Stuk
from tests.halfjaar.plannen import CasusWaar
from tests.halfjaar.toezicht import Bewaakt, citaten, geheim, merken

_RIJ = "SELECT sleutel, casus_id, persoon_id, deelnemer_id FROM outbox WHERE id = ?"
_PUNT = "SELECT versie, status FROM actiepunt WHERE id = ?"


class Kijker:
    """Notes in the book what may not go out."""

    def __init__(self, database: Path, boek: Boek, casussen: Mapping[str, CasusWaar], toets: Bewaakt) -> None:
        self._lees = sqlite3.connect(f"file:{database}?mode=ro", uri=True, check_same_thread=False)
        self._boek, self._casussen, self._toets = boek, casussen, toets
        self.geheim_in: set[str] = set()
        """Casussen in which somebody wrote what the guard must hold."""

    def sluit(self) -> None:
        """It is over."""
        self._lees.close()

    def rij(self, rij_id: str) -> tuple[str, str]:
        """Key and casus code of a row of the outbox."""
        with closing(self._lees.execute(_RIJ, (rij_id,))) as rijen:
            rij = rijen.fetchone()
        if rij is None:
            return "", ""
        with closing(self._lees.execute("SELECT code FROM casus WHERE id = ?", (rij[1],))) as rijen:
            casus = rijen.fetchone()
        return rij[0], casus[0] if casus else ""

    def kijk_na(self, stuk: Stuk, wie: str) -> None:
        """No words of another casus, no word that the guard did not see, no reminder of what was answered."""
        tekst = als_tekst(stuk.bericht, proef=False)
        if stuk.klasse not in (Klasse.ONTVANGST, Klasse.AFSLUITING) and self._fase(stuk.code) in ("gesloten", "weg"):
            self._boek.fout("gesloten", stuk.code, f"{kort(stuk.sleutel)} to {wie}")
        for merk in merken(tekst):
            eigen = next((een for een in self._casussen.values() if een.merk == merk), None)
            if eigen is not None and not (eigen.code == stuk.code if stuk.code else eigen.kent(wie)):
                self._boek.fout("lek", stuk.code, f"a word of {eigen.code} to {wie}")
        if stuk.klasse is not Klasse.ONTVANGST and not stuk.sleutel.startswith("toets/"):
            if geheim(tekst):
                self._boek.fout("deur", stuk.code, f"{geheim(tekst)} to {wie} in {kort(stuk.sleutel)}")
            for regel in citaten(stuk.bericht):
                if not self._toets.zag(regel):
                    self._boek.fout("deur", stuk.code, f"words that the guard did not see, to {wie}: {regel[:60]}")
        if stuk.sleutel.startswith("klok/"):
            self._kijk_herinnering(stuk.bericht, stuk.code, wie)

    def _fase(self, code: str) -> str:
        with closing(self._lees.execute("SELECT fase FROM casus WHERE code = ?", (code,))) as rijen:
            rij = rijen.fetchone()
        return rij[0] if rij else ""

    def _kijk_herinnering(self, bericht: Bericht, code: str, wie: str) -> None:
        for punt in bericht.punten:
            with closing(self._lees.execute(_PUNT, (punt.actiepunt_id,))) as rijen:
                versie, status = rijen.fetchone() or (punt.versie, "weg")
            if status in ("gereed", "vervallen", "weg") or versie != punt.versie:
                self._boek.fout("na_antwoord", code, f"actiepunt {punt.nummer} to {wie}: {status}")
