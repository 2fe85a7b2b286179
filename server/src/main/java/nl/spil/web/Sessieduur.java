package nl.spil.web;

import org.apache.catalina.session.StandardManager;
import org.apache.catalina.session.StandardSession;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How long a session was not used is counted by the clock that nobody can set: else everyone who works would be logged out when the
 * clock of the machine is put forward an hour, and nobody for an hour longer when it is put back.
 */
@Configuration(proxyBeanMethods = false)
class Sessieduur {

    @Bean
    TomcatContextCustomizer sessies() {
        return context -> {
            var sessies = new Sessies();
            // Nothing of a session is ever written to a disk.
            sessies.setPathname(null);
            context.setManager(sessies);
        };
    }

    private static final class Sessies extends StandardManager {
        @Override
        protected StandardSession getNewSession() {
            return new Sessie(this);
        }
    }

    /** Never written anywhere, so that what Java counts from may differ at each start. */
    @SuppressWarnings("serial")
    static final class Sessie extends StandardSession {
        private volatile long gebruikt = System.nanoTime();

        Sessie(org.apache.catalina.Manager sessies) {
            super(sessies);
        }

        @Override
        public void access() {
            super.access();
            gebruikt = System.nanoTime();
        }

        @Override
        public void endAccess() {
            super.endAccess();
            gebruikt = System.nanoTime();
        }

        /** Milliseconds since the last request with this session began or ended. */
        @Override
        public long getIdleTimeInternal() {
            return (System.nanoTime() - gebruikt) / 1_000_000;
        }
    }
}
