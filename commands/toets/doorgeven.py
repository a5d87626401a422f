"""`doorgeven W12 aan <derde>`: the procesregisseur lets one message through to a derde (SOURCES: BGS 2.21).

`doorgeven aan <derde>: <tekst>` does the same with words of their own. Nobody hears whose words they are.
"""

from collections.abc import Sequence

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.wachtend import Wachtend, lees_nummer
from commands.domain.weigering import CasusNietLopend, OpdrachtOnvolledig
from commands.domain.weigering_derde import AlleenAanDerde, DerdeZonderVerklaring, ToestemmingNodig
from commands.messages import Lid, Say
from commands.texts import derde as teksten
from commands.toets.zoek import van, zoek

_TOESTEMMING = "met toestemming"


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The words go to that derde alone, by mail; a held message still waits for the others.

    Words of another deelnemer need their consent (SOURCES: S0): "met toestemming". Raises as `zoek`,
    OpdrachtOnvolledig, CasusOntbreekt, CasusNietLopend, DeelnemerOnbekend, WelkeDeelnemer, AlleenAanDerde,
    DerdeZonderVerklaring, ToestemmingNodig.
    """
    if _van_bericht(opdracht.tekst):
        wachtend = await zoek(opdracht, context, regie=True)
        casus = await context.uow.casussen.get_casus(wachtend.casus_id)
        rest = opdracht.tekst.split(maxsplit=1)[1:]
        wie, toestemming = _wie(rest[0] if rest else "")
        lid = await _derde(wie, casus, context, opdracht)
        if wachtend.deelnemer_id not in (None, lid.id) and not toestemming:
            raise ToestemmingNodig(bericht=wachtend.kort, wie=lid.aanduiding, keuzes=await van(wachtend, context.uow))
        return _geef_door(casus, lid, wachtend.teksten, f"{wachtend.id}/{lid.id}", wachtend)
    casus = context.casus
    naam, _, tekst = opdracht.tekst.partition(":")
    lid = await _derde(_wie(naam)[0], casus, context, opdracht)
    if not tekst.strip():
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    return _geef_door(casus, lid, (tekst.strip(),), f"{context.inbound.bron}/{lid.id}")


def _geef_door(
    casus: Casus, lid: Deelnemer, woorden: Sequence[str], sleutel: str, wachtend: Wachtend | None = None
) -> Uitkomst:
    bericht = teksten.doorgegeven(casus, "\n".join(woorden))
    say = Say(aan=Lid(deelnemer_id=lid.id, derde=True), bericht=bericht, sleutel=f"doorgeven/{sleutel}")
    bon = teksten.doorgegeven_genoteerd(casus, lid, wachtend)
    object_ = wachtend.kort if wachtend is not None else lid.id
    return Uitkomst(antwoord=bon, effecten=(say,), object=object_)


async def _derde(wie: str, casus: Casus, context: Context, opdracht: Opdracht) -> Deelnemer:
    if casus.fase not in (Fase.GEPLAND, Fase.LOPEND):
        raise CasusNietLopend(code=casus.code)
    if not wie:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    lid = zoek_lid(wie, [een for een in await context.uow.deelnemers.of_casus(casus.id) if een.actief])
    if not lid.is_derde:
        raise AlleenAanDerde(wie=lid.aanduiding)
    if not lid.krijgt_eigen:
        raise DerdeZonderVerklaring(code=casus.code, wie=lid.aanduiding)
    if not lid.weet_ervan:  # only named for a first ICO, and not invited yet
        raise CasusNietLopend(code=casus.code)
    return lid


def _wie(tekst: str) -> tuple[str, bool]:
    """The name, and whether the writer of the words agreed."""
    kaal = tekst.strip(" .!")
    toestemming = kaal.lower().endswith(_TOESTEMMING)
    kaal = kaal[: -len(_TOESTEMMING)].rstrip(" ,") if toestemming else kaal
    eerste, _, rest = kaal.partition(" ")
    return (rest if eerste.lower() in ("aan", "naar") else kaal).strip(), toestemming


def _van_bericht(tekst: str) -> bool:
    return bool(tekst.strip()) and lees_nummer(tekst.split(maxsplit=1)[0]) is not None


def _past(rest: str) -> bool:
    """Whether a number or a name follows: "doorgeven dat het klaar is" stays an ordinary sentence."""
    return _van_bericht(rest) or (rest.lower().startswith(("aan ", "naar ")) and ":" in rest)


def _eigen_woorden(tekst: str) -> tuple[str, ...]:
    return () if _van_bericht(tekst) else (tekst.partition(":")[2],)


DOORGEVEN = Command(
    woorden="doorgeven",
    ook=("geef door",),
    gebruik="doorgeven <W12> aan <organisatie, rol of adres>",
    samenvatting=teksten.DOORGEVEN,
    rollen=REGIE,
    bewijs=True,
    in_casus=False,
    prive=True,
    past=_past,
    doorgeef=_eigen_woorden,
    geeft_door=True,
    over_wachtend=True,
    over_derden=True,
    run=run,
)
