package nl.spil.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class BereikbaarheidTest {

    @Test
    void a_database_that_does_not_answer_is_told_at_once_in_a_sentence() {
        var weg = Databasebron.bestaand("jdbc:postgresql://127.0.0.1:1/spil").eigenaar();
        assertThatThrownBy(() -> Schema.eisBij(weg)).isInstanceOf(DatabaseFout.class)
                .hasMessageStartingWith("De database antwoordt niet. Start haar, of verbeter het adres.");
        assertThatThrownBy(() -> Schema.werkBij(weg)).isInstanceOf(DatabaseFout.class);
    }

    @Test
    void a_database_that_is_not_there_and_a_wrong_password_each_have_their_own_advice() throws Exception {
        try (var db = ProefDatabase.nieuw()) {
            assertThatThrownBy(() -> Schema.eisBij(anders(db, "bestaatniet", null)))
                    .isInstanceOf(DatabaseFout.class).hasMessageStartingWith("Deze database bestaat niet.");
            assertThatThrownBy(() -> Schema.eisBij(anders(db, null, "fout")))
                    .isInstanceOf(DatabaseFout.class).hasMessageStartingWith("De database laat deze gebruiker niet toe.");
        }
    }

    private static PGSimpleDataSource anders(ProefDatabase db, @Nullable String naam, @Nullable String wachtwoord) {
        var bron = (PGSimpleDataSource) db.als(Rol.EIGENAAR);
        var uit = new PGSimpleDataSource();
        uit.setUrl(bron.getUrl());
        uit.setUser(bron.getUser());
        uit.setPassword(wachtwoord == null ? bron.getPassword() : wachtwoord);
        if (naam != null) {
            uit.setDatabaseName(naam);
        }
        return uit;
    }
}
