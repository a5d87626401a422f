"""A message to people, in blocks, before it is text or HTML."""

from dataclasses import dataclass, field

from commands.domain.rollen import Kanaal
from commands.domain.standregel import Standregel
from commands.messages.afspraak import Afspraak
from commands.messages.bestandsblad import Bestandsblad
from commands.messages.blad import Planblad, Verklaringblad
from commands.messages.cijferblad import Cijferbeeld, Cijferblad
from commands.messages.dagen import Agendablad
from commands.messages.exportblad import Exportblad
from commands.messages.formulier import Formulier
from commands.messages.kaart import Kaart
from commands.messages.paneel import Afspraakregel, Paneel
from commands.messages.tijdlijn import Tijdlijn


@dataclass(frozen=True, slots=True, kw_only=True)
class PuntVerwijzing:
    """The actiepunt, at one version, that a block speaks of: for buttons, replies and the last check at sending."""

    code: str
    actiepunt_id: str
    nummer: int
    versie: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Knop:
    """A command that a click in a mail fills in; without buttons its words stand there, to be typed."""

    label: str
    opdracht: str
    """As it is typed outside the room of a casus: "K7Q2 actie lijst"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij:
    """A line of a list that begins with a code, which a click in a mail opens."""

    knop: Knop
    tekst: str
    rechts: str = ""
    """Since when, or on which day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blok:
    """One paragraph of a message, with an optional heading and list."""

    kop: str = ""
    klein: bool = False
    """Whether its heading stands under a larger one above it."""
    paneel: Paneel | None = None
    """The agreement that it is about, right below the heading."""
    tekst: str = ""
    """Plain text; a newline is a line break."""
    vet: str = ""
    """How `tekst` begins, where that is shown in bold."""
    regels: tuple[str, ...] = ()
    afspraken: tuple[Afspraakregel, ...] = ()
    voorop: bool = False
    """Whether its agreements are what the message is about: a mail sets them apart."""
    deur: str = ""
    """By which door words of a person came ("per mail"): told in the room, behind the first line."""
    citaat: str = ""
    """Words of a person, set apart as a quotation."""
    punt: PuntVerwijzing | None = None
    knoppen: bool = False
    """Whether it offers the answers about `punt` (commands.texts.knoppen): buttons in mail, elsewhere words to type."""
    rijen: tuple[Rij, ...] = ()
    keuzes: tuple[Knop, ...] = ()
    """Ways to answer that name their own command; what `punt` offers besides is `knoppen`."""
    na: str = ""
    """What follows, below the ways to answer."""
    onder: tuple[str, ...] = ()
    """A list below that: what helps, and is not asked."""
    kanaal: Kanaal | None = None
    """The only channel on which it is shown; None: everywhere."""
    kort: str | None = None
    """Its words in the room of a casus, where those of the reader stand right above: without `citaat`, and on one line
    with what else is short; empty: it is left out there, None: it is the same everywhere."""
    vervalt: bool = False
    """Whether the block is dropped at sending when `punt` was answered meanwhile (SOURCES: C25)."""
    stand: Standregel | None = field(default=None, repr=False)
    """Of a line of news: the state that it tells, which a later line may tell anew."""


Stuk = Tijdlijn | Planblad | Verklaringblad | Agendablad | Kaart | Cijferblad | Cijferbeeld | Exportblad | Bestandsblad
"""What can go along with a message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bericht:
    """A whole message to people, before it is text or HTML; never holds an address or a name it should not show."""

    onderwerp: str
    blokken: tuple[Blok, ...]
    notice: bool = False
    """A receipt: does not ring in Matrix (SOURCES: C14)."""
    van: str = ""
    """Display name in mail, "GGZ via casus K7Q2"; empty: the bot itself."""
    breed: bool = False
    """Whether a plain reply is a word to the group, even where the message names a single actiepunt."""
    reply_to: str = field(default="", repr=False)
    """Local part where a reply by mail goes, when it answers this one question; empty: the reader's own address."""

    antwoord_als: str = ""
    """The command for which a plain reply stands ("antwoord V3"), where it must not go to the group; empty: none."""
    formulier: Formulier | None = field(default=None, repr=False)
    """The form that goes along as a Word file."""
    bijgevoegd: Stuk | None = field(default=None, repr=False)
    """The picture, sheet or file that goes along; each channel makes it for its own screens."""
    ernaast: Stuk | None = field(default=None, repr=False)
    """A second one: the picture beside the rows, the paper beside the data."""
    afspraak: Afspraak | None = None
    """The meeting that goes into the calendar of its one reader."""

    draad: int = 0
    """The number of the actiepunt in whose thread of the room it is said; 0: in none."""
    tekens: tuple[str, ...] = ()
    """The signs that the bot puts under it in a room, for its reader to tap; see commands.domain.reactie."""
    teken_erop: str = ""
    """The sign with which a room shows that what it answers came in, in place of these words; empty: the words."""
    vastgemaakt: bool = False
    """Whether it is pinned in its room, in the place of what was pinned there before."""
    bijgewerkt: bool = False
    """Whether it only takes the place of the words that are pinned, so that nothing rings; it is said and pinned where
    nothing is pinned yet."""
    bij_ja: str = ""
    """The command for which a bare yes or "akkoord" stands in an answer to it; empty: none."""
    bij_nee: str = ""
    """The command for which a bare no stands."""
    vraag_ico: str = ""
    """The step (`Stap`) of the one question about a meeting that it asks a procesregisseur; empty: none."""
    terug: tuple[PuntVerwijzing, ...] = ()
    """Of a receipt: the actiepunten as its reports left them, while those can be taken back."""
    over: str = ""
    """Code of the one casus of which it asks something, where news of others stands behind that; empty: none."""
    melding: str = ""
    """What a mail that may carry no content says in its place: our own words, codes and numbers alone; empty: its
    kind."""
    heel: bool = False
    """Whether it holds nothing of a casus but its code, so that such a mail says all of it."""
    nieuws: tuple[Blok, ...] = ()
    """The lines that tell it in the news of the day; empty where it goes at once."""
    nieuws_rustig: bool = False
    """Whether that news makes no mail of its own: it goes with another mail, after ten working days at the latest
    (to a procesregisseur five)."""

    @property
    def stukken(self) -> tuple[Stuk, ...]:
        """All that goes along and must be made first."""
        return tuple(een for een in (self.bijgevoegd, self.ernaast) if een is not None)

    @property
    def punten(self) -> tuple[PuntVerwijzing, ...]:
        """The actiepunten it speaks of."""
        return tuple(blok.punt for blok in self.blokken if blok.punt is not None)

    @property
    def enige_punt(self) -> PuntVerwijzing | None:
        """The one actiepunt that a plain reply speaks of, if there is just one."""
        punten = {punt.actiepunt_id: punt for punt in self.punten}
        return next(iter(punten.values())) if len(punten) == 1 and not self.breed else None
