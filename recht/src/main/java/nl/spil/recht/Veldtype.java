package nl.spil.recht;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The type of an input of a decision, as column {@code gegevens} of beslissingen.csv writes it. */
sealed interface Veldtype {

    /** Whole numbers above this are no amount, term or count that a judgment can hold. */
    long HOOGSTE = 10_000_000_000_000L;

    /** A type without parts. */
    enum Enkel implements Veldtype {
        TEKST, JA_NEE, GEHEEL, EUROCENT, UREN, DAGEN, DUUR, DATUM, TIJDSTIP, FEIT, PERSOON, VOORWERP, STUK, PARKETNUMMER, BESLISSING,
        /** The id of a decision in the same judgment. */
        BESLISSING_ID
    }

    /** One of a closed list. */
    record Keuze(List<String> opties) implements Veldtype {
        public Keuze {
            opties = List.copyOf(opties);
        }
    }

    /** The id of a row in a code table. */
    record Tabelrij(String tabel) implements Veldtype {}

    /** One or more of a type; of feiten also none: all that are decided on. */
    record Lijst(Veldtype van) implements Veldtype {}

    /** What a type word means: the type, and whether it may be left out. */
    record Gelezen(Veldtype type, boolean verplicht) {}

    /** @throws IllegalStateException when the table holds a word that is no type: a bug in the table */
    static Gelezen lees(String woord) {
        var optioneel = woord.endsWith("?") || woord.startsWith("keuze?");
        var kaal = woord.endsWith("?") ? woord.substring(0, woord.length() - 1) : woord;
        return new Gelezen(type(kaal.replaceFirst("^keuze\\?", "keuze")), !optioneel);
    }

    private static Veldtype type(String woord) {
        if (woord.startsWith("lijst<") && woord.endsWith(">")) {
            return new Lijst(type(woord.substring("lijst<".length(), woord.length() - 1)));
        }
        if (woord.startsWith("keuze:")) {
            return new Keuze(List.of(woord.substring("keuze:".length()).split("\\|")));
        }
        if (woord.equals("verwijzing:beslissing")) {
            return Enkel.BESLISSING_ID;
        }
        if (woord.startsWith("verwijzing:")) {
            return new Tabelrij(woord.substring("verwijzing:".length()));
        }
        var naam = woord.replace('-', '_').toUpperCase(Locale.ROOT);
        for (var enkel : Enkel.values()) {
            if (enkel.name().equals(naam)) {
                return enkel;
            }
        }
        throw new IllegalStateException("beslissingen.csv names a type that does not exist: " + woord);
    }

    /** The form of a text type, for the reader and the schema alike; empty when the type is no text with a form. */
    static Optional<Pattern> vorm(Enkel type) {
        return switch (type) {
            case DUUR -> Optional.of(Vormen.DUUR);
            case DATUM -> Optional.of(Vormen.DATUM);
            case TIJDSTIP -> Optional.of(Vormen.TIJDSTIP);
            case PARKETNUMMER -> Optional.of(Vormen.PARKETNUMMER);
            case BESLISSING_ID -> Optional.of(Vormen.ID);
            case TEKST, JA_NEE, GEHEEL, EUROCENT, UREN, DAGEN, FEIT, PERSOON, VOORWERP, STUK, BESLISSING -> Optional.empty();
        };
    }

    /** Forms of texts, within what ECMA-262 and Java read alike. */
    final class Vormen {
        /** A day that some year has; whether this year has it (29 February) only a calendar tells. */
        private static final String DAG = "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))";
        static final Pattern DUUR = Pattern.compile("^P(?=[0-9T])(?=.*[1-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?(T[0-9]{1,5}H)?$");
        static final Pattern DATUM = Pattern.compile("^" + DAG + "$");
        static final Pattern TIJDSTIP = Pattern.compile("^(heden|" + DAG + "(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))?)$");
        static final Pattern PARKETNUMMER = Pattern.compile("^[0-9]{2}-[0-9]{6}-[0-9]{2}$");
        static final Pattern ID = Pattern.compile("^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$");
        static final Pattern ECLI = Pattern.compile("^ECLI:NL:[A-Z]{2,7}:[0-9]{4}:[A-Z0-9.]{1,25}$");
        /** Something to read, and no control characters but line ends and tabs. */
        static final Pattern TEKST = Pattern.compile("^(?=[\\s\\S]*[^\\s])[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$");
        static final int LANGSTE_TEKST = 20_000;
        static final int LANGSTE_LIJST = 500;

        private Vormen() {}
    }
}
