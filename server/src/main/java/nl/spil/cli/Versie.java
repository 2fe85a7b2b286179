package nl.spil.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Versie implements IVersionProvider {
    /** The version of this build, for instance {@code 0.1.0}; {@code ontwikkeling} outside a jar. */
    static String nummer() {
        String nummer = Versie.class.getPackage().getImplementationVersion();
        return nummer == null ? "ontwikkeling" : nummer;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"spil " + nummer()};
    }
}
