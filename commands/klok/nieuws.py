"""The clock and the news: what waited for its hour is told, one mail a casus, or one over all of them to the staff.

The words of people pass the door once more: a list of a casus may have grown since they were written.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from hashlib import sha256

from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Persoon
from commands.domain.meldingen import Meldingen
from commands.domain.nieuwsmoment import mails_per_dag, nieuwsmoment, pas_weer_op, rust_tot
from commands.domain.rollen import Kanaal
from commands.domain.werkdagen import lokale_dag, op_tijd
from commands.door.gekeurd import Keuring
from commands.effects.beheer import aan_beheerders
from commands.effects.casuslijsten import lijsten
from commands.effects.nieuws import keuze_van
from commands.effects.uitgang import zet_klaar
from commands.klok.nieuwsboek import neem, noteer
from commands.klok.nieuwsfeiten import Feiten, zoek_op
from commands.klok.nieuwsregels import Gehouden, bij_de_deur, citaten, maak_regels, vertel_gehouden, zijn_gehouden
from commands.klok.nieuwswoorden import TELT_NIET, met_woorden, moet_vandaag, uiterlijk
from commands.messages import Doel, Effect, Hier, Lid, Say, Staf
from commands.ports import Nieuws, Transaction, Transactions, do_or_halve
from commands.texts import nieuws as teksten

MAX_NIEUWS = 5000
"""Pieces in one sweep, so that it holds the database for seconds at most; the others go with the next sweep."""


async def vertel_nieuws(transactions: Transactions, nu: datetime) -> int:
    """Queue the news that is due at `nu`; returns how many outbox rows are new.

    News that is late, for the bot was down, waits for the morning.
    """
    async with transactions.begin(nu) as tx:
        nieuws = await tx.uow.nieuws.due_nieuws(nu, limit=MAX_NIEUWS)
        if not nieuws:
            return 0
        if (later := rust_tot(nu, tx.beleid)) is not None:
            await tx.uow.nieuws.put_off([een.id for een in nieuws], due_at=later)
            await tx.uow.commit()
            return 0
        nieuws = await _met_wat_meegaat(nieuws, tx)
        lijst = await lijsten([een.casus_id for een in nieuws if citaten(een)], tx.uow, tx.beleid)
    gehouden = await bij_de_deur(nieuws, lijst, transactions.poort)
    async with transactions.begin(nu) as tx:
        nieuw = await _Verteller(tx, transactions.poort.opgeslagen(), gehouden).vertel(nieuws)
        await tx.uow.commit()
    return nieuw


async def _met_wat_meegaat(nieuws: Sequence[Nieuws], tx: Transaction) -> list[Nieuws]:
    """This news, and what waits for the same mails: later news of the same casus, for the same person."""
    mails = {_mail(een) for een in nieuws}
    return [een for een in await tx.uow.nieuws.waiting_for({een.persoon_id for een in nieuws}) if _mail(een) in mails]


def _mail(een: Nieuws) -> tuple[str, str]:
    """Person and casus; a medewerker reads all casussen in one mail."""
    return een.persoon_id, een.casus_id if een.deelnemer_id is not None else ""


@dataclass
class _Uitslag:
    """The pieces, by what becomes of them."""

    vertel: dict[tuple[str, str], list[Nieuws]] = field(default_factory=lambda: defaultdict(list))
    """By the message in which they stand."""
    later: list[Nieuws] = field(default_factory=list)
    """The address fails, or another casus of the same person has its turn."""
    vervallen: list[Nieuws] = field(default_factory=list)
    """They left, the casus ended, or it cannot be read any more."""


class _Verteller:
    def __init__(self, tx: Transaction, keuring: Keuring, gehouden: Gehouden) -> None:
        self._tx = tx
        self._keuring = keuring
        self._gehouden = gehouden

    async def vertel(self, nieuws: Sequence[Nieuws]) -> int:
        """Returns how many outbox rows are new; a person whose news cannot be made holds up nobody."""
        per_persoon: dict[str, list[Nieuws]] = defaultdict(list)
        for een in nieuws:
            per_persoon[een.persoon_id].append(een)

        async def doe(deel: Sequence[list[Nieuws]]) -> int:
            async with self._tx.uow.savepoint():
                return await self._van([een for van_hem in deel for een in van_hem])

        nieuw = 0
        kapot: list[Nieuws] = []
        for deel, uitkomst in await do_or_halve(list(per_persoon.values()), doe):
            if isinstance(uitkomst, int):
                nieuw += uitkomst
            else:
                kapot = [een for van_hem in deel for een in van_hem]
                await self._stel_uit(kapot, f"mislukt:{type(uitkomst).__name__}")
        return nieuw + await self._alarm(kapot)

    async def _alarm(self, kapot: Sequence[Nieuws]) -> int:
        """Tell each beheerder, once a day, of news that could not be made; returns how many outbox rows are new."""
        if not kapot:
            return 0
        dag = lokale_dag(self._later, self._tx.beleid)
        effecten = await aan_beheerders(self._tx.uow, teksten.mislukt(dag), f"nieuws/{dag.isoformat()}")
        return await zet_klaar(effecten, self._tx, self._keuring)

    async def _van(self, nieuws: Sequence[Nieuws]) -> int:
        feiten = await zoek_op(nieuws, self._tx.uow)
        uitslag = _Uitslag()
        for een in nieuws:
            self._deel_in(een, feiten, uitslag)
        await self._wacht_tot_morgen(feiten, uitslag)
        await self._laat_rusten(feiten, uitslag)
        self._om_de_beurt(feiten, uitslag)
        await self._stel_uit(uitslag.later, "wacht")
        ons = await neem([een for deel in uitslag.vertel.values() for een in deel], "verteld", self._tx)
        await neem(uitslag.vervallen, "vervallen", self._tx)
        await feiten.tel({een.casus_id for een in nieuws if een.id in ons and een.deelnemer_id}, self._tx)
        effecten: list[Effect] = []
        for deel in uitslag.vertel.values():
            if genomen := [een for een in deel if een.id in ons]:
                effecten += self._berichten(genomen, feiten)
        return await zet_klaar(effecten, self._tx, self._keuring)

    async def _wacht_tot_morgen(self, feiten: Feiten, uitslag: _Uitslag) -> None:
        """A deelnemer who got something else by mail today reads the news tomorrow, where it may wait."""
        kan = {
            mail: deel
            for mail, deel in uitslag.vertel.items()
            if (lid := feiten.leden.get(deel[0].deelnemer_id or "")) is not None
            and keuze_van(lid.persoon, self._tx) is Meldingen.DAGELIJKS
            and not moet_vandaag(deel, self._tx)
        }
        sinds = op_tijd(self._tx.vandaag, time(0), self._tx.beleid)
        hoorde = await self._tx.uow.outbox.told_since({een for een, _ in kan}, sinds, behalve=TELT_NIET)
        for mail in kan:
            if mail[0] in hoorde:
                uitslag.later += uitslag.vertel.pop(mail)

    async def _laat_rusten(self, feiten: Feiten, uitslag: _Uitslag) -> None:
        """Where a deelnemer who chose nothing had news of this casus not long ago, this waits for another mail."""
        zonder_keuze = {
            mail: lid
            for mail, deel in uitslag.vertel.items()
            if (lid := feiten.leden.get(deel[0].deelnemer_id or "")) is not None
            and lid.persoon.meldingen is None
            and keuze_van(lid.persoon, self._tx) is Meldingen.DAGELIJKS
            and not any(map(met_woorden, deel))
        }
        leden = {lid.id for lid in zonder_keuze.values()}
        verteld = await self._tx.uow.nieuws.last_told(leden) if leden else {}
        for mail, lid in zonder_keuze.items():
            if lid.id in verteld:
                laatst = uiterlijk(uitslag.vertel[mail], self._tx)
                weer = pas_weer_op(verteld[lid.id], laatst, self._tx.beleid, houder=lid.casushouder)
                if weer > self._tx.nu:
                    await self._stel_uit([een for een in uitslag.vertel.pop(mail) if een.due_at < weer], "wacht", weer)

    def _om_de_beurt(self, feiten: Feiten, uitslag: _Uitslag) -> None:
        """To a deelnemer of several casussen: the oldest news now, that of the other casussen on the next days."""
        per_persoon: dict[str, list[list[Nieuws]]] = defaultdict(list)
        for (persoon_id, _), deel in uitslag.vertel.items():
            lid = feiten.leden.get(deel[0].deelnemer_id or "")
            if lid is not None and keuze_van(lid.persoon, self._tx) is Meldingen.DAGELIJKS:
                per_persoon[persoon_id].append(deel)
        for persoon_id, mails in per_persoon.items():
            for deel in sorted(mails, key=lambda deel: deel[0].op)[mails_per_dag(len(mails)) :]:
                if not moet_vandaag(deel, self._tx):
                    uitslag.later += uitslag.vertel.pop((persoon_id, deel[0].casus_id))

    def _deel_in(self, een: Nieuws, feiten: Feiten, uitslag: _Uitslag) -> None:
        casus = feiten.casussen.get(een.casus_id)
        lid, staf = feiten.leden.get(een.deelnemer_id or ""), feiten.staf.get(een.medewerker_id or "")
        hoort = lid is not None and lid.ontvangt and Kanaal.MAIL in lid.kanalen
        hoort = hoort or (staf is not None and casus is not None and casus.geopend_door == staf.id)
        if een.blokken is None or casus is None or casus.fase is not Fase.LOPEND or not hoort:
            uitslag.vervallen.append(een)
        elif lid is not None and Kanaal.MAIL not in lid.bereikbaar_via:
            uitslag.later.append(een)
        else:
            persoon = lid.persoon if lid is not None else staf.persoon if staf is not None else None
            los = lid is not None and persoon is not None and keuze_van(persoon, self._tx) is not Meldingen.SAMEN
            uitslag.vertel[een.persoon_id, een.casus_id if los else ""].append(een)

    def _berichten(self, nieuws: Sequence[Nieuws], feiten: Feiten) -> list[Effect]:
        """One message to one person, and a word to the procesregisseur about each piece whose words were held."""
        sleutel = f"nieuws/{sha256('+'.join(sorted(een.id for een in nieuws)).encode()).hexdigest()[:40]}"
        regels = maak_regels(nieuws, self._gehouden, self._tx.beleid)
        gevonden = [(feiten.casussen[casus_id], van_casus) for casus_id, van_casus in regels.items()]
        gevonden.sort(key=lambda paar: paar[0].code)
        gehouden = [
            vertel_gehouden(een, feiten.casussen[een.casus_id]) for een in zijn_gehouden(nieuws, self._gehouden)
        ]
        return [self._zeg(nieuws[0], gevonden, feiten, sleutel), *gehouden]

    def _zeg(
        self, een: Nieuws, gevonden: list[tuple[Casus, list[teksten.Dagregel]]], feiten: Feiten, sleutel: str
    ) -> Say:
        persoon = self._persoon(een, feiten)
        if keuze_van(persoon, self._tx) is Meldingen.SAMEN:
            aantallen = [(casus.code, sum(len(blokken) for _, blokken in regels)) for casus, regels in gevonden]
            return Say(aan=Hier(persoon_id=persoon.id), bericht=teksten.samen(aantallen), sleutel=sleutel)
        casus, regels = gevonden[0]
        if een.deelnemer_id is not None:
            aan: Doel = Lid(deelnemer_id=een.deelnemer_id, kanaal=Kanaal.MAIL)
            return Say(aan=aan, bericht=teksten.voor_lid(casus, regels, feiten.standen[casus.id]), sleutel=sleutel)
        een_casus = casus.id if len(gevonden) == 1 else None
        aan = Staf(medewerker_id=een.medewerker_id or "", casus_id=een_casus, kanaal=Kanaal.MAIL)
        return Say(aan=aan, bericht=teksten.voor_staf(gevonden), sleutel=sleutel)

    def _persoon(self, een: Nieuws, feiten: Feiten) -> Persoon:
        lid = feiten.leden.get(een.deelnemer_id or "")
        return lid.persoon if lid is not None else feiten.staf[een.medewerker_id or ""].persoon

    async def _stel_uit(self, nieuws: Sequence[Nieuws], resultaat: str, tot: datetime | None = None) -> None:
        """To the next hour of the house, or to this moment (UTC)."""
        if nieuws:
            await self._tx.uow.nieuws.put_off([een.id for een in nieuws], due_at=tot or self._later)
            await noteer(nieuws, resultaat, self._tx)

    @property
    def _later(self) -> datetime:
        return nieuwsmoment(self._tx.nu, Meldingen.DAGELIJKS, self._tx.beleid)
