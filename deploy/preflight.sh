#!/usr/bin/env bash
# deploy/preflight.sh PLAN: what the plan needs (outputs.tf, `needs`) against the account's quotas,
# before something is made by half. Exit 1 when one is too low, with the command that asks for more.
set -euo pipefail
shown=$(terraform show -json "${1:?a saved plan}")
needs() { jq --raw-output ".planned_values.outputs.needs.value.$1" <<<"$shown"; }

# What was agreed for this account, else what AWS gives everybody.
quota() {
  aws service-quotas get-service-quota --service-code "$1" --quota-code "$2" --query Quota.Value --output text 2>/dev/null \
    || aws service-quotas get-aws-default-service-quota --service-code "$1" --quota-code "$2" --query Quota.Value --output text
}

low=0
# holds WHAT NEEDED IN_USE SERVICE QUOTA
holds() {
  local allowed
  allowed=$(quota "$4" "$5")
  if jq --exit-status --null-input "$2 + $3 <= $allowed" >/dev/null; then
    echo "preflight: $1: $2 needed, $3 in use, $allowed allowed" >&2
  else
    echo "preflight: $1: $2 needed, $3 in use, only $allowed allowed:" >&2
    echo "  aws service-quotas request-service-quota-increase --service-code $4 --quota-code $5 --desired-value $(jq --null-input "$2 + $3 | ceil")" >&2
    low=1
  fi
}

holds "vCPUs of Fargate" "$(needs fargate_vcpu)" 0 fargate L-3032A538
holds "vCPUs of Fargate Spot" "$(needs fargate_spot_vcpu)" 0 fargate L-36FBB829
holds "elastic addresses" "$(needs elastic_ips)" \
  "$(aws ec2 describe-addresses --query 'length(Addresses)' --output text)" ec2 L-0263D0A3
exit $low
