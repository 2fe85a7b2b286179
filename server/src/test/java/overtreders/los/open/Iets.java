package overtreders.los.open;

/** Of a module that declares nothing. */
public class Iets {}
