#!/bin/sh
# Takes the documentation's pictures of the demo's main pages, desk and phone, into this folder:
#   docs/screenshots/take.sh [PORT]
set -eu
cd "$(dirname "$0")"
port=${1:-8099}
data=$(mktemp -d)
browser=${WERDEGANG_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
../../werdegang demo --no-open --port "$port" --data "$data/data" >"$data/out" 2>"$data/err" &
demo=$!
trap 'kill $demo 2>/dev/null; wait $demo 2>/dev/null; rm -rf "$data"' EXIT INT TERM
until grep -q "http://localhost:$port" "$data/out"; do
    kill -0 $demo 2>/dev/null || { cat "$data/err" >&2; exit 1; }
    sleep 1
done

# NAME PATH HEIGHT: one picture for the desk, one for the phone
take() {
    for width in 1440 390; do
        "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --lang=de --user-data-dir="$data/browser" \
            --window-size="$width,$3" --screenshot="$PWD/$1-$width.png" "http://localhost:$port$2" 2>/dev/null
    done
}
take home / 1400
take indicators /daten 1600
take indicator /daten/K01/05113 1700
take territories '/gebiete?ebene=municipality' 1500
take territory /gebiete/05113 2000
take peers /vergleich 1600
take sign-in /anmelden 900
