"""One example, or some, of every sentence about a message that waits for a confirmation."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from commands.domain.navraag import Navraag, NavraagReden, NavraagStatus
from commands.messages import Bericht
from commands.texts import navraag, navraagantwoord
from commands.texts.navraag import Wachtregel
from tests.domain.kalender import lokaal

SINDS, TOT = lokaal("2026-11-03 10:00"), date(2026, 11, 17)
ANDER = Navraag(
    id="n",
    nummer=3,
    inbox_id="i",
    persoon_id="p",
    deelnemer_id="d",
    medewerker_id=None,
    casus_id="c",
    reden=NavraagReden.ANDER_ADRES,
    sinds=SINDS,
    afzender="wijkagent@elders.test",
    token="a" * 20,
    opdrachten=("actie gereed 3",),
    bewezen=True,
)
ONBEWEZEN = replace(ANDER, reden=NavraagReden.ONBEWEZEN, bewezen=False, opdrachten=("K7Q2 vrijgeven",))
VALS = replace(ANDER, reden=NavraagReden.VALS, bewezen=False, opdrachten=())


def regel(een: Navraag, van: str = "Politie (wijkagent)", code: str = "K7Q2") -> Wachtregel:
    return Wachtregel(navraag=een, van=van, code=code, sinds=SINDS)


def navraagzinnen() -> Iterator[tuple[Callable[..., Bericht], str, tuple[object, ...], dict[str, object]]]:
    """Function, case, and what it is called with."""
    for een in (ANDER, ONBEWEZEN, VALS):
        yield navraag.vraag, een.reden.value, (een, "K7Q2", SINDS, TOT), {}
    yield navraag.vraag, "zonder casus", (VALS, "", SINDS, TOT), {}
    yield navraagantwoord.niet_begrepen, "", (ANDER,), {}
    yield navraagantwoord.welke, "", (("N3", "N4"),), {}
    yield navraagantwoord.welke, "een", (("N3",),), {}
    yield navraagantwoord.telt_niet, "", (ANDER,), {}
    yield navraag.bevestigd, "met bewijs", (ANDER,), {}
    yield navraag.bevestigd, "zonder bewijs", (replace(ANDER, bewezen=False),), {}
    yield navraag.bevestigd, "adres ontkend", (replace(ANDER, status=NavraagStatus.ADRES_ONTKEND),), {}
    yield navraag.bevestigd, "eigen adres", (ONBEWEZEN,), {}
    yield navraag.weggegooid, "", (), {}
    for status in (NavraagStatus.VERLOPEN, NavraagStatus.AFGEWEZEN, NavraagStatus.BEVESTIGD):
        yield navraag.al_beslist, status.value, (replace(ANDER, status=status),), {}
    for een in (ANDER, VALS):
        yield navraag.was_het_niet, een.reden.value, (regel(een),), {}
    yield navraag.was_het_niet_beheer, "", (regel(ANDER),), {}
    yield navraag.was_het_niet_beheer, "zonder casus", (regel(VALS, code=""),), {}
    yield navraag.verlopen, "", (regel(ANDER),), {}
    yield navraag.verlopen_regie, "", (regel(ANDER),), {}
    yield navraag.te_veel, "", (regel(VALS, "de ~procesregisseur~", ""),), {}
    yield navraag.tweede_adres, "", (regel(ANDER),), {}
    yield navraag.toegevoegd, "", (regel(ANDER),), {}
    yield navraag.al_van_iemand, "", (regel(ANDER),), {}
    bevestigd = replace(ANDER, status=NavraagStatus.BEVESTIGD)
    regels = [regel(ANDER), regel(VALS), regel(ONBEWEZEN, "de ~procesregisseur~"), regel(bevestigd)]
    yield _lijst, "", (regels,), {}


def _lijst(regels: list[Wachtregel]) -> Bericht:
    return Bericht(onderwerp="Onbekende afzenders", blokken=navraag.lijst(regels, met_adres=True))


_lijst.__module__, _lijst.__name__ = navraag.__name__, "lijst"
