"""`ketenbot medewerker`: who the procesregisseurs, manager and beheerder of the ZVH are."""

from argparse import Namespace
from dataclasses import replace

from bot.base.clock import RealIds
from bot.cli.addresses import require_email, require_mxid
from bot.cli.database import with_uow
from bot.cli.ending import CliError
from bot.settings.settings import Settings
from bot.settings.sources import read_settings
from commands.adres import persoonlijk_adres
from commands.domain.casus import Fase
from commands.domain.deelnemer import Medewerker, Persoon
from commands.domain.rollen import Kanaal, Rol
from commands.domain.weigering import Weigering
from commands.effects.uitgang import open_gesprek, zet_buiten
from commands.effects.welkom import welkom_later
from commands.ports import Ids, LogRegel, Transaction, UnitOfWork


def run(args: Namespace) -> int:
    """Add, list or remove."""
    instellingen = read_settings(args.config)
    if args.doe == "lijst":
        for regel in with_uow(instellingen, lambda uow: _lijst(uow, instellingen)):
            print(regel)
    elif args.doe == "toevoegen":
        medewerker = _gevraagd(args, instellingen, RealIds())
        nieuw = with_uow(instellingen, lambda uow: _voeg_toe(uow, medewerker, instellingen))
        print(f"added {nieuw.rol} {nieuw.id}")
        if Kanaal.MATRIX in nieuw.kanalen:
            print("the bot invites him to a private room as soon as `ketenbot serve` runs")
        print("the bot sends a welcome as soon as `ketenbot serve` runs")
        if instellingen.mail.aan:
            print(f"personal address: {_adres(nieuw, instellingen)}")
    else:
        print(with_uow(instellingen, lambda uow: _verwijder(uow, args.id, instellingen)))
    return 0


def _gevraagd(args: Namespace, instellingen: Settings, ids: Ids) -> Medewerker:
    """What the words ask for; CliError when an address is none, or its channel is off."""
    email = require_email(args.email, instellingen) if args.email else None
    matrix_id = require_mxid(args.matrix, instellingen) if args.matrix else None
    kanalen = [kanaal for kanaal, adres in ((Kanaal.MATRIX, matrix_id), (Kanaal.MAIL, email)) if adres]
    if not kanalen:
        raise CliError("how can the bot reach this person? Give --email, --matrix or both")
    return Medewerker(
        id=ids.new_id(),
        persoon=Persoon(id=ids.new_id(), email=email, matrix_id=matrix_id),
        rol=Rol(args.rol),
        kanalen=tuple(kanalen),
        token=ids.token(),
        naam=args.naam.strip(),
    )


async def _voeg_toe(uow: UnitOfWork, gevraagd: Medewerker, instellingen: Settings) -> Medewerker:
    persoon = await _persoon(uow, gevraagd.persoon)
    if any(een.rol is gevraagd.rol for een in await uow.medewerkers.of_persoon(persoon.id)):
        raise CliError(f"this person is {gevraagd.rol} already: see `ketenbot medewerker lijst`")
    nieuw = replace(gevraagd, persoon=persoon)
    await uow.medewerkers.add_medewerker(nieuw)
    if Kanaal.MATRIX in nieuw.kanalen:
        # without it he has no place to begin, for the bot hears commands in its own rooms alone
        await open_gesprek(persoon.id, _tx(uow, instellingen))
    await welkom_later(nieuw.id, uow)
    await _noteer(uow, "medewerker toevoegen", nieuw.id, instellingen)
    await uow.commit()
    return nieuw


async def _persoon(uow: UnitOfWork, gevraagd: Persoon) -> Persoon:
    """The one persoon with these addresses, made or completed where needed."""
    op_email = await uow.personen.find_email(gevraagd.email) if gevraagd.email else None
    op_matrix = await uow.personen.find_matrix(gevraagd.matrix_id) if gevraagd.matrix_id else None
    bekend = op_email or op_matrix
    if bekend is None:
        await uow.personen.add_persoon(gevraagd)
        return gevraagd
    if op_matrix is not None and op_matrix.id != bekend.id:
        raise CliError("this mail address and this Matrix id belong to two different people already")
    heel = replace(bekend, email=bekend.email or gevraagd.email, matrix_id=bekend.matrix_id or gevraagd.matrix_id)
    if gevraagd.email not in (None, heel.email) or gevraagd.matrix_id not in (None, heel.matrix_id):
        raise CliError("this person is known with another address on that channel")
    if heel != bekend:
        await uow.personen.save_persoon(heel)
    return heel


async def _lijst(uow: UnitOfWork, instellingen: Settings) -> list[str]:
    kop = ("id", "rol", "naam", "email", "matrix", "personal address")
    rijen = [
        (
            een.id,
            str(een.rol),
            een.naam or "-",
            een.persoon.email or "-",
            een.persoon.matrix_id or "-",
            _adres(een, instellingen) if instellingen.mail.aan else "-",
        )
        for een in await uow.medewerkers.all_medewerkers()
    ]
    if not rijen:
        return ["nobody yet: see `ketenbot medewerker toevoegen --help`"]
    breedtes = [max(len(rij[kolom]) for rij in [kop, *rijen]) for kolom in range(len(kop))]
    return [
        "  ".join(vak.ljust(breedte) for vak, breedte in zip(rij, breedtes, strict=True)).rstrip()
        for rij in [kop, *rijen]
    ]


async def _verwijder(uow: UnitOfWork, medewerker_id: str, instellingen: Settings) -> str:
    try:
        weg = await uow.medewerkers.get_medewerker(medewerker_id)
    except Weigering as wrong:
        raise CliError("there is no medewerker with that id: see `ketenbot medewerker lijst`") from wrong
    await uow.medewerkers.remove_medewerker(weg.id)
    rollen = {een.rol for een in await uow.medewerkers.of_persoon(weg.persoon.id)}
    if weg.persoon.matrix_id is not None and Rol.PROCESREGISSEUR not in rollen:
        await zet_buiten(weg.persoon.id, _tx(uow, instellingen))
    over = len(await uow.medewerkers.with_rol(weg.rol))
    codes = [
        een.code
        for een in await uow.casussen.all_casussen()
        if een.geopend_door == weg.id and een.fase != Fase.GESLOTEN
    ]
    await _noteer(uow, "medewerker verwijder", weg.id, instellingen)
    await uow.commit()
    regels = [f"removed {weg.rol} {weg.id}" + ("" if over else f"; nobody is {weg.rol} now, so add somebody")]
    if codes:
        regels.append(f"left without a procesregisseur: {', '.join(codes)}")
        regels.append(f"a colleague takes each of them over by writing to the bot: casus overnemen {codes[0]}")
    return "\n".join(regels)


def _tx(uow: UnitOfWork, instellingen: Settings) -> Transaction:
    return Transaction(uow=uow, nu=instellingen.clock()(), beleid=instellingen.beleid(), ids=RealIds())


async def _noteer(uow: UnitOfWork, actie: str, object_: str, instellingen: Settings) -> None:
    nu = instellingen.clock()()
    await uow.logboek.write_line(
        LogRegel(actor="systeem", actie=actie, object=object_, resultaat="gedaan", herkomst="cli", op=nu)
    )


def _adres(medewerker: Medewerker, instellingen: Settings) -> str:
    return instellingen.mail.addresses.of(persoonlijk_adres(medewerker.token))
