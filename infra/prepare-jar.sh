# Sourced, not run: prepare_jar builds the jar if it has to and sets folder to where a copy of it
# lies. Programs run from the copy, because a build overwrites the jar and would pull the classes
# out from under a server that is running. Needs root and jdk_home.

jar=$root/backend/target/stratlab.jar
work=$root/backend/target/launcher

jar_is_current() {
  [ -f "$jar" ] && [ -z "$(sources_newer_than "$jar")" ]
}

# sources_newer_than FILE [f]: names one, if there is one. Folders count (not with f), because a
# removed file shows only there; what the build itself generates between the sources does not.
sources_newer_than() (
  reference=$1
  only=${2:+-type f}
  cd "$root" || exit
  set --
  for source in pom.xml backend/pom.xml backend/openapi.properties backend/src/main \
    frontend/pom.xml frontend/package.json frontend/package-lock.json frontend/index.html \
    frontend/vite.config.ts frontend/tsconfig.json frontend/openapi.yml frontend/src \
    frontend/public frontend/tools; do
    [ ! -e "$source" ] || set -- "$@" "$source"
  done
  # shellcheck disable=SC2086 # two words or none
  find "$@" $only -newer "$reference" ! -name '*.gen.ts' -print | head -n 1
)

# The file current names the folder of the newest copy and the repository it was made in: a moved
# repository needs another copy, because the start-up cache remembers the path.
copy_is_current() {
  [ -r "$work/current" ] || return 1
  { IFS= read -r copy_name && IFS= read -r made_for; } < "$work/current" || return 1
  folder=$work/$copy_name
  [ "$made_for" = "$root" ] && [ -f "$folder/stratlab.jar" ] &&
    [ -z "$(find "$jar" -newer "$folder/stratlab.jar")" ]
}

prepare_jar() {
  jar_is_current && copy_is_current && return 0
  take_lock || return 1
  trap release_lock EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  { jar_is_current || build_jar; } && { copy_is_current || copy_jar; } || return 1
  release_lock
  trap - EXIT INT TERM
}

build_jar() {
  if ! command -v mvn >/dev/null 2>&1; then
    echo "Stratlab is not built yet and building needs Maven: install it (Debian: apt-get install maven)." >&2
    return 1
  fi
  echo "Building Stratlab (about half a minute; the first time Maven and npm also fetch what it needs) ..." >&2
  log=$work/build.log
  : > "$work/build-started"
  # Warnings fail the checks of mvn verify, not a start.
  if ! (cd "$root" && JAVA_HOME=$jdk_home mvn -B -q -Dmaven.test.skip=true -DskipTests \
    -Dmaven.compiler.failOnWarning=false package) </dev/null >"$log" 2>&1; then
    echo "The build failed:" >&2
    what_went_wrong "$log" 25 >&2
    echo "The whole log: $log" >&2
    return 1
  fi
  # A file that was edited while the build ran must count as newer than the jar.
  [ -z "$(sources_newer_than "$work/build-started" f)" ] ||
    touch -r "$work/build-started" "$jar"
}

copy_jar() {
  previous=
  [ -r "$work/current" ] && IFS= read -r previous < "$work/current"
  copy_name=copy-$(date +%Y%m%d%H%M%S)-$$
  folder=$work/$copy_name
  mkdir -p "$folder" && cp "$jar" "$folder/stratlab.jar" || return 1
  printf '%s\n%s\n' "$copy_name" "$root" > "$work/current.$$"
  mv "$work/current.$$" "$work/current"
  # The previous copy stays: a program that has just been told to use it may not have opened it yet.
  for old in "$work"/copy-*; do
    case $old in
      "$folder" | "$work/$previous") ;;
      *) rm -rf "$old" ;;
    esac
  done
}

# A folder is made by one process only, so it serves as the lock; it holds the owner's number, and
# the lock of an owner that is gone is taken away.
take_lock() {
  mkdir -p "$work" || return 1
  waited=0
  until mkdir "$work/lock" 2>/dev/null; do
    owner=$(cat "$work/lock/owner" 2>/dev/null || true)
    if owner_is_gone; then
      remove_stale_lock "$owner"
      continue
    fi
    [ "$waited" -ne 1 ] || echo "Waiting for the build that process $owner has begun ..." >&2
    if [ "$waited" -ge 1800 ]; then
      echo "Gave up waiting for another build. If none is running, remove $work/lock." >&2
      return 1
    fi
    waited=$((waited + 1))
    sleep 1
  done
  echo "$$" > "$work/lock/owner"
}

owner_is_gone() {
  if [ -n "$owner" ]; then
    ! kill -0 "$owner" 2>/dev/null
  else
    [ "$waited" -ge 10 ]
  fi
}

# Two processes may find the same stale lock: the second must not take away the first one's new one.
remove_stale_lock() {
  mv "$work/lock" "$work/stale-lock.$$" 2>/dev/null || return 0
  if [ "$(cat "$work/stale-lock.$$/owner" 2>/dev/null || true)" = "$1" ]; then
    rm -rf "$work/stale-lock.$$"
  else
    mv "$work/stale-lock.$$" "$work/lock"
  fi
}

release_lock() {
  rm -rf "$work/lock"
}
