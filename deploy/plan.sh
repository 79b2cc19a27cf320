#!/usr/bin/env bash
# deploy/plan.sh ENV: what an apply would change, with the image that runs there (or IMAGE). Changes
# nothing. deploy/plan.sh ENV drift: exit 1 when something is not as the files say.
set -euo pipefail
# shellcheck source=deploy/environment.sh
. "$(dirname "$0")/environment.sh"

init
image=${IMAGE:-$(output '.image.value // empty')}
[ -n "$image" ] || refuse "nothing runs in $environment yet: IMAGE names a build by digest"
[ "${2:-}" = drift ] || { plan "$image"; exit 0; }

changed=0
plan "$image" "$image" -detailed-exitcode -lock=false || changed=$?
case $changed in
  0) say "$environment is as the files say" ;;
  2) say "$environment is not as the files say: docs/operations.md, drift"; exit 1 ;;
  *) exit "$changed" ;;
esac
