"""The meaning of a message in somebody's own words: carried out when certain, otherwise shared and asked.

Typed commands come first; this looks at the words they leave over, and at words that speak against them. One rule
stands above all: a state is set only where it is certain; somebody who may mean it is asked.
"""

from dataclasses import replace
from datetime import date

from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.actie.vraag import vraag
from commands.command import Opdracht
from commands.domain.actiepunt import FeedbackSoort
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnbekend, TeVeelOpdrachten, Weigering
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Beleefd, Lezing, Plek, VrijeTekst
from commands.spreektaal.beleefd import zonder_excuus
from commands.spreektaal.lezen import versta
from commands.spreektaal.verstaan import Melding, Omstandigheid, Verstaan, zonder_sluitvraag
from commands.spreektaal.verwijzing import telt_iets
from commands.understanding.alleen_vraag import lees_voor_een
from commands.understanding.gehoord import is_van_horen
from commands.understanding.genoemd_punt import genoemd_punt
from commands.understanding.het_enige import over_het_enige
from commands.understanding.identiteit import Bekend
from commands.understanding.iets_anders import gaat_over_anders, met_anders
from commands.understanding.punt_van_ander import noemt_tijd, over_punt_van_ander
from commands.understanding.uitwerken import (
    COMMAND,
    alleen_van_anderen,
    als_opdrachten,
    is_van_ander,
    meldt_voor_anderen,
    met_soort,
    met_teken,
    met_vraag,
    van_zichzelf,
)

_SOORT = {command.woorden: soort for soort, command in COMMAND.items()}
KOPPEN = frozenset({"actie", "casus", "deelnemer", "contact"})
"""Words with which typed commands begin."""
_VRAAGT = frozenset(("kan", "kunt", "wie", "wat", "waar", "wanneer", "hoe", "weet", "heeft"))
_NIET_ONDERTUSSEN = frozenset((FeedbackSoort.GEREED, FeedbackSoort.LUKT_NIET))


def duid(gelezen: Lezing | Weigering, tekst: str, wie: Bekend, vandaag: date) -> Lezing | None:
    """The meaning of the message; None: nothing more than the grammar made of it."""
    if not wie.punten or isinstance(gelezen, TeVeelOpdrachten):
        return None
    tekst = gelezen.tekst if isinstance(gelezen, VrijeTekst) else zonder_slot(tekst)
    om = Omstandigheid(
        vandaag=vandaag,
        punten={punt.nummer: punt.uiterlijk for punt in wie.punten},
        eigen=wie.eigen_punten,
        over=wie.nummer,
    )
    if isinstance(gelezen, tuple):
        return _naast_opdrachten(gelezen, tekst, wie, om)
    if (genoemd_ander := genoemd_punt(tekst, wie, om)) is not None:
        wie, om = replace(wie, nummer=genoemd_ander), replace(om, over=genoemd_ander)
    gezegd = zonder_sluitvraag(versta(zonder_excuus(tekst), om), tekst)
    if isinstance(gelezen, OpdrachtOnbekend) and _onverklaard(gelezen, om):
        return None
    if met_teken(tekst):
        genoemd = met_soort(gezegd.meldingen)
        return (vraag(genoemd),) if isinstance(gelezen, Weigering) and genoemd else None
    if gezegd.beleefd:
        return Beleefd() if wie.plek is not Plek.KAMER or wie.gericht else None
    if gezegd.gerust and not gezegd.zeker and wie.plek is not Plek.KAMER and (wie.nummer is not None or wie.op_lijst):
        return Beleefd()  # in answer to the bot; to people it is a word to the group
    if gezegd.toegezegd and wie.op_plan and wie.plek is Plek.MAIL and not gezegd.zeker:
        return Beleefd()
    return over_het_enige(tekst, wie, om) or _uitgelegd(gezegd, tekst, wie)


def _uitgelegd(gezegd: Verstaan, tekst: str, wie: Bekend) -> Lezing | None:
    """Words that may report something, by the place where they were written."""
    if (voor_een := lees_voor_een(gezegd, tekst, wie)) is not None:
        return voor_een
    if (over := gaat_over_anders(gezegd, tekst, wie)) is not None:
        return met_anders(over.nummer, tekst, wie)
    if is_van_horen(tekst, wie):
        return None
    if wie.nummer is not None:
        return _over_een_punt(gezegd, tekst, wie, wie.nummer)
    match wie.plek:
        case Plek.KAMER:
            return _in_de_kamer(gezegd, wie)
        case Plek.PRIVE:
            return _onder_ons(gezegd, tekst, wie)
        case Plek.MAIL:
            return _aan_de_groep(gezegd, tekst, wie)


def _naast_opdrachten(opdrachten: tuple[Opdracht, ...], tekst: str, wie: Bekend, om: Omstandigheid) -> Lezing | None:
    """Whether the same message says more, or takes back, what its commands say."""
    gegeven = {een.nummer: _SOORT.get(een.command.woorden) for een in opdrachten}
    if None in gegeven.values() or None in gegeven or any(een.code for een in opdrachten):
        return None
    nummers = [nummer for nummer in gegeven if nummer is not None]
    if not om.punten.keys() >= set(nummers) or alleen_van_anderen(nummers, tekst, wie, om):
        return None  # the command itself says which does not exist, or is not theirs
    gezegd = versta(tekst, replace(om, over=om.over if om.over is not None else nummers[0]))
    if gezegd.beleefd:  # "graag gedaan"
        return Beleefd()
    anders = {een.nummer: een for een in gezegd.meldingen}
    getypt = {woord.strip("#().,:;!?-") for woord in tekst.split()}
    genoemd = [nummer for nummer in nummers if nummer in gezegd.genoemd or str(nummer) in getypt]
    zelf = tuple(Melding(nummer=nummer, soort=gegeven[nummer]) for nummer in nummers)
    if any(is_van_ander(wie, nummer) for nummer in nummers) and _gewoon_gezegd(opdrachten, tekst, wie):
        return met_vraag(tuple(anders.get(een.nummer, een) for een in zelf), gezegd, tekst, wie)
    if gezegd.verbeterd:
        laatste = gezegd.meldingen[-1] if gezegd.meldingen else zelf[-1]
        laatste = replace(laatste, soort=laatste.soort or zelf[-1].soort)
        return met_vraag((laatste,), gezegd, tekst, wie)
    if wie.nummer is not None and wie.nummer not in gegeven:
        return _naast_een_getal(zelf, gezegd, tekst, wie, wie.nummer)
    erbij = tuple(een for een in gezegd.meldingen if een.soort is not None and een.nummer not in gegeven)
    if erbij:
        eens = all(anders.get(nummer) is not None and anders[nummer].soort is gegeven[nummer] for nummer in nummers)
        if gezegd.zeker and eens:
            return als_opdrachten(gezegd, tekst)
        return met_vraag((*zelf, *erbij), gezegd, tekst, wie)
    if not genoemd and is_van_ander(wie, nummers[0]) and set(gegeven.values()) & {*_NIET_ONDERTUSSEN}:
        return met_vraag(zelf, gezegd, tekst, wie)
    if not genoemd and not gezegd.zeker:  # "nog niet gedaan", "lukt niet vandaag": the reply itself says which
        return met_vraag(tuple(anders.get(een.nummer, een) for een in zelf), gezegd, tekst, wie)
    if FeedbackSoort.LUKT_NIET in gegeven.values() and noemt_tijd(tekst):
        return met_vraag(tuple(anders.get(een.nummer, een) for een in zelf), gezegd, tekst, wie)
    tegen = tuple(
        anders[een.nummer]
        for een in zelf
        if een.soort in _NIET_ONDERTUSSEN and een.nummer in anders and _spreekt_tegen(anders[een.nummer], een)
    )
    return met_vraag(tegen, gezegd, tekst, wie) if tegen else None


def _naast_een_getal(zelf: tuple[Melding, ...], gezegd: Verstaan, tekst: str, wie: Bekend, nummer: int) -> Lezing:
    """A command with another number than that of the message answered: which of both is asked, unless it counts."""
    telt = not gezegd.genoemd and all(telt_iets(tekst, een.nummer) for een in zelf)
    if telt and gezegd.zeker and nummer in wie.eigen_punten:
        return als_opdrachten(gezegd, tekst)
    return met_vraag((*zelf, Melding(nummer=nummer, soort=None)), gezegd, tekst, wie, kies=True)


def _gewoon_gezegd(opdrachten: tuple[Opdracht, ...], tekst: str, wie: Bekend) -> bool:
    """Whether a casushouder says plainly that something ended ("5 klaar"), which may be told of the owner's work.

    With a sign or all its words ("actie gereed 5") it is their report, as a code in front makes it.
    """
    houder = wie.wie.deelnemer is not None and Rol.CASUSHOUDER in wie.wie.rollen
    eindigt = any(_SOORT.get(een.command.woorden) in _NIET_ONDERTUSSEN for een in opdrachten)
    heel = any(regel.lower().lstrip().startswith("actie ") for regel in tekst.splitlines())
    return houder and eindigt and not heel and not met_teken(tekst)


def _onverklaard(fout: OpdrachtOnbekend, om: Omstandigheid) -> bool:
    """Whether the line that looked like a command says nothing in plain words either: then nothing of it is done."""
    regel = fout.gegevens.get("tekst")
    if not isinstance(regel, str) or not _lijkt_opdracht(regel):
        return False
    gezegd = versta(regel, om)
    return not met_soort(gezegd.meldingen)


def _lijkt_opdracht(regel: str) -> bool:
    """Whether it begins as a command of more words does."""
    kop = regel.lstrip("/! ").split(maxsplit=1)[:1]
    return bool(kop) and kop[0].lower() in KOPPEN


def _spreekt_tegen(gezegd: Melding, gegeven: Melding) -> bool:
    """ "2 klaar per 1 december": the words beside the command say something else."""
    if gezegd.twijfel:
        return True
    if gezegd.soort is gegeven.soort:
        return False
    return gezegd.soort is not None or gezegd.dag is not None


def _over_een_punt(gezegd: Verstaan, tekst: str, wie: Bekend, nummer: int) -> Lezing:
    """A reply to a message about one actiepunt."""
    deze = next((een for een in gezegd.meldingen if een.nummer == nummer), None)
    anderen = tuple(een for een in met_soort(gezegd.meldingen) if een.nummer != nummer)
    van_ander = is_van_ander(wie, nummer)
    if anderen:
        if gezegd.zeker and nummer in gezegd.genoemd and not van_ander:
            return als_opdrachten(gezegd, tekst)
        kies = deze is None or deze.soort is None
        erbij = (Melding(nummer=nummer, soort=None),) if kies else (deze,) if deze is not None else ()
        return met_vraag((*anderen, *erbij), gezegd, tekst, wie, kies=kies)
    if van_ander:
        return over_punt_van_ander(deze, gezegd, tekst, wie, nummer)
    if deze is not None and deze.zeker and gezegd.zeker:
        return als_opdrachten(gezegd, tekst)
    return met_vraag((deze or Melding(nummer=nummer, soort=None),), gezegd, tekst, wie)


def _in_de_kamer(gezegd: Verstaan, wie: Bekend) -> Lezing | None:
    """Ordinary talk stays talk: only a report that names an actiepunt is asked about."""
    genoemd = tuple(een for een in met_soort(gezegd.meldingen) if een.nummer in gezegd.genoemd and not een.gevraagd)
    if genoemd:
        return (vraag(genoemd),)
    if not wie.gericht:
        return None
    gevraagd = tuple(een for een in gezegd.meldingen if een.nummer in gezegd.genoemd)
    if not gevraagd and gezegd.los is not None:
        gevraagd = van_zichzelf(gezegd, wie)
    return (vraag(gevraagd, kies=len(gevraagd) > 1),) if gevraagd else None


def _onder_ons(gezegd: Verstaan, tekst: str, wie: Bekend) -> Lezing | None:
    """A private room: what names no actiepunt and says no state is for the bot alone."""
    if gezegd.genoemd:
        if gezegd.zeker and gezegd.heel and not meldt_voor_anderen(gezegd, wie):
            return als_opdrachten(gezegd, tekst)
        genoemd = tuple(een for een in gezegd.meldingen if een.nummer in gezegd.genoemd)
        deelt = len(genoemd) == 1 and genoemd[0].soort is not None and not genoemd[0].gevraagd and not gezegd.heel
        eerst = (Opdracht(command=TERUGKOPPELING, nummer=genoemd[0].nummer, tekst=tekst),) if deelt else ()
        return (*eerst, vraag(genoemd)) if genoemd else None
    eigen = van_zichzelf(gezegd, wie) if gezegd.los is not None or gezegd.leeg else ()
    return (vraag(eigen, kies=len(eigen) > 1),) if eigen else None


def _aan_de_groep(gezegd: Verstaan, tekst: str, wie: Bekend) -> Lezing | None:
    """A mail that answers no single actiepunt."""
    if wie.wie.deelnemer is None and not wie.op_groep:
        genoemd = met_soort(gezegd.meldingen)
        return (vraag(genoemd),) if genoemd else None
    if gezegd.genoemd:
        if gezegd.zeker and gezegd.heel and not meldt_voor_anderen(gezegd, wie):
            return als_opdrachten(gezegd, tekst)
        eigen = {*wie.eigen_punten}
        genoemd = tuple(een for een in gezegd.meldingen if een.soort is not None or een.nummer in eigen)
        return met_vraag(genoemd, gezegd, tekst, wie) if genoemd else None
    if gezegd.los is None and not gezegd.leeg and not wie.op_lijst:
        return None
    if gezegd.los is None and not any(gezegd.los_dagen.values()) and _is_aan_anderen(tekst):
        return None
    eigen_ = van_zichzelf(gezegd, wie)
    return met_vraag(eigen_, gezegd, tekst, wie, kies=len(eigen_) > 1) if eigen_ else None


def _is_aan_anderen(tekst: str) -> bool:
    """A question, "bel me even", "zie bijlage": for people, and no report of anything."""
    woorden = [woord.strip(".,;:!()").lower() for woord in tekst.split()]
    vraagt = tekst.rstrip().endswith("?") and bool(woorden) and woorden[0] in _VRAAGT
    return vraagt or woorden[:1] in (["bel"], ["bellen"]) or woorden in (["zie", "bijlage"], ["zie", "bijlagen"])
