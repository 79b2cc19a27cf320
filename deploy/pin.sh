#!/usr/bin/env bash
# deploy/pin.sh: writes down what was met by name, by its digest: the provider for the three
# platforms people and workflows run on, the image's base, the workflows' actions. Needs the network;
# run it when one of them is to be renewed, look at the difference, and commit it.
set -euo pipefail
cd "$(dirname "$0")/.."

# Ignored as what `terraform init` writes for one platform; kept once all three are in it.
for directory in deploy/terraform deploy/terraform/bootstrap; do
  terraform -chdir="$directory" providers lock \
    -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_arm64
  git add --force "$directory/.terraform.lock.hcl"
done

base=$(sed -n 's/^ARG BASE=\([^@ ]*\).*/\1/p' deploy/Dockerfile)
digest=$(docker buildx imagetools inspect "$base" --format '{{.Manifest.Digest}}')
sed -i.before "s|^ARG BASE=.*|ARG BASE=${base}@${digest}|" deploy/Dockerfile

sed -n 's/.*uses: \([^ ]*\).*/\1/p' .github/workflows/*.yml | grep -v '^\./' | sort -u | while read -r action; do
  name=${action%%@*}
  version=$(sed -n "s|.*uses: $name@[^ ]* # \(v[0-9.]*\).*|\1|p" .github/workflows/*.yml | head -1)
  version=${version:-${action##*@}}
  commit=$(git ls-remote "https://github.com/$name" "refs/tags/$version^{}" "refs/tags/$version" | sort -k2 -r | head -1 | cut -f1)
  sed -i.before "s|uses: $name@.*|uses: $name@$commit # $version|" .github/workflows/*.yml
done
rm -f deploy/Dockerfile.before .github/workflows/*.before
