"""`contact gehad <datum>`: the talk between casushouder and procesregisseur (SOURCES: S2) took place."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.datum import is_datum, lees_datum, schrijf_datum
from commands.domain.datumwoorden import WEEKDAGEN
from commands.domain.gaande import ContactUitkomst
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend, DatumInToekomst, DatumOnleesbaar
from commands.effects.termijnplan import plan_contact
from commands.spreektaal.woorden import aangehaald
from commands.texts import casus as teksten

HOUDERS = frozenset({Rol.CASUSHOUDER})


_ROLWOORD = {
    "casushouder": Rol.CASUSHOUDER,
    "casusregisseur": Rol.CASUSHOUDER,
    "houder": Rol.CASUSHOUDER,
    "procesregisseur": Rol.PROCESREGISSEUR,
    "procesmanager": Rol.PROCESREGISSEUR,
    "procesregie": Rol.PROCESREGISSEUR,
    "regisseur": Rol.PROCESREGISSEUR,
    "regie": Rol.PROCESREGISSEUR,
    "pr": Rol.PROCESREGISSEUR,
}
ROLWOORD: Final = frozenset(_ROLWOORD)
"""How people name the two roles."""
_NAAM = {Rol.CASUSHOUDER: "casushouder", Rol.PROCESREGISSEUR: "procesregisseur"}
_TUSSEN = frozenset({"met", "de", "onze", "mijn", "en", "gesproken", "gebeld", "overlegd", "telefonisch", "op"})
_UITKOMST = {
    **{een.value.lower(): een for een in ContactUitkomst},
    "door": ContactUitkomst.DOORGAAN,
    "vervolgico": ContactUitkomst.VERVOLG_ICO,
    "vervolgoverleg": ContactUitkomst.VERVOLG_ICO,
    "opgeschaald": ContactUitkomst.OPSCHALEN,
    "afgeschaald": ContactUitkomst.AFSCHALEN,
}
_ERBIJ = frozenset(
    {"uitkomst", "is", "wij", "we", "gaan", "besluit", "besloten", "plannen", "gewoon", "voorlopig", "verder", "maar"}
)
"""Words beside an outcome that say no more."""


def _deel_uitkomst(regel: str) -> tuple[str, ContactUitkomst | None]:
    """The line without its outcome: "gisteren, uitkomst: vervolg ICO" is "gisteren" and a vervolg-ICO."""
    woorden = regel.replace("vervolg ICO", "vervolg-ICO").replace("vervolg ico", "vervolg-ico").split()
    gevonden = [een for woord in woorden if (een := _UITKOMST.get(woord.strip(",.;:()!").lower())) is not None]
    if len(gevonden) != 1:
        return regel, None
    rest = [woord for woord in woorden if woord.strip(",.;:()!").lower() not in {*_UITKOMST, *_ERBIJ}]
    return " ".join(rest), gevonden[0]


def _lees(regel: str) -> tuple[str, frozenset[Rol], ContactUitkomst | None]:
    """The words of the date, the roles with whom there was contact, and the outcome: "gisteren met de casushouder"."""
    regel, uitkomst = _deel_uitkomst(regel)
    woorden = [(woord, woord.strip(",.;:()").lower()) for woord in regel.split()]
    genoemd = frozenset(_ROLWOORD[kaal] for _, kaal in woorden if kaal in _ROLWOORD)
    if genoemd:
        regel = " ".join(woord for woord, kaal in woorden if kaal not in _ROLWOORD and kaal not in _TUSSEN)
    return regel.removeprefix("op ").strip(" .,;:"), genoemd, uitkomst


def _is_datum(woorden: str) -> bool:
    """Whether a date, a role, an outcome or nothing follows: "contact gehad met de moeder" stays an ordinary
    sentence."""
    datum, _, _ = _lees(woorden)
    return not datum or is_datum(datum, terug=True)


_GESPROKEN = frozenset({"gesproken", "gebeld", "overlegd", "gehad"})
_PUNT = frozenset({"punt", "actiepunt", "actie", "klaar", "bezig", "uitstel"})
_VOOR = frozenset({"ja", "contact", "hebben", "heb", "wij", "we", "ik", "is", "er", "geweest", "samen", "en"})
"""Words beside a report that say no more."""


def gemeld(tekst: str) -> str | None:
    """The report in plain words as `contact gehad` takes it: "14 dec gebeld met regisseur, we gaan door".

    It needs a talk, its day, and with whom, or a yes to the question; None where a word is left over.
    """
    regel = " ".join(tekst.split())
    kaal = [woord.strip(",.;:()!").lower() for woord in regel.split()]
    rest, genoemd, uitkomst = _lees(regel)
    if "?" in regel or not _GESPROKEN.intersection(kaal) or not (genoemd or kaal[0] == "ja"):
        return None
    over = _VOOR | _TUSSEN | _GESPROKEN
    woorden = [woord for woord in rest.split() if woord.strip(",.;:()!").lower() not in over]
    dag = " ".join(woorden).strip(" .,;:")
    if not dag or not is_datum(dag, terug=True):
        return None
    met = "".join(f" met de {_NAAM[rol]}" for rol in _NAAM if rol in genoemd)
    return f"{dag}{met}{'' if uitkomst is None else f' {uitkomst.value}'}"


_PAS: Final = frozenset({"gisteren", "eergisteren", "vandaag", "vanmorgen", "vanochtend", "vanmiddag"})


_WEEKDAG: Final = re.compile(rf"^(?:ma|di|wo|do|vr|za|zo|{'|'.join(WEEKDAGEN)})\.? (?=\d)", re.IGNORECASE)
_WEEK: Final = re.compile(r"^week \d{1,2} (?:op )?", re.IGNORECASE)
_NA_JA: Final = (["ja"], ["gesproken"], ["gebeld"], ["overlegd"])
"""Their first word says that there was a talk."""


def gemeld_na_ja(tekst: str) -> str | None:
    """The same of a yes with its day, where contact alone was asked: "ja gisteren, we gaan door". A day of the week
    may be one to come, so that it needs an outcome beside it."""
    regel = " ".join(tekst.split())
    kaal = [woord.strip(",.;:()!").lower() for woord in regel.split()]
    dag, genoemd, uitkomst = _lees(regel)
    if "?" in regel or kaal[:1] not in _NA_JA or genoemd:
        return None
    dag = " ".join(woord for woord in dag.split() if woord.strip(",.;:()!").lower() not in _VOOR | _TUSSEN)
    dag = dag.strip(" .,;:!")
    zeker = dag.lower() in _PAS or (uitkomst is not None and is_datum(_WEEKDAG.sub("", dag), terug=True))
    return f"{dag}{'' if uitkomst is None else f' {uitkomst.value}'}" if dag and zeker else None


def gaat_over_contact(tekst: str) -> bool:
    """Whether these words tell of a talk with the other role, and name no actiepunt: "gebeld met de regisseur"."""
    kaal = [woord.strip(",.;:()!?").lower() for woord in tekst.split()]
    punt = any(woord in _PUNT or woord.isdigit() for woord in kaal) and gemeld(tekst) is None
    return not punt and not _GESPROKEN.isdisjoint(kaal) and not _ROLWOORD.keys().isdisjoint(kaal)


def _lees_dag(datum: str, vandaag: date) -> date | None:
    """The day; behind a week, which was asked about, it may also be a date of its own ("week 48 24 november")."""
    gelezen = lees_datum(datum, vandaag=vandaag, terug=True)
    return lees_datum(_WEEK.sub("", datum), vandaag=vandaag, terug=True) if gelezen is None else gelezen


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Their own clock starts anew, and that of the other role when they name it.

    Raises CasusNietLopend, DatumOnleesbaar, DatumInToekomst.
    """
    casus = context.casus
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    dag = context.vandaag
    datum, genoemd, uitkomst = _lees(context.beleid.woorden.herleid(opdracht.tekst.split("\n", 1)[0]))
    if datum:
        gelezen = _lees_dag(datum, context.vandaag)
        if gelezen is None:
            raise DatumOnleesbaar(tekst=aangehaald(datum, 40))
        dag = gelezen
    if dag > context.vandaag:
        raise DatumInToekomst(datum=dag)
    gevraagd = {
        rol: await plan_contact(context, casus, rol, dag)
        for rol in (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR)
        if rol in context.wie.rollen | genoemd
    }
    if uitkomst is not None:
        casus = replace(casus, uitkomst=uitkomst.value, uitkomst_op=context.nu)
        await context.uow.casussen.save_casus(casus)
    eigen = [op for rol, op in gevraagd.items() if rol in context.wie.rollen and op is not None]
    volgende = schrijf_datum(min(eigen)) if eigen else ""
    ook_voor = " en de ".join(f"~{_NAAM[rol]}~" for rol in _NAAM if rol in genoemd - context.wie.rollen)
    bericht = teksten.contact_genoteerd(casus, schrijf_datum(dag), volgende, ook_voor, uitkomst)
    return Uitkomst(antwoord=bericht, object=casus.id)


GEHAD = Command(
    woorden="contact gehad",
    past=_is_datum,
    gebruik="contact gehad [datum] [met de casushouder of procesregisseur] [uitkomst]",
    samenvatting=teksten.CONTACT,
    rollen=HOUDERS | REGIE,
    doorgeef=lambda _tekst: (),
    bewijs=False,
    run=run,
)
