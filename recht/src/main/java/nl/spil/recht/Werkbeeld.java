package nl.spil.recht;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A picture while it is being folded: its parts are the records of {@link Zaakbeeld}, replaced one by one. */
final class Werkbeeld {

    Zaakbeeld.Zaak zaak;
    Zaakbeeld.Verdachte verdachte;
    final List<Zaakbeeld.Feit> feiten;
    final List<Zaakbeeld.Vordering> vorderingen;
    final List<Zaakbeeld.Voorwerp> voorwerpen;
    Zaakbeeld.Vrijheid vrijheid;
    Zaakbeeld.Zitting zitting;
    final List<Zaakbeeld.LopendeTermijn> termijnen;
    final TreeMap<String, Instant> gedaan;
    final TreeMap<String, Object> eigen;
    final List<Zaakbeeld.Onregelmatigheid> onregelmatigheden;

    private Werkbeeld(Zaakbeeld b) {
        zaak = b.zaak();
        verdachte = b.verdachte();
        feiten = new ArrayList<>(b.feiten());
        vorderingen = new ArrayList<>(b.vorderingen());
        voorwerpen = new ArrayList<>(b.voorwerpen());
        vrijheid = b.vrijheid();
        zitting = b.zitting();
        termijnen = new ArrayList<>(b.termijnen());
        gedaan = new TreeMap<>(b.gedaan());
        eigen = new TreeMap<>(b.eigen());
        onregelmatigheden = new ArrayList<>(b.onregelmatigheden());
    }

    static Werkbeeld van(Zaakbeeld beeld) {
        return new Werkbeeld(beeld);
    }

    Zaakbeeld af() {
        return new Zaakbeeld(zaak, verdachte, List.copyOf(feiten), List.copyOf(vorderingen), List.copyOf(voorwerpen), vrijheid, zitting,
                List.copyOf(termijnen), Collections.unmodifiableSortedMap(new TreeMap<>(gedaan)),
                Collections.unmodifiableSortedMap(new TreeMap<>(eigen)), List.copyOf(onregelmatigheden));
    }

    Zaakbeeld.@Nullable Feit feit(int nr) {
        for (var feit : feiten) {
            if (feit.nr() == nr) {
                return feit;
            }
        }
        return null;
    }

    void zet(Zaakbeeld.Feit feit) {
        for (int i = 0; i < feiten.size(); i++) {
            if (feiten.get(i).nr() == feit.nr()) {
                feiten.set(i, feit);
                return;
            }
        }
        feiten.add(feit);
        feiten.sort((a, b) -> Integer.compare(a.nr(), b.nr()));
    }

    void zet(Zaakbeeld.Vordering vordering) {
        for (int i = 0; i < vorderingen.size(); i++) {
            if (vorderingen.get(i).nr() == vordering.nr()) {
                vorderingen.set(i, vordering);
                return;
            }
        }
        vorderingen.add(vordering);
    }

    void zet(Zaakbeeld.Voorwerp voorwerp) {
        for (int i = 0; i < voorwerpen.size(); i++) {
            if (voorwerpen.get(i).nr() == voorwerp.nr()) {
                voorwerpen.set(i, voorwerp);
                return;
            }
        }
        voorwerpen.add(voorwerp);
    }
}
