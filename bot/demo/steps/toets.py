"""The guard at work: a name in the plan, and later one in a mail, are held until a person decided."""

import tempfile
from pathlib import Path

from bot.demo.plan import ONLEESBAAR
from bot.demo.planted_name import plant
from bot.demo.seen import Gezien, antwoordt, bevat
from bot.demo.steps.crossing import ieder_ander
from bot.demo.world import Mens, NietGezien, Wereld

NAAM_IN_PLAN = "Fatima van der Fictie"
NAAM_IN_MAIL = "Teun van den Verzinsel"
"""Nobody is called so: names such as the guard must hold."""
NAMEN = (NAAM_IN_PLAN, NAAM_IN_MAIL)
ROLWOORD = "betrokkene"
ZIN = "Ik sprak vandaag met {} over de volgende stap."


async def plan_met_naam(wereld: Wereld) -> Gezien:
    """The procesregisseur sends a plan with a name in it: the preview shows the place, and nothing can be released."""
    regisseur = wereld.staf["procesregisseur"]
    merk = wereld.merk()
    with tempfile.TemporaryDirectory() as map_:
        bestand = Path(map_) / wereld.plan.bestand.name
        try:
            plant(wereld.plan.bestand, bestand, NAAM_IN_PLAN)
        except ValueError as fout:
            raise NietGezien(str(fout)) from fout
        wereld.verslag.doet(
            regisseur.wie, "mail", f"stuurt 'casus nieuw' met {bestand.name}; in actiepunt 1 staat '{NAAM_IN_PLAN}'"
        )
        adres = wereld.geheugen["adres procesregisseur"]
        vraag = await regisseur.post.stuur(adres, "Nieuwe casus", "casus nieuw", bijlage=bestand)
    preview = await wereld.verwacht(
        regisseur,
        "mail",
        lambda bericht: antwoordt(vraag)(bericht) and f'staat "{ONLEESBAAR}"' in bericht.tekst,
        "krijgt het voorbeeld; de naam is daarin onleesbaar gemaakt",
        sinds=merk,
    )
    _toon(wereld, "het voorbeeld noemt de plek, met een voorstel", preview, f"Schrijf bijvoorbeeld: {ROLWOORD}")
    _toon(wereld, "en hoe het verder kan", preview, "vrijlaten ")
    return preview


async def niet_vrij_te_geven(wereld: Wereld, preview: Gezien) -> None:
    """Releasing it is refused while the name stands there; partners have got nothing at all."""
    regisseur = wereld.staf["procesregisseur"]
    code = wereld.geheugen["code"]
    merk = wereld.merk()
    wereld.verslag.doet(regisseur.wie, "mail", f"probeert toch: vrijgeven {code}")
    vraag = await regisseur.post.beantwoord(preview, f"vrijgeven {code}")
    antwoord = await wereld.verwacht(
        regisseur,
        "mail",
        lambda bericht: antwoordt(vraag)(bericht) and f"vrijlaten {code}" in bericht.tekst,
        "hoort dat het zo niet kan",
        sinds=merk,
    )
    _toon(wereld, "de bot weigert", antwoord, "kunnen herkennen")
    await wereld.rust()
    wereld.stil(wereld.partners, "van het plan met de naam heeft geen partner iets gekregen", sinds=0)
    if any(mens.matrix and mens.matrix.kamers for mens in wereld.partners):
        raise NietGezien("er is een kamer terwijl het plan wordt vastgehouden")
    wereld.verslag.goed("er is ook geen kamer en geen uitnodiging")


async def naam_in_mail(wereld: Wereld, mens: Mens, opdracht: str) -> None:
    """A member's words with a name wait; in the words of the proposal they go on."""
    await wereld.rust(nakijk=1.0)  # so that nothing of the step before is taken for an effect of this one
    merk = wereld.merk()
    tekst = ZIN.format(NAAM_IN_MAIL)
    wereld.verslag.doet(mens.wie, "mail", f"antwoordt: {opdracht} {tekst}")
    vraag = await mens.post.beantwoord(wereld.geheugen[f"planmail {mens.wie}"], f"{opdracht} {tekst}", stijl="outlook")
    melding = await wereld.verwacht(mens, "mail", antwoordt(vraag), "hoort dat zijn bericht nog wacht", sinds=merk)
    _toon(wereld, "zijn tekst, met de naam onleesbaar", melding, ZIN.format(ONLEESBAAR))
    _toon(wereld, "het voorstel", melding, ZIN.format(ROLWOORD))
    await wereld.rust()
    anderen = [ander for ander in wereld.mensen if ander is not mens]
    wereld.stil(anderen, "de groep en alle anderen merken er niets van", sinds=merk)
    await _wat_wacht(wereld, mens)
    merk = wereld.merk()
    wereld.verslag.doet(mens.wie, "mail", "antwoordt: voorstel")
    vraag = await mens.post.beantwoord(melding, "voorstel")
    bevestiging = await wereld.verwacht(mens, "mail", antwoordt(vraag), "krijgt een korte bevestiging", sinds=merk)
    _toon(wereld, "hij leest", bevestiging, "voorstel")
    await ieder_ander(wereld, mens, merk, ZIN.format(ROLWOORD))
    await wereld.rust()
    nergens(wereld)


async def _wat_wacht(wereld: Wereld, mens: Mens) -> None:
    """The procesregisseur sees that something waits, of whom and since when; not the name."""
    regisseur = wereld.staf["procesregisseur"]
    merk = wereld.merk()
    wereld.verslag.doet(regisseur.wie, "mail", "vraagt: wacht")
    vraag = await regisseur.post.stuur(wereld.geheugen["adres procesregisseur"], "Wat wacht er", "wacht")
    lijst = await wereld.verwacht(
        regisseur,
        "mail",
        lambda bericht: antwoordt(vraag)(bericht) and bevat(wereld.geheugen["code"], mens.wie)(bericht),
        "ziet dat er een bericht wacht",
        sinds=merk,
    )
    _toon(wereld, "van wie en sinds wanneer", lijst, f"Van {mens.wie}, sinds")
    _toon(wereld, "met de naam onleesbaar", lijst, ZIN.format(ONLEESBAAR))


def nergens(wereld: Wereld) -> None:
    """In nothing that anybody has ever seen stands one of the names, not even the surname; mail is masked for all."""
    for naam in NAMEN:
        achternaam = naam.partition(" ")[2].lower()
        for bericht in wereld.verslag.gezien:
            gezien = f"{bericht.alles} {bericht.html} {bericht.van} {' '.join(bericht.koppen.values())}"
            if achternaam in " ".join(gezien.lower().split()):
                wereld.verslag.mis(bericht.kanaal, bericht.wie, "zag een naam die had moeten wachten")
                raise NietGezien(f"{bericht.wie} zag een naam die had moeten wachten")
    wereld.verslag.goed(
        f"in de {len(wereld.verslag.gezien)} berichten die tot nu toe gezien zijn, staat geen van de namen"
    )


def _toon(wereld: Wereld, wat: str, bericht: Gezien, woorden: str) -> None:
    """Repeat the line with these words, which may stand below what the transcript shows of a long message."""
    regel = next((regel.strip() for regel in bericht.tekst.splitlines() if woorden in regel), None)
    if regel is None:
        wereld.verslag.mis(bericht.kanaal, bericht.wie, f"leest niet: {woorden}")
        raise NietGezien(f"{bericht.wie} leest niet: {woorden}")
    wereld.verslag.goed(f"{wat}: {regel.removeprefix('> ').removeprefix('- ')}")
