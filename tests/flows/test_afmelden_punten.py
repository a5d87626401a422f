"""Somebody who leaves with open actiepunten is asked where they go, and so is the casushouder."""

from tests.flows.test_afwezig import gezegd, schrijf
from tests.wereld import GGZ, REGIE, WIJKTEAM, Wereld


async def test_the_leaver_is_asked_first_and_then_the_casushouder(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, GGZ, "afmelden")
    assert "Op uw naam staat nog: actiepunt 2. Zet erbij wie dat overneemt." in wereld.post.tekst(
        wereld.post.laatste(GGZ)
    )

    await schrijf(wereld, GGZ, "afmelden zeker de politie neemt het over")

    [vraag] = [een for een in gezegd(wereld, WIJKTEAM) if "Wie neemt over?" in een]
    assert f"{code} actie geef 2 aan" in vraag
    assert "de politie neemt het over" in wereld.kamers.casuskamer(code).tekst
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{code} actie geef 2 aan politie")
    leden = {lid.id: adres for adres, lid in (await wereld.leden(code)).items()}
    assert [leden[een] for een in (await wereld.punt(code, 2)).eigenaars] == ["wijkagent@partners.test"]


async def test_of_a_casushouder_who_leaves_the_procesregisseur_is_asked(wereld: Wereld, code: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, "afmelden zeker")

    assert "Wie neemt over?" in wereld.post.teksten(REGIE)
