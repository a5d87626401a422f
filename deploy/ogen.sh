# shellcheck shell=bash
# What it takes to look as people do: a browser and the font of most phones from Debian, and axe-core, which reads a page
# as a screen reader does, from npm by a lock with a hash (deploy/axe). Sourced by deploy/test and deploy/beeld, after
# deploy/lib.sh and deploy/servers.sh.

ontbrekende_ogen() {
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || echo chromium
  compgen -G '/usr/share/fonts/truetype/roboto*' >/dev/null || echo fonts-roboto-unhinted
  command -v npm >/dev/null || echo npm
}

# Without these the tests that look are left out, but for CI, where they are red.
zorg_voor_ogen() {
  local -a weg
  mapfile -t weg < <(ontbrekende_ogen)
  if [ "${#weg[@]}" -gt 0 ]; then
    if ! command -v apt-get >/dev/null || ! mag_root; then
      echo "Looking at mails needs programs that are not here: apt-get install --no-install-recommends ${weg[*]}"
      [ "${CI:-}" != true ]
      return
    fi
    echo "installing ${weg[*]}"
    installeer_pakketten "${weg[@]}" || return 1
  fi
  leg_axe_neer || [ "${CI:-}" != true ]
}

# For pictures: the signs under a message in colour besides.
zorg_voor_beeld() {
  zorg_voor_ogen || return
  if mag_root && command -v apt-get >/dev/null && ! compgen -G '/usr/share/fonts/truetype/noto/*Emoji*' >/dev/null; then
    installeer_pakketten fonts-noto-color-emoji
  fi
}

ogen_zijn_er() {
  [ -z "$(ontbrekende_ogen)" ] && [ -e "$REPO/.cache/axe/.stempel" ]
}

leg_axe_neer() {
  local map=$REPO/.cache/axe stempel
  stempel=$(sha256sum <"$REPO/deploy/axe/package-lock.json")
  [ "$stempel" != "$(cat "$map/.stempel" 2>/dev/null)" ] || return 0
  rm -rf "$map"
  mkdir -p "$map"
  cp "$REPO"/deploy/axe/*.json "$map/"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel error --prefix "$map" || return 1
  echo "$stempel" >"$map/.stempel"
}
