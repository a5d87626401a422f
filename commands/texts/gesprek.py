"""Sentences around a conversation: people who may not act, messages that were not read, files left out."""

from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Blok, MailStaat
from commands.texts.vorm import kort_bericht

ONDERWERP = "Over uw bericht aan Ketenbot"


def prive_welkom() -> Bericht:
    """A medewerker comes into their private room."""
    return kort_bericht(
        ONDERWERP,
        "Welkom. Dit is uw eigen gesprek met de bot; niemand leest hier mee. "
        "Schrijf hulp om te zien wat u hier kunt doen.",
    )


def zonder_token() -> Bericht:
    """A known sender wrote to an address that is not theirs: once a day."""
    return kort_bericht(
        ONDERWERP,
        "Uw bericht is aangekomen, maar er is niets mee gedaan. Wij weten alleen zeker dat u het bent "
        "als u antwoordt op een bericht van de bot aan u. Zoek zo'n bericht op en kies Beantwoorden. "
        "Stuur het niet door en gebruik geen adres van een ander. U krijgt deze uitleg hooguit één keer per dag.",
    )


def vertrokken() -> Bericht:
    """Somebody who takes part in nothing any more: once a day."""
    return kort_bericht(
        ONDERWERP,
        "Uw bericht is aangekomen, maar er is niets mee gedaan. U doet niet (meer) mee aan deze casus. "
        "Denkt u dat dit niet klopt? Bel de ~procesregisseur~. U krijgt deze uitleg hooguit één keer per dag.",
    )


def niet_versleuteld() -> Bericht:
    """A command in clear text does not count."""
    return kort_bericht(
        ONDERWERP,
        "Uw bericht was niet versleuteld en is daarom niet uitgevoerd. Gebruik een Matrix-app die berichten "
        "versleutelt, of antwoord per mail.",
    )


def bewerkt() -> Bericht:
    """An edited message holds a command (SOURCES: C32)."""
    return kort_bericht(
        ONDERWERP,
        "U hebt een bericht gewijzigd. Een gewijzigd bericht voer ik niet uit; wat eerder is genoteerd, blijft staan. "
        "Wilt u iets veranderen? Stuur dan een nieuw bericht.",
    )


def ingetrokken() -> Bericht:
    """A command was redacted after it was carried out (SOURCES: C32)."""
    return kort_bericht(
        ONDERWERP,
        "U hebt een bericht verwijderd waar een opdracht in stond. Die opdracht is al uitgevoerd en blijft gelden. "
        "Wilt u dat terugdraaien? Schrijf bijvoorbeeld: 3 bezig zeker",
    )


def onleesbaar_in_kamer() -> Bericht:
    """An event that could not be decrypted (SOURCES: C13)."""
    return kort_bericht(
        ONDERWERP,
        "Ik kon een bericht van u niet lezen, omdat de sleutel ontbreekt. Stuur het opnieuw. "
        "Lukt dat niet? Antwoord dan per mail of bel de ~procesregisseur~.",
    )


def verificatie() -> Bericht:
    """Somebody asked the bot to verify them in their program."""
    return kort_bericht(
        ONDERWERP,
        "U vroeg in uw programma om een verificatie met de bot. De bot kan dat niet en heeft het afgebroken. "
        "U hoeft niets te doen: uw berichten zijn ook zo versleuteld. Twijfelt u? Bel de ~procesregisseur~.",
    )


def onleesbaar(staat: MailStaat) -> Bericht:
    """A mail that could not be read, or was too large (SOURCES: M25)."""
    if staat is MailStaat.TE_GROOT:
        return kort_bericht(
            ONDERWERP,
            "Uw mail is te groot en is niet gelezen. Er is niets mee gedaan. Stuur een kortere mail zonder bijlagen.",
        )
    return kort_bericht(
        ONDERWERP,
        "Uw mail is niet te lezen: de mail is leeg, versleuteld of beschadigd. Er is niets mee gedaan. "
        "Stuur uw antwoord opnieuw als gewone tekst.",
    )


def doorgestuurd() -> Bericht:
    """A deelnemer forwarded somebody's mail to their answer address."""
    return kort_bericht(
        ONDERWERP,
        "U hebt een mail van iemand anders doorgestuurd. Die deel ik niet, want er kunnen namen in staan. "
        "Er is niets mee gedaan. Schrijf in uw eigen woorden wat de andere deelnemers moeten weten.",
    )


def leeg() -> Bericht:
    """A reply without any new words."""
    return kort_bericht(
        ONDERWERP, "Uw bericht bevat geen nieuwe tekst. Er is niets mee gedaan. Typ uw antwoord boven het oude bericht."
    )


def bestand_niet_bekeken(*, in_kamer: bool, welke: bool = False) -> Bericht:
    """A file in a room with which nothing is done: once a day for each person and room. `welke`: it is not known of
    which casus it is."""
    if welke:
        zin = (
            "Met uw bestand is niets gedaan: het is niet duidelijk bij welke casus het hoort. Stuur het opnieuw, met "
            "de code van de casus als tekst erbij. Of stuur het in de kamer van die casus."
        )
    else:
        wie = (
            "De deelnemers in deze kamer zien het wel. Wie per mail meedoet, krijgt het niet."
            if in_kamer
            else "Niemand anders krijgt het."
        )
        zin = f"Met uw bestand is niets gedaan. {wie} Schrijf in woorden wat anderen moeten weten."
    return kort_bericht(ONDERWERP, f"{zin} U leest dit hoogstens een keer per dag.")


def bestand_onleesbaar(staat: MailStaat) -> Bericht:
    """A file in the private room of somebody of the ZVH that is too large, or cannot be opened."""
    wat = "te groot en is niet gelezen" if staat is MailStaat.TE_GROOT else "niet te lezen"
    return kort_bericht(
        ONDERWERP, f"Uw bestand is {wat}. Er is niets mee gedaan. Stuur een ander bestand, of schrijf het in woorden."
    )


def bijlagen_niet_doorgestuurd(aantal: int) -> Blok:
    """Attachments to feedback are not relayed."""
    wat = "Uw bijlage is" if aantal == 1 else f"Uw {aantal} bijlagen zijn"
    return Blok(
        tekst=f"{wat} niet gedeeld met de andere deelnemers. Een bijlage kan namen bevatten. "
        "Schrijf wat nodig is in de tekst zelf."
    )


def gewist() -> Blok:
    """Under an answer: the message looks like `verboden`, is not carried out and is erased."""
    return Blok(
        tekst="Uw bericht lijkt op de opdracht verboden. Er is niets onthouden. Uw bericht wordt nu gewist. "
        "Haal het ook weg uit uw eigen verzonden berichten."
    )


def laatste_antwoord(*, alles: bool, medewerker: bool) -> Blok:
    """At the end of the last answer by mail for now. `alles`: to commands too."""
    waarop = "" if alles else " op een gewoon bericht"
    zinnen = [f"Dit is voor het komende uur het laatste antwoord{waarop}, want u kreeg er al veel."]
    if alles:
        zinnen.append("Uw mails worden nog wel gelezen en uitgevoerd.")
    else:
        zinnen.append("Uw mails worden nog wel gelezen, en berichten voor de groep gaan door.")
        zinnen.append("Op een opdracht krijgt u wel antwoord. Schrijf bijvoorbeeld: hulp")
    if not medewerker:
        zinnen.append("Is er haast bij? Bel de ~procesregisseur~.")
    return Blok(tekst="\n".join(zinnen))


def nu_geen_antwoord(*, alles: bool, medewerker: bool) -> Bericht:
    """In place of the first answer by mail that is left out. `alles`: to commands too."""
    weet = "De beheerder weet dit." if medewerker else "De ~procesregisseur~ weet dit."
    zinnen = [f"Uw laatste mail is gelezen. U krijgt daar nu geen antwoord op, want u kreeg er dit uur al veel. {weet}"]
    if alles:
        zinnen.append("Over een uur antwoorden wij weer. Wat u opdraagt, wordt nu ook gedaan.")
    else:
        zinnen.append("Over een uur antwoorden wij weer. Op een opdracht krijgt u nu al antwoord.")
        zinnen.append("- Wat kan ik hier? Schrijf: hulp")
    if not medewerker:
        zinnen.append("Is er haast bij? Bel de ~procesregisseur~.")
    return Bericht(onderwerp="U krijgt even geen antwoord", blokken=(Blok(tekst="\n".join(zinnen)),))


def prive_weg(casus: Casus, lid: Deelnemer) -> Bericht:
    """To the procesregisseur: the private room does not reach somebody."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {lid.aanduiding} krijgt geen berichten",
        blokken=(
            Blok(
                tekst=f"{lid.aanduiding} heeft het eigen gesprek met de bot verlaten of geweigerd. Herinneringen in "
                f"casus {casus.code} komen daar niet meer aan. Bel de deelnemer en spreek een ander kanaal af."
            ),
        ),
    )
