"""Lists the words with which people and their programs end a mail, in the languages that partners write."""

from commands.spreektaal.woorden import reeks

GREETING_WORDS = reeks("groet groeten groetjes groetje groetn groetjs groets regards saludo saludos cumprimentos")
"""Words that greet; people also use them inside a sentence ("Groet hem van mij")."""
ABBREVIATIONS = reeks(
    "gr grt grtz grtjs grts grtn grtjes mvg mvgr mvrgr mvvg vrgr vgr hgr mhg mfg lg kr gr's m.v.g v.g m.vr.gr vr.gr "
    "m.vr.groet vr.groet mvr.gr hoogachtend sincerely atentamente atenciosamente cordialement"
)
"""Words that do nothing but end a mail."""
LEADING_WORDS = reeks(
    "met m vriendelijke vriendelijk vriendlijke vriendelijkste vr v vrl hartelijke hartelijk hart har h warme warm "
    "collegiale coll zonnige lieve fijne beste sportieve oprechte hoogachtende hele veel vele de duizend alvast en "
    "dank "
    "bedankt kind best warmest with many my un unos ku cordial cordiales cordiais mit freundlichen freundliche viele "
    "liebe schöne bien met"
)
"""Words that come before a word that greets."""
WHOLE_PHRASES = (
    "kind regards", "best regards", "warm regards", "best wishes", "all the best", "yours sincerely",
    "yours faithfully", "sincerely yours", "with kind regards", "mit freundlichen grüßen", "mit freundlichem gruß",
    "mit freundlichen grüssen", "viele grüße", "beste grüße", "liebe grüße", "bien à vous", "saludos cordiales",
    "un saludo", "com os melhores cumprimentos", "melhores cumprimentos", "ku saludo", "ku kordial saludo",
    "kordial saludo", "saludo kordial", "salutations distinguées",
)  # fmt: skip
WISHES = (
    "alvast bedankt", "bedankt alvast", "alvast dank", "bij voorbaat dank", "hartelijk dank", "heel erg bedankt",
    "bedankt", "dank", "dank je wel", "dankjewel", "dank u wel", "dank je", "dank u", "fijne dag", "fijne dag nog",
    "fijne dag verder", "fijne avond", "fijn weekend", "prettige dag", "prettig weekend", "goed weekend", "tot dan",
    "tot ziens", "tot morgen", "tot snel", "tot horens", "liefs", "thanks", "many thanks", "thank you", "cheers",
    "danki", "masha danki", "gracias", "obrigado", "obrigada", "danke", "merci", "best", "ayo", "te aworo",
)  # fmt: skip
"""These end a mail only where nothing but a name follows."""
DEVICE_STARTS = (
    "verstuurd vanaf", "verstuurd vanuit", "verstuurd met", "verstuurd via", "verstuurd door", "verzonden vanaf",
    "verzonden vanuit", "verzonden met", "verzonden via", "vanaf mijn", "vanaf een", "sent from", "sent via",
    "sent with", "get outlook", "download outlook", "haal outlook", "outlook voor", "outlook for", "outlook para",
    "outlook für", "outlook pour", "enviado desde", "enviado do", "enviado da", "enviado de", "enviado a partir",
    "enviado con", "enviado via", "obtener outlook", "obter o outlook", "baixar o outlook", "descargar outlook",
    "von meinem", "gesendet von", "gesendet mit", "diese nachricht wurde von", "holen sie sich outlook",
    "envoyé de", "envoyé depuis", "envoyé à partir", "télécharger outlook", "obtenir outlook", "inviato da",
    "mandá for di", "manda for di", "mandá fo'i", "skickat från", "wysłano z", "yahoo mail",
)  # fmt: skip
DEVICES = reeks(
    "iphone ipad ipod ios galaxy samsung android outlook mobiel mobiele mobile móvil movil celular telefoon telefon "
    "smartphone phone handy huawei xiaomi pixel nokia blackberry tablet tablette gmail mail e-mail hotmail yahoo "
    "proton "
    "protonmail windows app apparaat device toestel portable teléfono telemóvel telefono mac macbook watch ketenmail "
    "zivver icloud"
)
DISCLAIMER_STARTS = (
    "de informatie verzonden", "de informatie in dit", "de informatie in deze", "de inhoud van dit",
    "de inhoud van deze",
    "dit bericht", "dit e-mailbericht", "dit emailbericht", "aan dit bericht", "aan deze e-mail", "deze e-mail",
    "deze email", "deze mail", "dit document is", "this e-mail", "this email", "this message", "this mail",
    "the information", "the content", "the contents", "diese e-mail", "este correo", "este mensaje", "este e-mail",
    "esta mensagem", "ce message", "ce courriel", "denk aan het milieu", "please consider the environment",
    "u ontvangt deze e-mail omdat", "u ontvangt dit bericht omdat", "you received this message because",
)  # fmt: skip
DISCLAIMER_WORDS = (
    "vertrouwelijk", "geadresseerde", "uitsluitend bestemd", "uitsluitend voor", "alleen bestemd", "aansprakelijk",
    "rechten worden ontleend", "rechten ontleend", "onbedoeld", "abusievelijk", "ten onrechte ontvangen",
    "niet voor u bestemd", "niet de beoogde", "kan informatie bevatten", "confidential", "intended", "addressee",
    "liable", "unsubscribe", "geabonneerd", "subscribed", "afdrukt", "before printing", "het milieu",
    "the environment", "vertraulich", "confidencial", "destinatario", "destinatário", "confidentiel", "virus",
    "gescand", "gecontroleerd op", "scanned", "spamfilter", "mailscanner", "uitgesloten",
)  # fmt: skip
SCANNER_STARTS = (
    "virusvrij", "virus-free", "virus free", "virenfrei", "libre de virus", "livre de vírus", "sin virus",
    "sem vírus", "gescand op virussen", "scanned by", "gescand door", "avg logo", "avast logo", "no virus found",
    "geen virus gevonden", "gecontroleerd door avg", "gecontroleerd door avast", "checked by avg",
)  # fmt: skip
"""The first words of a line that a virus scanner writes under a mail; its link would look like a report."""
JOB_TITLES = reeks(
    "wijkagent agent politieagent rechercheur casusregisseur procesregisseur regisseur behandelaar hulpverlener spv "
    "poh poh-ggz psycholoog gz-psycholoog psychiater verpleegkundige jeugdbeschermer gezinsvoogd voogd jeugdconsulent "
    "consulent wmo-consulent wmo casemanager casemanager casushouder coach gezinscoach begeleider beleidsmedewerker "
    "beleidsadviseur adviseur medewerker teamleider teammanager manager coördinator coordinator reclasseringswerker "
    "toezichthouder officier parketsecretaris maatschappelijk werker werkster woonconsulent huismeester "
    "leerplichtambtenaar "
    "docent leerkracht mentor ib'er intern zorgcoördinator huisarts arts ggd-arts jeugdarts verslavingsarts "
    "boa handhaver secretaresse secretariaat bewindvoerder mentor ambulant wijkteam trajectbegeleider "
    "schuldhulpverlener sociaal werker jongerenwerker straathoekwerker wijkverpleegkundige aanjager ambtenaar "
    "klantmanager inkomensconsulent regievoerder zorgregisseur outreachend ervaringsdeskundige trahadó sosial polis"
)
LABELS = (
    "t ", "t:", "t.", "m ", "m:", "m.", "e ", "e:", "e-mail", "email", "mail:", "tel", "mob", "fax", "telefoon",
    "mobiel", "bezoekadres", "postadres", "postbus", "adres", "kantoor", "website", "www.", "http", "werkdagen",
    "aanwezig", "bereikbaar", "ik werk", "niet aanwezig", "linkedin", "kvk", "kamer ", "afdeling", "team ",
)  # fmt: skip
DAYS = reeks("ma di wo do vr za zo maandag dinsdag woensdag donderdag vrijdag maandagen dinsdagen woensdagen")
AFTERTHOUGHTS = (
    "ps ", "ps:", "ps.", "ps,", "p.s", "nb ", "nb:", "nb.", "n.b", "o ja", "oja", "oh ja", "o, ja", "nog iets",
    "nog even", "nog vergeten", "vergat", "vergeten te", "en nog",
)  # fmt: skip
"""With these words people begin to speak again below their own name."""
REPORT_WORDS = reeks(
    "klaar gereed gedaan bezig lukt lukte loopt afgerond af afgehandeld gelukt geregeld rond is zijn heb hebben kan "
    "kon "
    "uitstel niet nog wordt moet gaat staat doe doen graag terugkoppeling ook komt was"
)
"""A number and one of these words are a report, wherever they stand."""
NAME_PARTICLES = reeks(
    "van de den der het 't ten ter te la el da dos di en of namens from drs mr ing dr ir msc bsc ma mw dhr"
)
