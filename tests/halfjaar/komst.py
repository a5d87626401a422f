"""What a member does with the poll and the invitation to a meeting: a button, their calendar, words, or nothing."""

from typing import Final

from tests.agendas import druk
from tests.halfjaar.mensen import Mens, Stuk
from tests.halfjaar.streek import Streek

_KAN: Final = ("kan {n}", "{n}", "Ik kan {n}.", "{n} kan ik\n\nGroet,\nde contactpersoon", "alleen {n}")
_KAN_NIET: Final = ("kan geen", "Ik kan helaas geen van deze dagen", "geen", "kan niet")
_TWIJFEL: Final = (
    "Moet ik nog even nakijken.",
    "kan iemand mij bellen over de tijd?",
    "Ligt eraan, meestal 's middags.",
)
_KOMT: Final = ("Ja, ik kom.", "ja", "Ik ben erbij.", "{c} ico antwoord ja")
_KOMT_NIET: Final = ("nee", "Helaas, ik ben verhinderd.", "{c} ico antwoord nee ik heb een zitting")
_WOORDEN: Final = ("Ik kom iets later.", "Is er ook een belverbinding?", "{c} ico antwoord misschien")
_KNOPPEN: Final = (("ACCEPTED", 0.72), ("DECLINED", 0.16), ("TENTATIVE", 0.12))
KAN: Final = 0.55
"""Chance that a moment suits."""


async def antwoord_op_ico(streek: Streek, mens: Mens, stuk: Stuk) -> bool:
    """Whether the message was about a meeting; then they answered it, or left it."""
    if stuk.sleutel.startswith("peiling/"):
        if mens.kans(mens.soort.antwoordt):
            await streek.schrijf(mens, stuk, over_peiling(mens, stuk))
        return True
    if not stuk.sleutel.startswith("ico/"):
        return False
    afspraak = stuk.bericht.afspraak
    if afspraak is not None and not afspraak.afgezegd and mens.kans(0.8 * mens.soort.antwoordt):
        if stuk.mail is not None and mens.kans(0.6):
            await _per_agenda(streek, mens, stuk)
        else:
            zin = mens.dobbel.choice(mens.dobbel.choices((_KOMT, _KOMT_NIET, _WOORDEN), (0.7, 0.18, 0.12))[0])
            await streek.schrijf(mens, stuk, zin.format(c=stuk.code))
    return True


def over_peiling(mens: Mens, stuk: Stuk) -> str:
    """What they say to this poll: in the room a command, by mail a button or own words."""
    nummers = [str(een.nummer) for blok in stuk.bericht.blokken for een in blok.afspraken]
    assert nummers, "a poll without moments: nobody could answer it"
    kan = [nr for nr in nummers if mens.kans(KAN)]
    if stuk.mail is None:
        return f"!kan {' '.join(kan) or 'geen'}"
    if mens.kans(0.4):
        return f"{stuk.code} kan {_knop(nummers, kan)}"
    if mens.kans(0.08):
        return mens.dobbel.choice(_TWIJFEL)
    return mens.dobbel.choice(_KAN).format(n=" en ".join(kan)) if kan else mens.dobbel.choice(_KAN_NIET)


def _knop(nummers: list[str], kan: list[str]) -> str:
    """What a button of the poll says: all, the numbers that are filled in, or none."""
    return "alle" if kan == nummers else " ".join(kan) or "geen"


async def _per_agenda(streek: Streek, mens: Mens, stuk: Stuk) -> None:
    """A button in their calendar; somebody with two addresses sometimes presses it at the other one."""
    assert stuk.mail is not None
    knop = mens.dobbel.choices([een for een, _ in _KNOPPEN], [deel for _, deel in _KNOPPEN])[0]
    woorden = "Ik moet eerder weg." if mens.kans(0.1) else ""
    van = f"{mens.naam}@thuis.test" if mens.soort.naam == "tweede" and mens.kans(0.3) else mens.email or ""
    streek.boek.antwoorden += 1
    streek.boek.vertel(stuk.code, streek.nu, f"<- {mens.naam} (agenda): {knop} {woorden}")
    mens.teruggestuurd = False  # a mail from there shows that the address works
    await druk(streek.wereld, stuk.mail, knop, van=van, woorden=woorden)
