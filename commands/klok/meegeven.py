"""News that goes along with what the clock asks: one mail in the morning, and not a second one behind it.

The words of people pass the door before the transaction of the sweep; what came in since then waits for its own mail.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Persoon
from commands.domain.meldingen import Meldingen
from commands.domain.nieuwsmoment import nieuwsmoment
from commands.domain.rollen import Kanaal, Rol
from commands.domain.werkdagen import is_kantoortijd
from commands.effects.casuslijsten import lijsten
from commands.effects.nieuws import keuze_van
from commands.klok.bundelen import Bundel
from commands.klok.nieuwsboek import neem
from commands.klok.nieuwsregels import Gehouden, bij_de_deur, citaten, maak_regels, vertel_gehouden, zijn_gehouden
from commands.klok.nieuwswoorden import moet_vandaag
from commands.messages import Lid, Say, Staf
from commands.ports import Nieuws, Transaction, Transactions
from commands.texts import nieuws as teksten


@dataclass(frozen=True, slots=True)
class Meegaand:
    """What waits and may go along, as the door let it through."""

    nieuws: Sequence[Nieuws] = ()
    gehouden: Gehouden = field(default_factory=frozenset)
    personen: Mapping[str, str] = field(default_factory=dict)
    """The persoon of each deelnemer who may be asked something, by their ids."""

    def van(self, bundel: Bundel) -> list[Nieuws]:
        """What may stand in this message: of the same deelnemer, or of a medewerker over all casussen.

        Nothing beside a question to which a plain reply is the answer.
        """
        bericht = bundel.say.bericht
        if bericht.antwoord_als or bericht.bij_ja:
            return []
        aan = bundel.say.aan
        if isinstance(aan, Lid):
            return [een for een in self.nieuws if een.deelnemer_id == aan.deelnemer_id]
        return [een for een in self.nieuws if een.medewerker_id is not None and een.persoon_id == bundel.staf]


async def zoek_meegaand(transactions: Transactions, nu: datetime, *, limit: int) -> Meegaand:
    """The news for those whom the sweep of `nu` may ask something; nothing outside office hours."""
    if not is_kantoortijd(nu, transactions.beleid):
        return Meegaand()
    async with transactions.begin(nu) as tx:
        if await tx.uow.nieuws.next_moment() is None:
            return Meegaand()
        rijen = await tx.uow.herinneringen.due_herinneringen(nu, limit=limit)
        if not rijen:
            return Meegaand()
        leden = await tx.uow.deelnemers.of_casussen({rij.casus_id for rij in rijen})
        staf = await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
        personen = [*(lid.persoon for lid in leden), *(een.persoon for een in staf)]
        wie = {persoon.id for persoon in personen if leest_mee(persoon, tx)}
        nieuws = await tx.uow.nieuws.waiting_for(wie) if wie else []
        lijst = await lijsten([een.casus_id for een in nieuws if citaten(een)], tx.uow, tx.beleid)
    gehouden = await bij_de_deur(nieuws, lijst, transactions.poort)
    return Meegaand(nieuws, gehouden, {lid.id: lid.persoon.id for lid in leden})


async def geef_mee(bundels: Sequence[Bundel], meegaand: Meegaand, tx: Transaction) -> list[Say]:
    """These messages with the news that goes along, which waits no more; and a word to the procesregisseur about each
    piece whose words were held."""
    gevonden = [(bundel, meegaand.van(bundel)) for bundel in bundels]
    casussen = await _casussen(gevonden, tx)
    bereikt = await _bereikt_per_mail([een for _, nieuws in gevonden for een in nieuws], tx)
    uit: list[Say] = []
    for bundel, nieuws in gevonden:
        draagbaar = [een for een in nieuws if _gaat_mee(een, casussen, bereikt)]
        genomen = await neem(draagbaar, "verteld", tx)
        mee = [een for een in draagbaar if een.id in genomen]
        uit.append(_met_nieuws(bundel.say, mee, meegaand.gehouden, casussen, tx))
        uit += [vertel_gehouden(een, casussen[een.casus_id]) for een in zijn_gehouden(mee, meegaand.gehouden)]
    await _laat_morgen(bundels, meegaand, tx)
    return uit


async def _laat_morgen(bundels: Sequence[Bundel], meegaand: Meegaand, tx: Transaction) -> None:
    """Whoever is asked something this morning reads the news of their other casussen tomorrow, where that may wait."""
    leden = [bundel.say.aan.deelnemer_id for bundel in bundels if isinstance(bundel.say.aan, Lid)]
    gevraagd = {meegaand.personen[een] for een in leden if een in meegaand.personen}
    later = [
        een.id
        for een in meegaand.nieuws
        if een.persoon_id in gevraagd and een.deelnemer_id is not None and een.due_at <= tx.nu
        and not moet_vandaag([een], tx)
    ]  # fmt: skip
    if later:
        await tx.uow.nieuws.put_off(later, due_at=nieuwsmoment(tx.nu, Meldingen.DAGELIJKS, tx.beleid))


def leest_mee(persoon: Persoon, tx: Transaction) -> bool:
    """Who wants news once a week, or codes and counts alone, gets it so."""
    return keuze_van(persoon, tx) is Meldingen.DAGELIJKS


async def _casussen(gevonden: Iterable[tuple[Bundel, list[Nieuws]]], tx: Transaction) -> dict[str, Casus]:
    """By id: those of the news, and the one that asks something of a medewerker."""
    ids: set[str] = set()
    for bundel, nieuws in gevonden:
        aan = bundel.say.aan
        eigen = {aan.casus_id} if nieuws and isinstance(aan, Staf) and aan.casus_id is not None else set()
        ids |= eigen | {een.casus_id for een in nieuws}
    return {casus.id: casus for casus in await tx.uow.casussen.find_ids(ids)} if ids else {}


async def _bereikt_per_mail(nieuws: Iterable[Nieuws], tx: Transaction) -> set[str]:
    """Ids of deelnemers and medewerkers whom a mail reaches now."""
    leden = {een.deelnemer_id for een in nieuws if een.deelnemer_id is not None}
    gevonden = await tx.uow.deelnemers.find_ids(leden) if leden else []
    bereikt = {lid.id for lid in gevonden if lid.ontvangt and Kanaal.MAIL in lid.bereikbaar_via}
    if any(een.medewerker_id is not None for een in nieuws):
        staf = await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
        bereikt |= {een.id for een in staf if Kanaal.MAIL in een.kanalen}
    return bereikt


def _gaat_mee(een: Nieuws, casussen: dict[str, Casus], bereikt: set[str]) -> bool:
    """What is not told here is looked at when it is due."""
    casus = casussen.get(een.casus_id)
    if een.blokken is None or casus is None or casus.fase is not Fase.LOPEND:
        return False
    if een.medewerker_id is not None:
        return een.medewerker_id in bereikt and casus.geopend_door == een.medewerker_id
    return een.deelnemer_id in bereikt


def _met_nieuws(
    say: Say, nieuws: Sequence[Nieuws], gehouden: Gehouden, casussen: dict[str, Casus], tx: Transaction
) -> Say:
    regels = maak_regels(nieuws, gehouden, tx.beleid)
    gevonden = sorted(((casussen[id_], van_casus) for id_, van_casus in regels.items()), key=lambda paar: paar[0].code)
    if not gevonden:
        return say
    if isinstance(say.aan, Lid):
        return replace(say, bericht=teksten.mee_voor_lid(say.bericht, gevonden[0][1]))
    bericht = teksten.mee_voor_staf(say.bericht, gevonden)
    if not isinstance(say.aan, Staf) or say.aan.casus_id is None or set(regels) == {say.aan.casus_id}:
        return replace(say, bericht=bericht)
    # words of several casussen are of none of them; an answer is still about the one that asks
    return replace(
        say, aan=replace(say.aan, casus_id=None), bericht=replace(bericht, over=casussen[say.aan.casus_id].code)
    )
