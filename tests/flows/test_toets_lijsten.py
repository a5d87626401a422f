"""Words that must never go out of a casus, and words that may go out of every casus."""

import pytest

from bot.privacy.bewaker import Bewaker
from bot.privacy.toetser import Toetser
from commands.domain.rollen import Rol
from commands.ports import PermanentFailure
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, logboek, met_toets, open_nummers, open_prive
from tests.neptoets import NAAM
from tests.wereld import BEHEER, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

GEHEIM = "Zeldzaamsma"
REGIE_MATRIX = "@regie:demo.test"


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """With the guard at the door."""
    return met_toets(maak)


async def schrijf(wereld: Wereld, woorden: str) -> None:
    """A partner writes to the group."""
    lid = (await wereld.leden(wereld.code))[GGZ]
    await wereld.mail(GGZ, f"casus-{wereld.code.lower()}+{lid.token}", woorden)


@pytest.mark.parametrize("vorm", [GEHEIM, GEHEIM.upper(), "zeldzamsma", "Z e l d z a a m s m a", "Zeld\u200bzaamsma"])
async def test_a_forbidden_word_is_held_however_it_is_written(wereld: Wereld, vorm: str) -> None:
    await beslis(wereld, f"verboden {wereld.code} {GEHEIM}; 06-00000123")

    await schrijf(wereld, f"Wij belden {vorm}.")

    assert await open_nummers(wereld) == ["W1"]
    assert "betrokkene" in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.story_of("verboden")
async def test_the_words_are_repeated_logged_and_kept_nowhere(wereld: Wereld, maak: Maak) -> None:
    antwoord = await beslis(wereld, f"verboden {wereld.code} {GEHEIM}; Tweede Naam")

    assert "2 woorden of nummers onthouden" in antwoord
    assert GEHEIM not in wereld.post.teksten(REGIE)
    assert GEHEIM not in repr(await logboek(wereld))


async def test_the_mail_that_brought_them_is_taken_out_of_the_mailbox_and_the_inbox(wereld: Wereld) -> None:
    await beslis(wereld, f"verboden {wereld.code} {GEHEIM}")

    assert wereld.post.gewist == [f"<mail-{wereld.teller}@partners.test>"]


@pytest.mark.parametrize("woorden", ["verboden Zeldzaamsma", "verboden Q9Q9 Zeldzaamsma"])
async def test_it_is_erased_also_when_nothing_could_be_kept(wereld: Wereld, woorden: str) -> None:
    await beslis(wereld, woorden)

    assert wereld.post.gewist == [f"<mail-{wereld.teller}@partners.test>"]


async def test_when_it_cannot_be_found_in_the_mailbox_that_is_said_and_the_beheerder_hears_it(wereld: Wereld) -> None:
    wereld.post.faal_wissen = PermanentFailure("MAIL_NOT_FOUND")

    antwoord = await beslis(wereld, f"verboden {wereld.code} {GEHEIM}")

    assert "Lukt dat niet, dan hoort u het" in antwoord
    assert "Een bericht is niet gewist" in wereld.post.teksten(REGIE)
    assert "de mailbox van de bot" in wereld.post.teksten(BEHEER)


async def test_in_a_private_room_the_message_is_redacted(maak: Maak) -> None:
    wereld = met_toets(maak)
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGIE_MATRIX)
    kamer = await open_prive(wereld, REGIE_MATRIX)

    event = await wereld.zeg(REGIE_MATRIX, kamer.id, f"verboden {wereld.code} {GEHEIM}")

    assert kamer.geredigeerd == [event]
    assert "1 woord of nummer onthouden" in kamer.laatste


async def test_in_the_room_of_the_casus_it_is_taken_away_and_refused(maak: Maak) -> None:
    wereld = met_toets(maak)
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGIE_MATRIX)
    kamer = wereld.kamers.casuskamer(wereld.code)

    event = await wereld.zeg(REGIE_MATRIX, kamer.id, f"!verboden {NAAM}")

    assert kamer.geredigeerd == [event]
    assert "In deze kamer lezen anderen mee" in kamer.laatste
    assert await open_nummers(wereld) == []


@pytest.mark.story_of("toestaan")
async def test_an_allowed_word_passes_in_every_casus(wereld: Wereld) -> None:
    assert "mogen voortaan in elke casus" in await beslis(wereld, f"toestaan {NAAM}")

    await schrijf(wereld, f"Wij belden {NAAM}.")

    assert f"> Wij belden {NAAM}." in wereld.post.teksten(POLITIE)


async def test_what_is_forbidden_in_a_casus_wins_of_what_is_allowed(wereld: Wereld) -> None:
    await beslis(wereld, f"toestaan {NAAM}")
    await beslis(wereld, f"verboden {wereld.code} {NAAM}")

    await schrijf(wereld, f"Wij belden {NAAM}.")

    assert await open_nummers(wereld) == ["W1"]
    assert NAAM not in wereld.post.teksten(POLITIE)


async def test_a_proposal_that_holds_a_word_forbidden_since_then_is_held_again(wereld: Wereld) -> None:
    await schrijf(wereld, f"{NAAM} en {GEHEIM} waren er.")
    eerste = wereld.post.laatste(GGZ)
    await beslis(wereld, f"verboden {wereld.code} {GEHEIM}")

    await wereld.antwoord(eerste, "voorstel")

    assert await open_nummers(wereld) == ["W1"]
    assert "> [weggehaald] en [weggehaald] waren er." in wereld.post.tekst(wereld.post.laatste(GGZ))
    await wereld.antwoord(wereld.post.laatste(GGZ), "voorstel")
    assert "> Persoon 1 en persoon 2 waren er." in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize("woorden", [f"toestaan {NAAM}", f"verboden {NAAM}"])
async def test_a_partner_can_do_neither(wereld: Wereld, woorden: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, woorden)

    assert "kunt u hier niet geven" in wereld.kamers.prive(WIJKTEAM).laatste
    assert wereld.kamers.prive(WIJKTEAM).geredigeerd == []


async def test_a_partner_who_says_that_something_is_forbidden_is_heard_and_nothing_is_erased(wereld: Wereld) -> None:
    await schrijf(wereld, "Verboden is het niet, maar wij raden het af.\nToestaan doen wij het ook niet.")

    assert "> Verboden is het niet" in wereld.post.teksten(POLITIE)
    assert wereld.post.gewist == []


@pytest.mark.story_of("toestaan lijst", "toestaan weg")
async def test_what_is_allowed_can_be_listed_and_taken_back(wereld: Wereld) -> None:
    await beslis(wereld, f"toestaan {NAAM}")
    assert NAAM in await beslis(wereld, "toestaan lijst")

    assert "voortaan weer tegen" in await beslis(wereld, f"toestaan weg {NAAM.upper()}")

    assert "nog geen woorden" in await beslis(wereld, "toestaan lijst")
    await schrijf(wereld, f"Wij belden {NAAM}.")
    assert await open_nummers(wereld) == ["W1"]
    assert "staan niet in de lijst" in await beslis(wereld, f"toestaan weg {NAAM}")


async def test_a_mistyped_form_is_shown_and_not_held(wereld: Wereld) -> None:
    antwoord = await beslis(wereld, f"deelnemer toevoegen {wereld.code} {NAAM}, x@partners.test")

    assert "Zo voegt u een deelnemer toe" in antwoord
    assert NAAM not in antwoord
    assert await open_nummers(wereld) == []


@pytest.mark.parametrize(
    ("link", "wacht"),
    [
        ("https://overleg.test/kerklaan-12", True),
        ("https://overleg.test/zaal/kerklaan_12", True),
        ("https://overleg.test/Kerklaan%2012", True),
        ("https://overleg.test/1402AB-7", True),
        ("https://overleg.test/k7q2", False),
        ("https://overleg.test/j/85512345678?pwd=aGZ1", False),
        ("https://overleg.test", False),
        ("https://andersinds.test/k7q2", True),
    ],
)
async def test_a_site_that_is_allowed_opens_no_way_for_what_stands_behind_it(
    maak: Maak, link: str, wacht: bool
) -> None:
    wereld = maak(toets=Bewaker(Toetser))
    await beslis(wereld, "toestaan overleg.test")

    await schrijf(wereld, f"Zie {link}")

    assert bool(await open_nummers(wereld)) is wacht
