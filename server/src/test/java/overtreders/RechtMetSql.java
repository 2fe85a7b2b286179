package overtreders;

/** A rule of law that asks a database. */
class RechtMetSql {
    boolean mag(javax.sql.DataSource bron) {
        return bron.toString().isEmpty();
    }
}
