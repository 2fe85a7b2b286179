package nl.spil.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.spil.dossier.gebruik.Dossiers;
import nl.spil.dossier.gebruik.Gemist;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.dossier.gebruik.Partijzicht;
import nl.spil.dossier.gebruik.Zichtbewijs;
import nl.spil.dossier.gebruik.Zichtregel;
import nl.spil.dossier.gebruik.Zichtstaat;
import nl.spil.recht.Actor;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.Account;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Inzagen;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Proof of what was visible: to whom, at which moment; and which decisions were taken without a stuk. */
@Controller
class ZichtPagina {

    private static final int VENSTER = 200;

    record Rij(int nummer, String titel, String soort, String versie, Badge badge, String sinds) {}

    record Beslissing(int volgnummer, String wat, String wanneer, String door, String reden, List<String> waarschuwen) {}

    private final Poort poort;
    private final Dossiers dossiers;
    private final Zichtbewijs bewijs;
    private final Partijzicht partijen;
    private final Accounts accounts;
    private final Inzagen inzagen;
    private final Wetspakketten pakketten;
    private final Zaakbalken balken;
    private final Weergaven weergaven;

    ZichtPagina(Poort poort, Dossiers dossiers, Zichtbewijs bewijs, Partijzicht partijen, Accounts accounts, Inzagen inzagen, Wetspakketten pakketten,
            Zaakbalken balken, Weergaven weergaven) {
        this.poort = poort;
        this.dossiers = dossiers;
        this.bewijs = bewijs;
        this.partijen = partijen;
        this.accounts = accounts;
        this.inzagen = inzagen;
        this.pakketten = pakketten;
        this.balken = balken;
        this.weergaven = weergaven;
    }

    /**
     * @param op  Dutch local time to the minute; now when it is left out or cannot be read
     * @param wie an account, or one of the parties; the reader himself when left out
     */
    @GetMapping("/zaken/{nr}/dossier/zicht")
    ModelAndView zicht(@PathVariable String nr, @RequestParam(defaultValue = "") String op, @RequestParam(defaultValue = "") String wie,
            @RequestParam(defaultValue = "0") int vanaf, Locale locale) {
        var actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        var moment = moment(op, w.nu());
        var gevraagd = wie.isBlank() ? actor.id() : wie.strip();
        var staat = staat(stand.nr(), gevraagd, moment);
        var pagina = new ModelAndView("zicht").addObject("balk", balken.van(stand, actor, w, null)).addObject("nr", stand.nr()).addObject("wie", gevraagd)
                .addObject("op", LocalDateTime.ofInstant(moment, Moment.NEDERLAND).truncatedTo(ChronoUnit.MINUTES).toString())
                .addObject("partijen", Partijzicht.PARTIJEN).addObject("onbekend", staat == null);
        if (staat != null) {
            var begin = Math.clamp(vanaf, 0, staat.stukken().size());
            var tot = Math.min(begin + VENSTER, staat.stukken().size());
            pagina.addObject("kop", w.t("zicht.wat", naam(gevraagd, w), w.vol(moment).tekst()))
                    .addObject("telling", w.t("zicht.telling", staat.stukken().stream().filter(Zichtregel::zichtbaar).count(), staat.stukken().size()))
                    .addObject("rijen", staat.stukken().subList(begin, tot).stream().map(z -> rij(z, w)).toList()).addObject("volgende", tot < staat.stukken().size() ? tot : 0);
        }
        return pagina;
    }

    @GetMapping("/zaken/{nr}/dossier/{id}/gemist")
    ModelAndView gemist(@PathVariable String nr, @PathVariable String id, Locale locale) {
        var actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        var stuk = dossiers.stuk(stand.nr(), id, new Lezer(actor, poort.zicht(actor))).orElseThrow(() -> new NietGevonden(w.t("stuk.weg")));
        var wet = new Wetteksten(pakketten, w);
        return new ModelAndView("gemist").addObject("balk", balken.van(stand, actor, w, null)).addObject("nr", stand.nr()).addObject("titel", stuk.stuk().titel())
                .addObject("terug", Dossiervraag.basis(stand.nr()) + "/" + Dossiervraag.code(id) + "/wijzigen")
                .addObject("rijen", bewijs.zonder(stand.nr(), id).stream().map(g -> beslissing(g, wet, w)).toList());
    }

    private @org.jspecify.annotations.Nullable Zichtstaat staat(Parketnummer zaak, String wie, Instant op) {
        if (Partijzicht.PARTIJEN.contains(wie)) {
            return partijen.van(zaak, wie, op);
        }
        return accounts.account(wie).map(Account::actor).map(a -> bewijs.vanAccount(zaak,
                new Actor(a.id(), a.naam(), inzagen.rolOp(a.id(), op).orElse(a.rol()), a.onderdeel()), op)).orElse(null);
    }

    private String naam(String wie, Weergave w) {
        return Partijzicht.PARTIJEN.contains(wie) ? w.t("zicht.partij." + wie) : accounts.account(wie).map(a -> a.actor().naam()).orElse(wie);
    }

    private static Rij rij(Zichtregel z, Weergave w) {
        return new Rij(z.nummer(), z.titel(), w.waarde("stuk", z.soort()), z.versie() == 0 ? "" : w.t("stuk.versie", z.versie()), badge(z, w),
                z.sinds() == null ? "" : w.kort(z.sinds()).tekst());
    }

    static Badge badge(Zichtregel z, Weergave w) {
        return z.zichtbaar() ? new Badge("groen", "oog", w.t("zicht.ja")) : new Badge("amber", "schermaf", w.waarde("zicht.reden", z.reden()));
    }

    private Beslissing beslissing(Gemist g, Wetteksten wet, Weergave w) {
        return new Beslissing(g.volgnummer(), wet.handeling(g.handeling()), w.kort(g.vastgelegdOp()).tekst(), g.doorNaam(), w.waarde("zicht.reden", g.reden()),
                g.waarschuwen().stream().map(b -> betrokkene(b, w)).toList());
    }

    /** The log knows the name of who decided; of others it has only the account, or which party it is. */
    private String betrokkene(Gemist.Betrokkene b, Weergave w) {
        return !b.naam().isEmpty() ? b.naam() : b.soort().equals("account") ? accounts.account(b.id()).map(Account::naam).orElse(b.id()) 
                : Partijzicht.PARTIJEN.contains(b.id()) ? Weergave.hoofdletter(w.t("zicht.partij." + b.id())) : w.waarde("bericht", b.id());
    }

    /** To the end of that minute. */
    static Instant moment(String op, Instant nu) {
        try {
            return op.isBlank() ? nu : LocalDateTime.parse(op).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1).atZone(Moment.NEDERLAND).toInstant().minusMillis(1);
        } catch (DateTimeException e) {
            return nu;
        }
    }
}
