"""Every refusal around an aanmelding and its triage: data only; the sentences are in `commands/texts`."""

from commands.domain.weigering import Weigering


class ClientNietHier(Weigering):
    """This house does not note what the client knows. `code`."""


class AanmeldenUit(Weigering):
    """This house takes no casus in through the bot."""


class AlleenContactpersonen(Weigering):
    """Here only those whom the house named may report."""


class GeenProcesregisseur(Weigering):
    """Nobody is there to judge what is reported."""


class NietAangemeld(Weigering):
    """This casus was not reported through the bot. `code`."""


class AlBeslist(Weigering):
    """It was taken up. `code`."""


class AanmeldingOnvolledig(Weigering):
    """Something is missing, so that nobody can decide on it. `code`."""


class BesluitOntbreekt(Weigering):
    """Neither yes, no nor later. `code`; `doe`: how a decision begins; `met_namens`: whether it names for whom."""


class NamensOntbreekt(Weigering):
    """On whose behalf it was decided is not said. `doe`, `besluit`."""


class RedenOntbreekt(Weigering):
    """No advice for the aanmelder, or no reason to wait. `doe`, `besluit`, `namens`, `met_namens`."""


class DatumNodig(Weigering):
    """Here whoever takes it up names a day at once. `doe`, `namens`, `met_namens`."""


class ClientHoudtOp(Weigering):
    """An objection runs, consent was withdrawn or there is none. `code`, `waarom`: ClientStand."""


class ConsultatieVoorbij(Weigering):
    """It was answered, or is none. `code`."""


class CasusLigtStil(Weigering):
    """Nothing goes on in it until a person decides. `code`."""


class ClientOnduidelijk(Weigering):
    """What is said of the client is not understood. `code`."""
