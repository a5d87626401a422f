"""Sentences for words that may not be meant for the whole group: nobody reads them before their writer says so."""

from commands.domain.aanspraak import AAN_HOUDER, Aan
from commands.domain.casus import Casus
from commands.domain.wachtend import Wachtend
from commands.messages import Bericht, Blok, Knop, PuntVerwijzing
from commands.texts.vorm import kort_bericht

VOOR_DE_GROEP = "Zeg dat een bericht dat wacht voor alle deelnemers is"
NIET_VOOR_DE_GROEP = "Zeg dat een bericht dat wacht niet voor alle deelnemers is"
ONDERWERP = "Over een bericht dat wacht"


def alleen_wie(aan: Aan) -> str:
    """Who reads them otherwise, as a button says it."""
    if aan is Aan.REGIE:
        return "Alleen voor de ~procesregisseur~"
    return "Alleen voor de ~casushouder~" if aan in AAN_HOUDER else "Voor de bot"


def keuzes(wachtend: Wachtend, aan: Aan) -> tuple[Knop, ...]:
    """The two answers to the question for whom it is."""
    kort = wachtend.kort
    anders = f"vrijgave {kort}" if aan is Aan.REGIE else f"niet voor de groep {kort}"
    return (Knop(label="Voor de groep", opdracht=f"voor de groep {kort}"), Knop(label=alleen_wie(aan), opdracht=anders))


def vraag(aan: Aan) -> str:
    """The question itself."""
    anders = {Aan.REGIE: "alleen voor de ~procesregisseur~"}.get(aan, "voor de bot")
    anders = "alleen voor de ~casushouder~" if aan in AAN_HOUDER else anders
    return f"Is dit voor de groep, of {anders}?"


def voor_wie_is_het(
    casus: Casus, wachtend: Wachtend, aan: Aan, punt: PuntVerwijzing | None, woorden: tuple[Blok, ...]
) -> Bericht:
    """The question to the writer; `punt`: of which they wrote, `woorden`: their text as it may be shown."""
    kort = wachtend.kort
    return Bericht(
        onderwerp=f"Casus {casus.code}: voor wie is uw bericht? ({kort})",
        melding=f"Uw bericht {kort} in casus {casus.code} wacht nog. Er is niets van gestuurd.",
        blokken=(
            Blok(
                kop=f"Casus {casus.code}: voor wie is uw bericht?",
                tekst=f"{vraag(aan)} Nog niemand heeft het gelezen.",
                punt=punt,
                keuzes=keuzes(wachtend, aan),
                na=f"Toch niet sturen? Schrijf: verwijder {kort}",
            ),
            *woorden,
        ),
    )


def nog_niet_gezegd(nummer: object) -> str:
    """To who answers the question with other words; `nummer`: W12."""
    return (
        f"Uw bericht {nummer} wacht nog. Niemand heeft het gelezen, en wat u nu schrijft ook niet.\n"
        f"- Is het voor alle deelnemers? Schrijf: voor de groep {nummer}\n"
        f"- Is het dat niet? Schrijf: niet voor de groep {nummer}\n"
        f"- Toch niet sturen? Schrijf: verwijder {nummer}"
    )


def voor_allen(wachtend: Wachtend) -> Bericht:
    """Receipt: it goes to all."""
    return kort_bericht(ONDERWERP, f"Dank u. Bericht {wachtend.kort} gaat naar alle deelnemers.")


def aan_een(wachtend: Wachtend) -> Bericht:
    """Receipt: it goes to one person alone."""
    return kort_bericht(ONDERWERP, f"Dank u. Bericht {wachtend.kort} gaat niet naar de groep.")


def erbij(wachtend: Wachtend) -> str:
    """The same behind another sentence; empty where it waits for something else."""
    return f" {misschien(wachtend.voor_wie)}" if wachtend.voor_wie is not None else ""


def misschien(aan: Aan) -> str:
    """Why it waits, for its writer and the procesregisseur."""
    if aan is Aan.REGIE:
        return "Misschien is het alleen voor de ~procesregisseur~."
    wie = "alleen voor de ~casushouder~" if aan in AAN_HOUDER else "voor de bot en niet voor de deelnemers"
    return f"Misschien is het {wie}."
