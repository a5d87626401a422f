"""One example, or some, of every sentence around casus, actiepunt and conversation; those of the clock stand apart."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from commands.domain.actiepunt import Feedback, FeedbackSoort, Status
from commands.domain.casus import Fase
from commands.domain.rollen import Kanaal, Soort
from commands.messages import Bericht, Blok, MailStaat
from commands.ports.rijen import OnbekendeAfzender
from commands.texts import (
    actie,
    afmelden,
    alarm,
    casus,
    deelnemer,
    gesprek,
    knoppen,
    overnemen,
    terugpost,
    toestaan,
    toestand,
    vraag,
)
from commands.texts.opmaak import als_tekst, onderwerp
from tests.domain.kalender import lokaal
from tests.texts.kamer_voorbeelden import kamerzinnen
from tests.texts.klok_voorbeelden import een_casus, een_lid, een_punt
from tests.texts.navraag_voorbeelden import navraagzinnen
from tests.texts.nazien_voorbeelden import nazienzinnen
from tests.texts.plan_voorbeelden import planzinnen
from tests.texts.toestand_voorbeelden import toestanden
from tests.texts.toets_voorbeelden import toetszinnen
from tests.texts.vreemdeling_voorbeelden import vreemdelingzinnen

CASUS = een_casus()
CONCEPT = een_casus("B4T9", Fase.CONCEPT)
GGZ = een_lid()
POLITIE = een_lid("politie", functie="wijkagent", casushouder=True)
DERDE = een_lid("woonstichting", organisatie="Woonstichting", functie="consulent", soort=Soort.DERDE)
NIET_IN_KAMER = een_lid("wijk", functie="casemanager", kanalen=(Kanaal.MATRIX,))
IN_KAMER = replace(NIET_IN_KAMER, organisatie="Reclassering", in_kamer_sinds=lokaal("2026-11-10 15:00"))
PUNT = een_punt()
ZONDER_DATUM = een_punt(5, wat="Vraagt de school om een verslag", uiterlijk=None, eigenaar=None)
BEZIG = een_punt(4, wat="Zoekt een plek voor dagbesteding", status=Status.BEZIG)
DAG = date(2026, 11, 10)
REDEN = "De moeder is ziek. Volgende week bellen wij weer."

MATRIX = {"uitnodiging", "plan_in_kamer", "welkom_in_kamer", "plan_in_gesprek"}


@dataclass(frozen=True, slots=True)
class Zin:
    """One sentence as it was made."""

    module: str
    functie: str
    geval: str
    gemaakt: Bericht | Blok | str

    def gelezen(self) -> str:
        """As a golden file shows it."""
        kop = f"[{self.functie}{': ' if self.geval else ''}{self.geval}]"
        if isinstance(self.gemaakt, str):
            return f"{kop}\n{self.gemaakt}\n"
        if isinstance(self.gemaakt, Blok):
            return f"{kop}\n{als_tekst(Bericht(onderwerp='', blokken=(self.gemaakt,)), proef=False)}\n"
        van = f"Van: {self.gemaakt.van}\n" if self.gemaakt.van else ""
        uitleg = None if self.functie in MATRIX else knoppen.uitleg
        blokken = tuple(
            replace(blok, kop=f"({blok.kanaal.value}) {blok.kop}".strip()) if blok.kanaal else blok
            for blok in self.gemaakt.blokken
        )
        tekst = als_tekst(replace(self.gemaakt, blokken=blokken), proef=False, uitleg=uitleg)
        return f"{kop}\n{van}Onderwerp: {onderwerp(self.gemaakt, proef=False)}\n\n{tekst}\n"


def zin(functie: Callable[..., Bericht | Blok | str], geval: str, *args: object, **kwargs: object) -> Zin:
    """Make it and remember how."""
    return Zin(functie.__module__.rpartition(".")[2], functie.__name__, geval, functie(*args, **kwargs))


def zinnen() -> Iterator[Zin]:
    """All of them, by module."""
    yield from _actie()
    yield from _afmelden()
    yield from _terugpost()
    yield from _alarm()
    yield from _casus()
    yield from _vraag()
    yield from _overnemen()
    yield from _gesprek()
    yield from _rest()
    for functie, geval, args, kwargs in (
        *planzinnen(),
        *toetszinnen(),
        *nazienzinnen(),
        *kamerzinnen(),
        *vreemdelingzinnen(),
        *navraagzinnen(),
    ):
        yield zin(functie, geval, *args, **kwargs)


def _actie() -> Iterator[Zin]:
    for soort in FeedbackSoort:
        yield zin(actie.voor_groep, soort.value, CASUS, PUNT, soort, GGZ.aanduiding, REDEN)
    for soort in (FeedbackSoort.GEREED, FeedbackSoort.LUKT_NIET):
        geval = f"{soort.value}, woorden wachten"
        yield zin(actie.voor_groep, geval, CASUS, PUNT, soort, GGZ.aanduiding, "", woorden_wachten=True)
    gereed = (CASUS, PUNT, FeedbackSoort.GEREED, GGZ.aanduiding, REDEN)
    yield zin(actie.voor_groep, "eerder geschreven", *gereed, geschreven_op=DAG)
    yield zin(actie.woorden_achteraf, "", CASUS, PUNT, GGZ.aanduiding, REDEN, None)
    yield zin(actie.woorden_achteraf, "eerder geschreven", CASUS, PUNT, GGZ.aanduiding, REDEN, DAG)
    yield zin(actie.woorden_gedeeld, "", CASUS, PUNT, REDEN)
    yield zin(actie.bericht_voor_groep, "", CASUS, GGZ.aanduiding, "Wie kan er donderdag bij zijn?")
    yield zin(actie.bericht_voor_groep, "eerder geschreven", CASUS, GGZ.aanduiding, "Wie kan er bij zijn?", DAG)
    yield zin(actie.lukt_niet_voor_casushouder, "", CASUS, PUNT, GGZ.aanduiding, REDEN)
    for soort in FeedbackSoort:
        yield zin(actie.ontvangen, soort.value, CASUS, PUNT, soort, REDEN)
    yield zin(actie.meldingen, "", "Casus K7Q2: actiepunt 3 is klaar", 3)
    yield zin(actie.ontvangen, "al bekend", CASUS, PUNT, FeedbackSoort.BEZIG, "", bekend=True)
    yield zin(actie.ontvangen, "lukt_niet zonder reden", CASUS, PUNT, FeedbackSoort.LUKT_NIET, "")
    yield zin(actie.lijst, "", CASUS, [PUNT, BEZIG, ZONDER_DATUM], {GGZ.id: GGZ})
    yield zin(actie.lijst, "leeg", CASUS, [], {})
    antwoord = Feedback(
        id="f",
        casus_id=CASUS.id,
        actiepunt_id=PUNT.id,
        door=GGZ.id,
        soort=FeedbackSoort.BEZIG,
        tekst=REDEN,
        op=lokaal("2026-11-10 15:00"),
    )
    yield zin(actie.toon, "", CASUS, PUNT, GGZ, [(antwoord, GGZ.aanduiding)])
    yield zin(actie.mijn, "", [(CASUS, PUNT), (CONCEPT, ZONDER_DATUM)])
    yield zin(actie.mijn, "leeg", [])
    yield zin(actie.gedeeld, "", CASUS, "Wie kan er donderdag bij zijn?")


def _afmelden() -> Iterator[Zin]:
    yield zin(afmelden.voor_groep, "", CASUS, GGZ, [PUNT, BEZIG], "Ik krijg een andere baan.")
    yield zin(afmelden.voor_groep, "zonder punten", CASUS, GGZ, [], "")
    yield zin(afmelden.weet_u_het_zeker, "", CASUS)
    yield zin(afmelden.ontvangen, "", CASUS, [PUNT])
    yield zin(afmelden.ontvangen, "zonder punten", CASUS, [])


def _alarm() -> Iterator[Zin]:
    yield zin(alarm.geparkeerd, "", "F-48213", "mail")
    yield zin(alarm.geparkeerd, "van een vreemde", "F-48213", "mail", 29, vreemd=True)
    yield zin(alarm.niet_opgehaald, "", "F-48213")
    yield zin(alarm.niet_opgehaald, "van een vreemde", "F-48213", 1, vreemd=True)
    yield zin(alarm.storing, "", "F-48213")
    yield zin(alarm.niet_verzonden, "", "K7Q2", "mail", "say", "01a2")
    yield zin(alarm.niet_verzonden, "een deelnemer", "K7Q2", "mail", "say", "01a2", regie=True)
    yield zin(alarm.niet_verzonden, "zonder casus", "", "matrix", "open_prive", "01a2")
    yield zin(alarm.niet_gewist, "", "K7Q2", "mail", "01a2")
    yield zin(alarm.niet_gewist, "in een kamer, zonder casus", "", "matrix", "01a2")
    yield zin(alarm.niet_gewist_regie, "", "K7Q2", "mail")
    yield zin(alarm.lid_niet_bereikt, "", "K7Q2", GGZ.aanduiding, "mail")
    yield zin(alarm.kanaal_weg, "", "mail", "geen verbinding")
    yield zin(alarm.post_stil, "wachtwoord", "versturen", "SMTP_AANMELDEN", wachtwoord=True)
    yield zin(alarm.post_stil, "geweigerd", "versturen", "SMTP_554_5.7.1", wachtwoord=False, geweigerd=True)
    yield zin(alarm.post_stil, "verbinding", "ontvangen", "IMAP_GROET", wachtwoord=False)
    yield zin(alarm.post_weer, "", "ontvangen")
    yield zin(alarm.post_stil_regie, "")
    yield zin(alarm.post_weer_regie, "")
    yield zin(alarm.medewerker_niet_bereikt, "", "01a2")
    yield zin(alarm.antwoordt_niet_meer, "", GGZ.aanduiding)


def _casus() -> Iterator[Zin]:
    yield zin(casus.geopend_zonder_plan, "", CONCEPT, 7)
    yield zin(casus.geopend_zonder_plan, "zonder termijn", CONCEPT, 0)
    yield zin(casus.u_bent_casushouder, "", CASUS, (4, 5, 6))
    yield zin(casus.u_bent_casushouder, "zonder contact", CASUS, ())
    for weken in ((4, 5, 6), (6,), (1,)):
        yield zin(casus.elke_weken, str(weken), weken)
    for dagen in (7, 10, 14):
        yield zin(casus.binnen_dagen, str(dagen), dagen)
    for elders in (False, True):
        yield zin(deelnemer.gewijzigd, "ook elders" if elders else "", CASUS, GGZ, elders=elders)
    yield zin(deelnemer.gewijzigd, "derde", CASUS, DERDE, elders=False)
    yield zin(toestaan.lijst, "", ["buurthuis De Voorbeeldzaal"])
    yield zin(toestaan.lijst, "leeg", [])
    for gevonden in (True, False):
        yield zin(toestaan.weg, "" if gevonden else "niet gevonden", gevonden=gevonden)
    yield zin(casus.bestand_ontvangen, "")
    yield zin(casus.bestand_ontvangen, "bij een casus", "K7Q2")
    yield zin(casus.niet_vrijgegeven_met_bestand, "")
    yield zin(casus.toon, "", CASUS, [POLITIE, GGZ], [PUNT, BEZIG])
    yield zin(casus.toon, "kamer", CASUS, [POLITIE, IN_KAMER, NIET_IN_KAMER], [PUNT], met_kamer=True)
    yield zin(casus.toon, "concept", replace(CONCEPT, ico_op=None), [], [])
    yield zin(casus.lijst, "", [CASUS, CONCEPT])
    yield zin(casus.lijst, "leeg", [])
    yield zin(casus.toegevoegd, "", CASUS, GGZ)
    yield zin(casus.toegevoegd, "derde", CASUS, DERDE)
    yield zin(casus.verwijderd, "", CASUS, GGZ, [PUNT, BEZIG])
    yield zin(casus.verwijderd, "zonder punten", CASUS, GGZ, [])
    yield zin(casus.lid_erbij, "", CASUS, GGZ)
    yield zin(casus.lid_weg, "", CASUS, GGZ)
    yield zin(casus.lid_weg, "een naamgenoot blijft", CASUS, GGZ, nog=True)
    yield zin(casus.naamgenoot_weg, "", CASUS, GGZ)
    yield zin(casus.andere_casushouder, "", CASUS, GGZ)
    yield zin(casus.casushouder_genoteerd, "", CASUS, GGZ)
    yield zin(casus.afscheid, "", CASUS, GGZ)
    yield zin(casus.kamer_afgewezen, "", CASUS, GGZ)
    yield zin(casus.contact_genoteerd, "", CASUS, "dinsdag 17 november 2026", "dinsdag 15 december 2026")
    vreemde = OnbekendeAfzender(
        afzender="iemand@elders.test",
        kanaal=Kanaal.MAIL,
        casus_code="K7Q2",
        aantal=2,
        laatst_op=lokaal("2026-11-10 15:00"),
    )
    yield zin(casus.onbekenden, "", [vreemde], 1)
    yield zin(casus.onbekenden, "veel", [vreemde], 200)
    yield zin(casus.onbekenden, "leeg", [], 0)
    yield zin(casus.hulp, "", [("actie gereed <nummer> [toelichting]", actie.GEREED), ("hulp", casus.HULP)], "K7Q2")
    yield zin(casus.hulp, "zonder casus", [("hulp", casus.HULP)], "")


def _vraag() -> Iterator[Zin]:
    een, ander = vraag.Vraag(punt=PUNT), vraag.Vraag(punt=BEZIG)
    yield zin(vraag.hoe_staat_het, "", CASUS, [een], met_code=False)
    yield zin(vraag.hoe_staat_het, "welk punt", CASUS, [een, ander], met_code=True, kies=True)
    yield zin(vraag.hoe_staat_het, "onbekend", CASUS, [], [9], met_code=False)
    gevallen = [("geen stand", een), ("klaar of later", replace(een, dag=date(2027, 1, 8)))]
    gevallen += [(soort.value, replace(een, soort=soort)) for soort in FeedbackSoort]
    gevallen += [
        ("gereed, van een ander", replace(een, soort=FeedbackSoort.GEREED, van_ander=True)),
        ("gereed, stond al zo", vraag.Vraag(punt=replace(PUNT, status=Status.GEREED), soort=FeedbackSoort.GEREED)),
        ("bezig, staat op klaar", vraag.Vraag(punt=replace(PUNT, status=Status.GEREED), soort=FeedbackSoort.BEZIG)),
    ]
    for naam, dag in (("later", date(2027, 1, 8)), ("eerder", date(2026, 11, 13)), ("gelijk", PUNT.uiterlijk)):
        gevallen.append((f"uitstel, {naam}", replace(een, soort=FeedbackSoort.UITSTEL, dag=dag)))
    for geval, deze in gevallen:
        yield zin(vraag.zin, geval, deze, "3")


def _overnemen() -> Iterator[Zin]:
    yield zin(overnemen.weet_u_het_zeker, "", CASUS)
    for wachten in (0, 1, 3):
        yield zin(overnemen.overgenomen, f"{wachten} wachten", CASUS, wachten)
    yield zin(overnemen.voor_groep, "", CASUS)
    yield zin(overnemen.afscheid, "", CASUS)


def _gesprek() -> Iterator[Zin]:
    for functie in (
        gesprek.prive_welkom,
        gesprek.zonder_token,
        gesprek.vertrokken,
        gesprek.niet_versleuteld,
        gesprek.bewerkt,
        gesprek.ingetrokken,
        gesprek.onleesbaar_in_kamer,
        gesprek.verificatie,
        gesprek.leeg,
        gesprek.doorgestuurd,
        gesprek.gewist,
    ):
        yield zin(functie, "")
    for staat in (MailStaat.ONLEESBAAR, MailStaat.TE_GROOT):
        yield zin(gesprek.onleesbaar, staat.value, staat)
        yield zin(gesprek.bestand_onleesbaar, staat.value, staat)
    for aantal in (1, 3):
        yield zin(gesprek.bijlagen_niet_doorgestuurd, str(aantal), aantal)
    for in_kamer in (True, False):
        yield zin(gesprek.bestand_niet_bekeken, "in de kamer" if in_kamer else "eigen gesprek", in_kamer=in_kamer)
    for alles, medewerker in ((False, False), (False, True), (True, False)):
        geval = ("alles" if alles else "geen opdracht") + (", medewerker" if medewerker else "")
        yield zin(gesprek.laatste_antwoord, geval, alles=alles, medewerker=medewerker)
    yield zin(gesprek.prive_weg, "", CASUS, GGZ)


def _terugpost() -> Iterator[Zin]:
    weg = een_lid(persoon=replace(GGZ.persoon, mail_failed_at=lokaal("2026-11-10 15:00")))
    beide = replace(weg, kanalen=(Kanaal.MAIL, Kanaal.MATRIX))
    yield zin(terugpost.kwam_terug, "", CASUS, GGZ)
    yield zin(terugpost.onderwerp_adres, "", CASUS, weg)
    yield zin(terugpost.adres_is_weg, "", CASUS, weg)
    yield zin(terugpost.vraag_adres, "", CASUS, weg)
    yield zin(terugpost.vraag_adres, "ook in Matrix", CASUS, beide)
    yield zin(terugpost.onderwerp_robotpost, "", CASUS, GGZ)
    for aantal in (1, 3):
        yield zin(terugpost.robotpost, str(aantal), CASUS, GGZ, aantal)


def _rest() -> Iterator[Zin]:
    punt = actie.verwijzing(CASUS, PUNT)
    yield zin(knoppen.opdracht, "", "lukt niet", punt)
    yield zin(knoppen.opdracht, "met code", "lukt niet", punt, met_code=True)
    yield zin(knoppen.onderwerp, "", punt)
    yield zin(knoppen.uitleg, "", punt)
    yield zin(knoppen.uitleg, "met code", punt, met_code=True)
    for geval, gezien in toestanden():
        yield zin(toestand.zeg_toestand, geval, gezien)
