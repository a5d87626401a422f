"""Words that ask that not everybody reads a message."""

import pytest

from commands.domain.nietdelen import vraagt_niet_delen


@pytest.mark.parametrize(
    "tekst",
    [
        "Deel dit niet met iedereen: ik twijfel of de moeder veilig is.",
        "deel dit svp niet",
        "Graag niet delen met de anderen. Ik maak mij zorgen.",
        "Niet doorsturen! De vader is boos.",
        "Ik maak mij zorgen. Wilt u dit niet doorsturen",
        "Stuur dit bericht niet door",
        "Vertrouwelijk, alleen voor de procesregisseur: ik twijfel.",
        "VERTROUWELIJK. Ik twijfel.",
        "Strikt vertrouwelijk: ik twijfel.",
        "Ik twijfel. (vertrouwelijk)",
        "Dit bericht is vertrouwelijk.",
        "Alleen voor procesregisseur: ik twijfel",
        "Uitsluitend bestemd voor de casushouder.",
        "Dit blijft onder ons.",
        "Even tussen ons: ik twijfel.",
        "Onder ons gezegd: ik twijfel.",
        "Dit is niet voor iedereen bedoeld.",
        "Dit graag niet in de groep zetten",
        "Ik zeg dit in vertrouwen",
        "Geachte procesregisseur, ik zou graag telefonisch met u overleggen over deze casus, liefst vertrouwelijk.",
        "Beste procesregisseur,\n\nKunt u mij morgen even bellen? Er speelt iets.",
        "Hallo regisseur, kan ik u hierover spreken",
        "Ik wil er iets over kwijt, liefst vertrouwelijk.",
    ],
)
def test_who_asks_not_to_share_is_understood(tekst: str) -> None:
    plek = vraagt_niet_delen(tekst)
    assert plek is not None
    begin, eind = plek
    assert 0 <= begin < eind <= len(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "Het gesprek was vertrouwelijk en verliep rustig.",
        "De vader heeft er vertrouwen in.",
        "Moeder wil haar zorgen niet delen met school.",
        "De afspraken tussen ons en de gemeente staan.",
        "Ik deel dit graag met iedereen.",
        "Niet gelukt, ik bel morgen.",
        "Geachte procesregisseur,\n\nHierbij de stand van zaken: actiepunt 1 is gereed.",
        "Beste procesregisseur, na overleg met de ouders bel ik de school.",
        "Beste allen, ik zou graag telefonisch met u overleggen.",
        "De huisarts mag dossiers niet zomaar aan ons geven.",
        "Wij hebben dit alleen voor de zekerheid gedaan.",
        "De kinderen kunnen speelgoed niet goed samen gebruiken.",
    ],
)
def test_ordinary_words_are_shared_as_ever(tekst: str) -> None:
    assert vraagt_niet_delen(tekst) is None


@pytest.mark.parametrize(
    "tekst",
    [
        "Graag niet aan de hele groep: cliënt is suïcidaal, ik maak me zorgen",
        "alleen tussen jou en mij: hij gebruikt weer",
        "Dit is niet voor de politie bedoeld.",
        "client wil niet dat de politie dit weet maar hij heeft een wapen in huis",
        "Dit mag de reclassering nog niet weten: hij is verhuisd",
        "mag ik dit even kwijt zonder dat iedereen meeleest? ik twijfel",
        "Hierbij vertrouwelijke info over betrokkene: hij is opgenomen",
        "gaat deze mail naar iedereen? zo ja dan graag niet versturen",
        "even off the record, ik vertrouw het niet",
        "liever niet dat de woco dit leest, maar er is huurachterstand",
        "dit liever niet in de groepsmail, maar moeder drinkt weer",
        "svp discreet: moeder drinkt weer",
        "Voor intern gebruik: hij is aangehouden",
        "@procesregisseur: kun je me bellen, ik wil dit niet in de mail zetten",
        "Niet naar de groep sturen aub. client is opgenomen",
        "graag vertrouwelijk behandelen: hij is opgenomen",
        "Kan dit tussen ons blijven? Client gebruikt weer",
        "De politie mag dit niet weten, hij zit ondergedoken",
        "de woningcorporatie hoeft dit niet te lezen",
        "Dit hoeft niet iedereen te weten: hij heeft schulden",
        "niet iedereen hoeft dit te weten",
        "Ik wil niet dat de gemeente dit leest",
        "Ik heb liever niet dat iedereen meeleest",
        "Alleen voor de reclassering: hij was niet thuis",
        "Alleen bedoeld voor de casushouder",
        "hou dit even voor je, moeder is zwanger",
        "Kun je dit voor jezelf houden?",
        "Dit is geheim: er loopt een onderzoek",
        "Privé: ik ben zelf ook bedreigd",
        "svp niet verder vertellen, hij heeft een relapse",
        "Graag discretie, het gaat om een collega",
        "deze informatie is niet bestemd voor de corporatie",
        "alleen jij mag dit weten",
        "Even buiten de groep om: ik vertrouw de opgave niet",
        "Vertrouwelijke informatie! hij is verhuisd",
        "graag niet in de groep: hij is weer aan het gebruiken",
        "Dit liever niet via de mail",
        "Graag geheim houden dat hij in de kliniek zit",
        "Tussen u en mij: het gaat slecht",
        "ik zet dit liever niet in de groepsapp maar hij drinkt",
        "Dit niet met de politie delen, hij heeft een mes",
        "niet voor de politie: hij slaapt bij zijn zus",
    ],
)
def test_who_names_the_readers_that_may_not_read_it_is_understood(tekst: str) -> None:
    plek = vraagt_niet_delen(tekst)
    assert plek is not None
    assert tekst[plek[0] : plek[1]].strip()


@pytest.mark.parametrize(
    "tekst",
    [
        "Dit is niet voor de eerste keer gebeurd",
        "Alleen de politie kwam langs",
        "Moeder wil niet dat de politie langskomt",
        "Client wil niet naar de groep komen",
        "Hij wil niet met de reclassering praten",
        "De reclassering weet nog niet wanneer hij vrijkomt",
        "De politie mag de woning niet betreden",
        "Dit heeft de gemeente nog niet geregeld",
        "Het gesprek met de wijkagent was vertrouwelijk en goed",
        "De behandelaar heeft een vertrouwensband met hem",
        "Ik kan dit niet voor vrijdag regelen",
        "Alleen de woco heeft gereageerd",
        "Dit is alleen voor de huurder een probleem",
        "We bespreken dit intern en komen erop terug",
        "Intern overleg gehad, we pakken het op",
        "Hij zit niet meer in de groep op school",
        "Ze durft niet alleen naar de gemeente",
        "De afspraak tussen u en mij staat nog",
        "Wie leest de meterstanden uit?",
        "De politie heeft dit niet gezien",
        "School mag hem niet weigeren",
        "Hij mag de kinderen niet zien van de rechter",
        "De agent was discreet aanwezig",
        "Ik stuur de brief niet voor maandag",
        "Nog niet verstuurd, volgt morgen",
        "Hij woont alleen voor zover ik weet",
        "Ik ga niet naar het overleg",
        "Client wil niet dat wij hem helpen met de post",
        "De gemeente moet dit nog regelen",
        "De huisarts hoeft niet te komen",
        "Niet gelukt, de reclassering was niet thuis",
        "Alle partners behalve de politie waren er",
        "Hij heeft een privé-afspraak bij de huisarts",
        "Het is geen geheim dat hij drinkt",
        "De kamer is alleen voor de nacht",
        "Dit kan niet in het weekend",
        "Moeder hoort niet goed, dus bel aan",
        "De woco wil niet dat hij blijft",
        "Ik wil graag dat de politie dit weet",
        "Graag iedereen meelezen in het plan",
        "Dit is voor iedereen belangrijk",
        "De groep krijgt dit vrijdag te horen",
        "Ik zie het nog niet voor me",
        "Hij wil niet dat de gemeente zijn post opent",
    ],
)
def test_words_that_come_near_to_it_are_shared(tekst: str) -> None:
    assert vraagt_niet_delen(tekst) is None


@pytest.mark.parametrize(
    "tekst",
    [
        "voor regie: ik vertrouw het niet",
        "even onderling regie: ggz redt het niet meer",
        "mag niet bij de ggz terechtkomen: hij dealt",
        "even voor jou: hij dealt weer",
        "puur ter info voor jou, hij dealt weer",
        "alleen regisseur leest dit hoop ik, hij dealt weer",
        "strikt vertrouwlijk hij dealt weer",
        "vertrouwelyk: hij dealt weer",
        "let op, embargo: inval morgen 6u",
        "antwoord alleen aan mij graag: is hij opgenomen?",
        "cc niet naar corporatie: huur achter",
        "Voor de procesregisseur: hij dealt weer",
    ],
)
def test_who_speaks_to_one_reader_alone_is_understood(tekst: str) -> None:
    plek = vraagt_niet_delen(tekst)
    assert plek is not None
    assert tekst[plek[0] : plek[1]].strip()


@pytest.mark.parametrize(
    "tekst",
    [
        "de ggz is vertrouwd met hem",
        "dit is voor iedereen",
        "voor de regie van de casus plannen wij een overleg",
        "hij mag niet bij de politie terechtkomen, dat zou hem geen goed doen",
        "Ter info voor u allen: 2 is klaar",
        "Alleen de politie weet dit",
        "De onderlinge afspraken staan",
        "ik bel alleen naar mijn collega",
    ],
)
def test_words_that_only_look_like_it_are_shared(tekst: str) -> None:
    assert vraagt_niet_delen(tekst) is None
