"""From signals to messages: one message per person, with a block for each thing (SOURCES: C3, C27). Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256

from commands.domain.actiepunt import Actiepunt
from commands.domain.beleid import Beleid
from commands.domain.datum import schrijf_datum
from commands.domain.herinnering import VAN_EIGENAAR, HerinneringSoort, Stap
from commands.domain.rollen import Rol
from commands.domain.termijnen import ladder_stappen, plan_stap
from commands.domain.vervolg import vervolg_venster
from commands.domain.voorgelegd import antwoord_op
from commands.domain.werkdagen import lokale_dag
from commands.effects.termijnplan import uitgenodigd_op
from commands.klok.onderwerpen import onderwerp
from commands.klok.ontvangers import is_bereikbaar
from commands.klok.signaal import Ontvanger, Signaal, Vervangt
from commands.messages import Bericht, Blok, Lid, Say, Staf
from commands.texts import (
    afwezig,
    casushouder,
    gaande,
    kamer,
    klok_besluit,
    klok_casus,
    klok_ico,
    statusblad,
    terugpost,
    voorleggen,
    wachten,
)
from commands.texts import klok as teksten
from commands.texts import verzoek as verzoekteksten

MAX_BLOKKEN = 20
"""Blocks in one message: more is no reminder any more. The other things follow as one line each."""
_SOORTEN = tuple(HerinneringSoort)
_STAPPEN = tuple(Stap)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundel:
    """One message with the reminders that it says."""

    say: Say
    rijen: tuple[str, ...]
    staf: str = ""
    """Persoon id of the medewerker who gets it; empty for a deelnemer, and for a question to which a reply is the
    answer: nothing may stand beside that one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Regel:
    signaal: Signaal
    rollen: tuple[Rol, ...]
    persoon_id: str
    eigen: bool
    """Whether the actiepunt is the reader's alone."""
    vervangt: Vervangt | None = None


def maak_berichten(signalen: Iterable[Signaal], vandaag: date, beleid: Beleid) -> list[Bundel]:
    """One message per person: a deelnemer hears per casus, a medewerker over all casussen at once.

    Somebody who is both hears all of it in their message as deelnemer of that casus. Of two steps about one actiepunt
    to one person the higher is said.
    """
    plekken: dict[tuple[Lid | tuple[str, str], str], list[tuple[Signaal, Ontvanger]]] = defaultdict(list)
    paren = [(signaal, ontvanger) for signaal in signalen for ontvanger in signaal.ontvangers]
    lid_in = {(wie.persoon_id, s.casus.id): wie.deelnemer_id for s, wie in paren if wie.deelnemer_id is not None}
    staf = {wie.persoon_id: wie.medewerker_id for _, wie in reversed(paren) if wie.medewerker_id is not None}
    for signaal, wie in paren:
        deelnemer = lid_in.get((wie.persoon_id, signaal.casus.id))
        plek = Lid(deelnemer_id=deelnemer) if deelnemer is not None else ("staf", wie.persoon_id)
        # a plain reply answers this one question, so that nothing stands beside it
        apart = signaal.rij.id if signaal.vraag is not None or _is_aanbod(signaal, wie.rol) else ""
        plekken[plek, apart].append((signaal, wie))
    bundels = []
    for (plek, _), deel in plekken.items():
        casussen = {signaal.casus.id for signaal, _ in deel}
        if isinstance(plek, Lid):
            aan: Lid | Staf = plek
        else:
            een = next(iter(casussen)) if len(casussen) == 1 else None
            aan = Staf(medewerker_id=staf[plek[1]] or "", casus_id=een)
        bundel = _bundel(aan, deel, vandaag, beleid)
        if not isinstance(plek, Lid) and not bundel.say.bericht.antwoord_als:
            bundel = replace(bundel, staf=plek[1])
        bundels.append(bundel)
    return bundels


def _is_aanbod(signaal: Signaal, rol: Rol) -> bool:
    """Whether this reader is asked to become casushouder."""
    return signaal.rij.soort is HerinneringSoort.AANBOD and rol is Rol.PARTNER


def sleutel(soort: str, ids: Iterable[str]) -> str:
    """A key that is the same for the same reminders, so that they are queued once, however often they are said."""
    return f"klok/{soort}/{sha256('+'.join(sorted(ids)).encode()).hexdigest()[:40]}"


def _bundel(aan: Lid | Staf, deel: Sequence[tuple[Signaal, Ontvanger]], vandaag: date, beleid: Beleid) -> Bundel:
    rijen = tuple(sorted({signaal.rij.id for signaal, _ in deel}))
    regels = _regels(deel)
    blokken = [_namens(regel, _blok(regel, vandaag, beleid, kort=len(regels) > 1)) for regel in regels[:MAX_BLOKKEN]]
    if len(regels) > MAX_BLOKKEN:
        blokken.append(teksten.rest([onderwerp(regel.signaal, vandaag) for regel in regels[MAX_BLOKKEN:]]))
    kop = teksten.onderwerp(
        [regel.signaal.casus.code for regel in regels],
        [regel.signaal.rij.soort for regel in regels],
        onderwerp(regels[0].signaal, vandaag),
    )
    vraag = regels[0].signaal.vraag
    als = "" if vraag is None else antwoord_op(vraag.nummer)
    ja, nee = (casushouder.JA, casushouder.NEE) if _is_aanbod(regels[0].signaal, regels[0].rollen[0]) else ("", "")
    bericht = Bericht(onderwerp=kop, blokken=tuple(blokken), antwoord_als=als, bij_ja=ja, bij_nee=nee)
    return Bundel(say=Say(aan=aan, bericht=bericht, sleutel=sleutel("herinnering", rijen)), rijen=rijen)


def _regels(deel: Sequence[tuple[Signaal, Ontvanger]]) -> list[_Regel]:
    """One line for each thing, in order of casus and number."""
    per_onderwerp: dict[tuple[str, str], list[tuple[Signaal, Ontvanger]]] = defaultdict(list)
    for signaal, wie in deel:
        los = signaal.rij.soort is HerinneringSoort.CONTACT and not signaal.besluit
        contact = signaal.rij.stap.value if los else ""
        per_onderwerp[signaal.rij.soort.value + contact, signaal.rij.onderwerp_id].append((signaal, wie))
    regels = [_regel(paren) for paren in per_onderwerp.values()]
    return sorted(regels, key=lambda regel: _volgorde(regel.signaal))


def _regel(paren: Sequence[tuple[Signaal, Ontvanger]]) -> _Regel:
    hoogste = max((signaal for signaal, _ in paren), key=lambda s: _STAPPEN.index(s.rij.stap))
    hier = [wie for signaal, wie in paren if signaal.rij.id == hoogste.rij.id]
    eigen = [een.persoon.id for een in hoogste.eigenaars if een.actief] == [hier[0].persoon_id]
    vervangt = next((wie.vervangt for wie in hier), None)
    rollen = tuple(dict.fromkeys(wie.rol for wie in hier))
    return _Regel(signaal=hoogste, rollen=rollen, persoon_id=hier[0].persoon_id, eigen=eigen, vervangt=vervangt)


def _volgorde(signaal: Signaal) -> tuple[str, int, int]:
    return signaal.casus.code, _SOORTEN.index(signaal.rij.soort), signaal.punt.nummer if signaal.punt else 0


def _namens(regel: _Regel, blok: Blok) -> Blok:
    """The block with the reason why somebody else is asked, where they stand in for a role."""
    if regel.vervangt is None or regel.rollen == (Rol.PARTNER,):
        return blok
    return replace(blok, tekst=f"{afwezig.u_neemt_waar(regel.vervangt.wie, regel.vervangt.tot)}\n{blok.tekst}")


def _blok(regel: _Regel, vandaag: date, beleid: Beleid, *, kort: bool) -> Blok:
    signaal = regel.signaal
    rij, casus = signaal.rij, signaal.casus
    if signaal.wachtend is not None:
        van = signaal.eigenaar.aanduiding if signaal.eigenaar is not None else "de procesregisseur"
        dag = schrijf_datum(lokale_dag(signaal.wachtend.sinds, beleid))
        return wachten.herinner(casus, signaal.wachtend, regel.rollen[0], van, dag)
    if signaal.punt is not None and signaal.verzoek is not None:
        van = signaal.eigenaar.aanduiding if signaal.eigenaar is not None else ""
        sinds, rol = lokale_dag(signaal.verzoek.sinds, beleid), regel.rollen[0]
        return verzoekteksten.opnieuw(casus, signaal.punt, signaal.verzoek, van, sinds, rol, signaal.eigenaars)
    if signaal.punt is not None:
        return _actieblok(regel, signaal.punt, vandaag, beleid, kort=kort)
    if rij.soort is HerinneringSoort.UITNODIGING and signaal.eigenaar is not None:
        sinds = lokale_dag(uitgenodigd_op(rij), beleid)
        opnieuw = None if signaal.vervolg is None else signaal.vervolg.dag
        return kamer.niet_binnen(casus, signaal.eigenaar, sinds=sinds, opnieuw=opnieuw)
    if rij.soort is HerinneringSoort.ADRES and signaal.eigenaar is not None:
        terug = signaal.eigenaar.persoon.mail_failed_at
        return terugpost.vraag_adres(casus, signaal.eigenaar, None if terug is None else lokale_dag(terug, beleid))
    if rij.soort is HerinneringSoort.POST and signaal.eigenaar is not None:
        return terugpost.robotpost(casus, signaal.eigenaar, signaal.aantal)
    if signaal.vraag is not None and signaal.eigenaar is not None:
        sinds = lokale_dag(signaal.vraag.sinds, beleid)
        regie = regel.rollen[0] is Rol.PROCESREGISSEUR and rij.stap is Stap.VRAAG_REGIE
        return voorleggen.opnieuw(casus, signaal.vraag, signaal.eigenaar.aanduiding, sinds, regie=regie)
    return _casusblok(regel, vandaag, beleid)


def _casusblok(regel: _Regel, vandaag: date, beleid: Beleid) -> Blok:
    signaal = regel.signaal
    rij, casus = signaal.rij, signaal.casus
    if rij.soort is HerinneringSoort.AANBOD and signaal.eigenaar is not None and signaal.sinds is not None:
        return casushouder.opnieuw(casus, signaal.eigenaar, signaal.eigenaars, signaal.sinds, regel.rollen[0])
    if rij.soort is HerinneringSoort.NIEUWPLAN and signaal.sinds is not None:
        return klok_casus.nieuwplan(casus, rij.versie, sinds=signaal.sinds, vervolg=signaal.vervolg)
    if rij.soort is HerinneringSoort.ICO and signaal.ico is not None:
        return klok_ico.geweest(casus, signaal.ico, beleid.zone, signaal.vervolg)
    begin = date.fromordinal(rij.versie)
    if rij.soort is HerinneringSoort.VERVOLG:
        venster, peilt = vervolg_venster(begin, beleid), signaal.ico is not None
        dan, rollen = signaal.vervolg, regel.rollen
        return klok_ico.vervolg(casus, rollen, venster=venster, peilt=peilt, dan=dan, vandaag=vandaag)
    if rij.soort is HerinneringSoort.PLAN:
        grens = begin + timedelta(days=beleid.plan_grens_dagen)
        return klok_casus.plan(
            casus,
            plan_stap(rij.stap, rij.volgnummer),
            regel.rollen,
            ico_op=begin,
            grens=grens,
            grens_dagen=beleid.plan_grens_dagen,
            vandaag=vandaag,
            vervolg=signaal.vervolg,
        )
    if rij.soort is HerinneringSoort.STILTE:
        return gaande.stil(casus, regel.rollen[0], sinds=begin, vervolg=signaal.vervolg)
    if rij.soort is HerinneringSoort.KLAAR:
        return gaande.klaar(casus, regel.rollen, sinds=begin, vervolg=signaal.vervolg)
    stand = () if signaal.blad is None else statusblad.regels(signaal.blad, vandaag)
    if signaal.besluit:
        return klok_casus.contact_besluit(casus, laatste=begin, vervolg=signaal.vervolg, stand=stand)
    weken = beleid.contact_weken
    return klok_casus.contact(casus, regel.rollen[0], laatste=begin, weken=weken, vervolg=signaal.vervolg, stand=stand)


def _actieblok(regel: _Regel, punt: Actiepunt, vandaag: date, beleid: Beleid, *, kort: bool) -> Blok:
    signaal = regel.signaal
    gemeld_op = None if punt.beantwoord_op is None else lokale_dag(punt.beantwoord_op, beleid)
    if signaal.rij.soort is HerinneringSoort.BESLUIT:
        wie, dan = signaal.eigenaars, signaal.vervolg
        return klok_besluit.besluit(signaal.casus, punt, regel.rollen, wie, gemeld_op=gemeld_op, vervolg=dan, kort=kort)
    om = teksten.Aanleiding(
        stap=signaal.rij.stap,
        vandaag=vandaag,
        vervolg=signaal.vervolg,
        overgeslagen=signaal.overgeslagen,
        gemeld_op=gemeld_op,
        kort=kort,
        wacht_nog=_wacht_nog(regel),
        stappen=ladder_stappen(beleid),
    )
    if signaal.rij.stap in VAN_EIGENAAR:
        if regel.rollen == (Rol.PARTNER,):
            if regel.vervangt is not None:
                reden = afwezig.actiepunt_van(regel.vervangt.wie, regel.vervangt.tot)
                return teksten.eigenaar(signaal.casus, punt, om, reden=reden)
            anderen = [een for een in signaal.eigenaars if een.persoon.id != regel.persoon_id]
            return teksten.eigenaar(signaal.casus, punt, om, anderen)
        onbereikt = [een for een in signaal.eigenaars if not is_bereikbaar(een)]
        return teksten.zonder_eigenaar(signaal.casus, punt, om, onbereikt)
    if regel.eigen and signaal.rij.stap is Stap.ACTIE_CASUSHOUDER:
        return teksten.casushouder_zelf(signaal.casus, punt, om)
    weg = "" if signaal.afwezig is None else afwezig.eigenaar_is_weg(signaal.afwezig)
    return teksten.ladder(signaal.casus, punt, om, regel.rollen, signaal.eigenaars, weg)


def _wacht_nog(regel: _Regel) -> str:
    """Of the reader's own words where they are an owner, otherwise of any owner."""
    wachten_nog = regel.signaal.wacht_nog
    if regel.signaal.rij.stap in VAN_EIGENAAR:
        return wachten_nog.get(regel.persoon_id, "")
    return next(iter(wachten_nog.values()), "")
