"""What is told of a closed casus to whoever decides that it goes."""

from dataclasses import dataclass
from datetime import date

from commands.domain.bewaren import Bewaarduur
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.sluiting import Einde
from commands.domain.vernietiging import Vroeger
from commands.texts.bewaren import loopt_tot


@dataclass(frozen=True, slots=True, kw_only=True)
class Gesloten:
    """What a person must know of a closed casus before they decide that it goes."""

    casus: Casus
    sinds: date | None
    """The local day of its end."""
    duur: Bewaarduur | None
    vandaag: date
    vroeger: Vroeger | None = None
    """The reason that was given to let it go before its term is over."""
    mist: tuple[str, ...] = ()
    """What is not noted yet, in sentences to the procesregisseur."""

    @property
    def loopt_nog(self) -> bool:
        """Whether its term is over in another month than this one: what ends this month is due."""
        return self.duur is not None and self.vandaag.replace(day=1) < self.duur.tot.replace(day=1)

    @property
    def zin(self) -> str:
        """How it ended, whether it can still be opened, and until when it may be kept."""
        zinnen = []
        if self.casus.uitkomst and self.sinds is not None:
            zinnen.append(f"Casus {self.casus.code} is sinds {schrijf_datum(self.sinds)} {self.casus.uitkomst}.")
        if self.casus.uitkomst == Einde.VOORLOPIG.value:
            zinnen.append("Nu kan de casus nog weer open, na het vernietigen niet meer.")
        if self.duur is not None:
            zinnen.append(loopt_tot(self.duur, self.vandaag))
        if self.loopt_nog and self.vroeger is not None:
            zinnen.append(f"De reden om niet te wachten: {self.vroeger.value}.")
        return " ".join(zinnen)
