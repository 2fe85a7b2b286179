package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import nl.spil.database.ProefDatabase.Versie;
import org.junit.jupiter.api.Test;

class NamenzoekenTest {

    @Test
    void a_zaak_is_found_by_its_number_in_any_notation_and_by_a_name_however_it_is_typed() {
        try (var proef = new Proefzaken(Versie.values()[0])) {
            var nr = proef.nieuw();
            Naamwoorden.van("Jörg van den Müller-Yılmaz")
                    .forEach(woord -> proef.eigenaar.update("insert into persoon_woord (zaak_id, woord) values (?, ?)", nr.waarde(), woord));
            for (var vraag : new String[] {"13/000001-26", "13.000001.26 (P)", "1300000126", "zaak 13-000001-26", "MULLER", "mueller jörg",
                "v.d. Müller", "Yilmaz", "van den"}) {
                assertThat(gevonden(proef, vraag)).as(vraag).isEqualTo(1);
            }
            for (var vraag : new String[] {"13/000002-26", "19/04987", "jansen", "muller jansen"}) {
                assertThat(gevonden(proef, vraag)).as(vraag).isZero();
            }
        }
    }

    private static int gevonden(Proefzaken proef, String vraag) {
        return new Zaaklijsten(proef.bron).zoek(new Zoekvraag("", vraag, "", "", Zicht.ALLES, null, 50)).rijen().size();
    }
}
