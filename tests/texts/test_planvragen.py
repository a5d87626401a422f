"""Every sentence about a plan, as a colleague can read them in golden/planvragen.txt.

After a wanted change: `python -m tests.texts.test_planvragen` writes it anew; read what changed before you commit it.
"""

from collections.abc import Callable
from pathlib import Path

from commands.domain.afstemmingsplan import PlanVraag, VraagSoort
from commands.domain.planlezing import PlanFout
from commands.domain.woorden import KENNEMERLAND, Woorden
from commands.texts.planvragen import zeg_fout, zeg_vraag

GOLDEN = Path(__file__).parent / "golden" / "planvragen.txt"
WAARDEN = {
    VraagSoort.ICO_DATUM_ONLEESBAAR: ("31 november 2026",),
    VraagSoort.ANDERE_ICO_DATUM: ("woensdag 18 november 2026",),
    VraagSoort.DATUM_ONLEESBAAR: ("31 november 2026",),
    VraagSoort.DATUM_VOOR_ICO: ("1 oktober 2026",),
    VraagSoort.ADRES_ONTBREEKT: ("mail", "matrix", ""),
    VraagSoort.ADRES_VOORSTEL: ("mail partners.test", "matrix zvh.test"),
    VraagSoort.ADRES_NIET_BEKEND: ("mail", "matrix"),
    VraagSoort.KANAAL_ONBEKEND: ("postduif", ""),
    VraagSoort.KANAAL_UIT: ("mail", "matrix"),
    VraagSoort.SOORT_ONBEKEND: ("iets", ""),
    VraagSoort.WIE_ONBEKEND: ("Dierenambulance", ""),
    VraagSoort.SAMEN_HERKENBAAR: ("gezin, kinderen, werk", "opvallend", "gezondheid, opvallend, werk"),
    VraagSoort.TE_VEEL_ACTIEPUNTEN: ("200",),
}


def alle_zinnen(woorden: Woorden = KENNEMERLAND) -> str:
    regels = []
    for soort in VraagSoort:
        for waarde in WAARDEN.get(soort, ("Dierenambulance",)):
            vraag = PlanVraag(soort=soort, tabel="actiepunten", rij=4, waarde=waarde, voorstel="de moeder")
            regels += [f"[{soort}]", _gezegd(zeg_vraag, vraag, woorden), ""]
    for fout in PlanFout:
        regels += [f"[{fout}]", _gezegd(zeg_fout, fout, woorden), ""]
    return "\n".join(regels)


def _gezegd(zeg: Callable[..., str], wat: object, woorden: Woorden) -> str:
    """The sentence, or where it must be written."""
    try:
        return woorden.zeg(zeg(wat))
    except KeyError as soort:
        raise LookupError(f"{soort.args[0]!r} has no sentence: write it in commands/texts/planvragen.py") from None


def test_every_question_and_every_refusal_reads_as_agreed() -> None:
    assert alle_zinnen() == GOLDEN.read_text(encoding="utf-8"), (
        ".venv/bin/python -m tests.texts.test_planvragen writes it; read git diff"
    )


def test_a_question_without_a_row_names_the_table_alone() -> None:
    zin = zeg_vraag(PlanVraag(soort=VraagSoort.GEEN_DEELNEMERS, tabel="deelnemers"))
    assert zin.startswith("Tabel deelnemers: er zijn geen deelnemers")


def test_a_question_about_the_text_names_the_place_in_the_text() -> None:
    zinnen = [
        zeg_vraag(PlanVraag(soort=soort, tabel=tabel, rij=2))
        for soort, tabel in ((VraagSoort.WIE_ONBEKEND, "tekst"), (VraagSoort.SOORT_ONBEKEND, "verzendlijst"))
    ]
    assert zinnen[0].startswith("Tekst, afspraak 2: er staat niet wie dit doet.")
    assert zinnen[1].startswith("Deelnemers in de tekst, regel 2: de soort ontbreekt.")


def test_what_people_wrote_is_quoted_as_it_is_but_shortened() -> None:
    zin = zeg_vraag(PlanVraag(soort=VraagSoort.WIE_ONBEKEND, tabel="actiepunten", rij=2, waarde="{0} " + "x" * 500))
    assert "{0} x" in zin
    assert len(zin) < 250


if __name__ == "__main__":
    from tests.texts.test_werkwijzen import schrijf

    GOLDEN.write_text(alle_zinnen(), encoding="utf-8")
    schrijf()
