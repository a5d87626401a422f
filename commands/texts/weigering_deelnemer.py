"""A sentence for every refusal about the deelnemer whom somebody names."""

from collections.abc import Callable, Mapping

from commands.domain import weigering as w
from commands.texts.bedoelt import antwoord_bij_ja

Gegevens = Mapping[str, object]


def _deelnemer(g: Gegevens) -> str:
    """Of whoever it may be the command stands ready, and nothing is done."""
    namen = g.get("lijkt_op")
    lijkt = [str(een) for een in namen] if isinstance(namen, tuple) else []
    zin = f"In deze casus vind ik geen deelnemer die past bij: {g.get('tekst', '')}."
    if not lijkt:
        return f"{zin} De deelnemers ziet u met: casus toon"
    bedoelt = f"{zin} Bedoelt u {' of '.join(lijkt)}?"
    if not g.get("voorbeeld"):
        return bedoelt
    return f"{bedoelt} Schrijf: {g['voorbeeld']}" + ("\nOf antwoord: ja" if antwoord_bij_ja(g) else "")


ZINNEN: Mapping[type[w.Weigering], Callable[[Gegevens], str]] = {
    w.DeelnemerOnbekend: _deelnemer,
    w.WelkeDeelnemer: lambda g: (
        f"Meer dan één deelnemer past bij: {g.get('tekst', '')}. Kies: {g.get('keuzes', '')}. "
        "Zijn de namen gelijk? Schrijf dan het adres van de deelnemer."
    ),
    w.DeelnemerBestaatAl: lambda g: f"Deze persoon doet al mee aan casus {g.get('code', '')}.",
    w.DeelnemerOnjuist: lambda _: (
        "Zo voegt u een deelnemer toe: deelnemer toevoegen, en dan met komma's ertussen de "
        "organisatie, de rol~[, de soort (publiek, privaat of derde)]~ en het e-mailadres of Matrix-id."
    ),
}
