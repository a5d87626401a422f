"""Sentences about words on an actiepunt that only those read who must know of it."""

from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.messages import Bericht, Blok
from commands.texts.actie import bon, vergissing
from commands.texts.punt import verwijzing, voorop

OPMERKING = "Schrijf over een actiepunt aan alleen eigenaar, ~casushouder~ en ~procesregisseur~"


def opmerking(casus: Casus, punt: Actiepunt, van: str, tekst: str) -> Bericht:
    """To owner, casushouder and procesregisseur; `van`: who wrote it, by role."""
    wie = voorop(van)
    return Bericht(
        onderwerp=f"Casus {casus.code}: over actiepunt {punt.nummer}",
        van=f"{van} via casus {casus.code}",
        blokken=(
            Blok(tekst=f"{wie} schrijft over actiepunt {punt.nummer}:", citaat=tekst),
            Blok(tekst=f"Actiepunt {punt.nummer}: {punt.wat}"),
        ),
        breed=True,
    )


def genoteerd(casus: Casus, punt: Actiepunt, tekst: str, wacht_tot: date | None, *, houder: bool) -> Bericht:
    """Receipt; `houder`: the casushouder wrote it. `wacht_tot`: the date to which the next message about it waits;
    None when it does not wait longer."""
    anderen = "de eigenaar" if houder else "de eigenaar, de ~casushouder~"
    lezers = f"Alleen {anderen} en de ~procesregisseur~ lezen dit"
    zin = f"{lezers} bij actiepunt {punt.nummer} van casus {casus.code}.{_wacht(wacht_tot)}"
    allen = f"Is het voor alle deelnemers? Schrijf: {casus.code} {punt.nummer} terugkoppeling, met uw tekst"
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw opmerking bij actiepunt {punt.nummer}",
        notice=True,
        breed=True,
        terug=(verwijzing(casus, punt),),
        blokken=(bon(zin, tekst), vergissing(casus), bon(allen)),
    )


def verstuurd(casus: Casus, punt: Actiepunt, tekst: str) -> Bericht:
    """Receipt of words that waited: they were sent now."""
    lezers = "de eigenaar, de ~casushouder~ en de ~procesregisseur~"
    zin = f"Uw opmerking bij actiepunt {punt.nummer} van casus {casus.code} is verstuurd aan {lezers}."
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw opmerking bij actiepunt {punt.nummer}",
        notice=True,
        breed=True,
        blokken=(bon(zin, tekst),),
    )


def wacht_nog(casus: Casus, punt: Actiepunt, wacht_tot: date | None) -> Bericht:
    """Receipt of words that wait at the door; beside it stands why."""
    waar = f"bij actiepunt {punt.nummer} van casus {casus.code}"
    zin = f"Uw opmerking {waar} is bewaard en nog niet verstuurd.{_wacht(wacht_tot)}"
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw opmerking bij actiepunt {punt.nummer}",
        notice=True,
        breed=True,
        blokken=(bon(zin),),
    )


def _wacht(tot: date | None) -> str:
    return "" if tot is None else f" Het volgende bericht over dit actiepunt wacht hierdoor tot {schrijf_datum(tot)}."


def teruggenomen(casus: Casus, punt: Actiepunt, van: str) -> Bericht:
    """To who read it: it is taken back; `van`: by whom."""
    wie = voorop(van)
    return Bericht(
        onderwerp=f"Casus {casus.code}: opmerking bij actiepunt {punt.nummer} teruggenomen",
        van=f"{van} via casus {casus.code}",
        blokken=(Blok(tekst=f"{wie} neemt de laatste opmerking over actiepunt {punt.nummer} terug."),),
        breed=True,
    )
