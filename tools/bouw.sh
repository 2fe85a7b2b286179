# Builds Spil when the content of its sources changed. Sourced by ./spil; needs SPIL_HUIS and JAVA_HOME; sets SPIL_APP.
#
# Each build has a folder of its own below .spil, named after the content of the sources. So a running server keeps its
# files while the next version is built, and the path that the AOT cache was made with never changes.

SPIL_WERK=$SPIL_HUIS/.spil

stempel() {
    (
        cd "$SPIL_HUIS"
        {
            # What a test or an editor leaves beside the sources is no reason to build.
            find pom.xml */pom.xml mvnw .mvn recht/src/main server/src/main meting/src/main tools -type f
            echo "$JAVA_HOME/release"
        } | LC_ALL=C sort | tr '\n' '\0' | xargs -0 sha256sum | sha256sum | cut -c1-16
    )
}

bouw_zo_nodig() {
    SPIL_STEMPEL=$(stempel)
    SPIL_APP=$SPIL_WERK/bouw-$SPIL_STEMPEL
    if [ -f "$SPIL_APP/klaar" ]; then
        return 0
    fi
    if ! mkdir -p "$SPIL_WERK" 2>/dev/null || [ ! -w "$SPIL_WERK" ]; then
        echo "Spil moet eerst gebouwd worden, maar u mag niet schrijven in $SPIL_HUIS. Kopieer deze map naar een map van uzelf (cp -r $SPIL_HUIS ~/spil) en start Spil daar, of laat de eigenaar eerst '$SPIL_HUIS/spil --version' uitvoeren." >&2
        exit 2
    fi
    # Two starts at once: the second waits here and then finds the work done.
    exec 9>"$SPIL_WERK/slot"
    if command -v flock >/dev/null; then
        flock 9
    fi
    if [ ! -f "$SPIL_APP/klaar" ]; then
        bouw
    fi
    exec 9>&-
}

bouw() {
    echo "Spil wordt gebouwd; de eerste keer duurt dat enkele minuten, omdat ook de bibliotheken worden opgehaald." >&2
    # clean: a migration or page that was removed from the sources must not stay behind in the result.
    if ! (cd "$SPIL_HUIS" && ./mvnw -q -B clean package -pl recht,server -Dmaven.test.skip=true) >&2; then
        echo "Het bouwen mislukte; de fout staat hierboven. Is er verbinding met internet voor de bibliotheken? Probeer het daarna opnieuw." >&2
        exit 2
    fi
    ruim_oude_bouwsels_op
    rm -rf "$SPIL_APP" "$SPIL_APP.half"
    if ! "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$SPIL_HUIS/server/target/spil.jar" extract \
        --destination "$SPIL_APP.half" >/dev/null; then
        echo "Het uitpakken van server/target/spil.jar mislukte. Is de schijf vol?" >&2
        exit 2
    fi
    mv "$SPIL_APP.half" "$SPIL_APP"
    maak_aot_cache
    touch "$SPIL_APP/klaar"
}

# Keeps the newest other build, because a server may be running from it.
ruim_oude_bouwsels_op() {
    ls -dt "$SPIL_WERK"/bouw-* 2>/dev/null | tail -n +2 | while read -r oud; do
        rm -rf "$oud"
    done
}

# Runs the server once, so that the JDK keeps the classes it loaded and linked in a cache; then proves that the cache is
# used. A cache that does not fit is ignored by the JDK without a word.
maak_aot_cache() {
    echo "De startcache wordt gemaakt (eenmalig per versie)." >&2
    oefenmap=$(mktemp -d)
    # The user that PostgreSQL runs as must be able to enter it.
    chmod 755 "$oefenmap"
    cp=$SPIL_APP/spil.jar
    if "$JAVA_HOME/bin/java" -Xlog:disable -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput="$SPIL_APP/spil.aot.half" \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -jar "$cp" start --oefenrun --gegevens "$oefenmap/g" >"$SPIL_APP/aot.txt" 2>&1 \
        && [ -s "$SPIL_APP/spil.aot.half" ] \
        && "$JAVA_HOME/bin/java" -XX:+UseCompactObjectHeaders -XX:AOTMode=on -XX:AOTCache="$SPIL_APP/spil.aot.half" \
            --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xlog:class+load \
            -jar "$cp" --version 2>&1 | grep -q 'nl\.spil\.Spil source: shared objects file'; then
        mv "$SPIL_APP/spil.aot.half" "$SPIL_APP/spil.aot"
    else
        rm -f "$SPIL_APP/spil.aot.half"
        echo "De startcache lukte niet (zie $SPIL_APP/aot.txt); Spil werkt, maar start langzamer." >&2
    fi
    rm -rf "$oefenmap"
}
