#!/usr/bin/env bash
# Measures the service under load on this machine, client and service together, and prints what docs/performance.md shows:
# single claims of 15 lines (kept and not kept) against an endpoint that only reads and writes the same JSON, NDJSON against single calls,
# the time of 99 of 100 calls at 70 % of what the service can keep, and its memory. Every ratio is of one run.
#   benchmarks/load/load.sh [SECONDS of each measurement, 10] [ROUNDS, 3] [SECONDS of each measurement before, until Java has compiled, 40]
set -euo pipefail
seconds=${1:-10}
rounds=${2:-3}
warming=${3:-40}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
port=${SANTEI_LOAD_PORT:-18080}
url=http://127.0.0.1:$port
connections=8
together=100

for tool in wrk hey; do
  if ! command -v $tool >/dev/null 2>&1; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends wrk hey >/dev/null
  fi
done
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

(cd "$root" && mvn -B -q -DskipTests -pl service -am package) >&2
data=$(mktemp -d)
export SANTEI_HOME=$data SANTEI_PORT=$port
java "@$root/service/deploy/java.options" -Dserver.port="$port" -Dsantei.data-directory="$data" -Dsantei.load-test=true \
  -Dsantei.limits.requests-per-minute=100000000 -Dsantei.limits.burst=100000000 ${SANTEI_JAVA_OPTIONS:-} \
  -jar "$root/service/target/santei.jar" >"$data/service.out" 2>"$data/service.log" &
service=$!
stop() {
  kill "$service" 2>/dev/null || true
  wait "$service" 2>/dev/null || true
  rm -rf "$data"
}
trap stop EXIT
for _ in $(seq 1 240); do
  curl -fs "$url/actuator/health/readiness" >/dev/null 2>&1 && break
  kill -0 "$service" || { tail -n 5 "$data/service.log" >&2; exit 1; }
  sleep 0.5
done
KEY=$("$root/santei" key create --role processor)
export KEY BODIES=$here/claims-15.ndjson

# CPU seconds of the service so far, user and system.
cpu() { awk -v hz="$(getconf CLK_TCK)" '{print ($14 + $15) / hz}' "/proc/$service/stat"; }

# measure NAME PATH TYPE TOGETHER SECONDS: appends "NAME claims seconds cpu-seconds p99-us" to the results
measure() {
  local before after result
  before=$(cpu)
  result=$(TYPE=$3 TOGETHER=$4 wrk -t1 -c"$connections" -d"$5s" --timeout 30s --latency -s "$here/post.lua" "$url$2" | grep RESULT)
  after=$(cpu)
  read -r _ requests microseconds failed p99 <<<"$result"
  [ "$failed" = 0 ] || { echo "load: $failed of $requests requests to $2 failed" >&2; exit 1; }
  awk -v name="$1" -v n=$((requests * $4)) -v us="$microseconds" -v b="$before" -v a="$after" -v p="$p99" \
    'BEGIN { print name, n, us / 1e6, a - b, p }' >>"$data/results"
}

round() { # seconds
  measure echo /api/v1/load-test/echo application/json 1 "$1"
  measure empty /api/v1/load-test/empty application/json 1 "$1"
  measure single '/api/v1/calculations?store=none' application/json 1 "$1"
  measure kept /api/v1/calculations application/json 1 "$1"
  measure ndjson '/api/v1/calculations?store=none' application/x-ndjson "$together" "$1"
}

echo "load: warming up" >&2
round "$warming"
: >"$data/results"
for i in $(seq 1 "$rounds"); do
  echo "load: round $i of $rounds" >&2
  round "$seconds"
done

rate=$(awk '$1 == "kept" { n += $2; s += $3 } END { print int(0.7 * n / s / 4) }' "$data/results")
echo "load: $((rate * 4)) kept claims a second" >&2
head -n 1 "$BODIES" >"$data/claim.json"
hey -z 30s -c 4 -q "$rate" -m POST -T application/json -H "Authorization: Bearer $KEY" -D "$data/claim.json" \
  "$url/api/v1/calculations" >"$data/hey"
memory=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$service/status")

awk -v memory="$memory" -v paced="$(awk '/99% in/ { print $3 * 1000 }' "$data/hey")" '
  { n[$1] += $2; s[$1] += $3; c[$1] += $4; if ($5 > p[$1]) p[$1] = $5 }
  END {
    print "| | claims a second | of the empty endpoint | claims a CPU second of the service | p99 ms |"
    print "|---|---|---|---|---|"
    split("echo empty single kept ndjson", names, " ")
    label["echo"] = "claim read and written back"; label["empty"] = "empty endpoint: the same claim in, the same answer out"; label["single"] = "one claim a call, `store=none`"
    label["kept"] = "one claim a call, kept"; label["ndjson"] = "NDJSON, 100 claims a call, `store=none`"
    for (i = 1; i <= 5; i++) { k = names[i]
      printf "| %s | %.0f | %.2f | %.0f | %.1f |\n", label[k], n[k] / s[k], (n[k] / s[k]) / (n["empty"] / s["empty"]), n[k] / c[k], p[k] / 1000 }
    printf "\nNDJSON over single calls, claims a CPU second: %.2f. ", (n["ndjson"] / c["ndjson"]) / (n["single"] / c["single"])
    printf "At 70 %% of what can be kept: p99 %.1f ms. Resident memory: %d MiB.\n", paced, memory
  }' "$data/results"
