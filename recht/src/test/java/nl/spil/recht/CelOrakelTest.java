package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Where everything is known, our functions answer what CEL's own interpreter answers: it is the oracle. */
class CelOrakelTest {

    private static final List<String> DELEN = List.of("f.nr == 1", "f.nr < 3", "f.nr >= 2", "f.misdrijf", "!f.klacht", "f.vervolging == 'te-beslissen'",
            "f.vervolging != 'gedagvaard'", "f.vervolging in ['gedagvaard', 'te-beslissen']", "f.maxGevangenisDagen - f.nr * 100 > 0",
            "f.pleegplaats.startsWith('D')", "f.pleegplaats.contains('e')", "size(f.pleegplaats) % 2 == 0", "(f.misdrijf ? 1 : 2) + f.nr != 3",
            "-f.nr <= -2", "f.pleegplaats + '!' > 'Ede!'", "f.nr / 2 == 1");

    private final Celschrijver schrijver = new Celschrijver(new Celbereik(Set.of(), Set.of(), Map.of()));
    private final dev.cel.compiler.CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder().setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("feiten", ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN))).build();
    private final dev.cel.runtime.CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();

    @Provide
    Arbitrary<String> uitdrukking() {
        var deel = Arbitraries.of(DELEN);
        var samen = Combinators.combine(deel, Arbitraries.of("&&", "||"), deel).as((a, op, b) -> "(" + a + ") " + op + " !(" + b + ")");
        var lus = Combinators.combine(Arbitraries.of("all", "exists", "exists_one", "filter"), Arbitraries.oneOf(deel, samen))
                .as((m, p) -> "feiten." + m + "(f, " + p + ")" + (m.equals("filter") ? ".map(f, f.nr * 2)" : ""));
        return Arbitraries.oneOf(lus, Combinators.combine(deel, deel).as((a, b) -> "feiten.all(f, " + a + ") ? feiten.exists(f, " + b + ") : size(feiten) > 2"));
    }

    @Provide
    Arbitrary<List<Zaakbeeld.Feit>> feiten() {
        return Combinators.combine(Arbitraries.integers().between(1, 4), Arbitraries.of(true, false), Arbitraries.of("Diemen", "Ede", "Sneek"),
                Arbitraries.of("te-beslissen", "gedagvaard", "geseponeerd"), Arbitraries.integers().between(0, 400)).as((nr, misdrijf, plaats, vervolging, dagen) ->
                new Zaakbeeld.Feit(nr, "diefstal", "Diefstal", misdrijf, LocalDate.EPOCH, LocalDate.EPOCH, plaats, false, "pleger", true, dagen, false,
                        !misdrijf, false, false, vervolging, "", "", false, "", Instant.EPOCH, List.of(), null)).list().ofMaxSize(5);
    }

    @Property(tries = 400)
    void our_answer_is_that_of_cel(@ForAll("uitdrukking") String tekst, @ForAll("feiten") List<Zaakbeeld.Feit> feiten) throws Exception {
        var fouten = new ArrayList<String>();
        var wij = Objects.requireNonNull(schrijver.met(List.of()).schrijf(tekst, null, Celnamen.Plek.VOORWAARDE, "", fouten::add), fouten::toString);
        var werk = Werkbeeld.van(Zaakbeeld.leeg(Kleinewet.NR));
        werk.feiten.addAll(feiten);
        var antwoord = wij.cel().waarde(Omgeving.vanBeeld(werk));
        var cel = runtime.createProgram(compiler.compile(tekst).getAst()).eval(Map.of("feiten", feiten.stream().map(CelOrakelTest::map).toList()));
        assertThat(antwoord).isEqualTo(cel);
    }

    private static Map<String, Object> map(Zaakbeeld.Feit f) {
        return Map.of("nr", (long) f.nr(), "misdrijf", f.misdrijf(), "klacht", f.klacht(), "vervolging", f.vervolging(),
                "maxGevangenisDagen", (long) f.maxGevangenisDagen(), "pleegplaats", f.pleegplaats());
    }
}
