package nl.spil.recht;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks and compiles the CEL of one pack against the declared picture; each text once. */
final class Celschrijver {

    /** What {@link Celaanroep} carries out; the checker makes its list of functions anew for every text, so a short list is fast. */
    private static final Set<StandardFunction> TAAL = EnumSet.of(StandardFunction.IN, StandardFunction.NOT_STRICTLY_FALSE, StandardFunction.CONDITIONAL,
            StandardFunction.LOGICAL_NOT, StandardFunction.LOGICAL_OR, StandardFunction.LOGICAL_AND, StandardFunction.EQUALS, StandardFunction.NOT_EQUALS,
            StandardFunction.ADD, StandardFunction.SUBTRACT, StandardFunction.MULTIPLY, StandardFunction.DIVIDE, StandardFunction.MODULO,
            StandardFunction.NEGATE, StandardFunction.INDEX, StandardFunction.SIZE, StandardFunction.CONTAINS, StandardFunction.ENDS_WITH,
            StandardFunction.STARTS_WITH, StandardFunction.LESS, StandardFunction.LESS_EQUALS, StandardFunction.GREATER, StandardFunction.GREATER_EQUALS);
    private static final CelStandardDeclarations DECLARATIES = CelStandardDeclarations.newBuilder()
            .filterFunctions((functie, vorm) -> TAAL.contains(functie) && vorm.celOverloadDecl().parameterTypes().stream()
                    .noneMatch(t -> t.equals(SimpleType.UINT) || t.equals(SimpleType.DOUBLE) || t.equals(SimpleType.BYTES)))
            .build();

    private final Celbereik bereik;
    private final CelCompiler zonderInvoer;
    private final Map<String, Optional<Uitdrukking>> gedeeld = new HashMap<>();

    Celschrijver(Celbereik bereik) {
        this.bereik = bereik;
        this.zonderInvoer = compiler(Map.of());
    }

    Celbereik bereik() {
        return bereik;
    }

    /** The inputs of one act, with a compiler made when the first rule reads them. */
    final class Met {
        private final Map<String, Veld> invoer;
        private @Nullable CelCompiler compiler;

        Met(List<Invoerveld> velden) {
            invoer = velden.stream().collect(Collectors.toMap(Invoerveld::naam,
                    v -> new Veld(v.naam(), Celtypering.invoer(v.soort(), v.van()), null,
                            v.soort() == Invoersoort.KEUZE || v.soort() == Invoersoort.JA_NEE
                                    ? v.keuzes().stream().map(Tabelkeuze::id).collect(Collectors.toSet()) : Set.of()),
                    (a, _) -> a, LinkedHashMap::new));
            invoer.putIfAbsent("feiten", new Veld("feiten", dev.cel.common.types.ListType.create(SimpleType.INT), null, Set.of()));
        }

        /** Null when it is wrong; then {@code fout} has heard why. */
        @Nullable Uitdrukking schrijf(String tekst, @Nullable CelType type, Celnamen.Plek plek, String ding, Consumer<String> fout) {
            if (!tekst.contains("invoer")) {
                return deel(zonderInvoer, "", Map.of(), tekst, type, plek, ding, fout);
            }
            if (compiler == null) {
                compiler = compiler(invoer);
            }
            return deel(compiler, invoer.values().toString(), invoer, tekst, type, plek, ding, fout);
        }
    }

    Met met(List<Invoerveld> velden) {
        return new Met(velden);
    }

    private @Nullable Uitdrukking deel(CelCompiler compiler, String velden, Map<String, Veld> invoer, String tekst, @Nullable CelType type,
            Celnamen.Plek plek, String ding, Consumer<String> fout) {
        var sleutel = plek + "\0" + ding + "\0" + (type == null ? "" : type.name()) + "\0" + velden + "\0" + tekst.strip();
        var eerder = gedeeld.get(sleutel);
        if (eerder != null && eerder.isPresent()) {
            return eerder.get();
        }
        var nieuw = schrijf(compiler, invoer, tekst, type, plek, ding, fout);
        gedeeld.put(sleutel, Optional.ofNullable(nieuw));
        return nieuw;
    }

    private @Nullable Uitdrukking schrijf(CelCompiler compiler, Map<String, Veld> invoer, String tekst, @Nullable CelType type,
            Celnamen.Plek plek, String ding, Consumer<String> fout) {
        var uitkomst = compiler.compile(tekst);
        if (uitkomst.hasError()) {
            uitkomst.getErrors().forEach(f -> fout.accept("CEL klopt niet bij teken " + (f.getSourceLocation().getColumn() + 1)
                    + (f.getSourceLocation().getLine() > 1 ? " van regel " + f.getSourceLocation().getLine() : "") + ": " + f.getMessage()
                    + " in: " + tekst));
            return null;
        }
        try {
            var boom = uitkomst.getAst();
            if (type != null && !boom.getResultType().equals(type) && boom.getResultType() != SimpleType.DYN) {
                fout.accept("CEL geeft " + boom.getResultType().name() + ", hier moet het " + type.name() + " zijn: " + tekst);
                return null;
            }
            var vertaler = new Celvertaler(boom, bereik, plek, ding, invoer);
            var cel = vertaler.vertaal();
            vertaler.fouten.forEach(f -> fout.accept("CEL klopt niet: " + f + " in: " + tekst));
            return vertaler.fouten.isEmpty() ? new Uitdrukking(tekst, cel, vertaler.feiten, boom.getResultType().name()) : null;
        } catch (CelValidationException e) {
            fout.accept("CEL klopt niet: " + e.getMessage());
            return null;
        }
    }

    private CelCompiler compiler(Map<String, Veld> invoer) {
        var bouw = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(DECLARATIES)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setOptions(CelOptions.current().populateMacroCalls(false).build())
                .setTypeProvider(new Typen(ImmutableMap.copyOf(structs(invoer))))
                .addFunctionDeclarations(
                        functie("loopt", SimpleType.BOOL, SimpleType.STRING), functie("verlopen", SimpleType.BOOL, SimpleType.STRING),
                        functie("gestart", SimpleType.BOOL, SimpleType.STRING), functie("einde", SimpleType.TIMESTAMP, SimpleType.STRING),
                        functie("dagen", SimpleType.DURATION, SimpleType.INT), functie("dag", SimpleType.STRING, SimpleType.TIMESTAMP),
                        functie("tijdstip", SimpleType.TIMESTAMP, SimpleType.STRING),
                        functie("boetemaximum", SimpleType.INT), functie("uitvoerbaarTot", SimpleType.TIMESTAMP, SimpleType.STRING),
                        functie("plus", SimpleType.STRING, SimpleType.STRING, SimpleType.STRING), functie("lengte", SimpleType.INT, SimpleType.STRING));
        Celnamen.TYPEN.forEach(bouw::addVar);
        return bouw.build();
    }

    private static CelFunctionDecl functie(String naam, CelType uit, CelType... in) {
        return CelFunctionDecl.newFunctionDeclaration(naam, CelOverloadDecl.newGlobalOverload("spil_" + naam, uit, in));
    }

    private Map<String, CelType> structs(Map<String, Veld> invoer) {
        var uit = new LinkedHashMap<String, CelType>();
        Beeldtypen.TYPEN.forEach((naam, velden) -> uit.put(naam, struct(naam, velden.values().stream().collect(Collectors.toMap(Veld::naam, Veld::type)))));
        uit.put("Invoer", struct("Invoer", invoer.values().stream().collect(Collectors.toMap(Veld::naam, Veld::type))));
        uit.put("Eigen", struct("Eigen", bereik.eigen().values().stream().collect(Collectors.toMap(Celbereik.Eigen::naam, Celbereik.Eigen::type))));
        return uit;
    }

    private static StructType struct(String naam, Map<String, CelType> van) {
        var velden = ImmutableMap.copyOf(van);
        return StructType.create(naam, ImmutableSet.copyOf(velden.keySet()), veld -> Optional.ofNullable(velden.get(veld)));
    }

    private record Typen(ImmutableMap<String, CelType> structs) implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.copyOf(structs.values());
        }

        @Override
        public Optional<CelType> findType(String naam) {
            return Optional.ofNullable(structs.get(naam));
        }
    }
}
