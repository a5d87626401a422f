"""What lies behind a ZVH of many years, made inside the database: rows that nobody opens any more hold a dummy."""

from tests.bench.databases import POSTGRESQL, SQLITE

OPEN = 3_000
"""Points that still have a reminder ahead; all others are done."""
PER_CASUS = 10
_TOEN, _STRAKS = "'2024-03-04 09:00:00.000000'", "'2027-03-04 09:00:00.000000'"
_KAAL = {SQLITE: "x'00'", POSTGRESQL: "CAST('x' AS bytea)"}
_LEEG = {SQLITE: "x''", POSTGRESQL: "CAST('' AS bytea)"}
_HEX = {SQLITE: "printf('%08x', {})", POSTGRESQL: "lpad(to_hex({}), 8, '0')"}


def verleden(soort: str, punten: int) -> list[str]:
    """The statements: casussen, and for each point a reminder, a sent mail and a line in the logboek."""
    kaal, casussen = _KAAL[soort], punten // PER_CASUS
    van_casus, punt = _id("c", f"(i / {PER_CASUS})"), _id("a", "i")
    lid = _id("d", f"(i / {PER_CASUS} * 4 + i % 4)")
    # spread over all there can be, as digests are, so that new ones fall everywhere among them
    rij = f"{_HEX[soort].format(f'(i * {2**32 // (punten + 1)})')} || '{'0' * 24}'"
    return [
        _vul(
            "casus (id, code, fase, geopend_op, geopend_door)",
            casussen + 1,
            f"{_id('c', '(i - 1)')}, 'oud' || i, 'lopend', {_TOEN}, 'iemand'",
        ),
        _vul("sleutel (doel, ingepakt)", casussen + 1, f"'casus:' || {_id('c', '(i - 1)')}, {kaal}"),
        _vul(
            "actiepunt (id, casus_id, nummer, wat, eigenaar, uiterlijk, status, versie)",
            punten,
            f"{punt}, {van_casus}, i % {PER_CASUS}, {kaal}, {lid}, '2024-03-04', 'gereed', 2",
        ),
        _herinneringen(1, OPEN, "gepland", _STRAKS, van_casus, punt),
        _herinneringen(OPEN + 1, punten, "afgehandeld", _TOEN, van_casus, punt),
        _vul(
            "outbox (id, sleutel, baan, kanaal, taak, casus_id, persoon_id, kamer, groep, bericht, antwoord_op, "
            "wacht_op, status, pogingen, aangemaakt_op, retry_at, extern_id)",
            punten,
            f"{rij}, 'klok/herinnering/' || {rij}, 'mail/' || {lid}, 'mail', 'say', {van_casus}, {lid}, {kaal}, false, "
            f"{kaal}, {kaal}, '', 'verzonden', 0, {_TOEN}, {_TOEN}, '<' || {rij} || '@zvh.test>'",
        ),
        _vul(
            "logboek (volgnr, op, casus_id, inhoud, schakel)",  # from before the chain: the first sweep begins it
            punten,
            f"i, {_TOEN}, {van_casus}, {kaal}, {_LEEG[soort]}",
        ),
    ]


def _herinneringen(vanaf: int, tot: int, status: str, due_at: str, casus: str, punt: str) -> str:
    return _vul(
        "herinnering (id, casus_id, soort, onderwerp_id, stap, volgnummer, versie, due_at, status)",
        tot,
        f"{_id('h', 'i')}, {casus}, 'actie', {punt}, 'actie_vandaag', 0, 1, {due_at}, '{status}'",
        vanaf=vanaf,
    )


def _vul(waar: str, tot: int, waarden: str, *, vanaf: int = 1) -> str:
    tellen = f"WITH RECURSIVE n(i) AS (SELECT CAST({vanaf} AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i < {tot})"
    return f"INSERT INTO {waar} {tellen} SELECT {waarden} FROM n"


def _id(letter: str, getal: str) -> str:
    """As long as a real one: 32 characters."""
    return f"'{letter:f<24}' || (10000000 + {getal})"
