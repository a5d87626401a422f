"""The one reading of a message: its commands, and what it says in somebody's own words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from commands.aanwezigheid.aanwezig import AANWEZIG
from commands.aanwezigheid.afwezig import AFWEZIG
from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.command import Command, Opdracht
from commands.domain.beleid import Beleid
from commands.domain.nietdelen import vraagt_niet_delen
from commands.domain.weigering import LijktVerboden, OpdrachtOnbekend, Weigering
from commands.domain.weigering_terug import NietGedeeld
from commands.domain.werkdagen import lokale_dag
from commands.grammar.grammar import lees, zonder_slot
from commands.grammar.lezing import Lezing, Niets, Plek, VrijeTekst
from commands.messages import Inbound
from commands.onderling.bericht import BERICHT
from commands.plan.sjabloon import SJABLOON
from commands.spreektaal.woorden import aangehaald
from commands.texts.uitnodiging import ANTWOORD_ALS
from commands.understanding.agenda import lees_agenda, lees_op_uitnodiging, lees_over_ico
from commands.understanding.alleen_houder import lees_voor_houder
from commands.understanding.duiden import duid
from commands.understanding.eerste_woord import als_woorden
from commands.understanding.geheim import lijkt_geheim
from commands.understanding.gehoord import lees_gehoord
from commands.understanding.half_getypt import keur_half_getypt
from commands.understanding.ico_vraag import lees_op_icovraag
from commands.understanding.identiteit import Bekend
from commands.understanding.invoegingen import lees_alles
from commands.understanding.kaal_antwoord import met_janee
from commands.understanding.kamerwoorden import vraag_of_bericht
from commands.understanding.kan_vervallen import lees_kan_vervallen
from commands.understanding.kort import lees_kort
from commands.understanding.leesplek import leesplek
from commands.understanding.leestekst import lees_tekst
from commands.understanding.los_bericht import eis_een_vraag
from commands.understanding.meerzin import lees_beheerzin, lees_meerzin, liever
from commands.understanding.na_ico import lees_na_ico
from commands.understanding.na_sluiting import naar_regie
from commands.understanding.naast_contact import deel_contact_af, houd_onder_ons, over_contact
from commands.understanding.onder_ons import lees_onder_ons
from commands.understanding.op_aanbod import lees_op_aanbod
from commands.understanding.op_bedoelt import lees_na_bedoelt
from commands.understanding.op_bellen import eis_wie_gesproken_is
from commands.understanding.op_triage import lees_op_triage
from commands.understanding.op_uitnodiging import met_gemeld, met_punten
from commands.understanding.op_verzoek import lees_op_verzoek
from commands.understanding.op_wacht import lees_besluit, met_zekerheid
from commands.understanding.opvolger import lees_opvolger
from commands.understanding.over_plan import lees_planantwoord
from commands.understanding.regiezin import eis_dat_punt, eis_een_punt, lees_regiezin, lees_sluiten, noemt_punt
from commands.understanding.spoed import met_spoed
from commands.understanding.terugnemen import lees_terug
from commands.understanding.verbeterd import eis_geen_verbetering
from commands.understanding.voor_de_bot import lees_voor_de_bot
from commands.understanding.vrijgave import eis_geen_nieuwe_casus, wil_sjabloon
from commands.understanding.zelf_weg import lees_ook_weg


def lees_bericht(inbound: Inbound, wie: Bekend, tabel: Sequence[Command], beleid: Beleid) -> Lezing | Weigering:
    """The commands, or the free words that stand for one; or the refusal with which they will be answered."""
    gezegd: Lezing | Weigering
    try:
        eis_een_vraag(inbound)
        gezegd = (
            lees_agenda(inbound)
            or lees_na_ico(inbound, wie, lambda los: _lees_boven(inbound, los, tabel, beleid))
            or _op_uitnodiging(inbound, wie, beleid)
            or lees_op_icovraag(inbound, wie, beleid)
            or lees_planantwoord(inbound, wie, tabel)
            or lees_op_triage(inbound, wie)
            or lees_alles(
                inbound,
                wie,
                tabel,
                lambda deel: _lees_boven(deel, wie, tabel, beleid),
                lambda gelezen, deel, over: _eigen_woorden(gelezen, deel, over, beleid),
            )
        )
    except Weigering as weigering:
        gezegd = weigering
    if lijkt_geheim(inbound, wie, gezegd):
        return LijktVerboden()
    return vraag_of_bericht(naar_regie(met_spoed(gezegd, inbound, wie), inbound, wie), inbound, wie)


def _op_uitnodiging(inbound: Inbound, wie: Bekend, beleid: Beleid) -> tuple[Opdracht, ...] | None:
    gezegd = lees_op_uitnodiging(inbound, wie)
    dag = lokale_dag(inbound.ontvangen_op, beleid)
    return None if gezegd is None else met_punten(gezegd, zonder_slot(inbound.tekst), wie, dag)


def _lees_boven(inbound: Inbound, wie: Bekend, tabel: Sequence[Command], beleid: Beleid) -> Lezing:
    """Raises a Weigering."""
    casus = wie.wie.casus
    besluit = lees_besluit(inbound, wie)
    if besluit is None and casus is not None and wie.plek is not Plek.KAMER:
        besluit = lees_terug(inbound, wie.terug, casus.code, wie.eigen_punten)
    if besluit is not None:
        return besluit
    dag = lokale_dag(inbound.ontvangen_op, beleid)
    eis_geen_verbetering(inbound, wie, tabel, dag)
    if (voor_bot := lees_kort(inbound, wie, tabel, dag) or lees_kan_vervallen(inbound, wie)) is not None:
        return voor_bot
    if (voor_bot := lees_voor_de_bot(inbound, wie, beleid)) is not None:
        return voor_bot
    if (deels := lees_voor_houder(inbound, wie, lambda deel: _lees_woorden(deel, wie, tabel, beleid))) is not None:
        return deels
    if (ook := lees_ook_weg(inbound, wie, dag, lambda deel: _lees_woorden(deel, wie, tabel, beleid))) is not None:
        return ook
    lezing = _van_derde(_lees_woorden(inbound, wie, tabel, beleid), inbound, wie)
    return met_zekerheid(lezing, inbound, wie, getypt=wie.wachtend is not None and _is_getypt(inbound, wie, tabel))


def _van_derde(lezing: Lezing, inbound: Inbound, wie: Bekend) -> Lezing:
    """The absence of a derde as words, which the procesregisseur reads: nobody stands in for them."""
    lid = wie.wie.deelnemer
    if lid is None or not lid.is_derde or not isinstance(lezing, tuple):
        return lezing
    weg = any(een.command in (AFWEZIG, AANWEZIG) for een in lezing)
    return (Opdracht(command=BERICHT, tekst=zonder_slot(inbound.tekst)),) if weg else lezing


def _is_getypt(inbound: Inbound, wie: Bekend, tabel: Sequence[Command]) -> bool:
    try:
        return isinstance(lees(inbound.tekst, tabel, plek=wie.plek, nummer=wie.nummer, gericht=True), tuple)
    except Weigering:
        return False


def _lees_woorden(inbound: Inbound, wie: Bekend, tabel: Sequence[Command], beleid: Beleid) -> Lezing:
    if (apart := deel_contact_af(zonder_slot(inbound.tekst), wie)) is not None:
        contact, rest = apart
        gelezen = _lees_in_een(replace(inbound, tekst=rest), replace(wie, ook_contact=False), tabel, beleid)
        if isinstance(gelezen, tuple):
            return (contact, *gelezen)
    return _lees_in_een(inbound, wie, tabel, beleid)


def _lees_in_een(inbound: Inbound, wie: Bekend, tabel: Sequence[Command], beleid: Beleid) -> Lezing:
    if (op_aanbod := lees_op_aanbod(inbound, wie, tabel)) is not None:
        return op_aanbod
    dag = lokale_dag(inbound.ontvangen_op, beleid)
    eis_wie_gesproken_is(inbound, wie)
    gemeend = lees_na_bedoelt(inbound, wie, tabel) or lees_meerzin(inbound, wie, tabel, dag)
    if isinstance(gemeend, tuple):
        return gemeend
    inbound = met_janee(gemeend or inbound, wie, tabel)
    plek = leesplek(wie)
    eigen = zonder_slot(inbound.tekst)
    if (contact := over_contact(eigen, wie)) is not None:
        return met_gemeld(contact, eigen, wie, dag)
    if wie.antwoord_als and (wie.wie.deelnemer is not None or wie.antwoord_als != ANTWOORD_ALS):
        return lees_onder_ons(inbound, wie, tabel, plek, dag)
    if wie.verzoek is not None and wie.nummer is not None:
        antwoord = lees_op_verzoek(inbound, wie.verzoek, wie.nummer, tabel, plek)
        if antwoord is not None:
            return antwoord
    keur_half_getypt(inbound.tekst, wie, tabel)
    try:
        lezing = lees_tekst(inbound.tekst, wie, tabel, plek)
        lezing = als_woorden(lezing, inbound, wie, noteert_client=beleid.aanmelden is not None)
    except Weigering as fout:
        anders = lees_regiezin(inbound, wie, tabel, dag) or _toch_verstaan(fout, inbound, wie, tabel, beleid)
        anders = liever(anders, lees_beheerzin(fout, inbound, wie, tabel, dag))
        if anders is None:
            eis_een_punt(fout, inbound, wie)
            raise
        return anders
    if isinstance(lezing, VrijeTekst) and (gewild := _gewild(lezing.tekst, inbound, wie, tabel, dag)) is not None:
        return gewild
    if wie.plek is Plek.MAIL and isinstance(lezing, Niets):
        return _lees_onderwerp(inbound, tabel) or lezing
    geduid = _eigen_woorden(lezing, inbound, wie, beleid)
    if geduid is None:
        geduid = _voor_mensen(lezing.tekst, inbound, wie) if isinstance(lezing, VrijeTekst) else lezing
    return houd_onder_ons(geduid, lezing, eigen, wie)


def _gewild(tekst: str, inbound: Inbound, wie: Bekend, tabel: Sequence[Command], dag: date) -> Lezing | None:
    """What a procesregisseur wants of another point, a casushouder of the casus, or a member who is followed."""
    van_regie = lees_regiezin(inbound, wie, tabel, dag) if noemt_punt(tekst) else None
    return (
        van_regie
        or lees_gehoord(inbound, wie, dag)
        or lees_opvolger(inbound, wie)
        or lees_sluiten(inbound, wie, tabel, dag)
    )


def _toch_verstaan(
    fout: Weigering, inbound: Inbound, wie: Bekend, tabel: Sequence[Command], beleid: Beleid
) -> Lezing | None:
    """The meaning of words that are no command; None where they are refused."""
    if wie.plek is Plek.MAIL and wie.wie.deelnemer is None and (uit_onderwerp := _lees_onderwerp(inbound, tabel)):
        return uit_onderwerp
    if (geduid := _eigen_woorden(fout, inbound, wie, beleid)) is not None:
        return geduid
    if not isinstance(fout, OpdrachtOnbekend):
        return None
    if wil_sjabloon(inbound, wie):
        return (Opdracht(command=SJABLOON),)
    eis_geen_nieuwe_casus(inbound, wie)
    return None if fout.gegevens.get("lijkt_op") else lees_over_ico(inbound, wie)


def _voor_mensen(tekst: str, inbound: Inbound, wie: Bekend) -> Lezing:
    """Free words, for the one who reads them here. Raises OpdrachtOnbekend: an answer to the bot, not to the group."""
    if wil_sjabloon(inbound, wie):
        return (Opdracht(command=SJABLOON),)
    eis_geen_nieuwe_casus(inbound, wie)
    if wie.wie.deelnemer is None and not wie.op_groep:
        raise OpdrachtOnbekend(tekst=aangehaald(tekst), lijkt_op="")
    if (over_ico := lees_over_ico(inbound, wie)) is not None:
        return over_ico
    command = TERUGKOPPELING if wie.nummer is not None else BERICHT
    return (Opdracht(command=command, nummer=wie.nummer, tekst=tekst),)


def _lees_onderwerp(inbound: Inbound, tabel: Sequence[Command]) -> tuple[Opdracht, ...]:
    """Some write their command as the subject of a new mail; empty when it is none."""
    if inbound.antwoord_op:
        return ()
    try:
        lezing = lees(inbound.onderwerp, tabel, plek=Plek.PRIVE)
    except Weigering:
        return ()
    return lezing if isinstance(lezing, tuple) else ()


def _eigen_woorden(gelezen: Lezing | Weigering, inbound: Inbound, wie: Bekend, beleid: Beleid) -> Lezing | None:
    """The meaning of their own words; None for an edit or a forward, which is not read for that.

    Raises NietGedeeld where a procesregisseur asks, in answer to a message to the group, not to share them, and as
    `eis_dat_punt` does.
    """
    casus, lid = wie.wie.casus, wie.wie.deelnemer
    vrij = not isinstance(gelezen, tuple)
    if vrij and wie.op_groep and casus is not None and lid is None and vraagt_niet_delen(zonder_slot(inbound.tekst)):
        raise NietGedeeld(code=casus.code, waarom="groep")
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld:
        return None
    geduid = duid(gelezen, inbound.tekst, wie, lokale_dag(inbound.ontvangen_op, beleid))
    eis_dat_punt(geduid, inbound, wie)
    return geduid
