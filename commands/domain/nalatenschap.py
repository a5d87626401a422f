"""What a casushouder who hands over leaves behind: all that waits for an answer of whoever holds the role. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from commands.domain.actiepunt import Actiepunt
from commands.domain.beleid import Beleid
from commands.domain.besluit import Knelpunt, knelpunt
from commands.domain.casus import Casus
from commands.domain.gaande import versie_nu
from commands.domain.herinnering import HerinneringSoort
from commands.domain.rollen import Rol
from commands.domain.sluiting import Voorstel
from commands.domain.verzoek import Verzoek, geldt
from commands.domain.voorgelegd import Voorgelegd, VoorlegSoort

_VRAAGT = (Knelpunt.LUKT_NIET, Knelpunt.ZONDER_EIGENAAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nalatenschap:
    """Short numbers, in their order."""

    vragen: tuple[str, ...] = ()
    """Questions of deelnemers that nobody answered: V3."""
    akkoord: tuple[int, ...] = ()
    """Actiepunten about which something waits for `akkoord`."""
    besluit: tuple[int, ...] = ()
    """Actiepunten that do not work out, or that nobody owns."""
    hoe_verder: bool = False
    """Whether all actiepunten ended and nobody decided what next."""
    afsluiten: bool = False
    """Whether a proposal to close the casus waits for their answer; then `hoe_verder` is not asked."""

    def __bool__(self) -> bool:
        return bool(self.vragen or self.akkoord or self.besluit or self.hoe_verder or self.afsluiten)


def maak_nalatenschap(
    casus: Casus,
    nieuw: str,
    punten: Sequence[Actiepunt],
    vragen: Iterable[Voorgelegd],
    verzoeken: Iterable[Verzoek],
    voorstel: Voorstel | None,
    beleid: Beleid,
) -> Nalatenschap:
    """What waits for the deelnemer `nieuw` as casushouder; nobody answers what they asked themselves."""
    per_id = {punt.id: punt for punt in punten}
    akkoord = (
        per_id[een.actiepunt_id].nummer
        for een in verzoeken
        if een.van != nieuw and not een.aan and geldt(een, per_id[een.actiepunt_id])
    )
    gesteld = (een for een in vragen if een.soort is VoorlegSoort.VRAAG and een.van != nieuw)
    return Nalatenschap(
        vragen=tuple(een.kort for een in gesteld),
        akkoord=tuple(sorted(akkoord)),
        besluit=tuple(sorted(punt.nummer for punt in punten if knelpunt(punt) in _VRAAGT)),
        afsluiten=voorstel is not None and voorstel.rollen == (Rol.CASUSHOUDER,),
        hoe_verder=voorstel is None and versie_nu(HerinneringSoort.KLAAR, casus, punten, beleid) is not None,
    )
