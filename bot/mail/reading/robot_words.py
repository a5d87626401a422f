"""Lists the words, in many languages, that show that a program wrote a mail, where no header says so."""

AUTOMATIC_SUBJECTS = (
    "automatisch antwoord", "automatische reactie", "automatische beantwoording", "automatische antwoord",
    "automatisch bericht", "automatische afwezigheid", "afwezigheidsbericht", "afwezigheidsmelding", "automatic reply",
    "auto reply", "auto-reply", "autoreply", "auto:", "out of office", "out-of-office", "out of the office",
    "automatische antwort", "abwesenheitsnotiz", "abwesenheit", "abwesend", "réponse automatique", "absence du bureau",
    "respuesta automática", "respuesta automatica", "fuera de la oficina", "resposta automática",
    "resposta automatica", "ausência temporária", "ausente", "risposta automatica", "kontesta outomátiko",
    "vacation reply", "vakantiemelding",
)  # fmt: skip
"""Only programs write these before a colon or a dash."""
ABSENCE_SUBJECTS = ("afwezig", "niet aanwezig", "niet op kantoor", "vakantie", "met verlof", "verlof", "away")
"""People write these too; they count only beside the words of an absence, or above our own subject."""
ABSENCE_PHRASES = (
    "ben ik afwezig", "ik ben afwezig", "ben ik niet aanwezig", "ik ben niet aanwezig", "ben ik met verlof",
    "ik ben met verlof", "ik ben met vakantie", "ik ben op vakantie", "ben ik met vakantie", "ben ik op vakantie",
    "niet op kantoor", "ben ik niet bereikbaar", "ik ben niet bereikbaar", "ben ik vrij", "momenteel afwezig",
    "ik ben afwezig", "ben ik er niet", "ik geniet van", "zwangerschapsverlof", "ouderschapsverlof", "i am out of",
    "i'm out of", "i am away", "i'm away", "i will be out of", "i am currently out", "i am on leave", "on vacation",
    "ich bin abwesend", "nicht im büro", "bin ich nicht erreichbar", "im urlaub", "je suis absent",
    "fuera de la oficina", "estoy de vacaciones", "no estoy disponible", "no me encuentro", "fora do escritório",
    "estou de férias", "estou ausente", "mi no ta na", "mi ta ku fakansi", "mi ta riba fakansi", "fo'i ofisina",
)  # fmt: skip
ABSENCE_SECOND_PHRASES = (
    "dringende", "bij spoed", "spoedeisend", "in noodgevallen", "neem dan contact op", "neem contact op met",
    "kunt u contact opnemen", "contact opnemen met", "wordt niet doorgestuurd", "niet doorgestuurd",
    "na mijn terugkeer", "na mijn vakantie", "zodra ik terug", "weer aanwezig", "weer bereikbaar", "weer op kantoor",
    "ben ik weer", "lees ik mijn mail", "mijn e-mail niet", "mijn mail niet", "mails worden niet",
    "bedankt voor uw bericht", "bedankt voor je bericht", "bedankt voor uw mail", "bedankt voor je mail",
    "dank voor uw bericht", "dank voor uw mail", "dank voor je mail", "beantwoord ik", "zo spoedig mogelijk",
    "waargenomen door", "mijn collega", "urgent", "upon my return", "when i return", "limited access",
    "thank you for your", "dringenden", "dringlichen", "weitergeleitet", "urgente", "regreso", "retorno", "mi kolega",
)  # fmt: skip
"""A second sign of an absence; a single sentence of an absence may stand above a person's report."""
AUTOMATIC_PHRASES = (
    "dit is een automatisch", "dit bericht is automatisch", "deze e-mail is automatisch", "deze mail is automatisch",
    "automatisch gegenereerd", "automatisch verzonden bericht", "u kunt niet reageren op d",
    "u kunt niet antwoorden op d",
    "op deze e-mail kunt u niet", "op dit bericht kunt u niet", "niet op deze e-mail antwoorden",
    "this is an automated", "this is an automatic", "automatically generated", "do not reply to this",
    "dies ist eine automatische", "automatisch erstellt", "este es un mensaje automático", "mensaje automático",
    "mensagem automática", "ceci est un message automatique", "uw melding is geregistreerd onder nummer",
    "wij hebben uw e-mail ontvangen", "wij hebben uw bericht ontvangen en", "uw e-mail is ontvangen",
)  # fmt: skip
RECEIVED_PHRASES = (
    "uw bericht is ontvangen", "je bericht is ontvangen", "uw mail is ontvangen", "uw melding is ontvangen",
    "uw verzoek is ontvangen", "uw bericht is in goede orde ontvangen", "hebben uw bericht ontvangen",
    "hebben uw mail ontvangen", "hebben uw e-mail ontvangen", "hebben je bericht ontvangen",
    "we have received your", "your message has been received",
)  # fmt: skip
"""People write these too; they count only beside one of the next."""
RECEIVED_SECOND_PHRASES = (
    "ticket", "zaaknummer", "referentienummer", "kenmerk", "meldingsnummer", "zo spoedig mogelijk", "zo snel mogelijk",
    "werkdagen", "in behandeling", "as soon as possible", "reference number",
)  # fmt: skip
REACTION_PHRASES = (
    "heeft gereageerd op uw bericht", "heeft op uw bericht gereageerd", "heeft gereageerd op je bericht",
    "reageerde op uw bericht", "reageerde op je bericht", "reacted to your message", "liked your message",
    "vindt uw bericht leuk", "heeft een reactie toegevoegd via gmail", "heeft gereageerd via gmail",
    "reageerde via gmail", "gereageerd via gmail", "reacted via gmail", "reaccionó a través de gmail",
    "reaccionó a tu mensaje", "reaccionó a su mensaje", "reagiu pelo gmail", "reagiu à sua mensagem",
    "über gmail reagiert", "hat auf ihre nachricht reagiert", "a réagi via gmail", "a réagi à votre message",
)  # fmt: skip
RECEIPT_SUBJECTS = (
    "gelezen:", "niet gelezen:", "ongelezen verwijderd:", "read:", "not read:", "gelesen:", "leído:", "lida:", "lu :",
    "lu:", "leesbevestiging", "ontvangstbevestiging", "return receipt", "read receipt", "confirmación de lectura",
)  # fmt: skip
RECEIPT_PHRASES = (
    "is gelezen op", "werd gelezen op", "gelezen op", "was read on", "is weergegeven op", "is verwijderd zonder",
    "was deleted without", "wurde gelesen", "fue leído", "foi lida", "a été lu", "is geopend op",
)  # fmt: skip
CALENDAR_SUBJECTS = (
    "geaccepteerd:", "afgewezen:", "geweigerd:", "voorlopig geaccepteerd:", "misschien:", "voorlopig:",
    "nieuwe tijd voorgesteld:", "nieuw tijdstip voorgesteld:", "accepted:", "declined:", "tentative:",
    "tentatively accepted:", "new time proposed:", "zugesagt:", "abgelehnt:", "aceptado:", "aceptada:", "rechazado:",
    "rechazada:", "aceito:", "recusado:", "accepté :", "accepté:", "refusé :", "geannuleerd:", "canceled:",
    "cancelled:",
)  # fmt: skip
