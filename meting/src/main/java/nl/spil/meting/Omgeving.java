package nl.spil.meting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The machine while it measured. A figure without it says nothing.
 *
 * @param geheugen in MiB
 * @param belasting the load of the last minute as the kernel gives it, our own work included
 */
record Omgeving(int kernen, long geheugen, String kernel, String jdk, String belasting) {

    static Omgeving nu() {
        return new Omgeving(Runtime.getRuntime().availableProcessors(), getal("/proc/meminfo", "MemTotal:") / 1024,
                woord("/proc/sys/kernel/osrelease"), Runtime.version().toString(), woord("/proc/loadavg"));
    }

    Map<String, Object> json() {
        var uit = new LinkedHashMap<String, Object>();
        uit.put("kernen", kernen);
        uit.put("geheugenMiB", geheugen);
        uit.put("kernel", kernel);
        uit.put("jdk", jdk);
        uit.put("belasting", Double.parseDouble(belasting));
        return uit;
    }

    @Override
    public String toString() {
        return kernen + " kernen, " + geheugen + " MiB, Linux " + kernel + ", JDK " + jdk + ", belasting " + belasting;
    }

    /** A number of kibibytes in a file of the kernel with lines as {@code Name:  123 kB}; 0 when it is not there. */
    static long getal(String bestand, String naam) {
        try {
            return Files.readAllLines(Path.of(bestand)).stream().filter(r -> r.startsWith(naam))
                    .mapToLong(r -> Long.parseLong(r.replaceAll("[^0-9]", ""))).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String woord(String bestand) {
        try {
            return Files.readString(Path.of(bestand)).strip().split(" ")[0];
        } catch (IOException e) {
            return "0";
        }
    }
}
