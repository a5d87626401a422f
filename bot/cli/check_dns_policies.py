"""Check of what DNS says of who may send under our domain: SPF, DKIM and DMARC."""

from collections.abc import Iterator

from bot.cli.dns_asking import DnsClient
from bot.cli.dns_records import GOOD_BITS, Dkim, Spf, dkim_state, dmarc_policy, of_version, spf_policy, spf_redirect
from bot.cli.finding import Finding, fine, note, wrong

WHAT = "dns"
_REDIRECTS = 5
_DKIM_WORDS = {
    Dkim.TESTING: "says that it is only a test (t=y): ask to take that out",
    Dkim.REVOKED: "is empty, so it was withdrawn: ask for the selector that is in use",
    Dkim.SHORT: "is too short to count: ask for one of 2048 bits",
    Dkim.WEAK: f"has fewer than {GOOD_BITS} bits: ask for a longer one",
    Dkim.BROKEN: "cannot be read: ask to publish it anew",
}


def check_spf(domain: str, client: DnsClient) -> Iterator[Finding]:
    """Who may send, and what becomes of mail from elsewhere. Raises Silent."""
    records = of_version(client.texts(domain), "spf1")
    if not records:
        yield note(
            WHAT,
            f"SPF: {domain} has none, so receivers cannot see that the relay may send for it, and refuse or hide its "
            f'mail. Ask for a TXT record at {domain}: "v=spf1 include:NAME -all", with the name that the relay gives',
        )
        return
    if len(records) > 1:
        yield wrong(WHAT, f"SPF: {domain} has {len(records)} records, and then none counts (RFC 7208): ask for one")
        return
    match _spf(records[0], client):
        case Spf.STRICT:
            yield fine(WHAT, "SPF: mail from elsewhere is doubted or refused")
        case Spf.OPEN:
            yield wrong(WHAT, f'SPF: that of {domain} lets everybody send ("+all"): ask to end it with "-all"')
        case Spf.NONE:
            yield note(
                WHAT,
                f"SPF: that of {domain} does not say what to do with mail from elsewhere: ask to end it with "
                '"~all" or "-all"',
            )


def _spf(record: str, client: DnsClient) -> Spf:
    for _ in range(_REDIRECTS):
        if not (other := spf_redirect(record)):
            break
        records = of_version(client.texts(other), "spf1")
        if len(records) != 1:
            return Spf.NONE
        record = records[0]
    return spf_policy(record)


def check_dkim(domain: str, selector: str, client: DnsClient) -> Iterator[Finding]:
    """Whether the key under this selector is good; without a selector: whether there is any. Raises Silent."""
    if not selector:
        under = f"_domainkey.{domain}"
        if client.ask(under, "TXT").exists:
            yield note(WHAT, f"DKIM: there are keys under {under}; name the one of your relay in dkim_selector")
        else:
            yield note(
                WHAT,
                f"DKIM: nothing is under {under}, so nobody can see that mail of {domain} is genuine. Ask who runs the "
                f"relay to sign for {domain}, and to say which record that needs",
            )
        return
    name = f"{selector}._domainkey.{domain}"
    texts = [text for text in client.texts(name) if "p=" in text.replace(" ", "")]
    if not texts:
        yield note(
            WHAT,
            f"DKIM: there is no key at {name}, so what the relay signs counts as not signed. Ask who runs the relay "
            "which record belongs there; or see dkim_selector",
        )
        return
    state = dkim_state(texts[0])
    if state is Dkim.GOOD:
        yield fine(WHAT, f"DKIM: a key is at {name}")
    else:
        yield note(WHAT, f"DKIM: the key at {name} {_DKIM_WORDS[state]}")


def check_dmarc(domain: str, client: DnsClient) -> Iterator[Finding]:
    """What receivers do with forged mail; a domain above it may say so. Raises Silent."""
    place, policy = _dmarc(domain, client)
    advice = f'Ask for a TXT record at _dmarc.{domain}: "v=DMARC1; p=quarantine"'
    match policy:
        case "quarantine" | "reject":
            yield fine(WHAT, f"DMARC: forged mail is to be set apart or refused (p={policy}, at _dmarc.{place})")
        case "none":
            yield note(
                WHAT,
                f"DMARC: the policy at _dmarc.{place} is none, so mail in the name of the bot that is forged is "
                f"delivered. {advice}, once SPF and DKIM are right",
            )
        case _:
            yield note(
                WHAT,
                f"DMARC: {domain} has no policy, so mail in the name of the bot that is forged is delivered. {advice}, "
                "once SPF and DKIM are right",
            )


def _dmarc(domain: str, client: DnsClient) -> tuple[str, str]:
    """The nearest domain that has a policy, and what it says (RFC 7489; from below as in its successor)."""
    labels = domain.split(".")
    for above in range(len(labels) - 1):
        place = ".".join(labels[above:])
        records = of_version(client.texts(f"_dmarc.{place}"), "DMARC1")
        if len(records) == 1:
            return place, dmarc_policy(records[0], inherited=above > 0)
        if records:
            return place, ""
    return domain, ""
