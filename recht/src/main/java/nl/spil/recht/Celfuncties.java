package nl.spil.recht;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The functions of CEL that packs may use, on values that may be unknown. What has no answer is unknown too. */
final class Celfuncties {

    private Celfuncties() {}

    static Object en(Object a, Object b) {
        if (a == Boolean.FALSE || b == Boolean.FALSE) {
            return Boolean.FALSE;
        }
        return a == Onbekend.WAARDE || b == Onbekend.WAARDE ? Onbekend.WAARDE : Boolean.TRUE;
    }

    static Object of(Object a, Object b) {
        if (a == Boolean.TRUE || b == Boolean.TRUE) {
            return Boolean.TRUE;
        }
        return a == Onbekend.WAARDE || b == Onbekend.WAARDE ? Onbekend.WAARDE : Boolean.FALSE;
    }

    static Object niet(Object a) {
        return a == Onbekend.WAARDE ? a : bool(a == Boolean.FALSE);
    }

    static Object gelijk(Object a, Object b) {
        return a == Onbekend.WAARDE || b == Onbekend.WAARDE ? Onbekend.WAARDE : bool(a.equals(b));
    }

    /** Negative, zero, positive, or unknown. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object vergelijk(Object a, Object b) {
        return a instanceof Comparable x && a.getClass() == b.getClass() && a != Onbekend.WAARDE ? (Integer) x.compareTo(b) : Onbekend.WAARDE;
    }

    static Object in(Object a, Object b) {
        if (a == Onbekend.WAARDE || b == Onbekend.WAARDE) {
            return Onbekend.WAARDE;
        }
        return switch (b) {
            case Collection<?> c -> !c.contains(a) && c.contains(Onbekend.WAARDE) ? Onbekend.WAARDE : bool(c.contains(a));
            case Map<?, ?> m -> bool(m.containsKey(a));
            default -> Onbekend.WAARDE;
        };
    }

    static Object plus(Object a, Object b) {
        try {
            return switch (a) {
                case Long x when b instanceof Long y -> Math.addExact(x, y);
                case String x when b instanceof String y -> x + y;
                case Instant x when b instanceof Duration y -> x.plus(y);
                case Duration x when b instanceof Instant y -> y.plus(x);
                case Duration x when b instanceof Duration y -> x.plus(y);
                case List<?> x when b instanceof List<?> y -> samen(x, y);
                default -> Onbekend.WAARDE;
            };
        } catch (ArithmeticException | DateTimeException e) {
            return Onbekend.WAARDE;
        }
    }

    static Object min(Object a, Object b) {
        try {
            return switch (a) {
                case Long x when b instanceof Long y -> Math.subtractExact(x, y);
                case Instant x when b instanceof Duration y -> x.minus(y);
                case Instant x when b instanceof Instant y -> Duration.between(y, x);
                case Duration x when b instanceof Duration y -> x.minus(y);
                default -> Onbekend.WAARDE;
            };
        } catch (ArithmeticException | DateTimeException e) {
            return Onbekend.WAARDE;
        }
    }

    static Object reken(char teken, Object a, Object b) {
        if (!(a instanceof Long x) || !(b instanceof Long y) || teken != '*' && y == 0) {
            return Onbekend.WAARDE;
        }
        try {
            return switch (teken) {
                case '*' -> Math.multiplyExact(x, y);
                case '/' -> x / y;
                case '%' -> x % y;
                default -> Onbekend.WAARDE;
            };
        } catch (ArithmeticException e) {
            return Onbekend.WAARDE;
        }
    }

    static Object grootte(Object a) {
        return switch (a) {
            case String s -> (long) s.codePointCount(0, s.length());
            case Collection<?> c -> (long) c.size();
            case Map<?, ?> m -> (long) m.size();
            default -> Onbekend.WAARDE;
        };
    }

    static Object element(Object a, Object b) {
        return switch (a) {
            case Map<?, ?> m -> {
                var waarde = m.get(b);
                yield waarde == null ? Onbekend.WAARDE : waarde;
            }
            case List<?> l when b instanceof Long i && i >= 0 && i < l.size() -> l.get((int) (long) i);
            default -> Onbekend.WAARDE;
        };
    }

    /** The Dutch calendar day of an instant, as text. */
    static Object dag(Object a) {
        return a instanceof Instant t ? LocalDate.ofInstant(t, Moment.NEDERLAND).toString() : Onbekend.WAARDE;
    }

    static Object dagen(Object a) {
        return a instanceof Long n && Math.abs(n) < 1_000_000 ? Duration.ofDays(n) : Onbekend.WAARDE;
    }

    /** A text with a zone, or a plain day (its beginning in the Netherlands), as an instant. */
    static Object tijdstip(Object a) {
        try {
            return a instanceof String s ? s.length() == 10 ? Moment.parse(s).op() : OffsetDateTime.parse(s).toInstant() : Onbekend.WAARDE;
        } catch (DateTimeException e) {
            return Onbekend.WAARDE;
        }
    }

    /** A calendar day as text and a duration: months and years by the calendar. */
    static Object plusDuur(Object dag, Object duur) {
        try {
            if (dag instanceof String s && duur instanceof String t && Duur.lees(t).orElse(null) instanceof Duur d) {
                return LocalDate.parse(s.length() > 10 ? s.substring(0, 10) : s).plusMonths(12L * d.jaren() + d.maanden()).plusDays(d.dagen()).toString();
            }
            return Onbekend.WAARDE;
        } catch (DateTimeException e) {
            return Onbekend.WAARDE;
        }
    }

    /** Days of a duration: a month 30, a year 365. */
    static Object lengte(Object duur) {
        return duur instanceof String s && Duur.lees(s).orElse(null) instanceof Duur d ? (Object) (long) d.inDagen() : Onbekend.WAARDE;
    }

    static Boolean bool(boolean b) {
        return b ? Boolean.TRUE : Boolean.FALSE;
    }

    private static Object samen(List<?> a, List<?> b) {
        var uit = new ArrayList<Object>(a.size() + b.size());
        uit.addAll(a);
        uit.addAll(b);
        return uit;
    }
}
