"""All that one message brings others is one message to each of them: fifty lines are not fifty mails. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from commands.messages import Bericht, Blok, Doel, Effect, Say
from commands.texts.actie import meldingen


def vouw(effecten: Sequence[Effect]) -> list[Effect]:
    """The same effects; those that may be said together to the same people are one, at the place of the first."""
    samen: dict[tuple[Doel, bool], list[Say]] = {}
    for effect in effecten:
        if isinstance(effect, Say) and effect.samen:
            samen.setdefault((effect.aan, bool(effect.bericht.nieuws)), []).append(effect)
    over: list[Effect] = []
    for effect in effecten:
        if not isinstance(effect, Say) or not effect.samen:
            over.append(effect)
        elif (reeks := samen.pop((effect.aan, bool(effect.bericht.nieuws)), None)) is not None:
            over.append(reeks[0] if len(reeks) == 1 else _samen(reeks))
    return over


def _samen(reeks: Sequence[Say]) -> Say:
    herstelt = tuple(sleutel for een in reeks for sleutel in een.herstelt)
    return replace(reeks[0], bericht=_een([een.bericht for een in reeks]), herstelt=herstelt)


def _een(berichten: Sequence[Bericht]) -> Bericht:
    """Blocks that all of them share stand once, behind the rest."""
    eerste, alle = berichten[0], [set(bericht.blokken) for bericht in berichten]
    gedeeld = set.intersection(*alle)
    eigen = [blok for bericht in berichten for blok in bericht.blokken if blok not in gedeeld]
    voet: list[Blok] = [blok for blok in eerste.blokken if blok in gedeeld]
    onderwerpen = {bericht.onderwerp for bericht in berichten}
    return replace(
        eerste,
        onderwerp=eerste.onderwerp if len(onderwerpen) == 1 else meldingen(eerste.onderwerp, len(berichten)),
        blokken=tuple(dict.fromkeys([*eigen, *voet])),
        breed=all(bericht.breed for bericht in berichten),
        nieuws=tuple(blok for bericht in berichten for blok in bericht.nieuws),
        nieuws_rustig=all(bericht.nieuws_rustig for bericht in berichten),
    )
