"""Puts answers about deelnemers into a plan: of which kind they are, and their address."""

from dataclasses import replace
from typing import Final

from commands.domain.afstemmingsplan import PlanDocument, VraagSoort
from commands.domain.contactgegevens import lees_email, lees_matrix_id
from commands.domain.eigen import EigenAdressen
from commands.domain.planantwoord import Planantwoord
from commands.domain.planinvulling import (
    Invulling,
    Invulveld,
    aanduiding,
    leden_van,
    met_lid,
    vraagt_soort,
    zonder_vragen,
)
from commands.domain.planwie import Wiezoeker
from commands.domain.rollen import Kanaal, Soort

_ADRES: Final = frozenset(
    (
        VraagSoort.ADRES_ONTBREEKT,
        VraagSoort.ADRES_ONJUIST,
        VraagSoort.ADRES_NIET_BEKEND,
        VraagSoort.ADRES_VOORSTEL,
    )
)


def met_soort(document: PlanDocument, een: Planantwoord) -> tuple[PlanDocument, list[Invulling]]:
    """The plan with the kind of those whose kind is asked, and what was filled in; of others nothing changes."""
    gevraagd = [nr for nr, lid in enumerate(document.deelnemers) if vraagt_soort(document, lid)]
    if een.soort_van:
        genoemd = leden_van(Wiezoeker(document.deelnemers).zoek(een.soort_van))
        gevraagd = list(genoemd) if set(genoemd) <= set(gevraagd) else []
    derde = een.soort is Soort.DERDE
    if een.soort is None or (derde and any(nr in actie.eigenaars for nr in gevraagd for actie in document.acties)):
        return document, []  # a derde owns no actiepunt: a person must say first whose it is
    gedaan = []
    for nr in gevraagd:
        lid = replace(document.deelnemers[nr], soort=een.soort)
        lid = replace(lid, kanalen=(Kanaal.MAIL,), matrix_id=None) if derde else lid
        document = zonder_vragen(
            met_lid(document, nr, lid), (VraagSoort.SOORT_ONBEKEND,), lid.rij, ("deelnemer", "verzend")
        )
        gedaan.append(Invulling(veld=Invulveld.SOORT, wie=aanduiding(document, nr), waarde=een.soort.value))
    return document, gedaan


def met_adres(document: PlanDocument, een: Planantwoord, eigen: EigenAdressen) -> tuple[PlanDocument, list[Invulling]]:
    """The plan with this address of the one deelnemer that is named; not one of the bot, or of somebody else."""
    treffer = Wiezoeker(document.deelnemers).zoek(een.adres_van)
    email, matrix_id = lees_email(een.tekst), lees_matrix_id(een.tekst)
    adres = email or matrix_id or ""
    anderen = {van for lid in document.deelnemers for van in lid.adressen}
    if treffer.index is None or treffer.anderen or eigen.heeft(adres) or adres in anderen:
        return document, []
    lid = document.deelnemers[treffer.index]
    kanaal = Kanaal.MAIL if email else Kanaal.MATRIX
    if kanaal is Kanaal.MATRIX and lid.soort is Soort.DERDE:
        return document, []
    nieuw = replace(
        lid,
        email=email or lid.email,
        matrix_id=matrix_id or lid.matrix_id,
        kanalen=lid.kanalen or (kanaal,),
    )
    vragen = tuple(
        vraag
        for vraag in document.vragen
        if vraag.soort not in _ADRES or vraag.rij != lid.rij or not _lost_op(vraag.soort, vraag.waarde, kanaal)
    )
    document = replace(met_lid(document, treffer.index, nieuw), vragen=vragen)
    return document, [Invulling(veld=Invulveld.ADRES, wie=aanduiding(document, treffer.index))]


def _lost_op(soort: VraagSoort, waarde: str, kanaal: Kanaal) -> bool:
    """Whether an address on this channel answers the question; a wrong one is asked by its own words."""
    if soort is VraagSoort.ADRES_ONJUIST:
        return waarde.lstrip().startswith("@") is (kanaal is Kanaal.MATRIX)
    return waarde.partition(" ")[0] in ("", kanaal.value)
