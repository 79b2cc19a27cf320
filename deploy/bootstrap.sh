#!/usr/bin/env bash
# deploy/bootstrap.sh dev|staging|prod: once for each account, and again when bootstrap's files
# change. Makes the bucket of the state, GitHub's roles, and in one account the image's repository.
# The first time its own state is a file, which then moves into the bucket.
set -euo pipefail
environment=${1:?dev, staging or prod}
cd "$(dirname "$0")/terraform/bootstrap"
variables="envs/$environment.tfvars"
[ -f "$variables" ] || { echo "bootstrap: no $variables" >&2; exit 2; }
value_of() { sed -n "s/^$1 *= *\"\(.*\)\"/\1/p" "$variables"; }
bucket=$(value_of state_bucket)
region=$(value_of region)
export AWS_REGION=${region:-us-east-1} AWS_DEFAULT_REGION=${region:-us-east-1}

in_bucket() {
  terraform init "$@" -backend-config="bucket=$bucket" -backend-config="key=bootstrap/$environment.tfstate" \
    -backend-config="region=$AWS_REGION"
}

if aws s3api head-bucket --bucket "$bucket" >/dev/null 2>&1; then
  in_bucket -reconfigure
  terraform apply -var-file="$variables"
else
  trap 'rm -f backend_override.tf' EXIT
  printf 'terraform {\n  backend "local" {}\n}\n' >backend_override.tf
  terraform init -reconfigure
  terraform apply -var-file="$variables"
  rm -f backend_override.tf
  in_bucket -migrate-state -force-copy
  rm -f terraform.tfstate terraform.tfstate.backup
fi
terraform output
