"""How people really end a mail: the end goes, and nothing that was said goes with it (SOURCES: M5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.mail.reading.new_words.name_block import Writer
from bot.mail.reading.new_words.signature import without_signature
from commands.spreektaal.woorden import reeks

SCHRIJVER = Writer.of("Jan Proefman", "j.proefman@partners.test")

SLOTEN = [
    "Gr. Jan", "Gr Jan", "gr jan", "Gr, Jan", "Grtz Jan", "Grtz, Jan", "Grt Jan", "Grtjs Jan", "Groet Jan",
    "Groet, Jan",
    "Groet,\nJan", "groet\njan", "Groeten Jan", "Groeten,\n\nJan Proefman", "Groetjes Jan", "Groetjes, Jan",
    "groetjes jan", "Groetjes!\nJan", "Vr. groet, Jan", "Vr. groet Jan", "Vr gr Jan", "Vr.gr. Jan",
    "Vriendelijke groet,\nJan",
    "Vriendelijke groeten, Jan Proefman", "Met vr. groet, Jan", "Met vriendelijke groet / Kind regards,\nJan",
    "Met vriendelijke groet / Kind regards,", "Met vriendelijke groet,\n\nJan Proefman\nWijkagent\n06 12345678",
    "Met vriendelijke groet, Jan Proefman, wijkagent", "Met vriendelijke groeten, Jan Proefman | Wijkagent | Politie",
    "Met vriendelijke groet namens het wijkteam,\nJan", "Met vriendelijke groet, kind regards,\nJan",
    "Met hartelijke groet,\nJan", "Hartelijke groet, Jan", "Hartelijke groeten van Jan", "Met collegiale groet,\nJan",
    "Collegiale groet, Jan", "Warme groet,\nJan", "Mvg", "Mvg Jan", "mvg, jan", "Mvg,\nJan Proefman\nSPV", "MVG\nJan",
    "m.v.g. Jan", "M.v.g.,\nJan", "Mvg.\n\nJ. Proefman", "Hoogachtend,\nJ. Proefman", "Hoogachtend", "Jan", "Jan.",
    "jan",
    "\nJan", "\nJan Proefman", "\nJ. Proefman", "\nJan Proefman\nSPV", "\nJan Proefman\nWijkagent Noord\nPolitie",
    "\nJan Proefman, wijkagent", "\nJan Proefman\nT 012-3456789\nE j.proefman@partners.test",
    "\nJan Proefman\nDorpsstraat 1\n1234 AB Plaats\nwww.partners.test", "Alvast bedankt,\nJan",
    "Alvast bedankt!\n\nJan Proefman",
    "Bedankt, Jan", "Dank,\nJan", "Fijne dag,\nJan", "Fijn weekend!\nJan", "Tot dan,\nJan", "Liefs,\nJan",
    "Kind regards,\nJan", "Best regards, Jan Proefman", "Regards, Jan", "Best,\nJan", "Cheers,\nJan", "KR\nJan",
    "Saludos,\nJan", "Un saludo, Jan", "Saludos cordiales,\nJan", "Atentamente,\nJan", "Ku saludo,\nJan",
    "Kordial saludo, Jan",
    "Masha danki,\nJan", "Cumprimentos,\nJan", "Atenciosamente,\nJan", "Mit freundlichen Grüßen\nJan", "MfG\nJan",
    "LG Jan",
    "Cordialement,\nJan", "-- \nJan Proefman\nWijkagent", "--\nJan", "*Met vriendelijke groet,*\n*Jan*",
    "Verstuurd vanaf mijn iPhone", "Verzonden vanaf mijn Galaxy",
    "Verstuurd vanaf Outlook voor iOS<https://aka.ms/o0ukef>",
    "Outlook voor Android downloaden<https://aka.ms/ghei36>", "Get Outlook for iOS", "Sent from my iPhone",
    "Sent from Outlook",
    "Enviado desde mi iPhone", "Enviado do meu iPhone", "Enviado desde mi móvil", "Von meinem iPhone gesendet",
    "Gesendet von Outlook für Android", "Envoyé de mon iPhone", "Mandá for di mi iPhone", "Inviato da iPhone",
    "Verzonden met Proton Mail", "Verzonden via mijn Samsung-telefoon", "Vanaf mijn iPhone verzonden",
    "Jan\n\nVerstuurd vanaf mijn iPhone", "Gr Jan\n\nVerstuurd vanaf mijn iPad",
    "Virusvrij. www.avg.com <http://www.avg.com/email-signature>", "Virus-free.www.avast.com",
    "Deze e-mail is door AVG gecontroleerd op virussen.\nwww.avg.com",
    "Deze e-mail is uitsluitend bestemd voor de geadresseerde.",
    "Disclaimer\nDe inhoud van dit bericht is vertrouwelijk.", "Denk aan het milieu voordat u deze mail afdrukt.",
    "Dit bericht kan informatie bevatten die niet voor u is bestemd.",
    "This email and any attachments are confidential.",
]  # fmt: skip
IN_DE_REGEL = [
    ("3 klaar, gr. Jan", "3 klaar"),
    ("3 klaar gr Jan", "3 klaar"),
    ("3 klaar. Groetjes Jan", "3 klaar."),
    ("Is gedaan. Mvg, Jan", "Is gedaan."),
    ("3 klaar mvg jan", "3 klaar"),
    ("Is geregeld, groeten", "Is geregeld"),
    ("3 klaar. Met vriendelijke groet, Jan", "3 klaar."),
    ("3 klaar, Jan", "3 klaar"),
]
BLIJFT = [
    "Groet hem van mij als u hem ziet",
    "De groeten doen we later",
    "Met groet en dank voor alles wat u deed",
    "Groeten van moeder overgebracht; zij komt donderdag",
    "Hartelijke groeten gedaan aan moeder",
    "Doe hem de groeten",
    "Met vriendelijke groet heb ik hem uitgezwaaid",
    "Best, dan bellen we morgen",
    "Bedankt, dan pakken wij dit op",
    "Dank voor het snelle antwoord, ik bel vrijdag",
    "Alvast bedankt voor het meedenken",
    "Verzonden met de post op 3 november",
    "Verstuurd via het secretariaat aan de rechtbank",
    "De informatie in dit dossier klopt niet meer",
    "Deze mail heb ik ook aan de school gestuurd",
    "Dit bericht is doorgegeven aan moeder",
    "De inhoud van dit gesprek deel ik morgen",
    "Jan belt morgen met de school",
    "Wie pakt dit op?\nJan",
    "Contactpersoon:\n\nPiet Proefstra\nSPV",
    "Aanwezig waren:\n\nPolitie\nGemeente",
    "Gesproken met de\nhuisarts",
    "2 klaar\n\nPolitie belt terug.",
    "2 klaar\n\nTot dan loopt de begeleiding door.",
    "Fijne dag gehad met het gezin",
    "Virusvrij was de laptop niet",
    "Jan",
    "Tot morgen is er opvang\nDaarna niet meer",
    "LG school heeft gebeld over de plaatsing",
    "Gr 7 en groep 8 doen mee",
    "Huisbezoek gedaan\n\nWoning is netjes",
    "Gebeld met moeder\n\nMoeder belt terug",
]
NOG_GEZEGD = [
    ("a\n\nGroet, Jan\n\nPS: 3 klaar\n\nadres", "a\n\nPS: 3 klaar"),
    ("a\nGroeten Jan\n3 klaar", "a\n3 klaar"),
    ("a\nGroeten Jan\n\nO ja, de school belt vrijdag.", "a\nO ja, de school belt vrijdag."),
    ("a\nVerstuurd vanaf mijn iPhone\nactie 3: gereed", "a\nactie 3: gereed"),
    ("a\nMvg Jan\nNB: de afspraak is verzet", "a\nNB: de afspraak is verzet"),
]


@pytest.mark.parametrize("slot", SLOTEN)
@pytest.mark.parametrize("tekst", ["3 klaar", "Ik heb moeder gebeld.\n\nZij komt donderdag."])
def test_an_ordinary_end_of_a_mail_goes(tekst: str, slot: str) -> None:
    assert without_signature(f"{tekst}\n{slot}", SCHRIJVER) == tekst


@pytest.mark.parametrize(("tekst", "over"), IN_DE_REGEL)
def test_an_end_on_the_line_itself_goes(tekst: str, over: str) -> None:
    assert without_signature(tekst, SCHRIJVER) == over


@pytest.mark.parametrize("tekst", BLIJFT)
def test_what_a_person_says_stays(tekst: str) -> None:
    assert without_signature(tekst, SCHRIJVER) == tekst


@pytest.mark.parametrize(("tekst", "over"), NOG_GEZEGD)
def test_what_is_said_below_the_name_stays(tekst: str, over: str) -> None:
    assert without_signature(tekst, SCHRIJVER).replace("\n\n\n", "\n\n") == over


@pytest.mark.parametrize("naam", ["Proefman, Jan", "Proefman, J. (Jan)", "Jan Proefman | Politie", "jan proefman", ""])
def test_the_name_is_known_however_from_writes_it(naam: str) -> None:
    schrijver = Writer.of(naam, "jan.proefman@partners.test")
    assert without_signature("3 klaar\nJan", schrijver) == "3 klaar"


def test_a_name_and_a_function_go_where_from_has_no_name() -> None:
    schrijver = Writer.of("", "spv@partners.test")
    assert without_signature("2 klaar\n\nJan Proefman\nSPV", schrijver) == "2 klaar"


_WOORDEN = st.sampled_from(
    sorted(reeks("ik heb moeder gebeld groet hem de school komt met dank post best jan 3 klaar"))
)


@given(st.lists(_WOORDEN, min_size=7, max_size=14))
def test_a_sentence_that_ends_as_one_is_never_shortened_to_nothing(woorden: list[str]) -> None:
    zin = " ".join(woorden).capitalize() + " vrijdag weer verder."
    assert without_signature(zin, SCHRIJVER) == zin
