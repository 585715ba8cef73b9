#!/bin/sh
# How long demo and serve take until they are ready, and how much memory they then hold: on new and on existing data, with
# and without the AOT cache. Prints a table: bench/start.sh [RUNS]; needs a built dist with its cache (./werdegang demo once).
set -eu
cd "$(dirname "$0")/.."
runs=${1:-3}
dist=app/target/dist
java=${JAVA_HOME:?names the JDK to measure on}/bin/java
base=$(mktemp -d)
trap 'rm -rf "$base"' EXIT

now() { date +%s%N; }

# Starts COMMAND on DATA with the JVM options $3; prints milliseconds until ready, and MiB of the JVM and of PostgreSQL.
start() {
    : >"$base/out"
    begun=$(now)
    # shellcheck disable=SC2086 # options are words
    $java -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Duser.language=en $3 \
        -jar $dist/werdegang.jar $1 --port 18990 --data "$2" >"$base/out" 2>&1 &
    pid=$!
    until grep -qE 'Werdegang is ready|Werdegang serves' "$base/out"; do
        kill -0 $pid 2>/dev/null || { cat "$base/out" >&2; exit 1; }
        sleep 0.02
    done
    ms=$((($(now) - begun) / 1000000))
    jvm=$(awk '/VmRSS/ {print int($2 / 1024)}' /proc/$pid/status)
    server=$(head -n 1 "$2/postgres/postmaster.pid")
    pages=$(for p in $server $(pgrep -P "$server"); do awk '/^Pss:/ {print $2}' "/proc/$p/smaps_rollup"; done | awk '{s += $1} END {print int(s / 1024)}')
    kill $pid
    wait $pid || true
    echo "$ms $jvm $pages"
}

row() {
    sort -n "$base/$1" | awk -v name="$2" '{ms[NR] = $1; jvm[NR] = $2; pg[NR] = $3}
        END {m = int((NR + 1) / 2); printf "| %s | %.1f | %.1f–%.1f | %d | %d |\n", name, ms[m] / 1000, ms[1] / 1000, ms[NR] / 1000, jvm[m], pg[m]}'
}

echo "| start | ready after, s (median) | range, s | JVM, MiB | PostgreSQL, MiB |"
echo "|---|---|---|---|---|"
for command in "demo --no-open" "serve --management-port 18991"; do
    for cache in with without; do
        option=''
        [ $cache = without ] || option="-XX:AOTCache=$dist/werdegang.aot"
        rm -f "$base/new" "$base/old"
        i=0
        while [ $i -lt "$runs" ]; do
            rm -rf "$base/data"
            start "$command" "$base/data" "$option" >>"$base/new"
            start "$command" "$base/data" "$option" >>"$base/old"
            i=$((i + 1))
        done
        row new "${command%% *}, new data, $cache cache"
        row old "${command%% *}, existing data, $cache cache"
    done
done
