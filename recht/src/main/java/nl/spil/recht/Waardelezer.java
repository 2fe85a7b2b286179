package nl.spil.recht;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one value of a judgment by its type: gives it in its fixed form, or tells what is wrong and gives nothing. */
final class Waardelezer {

    private final Uitspraakfouten fouten;
    private final Beslissinglezer beslissingen;

    Waardelezer(Uitspraakfouten fouten, Beslissinglezer beslissingen) {
        this.fouten = fouten;
        this.beslissingen = beslissingen;
    }

    Optional<Object> lees(Veldtype type, @Nullable Object waarde, String pad) {
        return switch (type) {
            case Veldtype.Enkel enkel -> enkel(enkel, waarde, pad);
            case Veldtype.Keuze(var opties) -> keuze(opties, waarde, pad);
            case Veldtype.Tabelrij(var tabel) -> rij(tabel, waarde, pad);
            case Veldtype.Lijst(var van) -> lijst(van, waarde, pad);
        };
    }

    Optional<Object> lees(Veldtype.Enkel type, Map<?, ?> object, String veld, String pad) {
        return object.containsKey(veld) ? lees(type, object.get(veld), pad + Uitspraakfouten.stap(veld)) : Optional.empty();
    }

    private Optional<Object> enkel(Veldtype.Enkel type, @Nullable Object waarde, String pad) {
        return switch (type) {
            case TEKST, STUK -> tekst(waarde, pad).map(t -> t);
            case JA_NEE -> waarde instanceof Boolean b ? Optional.of(b) : fout(pad, "soort", "Vul waar of onwaar in (true of false)", waarde);
            case GEHEEL, EUROCENT, UREN, DAGEN -> getal(type, waarde, pad).map(g -> g);
            case DUUR, DATUM, TIJDSTIP, PARKETNUMMER, BESLISSING_ID -> vorm(type, waarde, pad).map(t -> t);
            case FEIT -> feit(waarde, pad);
            case PERSOON -> persoon(waarde, pad);
            case VOORWERP -> voorwerp(waarde, pad);
            case BESLISSING -> beslissingen.voorwaarde(waarde, pad);
        };
    }

    private Optional<String> tekst(@Nullable Object waarde, String pad) {
        if (!(waarde instanceof String s)) {
            return fout(pad, "soort", "Vul tekst in", waarde);
        }
        if (s.codePointCount(0, s.length()) > Veldtype.Vormen.LANGSTE_TEKST) {
            return fout(pad, "lengte", "Houd de tekst onder " + Veldtype.Vormen.LANGSTE_TEKST + " tekens", waarde);
        }
        if (!Veldtype.Vormen.TEKST.matcher(s).matches() || !heel(s)) {
            return fout(pad, "waarde", "Vul leesbare tekst in, zonder besturingstekens", waarde);
        }
        return Optional.of(s);
    }

    /** Half a surrogate pair is no text: it cannot be written as UTF-8. */
    private static boolean heel(String s) {
        return s.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private Optional<Long> getal(Veldtype.Enkel type, @Nullable Object waarde, String pad) {
        var wat = switch (type) {
            case EUROCENT -> "het bedrag in hele eurocenten";
            case UREN -> "het aantal hele uren";
            case DAGEN -> "het aantal hele dagen";
            default -> "een geheel getal";
        };
        if (!(waarde instanceof Number)) {
            return fout(pad, "soort", "Vul " + wat + " in", waarde);
        }
        var getal = geheel((Number) waarde);
        if (getal.isEmpty()) {
            return fout(pad, "soort", "Vul " + wat + " in", waarde);
        }
        var hoogste = Uitspraakvorm.hoogste(type);
        if (getal.get() < 0 || getal.get() > hoogste) {
            return fout(pad, "waarde", "Vul " + wat + " in, van 0 tot en met " + hoogste, waarde);
        }
        return getal;
    }

    /** A whole number that a long can hold; 1.0 is whole too. Looks at the scale first: 1E999999999 is never written out. */
    private static Optional<Long> geheel(Number n) {
        try {
            return switch (n) {
                case Long l -> Optional.of(l);
                case Integer i -> Optional.of(i.longValue());
                case Short s -> Optional.of(s.longValue());
                case Byte b -> Optional.of(b.longValue());
                case BigInteger g -> g.bitLength() < 64 ? Optional.of(g.longValueExact()) : Optional.empty();
                case BigDecimal d -> d.precision() > 60 || Math.abs((long) d.scale()) > 60 ? Optional.empty() : Optional.of(d.longValueExact());
                case Double d -> Math.rint(d) == d && Math.abs(d) < 1e15 ? Optional.of(d.longValue()) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Optional<String> vorm(Veldtype.Enkel type, @Nullable Object waarde, String pad) {
        var hoe = switch (type) {
            case DUUR -> "Vul een duur in als P6M (zes maanden), P1Y6M of P14D";
            case DATUM -> "Vul een datum in als 2026-03-20";
            case TIJDSTIP -> "Vul een datum in als 2026-03-20, een tijdstip als 2026-03-20T14:05+01:00, of heden";
            case PARKETNUMMER -> "Vul een parketnummer in als 13-000123-26";
            default -> "Vul de id van een beslissing in: letters, cijfers, punt en streepje";
        };
        if (!(waarde instanceof String s)) {
            return fout(pad, "soort", hoe, waarde);
        }
        var past = s.length() <= 60 && Veldtype.vorm(type).orElseThrow().matcher(s).matches() && bestaat(type, s);
        return past ? Optional.of(s) : fout(pad, "waarde", hoe, waarde);
    }

    private static boolean bestaat(Veldtype.Enkel type, String s) {
        if (type != Veldtype.Enkel.DATUM && type != Veldtype.Enkel.TIJDSTIP || s.equals("heden")) {
            return true;
        }
        try {
            LocalDate.parse(s.substring(0, 10));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Optional<Object> keuze(List<String> opties, @Nullable Object waarde, String pad) {
        if (waarde instanceof String s && opties.contains(s)) {
            return Optional.of(s);
        }
        return fout(pad, waarde instanceof String ? "keuze" : "soort", "Kies een van: " + String.join(", ", opties), waarde);
    }

    private Optional<Object> rij(String tabel, @Nullable Object waarde, String pad) {
        if (!(waarde instanceof String s)) {
            return fout(pad, "soort", "Vul een id uit de tabel " + tabel + " in", waarde);
        }
        return Uitspraakvorm.ids(tabel).contains(s) ? Optional.of(s)
                : fout(pad, "onbekend-id", "Vul een id in die in de tabel " + tabel + " staat", waarde);
    }

    private Optional<Object> lijst(Veldtype van, @Nullable Object waarde, String pad) {
        if (!(waarde instanceof List<?> lijst)) {
            return fout(pad, "soort", "Vul een lijst in", waarde);
        }
        if (lijst.isEmpty() && van != Veldtype.Enkel.FEIT) {
            return fout(pad, "leeg", "Vul ten minste een waarde in", waarde);
        }
        if (lijst.size() > Veldtype.Vormen.LANGSTE_LIJST) {
            return fout(pad, "te-veel", "Vul hoogstens " + Veldtype.Vormen.LANGSTE_LIJST + " waarden in", waarde);
        }
        var uit = new ArrayList<Object>();
        for (int i = 0; i < lijst.size(); i++) {
            lees(van, lijst.get(i), pad + "/" + i).ifPresent(uit::add);
        }
        return uit.size() == lijst.size() ? Optional.of(List.copyOf(uit)) : Optional.empty();
    }

    private Optional<Object> feit(@Nullable Object waarde, String pad) {
        return waarde instanceof Map<?, ?> m ? object(Uitspraakvorm.FEIT, m, pad).flatMap(f -> feitnummer(f.get("nr"), pad + "/nr").map(_ -> f))
                : feitnummer(waarde, pad).map(n -> n);
    }

    private Optional<Long> feitnummer(@Nullable Object waarde, String pad) {
        var nr = waarde instanceof Number n ? geheel(n).filter(g -> g >= 1 && g <= 9999) : Optional.<Long>empty();
        return nr.isPresent() ? nr : fout(pad, waarde instanceof Number ? "waarde" : "soort", "Vul het nummer van een feit in, vanaf 1", waarde);
    }

    private Optional<Object> persoon(@Nullable Object waarde, String pad) {
        return waarde instanceof Map<?, ?> m ? object(Uitspraakvorm.PERSOON, m, pad).map(p -> p) : tekst(waarde, pad).map(t -> t);
    }

    private Optional<Object> voorwerp(@Nullable Object waarde, String pad) {
        return switch (waarde) {
            case Map<?, ?> m -> object(Uitspraakvorm.VOORWERP, m, pad).map(v -> v);
            case Number n -> geheel(n).filter(g -> g >= 1 && g <= Uitspraakvorm.hoogste(Veldtype.Enkel.GEHEEL)).<Object>map(g -> g)
                    .or(() -> fout(pad, "waarde", "Vul het nummer van een voorwerp in, vanaf 1", waarde));
            case null, default -> tekst(waarde, pad).map(t -> t);
        };
    }

    /** An object with these fields and no other. */
    Optional<TreeMap<String, Object>> object(List<Beslissingveld> velden, Map<?, ?> object, String pad) {
        var uit = new TreeMap<String, Object>();
        var goed = true;
        for (var veld : velden) {
            if (!object.containsKey(veld.naam())) {
                if (veld.verplicht()) {
                    fouten.meld(pad + Uitspraakfouten.stap(veld.naam()), "verplicht", "Vul " + veld.naam() + " in.");
                    goed = false;
                }
                continue;
            }
            var gelezen = lees(veld.type(), object.get(veld.naam()), pad + Uitspraakfouten.stap(veld.naam()));
            gelezen.ifPresent(w -> uit.put(veld.naam(), w));
            goed &= gelezen.isPresent();
        }
        for (var naam : object.keySet()) {
            if (velden.stream().noneMatch(v -> v.naam().equals(naam))) {
                fouten.meld(pad + Uitspraakfouten.stap(String.valueOf(naam)), "onbekend-veld", "Haal dit veld weg: het bestaat hier niet.");
                goed = false;
            }
        }
        return goed ? Optional.of(uit) : Optional.empty();
    }

    private <T> Optional<T> fout(String pad, String code, String doe, @Nullable Object waarde) {
        fouten.meld(pad, code, doe + ". Er staat " + Uitspraakfouten.toon(waarde) + ".");
        return Optional.empty();
    }
}
