"""What people write in this half year: free replies of our own hand, none of them a command. `{n}` is the number of an
actiepunt, `{d}` a date, `{b}` a word that belongs to one casus alone."""

from collections.abc import Mapping
from typing import Final

KLAAR: Final = (
    "Gedaan!",
    "Is geregeld, groet.",
    "Punt {n} is afgerond.",
    "Dit is inmiddels gebeurd.",
    "{n} kan van de lijst",
    "Afgelopen dinsdag gedaan, dus wat mij betreft klaar.",
    "Het gesprek is geweest, alles besproken. Punt {n} kan dicht.",
    "Beste procesregisseur,\n\nActiepunt {n} is uitgevoerd.\n\nMet vriendelijke groet",
    "hoi, {n} is rond",
    "Klaar hoor, sorry voor de late reactie",
    "Heb ik vanochtend geregeld. Staat in ons dossier.",
    "{n} is gelukt ✅",
    "Wij hebben dit vorige week afgerond.",
    "Is gelukt, het formulier is ingeleverd en akkoord.",
    "Goedemiddag, dit punt is wat ons betreft voltooid.",
    "jep, klaar",
    "Aanvraag is de deur uit en goedgekeurd, dus {n} is gereed.",
    "Op huisbezoek geweest, afspraken gemaakt. Kan afgevinkt worden.",
    "Actie {n}: klaar. Verder geen bijzonderheden.",
    "Inmiddels besproken in ons teamoverleg en afgehandeld.",
    "ja dat is al een tijdje klaar",
    "done",
    "Ik had het al doorgegeven maar misschien niet goed aangekomen: nummer {n} is klaar.",
    "Het is rond. Betrokkene kan er volgende week terecht.",
    "{n} ta klaar",
    "Alles getekend terug, dus {n} afgerond.",
)
BEZIG: Final = (
    "Ben ermee bezig.",
    "Loopt, maar het kost meer tijd dan gedacht.",
    "Wij zijn hier mee bezig, ik laat het weten zodra er nieuws is.",
    "Nog mee bezig, wacht op antwoord van de corporatie.",
    "{n} loopt nog",
    "Heb twee keer gebeld en geen gehoor gekregen. Probeer het donderdag weer.",
    "Is in behandeling bij een collega.",
    "Staat op mijn lijst voor deze week.",
    "Eerste gesprek is geweest, tweede volgt nog. Dus nog bezig.",
    "ik ben bezig met {n}, komt goed",
    "Goedemorgen, punt {n} is in gang gezet.",
    "Half klaar, de rest volgt.",
    "Zit in de molen.",
    "Aanvraag ingediend, nu is het wachten op de beschikking.",
    "Moet nog een handtekening hebben, dan is het rond.",
    "Ik pak het deze week op.",
    "mee aan de slag",
    "Nog niet helemaal gereed. Er wordt aan gewerkt.",
    "Afspraak staat gepland, daarna hoort u van mij.",
    "Drukke week gehad, punt {n} volgt.",
)
UITSTEL: Final = (
    "Dat ga ik niet redden voor die datum, ik denk {d}.",
    "Mag dit naar {d}? Betrokkene was ziek.",
    "Graag uitstel tot {d}, er is eerder geen plek.",
    "{n} schuift op naar {d} door ziekte in het team",
    "Wordt {d}, de afspraak is verzet.",
    "Wij hebben hier meer tijd voor nodig. {d} is realistisch.",
    "Uitstel tot {d} graag, wachten op het CIZ.",
    "Kan pas {d} terecht bij de instelling.",
    "Punt {n} graag verlengen tot {d}: de gemeente heeft nog niet besloten.",
    "zet maar op {d}, dan is mijn collega er weer",
    "Vanwege vakantie wordt dit {d}.",
    "Eerder dan {d} lukt niet.",
)
LUKT_NIET: Final = (
    "Dit gaat niet lukken, betrokkene wil niet meewerken.",
    "Helaas, {n} lukt niet. Er is een wachtlijst van een half jaar.",
    "Punt {n} gaat niet door, wij mogen deze gegevens niet delen.",
    "Niet gelukt, er doet niemand open en de telefoon is afgesloten.",
    "Wij kunnen dit niet uitvoeren, het valt buiten onze opdracht.",
    "lukt niet. geen indicatie",
    "Het is vastgelopen op de financiering.",
    "Is ons niet gelukt. Hoe nu verder?",
    "Kan niet meer, het gezin is naar een andere gemeente gegaan.",
    "{n} lukt ons niet, wij hebben hier geen mensen voor",
)
DANK: Final = (
    "Dank, helder.",
    "Bedankt voor de herinnering!",
    "Ontvangen, dank u wel.",
    "Duidelijk, ik ga ermee aan de slag.",
    "Top, dank!",
    "Oké, genoteerd.",
    "Prima zo. Fijn weekend!",
    "👍",
    "Dankjewel, fijn dat dit zo geregeld is.",
    "Akkoord.",
    "Masha danki",
    "Merci, gelezen.",
)
GROEP: Final = (
    "Ter info: de school meldt dat het deze week rustig was (blad {b}).",
    "Betrokkene is vanaf maandag opgenomen. Houd hier rekening mee bij de planning.",
    "Kleine update: er was vannacht een melding van overlast, geen letsel. Zie blad {b}.",
    "Wie van jullie heeft zicht op de financiën? Wij krijgen signalen van achterstand.",
    "De zitting is verplaatst naar volgende maand.",
    "Wij merken dat de samenwerking goed loopt. Volgende week weer een huisbezoek.",
    "Er komt een nieuwe contactpersoon bij ons, die schuift vanaf volgende maand aan.",
    "Kunnen we binnenkort even bellen met z'n allen? Er speelt van alles (blad {b}).",
    "De sleutels zijn overgedragen en de woning is leeg.",
    "Let op: betrokkene heeft een nieuw telefoonnummer, op te vragen bij het wijkteam.",
    "Moeder geeft aan dat het beter gaat. Zij wil graag betrokken blijven.",
    "Vandaag langs geweest, sfeer was gespannen. Ik houd een vinger aan de pols.",
)
VASTGEHOUDEN: Final = (
    "Betrokkene is bereikbaar op 06 12345678, bel vooral in de ochtend.",
    "Het BSN is 111222333, dat hebben jullie nodig voor de aanvraag.",
    "Adres is Voorbeeldstraat 12, 1999 ZZ, daar verblijft betrokkene nu.",
    "Mail van de moeder: moeder.van@elders.test, zij wil op de hoogte blijven.",
)
"""With something that the guard must hold: a number, an address."""
GEHEIM: Final = ("06 12345678", "111222333", "Voorbeeldstraat 12", "moeder.van@elders.test")
"""What of those words nobody may read before somebody let it through."""
ROBOT: Final = (
    "Ik ben afwezig tot en met {d}. Bij spoed kunt u bellen met ons secretariaat.",
    "Automatisch antwoord: ik ben met vakantie en lees mijn mail niet. Vanaf {d} ben ik er weer.",
    "Dank voor uw bericht. Ik ben momenteel niet op kantoor. Voor dringende zaken: de bereikbaarheidsdienst.",
    "Wegens ziekte ben ik afwezig. Uw bericht wordt niet doorgestuurd.",
)
LADDER: Final = (
    "Ik heb gebeld, het komt volgende week.",
    "Overleg gehad met de collega. Er is vertraging, maar het loopt.",
    "Dank voor het signaal, ik neem contact op.",
    "Dit is bekend, we wachten op de instelling.",
    "Ik ga er achteraan.",
    "Besproken. De behandelaar pakt het deze week op.",
)
"""A casushouder about the point of somebody else."""
CONTACT: Final = (
    "contact gehad {c} met de {ander}",
    "contact gehad {c} met de {ander}\nVerder geen bijzonderheden.",
    "Wij hebben elkaar gisteren gesproken over deze casus.",
    "contact gehad {c} gisteren met de {ander}",
)
ANTWOORD: Final = (
    "Goede vraag. Dat loopt via het wijkteam.",
    "Klopt, dat is afgesproken in het overleg.",
    "Ik zoek het uit en kom erop terug.",
    "Nee, dat hoeft niet meer.",
)
VRAAG: Final = (
    "vraag Wie regelt de huisvesting na de opname?",
    "vraag Klopt het dat de rechtbank uitstel gaf?",
    "signaal Er is iets veranderd in het gezin, zie blad {b}.",
)
AFWEZIG: Final = (
    "Ik ben afwezig t/m {d}.",
    "ben er niet t/m {d}, daarna weer wel",
    "Ik ben op vakantie tot en met {d}.",
    "ik heb verlof t/m {d}",
)
"""Somebody tells before they go."""
VOORSTEL: Final = (
    "actie nieuw Belt met de school over de overstap, {o}, {d}",
    "actie nieuw Stemt de hulp thuis af met de buurt, {o}, {d}",
)
"""A partner proposes an actiepunt."""
WEG: Final = (
    "afmelden zeker, ik heb een andere baan",
    "afmelden zeker, mijn organisatie is niet meer betrokken",
)
BEVESTIG: Final[Mapping[str, tuple[str, ...]]] = {
    "klaar": ("{n} klaar", "ja, {n} klaar", "{n} is klaar"),
    "bezig": ("{n} bezig", "{n} nog bezig"),
    "uitstel": ("{n} uitstel tot {d} er is meer tijd nodig",),
    "lukt niet": ("{n} lukt niet, geen medewerking",),
}
"""Answers to a question of the bot; the button in a mail fills these in."""
REDEN: Final = (
    "er is eerder geen plek",
    "de instelling had meer tijd nodig",
    "het is niet meer nodig",
    "in overleg met de groep",
    "de situatie is veranderd",
)
