"""Replies of which the meaning is asked first: nothing is done, and their words go to nobody."""

from commands.domain.weigering import Weigering


class NieuweTekstOnzeker(Weigering):
    """An answer to the notice of a held text that may be a remark about it. `bericht`: its number (W12), `code`,
    `voorstel`: there is one, `voor_wie`: it was asked for whom it is, `schrijf`: the command with which the
    words would be the new text."""


class TerugnemenOnzeker(Weigering):
    """An answer to a receipt that may take it back. `code`, `nummer`: the actiepunt, empty for several;
    `anders`: the number that was meant instead, None where none was said."""


class OpdrachtOfBericht(Weigering):
    """A line that lacks the first word of a command. `voorbeeld`: the line with that word, empty where it must not be
    proposed; `gebruik`: of that command. `kamer`: it stands in the room of the casus, and may be words to people."""


class BedoeltU(Weigering):
    """Plain words that stand for a command, which is asked once. `code`; `voorbeeld`: that command, or a line for each
    of several, and `zelf`: the same as a yes sends it; `mist`: what it lacks before, `elk_mist`: that of each; `tekst`:
    the part that was not understood; `klaar`: the command for the other thing that they may mean; `kamer`: it is asked
    in the room of the casus.
    With `weg`, that a deelnemer is away: `wie`, and in `pauzes` the commands that let theirs wait; with `opnieuw`,
    that `wie` is to get the plan once more, which no command does."""


class NietGesproken(Weigering):
    """Words under the question to call somebody, who was not spoken yet. `code`, `wie`: whom to call."""


class AanbodOnduidelijk(Weigering):
    """An answer to the offered role of casushouder that is no clear yes or no. `code`."""


class PlanKlopt(Weigering):
    """A plan is said to be right, which does not release it. `code`."""


class NietGedeeld(Weigering):
    """Words that are for the bot, and not for the others. `code`, `waarom`: "mail" (too many), "punt" (about who
    does the actiepunt `nummer`), "opschalen" (of that actiepunt), "uitleg" (what this is; `huis`, `als`: whose message
    it is, and as whom they take part), "groep" (they ask not to share it), "herinnering" and "mails_uit" (what no
    command does), "terug" (they are back, or want something back), "rol" and "overdragen" (to whom they hand
    over that role, or the actiepunt `nummer`; `rol`: they have the role too), "matrix" (they cannot read there),
    "wie" (which client it is), "verslag" (minutes, which the bot does not have), "leest" (who reads along), "houder"
    (whom to reach), "hoe" (how to answer), "afwezig" (until when?) or "verkeerd" (their last message).
    `telefoon`: whom to call; these may be empty. `houder`: whether the casushouder is another."""


class VoorstelNietGezien(Weigering):
    """Their mail shows no content, so that they never saw the proposal that they take. `nummer`: W12, `telefoon`."""


class AlTeruggenomen(Weigering):
    """The asker took back their last report here already; only that can be taken back. `code`."""
