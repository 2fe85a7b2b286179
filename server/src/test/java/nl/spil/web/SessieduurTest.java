package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.junit.jupiter.api.Test;

/** That a clock that is set changes nothing is tried on a whole server, in KlokTerugTest. */
class SessieduurTest {

    @Test
    void a_session_that_is_not_used_for_as_long_as_it_may_be_ends_and_another_does_not() throws Exception {
        var kort = sessie(1);
        var lang = sessie(3600);
        Thread.sleep(1200);
        assertThat(kort.getIdleTimeInternal()).isGreaterThanOrEqualTo(1000);
        assertThat(lang.isValid()).isTrue();
        assertThat(kort.isValid()).isFalse();
    }

    private static Sessieduur.Sessie sessie(int seconden) {
        var sessies = new StandardManager();
        sessies.setContext(new StandardContext());
        var sessie = new Sessieduur.Sessie(sessies);
        sessie.setValid(true);
        sessie.setMaxInactiveInterval(seconden);
        return sessie;
    }
}
