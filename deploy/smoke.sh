#!/usr/bin/env bash
# One turn of a chat, as a person would send it: deploy/smoke.sh https://chat.example.com consulate
# A table without tenants answers "Tenant not found", which proves the way to it all the same.
set -euo pipefail
url=${1:?the address of the chat}
tenant=${2:-consulate}

answer=$(curl --silent --show-error --max-time 20 --retry 5 --retry-delay 2 --retry-all-errors \
  --header 'Content-Type: application/json' --data '{"message": "hello"}' \
  --write-out '\n%{http_code}' "$url/chat/$tenant")
status=${answer##*$'\n'}

case $status in
  200) grep -q '"session_id"' <<<"$answer" || { echo "smoke: no session in the answer" >&2; exit 1; } ;;
  404) grep -q 'Tenant not found' <<<"$answer" || { echo "smoke: 404, not from the gateway" >&2; exit 1; }
       echo "smoke: no tenant $tenant yet: receptionist tenants apply FILE" ;;
  *) echo "smoke: $url/chat/$tenant answered $status" >&2; exit 1 ;;
esac
echo "smoke: ok"
