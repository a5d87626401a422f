"""In a house that tells no kinds of deelnemers apart nobody is asked for one, reads one, or is shut out by one."""

import io
import re

import docx
import pytest

from commands.domain.rollen import Rol, Soort
from tests.flows.aanmeldwereld import beleid_van, zegt
from tests.flows.conftest import Maak
from tests.flows.test_sjabloon import bestand
from tests.flows.toetswereld import beslis, met_toets, open_nummers
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import DERDE, REGIE, Wereld

NIEUW = "school@partners.test"
WOORDEN = re.compile(r"\b(?:publiek|privaat|soort|derden?)\b", re.IGNORECASE)


@pytest.fixture
async def bonaire(maak: Maak) -> Wereld:
    wereld = maak(leeg=True, beleid=beleid_van("bonaire"))
    wereld.code = await wereld.lopende_casus()
    return wereld


async def soorten(wereld: Wereld) -> set[Soort]:
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        return {een.soort for een in await uow.deelnemers.of_casus(casus.id)}


async def test_who_stands_in_the_plan_as_derde_takes_part_as_all_do_and_the_preview_said_so(bonaire: Wereld) -> None:
    voorbeeld = next(een for een in bonaire.post.aan(REGIE) if "controleer het plan" in een.bericht.onderwerp)
    tekst = bonaire.post.tekst(voorbeeld)
    assert 'Dit huis kent geen derden: "Woningcorporatie" krijgt het hele plan, zoals iedereen.' in tekst
    assert "- Politie (wijkagent): mail\n" in tekst
    assert "Het hele plan" in bonaire.post.teksten(DERDE)
    assert await soorten(bonaire) == {Soort.GEEN}


async def test_somebody_is_added_without_a_kind_and_one_that_is_typed_all_the_same_does_not_count(
    bonaire: Wereld,
) -> None:
    await bonaire.staf(Rol.PROCESREGISSEUR, f"deelnemer toevoegen {bonaire.code} School, mentor, {NIEUW}")
    assert "Het hele plan" in bonaire.post.teksten(NIEUW)
    await bonaire.staf(
        Rol.PROCESREGISSEUR, f"deelnemer toevoegen {bonaire.code} CJG, coach, privaat, cjg@partners.test"
    )
    assert "Het hele plan" in bonaire.post.teksten("cjg@partners.test")
    assert await soorten(bonaire) == {Soort.GEEN}


async def test_a_derde_is_not_made_into_one_who_reads_all_without_a_word(bonaire: Wereld) -> None:
    gezegd = await zegt(
        bonaire, Rol.PROCESREGISSEUR, REGIE, f"deelnemer toevoegen {bonaire.code} School, mentor, derde, {NIEUW}"
    )
    assert "Dit huis kent geen derden: School zou het hele plan krijgen" in gezegd
    assert bonaire.post.aan(NIEUW) == []


async def test_neither_the_help_nor_the_template_names_a_kind(bonaire: Wereld) -> None:
    hulp = await zegt(bonaire, Rol.PROCESREGISSEUR, REGIE, "hulp alles")
    fout = await zegt(bonaire, Rol.PROCESREGISSEUR, REGIE, f"deelnemer toevoegen {bonaire.code} School")
    assert "deelnemer toevoegen <code> <organisatie>, <rol>, <e-mail of Matrix-id>" in hulp
    assert "de rol en het e-mailadres of Matrix-id" in fout
    await bonaire.staf(Rol.PROCESREGISSEUR, "sjabloon")
    leeg = bestand(bonaire, bonaire.post.laatste(REGIE))
    gelezen = " ".join(
        cel.text for tabel in docx.Document(io.BytesIO(leeg)).tables for rij in tabel.rows for cel in rij.cells
    )
    assert WOORDEN.findall(hulp + fout + gelezen) == []


FOUT = "deelnemer toevoegen {code} Zorgbureau, begeleider {naam}, nieuw@partners.test"


@pytest.mark.parametrize(
    "vorm",
    [
        FOUT,
        "deelnemer toevoegen {code} zorgbureau,begeleider {naam},nieuw@partners.test",
        "deelnemer toevoegen {code} {naam}, begeleider, nieuw@partners.test",
        "{code} deelnemer toevoegen Zorgbureau, begeleider ({naam}), Nieuw@partners.test",
    ],
)
async def test_a_form_that_lacks_the_kind_comes_back_at_once_and_waits_for_nobody(maak: Maak, vorm: str) -> None:
    wereld = met_toets(maak)

    gezegd = await beslis(wereld, vorm.format(code=wereld.code, naam=NAAM))

    assert "Zo voegt u een deelnemer toe" in gezegd
    assert "de soort (publiek, privaat of derde)" in gezegd
    assert await open_nummers(wereld) == []


async def test_a_name_in_a_form_that_will_be_carried_out_waits(maak: Maak) -> None:
    wereld = met_toets(maak)
    await beslis(wereld, FOUT.format(code=wereld.code, naam=NAAM).replace(", nieuw", ", privaat, nieuw"))
    assert await open_nummers(wereld) == ["W1"]
    bonaire = maak(leeg=True, beleid=beleid_van("bonaire"), toets=nep_bewaker())
    bonaire.code = await bonaire.lopende_casus()

    await beslis(bonaire, FOUT.format(code=bonaire.code, naam=NAAM))

    assert await open_nummers(bonaire) == ["W1"]
    assert bonaire.post.aan("nieuw@partners.test") == []
