# Sourced, not run: find_jdk sets jdk_home and jdk_version, or prints one sentence and fails.

# Prints nothing and starts no process where the JDK says in its own file which version it is.
read_jdk_version() {
  jdk_version=
  if [ -r "$1/release" ]; then
    while IFS='=' read -r key value; do
      case $key in
        JAVA_RUNTIME_VERSION) value=${value#\"}; jdk_version=${value%\"*}; break ;;
        JAVA_VERSION) value=${value#\"}; jdk_version=${value%\"*} ;;
      esac
    done < "$1/release"
  fi
  if [ -z "$jdk_version" ]; then
    jdk_version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 |
      sed -n 's/^ *java.runtime.version = //p')
  fi
}

find_jdk() {
  on_path=$(command -v javac 2>/dev/null || true)
  for jdk_home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${on_path%/bin/javac}"; do
    [ -n "$jdk_home" ] && [ -x "$jdk_home/bin/javac" ] || continue
    read_jdk_version "$jdk_home"
    major=${jdk_version%%[!0-9]*}
    [ -n "$major" ] && [ "$major" -ge 25 ] && return 0
  done
  echo "Stratlab needs a JDK 25 or newer: install one (for example Temurin 25 from https://adoptium.net) or set JAVA_HOME to it." >&2
  return 1
}

# Prints the option that brings the vector module in, or nothing where the JDK does not list it.
vector_module() {
  grep -qs '^MODULES=.*jdk\.incubator\.vector' "$jdk_home/release" &&
    echo '--add-modules jdk.incubator.vector' || true
}
