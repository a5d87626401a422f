"""Draws a casus: its deelnemers, their actiepunten and the Word plan with all of it."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from commands.domain.beleid import Beleid
from commands.domain.datum import schrijf_datum
from commands.domain.werkdagen import tel_werkdagen, werkdag_op_of_na
from tests.bot.documents.maken import word
from tests.halfjaar.mensen import Mens

ORGANISATIES = (
    ("Wijkteam", "casusregie", "publiek"),
    ("Politie", "wijkagent", "publiek"),
    ("GGZ-instelling", "behandelaar", "privaat"),
    ("Reclassering", "toezichthouder", "privaat"),
    ("Woningcorporatie", "consulent", "privaat"),
    ("Leerplicht", "ambtenaar", "publiek"),
    ("Schuldhulp", "consulent", "publiek"),
    ("Jeugdbescherming", "jeugdbeschermer", "privaat"),
    ("Verslavingszorg", "begeleider", "privaat"),
    ("GGD", "verpleegkundige", "publiek"),
)
WERK = (
    "Belt de huisarts en stemt de medicatie af",
    "Gaat op huisbezoek en bespreekt de afspraken",
    "Vraagt een betalingsregeling aan voor de huur",
    "Zoekt een plek voor dagbesteding",
    "Bespreekt de voorwaarden van het toezicht",
    "Vraagt bij de buren na of er nog overlast is",
    "Regelt de aanmelding bij de schuldhulp",
    "Houdt elke week contact en meldt wat er verandert",
    "Meldt de jongere aan bij een school in de buurt",
    "Vraagt een indicatie aan voor begeleiding thuis",
    "Maakt een veiligheidsplan met het gezin",
    "Onderzoekt of een andere woning mogelijk is",
)
ZONDER_DATUM = ("doorlopend", "z.s.m.")


@dataclass(slots=True)
class Waar:
    """What is true of an actiepunt, whatever the bot was told."""

    klaar_op: date | None
    """The day on which the work is done; None: never."""
    lukt_niet_op: date | None = None


@dataclass(slots=True)
class CasusWaar:
    """A casus as the people in it know it."""

    merk: str
    """A word that stands in its texts and nowhere else."""
    ico: date
    regie: Mens
    leden: list[tuple[str, str, str, Mens]]
    """Organisation, role, soort and person; the first is casushouder."""
    punten: list[tuple[str, str, str]] = field(default_factory=list)
    """Words, organisation and date as the plan has them."""
    waar: dict[int, Waar] = field(default_factory=dict)
    derde: Mens | None = None
    """Who was invited to its first ICO as a derde."""
    pad: Path | None = None
    """Where its plan lies once it is written."""
    code: str = ""
    weg: bool = False
    """Whether it was thrown away before its release."""
    peilingen: int = 0
    """How often moments for its vervolg-ICO were named: what was to be done about an older poll is done no more."""

    def van(self, organisatie: str) -> Mens | None:
        """The person of this organisation; of several the first."""
        return next((mens for org, _, _, mens in self.leden if org == organisatie.split("/", maxsplit=1)[0]), None)

    def kent(self, naam: str) -> bool:
        """Whether this person takes part in it, or works at the ZVH, where a colleague may stand in."""
        return naam in {"regie1", "regie2", "manager", *(mens.naam for *_, mens in self.leden)} or (
            self.derde is not None and naam == self.derde.naam
        )


def trek_casus(nummer: int, ico: date, regie: Mens, mensen: list[Mens], dobbel: Random, beleid: Beleid) -> CasusWaar:
    """One casus with four to seven deelnemers and four to nine actiepunten."""
    merk = "zw" + "".join(dobbel.choice("aeiou" if plek % 2 else "bdklmrst") for plek in range(6)) + f"{nummer:03d}"
    per_org: dict[str, list[Mens]] = {}
    for mens in mensen:
        per_org.setdefault(mens.organisatie, []).append(mens)
    gekozen = dobbel.sample([een for een in ORGANISATIES if een[0] in per_org], dobbel.randint(4, 7))
    leden = [(org, rol, soort, dobbel.choice(per_org[org])) for org, rol, soort in gekozen]
    casus = CasusWaar(merk=merk, ico=ico, regie=regie, leden=leden)
    for plek in range(1, dobbel.randint(4, 9) + 1):
        org, _, _, mens = dobbel.choice(leden)
        dag = werkdag_op_of_na(ico + timedelta(days=dobbel.randint(14, 130)), beleid)
        los = dobbel.random() < 0.06
        wie = org
        if dobbel.random() < 0.08:
            wie = "/".join(dict.fromkeys((org, dobbel.choice(leden)[0])))
        casus.punten.append(
            (f"{dobbel.choice(WERK)}, zie blad {merk}", wie, dobbel.choice(ZONDER_DATUM) if los else schrijf_datum(dag))
        )
        casus.waar[plek] = trek_waarheid(dag, mens, dobbel, beleid)
    return casus


def trek_waarheid(dag: date, mens: Mens, dobbel: Random, beleid: Beleid) -> Waar:
    """When the work will really be done, for work that is due on this day."""
    kans = dobbel.random()
    if kans < mens.soort.op_tijd:
        return Waar(klaar_op=tel_werkdagen(dag, -dobbel.randint(0, 10), beleid))
    if kans > 0.94:
        return Waar(klaar_op=None, lukt_niet_op=tel_werkdagen(dag, -dobbel.randint(0, 8), beleid))
    if kans > 0.88:
        return Waar(klaar_op=None)
    return Waar(klaar_op=tel_werkdagen(dag, dobbel.randint(1, 30), beleid))


def maak_plan(casus: CasusWaar, pad: Path) -> Path:
    """Write the Word file of this casus."""
    kop = [["ICO-datum", schrijf_datum(casus.ico)], ["Casushouder", casus.leden[0][0]]]
    doelen = [["Leefgebied", "Doel"], ["Wonen", f"Een vaste plek, zie blad {casus.merk}"]]
    leden = [["Organisatie", "Rol", "Soort", "E-mail", "Matrix-id", "Kanaal"]]
    for org, rol, soort, mens in casus.leden:
        leden.append([org, rol, soort, mens.email or "", mens.matrix or "", "matrix" if mens.matrix else "mail"])
    acties = [["Wat", "Wie", "Uiterlijk"], *(list(een) for een in casus.punten)]
    word(kop, doelen, leden, acties).save(str(pad))
    return pad
