"""The smallest configuration of Dovecot and Postfix that does what a real house does, on loopback alone.

Everything for `domein` goes to the one mailbox of the bot; each partner has a mailbox of his own in `partnerdomein`.
Nothing else is delivered anywhere: it is refused, so that nothing can leave the machine.
"""

from pathlib import Path
from secrets import token_hex

MAIL_UID = 5000
"""Needs no account; Dovecot refuses root as the owner of mail."""

DOVECOT = """
protocols = imap lmtp
listen = 127.0.0.1
base_dir = {map}/dovecot/run
state_dir = {map}/dovecot/state
log_path = {map}/dovecot/log
ssl = yes
ssl_cert = <{map}/cert.pem
ssl_key = <{map}/key.pem
ssl_dh =
disable_plaintext_auth = yes
mail_location = maildir:~/Maildir
first_valid_uid = 1
recipient_delimiter = +
lmtp_save_to_detail_mailbox = no
default_process_limit = 20
auth_failure_delay = 1 secs
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
passdb {{
  driver = passwd-file
  args = username_format=%u {map}/dovecot/gebruikers
}}
userdb {{
  driver = passwd-file
  args = username_format=%u {map}/dovecot/gebruikers
}}
userdb {{
  driver = passwd-file
  args = username_format=%d {map}/dovecot/alles
}}
namespace inbox {{
  inbox = yes
}}
service imap-login {{
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
"""

POSTFIX_MAIN = """
compatibility_level = 3.6
queue_directory = {map}/postfix/spool
data_directory = {map}/postfix/data
maillog_file = {map}/postfix/log
maillog_file_prefixes = {map}
myhostname = mx.{domein}
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
local_recipient_maps =
virtual_mailbox_domains = {domein} {partnerdomein}
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
lmtp_destination_recipient_limit = 1
recipient_delimiter = +
default_transport = error:niets verlaat deze machine
smtp_host_lookup = native
message_size_limit = 62914560
mailbox_size_limit = 0
virtual_mailbox_limit = 0
smtpd_tls_security_level = may
smtpd_tls_cert_file = {map}/cert.pem
smtpd_tls_key_file = {map}/key.pem
smtpd_peername_lookup = no
bounce_queue_lifetime = 0
queue_run_delay = 5s
minimal_backoff_time = 5s
maximal_backoff_time = 5s
smtpd_sender_restrictions = check_sender_access texthash:{map}/postfix/conf/afzenders
header_checks = regexp:{map}/postfix/conf/koppen
"""

POSTFIX_MASTER = """
127.0.0.1:{smtp} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
smtp unix - - n - - smtp
lmtp unix - - n - - lmtp
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
proxymap unix - - n - - proxymap
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""

SPOOL = "active bounce corrupt defer deferred flush hold incoming maildrop pid private public saved trace"


def schrijf_dovecot(map_: Path, poorten: dict[str, int], bot: str, wachtwoord: str, partners: list[str]) -> Path:
    """Write the files of Dovecot below `map_`; returns its main file. All mailboxes share one password."""
    eigen = map_ / "dovecot"
    (eigen / "run").mkdir(parents=True)
    (eigen / "state").mkdir()
    thuis = map_ / "post"
    domein = bot.partition("@")[2]
    regels = [f"{wie}:{{PLAIN}}{wachtwoord}:{MAIL_UID}:{MAIL_UID}::{thuis / wie}" for wie in (bot, *partners)]
    (eigen / "gebruikers").write_text("\n".join(regels) + "\n")
    (eigen / "alles").write_text(f"{domein}::{MAIL_UID}:{MAIL_UID}::{thuis / bot}\n")
    bestand = eigen / "dovecot.conf"
    bestand.write_text(DOVECOT.format(map=map_, **poorten))
    return bestand


def schrijf_postfix(map_: Path, poorten: dict[str, int], domein: str, partnerdomein: str) -> Path:
    """Write the files of Postfix below `map_`; returns its configuration folder."""
    eigen = map_ / "postfix"
    for naam in ("conf", "data", *(f"spool/{deel}" for deel in SPOOL.split())):
        (eigen / naam).mkdir(parents=True)
    waarden = {"map": map_, "domein": domein, "partnerdomein": partnerdomein, **poorten}
    # as a server that checks SPF would write it (RFC 8601); of any other sender it says nothing
    merk = f"X-Merk-{token_hex(8)}"
    gezien = f"{partnerdomein} PREPEND {merk}: mx.{domein}; spf=pass smtp.mailfrom={partnerdomein}\n"
    (eigen / "conf" / "afzenders").write_text(gezien)
    # what comes in under its own name goes; its own mark passes here under a name that no sender knows
    eigen_naam = f"mx.{domein}".replace(".", r"\.")
    (eigen / "conf" / "koppen").write_text(
        f"/^Authentication-Results:.*{eigen_naam}/ IGNORE\n/^{merk}: (.*)$/ REPLACE Authentication-Results: $1\n"
    )
    (eigen / "conf" / "main.cf").write_text(POSTFIX_MAIN.format(**waarden))
    (eigen / "conf" / "master.cf").write_text(POSTFIX_MASTER.format(**waarden))
    return eigen / "conf"
