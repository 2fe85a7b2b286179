package nl.spil.dossier;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an exception of a volume means. The JDK has no types for most of it, so the text of the system decides. */
enum Storing {
    /** No room, or the quota is reached. */
    VOL,
    ALLEEN_LEZEN,
    /** The file is not there, is cut off or does not open. */
    KOPIE_SLECHT,
    /** The volume fails; a probe must tell whether it still works. */
    VOLUME;

    static Storing van(@Nullable Throwable fout) {
        if (fout instanceof ReadOnlyFileSystemException || fout instanceof AccessDeniedException) {
            return ALLEEN_LEZEN;
        }
        if (fout instanceof NoSuchFileException || fout instanceof Beschadigd) {
            return KOPIE_SLECHT;
        }
        var tekst = fout instanceof IOException ? String.valueOf(fout.getMessage()).toLowerCase(Locale.ROOT) : "";
        if (tekst.contains("no space left") || tekst.contains("quota exceeded")) {
            return VOL;
        }
        return tekst.contains("read-only file system") ? ALLEEN_LEZEN : VOLUME;
    }
}
