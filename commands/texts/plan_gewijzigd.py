"""Sentences after the release of a new version of a plan: to whom something changes, to the group, and the receipt."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Blok
from commands.texts.bericht import voet
from commands.texts.derde import verklaring_nodig
from commands.texts.planverschil import opsomming
from commands.texts.punt import verwijzing


class Nieuws(Enum):
    """The ways in which an actiepunt changes for one deelnemer."""

    NIEUW = auto()
    VAN_U = auto()
    """It was somebody else's."""
    GEWIJZIGD = auto()
    NIET_VAN_U = auto()
    """It is somebody else's now."""
    KLAAR = auto()
    """The plan says that it is done."""
    VERVALT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verandering:
    """One actiepunt that changed, as it stands now."""

    soort: Nieuws
    punt: Actiepunt
    eerst: str = ""
    """What stood there before, in words; empty where that is not worth saying."""
    wie: str = ""
    """The owners now, as others see them."""
    met: str = ""
    """With whom they share it, and what an answer means; empty where it is theirs alone."""


_KOP: Final = {
    Nieuws.NIEUW: "Nieuw voor u: actiepunt {}",
    Nieuws.VAN_U: "Nu van u: actiepunt {}",
    Nieuws.GEWIJZIGD: "Gewijzigd: actiepunt {}",
    Nieuws.NIET_VAN_U: "Niet meer van u: actiepunt {}",
    Nieuws.KLAAR: "Klaar: actiepunt {}",
    Nieuws.VERVALT: "Vervalt: actiepunt {}",
}
_GEVRAAGD: Final = frozenset({Nieuws.NIEUW, Nieuws.VAN_U, Nieuws.GEWIJZIGD})
_KORT: Final = 5
"""More actiepunten of one kind are counted, and not named one by one."""


def voor_u(casus: Casus, veranderingen: Sequence[Verandering]) -> Bericht:
    """To one deelnemer: what changes for them and nothing more, with buttons under what is asked."""
    gevraagd = any(een.soort in _GEVRAAGD and een.punt.loopt for een in veranderingen)
    slot = "Laat weten hoe het gaat. Antwoorden op dit bericht is genoeg."
    if not gevraagd:
        slot = "U hoeft hiervoor niets te doen."
    return Bericht(
        onderwerp=f"Casus {casus.code}: nieuw plan, dit verandert voor u",
        breed=not gevraagd,
        blokken=(
            Blok(
                tekst=f"Het ~afstemmingsplan~ van casus {casus.code} is gewijzigd. Hieronder staat wat er voor u "
                "verandert. Uw andere actiepunten blijven zoals ze waren."
            ),
            *(_verandering(casus, een) for een in veranderingen),
            Blok(tekst=slot),
        ),
    )


def _verandering(casus: Casus, een: Verandering) -> Blok:
    punt, kop = een.punt, _KOP[een.soort].format(een.punt.nummer)
    if een.soort in _GEVRAAGD:
        datum = "Zonder datum." if punt.uiterlijk is None else f"Uiterlijk {schrijf_datum(punt.uiterlijk)}."
        eerst = (f"\n{een.met}" if een.met else "") + (f"\nEerst stond er: {een.eerst}." if een.eerst else "")
        if punt.loopt:
            tekst = f"{punt.wat}\n{datum}{eerst}"
            return Blok(kop=kop, tekst=tekst, punt=verwijzing(casus, punt), knoppen=True)
        return Blok(kop=kop, tekst=f"{punt.wat}\n{datum}{eerst}")
    if een.soort is Nieuws.NIET_VAN_U:
        return Blok(kop=kop, tekst=f"{punt.wat}\nDit doet nu: {een.wie}. U hoeft hiervoor niets meer te doen.")
    if een.soort is Nieuws.KLAAR:
        return Blok(
            kop=kop,
            tekst=f"{punt.wat}\nVolgens het nieuwe plan is dit klaar. Klopt dat niet? Schrijf: {punt.nummer} bezig",
        )
    return Blok(kop=kop, tekst=f"{punt.wat}\nDit staat niet meer in het plan. U hoeft het niet meer te doen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Samenvatting:
    """The numbers of what changed, and who takes part from now on."""

    nieuw: tuple[int, ...] = ()
    gewijzigd: tuple[int, ...] = ()
    klaar: tuple[int, ...] = ()
    vervallen: tuple[int, ...] = ()
    erbij: tuple[Deelnemer, ...] = ()
    doelen: bool = False
    """Whether goals changed."""


def voor_groep(casus: Casus, samen: Samenvatting) -> Bericht:
    """To the group: a short summary."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: het plan is gewijzigd",
        breed=True,
        blokken=(
            Blok(
                tekst=f"Het ~afstemmingsplan~ van casus {casus.code} is gewijzigd. Wie iets anders gaat doen, krijgt "
                "zelf bericht.",
                regels=wijzigingen(samen),
            ),
            Blok(tekst="Het hele plan ziet u met: plan toon"),
            *voet(),
        ),
        nieuws=(Blok(tekst="Het ~afstemmingsplan~ is gewijzigd.", regels=wijzigingen(samen)),),
    )


def versie_vrijgegeven(casus: Casus, samen: Samenvatting, versie: int, aantal: int) -> Bericht:
    """Receipt; `aantal`: of those who get a message of their own."""
    eigen = f"{aantal} deelnemers krijgen zelf bericht over wat er voor hen verandert."
    if aantal < 2:
        eigen = "1 deelnemer krijgt zelf bericht." if aantal else "Voor geen deelnemer verandert een eigen actiepunt."
    return Bericht(
        onderwerp=f"Casus {casus.code}: het nieuwe plan is vrijgegeven",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Versie {versie} van het plan van casus {casus.code} is vrijgegeven. {eigen} "
                "De groep krijgt een korte samenvatting.",
                regels=wijzigingen(samen),
            ),
            *(verklaring_nodig(casus, lid) for lid in samen.erbij if lid.mist_verklaring),
            Blok(tekst=f"De versies en wat er veranderde ziet u met: plan verschil {casus.code}"),
        ),
    )


def wijzigingen(samen: Samenvatting) -> tuple[str, ...]:
    """What changed, a line for each kind."""
    delen = (
        ("Nieuw", samen.nieuw),
        ("Gewijzigd", samen.gewijzigd),
        ("Klaar volgens het plan", samen.klaar),
        ("Vervalt", samen.vervallen),
    )
    regels = [f"{kop}: {_punten(nummers)}" for kop, nummers in delen if nummers]
    regels += [f"Doet vanaf nu mee: {lid.aanduiding}" for lid in samen.erbij]
    return (*regels, "De doelen zijn gewijzigd") if samen.doelen else tuple(regels)


def _punten(nummers: Sequence[int]) -> str:
    soort = "actiepunt" if len(nummers) == 1 else "actiepunten"
    return f"{len(nummers)} {soort}" if len(nummers) > _KORT else f"{soort} {opsomming(nummers)}"
