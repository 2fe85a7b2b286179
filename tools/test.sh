#!/bin/sh
# The tests of Spil: ./spil test [--snel|--alles]. Needs SPIL_HUIS and JAVA_HOME, set by ./spil.
#   (nothing)  everything a change needs
#   --snel     the law library and the conventions only
#   --alles    also the long fault, browser and load runs
# The last line is "N passed, N failed, N skipped"; exit 0 or 1, and 2 when it cannot run.
set -eu

omvang=gewoon
case ${1-} in
    '') ;;
    --snel) omvang=snel ;;
    --alles) omvang=alles ;;
    --help | -h)
        sed -n '2,6s/^# //p' "$SPIL_HUIS/tools/test.sh"
        exit 0
        ;;
    *)
        echo "De optie '$1' bestaat niet bij 'test'; gebruik --snel of --alles." >&2
        exit 2
        ;;
esac

export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
goed=0 fout=0 over=0 tekort=''
begin=$(date +%s)

deel() {
    echo "== $1"
    deel_naam=$1 deel_begin=$(date +%s)
}

deel_klaar() {
    echo "== $deel_naam: $(($(date +%s) - deel_begin)) s"
}

# What the tests need of this machine and Java cannot bring: programma, pakket.
benodigdheden() {
    echo 'chromium chromium'
    echo 'bindfs bindfs'
    echo 'fusermount3 fuse3'
    echo 'faketime faketime'
    echo 'setpriv util-linux'
    echo 'tesseract tesseract-ocr'
    echo '/usr/share/tesseract-ocr/5/tessdata/nld.traineddata tesseract-ocr-nld'
    echo '/usr/sbin/clamd clamav-daemon'
    echo '/usr/lib/postgresql/15/bin/postgres postgresql-15'
}

ontbrekend() {
    benodigdheden | while read -r programma pakket; do
        command -v "$programma" >/dev/null 2>&1 || [ -e "$programma" ] || printf '%s ' "$pakket"
    done
}

gereedschap() {
    tekort=$(ontbrekend)
    if [ -n "$tekort" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installeren: $tekort"
        # The words of $tekort are package names, to be split.
        # shellcheck disable=SC2086
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $tekort; } \
            >"$SPIL_HUIS/.spil/apt.txt" 2>&1 || tail -n 5 "$SPIL_HUIS/.spil/apt.txt"
        tekort=$(ontbrekend)
    fi
    if [ -n "$tekort" ]; then
        echo "Er ontbreekt wat sommige tests nodig hebben; die worden overgeslagen (skipped). Installeer het met:"
        echo "  sudo apt-get update && sudo apt-get install -y $tekort"
    fi
}

maven() {
    (cd "$SPIL_HUIS" && ./mvnw -B -q -Pstreng -Daether.connector.http.retryHandler.count=5 \
        -Dmaven.test.failure.ignore=true -Dsurefire.failIfNoSpecifiedTests=false "$@")
}

rapporten() {
    find "$SPIL_HUIS" -path "$SPIL_HUIS/.spil" -prune -o -path '*/target/streng/target/surefire-reports/TEST-*.xml' -print
}

# One run of Maven as one part: runs it, counts its reports, names what failed or was left out.
tests() {
    deel "$1"
    shift
    rapporten | while read -r r; do rm -f "$r"; done
    if ! maven "$@"; then
        echo "Maven mislukte; de fout staat hierboven."
        fout=$((fout + 1))
    fi
    telling=$(rapporten | tr '\n' '\0' | xargs -0 -r sed -n 's/^<testsuite .*/&/p' | awk '
        function getal(naam) { return match($0, " " naam "=\"[0-9]+\"") ? substr($0, RSTART + length(naam) + 3, RLENGTH - length(naam) - 4) : 0 }
        { t += getal("tests"); f += getal("failures") + getal("errors"); s += getal("skipped") }
        END { print t - f - s, f + 0, s + 0 }')
    # Three numbers, to be split.
    # shellcheck disable=SC2086
    set -- $telling
    goed=$((goed + $1)) fout=$((fout + $2)) over=$((over + $3))
    rapporten | tr '\n' '\0' | xargs -0 -r awk '
        /<testcase / { n = $0; sub(/.*classname="/, "", n); k = n; sub(/".*/, "", k); n = $0; sub(/.* name="/, "", n); sub(/".*/, "", n) }
        /<skipped/ { m = $0; sub(/.*message="/, "", m); sub(/".*/, "", m); print "skipped: " k "." n ": " m }
        /<failure|<error/ { print "failed: " k "." n }'
    echo
    echo "$1 passed, $2 failed, $3 skipped"
    deel_klaar
}

mkdir -p "$SPIL_HUIS/.spil"
if [ "$omvang" = snel ]; then
    tests 'Wet en afspraken' test -pl recht,server -am \
        -Dspil.zonder=lang,browser -Dtest='nl.spil.recht.**,nl.spil.conventions.**'
else
    deel 'Gereedschap'
    gereedschap
    deel_klaar
    deel 'Bouwen en startcache'
    . "$SPIL_HUIS/tools/bouw.sh"
    (bouw_zo_nodig) || fout=$((fout + 1))
    SPIL_APP=$SPIL_WERK/bouw-$(stempel)
    deel_klaar
    tests 'Gewone tests' test -Dspil.zonder=lang,browser -Dspil.forks=2
    if [ "$omvang" = alles ]; then
        tests 'Lange tests' test -Psbom '-Dgroups=lang & !browser' -Dspil.app="$SPIL_APP"
        tests 'Browsertests' test -Dgroups=browser -Dspil.app="$SPIL_APP"
    fi
fi

echo "== Totaal: $(($(date +%s) - begin)) s"
uitslag=0
[ "$fout" -eq 0 ] || uitslag=1
if [ -n "${CI-}" ] && { [ -n "$tekort" ] || [ "$over" -gt 0 ]; }; then
    echo "Op een bouwserver mag geen test worden overgeslagen."
    uitslag=1
fi
echo "$goed passed, $fout failed, $over skipped"
exit $uitslag
