package nl.spil.recht;

/**
 * The entry at which a correction or confirmation aims, as rules see it ({@code doel}).
 *
 * @param handeling      id of the act
 * @param actor          id of who took or proposed it
 * @param beslissing     whether it is a decision: of a court, or one of the prosecution about a feit
 * @param vrijheidLanger whether the correction makes the deprivation of liberty longer
 */
record Doelbeeld(String handeling, String wijze, String actor, boolean beslissing, boolean vrijheidLanger) {

    static final Doelbeeld GEEN = new Doelbeeld("", "", "", false, false);
}
