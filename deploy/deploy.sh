#!/usr/bin/env bash
# deploy/deploy.sh dev|staging|prod: the image IMAGE (by digest, as deploy/push.sh printed it; in dev,
# where it is left out, what is committed here) is planned, shown and applied, workers first and
# steady, then what people reach; one turn of a chat; on failure back, in the other order, and looked
# at again. What serves is tagged so in the registry: staging takes what passed dev, prod what passed
# staging. Exit 1: failed, the build before serves again. 3: failed, and going back failed too.
# Wants terraform, aws, jq and curl, and docker where it builds.
# shellcheck disable=SC2329 # `tried` calls them
set -euo pipefail
# shellcheck source=deploy/environment.sh
. "$(dirname "$0")/environment.sh"

image=${IMAGE:-}
if [ -z "$image" ]; then
  [ "$environment" = dev ] || refuse "IMAGE names the build by digest: what dev runs goes to staging, what staging runs to prod"
  image=$("$here/push.sh" "$environment")
fi
digest=${image##*@sha256:}
repository=${image%%@*}
[ "${#digest}" = 64 ] || refuse "IMAGE is a repository @sha256: and 64 digits"

registry() {
  local verb=$1
  shift
  aws ecr "$verb" --registry-id "${repository%%.*}" --repository-name "${repository#*/}" "$@"
}

passed_tag() { echo "passed-$1-$(printf '%.12s' "$digest")"; }

# The image has served where it has to have served before.
promoted() {
  local from
  case $environment in
    staging) from=dev ;;
    prod) from=staging ;;
    *) return 0 ;;
  esac
  [ -z "${UNPROVEN:-}" ] || { say "UNPROVEN: not asked whether it passed $from"; return 0; }
  registry describe-images --image-ids "imageTag=$(passed_tag "$from")" >/dev/null 2>&1 \
    || refuse "this image never served $from; UNPROVEN=1 where it has to be"
}

mark_as_passed() {
  local manifest
  manifest=$(registry batch-get-image --image-ids "imageDigest=sha256:$digest" \
    --query 'images[0].imageManifest' --output text)
  registry put-image --image-tag "$(passed_tag "$environment")" --image-manifest "$manifest" \
    >/dev/null 2>&1 || true # it is tagged so already
}

check_secrets() {
  local missing=0 secret
  for secret in $(output '.secrets.value[]'); do
    aws secretsmanager get-secret-value --secret-id "$secret" --query Name --output text >/dev/null 2>&1 && continue
    say "no value yet: aws secretsmanager put-secret-value --secret-id $secret --secret-string ..."
    missing=1
  done
  return $missing
}

workers() { output '.worker_services.value[]'; }
edges() { output '(.services.value - .worker_services.value)[]'; }

# steady IMAGE SERVICE ...: all run it and no other. The circuit breaker and deployment alarms leave
# a service stable too, on the build before.
steady() {
  local wanted=$1 cluster service definition running
  shift
  cluster=$(output .cluster.value)
  say "waiting for $*"
  aws ecs wait services-stable --cluster "$cluster" --services "$@"
  for service in "$@"; do
    definition=$(aws ecs describe-services --cluster "$cluster" --services "$service" \
      --query "services[0].deployments[?status=='PRIMARY'].taskDefinition | [0]" --output text)
    running=$(aws ecs describe-task-definition --task-definition "$definition" \
      --query 'taskDefinition.containerDefinitions[0].image' --output text)
    [ "$running" = "$wanted" ] || { say "$service went back to $running"; return 1; }
  done
}

speaks() { "$here/smoke.sh" "$(output .chat_url.value)" "${SMOKE_TENANT:-consulate}"; }

# Newer commands never meet an older worker.
# shellcheck disable=SC2046 # names of services hold no space
forward() {
  if [ -n "$previous" ] && [ "$previous" != "$image" ]; then
    plan "$previous" "$image"
    apply
    steady "$image" $(workers)
  fi
  plan "$image"
  apply
  steady "$image" $(workers) $(edges)
  speaks
}

# shellcheck disable=SC2046
back() {
  export YES=1 # a rollback asks nobody
  plan "$previous" "$image"
  apply
  steady "$previous" $(edges)
  plan "$previous"
  apply
  steady "$previous" $(workers) $(edges)
  speaks
}

# Into `outcome`. An `if` or `||` would switch off -e inside too, and a failing step go unseen.
tried() {
  set +e
  (set -e; "$@")
  outcome=$?
  set -e
}

init
previous=$(output '.image.value // empty')
promoted

if [ -z "$previous" ]; then
  # The very first time: is the account allowed what is needed, and are the secrets filled in?
  plan "$image"
  "$here/preflight.sh" "$saved_plan"
  plan "$image" "$image" -target=aws_secretsmanager_secret.this
  apply
fi
check_secrets

tried forward
if [ "$outcome" = 0 ]; then
  mark_as_passed
  say "$image serves $environment"
  exit 0
fi
[ "$outcome" != 4 ] || exit 4 # somebody said no
if [ -z "$previous" ] || [ "$previous" = "$image" ]; then
  say "failed, and there is no build before to go back to"
  exit 1
fi
say "failed, going back to $previous"
tried back
[ "$outcome" = 0 ] || { say "GOING BACK FAILED: docs/operations.md, a half-finished deploy"; exit 3; }
say "$previous serves $environment again"
exit 1
