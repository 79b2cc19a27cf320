#!/usr/bin/env bash
# Builds the image: deploy/image.sh [NAME:TAG]. For Graviton, as the services run on; PLATFORM says
# else. Without a name it is tagged by its architecture: one tag never means two.
set -euo pipefail
cd "$(dirname "$0")/.."
platform=${PLATFORM:-linux/arm64}
# One tag is one image: an attestation beside it would make it a list of two.
export BUILDX_NO_DEFAULT_ATTESTATIONS=1
exec docker build --platform "$platform" --file deploy/Dockerfile \
  --tag "${1:-ai-receptionist:${platform##*/}}" .
