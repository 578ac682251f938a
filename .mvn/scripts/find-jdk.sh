# Sourced by mvnw, run and verify: sets JAVA_HOME to a JDK 25 or newer, or ends with one sentence.
# Looked at in this order: JAVA_HOME, the javac on the PATH, then the folders where JDKs usually live.

jembatan_jdk_version() { # prints the feature number of the JDK at $1, or nothing
  [ -x "$1/bin/javac" ] || return 0
  [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

jembatan_find_jdk() {
  wanted=25
  from_path=$(command -v javac 2>/dev/null) && from_path=$(cd "$(dirname "$(readlink -f "$from_path")")/.." && pwd)
  from_mac=$([ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v "$wanted" 2>/dev/null)
  for home in "${JAVA_HOME:-}" "${from_path:-}" "${from_mac:-}" \
    /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/jdk* /opt/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && [ -d "$home" ] || continue
    found=$(jembatan_jdk_version "$home")
    if [ -n "$found" ] && [ "$found" -ge "$wanted" ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Jembatan needs a JDK $wanted or newer and found none: install one, or set JAVA_HOME to it." >&2
  return 1
}

jembatan_find_jdk || exit 1
