"""News that waits for its hour, instead of a mail of its own."""

from collections.abc import Iterable
from datetime import datetime

from commands.domain.actiepunt import WOORDEN as WOORDELIJK
from commands.domain.actiepunt import FeedbackSoort, is_rustig
from commands.domain.deelnemer import Persoon
from commands.domain.meldingen import Meldingen, heeft_haast
from commands.domain.nieuwsmoment import BIJ_STAND, RUSTIG, WOORDEN, nieuwsmoment, uiterlijk_verteld
from commands.domain.rollen import Kanaal
from commands.domain.standregel import is_einde
from commands.domain.werkdagen import lokale_dag
from commands.effects.rijen import rij_id, rijsleutel
from commands.messages import Bericht, Effect, Say
from commands.messages.in_woorden import in_woorden
from commands.ports import Nieuws, OutboxItem, Transaction
from commands.texts import nieuws as teksten


def keuze_van(persoon: Persoon, tx: Transaction) -> Meldingen:
    """When this person hears news by mail: by their own choice, otherwise as the house does."""
    return persoon.meldingen or tx.beleid.meldingen


class Nieuwsbak:
    """What of many messages waits for its hour, instead of a mail of its own."""

    def __init__(self, tx: Transaction, *, door_mens: bool) -> None:
        """`door_mens`: whether a named person released the words in it."""
        self._tx = tx
        self._door_mens = door_mens
        self._bak: list[Nieuws] = []
        self._wachtend: set[str] = set()

    async def leer_kennen(self, effecten: Iterable[Effect]) -> None:
        """Look which of the news that is taken back still waits."""
        terug = {sleutel for effect in effecten if isinstance(effect, Say) for sleutel in effect.herstelt}
        self._wachtend = await self._tx.uow.nieuws.waiting_keys(terug) if terug else set()

    def wacht(self, say: Say, persoon: Persoon, casus_id: str | None) -> bool:
        """Whether this waits: it is news of a casus, they do not want it at once, and it takes nothing back that they
        read already."""
        if not say.bericht.nieuws or casus_id is None or keuze_van(persoon, self._tx) is Meldingen.DIRECT:
            return False
        terug = {rijsleutel(sleutel, Kanaal.MAIL, persoon.id) for sleutel in say.herstelt}
        return not terug or bool(terug & self._wachtend)

    def vang(self, say: Say, rij: OutboxItem, persoon: Persoon) -> bool:
        """Keep it in the place of this mail, if it waits; otherwise False."""
        if not self.wacht(say, persoon, rij.casus_id):
            return False
        self._bak.append(
            Nieuws(
                id=rij_id(f"nieuws/{rij.key}", self._tx.ids),
                key=rij.key,
                casus_id=rij.casus_id or "",
                persoon_id=persoon.id,
                deelnemer_id=rij.deelnemer_id,
                medewerker_id=rij.medewerker_id,
                op=self._tx.nu,
                due_at=self._moment(persoon, say.bericht, staf=rij.medewerker_id is not None),
                blokken=in_woorden(say.bericht.nieuws, self._tx.beleid.woorden),
                door_mens=self._door_mens,
            )
        )
        return True

    def _moment(self, persoon: Persoon, bericht: Bericht, *, staf: bool) -> datetime:
        keuze, binnen = keuze_van(persoon, self._tx), BIJ_STAND if any(een.citaat for een in bericht.nieuws) else RUSTIG
        klaar = not staf and not self._tx.beleid.klaar_vandaag and is_einde([blok.stand for blok in bericht.nieuws])
        rustig = bericht.nieuws_rustig or klaar
        return nieuwsmoment(self._tx.nu, keuze, self._tx.beleid, rustig=rustig, staf=staf, binnen=binnen)

    async def bewaar(self) -> None:
        """Store what was caught."""
        if self._bak:
            await self._tx.uow.nieuws.add_nieuws(self._bak)


def wanneer_gehoord(soort: FeedbackSoort, woorden: str, tx: Transaction) -> str:
    """On the receipt of a report: when the others hear of it; empty where that is at once for everybody."""
    keuze = tx.beleid.meldingen
    if keuze is Meldingen.DIRECT:
        return ""
    if heeft_haast(woorden):
        return teksten.METEEN_GEHOORD
    klaar = soort is FeedbackSoort.GEREED and not tx.beleid.klaar_vandaag
    rustig = (klaar or is_rustig(soort, woorden)) and keuze is not Meldingen.WEKELIJKS
    gezegd = soort in WOORDELIJK and bool(woorden)
    binnen = WOORDEN if gezegd else BIJ_STAND if woorden else RUSTIG
    binnen += tx.beleid.spreid_werkdagen
    moment = nieuwsmoment(tx.nu, keuze, tx.beleid, rustig=rustig, binnen=binnen).astimezone(tx.beleid.zone)
    los = rustig or keuze is not Meldingen.DAGELIJKS or gezegd
    uiterlijk = None if los else lokale_dag(uiterlijk_verteld(tx.nu, tx.beleid, binnen), tx.beleid)
    return teksten.dan_gehoord(moment, tx.vandaag, rustig=rustig, uiterlijk=uiterlijk)
