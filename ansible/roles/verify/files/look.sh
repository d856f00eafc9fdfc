#!/bin/sh
# Tells one line for each file or folder, then one for each unit of systemd, then one for each
# package, as in these examples:
#
#   look.sh FILE… -- UNIT… -- PACKAGE…
#
#   root:root 0644 da39a3ee5e6b4b0d3255bfef95601890afd80709   of a folder: - in place of the checksum
#   missing
#   loaded active enabled
#   installed
#   auto        installed, but only because another package wants it
#   missing
set -eu

while [ "$1" != -- ]; do
  if found=$(stat --format='%U:%G %04a' -- "$1" 2>/dev/null); then
    sum=-
    if [ -f "$1" ] && [ ! -h "$1" ]; then sum=$(sha1sum <"$1"); fi
    echo "$found ${sum%% *}"
  else
    echo missing
  fi
  shift
done
shift

# systemd starts once for all of them, and tells in an order of its own.
properties=LoadState,ActiveState,UnitFileState
units=
while [ "$1" != -- ]; do
  units="$units $1"
  shift
done
shift
if [ -n "$units" ]; then
  # Names of units hold no spaces.
  # shellcheck disable=SC2086
  systemctl show --property=$properties -- $units | awk -F '[=\n]' '
    BEGIN { RS = "" }
    {
      for (i = 1; i < NF; i += 2) value[$i] = $(i + 1)
      print value["LoadState"], value["ActiveState"], value["UnitFileState"]
    }'
fi

if [ $# -gt 0 ]; then
  known=$(
    dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' -- "$@" 2>/dev/null || :
    awk 'BEGIN { RS = ""; FS = "\n" }
      /\nAuto-Installed: 1/ { sub("Package: ", "", $1); print "auto", $1 }' \
      /var/lib/apt/extended_states 2>/dev/null || :
  )
  for package; do
    state=missing
    if echo "$known" | grep -qxF "installed $package"; then
      state=installed
      if echo "$known" | grep -qxF "auto $package"; then state=auto; fi
    fi
    echo $state
  done
fi
