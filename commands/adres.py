"""The mail addresses of the bot: local parts only, the domain is a setting.

- `casus-k7q2`: the group
- `casus-k7q2+<token>`: the answers of one deelnemer
- `casus-k7q2+<token>-3`: their answer to actiepunt 3
- `casus-k7q2+<token>-v3`: their answer to the question V3; `-v`: a question, `-s`: a signaal to the casushouder,
  `-c`: about contact, `-e`: about the end of the casus
- `bot+<token>`: the personal address of a medewerker
- `vraag+<token>`: the answer to one question

All are lower case and at most 64 characters. In links a hyphen stands for the plus, and each means the same.
"""

from dataclasses import dataclass

from commands.domain.casus import is_code
from commands.domain.voorgelegd import staart, uit_staart

TOKEN_TEKENS = frozenset("abcdefghijklmnopqrstuvwxyz234567")
TOKEN_LENGTE = 20
"""Base32 characters: 100 bits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Postadres:
    """The meaning of one local part of the bot's domain."""

    code: str | None = None
    token: str | None = None
    nummer: int | None = None
    als: str = ""
    """The command for which plain words to it stand."""
    vraag: bool = False
    """Whether the token is that of one question."""


def groepsadres(code: str) -> str:
    """Local part of the group address of a casus."""
    return f"casus-{code.lower()}"


def antwoordadres(code: str, token: str, nummer: int | None = None, *, als: str = "") -> str:
    """Local part for the answers of one deelnemer: to one actiepunt if `nummer` is given, otherwise as this command."""
    einde = staart(als) if nummer is None else str(nummer)
    return f"{groepsadres(code)}+{token}{'-' if einde else ''}{einde}"


def persoonlijk_adres(token: str) -> str:
    """Local part of the personal address of a medewerker."""
    return f"bot+{token}"


def vraagadres(token: str) -> str:
    """Local part for the answer to one question."""
    return f"vraag+{token}"


def lees_postadres(lokaal: str) -> Postadres | None:
    """Read a local part in any case; None when it is none of ours."""
    kop, plus, rest = _met_plus(lokaal.strip().lower()).partition("+")
    if kop == "bot":
        return Postadres(token=rest if _is_token(rest) else None)
    if kop == "vraag" and _is_token(rest):
        return Postadres(token=rest, vraag=True)
    if not kop.startswith("casus-") or not is_code(kop[6:]):
        return None
    code = kop[6:].upper()
    if not plus:
        return Postadres(code=code)
    token, streep, cijfers = rest.partition("-")
    if not _is_token(token):
        return Postadres(code=code)
    nummer = int(cijfers) if streep and cijfers.isascii() and cijfers.isdigit() and len(cijfers) <= 4 else None
    return Postadres(code=code, token=token, nummer=nummer, als=uit_staart(cijfers))


def _met_plus(lokaal: str) -> str:
    """The local part with its plus. In a link it has a hyphen instead, before a whole token and nowhere else."""
    if "+" in lokaal or "%2b" in lokaal:  # some programs leave the escape of a link as it is
        return lokaal.replace("%2b", "+")
    delen = lokaal.split("-")
    plek = next((nr for nr, deel in enumerate(delen) if nr and _is_token(deel)), None)
    return lokaal if plek is None else f"{'-'.join(delen[:plek])}+{'-'.join(delen[plek:])}"


def _is_token(woord: str) -> bool:
    return len(woord) == TOKEN_LENGTE and TOKEN_TEKENS.issuperset(woord)
