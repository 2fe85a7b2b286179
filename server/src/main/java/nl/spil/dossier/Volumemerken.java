package nl.spil.dossier;

import java.util.Optional;

/** Which mark each volume of this installation has. */
interface Volumemerken {

    /** Empty for a volume that was never used. */
    Optional<String> merk(String volume);

    void leg(String volume, String merk);

    /** Whether it misses nothing, as far as is known. */
    boolean isBij(String volume);

    /** For a volume that only this node uses: any mark will do. */
    Volumemerken EIGEN = new Volumemerken() {
        @Override
        public Optional<String> merk(String volume) {
            return Optional.empty();
        }

        @Override
        public void leg(String volume, String merk) {
            // nothing to compare with
        }

        @Override
        public boolean isBij(String volume) {
            return true;
        }
    };
}
