#!/bin/sh
# Makes the start-up cache of the server: runs it once on the side, at the lowest priority, with a
# database of its own, asks it for what a browser asks for first, and lets the JVM write down what
# it loaded. usage: train-cache.sh JDK JAR CACHE REPOSITORY
set -eu
jdk_home=$1
jar=$2
cache=$3
root=$4

lock=$cache.training
if ! mkdir "$lock" 2>/dev/null; then
  owner=$(cat "$lock/owner" 2>/dev/null || true)
  # A cache that could not be made once is not tried again for this jar.
  [ ! -e "$lock/failed" ] && [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null || exit 0
fi
echo "$$" > "$lock/owner"
exec >"$lock/log" 2>&1
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  if [ -f "$cache" ]; then rm -rf "$lock"; fi
}
trap finish EXIT
trap 'exit 143' INT TERM

# The server the user is waiting for starts first.
sleep "${STRATLAB_TRAIN_AFTER:-8}"

port=$((20000 + $$ % 20000))
unset STRATLAB_DATABASE STRATLAB_DATA STRATLAB_HOME MICRONAUT_SERVER_PORT
nice -n 19 "$jdk_home/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC \
  -XX:AOTCacheOutput="$lock/serve.aot" \
  -Dstratlab.home="$root" -Dstratlab.database="$lock/training.db" \
  -jar "$jar" serve --port "$port" &
server=$!
if nice -n 19 "$jdk_home/bin/java" "$root/infra/WarmUp.java" "http://127.0.0.1:$port" "$server"
then
  kill -TERM "$server" && wait "$server" || true
  server=
  [ -f "$lock/serve.aot" ] && mv "$lock/serve.aot" "$cache"
fi
[ -f "$cache" ] || : > "$lock/failed"
