"""Every command, in the order of the help."""

from commands.aanmelding.aanmelding import AANMELDING
from commands.aanmelding.antwoord import AANMELDING_ANTWOORD
from commands.aanmelding.toon import AANMELDING_TOON
from commands.aanmelding.weg import AANMELDING_WEG
from commands.aanwezigheid.aanwezig import AANWEZIG
from commands.aanwezigheid.afwezig import AFWEZIG
from commands.aanwezigheid.waarneming import WAARNEMING
from commands.actie.tabel import ACTIES
from commands.adressen.adresboek import ADRESBOEK
from commands.adressen.akkoord import AKKOORD
from commands.adressen.onbekend import ONBEKEND
from commands.bijlage.bijlage import BIJLAGE
from commands.casus.afschalen import AFSCHALEN
from commands.casus.afsluiten import AFSLUITEN
from commands.casus.agenderen import AGENDEREN
from commands.casus.akkoord import AKKOORD as CASUS_AKKOORD
from commands.casus.antwoord import CASUS_ANTWOORD
from commands.casus.bewaren import BEWAREN
from commands.casus.bezorging import BEZORGING
from commands.casus.bezorging_gesproken import BEZORGING_GESPROKEN
from commands.casus.bezwaar import BEZWAAR
from commands.casus.export import EXPORT
from commands.casus.heropenen import HEROPENEN
from commands.casus.inzien import INZIEN
from commands.casus.lijst import LIJST as CASUS_LIJST
from commands.casus.lijst_gesloten import LIJST_GESLOTEN
from commands.casus.namens import NAMENS
from commands.casus.niet_akkoord import NIET_AKKOORD as CASUS_NIET_AKKOORD
from commands.casus.niet_vernietigen import NIET_VERNIETIGEN
from commands.casus.nieuw import NIEUW
from commands.casus.overnemen import OVERNEMEN
from commands.casus.plan import PLAN
from commands.casus.regie import CASUS_REGIE
from commands.casus.schaduwlijst import SCHADUWLIJST
from commands.casus.terugblik import TERUGBLIK
from commands.casus.toon import TOON as CASUS_TOON
from commands.casus.verlengen import VERLENGEN
from commands.casus.vernietigen import VERNIETIGEN
from commands.casus.vernietigen_akkoord import VERNIETIGEN_AKKOORD
from commands.casus.vernietigen_lijst import VERNIETIGEN_LIJST
from commands.casus.vernietigen_lijst_akkoord import VERNIETIGEN_LIJST_AKKOORD
from commands.casus.verzoek import VERZOEK as CASUS_VERZOEK
from commands.casus.weg import WEG as CASUS_WEG
from commands.casus.werkwijze import WERKWIJZE
from commands.casus.werkwijze_overnemen import WERKWIJZE_OVERNEMEN
from commands.casushouder.akkoord import AKKOORD as CASUSHOUDER_AKKOORD
from commands.casushouder.niet_akkoord import NIET_AKKOORD as CASUSHOUDER_NIET_AKKOORD
from commands.casushouder.overdragen import OVERDRAGEN as CASUSHOUDER_OVERDRAGEN
from commands.client.client import CLIENT as CLIENT_WEET
from commands.command import Command
from commands.consultatie.antwoord import CONSULTATIE_ANTWOORD
from commands.consultatie.consultatie import CONSULTATIE
from commands.consultatie.vraag import CONSULTATIE_VRAAG
from commands.contact.antwoord import CONTACT_ANTWOORD
from commands.contact.gehad import GEHAD
from commands.deelnemer.afmelden import AFMELDEN
from commands.deelnemer.casushouder import CASUSHOUDER
from commands.deelnemer.toevoegen import TOEVOEGEN
from commands.deelnemer.verklaring import VERKLARING
from commands.deelnemer.verwijder import VERWIJDER
from commands.deelnemer.wijzig import WIJZIG
from commands.ico.afgezegd import AFGEZEGD
from commands.ico.antwoord import ANTWOORD as ICO_ANTWOORD
from commands.ico.bericht import BERICHT as ICO_BERICHT
from commands.ico.client import CLIENT
from commands.ico.gehouden import GEHOUDEN
from commands.ico.kan import KAN
from commands.ico.momenten import MOMENTEN
from commands.ico.niet_nodig import NIET_NODIG
from commands.ico.plaats import PLAATS
from commands.ico.stand import STAND
from commands.ico.uitnodigen import UITNODIGEN
from commands.ico.vast import VAST
from commands.ico.verzet import VERZET
from commands.ico.voorzitter import VOORZITTER
from commands.logboek.lek import LEK
from commands.logboek.toon import TOON as LOGBOEK_TOON
from commands.onderling.antwoord import ANTWOORD
from commands.onderling.bericht import BERICHT
from commands.onderling.signaal import SIGNAAL
from commands.onderling.vraag import VRAAG
from commands.plan.antwoord import PLANANTWOORD
from commands.plan.gezien import GEZIEN as PLAN_GEZIEN
from commands.plan.punt import PUNT as PLAN_PUNT
from commands.plan.sjabloon import SJABLOON
from commands.plan.tijdlijn import TIJDLIJN
from commands.plan.toon import TOON as PLAN_TOON
from commands.plan.verschil import VERSCHIL as PLAN_VERSCHIL
from commands.plan.vrijgeven import VRIJGEVEN
from commands.plan.weg import WEG as PLAN_WEG
from commands.plan.word import OP_PAPIER
from commands.toets.doorgeven import DOORGEVEN
from commands.toets.mozaiek import MOZAIEK
from commands.toets.toestaan import TOESTAAN
from commands.toets.toestaan_lijst import TOESTAAN_LIJST
from commands.toets.toestaan_weg import TOESTAAN_WEG
from commands.toets.verboden import VERBODEN
from commands.toets.verwijder import VERWIJDER as TEKST_VERWIJDER
from commands.toets.voor_de_groep import VOOR_DE_GROEP
from commands.toets.voorstel import VOORSTEL
from commands.toets.vrijgave import VRIJGAVE
from commands.toets.vrijlaten import VRIJLATEN
from commands.toets.wacht import WACHT
from commands.toets.weiger import WEIGER
from commands.triage.triage import TRIAGE
from commands.triage.triagelijst import TRIAGELIJST
from commands.triage.vastgelegd import VASTGELEGD
from commands.zelf.agenda import AGENDA
from commands.zelf.huisoverleg import HUISOVERLEG
from commands.zelf.hulp import HULP
from commands.zelf.hulp_alles import HULP_ALLES
from commands.zelf.hulp_kaart import KAART
from commands.zelf.inhoud import INHOUD
from commands.zelf.jaarcijfers import JAARCIJFERS
from commands.zelf.meldingen import MELDINGEN
from commands.zelf.mijn import MIJN
from commands.zelf.niet_voor_de_groep import NIET_VOOR_DE_GROEP
from commands.zelf.ongedaan import ONGEDAAN
from commands.zelf.overzicht_beeld import OVERZICHTEN
from commands.zelf.thema import THEMA

OPDRACHTEN: tuple[Command, ...] = (
    *ACTIES,
    ONGEDAAN,
    MIJN,
    AGENDA,
    MELDINGEN,
    INHOUD,
    BERICHT,
    VRAAG,
    SIGNAAL,
    ANTWOORD,
    GEHAD,
    CONTACT_ANTWOORD,
    KAN,
    ICO_ANTWOORD,
    ICO_BERICHT,
    STAND,
    AFWEZIG,
    AANWEZIG,
    CASUSHOUDER_OVERDRAGEN,
    CASUSHOUDER_AKKOORD,
    CASUSHOUDER_NIET_AKKOORD,
    AFSLUITEN,
    AFSCHALEN,
    CASUS_AKKOORD,
    CASUS_NIET_AKKOORD,
    CASUS_ANTWOORD,
    SCHADUWLIJST,
    AGENDEREN,
    HEROPENEN,
    TERUGBLIK,
    AFMELDEN,
    CASUS_TOON,
    PLAN_TOON,
    PLAN_VERSCHIL,
    TIJDLIJN,
    BEZORGING,
    BEZORGING_GESPROKEN,
    PLAN_GEZIEN,
    *OP_PAPIER,
    VOORSTEL,
    VRIJGAVE,
    TEKST_VERWIJDER,
    VOOR_DE_GROEP,
    NIET_VOOR_DE_GROEP,
    CONSULTATIE,
    CONSULTATIE_VRAAG,
    CONSULTATIE_ANTWOORD,
    AANMELDING,
    AANMELDING_ANTWOORD,
    AANMELDING_TOON,
    AANMELDING_WEG,
    TRIAGELIJST,
    TRIAGE,
    CLIENT_WEET,
    VASTGELEGD,
    CASUS_REGIE,
    SJABLOON,
    NIEUW,
    PLAN,
    PLAN_PUNT,
    PLAN_WEG,
    PLANANTWOORD,
    VRIJGEVEN,
    UITNODIGEN,
    MOMENTEN,
    VAST,
    PLAATS,
    VOORZITTER,
    CLIENT,
    VERZET,
    AFGEZEGD,
    NIET_NODIG,
    GEHOUDEN,
    *OVERZICHTEN,
    JAARCIJFERS,
    HUISOVERLEG,
    THEMA,
    CASUS_LIJST,
    LIJST_GESLOTEN,
    OVERNEMEN,
    WAARNEMING,
    CASUS_WEG,
    NAMENS,
    INZIEN,
    BEWAREN,
    VERLENGEN,
    BEZWAAR,
    CASUS_VERZOEK,
    WERKWIJZE,
    WERKWIJZE_OVERNEMEN,
    EXPORT,
    VERNIETIGEN,
    VERNIETIGEN_AKKOORD,
    NIET_VERNIETIGEN,
    VERNIETIGEN_LIJST,
    VERNIETIGEN_LIJST_AKKOORD,
    LOGBOEK_TOON,
    LEK,
    MOZAIEK,
    ADRESBOEK,
    TOEVOEGEN,
    VERKLARING,
    WIJZIG,
    CASUSHOUDER,
    VERWIJDER,
    VERBODEN,
    TOESTAAN,
    TOESTAAN_LIJST,
    TOESTAAN_WEG,
    WACHT,
    VRIJLATEN,
    WEIGER,
    BIJLAGE,
    DOORGEVEN,
    ONBEKEND,
    AKKOORD,
    HULP,
    HULP_ALLES,
    KAART,
)
