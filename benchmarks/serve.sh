#!/usr/bin/env bash
# Compares the demo's feed of all news (50 items) with nginx serving the same bytes: 200 with gzip_static and 304, on loopback.
# usage: benchmarks/serve.sh [rounds] [seconds a run]          needs nginx, wrk, curl and python3
# Every round measures both, in turns of changing order; printed are the medians and the median of the rounds' ratios, for requests a second and for the
# server's CPU time per request, which depends less on what else the machine does.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5} seconds=${2:-2}
hub=18480 peer=18481 path=/feeds/all.rss
work=$(mktemp -d)
cleanup() {
  [ -f "$work/hub.pid" ] && kill "$(cat "$work/hub.pid")" 2>/dev/null || true
  [ -f "$work/nginx.pid" ] && kill "$(cat "$work/nginx.pid")" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

./kenhtin --help >/dev/null
exec_java() { exec java ${KENHTIN_JAVA_OPTS:--Xmx192m -XX:+UseSerialGC} -Djava.awt.headless=true -jar webapp/target/kenhtin.jar "$@"; }
exec_java demo --port $hub --sites-port $((hub + 2)) >"$work/hub.log" 2>&1 &
echo $! >"$work/hub.pid"

mkdir -p "$work/www/feeds"
for _ in $(seq 100); do
  curl -sf "http://127.0.0.1:$hub$path" -o "$work/www$path" && [ "$(grep -c '<item>' "$work/www$path")" -ge 50 ] && break
  sleep 0.2
done
sleep 3
curl -sf "http://127.0.0.1:$hub$path" -o "$work/www$path"
curl -sf -H 'Accept-Encoding: gzip' "http://127.0.0.1:$hub$path" -o "$work/www$path.gz"
chmod -R a+rX "$work"
cat >"$work/nginx.conf" <<CONF
worker_processes 2;
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  open_file_cache max=100;
  types { application/rss+xml rss; }
  server {
    listen 127.0.0.1:$peer; root $work/www; gzip_static on;
    add_header Cache-Control "public, max-age=60"; add_header Access-Control-Allow-Origin "*";
  }
}
CONF
nginx -c "$work/nginx.conf"
sleep 0.5
echo "feed: $(stat -c %s "$work/www$path") bytes, gzip $(stat -c %s "$work/www$path.gz") bytes"

rounds=$rounds seconds=$seconds hub=$hub peer=$peer path=$path work=$work python3 - <<'PYTHON'
import os, re, statistics, subprocess, urllib.request
env = os.environ
path, seconds = env["path"], env["seconds"]
ports = {"hub": env["hub"], "nginx": env["peer"]}

def processes(who):
    pid = open(f"{env['work']}/{who}.pid").read().strip()
    children = open(f"/proc/{pid}/task/{pid}/children").read().split()
    return [pid] + children

def cpu(who):
    ticks = 0
    for pid in processes(who):
        fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")

def tag(who):
    request = urllib.request.Request(f"http://127.0.0.1:{ports[who]}{path}", headers={"Accept-Encoding": "gzip"})
    return urllib.request.urlopen(request).headers["ETag"]

def run(who, headers, expect):
    command = ["wrk", "-t1", "-c48", f"-d{seconds}s"]
    for header in ["Accept-Encoding: gzip"] + headers:
        command += ["-H", header]
    before = cpu(who)
    out = subprocess.run(command + [f"http://127.0.0.1:{ports[who]}{path}"], capture_output=True, text=True, check=True).stdout
    used = cpu(who) - before
    assert "Socket errors" not in out and "Non-2xx" not in out, out
    requests = int(re.search(r"(\d+) requests in", out).group(1))
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), used / requests * 1e6

def case(title, headers, bar):
    for who in ports:
        run(who, headers(who), None)
        run(who, headers(who), None)
    rates, costs = {"hub": [], "nginx": []}, {"hub": [], "nginx": []}
    for i in range(int(env["rounds"])):
        for who in (["hub", "nginx"] if i % 2 == 0 else ["nginx", "hub"]):
            rate, cost = run(who, headers(who), None)
            rates[who].append(rate)
            costs[who].append(cost)
    ratio = statistics.median(h / n for h, n in zip(rates["hub"], rates["nginx"]))
    dear = statistics.median(h / n for h, n in zip(costs["hub"], costs["nginx"]))
    print(f"{title}: hub {statistics.median(rates['hub']):,.0f}/s, nginx {statistics.median(rates['nginx']):,.0f}/s, ratio {ratio:.2f} (bar {bar}); "
          f"CPU per request hub {statistics.median(costs['hub']):.1f} us, nginx {statistics.median(costs['nginx']):.1f} us, ratio {dear:.2f}")

tags = {who: tag(who) for who in ports}
case("200 gzip", lambda who: [], 0.45)
case("304", lambda who: ["If-None-Match: " + tags[who]], 0.50)
assert tags == {who: tag(who) for who in ports}, "the feed changed meanwhile"
PYTHON
