package overtreders.web;

/** Something of the pages. */
public class Pagina {}
