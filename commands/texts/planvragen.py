"""Sentences about each unclear place in a plan, and about a file that is no plan: calm, and with what to do."""

from collections.abc import Mapping, Sequence
from typing import Final

from commands.domain.afstemmingsplan import PlanVraag, VraagSoort
from commands.domain.kenmerken import Kenmerksoort
from commands.domain.planbekend import AL_BEKEND
from commands.domain.planlezing import PlanFout
from commands.domain.planvraaggroep import Vraaggroep
from commands.domain.ruwplan import TABEL_TEKST, TABEL_VERZENDLIJST
from commands.texts.mozaiek import SOORTNAAM

_ZINNEN: Final[Mapping[VraagSoort, str]] = {
    VraagSoort.GEEN_ICO_DATUM: "de datum van het ~ICO~ ontbreekt. Vul die in, bijvoorbeeld 2 november 2026.",
    VraagSoort.ICO_DATUM_ONLEESBAAR: 'de datum van het ~ICO~ is niet te lezen of ligt in de toekomst: "{}". '
    "Schrijf de datum zo: 2 november 2026.",
    VraagSoort.ANDERE_ICO_DATUM: "hier staat een andere dag voor het ~ICO~ dan de bot kent: {}. De dag uit het "
    "plan telt. Klopt die niet? Noem de goede dag van het ~ICO~. Het plan kan wel verder.",
    VraagSoort.GEEN_CASUSHOUDER: "er staat niet wie de ~casushouder~ is. Vul de organisatie en de rol in.",
    VraagSoort.CASUSHOUDER_ONBEKEND: 'de ~casushouder~ "{}" staat niet, of meer dan één keer, in de tabel deelnemers. '
    "Gebruik precies dezelfde organisatie en rol.",
    VraagSoort.CASUSHOUDER_GERADEN: 'bij ~casushouder~ staat "{}". De bot leest dat als <voorstel>. Klopt dat niet? '
    "Gebruik precies dezelfde organisatie en rol als in de tabel deelnemers. Het plan kan wel verder.",
    VraagSoort.CASUSHOUDER_DERDE: 'de ~casushouder~ "{}" is een derde. Kies een publieke of private deelnemer.',
    VraagSoort.GEEN_DEELNEMERS: "er zijn geen deelnemers ingevuld. Vul per deelnemer een rij in.",
    VraagSoort.GEEN_ACTIEPUNTEN: "er zijn geen actiepunten ingevuld. Vul per actiepunt een rij in.",
    VraagSoort.GEEN_DOELEN: "er zijn geen doelen ingevuld. Het plan kan wel verder.",
    VraagSoort.WIE_ONBEKEND: 'bij wie staat "{}". Dat is geen deelnemer. '
    "Gebruik de organisatie en de rol uit de tabel deelnemers.",
    VraagSoort.WIE_MEERDUIDIG: 'bij wie staat "{}". Dat kan meer dan één deelnemer zijn. '
    "Kies er één, of maak er meer actiepunten van.",
    VraagSoort.WIE_SAMEN: 'bij wie staat "{}". Dit actiepunt is van <voorstel> samen: wat een van hen meldt, geldt '
    'voor allen. Doet elk het zelf? Schrijf er "ieder" bij. Het plan kan wel verder.',
    VraagSoort.WIE_ELK: 'bij wie staat "{}". Dit actiepunt is van <voorstel>: ieder meldt het eigen deel, en het is '
    "klaar als allen klaar zijn. Het plan kan wel verder.",
    VraagSoort.WIE_GERADEN: 'bij wie staat "{}". De bot leest dat als <voorstel>. Klopt dat niet? '
    "Gebruik de organisatie en de rol uit de tabel deelnemers. Het plan kan wel verder.",
    VraagSoort.WIE_DERDE: 'bij wie staat "{}", maar er doen alleen derden mee. Noem wie het doet.',
    VraagSoort.WAT_LEEG: "er staat niet wat er moet gebeuren. Vul dat in, of maak de rij leeg.",
    VraagSoort.DATUM_ONTBREEKT: "er is geen datum bij uiterlijk. Zonder datum komt er geen herinnering. "
    "Het plan kan wel verder.",
    VraagSoort.DATUM_ZONDER_DAG: 'bij uiterlijk staat "{}". Dat is geen dag, dus er komt geen herinnering. '
    "Schrijf er een dag bij als die bekend is, bijvoorbeeld 3 december 2026. Het plan kan wel verder.",
    VraagSoort.DATUM_ONLEESBAAR: 'bij uiterlijk staat "{}". Dat is geen datum die bestaat of die te lezen is. '
    "Schrijf de datum zo: 3 december 2026.",
    VraagSoort.DATUM_VOOR_ICO: 'bij uiterlijk staat "{}". Dat is eerder dan het ~ICO~. Kies een latere datum.',
    VraagSoort.SOORT_ONBEKEND: 'bij soort staat "{}". Kies publiek, privaat of derde. '
    "Tot dat duidelijk is, krijgt deze deelnemer niets.",
    VraagSoort.SOORT_AFGELEID: 'de soort ontbreekt. De bot leest "{}" als <voorstel>. Klopt dat niet? Vul de soort in. '
    "Het plan kan wel verder.",
    VraagSoort.GEEN_DERDEN: 'bij soort staat derde. Dit huis kent geen derden: "{}" krijgt het hele plan, zoals '
    "iedereen. Moet dat niet? Haal de rij weg. Het plan kan wel verder.",
    VraagSoort.ORGANISATIE_LEEG: "de organisatie ontbreekt. Vul die in.",
    VraagSoort.ADRES_ONTBREEKT: "het adres voor {} ontbreekt. Vul het in, of kies een ander kanaal.",
    VraagSoort.ADRES_ONJUIST: 'het adres "{}" klopt niet. Een e-mailadres lijkt op naam@organisatie.nl, '
    "een Matrix-id op @naam:server.nl.",
    VraagSoort.ADRES_NIET_BEKEND: f'bij het adres voor {{}} staat "{AL_BEKEND}", maar de bot kent het niet uit een '
    "eerder bestand van deze casus. Vul het in.",
    VraagSoort.ADRES_VOORSTEL: "er is geen adres. Het adresboek heeft er een voor deze organisatie en rol: {}. "
    "Gebruiken? Antwoord dan: uit het adresboek. Of vul een ander adres in.",
    VraagSoort.ADRES_EIGEN: 'het adres "{}" is van de bot zelf. Vul het eigen adres van de deelnemer in.',
    VraagSoort.KANAAL_ONBEKEND: 'bij kanaal staat "{}". Kies mail, matrix of beide.',
    VraagSoort.KANAAL_DERDE: 'bij kanaal staat "{}". Een derde doet alleen mee per mail. Vul mail in.',
    VraagSoort.KANAAL_UIT: "deze bot werkt zonder {}. Vul een ander kanaal in, met het adres daarvoor.",
    VraagSoort.DUBBELE_DEELNEMER: 'deze deelnemer staat er twee keer in: "{}". Haal een van de twee rijen weg.',
    VraagSoort.TABEL_ONTBREEKT: "deze tabel staat niet in het plan, of de koppen zijn veranderd. "
    "Gebruik de tabel uit het sjabloon.",
    VraagSoort.TE_VEEL_ACTIEPUNTEN: "het plan heeft {} actiepunten. Vanaf deze rij zijn het er te veel. "
    "Voeg actiepunten samen of haal er weg.",
    VraagSoort.ACTIE_AFGEROND: 'volgens het plan is dit al klaar: "{}". Het komt niet in het plan voor de deelnemers. '
    "Klopt dat niet? Haal het woord of het vinkje weg.",
    VraagSoort.ACTIE_VERVALLEN: 'volgens het plan is dit vervallen: "{}". Het komt niet in het plan voor de '
    "deelnemers. Klopt dat niet? Haal het woord weg.",
    VraagSoort.MEER_ACTIES: "hier staan meer afspraken in één vak. "
    "Geef elke afspraak een eigen rij, met wie en wanneer.",
    VraagSoort.MISSCHIEN_MEER_ACTIES: "staan hier twee of meer afspraken in één vak? Geef ze dan elk een eigen rij. "
    "Is het er één? Dan kan het plan zo verder.",
    VraagSoort.ACTIES_IN_TEKST: "er staan ook afspraken buiten de tabel. De bot telt die mee: {}. Staat een afspraak "
    "er nu twee keer in? Haal die op één plek weg. Het plan kan wel verder.",
    VraagSoort.AFSPRAKEN_OVERGESLAGEN: "regels die op een afspraak lijken en niet meetellen: {}. Horen ze erbij? "
    "Zet erboven: Actiepunten. Het plan kan wel verder.",
    VraagSoort.VORIG_OVERLEG: 'boven dit deel staat "{}". Het lijkt over een eerder overleg te gaan '
    "en is niet gelezen. Hoort het bij dit plan? Zet er dan iets anders boven.",
    VraagSoort.DEELNEMER_WEG: 'bij "{}" staat dat die niet meer meedoet. Daar gaat dus niets heen. Klopt dat niet? '
    "Haal die woorden weg.",
    VraagSoort.DEELNEMER_SAMEN: "dit e-mailadres stond er al, in een andere rol. De bot ziet het als één deelnemer: "
    '"{}". Daar komt elk bericht één keer.',
    VraagSoort.AFGEDEKT: "hier zijn woorden onleesbaar gemaakt (█████). Schrijf er andere voor in de plaats, "
    "bijvoorbeeld een rol: de cliënt, de moeder.",
    VraagSoort.HERKENBAAR: 'hier staat "{}". Misschien kunnen anderen de cliënt of de familie daaraan herkennen. '
    "Schrijf bijvoorbeeld: <voorstel>",
    VraagSoort.HERKENBARE_BESTANDSNAAM: 'in de naam van het bestand staat "{}". Misschien kunnen anderen de cliënt of '
    "de familie daaraan herkennen. Geef het bestand een andere naam.",
    VraagSoort.SAMEN_HERKENBAAR: "in deze casus wordt nu samen bekend: {}. Los zegt dat niet om wie het gaat, samen "
    "misschien wel. Is alles nodig? Laat anders iets weg. Het plan kan ook zo verder.",
}
_ZELDEN: Final = (
    "hier staat iets wat zelden voorkomt. Anderen kunnen daaraan misschien al iemand herkennen. Is dat nodig? Laat het "
    "anders weg. Het plan kan ook zo verder."
)
_ZONDER_WAARDE: Final[Mapping[VraagSoort, str]] = {
    VraagSoort.WIE_ONBEKEND: "er staat niet wie dit doet. Vul een organisatie en rol uit de tabel deelnemers in.",
    VraagSoort.SOORT_ONBEKEND: "de soort ontbreekt. Kies publiek, privaat of derde. "
    "Tot dat duidelijk is, krijgt deze deelnemer niets.",
    VraagSoort.KANAAL_ONBEKEND: "er zijn twee adressen, maar het kanaal ontbreekt. Kies mail, matrix of beide.",
    VraagSoort.ADRES_ONTBREEKT: "er is geen adres. Vul een e-mailadres of een Matrix-id in.",
    VraagSoort.DUBBELE_DEELNEMER: "deze deelnemer staat er twee keer in. Haal een van de twee rijen weg.",
}
_KANALEN: Final = {"mail": "mail (het e-mailadres)", "matrix": "Matrix (de Matrix-id)"}
_NAMEN: Final = {"mail": "e-mail", "matrix": "Matrix"}
_FOUTEN: Final[Mapping[PlanFout, str]] = {
    PlanFout.LEEG: "Het bestand is leeg. Open het plan in Word, controleer de inhoud en stuur het opnieuw.",
    PlanFout.TE_GROOT: "Het bestand is te groot. Haal plaatjes uit het plan en stuur het opnieuw.",
    PlanFout.WACHTWOORD: "Het bestand is beveiligd met een wachtwoord. Haal het wachtwoord weg in Word "
    "en stuur het opnieuw.",
    PlanFout.OUDE_WORD: "Dit is een oud Word-bestand (.doc). Kies in Word Opslaan als, kies Word-document (.docx) "
    "en stuur dat.",
    PlanFout.GEEN_WORD: "Dit is geen Word-bestand, ook al lijkt de naam daarop. "
    "Stuur het plan als Word-document (.docx).",
    PlanFout.KAPOT: "Het bestand is beschadigd. Open het in Word, sla het opnieuw op en stuur het nog een keer.",
    PlanFout.ONVEILIG: "Het bestand is niet veilig om te openen en is niet gelezen. Bij dit bericht zit een leeg "
    "sjabloon. Zet de tekst daarin over en stuur dat.",
    PlanFout.GEEN_TABELLEN: "In het bestand staan geen afspraken die de bot kan lezen. Bij dit bericht zit een leeg "
    "sjabloon. Zet de tekst daarin over en stuur dat.",
}
_MAG_BLIJVEN: Final = " De ~procesregisseur~ laat dit staan."
_LANGSTE_WAARDE: Final = 60


def zeg_groep(groep: Vraaggroep) -> str:
    """The question once for all that it is asked about: "Actiepunten 1 en 3: ..."."""
    plaats, vraag = _plaats(groep.vraag), groep.vraag
    if len(groep.nummers) > 1:
        plaats = f"Actiepunten {_opgesomd(list(map(str, groep.nummers)))}"
    elif groep.nummers:
        plaats = f"Actiepunt {groep.nummers[0]} ({plaats[:1].lower()}{plaats[1:]})"
    elif len(groep.leden) > 1:
        plaats = _opgesomd(groep.leden)
    return f"{plaats}: {_zin(vraag)}"


def _opgesomd(delen: Sequence[str]) -> str:
    return delen[0] if len(delen) == 1 else f"{', '.join(delen[:-1])} en {delen[-1]}"


def zeg_vraag(vraag: PlanVraag) -> str:
    """The question with its place: "Tabel actiepunten, rij 4: ..."; what people wrote is quoted, shortened."""
    return f"{_plaats(vraag)}: {_zin(vraag)}"


def _zin(vraag: PlanVraag) -> str:
    waarde = vraag.waarde
    if vraag.soort is VraagSoort.SAMEN_HERKENBAAR:
        return _zeg_samen(waarde)
    if vraag.soort in (VraagSoort.ADRES_ONTBREEKT, VraagSoort.ADRES_NIET_BEKEND):
        waarde = _KANALEN.get(waarde, waarde)
    if vraag.soort is VraagSoort.ADRES_VOORSTEL:
        kanaal, _, plek = waarde.partition(" ")
        waarde = f"{_NAMEN.get(kanaal, kanaal)} bij {plek}"
    if vraag.soort is VraagSoort.KANAAL_UIT:
        waarde = _NAMEN.get(waarde, waarde)
    if len(waarde) > _LANGSTE_WAARDE:
        waarde = f"{waarde[:_LANGSTE_WAARDE].rstrip()}..."
    zin = _ZINNEN[vraag.soort] if waarde else _ZONDER_WAARDE.get(vraag.soort, _ZINNEN[vraag.soort])
    gezegd = zin.replace("<voorstel>", vraag.voorstel).replace("{}", waarde)
    return f"{gezegd}{_MAG_BLIJVEN if _vrijgelaten(vraag) else ''}"


def _zeg_samen(waarde: str) -> str:
    """`waarde`: the kinds of facts, with commas between."""
    if waarde == Kenmerksoort.OPVALLEND:
        return _ZELDEN
    namen = [SOORTNAAM[Kenmerksoort(een)] for een in waarde.split(", ")]
    return _ZINNEN[VraagSoort.SAMEN_HERKENBAAR].replace("{}", _opgesomd(namen))


def _vrijgelaten(vraag: PlanVraag) -> bool:
    return vraag.soort in (VraagSoort.HERKENBAAR, VraagSoort.HERKENBARE_BESTANDSNAAM) and not vraag.blokkeert


def zeg_fout(fout: PlanFout) -> str:
    """Why the file cannot be read, and what to do."""
    return _FOUTEN[fout]


def _plaats(vraag: PlanVraag) -> str:
    if vraag.tabel == TABEL_TEKST:
        return f"Tekst, afspraak {vraag.rij}" if vraag.rij else "Tekst"
    if vraag.tabel == TABEL_VERZENDLIJST:
        return f"Deelnemers in de tekst, regel {vraag.rij}"
    tabel = f"Tabel {vraag.tabel}" if vraag.tabel else "Plan"
    return f"{tabel}, rij {vraag.rij}" if vraag.rij else tabel
