"""The parts of the card for a procesregisseur: a casus from its plan to its closing."""

from commands.domain.beleid import Beleid
from commands.messages.kaart import Kaartdeel
from commands.texts.casus import binnen_dagen, elke_weken


def regie_delen(beleid: Beleid) -> tuple[Kaartdeel, ...]:
    """In the order in which a casus goes."""
    grens = beleid.plan_grens_dagen
    deel = f"Deel het plan {binnen_dagen(grens)} na het ~ICO~. Ketenbot herinnert u eraan." if grens else ""
    weken = ""
    if beleid.contact_weken:
        weken = f" U en de ~casushouder~ spreken elkaar in ieder geval {elke_weken(beleid.contact_weken)}."
    return (
        Kaartdeel(
            kop="1. Het plan insturen",
            zinnen=tuple(filter(None, (deel,))),
            stappen=(
                "Vraag een leeg Word-bestand, of gebruik uw eigen formulier.",
                "Stuur het ingevuld mee met: casus nieuw. U krijgt een code, zoals K7Q2, en een voorbeeld.",
                "Beantwoord de vragen in een gewoon antwoord, een regel per vraag.",
                "Geef het plan vrij. Pas dan krijgen de deelnemers het.",
            ),
            voorbeelden=(
                ("sjabloon", "U krijgt een leeg Word-bestand."),
                ("casus nieuw", "Met het Word-plan erbij: een nieuwe casus."),
                ("vrijgeven K7Q2", "De deelnemers krijgen het plan."),
                ("casus weg K7Q2", "Toch niet: weg ermee, voor het is vrijgegeven."),
            ),
        ),
        Kaartdeel(
            kop="2. Eerst het ~ICO~ plannen",
            zinnen=("Is er nog geen plan? Begin dan met het overleg. Er gaat niets uit voor u uitnodigt.",),
            voorbeelden=(
                ("casus nieuw ico 8 december 10:00", "Een casus voor een eerste ~ICO~."),
                ("deelnemer toevoegen K7Q2 GGZ, behandelaar~[, privaat]~, ggz@partners.test", "Iemand doet mee."),
                ("ico plaats K7Q2 Zaal 2", "Waar het is."),
                ("ico uitnodigen K7Q2", "Iedereen krijgt de uitnodiging."),
            ),
        ),
        Kaartdeel(
            kop="3. Zicht houden",
            zinnen=(
                "Op maandag krijgt u een overzicht: wat op u wacht, wat te laat is en wat deze week komt.",
                "Ketenbot vraagt het eerst aan de deelnemer, dan aan de ~casushouder~, en pas daarna aan u.",
            ),
            voorbeelden=(
                ("overzicht", "Hetzelfde, op elk moment."),
                ("overzicht beeld", "Hetzelfde als plaatje: een strook per casus."),
                ("tijdlijn K7Q2", "De casus als plaatje."),
                ("K7Q2 3 opgepakt", "U pakt het op; de volgende stap wacht."),
                ("K7Q2 actie besluit 3 Wij stoppen hiermee.", "Uw besluit, voor eigenaar en ~casushouder~."),
                ("contact gehad K7Q2 gisteren met de casushouder", f"U sprak elkaar.{weken}"),
            ),
        ),
        Kaartdeel(
            kop="4. Een bericht dat wacht",
            zinnen=(
                "Staat er iets herkenbaars in een bericht, dan wacht het onder een nummer, zoals W12.",
                "De schrijver past het zelf aan, of vraagt u om een besluit. U leest het, en beslist.",
            ),
            voorbeelden=(
                ("wacht", "Alles wat wacht."),
                ("vrijlaten W12", "Het mag zo door."),
                ("weiger W12 er staat een adres in", "Het gaat niet door, met de reden."),
                ("verboden K7Q2 achternaam", "Dit woord mag nooit uit de casus. Uw bericht wordt gewist."),
            ),
        ),
        Kaartdeel(
            kop="5. Het ~vervolg-ICO~",
            zinnen=("Ketenbot vraagt u op tijd om momenten. De deelnemers antwoorden per mail of in de kamer.",),
            stappen=(
                "Leg twee tot vijf momenten voor, en kies er een.",
                "Vraag het plan als Word-bestand: de open punten staan erin, met hun stand.",
                "Werk het bij in het overleg, en stuur het terug. U ziet eerst wat er verandert.",
            ),
            voorbeelden=(
                ("ico momenten K7Q2 di 8 dec 10:00, wo 9 dec 14:00", "Een peiling."),
                ("ico vast K7Q2 1", "Moment 1: iedereen wordt uitgenodigd."),
                ("plan word K7Q2", "Het plan zoals het nu loopt."),
                ("casus plan K7Q2", "Met het bijgewerkte Word-bestand erbij."),
            ),
        ),
        Kaartdeel(
            kop="6. Afsluiten",
            zinnen=("Sluiten doen twee mensen: de een stelt het voor, de ander gaat akkoord.",),
            voorbeelden=(
                ("casus afsluiten K7Q2 ~voorlopig~", "Uw voorstel aan de ~casushouder~."),
                ("casus akkoord K7Q2 ~voorlopig~", "U gaat akkoord met een voorstel."),
                ("casus heropenen K7Q2 er is nieuwe overlast", "Alles gaat weer lopen."),
            ),
        ),
        Kaartdeel(
            kop="7. Als er iets misgaat",
            voorbeelden=(
                ("lek K7Q2", "Een notitie voor de functionaris: wie wat kon zien."),
                ("logboek toon K7Q2", "Wie wat deed, en wanneer."),
                ("waarneming regie2@zvh.test t/m 20 december", "Een collega neemt al uw casussen waar."),
            ),
        ),
    )
