package nl.spil.recht;

import org.jspecify.annotations.Nullable;

/**
 * What distinguishes one rule of prescription from another.
 *
 * @param aanvang the day after which it begins (Sr 71)
 * @param lengte  how its length follows from that of Sr 70
 * @param absoluut the end that interruption cannot pass (Sr 72 lid 2), where the rule has a length of its own; null when
 *                it follows from the offence
 */
public record Verjaringsregel(Aanvang aanvang, Lengte lengte, @Nullable Duur absoluut) {

    /** The day of which the next is the first of the term. */
    public enum Aanvang {
        /** The offence was committed or, when it lasted, began. */
        PLEEGDATUM,
        /** The victim became eighteen; the offence itself when that is later (Sr 71 onder 3). */
        SLACHTOFFER_ACHTTIEN,
        /** What was forged has been used (Sr 71 onder 2). */
        GEBRUIK,
        /** The victim was freed or died (Sr 71 onder 4). */
        BEVRIJDING,
        /** A judgment or strafbeschikking can be executed (Sv 6:1:22). */
        UITVOERBAAR
    }

    /** The length. */
    public enum Lengte {
        /** That of the rule itself when it has one, else of Sr 70 for this offence. */
        GEWOON,
        /** Sr 72 lid 2: twice the length for a misdrijf, ten years for an overtreding; interruption changes nothing. */
        ABSOLUUT,
        /** Sr 77d: half for a misdrijf of someone not yet eighteen; twenty years where an adult's never lapses. */
        HELFT,
        /** Sv 6:1:22 lid 2: a third longer. */
        DERDE_LANGER,
        /** Sr 70 lid 2: never. */
        NOOIT
    }
}
