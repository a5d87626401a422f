"""What people write of the client: a yes, and a no that holds the same words."""

from datetime import date

import pytest

from commands.domain.clientwoorden import Clientzegt, lees_client


@pytest.mark.parametrize(
    ("tekst", "zegt"),
    [
        ("cliënt vindt het goed", Clientzegt.JA),
        ("client vond het wel prima", Clientzegt.JA),
        ("de cliënt stemt ermee in", Clientzegt.JA),
        ("mag van cliënt", Clientzegt.JA),
        ("cliënt gaf toestemming", Clientzegt.TOESTEMMING),
        ("gaat akkoord", Clientzegt.TOESTEMMING),
        ("ja, gisteren verteld", Clientzegt.WEET_HET),
        ("cliënt weet het, was er niet blij mee", Clientzegt.WEET_HET),
        ("cliënt vindt het niet goed", Clientzegt.NOG_NIET),
        ("cliënt gaat niet akkoord", Clientzegt.NOG_NIET),
        ("cliënt weet het niet", Clientzegt.NOG_NIET),
        ("is niet verteld", Clientzegt.NOG_NIET),
        ("stemt niet in", Clientzegt.NOG_NIET),
        ("gaf niet zijn toestemming", Clientzegt.NOG_NIET),
        ("cliënt wil het niet", Clientzegt.NOG_NIET),
        ("het gaat goed met de cliënt", None),
        ("cliënt was niet thuis", None),
    ],
)
def test_a_no_is_never_a_yes(tekst: str, zegt: Clientzegt | None) -> None:
    gezegd = lees_client(tekst, date(2026, 11, 3))

    assert (None if gezegd is None else gezegd.zegt) is zegt
