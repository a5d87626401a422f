"""Who stands in for whom: finds the substitute that is meant, and tells the people who must know of an absence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from commands.command import Wie
from commands.domain.actiepunt import Actiepunt
from commands.domain.afwezigheid import Afwezigen, Afwezigheid
from commands.domain.casus import OPEN, Casus, Fase
from commands.domain.contactgegevens import woorden
from commands.domain.deelnemer import Deelnemer, Medewerker
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.eigenaars import aan_zet
from commands.domain.rollen import Rol
from commands.domain.voorgelegd import casushouders
from commands.domain.weigering import DeelnemerOnbekend, WelkeDeelnemer
from commands.messages import Effect, Lid, Say, Staf
from commands.ports import Transaction, UnitOfWork
from commands.texts import afwezig as teksten
from commands.texts import waarneming
from commands.texts.klok import ROLNAAM


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaats:
    """A place of somebody in a running casus, with the others there and their own open actiepunten."""

    casus: Casus
    lid: Deelnemer
    anderen: tuple[Deelnemer, ...]
    punten: tuple[Actiepunt, ...]

    def in_die_tijd(self, weg: Afwezigheid, *, na: date | None = None) -> tuple[Actiepunt, ...]:
        """The actiepunten that are due while they are away; `na`: after this day alone."""
        return tuple(
            een
            for een in self.punten
            if een.uiterlijk is not None and weg.geldt(een.uiterlijk) and (na is None or een.uiterlijk > na)
        )

    def vervanger(self, weg: Afwezigheid) -> Deelnemer | None:
        """The deelnemer here who is named as the one who stands in."""
        return next((lid for lid in self.anderen if lid.persoon.id == weg.door_mens), None)


async def plaatsen_van(persoon_id: str, uow: UnitOfWork) -> list[Plaats]:
    """The places of somebody in the casussen that run, in no order."""
    eigen = [lid for lid in await uow.deelnemers.of_persoon(persoon_id) if lid.ontvangt]
    casussen = {een.id: een for een in await uow.casussen.find_ids({lid.casus_id for lid in eigen})}
    leden = await uow.deelnemers.of_casussen(casussen)
    return [
        Plaats(
            casus=casussen[lid.casus_id],
            lid=lid,
            anderen=tuple(
                een
                for een in leden
                if een.casus_id == lid.casus_id and een.wordt_gevraagd and een.persoon.id != persoon_id
            ),
            punten=tuple(punt for punt in await uow.actiepunten.of_owner(lid.id) if lid.id in aan_zet(punt)),
        )
        for lid in eigen
        if casussen[lid.casus_id].fase is Fase.LOPEND
    ]


async def zoek_vervanger(tekst: str, wie: Wie, plaatsen: Iterable[Plaats], uow: UnitOfWork) -> tuple[str, str]:
    """The persoon who is meant, as an id, and as others see them; raises DeelnemerOnbekend, WelkeDeelnemer.

    A deelnemer names one of their casussen, of the present one where there is one; a medewerker a colleague.
    """
    gevonden: dict[str, str] = {}
    lijkt: set[object] = set()
    for plaats in plaatsen:
        if wie.casus is None or wie.deelnemer is None or plaats.casus.id == wie.casus.id:
            try:
                lid = zoek_lid(tekst, list(plaats.anderen))
            except DeelnemerOnbekend as fout:
                namen = fout.gegevens.get("lijkt_op", ())
                lijkt |= {*namen} if isinstance(namen, tuple) else set()
                continue
            gevonden[lid.persoon.id] = lid.aanduiding
    for staf in wie.medewerkers:
        for een in await _collegas(tekst, staf, uow):
            gevonden[een.persoon.id] = f"uw collega ({ROLNAAM[een.rol]})"
    if not gevonden:
        raise DeelnemerOnbekend(tekst=tekst, lijkt_op=tuple(sorted(map(str, lijkt))))
    if len(gevonden) > 1:
        raise WelkeDeelnemer(tekst=tekst, keuzes=", ".join(sorted(set(gevonden.values()))))
    return next(iter(gevonden.items()))


async def zoek_collega(tekst: str, staf: Medewerker, uow: UnitOfWork) -> Medewerker:
    """The colleague in the same role whose name or address these words are; raises DeelnemerOnbekend."""
    collegas = await _collegas(tekst, staf, uow)
    if len(collegas) != 1:
        raise DeelnemerOnbekend(tekst=tekst)
    return collegas[0]


async def _collegas(tekst: str, staf: Medewerker, uow: UnitOfWork) -> list[Medewerker]:
    met_rol = await uow.medewerkers.with_rol(staf.rol)
    return [een for een in met_rol if een.persoon.id != staf.persoon.id and _is(een, tekst)]


def _is(een: Medewerker, tekst: str) -> bool:
    namen = (een.naam, een.persoon.email, een.persoon.matrix_id)
    return woorden(tekst) in {woorden(naam) for naam in namen if naam}


async def vervangt(persoon_id: str, lid: Deelnemer, tx: Transaction) -> bool:
    """Whether this persoon stands in today for a deelnemer who is away; for a derde nobody does: whoever stands in for
    them elsewhere, where they are a member, may not know what is asked of them here.
    """
    if lid.is_derde:
        return False
    afwezigen = Afwezigen(await tx.uow.afwezigheden.since(tx.vandaag), tx.vandaag)
    return afwezigen.vervanger(lid.persoon.id, {persoon_id}) == persoon_id


async def neemt_casushouder_waar(wie: Wie, tx: Transaction) -> bool:
    """Whether they stand in today for the casushouder of the casus in which they stand."""
    if wie.casus is None or wie.deelnemer is None or not (alle := await tx.uow.afwezigheden.since(tx.vandaag)):
        return False
    afwezigen = Afwezigen(alle, tx.vandaag)
    weg = [
        een.persoon.id
        for een in await tx.uow.deelnemers.of_casus(wie.casus.id)
        if een.casushouder and een.wordt_gevraagd
    ]
    return any(afwezigen.vervanger(een, {wie.persoon.id}) == wie.persoon.id for een in weg)


async def aanwezige_houders(casus_id: str, van: str, tx: Transaction) -> list[Deelnemer]:
    """The casushouders whom the deelnemer `van` reaches now: of one who is away whoever stands in, and otherwise
    nobody."""
    leden = await tx.uow.deelnemers.of_casus(casus_id)
    houders = casushouders(leden, van)
    alle = await tx.uow.afwezigheden.since(tx.vandaag)
    if not alle:
        return houders
    afwezigen = Afwezigen(alle, tx.vandaag)
    kring = {een.persoon.id: een for een in leden if een.wordt_gevraagd and een.bereikbaar_via and een.id != van}
    gevonden = [
        kring.get(afwezigen.vervanger(een.persoon.id, kring) or "") if afwezigen.is_weg(een.persoon.id) else een
        for een in houders
    ]
    return list({een.id: een for een in gevonden if een is not None}.values())


async def is_dan_weg(weg: Afwezigheid, uow: UnitOfWork) -> Afwezigheid | None:
    """The absence of the one who stands in, where it falls in the same time; None when they are there."""
    alle = await uow.afwezigheden.since(weg.vanaf)
    return next((een for een in alle if een.persoon_id == weg.vervanger and een.overlapt(weg.vanaf, weg.tot)), None)


async def vertel_afwezig(
    weg: Afwezigheid, plaatsen: Iterable[Plaats], tx: Transaction, *, bron: str = "", verteld_tot: date | None = None
) -> list[Effect]:
    """Whoever stands in hears of it in each casus; the casushouder where something is due in that time; and of a
    casushouder who is away the procesregisseur. Nobody hears it twice.

    `bron`: from where it is known, when they did not say so themselves; then it is told once for each last day, however
    often a program says so. `verteld_tot`: it was told already, up to this day: only what is due after it is news.
    """
    begin = weg.vanaf if weg.vanaf > tx.vandaag else None
    afwezigen = Afwezigen(await tx.uow.afwezigheden.since(tx.vandaag), tx.vandaag)
    effecten: list[Effect] = []
    merk = f"post/{weg.tot.isoformat()}" if weg.uit_post else tx.ids.new_id()
    for plaats in plaatsen:
        casus, lid, sleutel = plaats.casus, plaats.lid, f"afwezig/{plaats.lid.id}/{merk}"
        vervanger = plaats.vervanger(weg)
        naam = "" if vervanger is None else vervanger.aanduiding
        regie = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
        if vervanger is not None and verteld_tot is None:
            bericht = teksten.voor_vervanger(
                casus, lid.aanduiding, begin, weg.tot, plaats.punten, casushouder=lid.casushouder
            )
            effecten.append(Say(aan=Lid(deelnemer_id=vervanger.id), bericht=bericht, sleutel=f"{sleutel}/vervanger"))
        if lid.casushouder:
            if verteld_tot is None:
                bericht = teksten.casushouder_afwezig(casus, lid, begin, weg.tot, naam, bron)
                effecten.append(Say(aan=regie, bericht=bericht, sleutel=f"{sleutel}/regie"))
        elif punten := plaats.in_die_tijd(weg, na=verteld_tot):
            houders = [een for een in plaats.anderen if een.casushouder and een.bereikbaar_via]
            hoorde = vervanger in houders and verteld_tot is None  # as the one who stands in they hear all of it
            aan: list[Lid | Staf] = [
                Lid(deelnemer_id=een.id)
                for een in houders
                if not afwezigen.is_weg(een.persoon.id) and not (hoorde and een == vervanger)
            ]
            bericht = teksten.voor_casushouder(casus, lid, begin, weg.tot, naam, punten, bron)
            effecten += [
                Say(aan=een, bericht=bericht, sleutel=f"{sleutel}/casushouder/{nr}")
                for nr, een in enumerate(aan or ([] if hoorde else [regie]))
            ]
    return effecten


async def vertel_collega(weg: Afwezigheid, wie: Iterable[Medewerker], tx: Transaction) -> list[Effect]:
    """A colleague in the same role who stands in hears for which casussen; nothing where nobody was named."""
    effecten: list[Effect] = []
    begin = weg.vanaf if weg.vanaf > tx.vandaag else None
    for een in wie:
        casussen = await tx.uow.casussen.all_casussen() if een.rol is Rol.PROCESREGISSEUR else []
        codes = sorted(casus.code for casus in casussen if casus.geopend_door == een.id and casus.fase in OPEN)
        for collega in await tx.uow.medewerkers.of_persoon(weg.vervanger or ""):
            if collega.rol is een.rol:
                bericht = waarneming.voor_collega(ROLNAAM[een.rol], codes, begin, weg.tot)
                sleutel = f"afwezig/{een.id}/{tx.ids.new_id()}"
                aan = Staf(medewerker_id=collega.id, zelf=True)
                effecten.append(Say(aan=aan, bericht=bericht, sleutel=sleutel))
    return effecten


async def vertel_terug(weg: Afwezigheid, tx: Transaction) -> list[Effect]:
    """It is over: whoever stood in hears it, and a medewerker too whose casussen a colleague had."""
    if weg.vervanger is None:
        return []
    effecten: list[Effect] = []
    merk = f"terug/{weg.persoon_id}/{weg.gemeld_op.isoformat()}"
    for plaats in await plaatsen_van(weg.persoon_id, tx.uow):
        if (vervanger := plaats.vervanger(weg)) is not None:
            bericht = teksten.niet_meer_vervangen(plaats.casus, plaats.lid.aanduiding)
            aan = Lid(deelnemer_id=vervanger.id)
            effecten.append(Say(aan=aan, bericht=bericht, sleutel=f"{merk}/{plaats.lid.id}"))
    staf = await tx.uow.medewerkers.of_persoon(weg.persoon_id)
    for collega in await tx.uow.medewerkers.of_persoon(weg.vervanger):
        for een in staf:
            if een.rol is collega.rol:
                bericht = waarneming.waarneming_voorbij(ROLNAAM[een.rol], zelf=False)
                aan_collega = Staf(medewerker_id=collega.id, zelf=True)
                effecten.append(Say(aan=aan_collega, bericht=bericht, sleutel=f"{merk}/{collega.id}"))
                eigen = waarneming.waarneming_voorbij(ROLNAAM[een.rol], zelf=True)
                effecten.append(Say(aan=Staf(medewerker_id=een.id, zelf=True), bericht=eigen, sleutel=f"{merk}/zelf"))
    return effecten
