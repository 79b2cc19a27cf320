#!/usr/bin/env bash
# deploy/deploy.sh dev|prod: build, push, apply, wait until healthy, one turn of a chat; back to the
# build before on failure. STATE_BUCKET names the bucket of Terraform's state (docs/aws.md). A build
# is named after its commit; IMAGE_TAG deploys one that was pushed before, and so rolls back by hand.
# Wants terraform, aws, docker, jq and curl.
set -euo pipefail
environment=${1:?dev or prod}
cd "$(dirname "$0")/terraform"
variables="envs/$environment.tfvars"
[ -f "$variables" ] || { echo "deploy: no $variables" >&2; exit 2; }
: "${STATE_BUCKET:?names the bucket of the state: docs/aws.md}"

value_of() { sed -n "s/^$1 *= *\"\(.*\)\"/\1/p" "$variables"; }
region=$(value_of region)
export AWS_REGION=${region:-us-east-1} TF_IN_AUTOMATION=1 TF_INPUT=0
export AWS_DEFAULT_REGION=$AWS_REGION # by which version 1 of the AWS command line calls it

tag=${IMAGE_TAG:-}
if [ -z "$tag" ]; then
  [ -z "$(git status --porcelain)" ] || { echo "deploy: commit first, a build is named after its commit" >&2; exit 2; }
  tag=$(git rev-parse --short=12 HEAD)
fi

output() { terraform output -json | jq --raw-output "$1"; }
apply() { terraform apply -auto-approve -var-file="$variables" -var="image_tag=$1" "${@:2}"; }

apply_and_check() {
  apply "$1"
  local services
  mapfile -t services < <(output '.services.value[]')
  echo "deploy: waiting for ${services[*]}"
  aws ecs wait services-stable --cluster "$(output .cluster.value)" --services "${services[@]}"
  running "$1" "${services[@]}"
  ../smoke.sh "$(output .chat_url.value)" "${SMOKE_TENANT:-consulate}"
}

# The circuit breaker leaves a service stable too, on the build before.
running() {
  local cluster definition image
  cluster=$(output .cluster.value)
  for service in "${@:2}"; do
    definition=$(aws ecs describe-services --cluster "$cluster" --services "$service" \
      --query "services[0].deployments[?status=='PRIMARY'].taskDefinition | [0]" --output text)
    image=$(aws ecs describe-task-definition --task-definition "$definition" \
      --query 'taskDefinition.containerDefinitions[0].image' --output text)
    [ "${image##*:}" = "$1" ] || { echo "deploy: $service went back to ${image##*:}" >&2; return 1; }
  done
}

check_secrets() {
  local missing=0
  for secret in $(output '.secrets.value[]'); do
    aws secretsmanager get-secret-value --secret-id "$secret" --query Name --output text >/dev/null 2>&1 && continue
    echo "deploy: no value yet: aws secretsmanager put-secret-value --secret-id $secret --secret-string ..." >&2
    missing=1
  done
  return $missing
}

terraform init -reconfigure -backend-config="bucket=$STATE_BUCKET" \
  -backend-config="key=ai-receptionist/$environment.tfstate" -backend-config="region=$AWS_REGION"
previous=$(output '.image_tag.value // empty')

# The image and the secrets must be there before a task can start.
apply "${previous:-$tag}" -target=aws_ecr_repository.app -target=aws_secretsmanager_secret.this
check_secrets
repository=$(output .repository_url.value)
if ! aws ecr describe-images --repository-name "${repository#*/}" --image-ids "imageTag=$tag" >/dev/null 2>&1; then
  # What lies here now is not that build.
  [ -z "${IMAGE_TAG:-}" ] || { echo "deploy: no build $IMAGE_TAG was ever pushed" >&2; exit 2; }
  ../image.sh "$repository:$tag"
  aws ecr get-login-password | docker login --username AWS --password-stdin "${repository%%/*}"
  docker push "$repository:$tag"
fi

set +e # an if would switch it off inside too, and the first failing step would go unseen
(set -e; apply_and_check "$tag")
failed=$?
set -e
if [ "$failed" = 0 ]; then
  echo "deploy: $tag serves $environment"
  exit 0
fi
if [ -z "$previous" ] || [ "$previous" = "$tag" ]; then
  echo "deploy: failed, and there is no build before to go back to" >&2
  exit 1
fi
echo "deploy: failed, going back to $previous" >&2
apply "$previous"
exit 1
