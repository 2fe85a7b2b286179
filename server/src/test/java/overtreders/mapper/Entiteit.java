package overtreders.mapper;

/** Stands for an object-relational mapper. */
public class Entiteit {}
