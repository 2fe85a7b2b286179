package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a scenario expects of a zaak at a moment. */
final class Scenarioverwachting {

    private static final Pattern PAD = Pattern.compile("([a-z]+)(?:\\[(\\d+)])?\\.([A-Za-z]+)");
    private static final Set<String> SLEUTELS = Set.of("op", "wetboek", "zaak", "door", "beeld", "termijnen", "termijnenNiet", "toegestaan", "niet", "onregelmatig",
            "verschuldigd", "registreert", "telt", "uitleg");

    private final Scenarioloop loop;
    private final Zaakbeeld beeld;
    private final String waar;

    Scenarioverwachting(Scenarioloop loop, Scenarioloop.Zaak zaak, String waar) {
        this.loop = loop;
        this.beeld = zaak.beeld;
        this.waar = waar + (loop.zaken.size() > 1 ? " van " + zaak.nr : "");
    }

    void toets(Map<?, ?> v) {
        loop.bekend(v, SLEUTELS, waar);
        deel(v, "beeld").forEach((pad, waarde) -> veld(pad.toString(), waarde));
        deel(v, "termijnen").forEach((id, eind) -> termijn(id.toString(), eind == null ? "" : eind.toString()));
        deel(v, "wetboek").forEach((id, naam) -> wetboek(id.toString(), String.valueOf(naam)));
        Scenarioloop.regels(v.get("termijnenNiet")).stream().filter(id -> lopend(id).findAny().isPresent())
                .forEach(id -> fout("termijn " + id + " loopt, maar zou niet lopen"));
        if (v.get("onregelmatig") != null) {
            var verwacht = Scenarioloop.regels(v.get("onregelmatig"));
            var open = Scenarioloop.zonderOntbrekend(beeld.onregelmatigheden().stream().filter(o -> !o.opgelost()).toList(), verwacht);
            if (!open.equals(verwacht)) {
                fout("onregelmatig is " + open + ", verwacht was " + verwacht);
            }
        }
        deel(v, "registreert").forEach((id, rollen) -> {
            var gevonden = new TreeSet<>(soort(id.toString()).registreert());
            if (!gevonden.equals(Scenarioloop.regels(rollen))) {
                fout(id + " wordt ingevoerd door " + gevonden + ", verwacht was " + rollen);
            }
        });
        deel(v, "telt").forEach((id, w) -> telt(id.toString(), loop.map(w)));
        if (v.get("toegestaan") != null || v.get("niet") != null || v.get("verschuldigd") != null) {
            mogelijk(v, loop.moment(v.get("op")).op());
        }
    }

    private void wetboek(String id, String naam) {
        var uit = lopend(id).map(loop.wet::wetboek).toList();
        if (uit.isEmpty()) {
            fout("termijn " + id + " loopt niet, verwacht was een uit " + naam);
        }
        uit.stream().filter(w -> !w.equals(naam)).findAny().ifPresent(w -> fout("termijn " + id + " komt uit " + w + ", verwacht was " + naam));
    }

    private void mogelijk(Map<?, ?> v, Instant op) {
        Scenarioloop.regels(v.get("toegestaan")).forEach(id -> {
            var redenen = redenen(id, op, v.get("door"));
            if (!redenen.isEmpty()) {
                fout(id + " zou zijn toegestaan, maar niet om: " + Scenarioloop.redenen(redenen));
            }
        });
        deel(v, "niet").forEach((id, regels) -> {
            var gevonden = new TreeSet<>(redenen(id.toString(), op, v.get("door")).stream().map(Toets::regel).toList());
            if (gevonden.isEmpty() || !gevonden.containsAll(Scenarioloop.regels(regels))) {
                fout(id + " zou niet zijn toegestaan om " + Scenarioloop.regels(regels) + "; gevonden: " + gevonden);
            }
        });
        if (v.get("verschuldigd") != null) {
            var gevonden = new TreeSet<>(loop.wet.verschuldigd(beeld, op).stream().map(Handeling::soort).toList());
            if (!gevonden.equals(Scenarioloop.regels(v.get("verschuldigd")))) {
                fout("verschuldigd is " + gevonden + ", verwacht was " + v.get("verschuldigd"));
            }
        }
    }

    /** By the actor named, or else by the one who can do most. */
    private List<Toets> redenen(String id, Instant op, @Nullable Object door) {
        var rollen = door == null ? soort(id).registreert() : List.of(door.toString());
        return rollen.stream().map(r -> loop.wet.mogelijk(beeld, loop.actor(r), op).geweigerd(id).map(Mogelijkheden.Geweigerd::redenen).orElse(List.of()))
                .min((a, b) -> Integer.compare(a.size(), b.size())).orElse(List.of());
    }

    /** A term by itself: from when, until when. */
    private void telt(String id, Map<?, ?> w) {
        var naar = w.get("wetboek") == null ? "" : Scenarioloop.tekst(w.get("wetboek"));
        var regel = loop.wet.register().actief.stream().filter(p -> naar.isEmpty() || p.naam().equals(naar)).map(p -> p.termijnen().get(id))
                .filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new Scenarioloop.Onleesbaar(waar + ": onbekende termijn " + id)).regel();
        var eind = Termijnrekening.bereken(regel, TermijnInvoer.vanaf(loop.moment(w.get("vanaf")))) instanceof Termijnuitkomst.Einde e ? e.uiterlijk() : null;
        if (eind == null || !Scenariotijd.is(eind, Scenarioloop.tekst(w.get("tot")))) {
            fout("termijn " + id + " vanaf " + w.get("vanaf") + " eindigt op " + toon(eind) + ", verwacht was " + w.get("tot"));
        }
    }

    private Handelingsoort soort(String id) {
        return loop.wet.handeling(id).orElseThrow(() -> new Scenarioloop.Onleesbaar(waar + ": onbekende handeling " + id));
    }

    private void termijn(String id, String eind) {
        var lopend = lopend(id).toList();
        if (lopend.isEmpty()) {
            fout("termijn " + id + " loopt niet; er lopen: " + new TreeSet<>(beeld.termijnen().stream().filter(t -> t.status().equals("loopt"))
                    .map(Zaakbeeld.LopendeTermijn::regel).toList()));
        } else if (!eind.isEmpty() && lopend.stream().noneMatch(t -> t.eindigt() instanceof Instant e && Scenariotijd.is(e, eind))) {
            fout("termijn " + id + " eindigt op " + lopend.stream().map(t -> toon(t.eindigt())).toList() + ", verwacht was " + eind + "; "
                    + String.join(" ", lopend.getLast().stappen()));
        }
    }

    private java.util.stream.Stream<Zaakbeeld.LopendeTermijn> lopend(String id) {
        if (loop.wet.termijn(id).isEmpty()) {
            throw new Scenarioloop.Onleesbaar(waar + ": onbekende termijn " + id);
        }
        return beeld.termijnen().stream().filter(t -> t.regel().equals(id) && t.status().equals("loopt"));
    }

    private void veld(String pad, @Nullable Object verwacht) {
        var m = PAD.matcher(pad);
        if (!m.matches()) {
            throw new Scenarioloop.Onleesbaar(waar + ": geen veld van het beeld: " + pad);
        }
        var waarde = m.group(1).equals("eigen") ? beeld.eigen().get(m.group(3)) : lees(pad, ding(m.group(1), m.group(2)), m.group(3));
        var wil = verwacht == null ? "" : verwacht.toString();
        var gelijk = waarde instanceof Instant t ? Scenariotijd.is(t, wil) : waarde instanceof Boolean b ? wil.equals(b ? "ja" : "nee") || wil.equals(b.toString())
                : waarde instanceof List<?> l && verwacht instanceof List<?> w ? l.stream().map(Objects::toString).toList().equals(w.stream().map(Objects::toString).toList())
                : toon(waarde).equals(wil);
        if (!gelijk) {
            fout(pad + " is '" + toon(waarde) + "', verwacht was '" + wil + "'");
        }
    }

    private @Nullable Object ding(String soort, @Nullable String nr) {
        var n = nr == null ? 0 : Integer.parseInt(nr);
        return switch (soort) {
            case "zaak" -> beeld.zaak();
            case "verdachte" -> beeld.verdachte();
            case "vrijheid" -> beeld.vrijheid();
            case "zitting" -> beeld.zitting();
            case "feiten" -> beeld.feiten().stream().filter(f -> f.nr() == n).findFirst().orElse(null);
            case "vorderingen" -> beeld.vorderingen().stream().filter(f -> f.nr() == n).findFirst().orElse(null);
            case "voorwerpen" -> beeld.voorwerpen().stream().filter(f -> f.nr() == n).findFirst().orElse(null);
            default -> throw new Scenarioloop.Onleesbaar(waar + ": geen deel van het beeld: " + soort);
        };
    }

    private @Nullable Object lees(String pad, @Nullable Object ding, String naam) {
        if (ding == null) {
            return null;
        }
        try {
            var lezer = ding.getClass().getMethod(naam);
            lezer.setAccessible(true);
            return lezer.invoke(ding);
        } catch (ReflectiveOperationException e) {
            throw new Scenarioloop.Onleesbaar(waar + ": geen veld van het beeld: " + pad);
        }
    }

    private static String toon(@Nullable Object waarde) {
        return switch (waarde) {
            case null -> "";
            case Instant t -> Moment.opMinuut(t).toString();
            case LocalDate d -> d.toString();
            default -> waarde.toString();
        };
    }

    private Map<?, ?> deel(Map<?, ?> v, String sleutel) {
        return v.get(sleutel) == null ? Map.of() : loop.map(v.get(sleutel));
    }

    private void fout(String tekst) {
        loop.fouten.add(waar + ": " + tekst);
    }
}
