"""The modules of which the coverage guides the fuzzer: they are named here without being imported."""

GEVOLGD: dict[str, tuple[str, ...]] = {
    "mail": ("bot.mail", "bot.base.html", "email"),
    "word": ("bot.documents", "commands.domain", "zipfile"),
    "grammatica": ("commands.grammar", "commands.spreektaal", "commands.domain"),
    "bewaker": ("bot.privacy",),
    "kamer": ("bot.matrix", "nio.events", "nio.responses"),
    "agenda": ("bot.mail.reading.appointment", "icalendar"),
}
