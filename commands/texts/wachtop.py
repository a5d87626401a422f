"""Sentences about all that waits for an answer of the reader: a line each, by code and number, with what to write."""

from commands.domain.bijeenkomst import IcoSoort
from commands.domain.casus import Casus
from commands.domain.nalatenschap import Nalatenschap
from commands.domain.wachtop import WachtOp
from commands.texts import einde

KOP, OP_ANDER = "Dit wacht op u", "Dit wacht op een ander"
_MOMENTEN = {IcoSoort.EERSTE: "het ~ICO~", IcoSoort.VERVOLG: "het ~vervolg-ICO~"}


def regels(wacht: WachtOp) -> tuple[str, ...]:
    """What waits for somebody in one casus."""
    casus, code = wacht.casus, wacht.casus.code
    gevonden = [
        f"Actiepunt {een} overnemen? Schrijf: {code} {een} akkoord, of: {code} {een} niet akkoord, met de reden"
        for een in wacht.overnemen
    ]
    if wacht.casushouder_worden:
        gevonden.append(
            f"~Casushouder~ worden van casus {code}? Schrijf: {code} ~casushouder~ akkoord, of: {code} "
            "~casushouder~ niet "
            "akkoord"
        )
    if wacht.momenten is not None:
        gevonden.append(
            f"Wanneer kunt u voor {_MOMENTEN[wacht.momenten]} van casus {code}? Schrijf uw nummers, "
            f"zoals: {code} kan 1 3, of schrijf: {code} kan geen"
        )
    if wacht.contact:
        gevonden.append(f"Contact gehad over casus {code}? Schrijf: {code} contact gehad, met de datum")
    return (*gevonden, *als_casushouder(casus, wacht.als_casushouder))


def op_ander(wacht: WachtOp) -> tuple[str, ...]:
    """What they asked themselves, and waits for somebody else."""
    voorstel = wacht.voorgesteld
    return () if voorstel is None else (einde.wacht_regel(wacht.casus, voorstel, op_lezer=False),)


def als_casushouder(casus: Casus, wacht: Nalatenschap) -> tuple[str, ...]:
    """What waits for whoever is casushouder."""
    code = casus.code
    gevonden = [f"Een vraag van een deelnemer: {een}. Schrijf: antwoord {een}, met uw antwoord" for een in wacht.vragen]
    gevonden += [
        f"Uw akkoord over actiepunt {een}. Schrijf: {code} {een} akkoord, of: {code} {een} niet akkoord, met de reden"
        for een in wacht.akkoord
    ]
    gevonden += [
        f"Een besluit over actiepunt {een}. Zien wat er is gemeld? Schrijf: {code} actie toon {een}"
        for een in wacht.besluit
    ]
    if wacht.afsluiten:
        gevonden.append(
            f"Casus {code} afsluiten? Schrijf: casus akkoord {code}, of: casus niet akkoord {code}, met de reden"
        )
    if wacht.hoe_verder:
        gevonden.append(
            f"Alle actiepunten van casus {code} zijn klaar of vervallen: hoe verder? Beslis het samen met de "
            "~procesregisseur~"
        )
    return tuple(gevonden)
