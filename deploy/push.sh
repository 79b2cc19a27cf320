#!/usr/bin/env bash
# deploy/push.sh [dev]: builds what is committed, once, for the processor that tasks run on, and
# pushes it to REPOSITORY_URL (an output of deploy/terraform/bootstrap). Prints the image by digest.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
repository=${REPOSITORY_URL:?is an output of deploy/terraform/bootstrap: docs/aws.md}
variables=$here/terraform/envs/${1:-dev}.tfvars

[ -z "$(git status --porcelain)" ] || { echo "push: commit first, a build is named after its commit" >&2; exit 2; }
tag=$(git rev-parse --short=12 HEAD)

pushed_digest() {
  aws ecr describe-images --registry-id "${repository%%.*}" --repository-name "${repository#*/}" \
    --image-ids "imageTag=$tag" --query 'imageDetails[0].imageDigest' --output text 2>/dev/null
}

case $(sed -n 's/^architecture *= *"\(.*\)"/\1/p' "$variables") in
  X86_64) platform=linux/amd64 ;;
  *) platform=linux/arm64 ;;
esac

if ! digest=$(pushed_digest); then
  PLATFORM=$platform "$here/image.sh" "$repository:$tag" >&2
  aws ecr get-login-password | docker login --username AWS --password-stdin "${repository%%/*}" >&2
  docker push "$repository:$tag" >&2
  digest=$(pushed_digest)
fi
echo "$repository@$digest"
