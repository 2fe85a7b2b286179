package overtreders;

/** Knows a page. */
class GebruiktWeb {
    Object pagina() {
        return new overtreders.web.Pagina();
    }
}
