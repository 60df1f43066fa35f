#!/bin/sh
# Makes a start-up cache: runs the program once on the side, at the lowest priority and with a
# database of its own, and lets the JVM write down which classes it loaded. The server is asked for
# what a browser asks for first; a command is a back-test that is long enough for the JVM to note
# as well which loops are worth compiling, so that the next one compiles them at once.
# usage: train-cache.sh JDK JAR CACHE REPOSITORY server|command [MODULES]
set -eu
jdk_home=$1
jar=$2
cache=$3
root=$4
kind=$5
modules=${6:-}

training=$cache.training
if ! mkdir "$training" 2>/dev/null; then
  # Another process is at it; or it failed, and is not tried again for this jar.
  owner=$(cat "$training/owner" 2>/dev/null || true)
  [ ! -e "$training/failed" ] && [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null || exit 0
fi
echo "$$" > "$training/owner"
exec >"$training/log" 2>&1
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ ! -f "$cache" ] || rm -rf "$training"
}
trap finish EXIT
trap 'exit 143' INT TERM

# What the user is waiting for goes first.
sleep "${STRATLAB_TRAIN_AFTER:-8}"

unset STRATLAB_DATABASE STRATLAB_DATA STRATLAB_HOME MICRONAUT_SERVER_PORT
recorded() {
  # shellcheck disable=SC2086 # an option or nothing
  exec nice -n 19 "$jdk_home/bin/java" --enable-native-access=ALL-UNNAMED $modules \
    -XX:+UseSerialGC \
    -XX:AOTCacheOutput="$training/cache" \
    -Dstratlab.home="$root" -Dstratlab.database="$training/training.db" -jar "$jar" "$@"
}

# A hundred days of minutes: a walk that is the same each time.
long_prices() {
  awk 'BEGIN {
    print "Date,Time,Open,High,Low,Close,Volume"
    price = 100
    random = 1
    for (day = 0; day < 100; day++)
      for (minute = 0; minute < 1440; minute++) {
        random = (16807 * random) % 2147483647
        open = price
        price = open * (1 + (random / 2147483647 - 0.5) / 500)
        printf "2020-%02d-%02d,%02d:%02d:00,%.4f,%.4f,%.4f,%.4f,%d\n",
          int(1 + day / 28), 1 + day % 28, int(minute / 60), minute % 60,
          open, (open > price ? open : price) + 0.01, (open < price ? open : price) - 0.01, price,
          1 + random % 1000
      }
  }'
}

case $kind in
  server)
    port=$((20000 + $$ % 20000))
    recorded serve --port "$port" &
    server=$!
    nice -n 19 "$jdk_home/bin/java" "$root/infra/WarmUp.java" "http://127.0.0.1:$port" "$server" &&
      kill -TERM "$server" && wait "$server" || true
    ;;
  command)
    LC_ALL=C long_prices > "$training/long.csv"
    (recorded run -s SmaCross -d "price=$training/long.csv") || true
    ;;
esac
if [ -f "$training/cache" ]; then
  mv "$training/cache" "$cache"
  server=
else
  : > "$training/failed"
fi
