# Sourced by ./spil for 'meet'; needs SPIL_HUIS, JAVA_HOME and SPIL_APP. Sets SPIL_METING, the classes of the measurements:
# compiled when first asked for, so that a plain build does not pay for them.

compileer_meting() {
    SPIL_METING=$SPIL_APP/meting
    if [ -d "$SPIL_METING" ]; then
        return 0
    fi
    echo "De metingen worden gecompileerd (eenmalig per versie)." >&2
    # Not 'package': then Maven would offer the server to the measurements as the jar that runs, not as classes.
    if ! (cd "$SPIL_HUIS" && ./mvnw -q -B compile -pl recht,server,meting) >&2; then
        echo "Het compileren van de metingen mislukte; de fout staat hierboven." >&2
        exit 2
    fi
    rm -rf "$SPIL_METING.half"
    cp -r "$SPIL_HUIS/meting/target/classes" "$SPIL_METING.half"
    mv "$SPIL_METING.half" "$SPIL_METING"
}
