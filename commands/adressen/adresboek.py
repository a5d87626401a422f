"""`adresboek`: the organisations with their contacts; by domain alone, for no address is shown."""

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.adresboek import van_organisatie
from commands.domain.rollen import Rol
from commands.texts import adresboek as teksten

ZEKER = "zeker"


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """All of it, or one organisation; `weg` with "zeker" forgets one."""
    contacten = await context.uow.adresboek.all_contacts()
    woorden = opdracht.tekst.strip(" .?!").split()
    if not woorden:
        return Uitkomst(antwoord=teksten.alles(contacten), object="adresboek")
    weg = woorden[0].casefold() == "weg" and len(woorden) > 1
    zeker = weg and len(woorden) > 2 and woorden[-1].casefold() == ZEKER
    gevonden = van_organisatie(contacten, " ".join(woorden[weg : len(woorden) - zeker]))
    if not gevonden:
        return Uitkomst(antwoord=teksten.niet_gevonden(), object="adresboek", geweigerd=True)
    if not weg:
        return Uitkomst(antwoord=teksten.een_organisatie(gevonden, contacten), object="adresboek")
    if not zeker:
        return Uitkomst(antwoord=teksten.weet_u_het_zeker(gevonden), object="adresboek", geweigerd=True)
    await context.uow.adresboek.remove_contacts(gevonden)
    return Uitkomst(antwoord=teksten.weg(gevonden), object="adresboek")


ADRESBOEK = Command(
    woorden="adresboek",
    gebruik="adresboek [weg] [organisatie]",
    samenvatting=teksten.ADRESBOEK,
    rollen=frozenset({Rol.PROCESREGISSEUR, Rol.BEHEERDER}),
    in_casus=False,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    bewijs=True,
    bewijs_als=lambda tekst: ZEKER in tekst.casefold(),
    run=run,
)
