"""Questions about words that speak of something other than how an actiepunt stands: each with its command filled in."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok, PuntVerwijzing

WEG = "afwezig"
"""The command for which a bare yes to the question about an absence stands; it then asks for the last day."""


def hebt_u_een_vraag(code: str, nummer: int | None, *, prive: str, hier: str, regie: bool) -> str:
    """`prive`: the code for an answer in a private room, empty elsewhere; `hier`: the answer that stands ready;
    `regie`: the procesregisseur answers it."""
    over = f"over actiepunt {nummer}" if nummer is not None else f"over casus {code}"
    if prive:
        eigen = "Stel die in uw eigen gesprek met de bot"
        return f"Hebt u een vraag {over}? {eigen}. Schrijf daar: {prive} vraag, met uw vraag"
    return (
        f"Hebt u een vraag {over}? Dan kunt u die aan de {'~procesregisseur~' if regie else '~casushouder~'} stellen. "
        f"Het antwoord gaat naar u alleen. Antwoord: {hier}"
    )


def niet_van_u(nummer: int, hier: str, wie: str) -> str:
    """`wie`: the deelnemer whom they name, as others see them; empty where that is not sure."""
    if wie:
        return f"Is actiepunt {nummer} voor {wie}? Antwoord: {hier} overdragen aan {wie}"
    return (
        f"Is actiepunt {nummer} niet van u? Dan kunt u een ander vragen. "
        f"Antwoord: {hier} overdragen aan, met de organisatie of de rol"
    )


def stopt_u(code: str, nummer: int | None, hier: str, afmelden: str) -> str:
    """`afmelden`: the command as it is typed here, which asks once more."""
    zin = f"Stopt u met casus {code}? Antwoord: {afmelden}"
    if nummer is None:
        return zin
    ander = f"{hier} overdragen aan, met de organisatie of de rol"
    return f"{zin}\nNeemt een ander actiepunt {nummer} over? Antwoord: {ander}"


def bent_u_weg(nummer: int | None, vanaf: str, tot: str) -> str:
    """`vanaf`, `tot`: the days as they are typed; empty where they were not said."""
    begin = f"afwezig van {vanaf} t/m" if vanaf else "afwezig t/m"
    laatste = f" {tot}" if tot else " [datum]\nVul uw laatste dag in."
    wacht = f" Dan vragen wij u in die tijd niets over actiepunt {nummer}." if nummer is not None else ""
    return f"Bent u een tijd afwezig?{wacht} Antwoord: {begin}{laatste}"


def neemt_waar(nummer: int | None, hier: str, vanaf: str, tot: str, wie: str = "") -> str:
    """Of who stands in for them: for a time, or for good; `vanaf`, `tot` as above, `wie`: the deelnemer, as others see
    them, empty where that is not sure."""
    begin = f"afwezig van {vanaf} t/m" if vanaf else "afwezig t/m"
    vul = "Vul uw laatste dag in, en de organisatie of de rol van wie u vervangt."
    if tot:
        vul = "Vul de organisatie of de rol in van wie u vervangt."
    dan = f"{begin} {tot or '[datum]'} vervanger {wie or '[organisatie, rol of adres]'}"
    if wie:
        vul = "" if tot else "Vul uw laatste dag in."
    zin = f"Neemt een ander het een tijd van u over? Antwoord: {dan}\n{vul}".rstrip()
    if nummer is None:
        return zin
    ander = f"{hier} overdragen aan, met de organisatie of de rol"
    return f"{zin}\nNeemt een ander actiepunt {nummer} voorgoed over? Antwoord: {ander}"


def vraag(casus: Casus, tekst: str, punt: PuntVerwijzing | None, bij_ja: str = "") -> Bericht:
    """The question as a message; `bij_ja`: the command for which a bare yes stands."""
    over = f" over actiepunt {punt.nummer}" if punt is not None else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: een vraag aan u{over}",
        blokken=(Blok(tekst=tekst, punt=punt),),
        bij_ja=bij_ja,
    )
