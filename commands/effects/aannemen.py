"""Takes a report in: its code, its aanmelder, and what follows once it is complete."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from commands.command import Context
from commands.domain.aanmelden import Aanmeldbeleid
from commands.domain.aanmelding import Aanmelding, AanmeldStand, ClientStand, Veld, client_zegt, voldoet
from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort, lopende
from commands.domain.casus import Casus
from commands.domain.deelnemer import Medewerker, Persoon
from commands.domain.herinnering import Stap
from commands.domain.rollen import Kanaal, Rol
from commands.domain.toestanden import Casusstap, begin
from commands.domain.triagedag import triage_voor
from commands.domain.weigering_aanmelding import GeenProcesregisseur
from commands.effects.aanmeldplan import plan_dag, plan_triage, plan_vraag
from commands.effects.vrijecode import vrije_code
from commands.messages import Bericht, Effect, Say, Staf
from commands.ports import Transaction
from commands.texts import aanmeldbesluit
from commands.texts import triage as triageteksten


async def begin_aanmelding(
    tx: Transaction, staf: Medewerker, inbrenger: str, stand: AanmeldStand = AanmeldStand.ONVOLLEDIG
) -> tuple[Casus, Aanmelding]:
    """A code of its own, with nothing answered yet; asked for until it is complete. Raises GeenProcesregisseur."""
    regie = await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
    if not regie:
        raise GeenProcesregisseur
    zelf = next((een for een in regie if een.persoon.id == staf.persoon.id), regie[0])
    casus = Casus(
        id=tx.ids.new_id(),
        code=await vrije_code(tx),
        fase=begin(Casusstap.AANMELDEN),
        geopend_op=tx.nu,
        geopend_door=zelf.id,
    )
    await tx.uow.casussen.add_casus(casus)
    aanmelding = Aanmelding(
        casus_id=casus.id,
        stand=stand,
        aanmelder=staf.persoon.id,
        staf=staf.id,
        gemeld_op=tx.nu,
        inbrenger=inbrenger,
    )
    await tx.uow.aanmeldingen.add_aanmelding(aanmelding)
    await plan_vraag(tx, casus.id, Stap.AANMELDING_AANVULLEN)
    return casus, aanmelding


async def als_aanmelder(tx: Transaction, persoon: Persoon, kanalen: Sequence[Kanaal]) -> Medewerker:
    """This person as aanmelder, who then has an address of their own outside any casus."""
    for een in await tx.uow.medewerkers.of_persoon(persoon.id):
        if een.rol in (Rol.AANMELDER, Rol.PROCESREGISSEUR):
            return een
    nieuw = Medewerker(
        id=tx.ids.new_id(), persoon=persoon, rol=Rol.AANMELDER, kanalen=tuple(kanalen), token=tx.ids.token()
    )
    await tx.uow.medewerkers.add_medewerker(nieuw)
    return nieuw


async def neem_aan(
    tx: Transaction, casus: Casus, een: Aanmelding, beleid: Aanmeldbeleid
) -> tuple[Aanmelding, list[Effect]]:
    """It is complete: on the list of its triage, and told to each procesregisseur; told once, at the first time."""
    dag = een.zegt(Veld.HERZIEN)
    kennis = client_zegt(een, beleid, tx.vandaag, date.fromisoformat(dag) if dag else None)
    nieuw = een.stand is AanmeldStand.ONVOLLEDIG
    een = replace(een, stand=AanmeldStand.COMPLEET if nieuw else een.stand)
    if nieuw:
        een = replace(een, triage_op=triage_voor(tx.nu, tx.beleid))
    if een.client in (ClientStand.ONBEKEND, ClientStand.UITGESTELD, ClientStand.WEET_HET, ClientStand.TOESTEMMING):
        een = replace(een, client=kennis.stand, client_op=kennis.op, client_tot=kennis.tot)
        if kennis.tot is not None:
            await plan_dag(tx, casus.id, Stap.CLIENT_VRAAG, kennis.tot)
    await tx.uow.aanmeldingen.save_aanmelding(een)
    if not nieuw:
        return een, []
    await plan_triage(tx, een)
    bericht = triageteksten.voor_regie(casus.code, een, beleid, voldoet=voldoet(een, beleid))
    return een, await zeg_regie(tx, casus, bericht, "compleet")


async def zeg_regie(tx: Transaction, casus: Casus, bericht: Bericht, merk: str) -> list[Effect]:
    """To each procesregisseur, for any of them may take it up."""
    return [
        Say(
            aan=Staf(medewerker_id=een.id, casus_id=casus.id),
            bericht=bericht,
            sleutel=f"aanmelding/{casus.id}/{merk}/{tx.nu.isoformat()}/{een.id}",
        )
        for een in await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
    ]


async def zeg_waar(context: Context, casus: Casus, ico: Bijeenkomst) -> list[Effect]:
    """When and where the first ICO is to an aanmelder who may attend in this house (SOURCES: S4)."""
    regels = context.beleid.aanmelden
    mag = regels is not None and regels.aanmelder_erbij and ico.soort is IcoSoort.EERSTE and ico.moment is not None
    een = await _te_vertellen(context, casus) if mag else None
    if een is None:
        return []
    merk = f"waar/{ico.id}/{context.inbound.bron}"
    return [zeg_aanmelder(context, een, aanmeldbesluit.waar(casus.code, ico, context.beleid.zone), merk)]


async def _te_vertellen(context: Context, casus: Casus) -> Aanmelding | None:
    """The aanmelding whose aanmelder is not invited, and does not ask for this themselves."""
    een = await context.uow.aanmeldingen.find_casus(casus.id)
    if een is None or een.aanmelder == context.wie.persoon.id:
        return None
    leden = await context.uow.deelnemers.of_casus(casus.id)
    return None if any(lid.persoon.id == een.aanmelder and lid.uitgenodigd_op is not None for lid in leden) else een


async def zeg_dag(context: Context, casus: Casus, *, verzet: bool = False) -> list[Effect]:
    """The day of the first ICO to the aanmelder, who need not be invited; nothing where they named it themselves."""
    een = await _te_vertellen(context, casus)
    if een is None or casus.ico_op is None:
        return []
    ico = lopende(await context.uow.bijeenkomsten.of_casus(casus.id))
    if ico is not None and (waar := await zeg_waar(context, casus, ico)):
        return waar
    dag_bekend = aanmeldbesluit.dag_bekend
    return [zeg_aanmelder(context, een, dag_bekend(casus.code, casus.ico_op, verzet=verzet), f"dag/{casus.ico_op}")]


def zeg_aanmelder(tx: Transaction, een: Aanmelding, bericht: Bericht, merk: str, *, los: bool = False) -> Say:
    """To its aanmelder; `los`: not as a message of this casus, of which nothing may remain."""
    return Say(
        aan=Staf(medewerker_id=een.staf, casus_id=None if los else een.casus_id, zelf=True),
        bericht=bericht,
        sleutel=f"aanmelding/{een.casus_id}/{merk}/{tx.nu.isoformat()}",
    )
