package nl.spil.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** How far a long command is, on stderr: a bar on a terminal, else a line at every tenth part. One thing to do shows nothing. */
final class Voortgang implements AutoCloseable {

    private final String wat;
    private final long aantal;
    private final PrintWriter fout;
    private final @Nullable ProgressBar balk;
    private long gedaan;

    Voortgang(String wat, long aantal, PrintWriter fout) {
        this.wat = wat;
        this.aantal = aantal;
        this.fout = fout;
        this.balk = Opdrachten.terminal() && aantal > 1 ? new ProgressBarBuilder().setTaskName(wat).setInitialMax(aantal)
                .setUpdateIntervalMillis(200).setConsumer(new ConsoleProgressBarConsumer(System.err, 80)).build() : null;
    }

    void stap() {
        gedaan++;
        if (balk != null) {
            balk.step();
        } else if (aantal > 1 && gedaan * 10 / aantal != (gedaan - 1) * 10 / aantal) {
            fout.println(gedaan + " van " + aantal + " " + wat);
            fout.flush();
        }
    }

    @Override
    public void close() {
        if (balk != null) {
            balk.close();
        }
    }
}
