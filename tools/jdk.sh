# Finds a JDK 25 and sets JAVA_HOME to it. Sourced by ./spil and by the scripts beside this one.

# True when the folder holds a JDK (not a JRE) of the version that Spil is built with.
is_jdk25() {
    [ -x "$1/bin/javac" ] || return 1
    if [ -f "$1/release" ]; then
        grep -q '^JAVA_VERSION="25["._]' "$1/release"
    else
        "$1/bin/javac" -version 2>&1 | grep -q '^javac 25\b'
    fi
}

vind_jdk() {
    if [ -n "${JAVA_HOME-}" ] && is_jdk25 "$JAVA_HOME"; then
        return 0
    fi
    for programma in $(command -v javac || :) $(command -v java || :); do
        echte=$(readlink -f "$programma" 2>/dev/null || echo "$programma")
        map=${echte%/bin/*}
        if is_jdk25 "$map"; then
            JAVA_HOME=$map
            return 0
        fi
    done
    for map in /usr/lib/jvm/* /opt/* /opt/*/* /usr/java/* /usr/local/* "${HOME-/nonexistent}"/.sdkman/candidates/java/* \
        "${HOME-/nonexistent}"/.jdks/* "${HOME-/nonexistent}"/.local/share/mise/installs/java/*; do
        if is_jdk25 "$map"; then
            JAVA_HOME=$map
            return 0
        fi
    done
    return 1
}

if ! vind_jdk; then
    cat >&2 <<'TEKST'
Spil heeft een JDK 25 nodig en vond die niet in JAVA_HOME, in PATH of in de gebruikelijke mappen.
Installeer een JDK 25, bijvoorbeeld Eclipse Temurin 25 van https://adoptium.net, of zet JAVA_HOME op de map van een JDK 25.
TEKST
    exit 2
fi
export JAVA_HOME
