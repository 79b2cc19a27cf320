#!/usr/bin/env bash
# Builds the image: deploy/image.sh [NAME:TAG]. For Graviton, as the services run on; PLATFORM says else.
set -euo pipefail
cd "$(dirname "$0")/.."
exec docker build --platform "${PLATFORM:-linux/arm64}" --file deploy/Dockerfile \
  --tag "${1:-ai-receptionist:local}" .
