package nl.spil.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A volume that is a bucket of an S3-compatible service: {@code s3://bucket/prefix?endpoint=https://host&region=eu}. Name and
 * secret come from {@code AWS_ACCESS_KEY_ID} and {@code AWS_SECRET_ACCESS_KEY}. What the service confirms, counts as durable.
 * The SDK does not retry: fencing off and using another copy is quicker.
 */
final class S3volume implements Volume {

    private static final int DEEL = 5 << 20;
    private static final int AFGEKNIPT = 416;

    private final S3Client s3;
    private final String emmer;
    private final String voor;

    private S3volume(S3Client s3, String emmer, String voor) {
        this.s3 = s3;
        this.emmer = emmer;
        this.voor = voor;
    }

    /** Calls nothing yet. */
    static S3volume open(URI adres, Duration geduld) {
        var keuzes = keuzes(adres);
        var http = UrlConnectionHttpClient.builder().connectionTimeout(geduld).socketTimeout(geduld).build();
        var bouw = S3Client.builder().httpClient(http).credentialsProvider(AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(), SystemPropertyCredentialsProvider.create()))
                .region(Region.of(keuzes.getOrDefault("region", "eu-west-1"))).forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(1)));
        if (keuzes.containsKey("endpoint")) {
            bouw.endpointOverride(URI.create(keuzes.get("endpoint")));
        }
        var pad = adres.getPath() == null ? "" : adres.getPath().replaceAll("^/+|/+$", "");
        return new S3volume(bouw.build(), adres.getHost(), pad.isEmpty() ? "" : pad + "/");
    }

    private static Map<String, String> keuzes(URI adres) {
        var uit = new HashMap<String, String>();
        for (var deel : adres.getQuery() == null ? new String[0] : adres.getQuery().split("&")) {
            var is = deel.indexOf('=');
            if (is > 0) {
                uit.put(deel.substring(0, is), deel.substring(is + 1));
            }
        }
        return uit;
    }

    @Override
    public Optional<String> merk() throws IOException {
        try {
            return Optional.of(new String(geheel("spil-volume"), StandardCharsets.US_ASCII));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void zetMerk(String merk) throws IOException {
        zet("spil-volume", merk.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Instant proef() throws IOException {
        var naam = "proef/" + UUID.randomUUID();
        zet(naam, naam.getBytes(StandardCharsets.US_ASCII));
        if (!new String(geheel(naam), StandardCharsets.US_ASCII).equals(naam)) {
            throw new Beschadigd("Wat in " + emmer + " is geschreven, komt er anders uit.");
        }
        return doe(naam, () -> {
            var klok = s3.headObject(h -> h.bucket(emmer).key(voor + naam)).lastModified();
            s3.deleteObject(d -> d.bucket(emmer).key(voor + naam));
            return klok;
        });
    }

    @Override
    public Schrijver nieuw(String id, long lengte) {
        return new Deelschrijver(sleutel(id));
    }

    @Override
    public byte[] lees(String id, long van, int aantal) throws IOException {
        var bytes = doe(id, () -> s3.getObjectAsBytes(g -> g.bucket(emmer).key(voor + sleutel(id)).range("bytes=" + van + "-" + (van + aantal - 1)))
                .asByteArrayUnsafe());
        if (bytes.length != aantal) {
            throw new Beschadigd(id + " is afgekapt.");
        }
        return bytes;
    }

    @Override
    public void verwijder(String id) throws IOException {
        doe(id, () -> s3.deleteObject(d -> d.bucket(emmer).key(voor + sleutel(id))));
    }

    @Override
    public List<Vermelding> lijst(int vak) throws IOException {
        var map = voor + "blobs/" + "%02x".formatted(vak) + "/";
        return doe(map, () -> {
            var uit = new ArrayList<Vermelding>();
            for (var object : s3.listObjectsV2Paginator(l -> l.bucket(emmer).prefix(map)).contents()) {
                uit.add(new Vermelding(object.key().substring(map.length()), object.size(), object.lastModified()));
            }
            return uit;
        });
    }

    @Override
    public void ruimHalfOp(Instant grens) throws IOException {
        doe("onderweg", () -> {
            for (var half : s3.listMultipartUploadsPaginator(l -> l.bucket(emmer).prefix(voor + "blobs/")).uploads()) {
                if (half.initiated().isBefore(grens)) {
                    s3.abortMultipartUpload(a -> a.bucket(emmer).key(half.key()).uploadId(half.uploadId()));
                }
            }
            return true;
        });
    }

    @Override
    public long vrij() {
        return -1;
    }

    private static String sleutel(String id) {
        return "blobs/" + id.substring(0, 2) + "/" + id;
    }

    private byte[] geheel(String naam) throws IOException {
        return doe(naam, () -> s3.getObjectAsBytes(g -> g.bucket(emmer).key(voor + naam)).asByteArray());
    }

    private void zet(String naam, byte[] bytes) throws IOException {
        doe(naam, () -> s3.putObject(p -> p.bucket(emmer).key(voor + naam), RequestBody.fromBytes(bytes)));
    }

    private interface Vraag<T> {
        T doe();
    }

    private <T> T doe(String naam, Vraag<T> vraag) throws IOException {
        try {
            return vraag.doe();
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(naam);
        } catch (S3Exception e) {
            if (e.statusCode() == AFGEKNIPT) {
                throw new Beschadigd(naam + " is afgekapt.");
            }
            throw new IOException(emmer + " antwoordt " + e.statusCode() + ": " + e.getMessage(), e);
        } catch (SdkException e) {
            throw new IOException(emmer + ": " + e.getMessage(), e);
        }
    }

    /** One object, or parts of 5 MiB that become one object at the end. */
    private final class Deelschrijver implements Schrijver {

        private final String naam;
        private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        private final List<CompletedPart> delen = new ArrayList<>();
        private String upload = "";

        Deelschrijver(String naam) {
            this.naam = naam;
        }

        @Override
        public void schrijf(byte[] bytes) throws IOException {
            buffer.write(bytes);
            if (buffer.size() >= DEEL) {
                stuurDeel();
            }
        }

        @Override
        public void klaar() throws IOException {
            if (upload.isEmpty()) {
                zet(naam, buffer.toByteArray());
                return;
            }
            if (buffer.size() > 0) {
                stuurDeel();
            }
            doe(naam, () -> s3.completeMultipartUpload(c -> c.bucket(emmer).key(voor + naam).uploadId(upload).multipartUpload(m -> m.parts(delen))));
            upload = "";
        }

        @Override
        public void close() throws IOException {
            if (!upload.isEmpty()) {
                doe(naam, () -> s3.abortMultipartUpload(a -> a.bucket(emmer).key(voor + naam).uploadId(upload)));
            }
        }

        private void stuurDeel() throws IOException {
            if (upload.isEmpty()) {
                upload = doe(naam, () -> s3.createMultipartUpload(c -> c.bucket(emmer).key(voor + naam)).uploadId());
            }
            var nummer = delen.size() + 1;
            var merk = doe(naam, () -> s3.uploadPart(u -> u.bucket(emmer).key(voor + naam).uploadId(upload).partNumber(nummer),
                    RequestBody.fromBytes(buffer.toByteArray())).eTag());
            delen.add(CompletedPart.builder().partNumber(nummer).eTag(merk).build());
            buffer.reset();
        }
    }
}
