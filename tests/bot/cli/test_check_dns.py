"""What `ketenbot check` says of the DNS of the mail domain, as a beheerder can forward it: golden/dns.txt.

After a wanted change: `python -m tests.bot.cli.test_check_dns` writes it anew; read what changed before you commit it.
"""

import asyncio
import base64
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from bot.cli.check_dns import check_dns
from bot.cli.dns_asking import DnsClient
from bot.cli.dns_records import Dkim, Spf, dkim_state, dmarc_policy, spf_policy, spf_redirect, tags
from bot.cli.finding import Verdict
from bot.settings.channels import Mail
from tests.bot.cli.nep_dns import nep_dns

GOLDEN = Path(__file__).parent / "golden" / "dns.txt"


def sleutel(bits):
    """A key as a relay publishes it."""
    publiek = rsa.generate_private_key(public_exponent=65537, key_size=bits).public_key()
    ruw = publiek.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(ruw).decode()


LANG = sleutel(2048)
DELEN = f'"v=DKIM1; k=rsa; " "p={LANG[:200]}" "{LANG[200:]}"'
GOED = f"""
casus.zvh.nl MX 10 mx1.provider.nl.
casus.zvh.nl MX 20 mx2.provider.nl.
casus.zvh.nl TXT "v=spf1 include:spf.provider.nl -all"
casus.zvh.nl TXT "een ander woord"
mx1.provider.nl A 192.0.2.1
mx1.provider.nl AAAA 2001:db8::1
mx2.provider.nl A 192.0.2.2
mx2.provider.nl AAAA 2001:db8::2
_25._tcp.mx1.provider.nl TLSA 3 1 1 {"ab" * 32}
_25._tcp.mx2.provider.nl TLSA 3 1 1 {"cd" * 32}
s1._domainkey.casus.zvh.nl TXT {DELEN}
_dmarc.zvh.nl TXT "v=DMARC1; p=none; sp=reject; rua=mailto:dmarc@zvh.nl"
_smtp._tls.casus.zvh.nl TXT "v=TLSRPTv1; rua=mailto:tls@zvh.nl"
"""


def zonder(*begin):
    """The good zone, less some lines."""
    return "".join(f"{regel}\n" for regel in GOED.splitlines() if not any(een in regel for een in begin))


KAAL = "casus.zvh.nl MX 10 mx1.provider.nl.\nmx1.provider.nl A 192.0.2.1\n"
OPZETTEN = {
    "all is well": {"zone": GOED, "ondertekend": True},
    "1. no MX": {"zone": zonder(" MX ", "TLSA"), "ondertekend": True},
    "2. SPF without policy": {"zone": GOED.replace("-all", "?all"), "ondertekend": True},
    "3. DMARC none": {"zone": GOED.replace("sp=reject; ", ""), "ondertekend": True},
    "4. DKIM selector missing": {"zone": zonder("_domainkey"), "ondertekend": True},
    "5. no answer": {"stil": ("*",)},
    "a bare domain, a resolver without DNSSEC": {"zone": KAAL},
    "two records of SPF, no IPv6, TLSA without signatures": {
        "zone": zonder("AAAA") + 'casus.zvh.nl TXT "v=spf1 -all"\n',
    },
    "the name is not known": {"zone": "zvh.nl A 192.0.2.9"},
    "no mail is taken": {"zone": "casus.zvh.nl MX 0 .", "ondertekend": True},
    "an MX without an address": {"zone": "casus.zvh.nl MX 10 weg.zvh.nl.", "ondertekend": True},
    "no MX, and an address": {"zone": "casus.zvh.nl A 192.0.2.3", "ondertekend": True},
    "one question without an answer": {"zone": GOED, "ondertekend": True, "stil": ("_dmarc.casus.zvh.nl",)},
    "one that fails further on": {"zone": GOED, "ondertekend": True, "stuk": ("s1._domainkey.casus.zvh.nl",)},
    "everybody may send": {"zone": GOED.replace("-all", "+all"), "ondertekend": True},
    "MTA-STS": {"zone": zonder("TLSA") + '_mta-sts.casus.zvh.nl TXT "v=STSv1; id=1"\n', "ondertekend": True},
}


async def vraag(*, domein="casus.zvh.nl", selector="s1", wacht=0.3, **opzet):
    """The findings, by a resolver that answers so."""
    async with nep_dns(**opzet) as nep:
        mail = Mail(domein=domein, dns_server=f"127.0.0.1:{nep.poort}", dkim_selector=selector)
        client = DnsClient(mail.resolver, wait_seconds=wacht)
        return await asyncio.to_thread(lambda: list(check_dns(mail, client)))


async def opgeschreven():
    """All set-ups, as `check` prints them."""
    delen = []
    for naam, opzet in OPZETTEN.items():
        regels = [str(een) for een in await vraag(**opzet)]
        delen.append("\n".join([f"## {naam}", *regels]))
    return "\n\n".join(delen) + "\n"


async def test_each_broken_domain_gets_its_sentences():
    assert await opgeschreven() == GOLDEN.read_text(encoding="utf-8")


async def test_a_domain_in_other_letters_is_asked_as_dns_writes_it():
    zone = GOED.replace("casus.zvh.nl", "casus.zórg.nl")
    uitslagen = await vraag(
        domein="casus.zórg.nl", zone=zone.replace("_dmarc.zvh.nl", "_dmarc.zórg.nl"), ondertekend=True
    )
    assert {een.verdict for een in uitslagen} == {Verdict.OK}
    assert any("s1._domainkey.casus.xn--zrg-gna.nl" in een.text for een in uitslagen)


async def test_a_name_that_dns_cannot_hold_is_told():
    ((oordeel, tekst),) = [(een.verdict, een.text) for een in await vraag(domein="casus..nl")]
    assert (oordeel, "see domein" in tekst) == (Verdict.WRONG, True)


async def test_after_two_questions_without_an_answer_no_more_are_asked():
    async with nep_dns(GOED, stil=("mx1.provider.nl", "mx2.provider.nl")) as nep:
        client = DnsClient(("127.0.0.1", nep.poort), wait_seconds=0.2)
        mail = Mail(domein="casus.zvh.nl", dns_server=f"127.0.0.1:{nep.poort}")
        uitslagen = await asyncio.to_thread(lambda: list(check_dns(mail, client)))
        assert len(uitslagen) == 5
        assert "SPF: mail from elsewhere" in uitslagen[1].text


async def test_it_can_be_switched_off_and_a_name_for_tests_is_not_asked():
    async with nep_dns(GOED) as nep:
        server = f"127.0.0.1:{nep.poort}"
        assert list(check_dns(Mail(domein="casus.zvh.nl", dns_nazien=False, dns_server=server))) == []
        (een,) = check_dns(Mail(domein="casus.zvh.test"))
        assert (een.verdict, "a name for tests" in een.text) == (Verdict.NOTE, True)
        assert nep.gevraagd == []


@pytest.mark.parametrize(
    ("record", "beleid"),
    [
        ("v=spf1 -all", Spf.STRICT),
        ("V=SPF1 A MX ~ALL", Spf.STRICT),
        ("v=spf1 all", Spf.OPEN),
        ("v=spf1 mx ?all", Spf.NONE),
        ("v=spf1 mx", Spf.NONE),
        ("v=spf1 -all +all", Spf.STRICT),
    ],
)
def test_the_policy_of_spf_is_its_first_all(record, beleid):
    assert spf_policy(record) is beleid


def test_a_redirect_counts_only_without_an_all_of_its_own():
    assert spf_redirect("v=spf1 redirect=spf.zvh.nl") == "spf.zvh.nl"
    assert spf_redirect("v=spf1 redirect=spf.zvh.nl -all") == ""


async def test_a_redirect_is_followed_and_one_in_a_ring_ends():
    ring = GOED.replace("include:spf.provider.nl -all", "redirect=casus.zvh.nl")
    assert any("SPF: that of casus.zvh.nl does not say" in een.text for een in await vraag(zone=ring))
    door = GOED.replace("include:spf.provider.nl -all", "redirect=spf.provider.nl")
    door += 'spf.provider.nl TXT "v=spf1 ip4:192.0.2.0/24 ~all"\n'
    assert any("SPF: mail from elsewhere" in een.text for een in await vraag(zone=door))


@pytest.mark.parametrize(
    ("record", "stand"),
    [
        (f"v=DKIM1; p={LANG}", Dkim.GOOD),
        (f"v=DKIM1; t=y:s; p={LANG}", Dkim.TESTING),
        ("v=DKIM1; p=", Dkim.REVOKED),
        ("v=DKIM1; k=rsa", Dkim.BROKEN),
        ("v=DKIM1; p=geen sleutel", Dkim.BROKEN),
        (f"v=DKIM1; p={sleutel(1024)}", Dkim.WEAK),
        ("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", Dkim.GOOD),
    ],
)
def test_a_key_of_dkim_says_how_good_it_is(record, stand):
    assert dkim_state(record) is stand


@pytest.mark.parametrize(
    ("record", "geerfd", "beleid"),
    [
        ("v=DMARC1; p=reject", False, "reject"),
        ("v=DMARC1;p=Quarantine ; sp=none", False, "quarantine"),
        ("v=DMARC1; p=reject; sp=none", True, "none"),
        ("v=DMARC1; p=reject", True, "reject"),
        ("v=DMARC1; rua=mailto:a@b.nl", False, ""),
        ("v=DMARC1; p=weg", False, ""),
    ],
)
def test_the_policy_of_dmarc(record, geerfd, beleid):
    assert dmarc_policy(record, inherited=geerfd) == beleid


def test_what_is_no_tag_is_left_out():
    assert tags("v=DMARC1; ; los; p=none;") == {"v": "DMARC1", "p": "none"}


if __name__ == "__main__":
    GOLDEN.write_text(asyncio.run(opgeschreven()), encoding="utf-8")
