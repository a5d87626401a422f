"""Check of the DNS of the bot's own mail domain, in sentences that a beheerder can forward to who keeps that DNS.

It looks at what internet.nl looks at for mail. Only what keeps mail from arriving is wrong; the rest is a note.
"""

from collections.abc import Callable, Iterator

from bot.cli.check_dns_policies import check_dkim, check_dmarc, check_spf
from bot.cli.dns_asking import Answer, DnsClient, Silent, shown
from bot.cli.dns_records import of_version, tags
from bot.cli.finding import Finding, fine, note, wrong
from bot.settings.channels import Mail

WHAT = "dns"
_FOR_TESTS = ("test", "example", "invalid", "localhost")
"""Top-level names that are in no DNS (RFC 6761)."""
_AT_MOST = 5
"""Receiving servers that are looked at."""
_USAGES = (2, 3)
"""Of a TLSA record: those that count for mail (RFC 7672, section 3.1)."""


def check_dns(mail: Mail, client: DnsClient | None = None) -> Iterator[Finding]:
    """Each point in turn; one that gets no answer does not stop the next."""
    if not mail.dns_nazien:
        return
    if not (domain := shown(mail.domein)):
        yield wrong(WHAT, f"{mail.domein} is no name that DNS can hold: see domein")
        return
    if not mail.dns_server and domain.rpartition(".")[2] in _FOR_TESTS:
        yield note(WHAT, f"{domain} is a name for tests (RFC 6761) that nobody outside can find, so nothing was asked")
        return
    client = client or DnsClient(mail.resolver)
    try:
        mx = client.ask(domain, "MX")
    except Silent as error:
        yield note(WHAT, f"{error}, so nothing of {domain} was looked at; the other checks do without")
        return
    looks: dict[str, Callable[[], Iterator[Finding]]] = {
        "MX": lambda: _Receiving(domain, mx, client).findings(),
        "SPF": lambda: check_spf(domain, client),
        "DKIM": lambda: check_dkim(domain, mail.dkim_selector, client),
        "DMARC": lambda: check_dmarc(domain, client),
        "TLS-RPT": lambda: _reports(domain, client),
    }
    for name, look in looks.items():
        try:
            yield from look()
        except Silent as error:
            yield note(WHAT, f"{name}: {error}, so this was not looked at")


class _Receiving:
    """The servers that take in mail for the domain."""

    def __init__(self, domain: str, mx: Answer, client: DnsClient) -> None:
        self._domain = domain
        self._mx = mx
        self._client = client

    def findings(self) -> Iterator[Finding]:
        """Whether there are any, and how mail comes to them. Raises Silent."""
        records = sorted(self._mx.records, key=lambda one: one.preference)
        hosts = [one.exchange.to_text(omit_final_dot=True) for one in records][:_AT_MOST]
        if hosts in (["."], ["@"], [""]):
            yield wrong(WHAT, f"MX: {self._domain} says that it takes no mail (RFC 7505). {self._ask_for_mx()}")
            return
        if not hosts:
            yield self._without()
            if not self._has_address(self._domain):
                return
        yield from self._addresses(hosts or [self._domain], told=not hosts)
        yield from self._signatures(hosts or [self._domain])

    def _without(self) -> Finding:
        if self._has_address(self._domain):
            return note(
                WHAT,
                f"MX: {self._domain} has none, so mail goes to the machine of that name itself (RFC 5321). "
                f"{self._ask_for_mx()}",
            )
        known = "has none" if self._mx.exists else "is not known in DNS (see domein)"
        return wrong(WHAT, f"MX: {self._domain} {known}, so no answer reaches the bot. {self._ask_for_mx()}")

    def _ask_for_mx(self) -> str:
        return f"Ask for a record: {self._domain} MX 10 and the name of the server that takes in the mail"

    def _has_address(self, host: str) -> bool:
        return any(self._client.ask(host, kind).records for kind in ("A", "AAAA"))

    def _addresses(self, hosts: list[str], *, told: bool) -> Iterator[Finding]:
        lost = [host for host in hosts if not self._has_address(host)]
        if lost:
            finding = wrong if len(lost) == len(hosts) else note
            yield finding(WHAT, f"MX: no address for {', '.join(lost)}: ask for an A and an AAAA record, or another MX")
        elif not told:
            yield fine(WHAT, f"MX: {', '.join(hosts)}")
        old = [host for host in hosts if host not in lost and not self._client.ask(host, "AAAA").records]
        if old:
            yield note(WHAT, f"IPv6: no such address for {', '.join(old)}: ask for an AAAA record")
        elif not lost:
            yield fine(WHAT, "IPv6: each of them has an address")

    def _signatures(self, hosts: list[str]) -> Iterator[Finding]:
        if not (sees := self._client.validates()):
            yield note(
                WHAT,
                "DNSSEC: the resolver looks at no signatures, so these and DANE were not seen; name one that does in "
                "dns_server",
            )
        elif not self._mx.signed:
            yield note(
                WHAT,
                f"DNSSEC: {self._domain} is not signed, so a forged answer sends mail elsewhere. Ask who keeps the "
                "domain to turn DNSSEC on",
            )
        elif plain := [host for host in hosts if not self._client.ask(host, "A").signed]:
            yield note(WHAT, f"DNSSEC: {self._domain} is signed, but not {', '.join(plain)}: ask its provider")
        else:
            yield fine(WHAT, f"DNSSEC: {self._domain} and its receiving servers are signed")
        yield from self._encryption(hosts, sees=sees)

    def _encryption(self, hosts: list[str], *, sees: bool) -> Iterator[Finding]:
        answers = [self._client.ask(f"_25._tcp.{host}", "TLSA") for host in hosts]
        there = [any(one.usage in _USAGES for one in answer.records) for answer in answers]
        if all(there) and self._mx.signed and all(answer.signed for answer in answers):
            yield fine(WHAT, "DANE: senders know the certificate of each receiving server, and must encrypt")
            return
        if any(there) and sees:
            why = "not each server has one" if not all(there) else "they are not signed"
            yield note(WHAT, f"DANE: there are TLSA records, and {why}: ask for DNSSEC and TLSA on every server")
        if of_version(self._client.texts(f"_mta-sts.{self._domain}"), "STSv1"):
            yield fine(WHAT, "MTA-STS: announced, so senders must encrypt; its policy on the web was not read")
        elif not any(there):
            yield note(
                WHAT,
                "DANE: none, and no MTA-STS, so others can make senders leave out encryption. Ask for a TLSA record at "
                f"_25._tcp.{hosts[0]} (with DNSSEC), or for MTA-STS of {self._domain}",
            )


def _reports(domain: str, client: DnsClient) -> Iterator[Finding]:
    records = of_version(client.texts(f"_smtp._tls.{domain}"), "TLSRPTv1")
    if len(records) == 1 and "rua" in tags(records[0]):
        yield fine(WHAT, "TLS-RPT: senders report what they could not encrypt")
        return
    yield note(
        WHAT,
        f"TLS-RPT: nobody is told when senders cannot encrypt. Ask for a TXT record at _smtp._tls.{domain}: "
        f'"v=TLSRPTv1; rua=mailto:postmaster@{domain}"',
    )
