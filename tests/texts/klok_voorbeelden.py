"""One example of every message of the clock, made the way the sweep makes them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status
from commands.domain.beleid import Beleid
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from commands.domain.rollen import Kanaal, Rol, Soort
from commands.domain.statusblad import Statusblad, Volgende
from commands.klok.bundelen import maak_berichten
from commands.klok.signaal import Ontvanger, Signaal
from commands.messages import Bericht
from commands.texts.klok import Vervolg
from commands.texts.klok_casus import alarm
from tests.domain.kalender import een_beleid, lokaal

BLAD = Statusblad(
    klaar=(1, 2),
    laat=((3, date(2026, 11, 9)),),
    vast=(6,),
    stil=(4, 5),
    gezegd=((2, FeedbackSoort.GEREED, date(2026, 11, 10)), (6, FeedbackSoort.LUKT_NIET, date(2026, 11, 5))),
    volgende=Volgende(
        punt=(4, date(2026, 12, 4)),
        trede=(3, Stap.ACTIE_PROCESREGISSEUR, date(2026, 12, 2)),
        venster=(date(2026, 12, 14), date(2026, 12, 28)),
    ),
)
UITERLIJK = date(2026, 11, 12)
CASUSHOUDER = Ontvanger(rol=Rol.CASUSHOUDER, persoon_id="p-ch", deelnemer_id="d-ch")
EIGENAAR = Ontvanger(rol=Rol.PARTNER, persoon_id="p-ggz", deelnemer_id="d-ggz")
PROCESREGISSEUR = Ontvanger(rol=Rol.PROCESREGISSEUR, persoon_id="p-pr", medewerker_id="m-pr")
MANAGER = Ontvanger(rol=Rol.MANAGER, persoon_id="p-mgr", medewerker_id="m-mgr")


def een_casus(code: str = "K7Q2", fase: Fase = Fase.LOPEND) -> Casus:
    return Casus(
        id=f"c-{code}",
        code=code,
        fase=fase,
        geopend_op=lokaal("2026-10-20 10:00"),
        geopend_door="m-pr",
        ico_op=date(2026, 10, 20),
    )


def een_lid(id_: str = "ggz", **anders: object) -> Deelnemer:
    lid = Deelnemer(
        id=f"d-{id_}",
        casus_id="c-K7Q2",
        persoon=Persoon(id=f"p-{id_}", email=f"{id_}@partner.test"),
        organisatie=id_.upper(),
        functie="behandelaar",
        soort=Soort.PRIVAAT,
        kanalen=(Kanaal.MAIL,),
        token="a" * 20,
    )
    return replace(lid, **anders)  # type: ignore[arg-type]


def een_punt(nummer: int = 3, **anders: object) -> Actiepunt:
    punt = Actiepunt(
        id=f"a-{nummer}",
        casus_id="c-K7Q2",
        nummer=nummer,
        wat="Maakt een nieuwe afspraak voor het gesprek met betrokkene",
        eigenaars=("d-ggz",),
        uiterlijk=UITERLIJK,
    )
    return replace(punt, **anders)  # type: ignore[arg-type]


def een_signaal(
    stap: Stap,
    *ontvangers: Ontvanger,
    casus: Casus | None = None,
    punt: Actiepunt | None = None,
    vervolg: tuple[Stap, date] | None = None,
    versie: int = 1,
    **anders: object,
) -> Signaal:
    casus = casus or een_casus()
    soort = HerinneringSoort(stap.value.split("_")[0])
    punt = punt or (een_punt() if soort in (HerinneringSoort.ACTIE, HerinneringSoort.BESLUIT) else None)
    rij = Herinnering(
        id=f"h-{casus.code}-{stap.value}-{punt.nummer if punt else 0}",
        casus_id=casus.id,
        soort=soort,
        onderwerp_id=punt.id if punt else casus.id,
        stap=stap,
        volgnummer=0,
        versie=versie,
        due_at=lokaal("2026-11-12 09:00"),
    )
    signaal = Signaal(
        rij=rij,
        casus=casus,
        ontvangers=ontvangers,
        punt=punt,
        eigenaars=(een_lid(),) if punt else (),
        vervolg=Vervolg(stap=vervolg[0], dag=vervolg[1]) if vervolg else None,
    )
    return replace(signaal, **anders)  # type: ignore[arg-type]


def het_bericht(op: str, *signalen: Signaal, beleid: Beleid | None = None) -> Bericht:
    """The one message that these signals make."""
    (bundel,) = maak_berichten(signalen, date.fromisoformat(op), beleid or een_beleid())
    return bundel.say.bericht


def voorbeelden() -> Iterator[tuple[str, Bericht]]:
    """Each with the name of its golden file."""
    yield from _ladder()
    yield from _bijzonder()
    yield from _besluit()
    yield from _gaande()
    yield from _casus()


def _ladder() -> Iterator[tuple[str, Bericht]]:
    na = [date(2026, 11, 12), date(2026, 11, 16), date(2026, 11, 19), date(2026, 11, 26)]
    s = Stap
    yield "1_vooraf", het_bericht("2026-11-09", een_signaal(s.ACTIE_VOORAF, EIGENAAR, vervolg=(s.ACTIE_VANDAAG, na[0])))
    yield (
        "2_vandaag",
        het_bericht("2026-11-12", een_signaal(s.ACTIE_VANDAAG, EIGENAAR, vervolg=(s.ACTIE_CASUSHOUDER, na[1]))),
    )
    bezig = een_punt(status=Status.BEZIG, beantwoord_op=lokaal("2026-11-10 15:00"))
    trede = een_signaal(s.ACTIE_CASUSHOUDER, CASUSHOUDER, punt=bezig, vervolg=(s.ACTIE_PROCESREGISSEUR, na[2]))
    yield "3_casushouder", het_bericht("2026-11-16", trede)
    trede = een_signaal(s.ACTIE_PROCESREGISSEUR, PROCESREGISSEUR, vervolg=(s.ACTIE_MANAGER, na[3]))
    yield "4_procesregisseur", het_bericht("2026-11-19", trede)
    yield "4_er_wacht_een_bericht", het_bericht("2026-11-19", replace(trede, wacht_nog={"p-ggz": "W12"}))
    yield "5_manager", het_bericht("2026-11-26", een_signaal(s.ACTIE_MANAGER, MANAGER))
    besluit = een_beleid(manager_na_besluit=True)
    yield "4_procesregisseur_beslist_straks", het_bericht("2026-11-19", trede, beleid=besluit)
    vraag = een_signaal(s.ACTIE_MANAGER, PROCESREGISSEUR, vervolg=(s.BESLUIT_PROCESREGISSEUR, date(2026, 12, 10)))
    yield "5_procesregisseur_beslist", het_bericht("2026-11-26", vraag, beleid=besluit)


def _bijzonder() -> Iterator[tuple[str, Bericht]]:
    s = Stap
    samen = een_punt(eigenaars=("d-ggz", "d-ch"))
    beiden = (een_lid(), een_lid("ch", organisatie="Politie", functie="wijkagent"))
    vandaag = een_signaal(s.ACTIE_VANDAAG, EIGENAAR, punt=samen, eigenaars=beiden)
    yield "samen", het_bericht("2026-11-12", vandaag)
    yield "samen_ieder", het_bericht("2026-11-12", replace(vandaag, punt=replace(samen, ieder=True)))
    yield (
        "samen_ladder",
        het_bericht("2026-11-19", een_signaal(s.ACTIE_PROCESREGISSEUR, PROCESREGISSEUR, punt=samen, eigenaars=beiden)),
    )
    gestopt = tuple(replace(een, afgemeld_op=lokaal("2026-11-10 10:00")) for een in beiden)
    yield (
        "samen_gestopt",
        het_bericht("2026-11-12", een_signaal(s.ACTIE_VANDAAG, CASUSHOUDER, punt=samen, eigenaars=gestopt)),
    )
    drie = [een_signaal(s.ACTIE_VANDAAG, EIGENAAR, punt=een_punt(nummer)) for nummer in (5, 1, 3)]
    yield "drie_punten", het_bericht("2026-11-12", *drie)
    weg = een_lid(vertrokken_op=lokaal("2026-11-01 09:00"))
    yield (
        "eigenaar_weg",
        het_bericht("2026-11-12", een_signaal(s.ACTIE_VANDAAG, replace(CASUSHOUDER), eigenaars=(weg,))),
    )
    derde = een_lid("woonstichting", functie="consulent", soort=Soort.DERDE)
    yield "eigenaar_derde", het_bericht("2026-11-12", een_signaal(s.ACTIE_VANDAAG, CASUSHOUDER, eigenaars=(derde,)))
    zelf = een_signaal(s.ACTIE_CASUSHOUDER, CASUSHOUDER, eigenaars=(een_lid("ch"),), punt=een_punt(eigenaars=("d-ch",)))
    yield "casushouder_zelf", het_bericht("2026-11-16", zelf)
    laat = een_signaal(s.ACTIE_MANAGER, MANAGER, overgeslagen=True)
    ander = een_casus("B4T9")
    contact = een_signaal(
        s.PLAN_TE_LAAT, MANAGER, casus=een_casus("B4T9", Fase.CONCEPT), versie=date(2026, 11, 24).toordinal()
    )
    yield "twee_casussen_na_stilstand", het_bericht("2026-12-01", laat, replace(contact, casus=ander))


def _besluit() -> Iterator[tuple[str, Bericht]]:
    s, opnieuw = Stap, date(2026, 11, 27)
    vast = een_punt(status=Status.LUKT_NIET, beantwoord_op=lokaal("2026-11-03 15:00"))
    vraag = een_signaal(s.BESLUIT_CASUSHOUDER, CASUSHOUDER, punt=vast, vervolg=(s.BESLUIT_PROCESREGISSEUR, opnieuw))
    yield "besluit_lukt_niet", het_bericht("2026-11-13", vraag)
    zonder = een_punt(4, uiterlijk=None)
    vraag = een_signaal(s.BESLUIT_CASUSHOUDER, CASUSHOUDER, punt=zonder, vervolg=(s.BESLUIT_CASUSHOUDER, opnieuw))
    yield "besluit_zonder_datum", het_bericht("2026-11-13", vraag)
    niemand = een_punt(6, eigenaars=())
    vraag = een_signaal(s.BESLUIT_CASUSHOUDER, CASUSHOUDER, punt=niemand, eigenaars=())
    yield "besluit_zonder_eigenaar", het_bericht("2026-11-03", vraag)
    na = een_signaal(
        s.BESLUIT_PROCESREGISSEUR, PROCESREGISSEUR, vervolg=(s.BESLUIT_PROCESREGISSEUR, date(2026, 12, 24))
    )
    yield "besluit_na_de_ladder", het_bericht("2026-12-10", na)
    drie = [een_signaal(s.BESLUIT_PROCESREGISSEUR, PROCESREGISSEUR, punt=punt) for punt in (vast, zonder)]
    yield "besluit_samen", het_bericht("2026-12-10", *drie)


def _gaande() -> Iterator[tuple[str, Bericht]]:
    s, opnieuw = Stap, date(2026, 12, 16)
    sinds = date(2026, 11, 3).toordinal()
    vraag = een_signaal(s.STILTE_VRAAG, CASUSHOUDER, versie=sinds, vervolg=(s.STILTE_VRAAG, opnieuw))
    yield "stil", het_bericht("2026-11-25", vraag)
    yield "stil_zonder_casushouder", het_bericht("2026-11-25", replace(vraag, ontvangers=(PROCESREGISSEUR,)))
    klaar = een_signaal(s.KLAAR_VRAAG, CASUSHOUDER, versie=sinds, vervolg=(s.KLAAR_VRAAG, opnieuw))
    yield "klaar", het_bericht("2026-11-25", klaar)
    yield "klaar_met_voorstellen", het_bericht("2026-11-25", replace(klaar, voorgesteld=(6, 8)))
    yield "klaar_procesregisseur", het_bericht("2026-11-25", replace(klaar, ontvangers=(PROCESREGISSEUR,)))


def _casus() -> Iterator[tuple[str, Bericht]]:
    s = Stap
    concept, ico = een_casus(fase=Fase.CONCEPT), date(2026, 10, 20).toordinal()
    vraag = een_signaal(
        s.PLAN_GEVRAAGD, PROCESREGISSEUR, casus=concept, versie=ico, vervolg=(s.PLAN_TE_LAAT, date(2026, 10, 27))
    )
    yield "plan_gevraagd", het_bericht("2026-10-26", vraag)
    te_laat = een_signaal(
        s.PLAN_TE_LAAT, PROCESREGISSEUR, casus=concept, versie=ico, vervolg=(s.PLAN_GEVRAAGD, date(2026, 10, 28))
    )
    yield "plan_te_laat_procesregisseur", het_bericht("2026-10-27", te_laat)
    te_laat = een_signaal(
        s.PLAN_TE_LAAT, MANAGER, casus=concept, versie=ico, vervolg=(s.PLAN_GEVRAAGD, date(2026, 10, 29))
    )
    yield "plan_te_laat_manager", het_bericht("2026-10-28", te_laat)
    vraag = een_signaal(
        s.CONTACT_CASUSHOUDER, CASUSHOUDER, versie=ico, vervolg=(s.CONTACT_CASUSHOUDER, date(2026, 11, 24)), blad=BLAD
    )
    yield "contact_casushouder", het_bericht("2026-11-17", vraag)
    laatst = replace(vraag, vervolg=Vervolg(stap=s.CONTACT_PROCESREGISSEUR, dag=date(2026, 12, 8)))
    yield "contact_casushouder_laatste_keer", het_bericht("2026-12-01", laatst)
    vraag = een_signaal(
        s.CONTACT_PROCESREGISSEUR,
        PROCESREGISSEUR,
        versie=date(2026, 10, 30).toordinal(),
        vervolg=(s.CONTACT_PROCESREGISSEUR, date(2026, 12, 4)),
    )
    yield "contact_procesregisseur", het_bericht("2026-11-27", vraag)
    besluit = een_signaal(
        s.CONTACT_CASUSHOUDER,
        PROCESREGISSEUR,
        versie=ico,
        vervolg=(s.CONTACT_CASUSHOUDER, date(2027, 1, 5)),
        besluit=True,
    )
    yield "contact_besluit", het_bericht("2026-12-08", besluit)
    yield "alarm_beheerder", alarm([("K7Q2", Rol.MANAGER), ("B4T9", Rol.CASUSHOUDER)], ["M3XA"], date(2026, 11, 27))
