#!/usr/bin/env bash
# What can be said of deploy/ without an account: Terraform's form, its own tests. Wants terraform and
# a way to its provider; the scripts and workflows are linted by make soak.
set -euo pipefail
cd "$(dirname "$0")/terraform"
export TF_IN_AUTOMATION=1 TF_INPUT=0
terraform fmt -check -recursive -diff
for directory in . bootstrap; do
  terraform -chdir="$directory" init -backend=false -reconfigure >/dev/null
  terraform -chdir="$directory" validate
done
terraform test -var-file=envs/dev.tfvars -filter=tests/dev.tftest.hcl
for topic in prod refusals; do
  terraform test -var-file=envs/prod.tfvars -filter="tests/$topic.tftest.hcl"
done
