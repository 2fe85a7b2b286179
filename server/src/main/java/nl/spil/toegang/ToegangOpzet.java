package nl.spil.toegang;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import nl.spil.zaak.AccessPolicy;
import nl.spil.zaak.Persoonszaken;
import nl.spil.zaak.Zaken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Wires the module. {@code spil.demo}: demo accounts on; start-up sets it only for the
 * embedded database on loopback. {@code spil.accounts}: a file with accounts. */
@Configuration(proxyBeanMethods = false)
class ToegangOpzet {

    @Bean
    Rollen rollen() {
        return Rollen.ingebouwd();
    }

    @Bean
    AccessPolicy accessPolicy(Rollen rollen) {
        return new Toegangsregels(rollen);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, PasswordEncoder encoder, Rollen rollen, @Value("${spil.demo:false}") boolean demo,
            @Value("${spil.accounts:}") String bestand) {
        var accounts = new Accounts(jdbc, demo);
        if (demo) {
            DemoAccounts.zorgVoor(accounts, encoder);
        }
        if (!bestand.isEmpty()) {
            Accountsbestand.zorgVoor(accounts, rollen, Path.of(bestand));
        }
        return accounts;
    }

    @Bean
    AuthenticationProvider aanmelding(Accounts accounts, PasswordEncoder encoder, Clock clock) {
        return new Aanmelding(accounts, encoder, new Pogingen(clock));
    }

    @Bean
    Inzagen inzagen(JdbcClient jdbc) {
        return new Inzagen(jdbc);
    }

    @Bean
    Inzagezegels inzagezegels(DataSource bron) {
        return new Inzagezegels(bron);
    }

    @Bean
    Poort poort(AccessPolicy regels, Zaken zaken, Inzagen inzagen) {
        return new Poort(regels, zaken, inzagen);
    }

    @Bean
    Hechtenisinzage hechtenisinzage(AccessPolicy regels, Zaken zaken, Persoonszaken persoonszaken, Inzagen inzagen) {
        return new Hechtenisinzage(regels, zaken, persoonszaken, inzagen);
    }
}
