# Sourced by the scripts beside it: the environment named by $1, Terraform begun in it. No feature of
# bash 4 here or there: what macOS has is 3.2.
# Wants STATE_BUCKET (docs/aws.md), and an account's credentials.
# shellcheck shell=bash
environment=${1:?dev, staging or prod}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/terraform" || exit 2
variables="envs/$environment.tfvars"

say() { echo "deploy: $*" >&2; }
refuse() { say "$*"; exit 2; }

[ -f "$variables" ] || refuse "no $variables"
: "${STATE_BUCKET:?names the bucket of the state: docs/aws.md}"

value_of() { sed -n "s/^$1 *= *\"\(.*\)\"/\1/p" "$variables"; }
region=$(value_of region)
export AWS_REGION=${region:-us-east-1} TF_IN_AUTOMATION=1 TF_INPUT=0
export AWS_DEFAULT_REGION=$AWS_REGION # by which version 1 of the AWS command line calls it

saved_plan=${TMPDIR:-/tmp}/receptionist-$environment-$$.tfplan
trap 'rm -f "$saved_plan"' EXIT # it holds what the state holds

init() {
  terraform init -reconfigure -backend-config="bucket=$STATE_BUCKET" \
    -backend-config="key=ai-receptionist/$environment.tfstate" -backend-config="region=$AWS_REGION" >&2
}

output() { terraform output -json | jq --raw-output "$1"; }

# plan IMAGE [WORKER_IMAGE] [option ...]: saved, and shown.
plan() {
  local image=$1 workers=${2:-$1}
  shift; [ $# = 0 ] || shift
  terraform plan -out="$saved_plan" -var-file="$variables" -var="image=$image" \
    -var="worker_image=$workers" "$@" >&2
}

# What was shown is what happens. A person at a terminal is asked; YES=1 and a workflow, whose
# environment has asked its reviewers, are not.
apply() {
  if [ -t 0 ] && [ -z "${YES:-}" ]; then
    printf 'deploy: apply this to %s? yes or no: ' "$environment" >&2
    local answer
    read -r answer
    [ "$answer" = yes ] || { say "not applied"; exit 4; }
  fi
  terraform apply "$saved_plan" >&2
}
