"""A plan fits together what each organisation does: of which nothing is asked is named, and holds nothing."""

import pytest

from commands.domain.afstemmingsplan import PlanActie, PlanDeelnemer, PlanDocument
from commands.domain.rollen import Kanaal, Rol, Soort
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import regie_zegt
from tests.wereld import BEHEER, MANAGER, REGIE, VOORBEELD, Wereld


async def concept(maak: Maak) -> tuple[Wereld, str]:
    """A plan that is looked at before its release."""
    wereld = maak(leeg=True)
    for rol, email in ((Rol.PROCESREGISSEUR, REGIE), (Rol.MANAGER, MANAGER), (Rol.BEHEERDER, BEHEER)):
        await wereld.medewerker(rol, email=email)
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    return wereld, wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")


async def test_an_organisation_of_which_nothing_is_asked_is_named_before_the_release(maak: Maak) -> None:
    wereld, code = await concept(maak)
    assert "Zonder actiepunt" not in wereld.post.tekst(wereld.post.laatste(REGIE))

    gezien = await regie_zegt(wereld, f"deelnemer toevoegen {code} Wonen, consulent, privaat, wonen@partners.test")

    assert "Zonder actiepunt staat in dit plan: Wonen. Klopt dat? Dan hoeft u niets te doen." in " ".join(
        gezien.split()
    )
    await wereld.staf(Rol.PROCESREGISSEUR, f"vrijgeven {code}")
    assert wereld.post.aan("wonen@partners.test")


def lid(naam: str, soort: Soort = Soort.PUBLIEK) -> PlanDeelnemer:
    return PlanDeelnemer(organisatie=naam, functie="", soort=soort, kanalen=(Kanaal.MAIL,))


def punt(wie: int | None, *samen: int) -> PlanActie:
    return PlanActie(nummer=1, wat="Belt", wie=wie, wie_tekst="", uiterlijk=None, samen=samen)


@pytest.mark.parametrize(
    ("acties", "verwacht"),
    [
        ((), ()),
        ((punt(0),), ("School", "Wonen")),
        ((punt(0, 2),), ("Wonen",)),
        ((punt(1),), ("School", "Wonen")),  # another deelnemer of the same organisation
        ((punt(0), punt(None)), ()),  # it may be theirs
    ],
)
def test_one_deelnemer_with_an_actiepunt_is_enough_and_a_derde_is_not_asked(
    acties: tuple[PlanActie, ...], verwacht: tuple[str, ...]
) -> None:
    leden = (lid("GGZ"), lid("ggz"), lid("School"), lid("Wonen"), lid("Buurthuis", Soort.DERDE))
    plan = PlanDocument(ico_op=None, casushouder=None, doelen=(), acties=acties, deelnemers=leden)
    assert plan.zonder_actiepunt == verwacht
