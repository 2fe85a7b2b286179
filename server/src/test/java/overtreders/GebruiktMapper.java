package overtreders;

/** Hides its SQL behind a mapper. */
class GebruiktMapper extends overtreders.mapper.Entiteit {}
