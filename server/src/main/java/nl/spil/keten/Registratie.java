package nl.spil.keten;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.spil.dossier.Stuk;
import nl.spil.dossier.Stukken;
import nl.spil.recht.Actor;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Aantekening;
import nl.spil.zaak.Doel;
import nl.spil.zaak.Fout;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Opdracht;
import nl.spil.zaak.Stap;
import nl.spil.zaak.Uitkomst;
import nl.spil.zaak.Zaken;
import tools.jackson.databind.JsonNode;

/** Registers a good delivery: files first, so that they are durable, then everything else in one transaction. */
final class Registratie {

    private final Zaken zaken;
    private final Stukken stukken;
    private final Bijboeking boek;

    Registratie(Zaken zaken, Stukken stukken, Bijboeking boek) {
        this.zaken = zaken;
        this.stukken = stukken;
        this.boek = boek;
    }

    /** @param kenmerk digest of the content */
    record Vraag(JsonNode bericht, Levering levering, Leveringsplan plan, String kenmerk, List<Bevinding> meldingen, Actor actor,
            Instant nu) {}

    /** What registering came to; {@code fouten} where the law or the log says no. */
    record Antwoord(Aanleverantwoord aanvaard, List<Fout> fouten) {}

    /** Keeps the files and the message; repeating it does no harm. The answer is the digest of the message. */
    String bewaar(Levering levering) throws IOException {
        var inhoud = new HashMap<String, Path>();
        levering.ingangen().forEach(ingang -> inhoud.put(ingang.sha256(), ingang.inhoud()));
        var sha256 = sha256(levering.bericht());
        inhoud.put(sha256, levering.bericht());
        stukken.bewaar(inhoud);
        return sha256;
    }

    /** @throws Bijboeking.Ingehaald when another delivery was first; then nothing is registered */
    Antwoord registreer(Vraag vraag, String berichtSha256) {
        var plan = vraag.plan();
        var antwoord = new ArrayList<Aanleverantwoord>();
        var uitkomst = zaken.voerUit(opdracht(vraag), (_, entries) -> {
            antwoord.clear();
            var nummers = nummers(plan, entries);
            var gegeven = new Aanleverantwoord(vraag.bericht().path("berichtId").stringValue(), plan.onderzoek(),
                    plan.zaken().stream().map(z -> new Aanleverantwoord.Zaak(nummers.getOrDefault(z.verdachte(), ""), z.verdachte())).toList(),
                    vraag.meldingen().stream().map(Bevinding::fout).toList());
            boek.levering(vraag.bericht(), vraag.kenmerk(), berichtSha256, vraag.actor().id(), gegeven);
            boek.staan(plan.onderzoek(), plan.zaken(), vraag.bericht().path("soort").stringValue("").equals("intrekking"));
            boek.onderzoek(vraag.bericht(), plan, nummers);
            plan.zaken().forEach(z -> boek.nummers(nummers.getOrDefault(z.verdachte(), ""), z.nummers()));
            stukken.schrijf(rijen(vraag, nummers));
            stukken.houdVast(nummers.values().stream().distinct().map(Parketnummer::new).toList(), berichtSha256);
            antwoord.add(gegeven);
        });
        var leeg = new Aanleverantwoord("", "", List.of(), List.of());
        return switch (uitkomst) {
            case Uitkomst.Vastgelegd _ -> new Antwoord(antwoord.getFirst(), List.of());
            case Uitkomst.Geweigerd(var redenen) -> new Antwoord(leeg, redenen.stream().map(t -> new Fout("", t.regel(), t.tekst())).toList());
            case Uitkomst.NietBevoegd(var redenen) -> new Antwoord(leeg, redenen.stream().map(t -> new Fout("", t.regel(), t.tekst())).toList());
            case Uitkomst.Ongeldig(var fouten) -> new Antwoord(leeg, fouten.stream().map(f -> new Fout("", f.code(), f.tekst())).toList());
            case Uitkomst.Onbekend(var nummer) -> new Antwoord(leeg, List.of(new Fout("", "zaak-onbekend",
                    "Zaak " + nummer + " is er niet. Neem contact op met het parket.")));
            case Uitkomst.Verouderd _ -> throw new Bijboeking.Ingehaald();
        };
    }

    private static Opdracht opdracht(Vraag vraag) {
        var stappen = new ArrayList<Stap>();
        var aantekeningen = new ArrayList<Aantekening>();
        var jaar = vraag.nu().atZone(Moment.NEDERLAND).getYear();
        var parket = vraag.bericht().path("parket").stringValue();
        var nu = Moment.opMinuut(vraag.nu());
        for (var zaak : vraag.plan().zaken()) {
            var verder = verder(zaak);
            for (var handeling : zaak.handelingen()) {
                var eerste = zaak.nieuw() && handeling == zaak.handelingen().getFirst();
                stappen.add(new Stap(eerste ? new Doel.Nieuw(parket, jaar, zaak.tijdelijk()) : verder, handeling));
            }
            zaak.eerdere().forEach(s -> aantekeningen.add(new Aantekening(verder,
                    new Gebeurtenis.StukGevoegd(s.id(), s.soort(), s.titel(), s.sha256(), s.grootte()), nu)));
            zaak.stukken().forEach(s -> aantekeningen.add(new Aantekening(verder, s.gebeurtenis(), nu)));
        }
        return new Opdracht("", "", vraag.actor(), stappen, aantekeningen);
    }

    private static Doel verder(Leveringsplan.Zaakplan zaak) {
        return zaak.nieuw() ? new Doel.Zelfde(zaak.tijdelijk()) : new Doel.Bestaand(new Parketnummer(zaak.parketnummer()), -1);
    }

    /** Zaken are opened in the order of the plan, each by its registration. */
    private static Map<Integer, String> nummers(Leveringsplan plan, List<LogEntry> entries) {
        var geopend = entries.stream().filter(e -> e.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v
                && v.handeling().soort().equals("zaak-inschrijven")).map(e -> e.zaak().waarde()).iterator();
        var uit = new HashMap<Integer, String>();
        plan.zaken().forEach(z -> uit.put(z.verdachte(), z.nieuw() ? geopend.next() : z.parketnummer()));
        return uit;
    }

    private static List<Stuk> rijen(Vraag vraag, Map<Integer, String> nummers) {
        var rijen = new ArrayList<Stuk>();
        for (var zaak : vraag.plan().zaken()) {
            var nr = new Parketnummer(nummers.getOrDefault(zaak.verdachte(), ""));
            for (var s : zaak.eerdere()) {
                rijen.add(new Stuk(nr, s.id(), s.soort(), s.titel(), s.datum(), s.bestand(), s.sha256(), s.grootte(), s.classificatie(),
                        s.geheimhouder(), s.bijzonder(), s.herkomst(), vraag.nu()));
            }
            for (var plan : zaak.stukken()) {
                var gevoegd = plan.gebeurtenis();
                var stuk = plan.stuk();
                rijen.add(new Stuk(nr, gevoegd.stuk(), gevoegd.soort(), gevoegd.titel(), LocalDate.parse(stuk.path("datum").stringValue()),
                        stuk.path("bestand").stringValue().substring("stukken/".length()), gevoegd.sha256(), gevoegd.grootte(),
                        stuk.path("vertrouwelijk").booleanValue(false) ? "vertrouwelijk" : "",
                        stuk.path("geheimhouder").booleanValue(false), stuk.path("bijzonder").stringValue(""),
                        vraag.bericht().path("berichtId").stringValue(), vraag.nu()));
            }
        }
        return rijen;
    }

    static String sha256(Path bestand) throws IOException {
        var sha = Sha256.nieuw();
        var buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(bestand)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
