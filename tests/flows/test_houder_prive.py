"""A casushouder tells the bot in their own room what should change: it is shown, or asked once."""

import pytest

from commands.domain.actiepunt import Status
from tests.flows.test_los_in_prive import zeg
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


@pytest.mark.parametrize(
    ("zin", "verwacht"),
    [
        ("1 is klaar, 5 heeft nog een week nodig", "b. {c} actie uitstel 5 tot 28 december 2026"),
        ("punt 3 kan vervallen, buren zijn verhuisd", "ja\n{c} actie vervalt 3 buren zijn verhuisd"),
        ("geef punt 2 maar aan de politie", "{c} actie geef 2 aan Politie (wijkagent)"),
        ("ik ben volgende week niet bereikbaar", "afwezig vanaf maandag 9 november 2026 tot en met vrijdag 13"),
        ("procesregisseur gesproken, we gaan zo door", "{c} contact gehad met de procesregisseur doorgaan"),
        ("hoe staat het met punt 2", "Stand: open"),
        ("vraag de ggz hoe het met 2 gaat", "{c} actie opmerking 2 hoe het met 2 gaat"),
        ("er is een nieuw punt: politie rijdt vaker langs, voor 1 dec",
         "{c} actie nieuw rijdt vaker langs, Politie (wijkagent), 1 december 2026"),
        ("ik wil stoppen als casushouder", "casushouder overdragen aan"),
        ("kan de reclassering casushouder worden?", "{c} casushouder overdragen aan Reclassering (toezichthouder)"),
        ("laat de groep weten dat de deur dicht is", "{c} bericht Wij laten u weten dat de deur dicht is"),
        ("politie stapt eruit", "{c} vraag politie stapt eruit"),
        ("de cliënt is verhuisd, wat nu", "{c} vraag de cliënt is verhuisd, wat nu"),
        ("we kunnen de casus wel afsluiten denk ik", "Hoe eindigt casus"),
        ("1 klaar en bij 5 heb ik hulp nodig", "Dit deel begrijp ik niet: bij 5 heb ik hulp nodig"),
        ("5 kan weg", "actie gereed 5"),
        ("2 kan naar de politie want ggz heeft geen plek", "{c} actie geef 2 aan Politie (wijkagent)"),
        ("sorry die 1 was nog niet klaar", "1 bezig"),
    ],
)  # fmt: skip
async def test_it_is_shown_or_asked(wereld: Wereld, code: str, zin: str, verwacht: str) -> None:
    wereld.post.wis()
    gelezen = await zeg(wereld, zin)

    assert verwacht.format(c=code) in gelezen, gelezen
    assert [wereld.post.aan(wie) for wie in (GGZ, POLITIE)] == [[], []]
    houder_weg = verwacht.startswith("afwezig")  # nobody stands in for the casushouder: the procesregisseur must know
    assert ("neemt niemand waar" in wereld.post.teksten(REGIE)) is houder_weg
    assert len(wereld.post.aan(REGIE)) == houder_weg
    assert {(await wereld.punt(code, nummer)).status for nummer in range(1, 6)} == {Status.OPEN}


async def test_reports_alone_still_count_at_once(wereld: Wereld, code: str) -> None:
    await zeg(wereld, "1 klaar, 5 bezig")

    assert [(await wereld.punt(code, nummer)).status for nummer in (1, 5)] == [Status.GEREED, Status.BEZIG]
