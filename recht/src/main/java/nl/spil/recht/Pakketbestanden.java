package nl.spil.recht;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The YAML of a pack, taken apart into its definitions; what each means is for others. */
final class Pakketbestanden {

    static final String KOP = "pakket.yaml";
    private static final LoadSettings INSTELLING = LoadSettings.builder().setMaxAliasesForCollections(50).setCodePointLimit(4 << 20).build();

    private static final int DIEPST = 50;

    /** A definition and where it stands. */
    record Stuk(Yfouten bestand, Node node) {}

    final String naam;
    final List<Pakketfout> fouten = new ArrayList<>();
    final Map<String, Stuk> handelingen = new LinkedHashMap<>();
    final Map<String, Stuk> regels = new LinkedHashMap<>();
    final Map<String, Stuk> termijnen = new LinkedHashMap<>();
    final List<Stuk> fasen = new ArrayList<>();
    final List<Stuk> lijsten = new ArrayList<>();
    final List<Stuk> open = new ArrayList<>();
    @Nullable Stuk overgang;
    @Nullable Ymap kop;

    Pakketbestanden(Pakketbron bron) {
        naam = bron.naam();
        bron.bestanden().forEach((bestand, inhoud) -> {
            if (bestand.endsWith(".yaml") && !bestand.startsWith(Pakketvolger.MAP)) {
                lees(new Yfouten(bron.naam() + "/" + bestand, fouten), bestand, inhoud);
            }
        });
        if (kop == null) {
            fouten.add(new Pakketfout(bron.naam() + "/" + KOP, 0, "dit bestand ontbreekt; het noemt naam, versie en titel van het pakket"));
        }
    }

    private void lees(Yfouten hier, String bestand, byte[] inhoud) {
        try {
            var tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(inhoud)).toString();
            var teDiep = teDiep(tekst);
            if (teDiep > 0) {
                hier.alle().add(new Pakketfout(hier.bestand(), teDiep, "dit is dieper genest dan " + DIEPST + " keer"));
                return;
            }
            var wortel = new Compose(INSTELLING).composeString(tekst);
            if (wortel.isEmpty()) {
                return;
            }
            var map = new Ymap(hier, wortel.get(), "het bestand");
            if (bestand.equals(KOP)) {
                kop = map;
                return;
            }
            verdeel(hier, map.map("handelingen"), handelingen, "handeling");
            verdeel(hier, map.map("regels"), regels, "regel");
            verdeel(hier, map.map("termijnen"), termijnen, "termijn");
            map.lijst("fasen").forEach(n -> fasen.add(new Stuk(hier, n)));
            map.lijst("lijsten").forEach(n -> lijsten.add(new Stuk(hier, n)));
            map.lijst("open").forEach(n -> open.add(new Stuk(hier, n)));
            if (map.knoop("overgang") instanceof Node n) {
                overgang = new Stuk(hier, n);
            }
            map.klaar();
        } catch (CharacterCodingException e) {
            hier.fout(null, "dit bestand is geen UTF-8");
        } catch (MarkedYamlEngineException e) {
            hier.alle().add(new Pakketfout(hier.bestand(), e.getProblemMark().map(m -> m.getLine() + 1).orElse(0), "geen YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            hier.fout(null, "geen YAML: " + e.getMessage());
        }
    }

    /** The line where it becomes too deep, or 0. Composing goes down with the text, and would run out of stack. */
    private static int teDiep(String tekst) {
        int diep = 0;
        for (var event : new Parse(INSTELLING).parseString(tekst)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> diep++;
                case MappingEnd, SequenceEnd -> diep--;
                case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> { }
            }
            if (diep > DIEPST) {
                return event.getStartMark().map(m -> m.getLine() + 1).orElse(1);
            }
        }
        return 0;
    }

    private static void verdeel(Yfouten hier, Ymap map, Map<String, Stuk> in, String soort) {
        for (var id : map.sleutels()) {
            var node = map.knoop(id);
            if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                hier.fout(node, "de naam van een " + soort + " is kebab-case, niet: " + id);
            }
            if (node != null && in.putIfAbsent(id, new Stuk(hier, node)) instanceof Stuk eerder) {
                hier.fout(node, soort + " '" + id + "' staat ook in " + eerder.bestand().bestand() + ":" + Yfouten.regel(eerder.node()));
            }
        }
    }
}
