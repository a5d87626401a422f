"""A sentence for every Weigering: calm, and saying what to do."""

from collections.abc import Callable, Mapping
from datetime import date

from commands.domain import weigering as w
from commands.domain.datum import schrijf_datum
from commands.domain.planlezing import PlanFout
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok
from commands.texts import sjabloon as sjabloonteksten
from commands.texts import weigering_terug as terug
from commands.texts.gebruik import getoond, zo_kan_het
from commands.texts.planvragen import zeg_fout
from commands.texts.verkeerd import niet_terug
from commands.texts.weigering_aanmelding import ZINNEN as AANMELDING
from commands.texts.weigering_bijlage import ZINNEN as BIJLAGE
from commands.texts.weigering_casushouder import ZINNEN as CASUSHOUDER
from commands.texts.weigering_clientverzoek import ZINNEN as CLIENTVERZOEK
from commands.texts.weigering_deelnemer import ZINNEN as DEELNEMER
from commands.texts.weigering_derde import ZINNEN as DERDE
from commands.texts.weigering_einde import ZINNEN as EINDE
from commands.texts.weigering_ico import ZINNEN as ICO
from commands.texts.weigering_open import ZINNEN as OPEN
from commands.texts.weigering_overleg import ZINNEN as OVERLEG
from commands.texts.weigering_vernietigen import ZINNEN as VERNIETIGEN
from commands.texts.weigering_verzoek import ZINNEN as VERZOEK

Gegevens = Mapping[str, object]

HULP = "Schrijf hulp om te zien wat u kunt doen."


def zeg(weigering: w.Weigering) -> str:
    """The sentence for this refusal."""
    return ZINNEN[type(weigering)](weigering.gegevens)


def als_bericht(weigering: w.Weigering) -> Bericht:
    """The sentence as a message."""
    helpt = weigering.gegevens.get("reden") in (PlanFout.GEEN_TABELLEN, PlanFout.ONVEILIG)
    blad = sjabloonteksten.leeg() if helpt else None
    zin = Blok(tekst=zeg(weigering))
    bericht = Bericht(onderwerp=ONDERWERP, notice=True, breed=True, blokken=(zin,), formulier=blad)
    return terug.als_vraag(weigering, bericht)


ONDERWERP = "Uw opdracht is niet uitgevoerd"


def _vast(zin: str) -> Callable[[Gegevens], str]:
    return lambda _gegevens: zin


def _datum(gegevens: Gegevens, naam: str) -> str:
    dag = gegevens.get(naam)
    return schrijf_datum(dag) if isinstance(dag, date) else "die datum"


def _onbekend(g: Gegevens) -> str:
    bedoelt = f" Bedoelt u misschien: {getoond(str(g['lijkt_op']))}?" if g.get("lijkt_op") else ""
    return f"Deze regel begrijp ik niet: {g.get('tekst', '')}\nEr is niets uitgevoerd.{bedoelt} {HULP}"


def _bestand(g: Gegevens) -> str:
    fout = g.get("reden")
    return (
        zeg_fout(fout)
        if isinstance(fout, PlanFout)
        else "Het bestand is niet te lezen. Stuur een Word-bestand (.docx)."
    )


def _kanaal_uit(g: Gegevens) -> str:
    if g.get("kanaal") is Kanaal.MATRIX:
        return "Deze bot werkt zonder Matrix. Geef een e-mailadres."
    return "Deze bot werkt zonder e-mail. Geef een Matrix-id."


def _wacht_niet(g: Mapping[str, object]) -> str:
    if g.get("geweigerd"):
        return f"De ~procesregisseur~ liet bericht {g['nummer']} niet door. Schrijf het opnieuw, met andere woorden."
    if g.get("nummer"):
        return f"Er wacht geen bericht {g['nummer']} op een besluit van u. Controleer het nummer."
    return "Er wacht geen bericht op een besluit van u."


ZINNEN: Mapping[type[w.Weigering], Callable[[Gegevens], str]] = {
    **CASUSHOUDER,
    **BIJLAGE,
    **CLIENTVERZOEK,
    **DEELNEMER,
    **DERDE,
    **EINDE,
    **ICO,
    **OPEN,
    **OVERLEG,
    **terug.ZINNEN,
    **VERNIETIGEN,
    **VERZOEK,
    **AANMELDING,
    w.CasusOnbekend: lambda g: f"Ik ken geen casus {g.get('code', '')} waar u bij hoort. Controleer de code.",
    w.CasusOntbreekt: _vast("Over welke casus gaat het? Zet de code erbij, bijvoorbeeld: K7Q2 3 klaar"),
    w.AndereCasus: lambda g: (
        f"Dit adres hoort bij casus {g.get('code', '')}. Antwoord voor een andere casus op een bericht "
        "uit die casus. Er is niets uitgevoerd."
    ),
    w.ActiepuntOnbekend: lambda g: (
        f"Casus {g.get('code', '')} heeft geen actiepunt {g.get('nummer', '')}. De nummers ziet u met: actie lijst"
    ),
    w.NietBevoegd: _vast("Deze opdracht kunt u hier niet geven. Schrijf hulp om te zien wat u hier wel kunt."),
    w.NietUwPunt: lambda g: (
        f"Actiepunt {g.get('nummer', '')} is van {g.get('wie', 'een ander')}. Alleen die deelnemer, "
        "de ~casushouder~ en de ~procesregisseur~ kunnen dat melden. Wilt u er iets bij zeggen? "
        f"Schrijf: {g.get('nummer', '')} terugkoppeling, met uw tekst."
    ),
    w.AlleenPrive: _vast("In deze kamer lezen anderen mee. Geef deze opdracht in uw eigen gesprek met de bot."),
    w.OpdrachtOnbekend: _onbekend,
    w.LijktVerboden: _vast(
        "Uw bericht lijkt op de opdracht verboden, maar zo kan ik die niet lezen. Er is niets onthouden. Ik herhaal de "
        "woorden niet. Uw bericht wordt nu gewist. Haal het ook weg uit uw eigen verzonden berichten. Geef de opdracht "
        "opnieuw, in een nieuw bericht aan de bot alleen. Schrijf: verboden, de code van de casus en dan de woorden, "
        "met ; ertussen."
    ),
    w.OpdrachtOnvolledig: lambda g: zo_kan_het(str(g.get("gebruik", ""))),
    w.WelkPunt: lambda g: f"Over welk actiepunt gaat het? Schrijf bijvoorbeeld: {g.get('voorbeeld', '')}",
    w.TussendoorNietGevonden: lambda _: (
        "U schrijft dat uw reactie tussen de regels staat, maar daar vind ik niets van u. Er is niets mee gedaan. "
        "Schrijf boven uw mail een regel per actiepunt, bijvoorbeeld: 3 klaar"
    ),
    w.TeVeelOpdrachten: lambda g: (
        f"Uw bericht heeft meer dan {g.get('hoogstens', '')} opdrachten. Er is niets uitgevoerd. "
        "Stuur ze in kleinere berichten."
    ),
    w.DatumOnleesbaar: lambda g: (
        f"Ik lees hier geen datum: {g.get('tekst', '')}. Schrijf bijvoorbeeld: 3 december 2026"
    ),
    w.DatumVoorbij: lambda g: f"{_datum(g, 'datum').capitalize()} is al voorbij. Kies een latere datum.",
    w.DatumInToekomst: lambda g: (
        f"{_datum(g, 'datum').capitalize()} moet nog komen. Kies een datum tot en met vandaag."
    ),
    w.AlGereed: lambda g: (
        f"Actiepunt {g.get('nummer', '')} van casus {g.get('code', '')} staat al op klaar. U hoeft niets te doen. "
        f"Is het toch niet klaar? Schrijf: {g.get('code', '')} {g.get('nummer', '')} bezig zeker"
    ),
    w.NietsOngedaan: lambda g: (
        f"In casus {g.get('code', '')} hebt u niets gemeld dat u terug kunt nemen. Hoe een actiepunt ervoor staat, "
        "ziet u met: actie lijst"
    ),
    w.OngedaanTeLaat: lambda g: (
        f"Uw laatste melding in casus {g.get('code', '')} is langer dan een dag geleden. Die kunt u niet meer "
        "terugnemen. Meld hoe het nu staat."
    ),
    w.NietTerugTeNemen: lambda g: niet_terug(str(g.get("opdracht", ""))),
    w.DaarnaVeranderd: lambda g: (
        f"Over actiepunt {g.get('nummer', '')} van casus {g.get('code', '')} is daarna weer iets gemeld. "
        "Daarom kunt u uw melding niet terugnemen. Meld hoe het nu staat."
    ),
    w.TeVeelActiepunten: lambda g: (
        f"Casus {g.get('code', '')} heeft al {g.get('hoogstens', '')} actiepunten. Er kan geen bij."
    ),
    w.ActiepuntOnjuist: _vast(
        "Zo maakt u een actiepunt: actie nieuw, en dan met komma's ertussen wat er gebeurt, wie het doet en de datum. "
        "Bijvoorbeeld: actie nieuw bel met school over de start, Leerplicht, 12 december. "
        "Is er geen datum? Schrijf dan op die plaats: geen datum"
    ),
    w.TredeOnbekend: lambda g: (
        f"Opschalen kan naar: {g.get('keuzes') or 'niemand'}. "
        "Schrijf bijvoorbeeld: opschalen 3 naar ~manager~, met de reden"
    ),
    w.NiemandOpTrede: lambda g: (
        f"Er is nu geen {g.get('wie', 'deelnemer')} die hierover een bericht kan krijgen. "
        f"Er is niets veranderd aan actiepunt {g.get('nummer', '')}. Bel, of kies iemand anders."
    ),
    w.GaatNietTerug: lambda g: (
        f"{g.get('wie', 'Deze deelnemer')} kan actiepunt {g.get('nummer', '')} zo niet krijgen. Teruggeven kan aan de "
        "eigenaar, de ~casushouder~ of de ~procesregisseur~. Een andere eigenaar kiest de ~casushouder~ of de "
        "~procesregisseur~ met: actie geef, het nummer en de deelnemer."
    ),
    w.PlanOntbreekt: lambda g: (
        f"Casus {g.get('code', '')} heeft nog geen plan. Stuur het Word-bestand met: casus plan {g.get('code', '')}"
    ),
    w.GeenPlanantwoord: lambda g: (
        f"Ik lees geen antwoord op een vraag over het plan van casus {g.get('code', '')}. "
        f"Schrijf bijvoorbeeld: plan antwoord {g.get('code', '')} punt 1: 9 november"
    ),
    w.PlanAlVrijgegeven: lambda g: (
        f"Het plan van casus {g.get('code', '')} is al vrijgegeven. Een nieuw plan stuurt u met: "
        f"casus plan {g.get('code', '')}\nEen datum verandert u met: 3 uitstel tot, met de datum en de reden."
    ),
    w.GeenNieuwPlan: lambda g: (
        f"In casus {g.get('code', '')} wacht geen nieuw plan op vrijgave. Een nieuw plan stuurt u met: "
        f"casus plan {g.get('code', '')}"
    ),
    w.PuntNietInPlan: lambda g: (
        f"In het nieuwe plan staat geen punt {g.get('nummer', '')}. Gebruik de nummers uit het bestand."
    ),
    w.KeuzeDubbel: lambda g: (
        f"Twee punten uit het nieuwe plan kunnen niet allebei actiepunt {g.get('nummer', '')} zijn. Kies er één."
    ),
    w.PlanversieOnbekend: lambda g: (
        f"Casus {g.get('code', '')} heeft geen versie {g.get('versie', '')} van het plan die u kunt zien. "
        "Het plan dat loopt ziet u met: plan toon"
    ),
    w.NietMeerWeg: lambda g: (
        f"Het plan van casus {g.get('code', '')} is al vrijgegeven. Weggooien kan alleen daarvoor."
    ),
    w.PlanNietVolledig: lambda g: (
        f"Het plan van casus {g.get('code', '')} heeft nog open vragen ({g.get('aantal', '')}). "
        f"Pas het Word-bestand aan en stuur het met: casus plan {g.get('code', '')}"
        + (
            "\nIn het plan staan woorden waaraan anderen de cliënt of de familie misschien kunnen herkennen. "
            f"Mogen ze blijven staan? Schrijf: vrijlaten {g.get('code', '')}"
            if g.get("herkenbaar")
            else ""
        )
    ),
    w.CasusNietLopend: lambda g: f"Het plan van casus {g.get('code', '')} is nog niet vrijgegeven. Dit kan daarna.",
    w.IcoDatumOntbreekt: _vast(
        "Stuur het Word-plan mee, of noem de datum van het ~ICO~. Schrijf: casus nieuw ico, met de datum."
    ),
    w.BestandOnleesbaar: _bestand,
    w.GeenBestand: _vast("Ik zie geen Word-bestand (.docx). Stuur het mee met deze opdracht."),
    w.EigenAdres: _vast(
        "Dat is een adres van de bot zelf. Wie daarmee meedoet, leest niets. "
        "Geef het eigen e-mailadres of Matrix-id van de deelnemer."
    ),
    w.KanaalUit: _kanaal_uit,
    w.AlProcesregisseur: lambda g: f"U bent al ~procesregisseur~ van casus {g.get('code', '')}.",
    w.NavraagOnbekend: lambda g: (
        f"Er wacht geen bevestigd adres onder {g.get('nummer', '')}. Wat er wacht, ziet u met: onbekend"
    ),
    w.AdresOntkend: lambda g: (
        f"Het adres van {g.get('nummer', '')} kan er niet bij. Over een bericht vanaf dat adres schreef "
        f"{g.get('wie', 'de deelnemer')}: dat was ik niet. Bel om na te gaan van wie het adres is."
    ),
    w.VraagOnbekend: lambda g: (
        f"Er ligt geen vraag {g.get('nummer', '')} bij u, of de deelnemer die de vraag stelde doet niet meer mee. "
        "Controleer het nummer. Uw antwoord is naar niemand gestuurd."
    ),
    w.WachtendOnbekend: _wacht_niet,
    w.GeenVoorstel: lambda g: (
        f"Voor bericht {g.get('nummer', '')} is er geen voorstel. Schrijf het opnieuw in andere woorden, "
        "of vraag de ~procesregisseur~ om vrijgave."
    ),
    w.WachtendKiezen: lambda g: f"Er wachten meer berichten. Zet het nummer erbij: {g.get('nummers', '')}",
}
