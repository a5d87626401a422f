"""`deelnemer toevoegen <organisatie>, <rol>, <soort>, <adres>`: somebody more takes part."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.rollen import Kanaal, Soort
from commands.domain.weigering import CasusNietLopend, DeelnemerBestaatAl, DeelnemerOnjuist, EigenAdres, KanaalUit
from commands.messages import Effect, Groep, NodigUit, Say
from commands.planpost import begroet
from commands.termijnplan import plan_uitnodiging
from commands.texts import casus as teksten
from commands.uitgang import procesregisseur


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """He gets what everybody got at the release; the others hear his role."""
    casus = context.casus
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    organisatie, functie, soort, adres = _lees(opdracht.tekst)
    if context.beleid.eigen.heeft(adres):
        raise EigenAdres
    kanaal = Kanaal.MATRIX if adres.startswith("@") else Kanaal.MAIL
    if soort is Soort.DERDE and kanaal is Kanaal.MATRIX:
        raise DeelnemerOnjuist
    if kanaal not in context.beleid.kanalen and soort is not Soort.DERDE:  # a derde is sent nothing yet
        raise KanaalUit(kanaal=kanaal)
    persoon = await _persoon(context, adres, kanaal)
    if any(lid.actief and lid.persoon.id == persoon.id for lid in await context.uow.deelnemers.van_casus(casus.id)):
        raise DeelnemerBestaatAl(code=casus.code)
    lid = Deelnemer(
        id=context.ids.nieuw(),
        casus_id=casus.id,
        persoon=persoon,
        organisatie=organisatie,
        functie=functie,
        soort=soort,
        kanalen=(kanaal,),
        token=context.ids.token(),
        uitgenodigd_op=context.nu,
    )
    await context.uow.deelnemers.add(lid)
    await plan_uitnodiging(context.uow, lid, context.beleid, context.nu, context.ids)
    effecten: list[Effect] = [
        Say(
            aan=Groep(casus_id=casus.id, behalve=(lid.id, context.wie.actor)),
            bericht=teksten.lid_erbij(casus, lid),
            sleutel=f"lid_erbij/{lid.id}",
        ),
        *await begroet(context.uow, casus, lid, context.beleid),
    ]
    regie = await procesregisseur(context.uow, casus.id)
    if kanaal is Kanaal.MATRIX and regie is not None and Kanaal.MATRIX in regie.kanalen:
        effecten.append(NodigUit(casus_id=casus.id, medewerker_id=regie.id))  # he may bring the room itself
    return Uitkomst(antwoord=teksten.toegevoegd(casus, lid), effecten=tuple(effecten), object=lid.id)


def _lees(tekst: str) -> tuple[str, str, Soort, str]:
    delen = [deel.strip() for deel in tekst.split(",")]
    if len(delen) != 4 or not all(delen):
        raise DeelnemerOnjuist
    organisatie, functie, soort, adres = delen
    kop, at, staart = adres.lstrip("@").partition(":" if adres.startswith("@") else "@")
    goed = bool(kop and at and staart) and not any(teken.isspace() for teken in adres)
    gecodeerd = any(teken in deel for deel in delen for teken in ("=?", "?="))  # a pasted header: nobody reads that
    if soort.lower() not in set(Soort) or not goed or gecodeerd:
        raise DeelnemerOnjuist
    return organisatie, functie, Soort(soort.lower()), adres if adres.startswith("@") else adres.lower()


def _zonder_adres(tekst: str) -> tuple[str, ...]:
    """Others read his organisation and role, never his address."""
    organisatie, _, rest = tekst.partition(",")
    return organisatie, rest.partition(",")[0]


async def _persoon(context: Context, adres: str, kanaal: Kanaal) -> Persoon:
    personen = context.uow.personen
    bekend = await (personen.find_matrix(adres) if kanaal is Kanaal.MATRIX else personen.find_email(adres))
    if bekend is not None:
        return bekend
    nieuw = context.ids.nieuw()
    persoon = Persoon(id=nieuw, matrix_id=adres) if kanaal is Kanaal.MATRIX else Persoon(id=nieuw, email=adres)
    await personen.add(persoon)
    return persoon


TOEVOEGEN = Command(
    woorden="deelnemer toevoegen",
    gebruik="deelnemer toevoegen <code> <organisatie>, <rol>, <soort>, <e-mail of Matrix-id>",
    samenvatting=teksten.DEELNEMER_TOEVOEGEN,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=_zonder_adres,
    run=run,
)
