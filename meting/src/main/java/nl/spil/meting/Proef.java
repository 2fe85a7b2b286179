package nl.spil.meting;

import java.util.List;

/** One thing that can be measured, by its name on the command line. */
interface Proef {

    String naam();

    /** @throws Exception when it cannot be measured: never a figure of something else */
    List<Meting> meet(Omvang omvang) throws Exception;
}
