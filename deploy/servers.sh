# shellcheck shell=bash
# What the second test ring needs from Debian: Dovecot, Postfix, PostgreSQL and systemd-analyze. Sourced by deploy/test.
# Only the programs are wanted: nothing is started as a service and nothing that is there is removed.

# Names the packages whose programs are not there, one a line.
ontbrekende_pakketten() {
  [ -x /usr/lib/dovecot/imap ] || echo dovecot-imapd
  [ -x /usr/lib/dovecot/lmtp ] || echo dovecot-lmtpd
  [ -x /usr/sbin/postfix ] || echo postfix
  command -v systemd-analyze >/dev/null || echo systemd
  compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || echo postgresql
}

als_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

mag_root() {
  [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null
}

# Runs as root. A policy-rc.d that says no keeps every package from starting its service.
apt_installeer='
set -eu
export DEBIAN_FRONTEND=noninteractive
if [ ! -e /usr/sbin/policy-rc.d ]; then
  printf "#!/bin/sh\nexit 101\n" >/usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
  trap "rm -f /usr/sbin/policy-rc.d" EXIT
fi
if ! dpkg -s postfix >/dev/null 2>&1; then
  echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
fi
apt-get -o DPkg::Lock::Timeout=600 -qq update
apt-get -o DPkg::Lock::Timeout=600 -qq -y --no-install-recommends --no-remove install "$@"
'

# Installs these packages; no service of theirs starts.
installeer_pakketten() {
  als_root sh -c "$apt_installeer" sh "$@"
}

zorg_voor_servers() {
  local -a weg
  mapfile -t weg < <(ontbrekende_pakketten)
  [ "${#weg[@]}" -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null || ! mag_root; then
    echo "The tests on real servers need programs that are not here, and installing them takes root."
    echo "Please run as root, then start deploy/test again:"
    echo "    apt-get install --no-install-recommends ${weg[*]}"
    echo "(Elsewhere than on Debian: Dovecot with IMAP and LMTP, Postfix, the PostgreSQL server, and systemd-analyze. No service needs to run.)"
    return 2
  fi
  echo "installing ${weg[*]}"
  installeer_pakketten "${weg[@]}" || return 1
  mapfile -t weg < <(ontbrekende_pakketten)
  if [ "${#weg[@]}" -gt 0 ]; then
    echo "Still missing after installing: ${weg[*]}"
    return 1
  fi
}
