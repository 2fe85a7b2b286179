package nl.spil.toegang;

import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of the demo; the password of each is its name. They see the whole country, so that every sample is in view. */
public final class DemoAccounts {

    /** In the order in which they are shown. */
    public static final List<Account> ALLE = List.of(
            new Account("officier", "mr. E. de Waal", "officier", "landelijk"),
            new Account("officier2", "mr. T. Oosterveen", "officier", "landelijk"),
            new Account("advocaat-generaal", "mr. L. Brouwers", "advocaat-generaal", "landelijk"),
            new Account("secretaris", "S. Haddouchi", "parketsecretaris", "landelijk"),
            new Account("administratie", "J. Terpstra", "administratie", "landelijk"),
            new Account("planner", "M. Verhulst", "zittingsplanner", "landelijk"),
            new Account("politie", "Informatiedesk politie", "ketenpartner:politie", "landelijk"),
            new Account("beheerder", "P. Nijland", "beheerder", "landelijk"),
            new Account("auditor", "R. Okafor", "auditor", "landelijk"));

    private DemoAccounts() {}

    static void zorgVoor(Accounts accounts, PasswordEncoder encoder) {
        for (var a : ALLE) {
            if (!accounts.bestaat(a.id())) {
                accounts.voegToe(a, encoder.encode(a.id()), true);
            }
        }
    }
}
