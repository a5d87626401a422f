"""From raw words to a plan with questions."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.afstemmingsplan import Doel, PlanActie, PlanDocument, PlanVraag, VraagSoort
from commands.domain.datum import lees_datum
from commands.domain.planlezing import maak_plan
from commands.domain.rollen import Kanaal, Soort
from commands.domain.ruwplan import RuwDoel, RuweActie, RuweDeelnemer, RuwPlan, RuwVeld

ICO = date(2026, 11, 2)
VANDAAG = date(2026, 11, 4)


def wijkteam(**anders: str) -> RuweDeelnemer:
    woorden = {
        "organisatie": "Wijkteam",
        "functie": "casusregie",
        "soort": "publiek",
        "matrix_id": "@wijkteam:zvh.test",
    }
    return RuweDeelnemer(rij=2, **{**woorden, **anders})


def ggz(**anders: str) -> RuweDeelnemer:
    woorden = {
        "organisatie": "GGZ-instelling",
        "functie": "behandelaar",
        "soort": "privaat",
        "email": "ggz@partners.test",
    }
    return RuweDeelnemer(rij=3, **{**woorden, **anders})


def derde(**anders: str) -> RuweDeelnemer:
    woorden = {"organisatie": "Corporatie", "functie": "consulent", "soort": "derde", "email": "wonen@partners.test"}
    return RuweDeelnemer(rij=4, **{**woorden, **anders})


def actie(rij: int = 2, **anders: str) -> RuweActie:
    woorden = {"wat": "Belt de huisarts", "wie": "GGZ-instelling", "uiterlijk": "3 december 2026"}
    return RuweActie(rij=rij, **{**woorden, **anders})


def ruw(**anders: object) -> RuwPlan:
    plan = RuwPlan(
        ico=RuwVeld(tekst="2 november 2026", rij=1),
        casushouder=RuwVeld(tekst="Wijkteam", rij=2),
        doelen=(RuwDoel(rij=2, leefgebied="Wonen", doel="Een vaste plek"),),
        deelnemers=(wijkteam(), ggz(), derde()),
        acties=(actie(),),
    )
    return replace(plan, **anders)


def lees(plan: RuwPlan) -> PlanDocument:
    return maak_plan(plan, vandaag=VANDAAG, max_actiepunten=100)


def vragen(plan: RuwPlan) -> list[tuple[VraagSoort, str, int, str]]:
    return [(vraag.soort, vraag.tabel, vraag.rij, vraag.waarde) for vraag in lees(plan).vragen]


def test_a_good_plan_has_no_questions_and_may_be_released() -> None:
    plan = lees(ruw())
    assert plan.vragen == ()
    assert plan.vrij_te_geven
    assert plan.ico_op == ICO
    assert plan.casushouder == 0
    assert plan.doelen == (Doel(leefgebied="Wonen", doel="Een vaste plek"),)
    assert [(wie.soort, wie.kanalen) for wie in plan.deelnemers] == [
        (Soort.PUBLIEK, (Kanaal.MATRIX,)),
        (Soort.PRIVAAT, (Kanaal.MAIL,)),
        (Soort.DERDE, (Kanaal.MAIL,)),
    ]
    assert plan.acties == (
        PlanActie(nummer=1, wat="Belt de huisarts", wie=1, wie_tekst="GGZ-instelling", uiterlijk=date(2026, 12, 3)),
    )


@pytest.mark.parametrize(
    "wie",
    [
        "ggz-instelling",
        "GGZ instelling (behandelaar)",
        "GGZ-instelling - behandelaar",
        "de behandelaar",
        "Behandelaar GGZ-instelling",
    ],
)
def test_an_owner_is_known_by_organisation_role_or_both(wie: str) -> None:
    plan = lees(ruw(acties=(actie(wie=wie),)))
    assert (plan.acties[0].wie, plan.vragen) == (1, ())


@pytest.mark.parametrize("uiterlijk", ["1 september 2027", "23 april 2029", "01-11-2027", "2028-12-03"])
def test_a_date_with_its_year_is_far_away_and_never_taken_for_one_before_the_ico(uiterlijk: str) -> None:
    plan = lees(ruw(acties=(actie(uiterlijk=uiterlijk),)))
    assert (plan.acties[0].uiterlijk, plan.vragen) == (lees_datum(uiterlijk, vandaag=ICO), ())


def test_the_word_casushouder_is_the_casushouder() -> None:
    assert lees(ruw(acties=(actie(wie="de casushouder"),))).acties[0].wie == 0


@pytest.mark.parametrize(
    ("anders", "vraag"),
    [
        ({"wie": "Dierenambulance"}, (VraagSoort.WIE_ONBEKEND, "Dierenambulance")),
        ({"wie": ""}, (VraagSoort.WIE_ONBEKEND, "")),
        ({"wie": "Wijkteam of GGZ-instelling"}, (VraagSoort.WIE_MEERDUIDIG, "Wijkteam of GGZ-instelling")),
        ({"wie": "Wijkteam, Dierenambulance"}, (VraagSoort.WIE_MEERDUIDIG, "Wijkteam, Dierenambulance")),
        ({"wat": " \n"}, (VraagSoort.WAT_LEEG, "")),
        ({"uiterlijk": "31-02"}, (VraagSoort.DATUM_ONLEESBAAR, "31-02")),
        ({"uiterlijk": "volgende vrijdag"}, (VraagSoort.DATUM_ONLEESBAAR, "volgende vrijdag")),
        ({"uiterlijk": "3 decmber"}, (VraagSoort.DATUM_ONLEESBAAR, "3 decmber")),
        ({"uiterlijk": "1 november 2026"}, (VraagSoort.DATUM_VOOR_ICO, "1 november 2026")),
    ],
)
def test_a_bad_action_is_asked_by_table_and_row_and_blocks(
    anders: dict[str, str], vraag: tuple[VraagSoort, str]
) -> None:
    plan = ruw(acties=(actie(), actie(5, **anders)))
    assert vragen(plan) == [(vraag[0], "actiepunten", 5, vraag[1])]
    assert not lees(plan).vrij_te_geven


@pytest.mark.parametrize("uiterlijk", ["", "-", "n.v.t."])
def test_a_missing_due_date_is_asked_but_does_not_block(uiterlijk: str) -> None:
    plan = lees(ruw(acties=(actie(uiterlijk=uiterlijk),)))
    assert [vraag.soort for vraag in plan.vragen] == [VraagSoort.DATUM_ONTBREEKT]
    assert plan.vrij_te_geven


@pytest.mark.parametrize("doelen", [None, (), (RuwDoel(rij=2, leefgebied="Wonen"),)])
def test_missing_goals_do_not_block(doelen: tuple[RuwDoel, ...] | None) -> None:
    plan = lees(ruw(doelen=doelen))
    assert [vraag.soort for vraag in plan.vragen] in ([VraagSoort.GEEN_DOELEN], [VraagSoort.TABEL_ONTBREEKT])
    assert plan.vrij_te_geven


def test_a_due_date_without_a_year_counts_from_the_ico_not_from_today() -> None:
    acties = (actie(uiterlijk="3 november"), actie(3, uiterlijk="over 2 weken"))
    assert [punt.uiterlijk for punt in lees(ruw(acties=acties)).acties] == [date(2026, 11, 3), date(2026, 11, 16)]


@pytest.mark.parametrize(
    ("veld", "vraag"),
    [
        (None, (VraagSoort.GEEN_ICO_DATUM, "casus", 0, "")),
        (RuwVeld(tekst=" ", rij=1), (VraagSoort.GEEN_ICO_DATUM, "casus", 1, "")),
        (RuwVeld(tekst="31-02-2026", rij=1), (VraagSoort.ICO_DATUM_ONLEESBAAR, "casus", 1, "31-02-2026")),
        (RuwVeld(tekst="5 november 2026", rij=1), (VraagSoort.ICO_DATUM_ONLEESBAAR, "casus", 1, "5 november 2026")),
    ],
)
def test_an_ico_date_that_is_missing_unreadable_or_ahead_is_asked(veld: RuwVeld | None, vraag: object) -> None:
    assert vragen(ruw(ico=veld)) == [vraag]


@pytest.mark.parametrize("tekst", ["maandag 2 november 2026, 10.00 uur", "2 november om half elf", "2-11"])
def test_an_ico_date_may_carry_a_time_or_miss_its_year(tekst: str) -> None:
    assert lees(ruw(ico=RuwVeld(tekst=tekst))).ico_op == ICO


@pytest.mark.parametrize(
    ("veld", "vraag"),
    [
        (None, (VraagSoort.GEEN_CASUSHOUDER, "casus", 0, "")),
        (RuwVeld(tekst="Dierenambulance", rij=2), (VraagSoort.CASUSHOUDER_ONBEKEND, "casus", 2, "Dierenambulance")),
        (RuwVeld(tekst="Corporatie", rij=2), (VraagSoort.CASUSHOUDER_DERDE, "casus", 2, "Corporatie")),
    ],
)
def test_a_casushouder_who_is_missing_unknown_or_a_derde_blocks(veld: RuwVeld | None, vraag: object) -> None:
    plan = ruw(casushouder=veld)
    assert vragen(plan) == [vraag]
    assert lees(plan).casushouder is None
    assert not lees(plan).vrij_te_geven


def test_a_casushouder_may_be_named_as_a_role_in_the_table() -> None:
    plan = lees(ruw(casushouder=None, deelnemers=(wijkteam(functie="casusregisseur"), ggz())))
    assert (plan.casushouder, plan.vragen) == (0, ())


def test_two_hundred_actions_are_too_many_and_none_is_kept_beyond_the_limit() -> None:
    plan = lees(ruw(acties=tuple(actie(rij) for rij in range(2, 202))))
    assert len(plan.acties) == 100
    soort = VraagSoort.TE_VEEL_ACTIEPUNTEN
    assert plan.vragen == (PlanVraag(soort=soort, tabel="actiepunten", rij=102, waarde="200"),)


def test_numbers_in_the_plan_are_kept_when_each_row_has_its_own() -> None:
    eigen = (actie(nummer="2."), actie(3, nummer="5"))
    dubbel = (actie(nummer="2"), actie(3, nummer="2"))
    assert [punt.nummer for punt in lees(ruw(acties=eigen)).acties] == [2, 5]
    assert [punt.nummer for punt in lees(ruw(acties=dubbel)).acties] == [1, 2]


def test_missing_and_empty_tables_are_two_different_questions() -> None:
    assert vragen(ruw(deelnemers=None, acties=None, casushouder=None)) == [
        (VraagSoort.GEEN_CASUSHOUDER, "casus", 0, ""),
        (VraagSoort.TABEL_ONTBREEKT, "deelnemers", 0, ""),
        (VraagSoort.TABEL_ONTBREEKT, "actiepunten", 0, ""),
    ]
    assert [soort for soort, *_ in vragen(ruw(deelnemers=(), acties=(), casushouder=None))] == [
        VraagSoort.GEEN_CASUSHOUDER,
        VraagSoort.GEEN_DEELNEMERS,
        VraagSoort.GEEN_ACTIEPUNTEN,
    ]


TEKSTEN = st.text(max_size=20) | st.sampled_from(["GGZ-instelling", "mail", "derde", "@a:b", "a@b.nl", "31-02", "1-1"])


@given(
    st.lists(st.tuples(*[TEKSTEN] * 6), max_size=5), st.lists(st.tuples(*[TEKSTEN] * 4), max_size=5), TEKSTEN, TEKSTEN
)
def test_any_words_make_a_plan_whose_indexes_are_right(
    wie: list[tuple[str, ...]], wat: list[tuple[str, ...]], ico: str, houder: str
) -> None:
    velden = ("organisatie", "functie", "soort", "email", "matrix_id", "kanaal")
    plan = lees(
        RuwPlan(
            ico=RuwVeld(tekst=ico),
            casushouder=RuwVeld(tekst=houder),
            deelnemers=tuple(RuweDeelnemer(rij=i, **dict(zip(velden, rij, strict=True))) for i, rij in enumerate(wie)),
            acties=tuple(RuweActie(rij=i, nummer=n, wat=a, wie=b, uiterlijk=c) for i, (n, a, b, c) in enumerate(wat)),
        )
    )
    eigenaars = [punt.wie for punt in plan.acties if punt.wie is not None]
    assert all(index < len(plan.deelnemers) for index in [*eigenaars, plan.casushouder or 0] if plan.deelnemers)
    assert all(plan.deelnemers[index].soort is not Soort.DERDE or plan.vragen for index in eigenaars)
    assert len({punt.nummer for punt in plan.acties}) == len(plan.acties)
