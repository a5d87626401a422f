"""With a sluitbestand the destruction ends: the key is replaced, and the verklaring comes as PDF and as Word."""

from pathlib import Path

from commands.domain.vernietiging import VernietigStand
from commands.messages.blad import Verklaringblad
from storage.sluitsleutel import Places
from storage.way_in import Storage
from tests.flows.test_vernietigen import OP_DE_DAG, besloten, stand, stap
from tests.foto import Foto
from tests.wereld import POLITIE, REGIE


async def test_after_the_replacement_and_not_before_the_verklaring_comes(lopend_huis: Foto, tmp_path: Path) -> None:
    plek = Places(file=tmp_path / "sluitbestand", copy=tmp_path / "kopie")
    opslag = Storage(f"sqlite+aiosqlite:///{tmp_path / 'ketenbot.db'}", bytes(range(32)), sluit=plek)
    wereld = lopend_huis.wereld(tmp_path, opslag=opslag)
    code = wereld.code
    try:
        await opslag.sluitsleutel.replace(wereld.nu)
        await besloten(wereld, code)
        wereld.nu = OP_DE_DAG
        for _ in range(3):
            await stap(wereld)
        assert not any("is vernietigd" in mail.bericht.onderwerp for mail in wereld.post.aan(REGIE))

        assert await opslag.sluitsleutel.replace(wereld.nu)
        for _ in range(2):
            await stap(wereld)

        [mail] = [een for een in wereld.post.aan(REGIE) if "is vernietigd" in een.bericht.onderwerp]
        een = await stand(wereld, code)
        assert een is not None
        assert een.stand is VernietigStand.KLAAR
        assert isinstance(mail.bericht.bijgevoegd, Verklaringblad)
        assert mail.bericht.formulier is not None
        namen = [deel.get_filename() for deel in wereld.post.mail(mail).iter_attachments()]
        assert f"verklaring {code}.docx" in namen
        for woord in (POLITIE, "wijkagent", "GGZ-instelling"):
            assert woord not in wereld.post.tekst(mail)
    finally:
        await opslag.close()
