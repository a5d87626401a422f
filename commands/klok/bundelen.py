"""From signals to messages: one message per person, with a block for each thing (SOURCES: C3, C27). Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from commands.domain.beleid import Beleid
from commands.domain.herinnering import NAAST, VAN_EIGENAAR, VAN_GESLOTEN, HerinneringSoort, Stap
from commands.domain.reactie import OVER_PUNT
from commands.domain.rollen import Rol
from commands.domain.voorgelegd import antwoord_op
from commands.effects.rijen import VAN_DE_KLOK
from commands.klok.blokken import Regel, blok, vraagt_eigenaar
from commands.klok.onderwerpen import onderwerp
from commands.klok.signaal import Ontvanger, Signaal
from commands.messages import Bericht, Lid, Say, Staf
from commands.texts import aanmelding, casushouder, client, einde, uitnodiging, vernietigen
from commands.texts import klok as teksten

MAX_BLOKKEN = 20
"""Blocks in one message: more is no reminder any more. The other things follow as one line each."""
_VOOR_DERDE = VAN_EIGENAAR | {Stap.ICO_VOORBEREIDEN}
"""The steps that a derde may hear: of their own actiepunten, and of a meeting to which they are invited."""
_SOORTEN = tuple(HerinneringSoort)
_STAPPEN = tuple(Stap)
_OVER_AANMELDING = {Stap.AANMELDING_AANVULLEN: aanmelding.ANTWOORD_ALS, Stap.CLIENT_VRAAG: client.ANTWOORD_ALS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundel:
    """One message with the reminders that it says."""

    say: Say
    rijen: tuple[str, ...]
    staf: str = ""
    """Persoon id of the medewerker who gets it; empty for a deelnemer, and for a question to which a reply is the
    answer: nothing may stand beside that one."""
    lid: str = ""
    """Persoon id of the deelnemer who gets it; empty for a medewerker."""


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
        eigen = wie.derde and signaal.rij.stap in _VOOR_DERDE
        plek = Lid(deelnemer_id=deelnemer, derde=eigen) if deelnemer is not None else ("staf", wie.persoon_id)
        # a plain reply answers this one question, so that nothing stands beside it
        antwoord = signaal.vraag is not None or _ja_nee(signaal, wie.rol, wie.persoon_id) or _plat(signaal, wie.rol)
        apart = signaal.rij.id if antwoord else ""
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
        bericht = bundel.say.bericht
        if isinstance(plek, Lid):
            bundel = replace(bundel, lid=deel[0][1].persoon_id)
        elif not (bericht.antwoord_als or bericht.bij_ja):
            bundel = replace(bundel, staf=plek[1])
        bundels.append(bundel)
    return bundels


def _ja_nee(signaal: Signaal, rol: Rol, persoon_id: str) -> tuple[str, str] | None:
    """The commands for which a plain yes and no stand, where this reader is asked for one of the two."""
    if signaal.rij.soort is HerinneringSoort.AANBOD and rol is Rol.PARTNER:
        return casushouder.JA, casushouder.NEE
    if signaal.voorstel is not None and signaal.voorstel.van != persoon_id:
        return einde.ja(signaal.voorstel.einde), einde.NEE
    if signaal.rij.soort is HerinneringSoort.VERNIETIGING:
        return vernietigen.JA, vernietigen.NEE
    if signaal.rij.stap is Stap.ICO_VOORBEREIDEN:  # answered as the invitation was, to the procesregisseur alone
        return uitnodiging.JA, uitnodiging.NEE
    return None


def _plat(signaal: Signaal, rol: Rol) -> str:
    """The command for which plain words of an aanmelder stand; empty where they are asked nothing."""
    return _OVER_AANMELDING.get(signaal.rij.stap, "") if rol is Rol.AANMELDER else ""


def _vraag_ico(regels: Sequence[Regel]) -> str:
    """The step of the one question about a meeting, marked where something else of the same casus is asked beside it;
    empty for any other."""
    over_ico = (HerinneringSoort.ICO, HerinneringSoort.VERVOLG)
    gevraagd = [een for een in regels if een.signaal.rij.soort in over_ico and Rol.PROCESREGISSEUR in een.rollen]
    if len(gevraagd) != 1 or len({een.signaal.casus.id for een in regels}) != 1:
        return ""
    stap = gevraagd[0].signaal.rij.stap.value
    return stap if len(regels) == 1 else f"{stap}{NAAST}"


def sleutel(soort: str, ids: Iterable[str]) -> str:
    """A key that is the same for the same reminders, so that they are queued once, however often they are said."""
    return f"{VAN_DE_KLOK}{soort}/{sha256('+'.join(sorted(ids)).encode()).hexdigest()[:40]}"


def _bundel(aan: Lid | Staf, deel: Sequence[tuple[Signaal, Ontvanger]], vandaag: date, beleid: Beleid) -> Bundel:
    rijen = tuple(sorted({signaal.rij.id for signaal, _ in deel}))
    regels = _regels(deel)
    blokken = [blok(regel, vandaag, beleid) for regel in regels[:MAX_BLOKKEN]]
    if len(regels) > MAX_BLOKKEN:
        blokken.append(teksten.rest([onderwerp(regel.signaal, vandaag) for regel in regels[MAX_BLOKKEN:]]))
    kop = teksten.onderwerp(
        [regel.signaal.casus.code for regel in regels],
        [regel.signaal.rij.soort for regel in regels],
        onderwerp(regels[0].signaal, vandaag),
    )
    vraag = regels[0].signaal.vraag
    als = "" if vraag is None else antwoord_op(vraag.nummer)
    als = als or _plat(regels[0].signaal, regels[0].rollen[0])
    ja, nee = _ja_nee(regels[0].signaal, regels[0].rollen[0], regels[0].persoon_id) or ("", "")
    vraag_ico = _vraag_ico(regels)
    tekens = OVER_PUNT if beleid.reacties and len(regels) == 1 and vraagt_eigenaar(regels[0]) else ()
    bericht = Bericht(
        onderwerp=kop,
        blokken=tuple(blokken),
        antwoord_als=als,
        tekens=tekens,
        bij_ja=ja,
        bij_nee=nee,
        vraag_ico=vraag_ico,
    )
    naam = sleutel("herinnering", rijen)
    if any(signaal.rij.soort in VAN_GESLOTEN for signaal, _ in deel):
        naam = naam.removeprefix(VAN_DE_KLOK)  # it speaks of a closed casus, so that closing one voids nothing of it
    return Bundel(say=Say(aan=aan, bericht=bericht, sleutel=naam), rijen=rijen)


def _regels(deel: Sequence[tuple[Signaal, Ontvanger]]) -> list[Regel]:
    """One line for each thing, in order of casus and number."""
    per_onderwerp: dict[tuple[str, str], list[tuple[Signaal, Ontvanger]]] = defaultdict(list)
    besluiten = {signaal.rij.onderwerp_id for signaal, _ in deel if signaal.besluit}
    for signaal, wie in deel:
        los = signaal.rij.soort is HerinneringSoort.CONTACT and signaal.rij.onderwerp_id not in besluiten
        los = los or signaal.rij.soort is HerinneringSoort.AANMELDING
        contact = signaal.rij.stap.value if los else ""
        per_onderwerp[signaal.rij.soort.value + contact, signaal.rij.onderwerp_id].append((signaal, wie))
    regels = [_regel(paren) for paren in per_onderwerp.values()]
    return sorted(regels, key=lambda regel: _volgorde(regel.signaal))


def _regel(paren: Sequence[tuple[Signaal, Ontvanger]]) -> Regel:
    hoogste = max((signaal for signaal, _ in paren), key=lambda s: (s.besluit, _STAPPEN.index(s.rij.stap)))
    if hoogste.rij.soort is HerinneringSoort.CONTACT:  # of two clocks the first day is the one that is kept
        vervolgen = [signaal.vervolg for signaal, _ in paren if signaal.vervolg is not None]
        hoogste = replace(hoogste, vervolg=min(vervolgen, key=lambda een: een.dag, default=None))
    hier = [wie for signaal, wie in paren if signaal.rij.id == hoogste.rij.id]
    eigen = [een.persoon.id for een in hoogste.eigenaars if een.actief] == [hier[0].persoon_id]
    vervangt = next((wie.vervangt for wie in hier), None)
    rollen = tuple(dict.fromkeys(wie.rol for wie in hier))
    return Regel(
        signaal=hoogste,
        rollen=rollen,
        persoon_id=hier[0].persoon_id,
        eigen=eigen,
        vervangt=vervangt,
        derde=any(wie.derde for wie in hier),
    )


def _volgorde(signaal: Signaal) -> tuple[str, int, int]:
    return signaal.casus.code, _SOORTEN.index(signaal.rij.soort), signaal.punt.nummer if signaal.punt else 0
