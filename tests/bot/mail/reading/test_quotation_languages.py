"""The quotation above which people answer, in the tongues of their programs (SOURCES: M43)."""

import pytest

from bot.mail.reading.new_words.quotation import new_text
from bot.mail.reading.reader import read_mail
from tests.bot.mail.hulp import ANTWOORD, config, rij

VAN = "Ketenbot <casus-k7q2@bot.test>"
KOPPEN = [
    f"De: {VAN}\nEnviado: martes, 3 de noviembre de 2026 10:00\nPara: GGZ\nAsunto: K7Q2",
    f"De: {VAN}\nEnviado el: martes, 3 de noviembre de 2026 10:00\nPara: GGZ\nAsunto: K7Q2",
    f"De: {VAN}\nFecha: martes, 3 de noviembre de 2026\nPara: GGZ\nAsunto: K7Q2",
    f"*De:* {VAN}\n*Enviado:* martes, 3 de noviembre de 2026 10:00\n*Para:* GGZ\n*Asunto:* K7Q2",
    f"De: {VAN}\nEnviada em: terça-feira, 3 de novembro de 2026 10:00\nPara: GGZ\nAssunto: K7Q2",
    f"De: {VAN}\nEnviado: terça-feira, 3 de novembro de 2026 10:00\nPara: GGZ\nAssunto: K7Q2",
    f"De: {VAN}\nData: terça-feira, 3 de novembro de 2026\nPara: GGZ\nAssunto: K7Q2",
    f"Di: {VAN}\nMandá: djamars 3 novèmber 2026\nPa: GGZ\nTema: K7Q2",
    f"Da: {VAN}\nInviato: martedì 3 novembre 2026\nA: GGZ\nOggetto: K7Q2",
    f"Van: {VAN} Verzonden: dinsdag 3 november 2026 10:00 Aan: GGZ Onderwerp: K7Q2",
    "-----Mensaje original-----",
    "---------- Mensaje reenviado ---------",
    "-----Mensagem original-----",
    "---------- Mensagem encaminhada ---------",
    "Inicio del mensaje reenviado:",
    f"----- Doorgestuurd bericht ----- Van: {VAN} Aan: GGZ Verzonden: dinsdag 3 november 2026 10:00 Onderwerp: K7Q2",
    f"----- Oorspronkelijk bericht ----- Van: {VAN}Aan: GGZVerzonden: dinsdag 3 november 2026",
    f"El mar, 3 nov 2026 a las 10:00, {VAN} escribió:",
    "El mar, 3 nov 2026 a las 10:00, Ketenbot (<\ncasus-k7q2@bot.test>) escribió:",
    f"El 3 nov 2026, a las 10:00, {VAN} escribió:",
    f"Em ter., 3 de nov. de 2026 às 10:00, {VAN} escreveu:",
    f"No dia 03/11/2026, às 10:00, {VAN} escreveu:",
    f"{VAN} escreveu (terça, 3/11/2026 à(s) 10:00):",
    f"Riba djamars 3 novèmber 2026 10:00, {VAN} a skirbi:",
    f"{VAN} schrieb am Di., 3. Nov. 2026, 10:00:",
    f"{VAN} schrieb am Di., 3. Nov. 2026,\n10:00:",
    f"{VAN} schreef op di 3 nov 2026 om 10:00:",
    f"Am Di., 3. Nov. 2026 um 10:00 Uhr schrieb {VAN}:",
    f"Il giorno mar 3 nov 2026 alle ore 10:00 {VAN} ha scritto:",
    f"Le mar. 3 nov. 2026 à 10:00, {VAN} a écrit :",
]


HUIS = "ZVH Voorbeeldregio, casus K7Q2"


@pytest.mark.parametrize("kop", [*KOPPEN, *(een.replace("Ketenbot", HUIS) for een in KOPPEN if "Ketenbot" in een)])
@pytest.mark.parametrize("teken", ["", "> "])
def test_our_own_lines_below_a_head_in_any_tongue_are_not_read(kop: str, teken: str) -> None:
    tekst = f"3 klaar\n\n{kop}\n\n{teken}actie gereed 1\n{teken}Schrijf bijvoorbeeld: 2 klaar"
    assert new_text(tekst) == "3 klaar"


@pytest.mark.parametrize(
    "tekst",
    [
        "Di: bellen\nWo: huisbezoek\nDo: overleg",
        "De: school belt\nPara: niets",
        "A: eerst bellen\nB: dan schrijven",
        "El 3 de noviembre llamé a la madre:\nno contesta",
        "Data: volgen nog\nVan: gemeente",
        "Op 12-05-2026 schreef de arts:\nhet gaat beter",
        "Van: gemeente, verzonden: nee",
        "Riba 3 novèmber 2026 e mama a skirbi:\ne ta bon",
    ],
)
def test_own_words_that_look_like_a_head_stay(tekst: str) -> None:
    assert new_text(tekst) == tekst


@pytest.mark.parametrize("voor", ["RV: K7Q2", "ENC: K7Q2", "Reenv: K7Q2"])
def test_a_forward_is_known_by_the_mark_of_its_tongue(voor: str) -> None:
    ruw = f"Delivered-To: {ANTWOORD}@bot.test\r\nFrom: g@p.test\r\nSubject: {voor}\r\n\r\nzie hieronder"
    inbound = read_mail(rij(ruw.encode()), config())
    assert inbound is not None
    assert inbound.doorgestuurd


def test_a_forward_of_yahoo_on_one_line_is_a_forward() -> None:
    ruw = f"Delivered-To: {ANTWOORD}@bot.test\r\nFrom: g@p.test\r\nSubject: x\r\n\r\nZie.\r\n{KOPPEN[15]}\r\n1 klaar"
    inbound = read_mail(rij(ruw.encode()), config())
    assert inbound is not None
    assert (inbound.doorgestuurd, inbound.tekst) == (True, "Zie.")
