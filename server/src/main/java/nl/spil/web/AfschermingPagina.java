package nl.spil.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.spil.dossier.gebruik.Aanwijzingen;
import nl.spil.dossier.gebruik.Dossiers;
import nl.spil.dossier.gebruik.Dossierstuk;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.dossier.gebruik.Partijzicht;
import nl.spil.dossier.gebruik.Stukbesluiten;
import nl.spil.dossier.gebruik.Zichtregel;
import nl.spil.recht.Actor;
import nl.spil.recht.Mogelijkheden;
import nl.spil.recht.Moment;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.Account;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Fout;
import nl.spil.zaak.Zaakstand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who may see one stuk, and why: who is named for it, what each party could see of it at a moment, and the decisions behind that. */
@Controller
@RequestMapping("/zaken/{nr}/dossier/{id}/afscherming")
class AfschermingPagina {

    /** The acts that set apart, withhold or give, in the order in which one thinks of them. */
    private static final List<String> HANDELINGEN = List.of("classificatie-wijzigen", "geheimhouderstuk-vernietigen", "stukken-onthouden", "stukken-voegen-weigeren",
            "afschrift-weigeren", "processtukken-verstrekken", "stuk-intrekken");
    private static final List<String> KIESBAAR = List.of("officier", "parketsecretaris", "advocaat-generaal");

    record Naam(String account, String naam, String sinds, String door, String reden, String einde) {}

    record Partij(String naam, Badge badge, String versie, String sinds) {}

    /** @param adres empty when it cannot be done now; {@code waarom} then says why */
    record Keus(String titel, String adres, String waarom) {}

    record Besluit(String wat, int volgnummer, String wanneer, String door, List<String> gegevens) {}

    private final Poort poort;
    private final Dossiers dossiers;
    private final Aanwijzingen aanwijzingen;
    private final Partijzicht partijen;
    private final Stukbesluiten besluiten;
    private final Accounts accounts;
    private final Wetspakketten pakketten;
    private final Zaakbalken balken;
    private final Weergaven weergaven;

    AfschermingPagina(Poort poort, Dossiers dossiers, Aanwijzingen aanwijzingen, Partijzicht partijen, Stukbesluiten besluiten, Accounts accounts,
            Wetspakketten pakketten, Zaakbalken balken, Weergaven weergaven) {
        this.poort = poort;
        this.dossiers = dossiers;
        this.aanwijzingen = aanwijzingen;
        this.partijen = partijen;
        this.besluiten = besluiten;
        this.accounts = accounts;
        this.pakketten = pakketten;
        this.balken = balken;
        this.weergaven = weergaven;
    }

    /** @param op Dutch local time to the minute, for what the parties could see; now when it is left out or cannot be read */
    @GetMapping
    ModelAndView toon(@PathVariable String nr, @PathVariable String id, @RequestParam(defaultValue = "") String op, Locale locale) {
        var actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        return pagina(actor, stand, id, op, weergaven.voor(locale));
    }

    @PostMapping("/aanwijzing")
    ModelAndView wijsAan(@PathVariable String nr, @PathVariable String id, @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String reden, Locale locale) {
        var actor = poort.mag(Functie.HANDELEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        var stuk = stuk(actor, stand, id, w);
        if (!aanwijzingen.magAanwijzen(actor)) {
            return fout(pagina(actor, stand, id, "", w), HttpStatus.FORBIDDEN, List.of(w.t("afscherming.alleen-officier")), account, reden);
        }
        var wie = account.replace("\0", "").strip().toLowerCase(Locale.ROOT);
        if (aanwijzingen.bij(stuk).stream().anyMatch(a -> a.account().equals(wie) && a.tot() == null)) {
            return fout(pagina(actor, stand, id, "", w), HttpStatus.UNPROCESSABLE_CONTENT, List.of(w.t("afscherming.al", naam(wie))), account, reden);
        }
        var fouten = aanwijzingen.wijsAan(stuk, stand.beeld(), accounts.account(wie).map(Account::actor), reden, actor);
        return fouten.isEmpty() ? terug(stand, id)
                : fout(pagina(actor, stand, id, "", w), HttpStatus.UNPROCESSABLE_CONTENT, fouten.stream().map(Fout::tekst).toList(), account, reden);
    }

    @PostMapping("/einde")
    ModelAndView beeindig(@PathVariable String nr, @PathVariable String id, @RequestParam(name = "account", defaultValue = "") String gegeven, Locale locale) {
        var account = gegeven.replace("\0", "");
        var actor = poort.mag(Functie.HANDELEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        var stuk = stuk(actor, stand, id, w);
        if (!aanwijzingen.magAanwijzen(actor)) {
            return fout(pagina(actor, stand, id, "", w), HttpStatus.FORBIDDEN, List.of(w.t("afscherming.alleen-officier")), "", "");
        }
        return aanwijzingen.trekIn(stuk, account, actor) ? terug(stand, id)
                : fout(pagina(actor, stand, id, "", w), HttpStatus.UNPROCESSABLE_CONTENT, List.of(w.t("afscherming.al-beeindigd", naam(account))), "", "");
    }

    private ModelAndView pagina(Actor actor, Zaakstand stand, String id, String op, Weergave w) {
        var s = stuk(actor, stand, id, w);
        var moment = ZichtPagina.moment(op, w.nu());
        var namen = aanwijzingen.bij(s);
        return new ModelAndView("dossier-afscherming").addObject("balk", balken.van(stand, actor, w, null)).addObject("nr", stand.nr()).addObject("nummer", s.nummer())
                .addObject("titel", s.stuk().titel()).addObject("basis", Dossiervraag.basis(stand.nr()) + "/" + Dossiervraag.code(id)).addObject("fouten", List.of())
                .addObject("badges", new Stukweergave(w, java.util.Set.of()).badges(s)).addObject("zin", zin(s, w)).addObject("vraagtAanwijzing", Aanwijzingen.vraagtAanwijzing(s))
                .addObject("nu", namen.stream().filter(a -> a.tot() == null).map(a -> naamrij(a, w)).toList())
                .addObject("eerder", namen.stream().filter(a -> a.tot() != null).map(a -> naamrij(a, w)).toList())
                .addObject("magAanwijzen", aanwijzingen.magAanwijzen(actor) && Aanwijzingen.vraagtAanwijzing(s)).addObject("account", "").addObject("reden", "")
                .addObject("kiesbaar", KIESBAAR.stream().flatMap(rol -> accounts.metRol(rol).stream()).map(a -> new StukWijzigPagina.Keuze(a.id(), a.naam())).toList())
                .addObject("op", LocalDateTime.ofInstant(moment, Moment.NEDERLAND).truncatedTo(ChronoUnit.MINUTES).toString())
                .addObject("opVol", w.vol(moment).tekst()).addObject("partijen", Partijzicht.PARTIJEN.stream().map(p -> partij(stand, id, p, moment, w)).toList())
                .addObject("besluiten", besluiten.over(stand.nr(), id).stream().map(b -> besluit(b, stand, w)).toList())
                .addObject("keuzes", poort.zou(actor, Functie.HANDELEN) ? keuzes(pakketten.mogelijk(stand.beeld(), actor, w.nu()), stand, id, w) : List.of());
    }

    private static String zin(Dossierstuk s, Weergave w) {
        var reden = s.toegankelijk().reden();
        return w.t(!reden.isEmpty() ? "afscherming.nu." + reden : Aanwijzingen.vraagtAanwijzing(s) ? "afscherming.nu.aangewezen"
                : s.stuk().classificatie().equals("vertrouwelijk") ? "afscherming.nu.vertrouwelijk-wel" : "afscherming.nu.gewoon");
    }

    private Naam naamrij(Aanwijzingen.Aanwijzing a, Weergave w) {
        var door = a.beeindigdDoor();
        return new Naam(a.account(), naam(a.account()), w.vol(a.sinds()).tekst(), naam(a.door()), a.reden(),
                a.tot() == null ? "" : door == null ? w.vol(a.tot()).tekst() : w.t("afscherming.einde-door", w.vol(a.tot()).tekst(), naam(door)));
    }

    private Partij partij(Zaakstand stand, String id, String partij, Instant op, Weergave w) {
        var regel = partijen.van(stand.nr(), partij, op).stukken().stream().filter(z -> z.stuk().equals(id)).findFirst();
        return new Partij(w.t("zicht.partij." + partij), regel.map(z -> ZichtPagina.badge(z, w)).orElseGet(() -> new Badge("leeg", "min", w.t("zicht.reden.nog-niet-gevoegd"))),
                regel.filter(z -> z.versie() > 0).map(z -> w.t("stuk.versie", z.versie())).orElse(""),
                regel.map(Zichtregel::sinds).map(t -> w.kort(t).tekst()).orElse(""));
    }

    private Besluit besluit(Stukbesluiten.Besluit b, Zaakstand stand, Weergave w) {
        var gegevens = new ArrayList<String>();
        pakketten.handeling(b.handeling().soort(), b.pakket()).or(() -> pakketten.handeling(b.handeling().soort())).ifPresent(soort ->
                Invoerwoorden.van(soort, b.handeling(), stand.beeld(), false, w).stream().filter(r -> !r.naam().equals("g.stuk") && !r.naam().equals("g.stukken"))
                        .forEach(r -> gegevens.add(r.wat() + ": " + String.join(", ", r.waarden()))));
        return new Besluit(new Wetteksten(pakketten, w).handeling(b.handeling().soort(), b.pakket()), b.volgnummer(), w.kort(b.op()).tekst(), b.door().naam(), gegevens);
    }

    private static List<Keus> keuzes(Mogelijkheden m, Zaakstand stand, String id, Weergave w) {
        var vraag = "?stuk=" + Dossiervraag.code(id) + "&stukken=" + Dossiervraag.code(id);
        return HANDELINGEN.stream().flatMap(h -> Stream.concat(
                m.toegestaan(h).stream().map(t -> new Keus(t.soort().titel().in(w.taal()), "/zaken/" + stand.nr() + "/handelingen/" + h + vraag, "")),
                m.geweigerd(h).stream().map(g -> new Keus(g.soort().titel().in(w.taal()), "", String.join(" ", g.redenen().stream().map(t -> Waaroms.zin(t, w)).toList()))))).toList();
    }

    private Dossierstuk stuk(Actor actor, Zaakstand stand, String id, Weergave w) {
        return dossiers.stuk(stand.nr(), id, new Lezer(actor, poort.zicht(actor))).orElseThrow(() -> new NietGevonden(w.t("stuk.weg")));
    }

    private String naam(@Nullable String account) {
        return account == null ? "" : accounts.account(account).map(Account::naam).orElse(account);
    }

    private static ModelAndView terug(Zaakstand stand, String id) {
        return new ModelAndView("redirect:" + Dossiervraag.basis(stand.nr()) + "/" + Dossiervraag.code(id) + "/afscherming");
    }

    /** What was filled in stays. */
    private static ModelAndView fout(ModelAndView pagina, HttpStatus status, List<String> fouten, String account, String reden) {
        pagina.setStatus(status);
        return pagina.addObject("fouten", fouten).addObject("account", account).addObject("reden", reden);
    }
}
