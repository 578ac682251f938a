package id.jembatan.platform.vault;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The store in a bucket of an object store that speaks S3: `<prefix>ab/abcdef...` by SHA-256, which the store is told
/// and checks itself. Bodies pass through; none is held in memory.
final class ObjectStore implements DocumentStore {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    ObjectStore(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void keep(Path received, String hash, long size) throws IOException {
        if (isKept(hash, size)) {
            return;
        }
        try {
            client.putObject(
                    PutObjectRequest.builder()
                            .bucket(bucket)
                            .key(key(hash))
                            .contentLength(size)
                            .contentType("application/octet-stream")
                            .checksumSHA256(Base64.getEncoder()
                                    .encodeToString(HexFormat.of().parseHex(hash)))
                            .build(),
                    RequestBody.fromFile(received));
        } catch (SdkException e) {
            throw new IOException("The object store did not take " + hash, e);
        }
    }

    private boolean isKept(String hash, long size) throws IOException {
        try {
            return client.headObject(HeadObjectRequest.builder()
                                    .bucket(bucket)
                                    .key(key(hash))
                                    .build())
                            .contentLength()
                    == size;
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                return false;
            }
            throw new IOException("The object store did not answer for " + hash, e);
        } catch (SdkException e) {
            throw new IOException("The object store did not answer for " + hash, e);
        }
    }

    @Override
    public InputStream open(String hash, long from, long length) throws IOException {
        try {
            var in = client.getObject(GetObjectRequest.builder()
                    .bucket(bucket)
                    .key(key(hash))
                    .range("bytes=" + from + "-" + (from + length - 1))
                    .build());
            if (in.response().contentRange() == null) {
                in.skipNBytes(from); // a store that gives the whole, as the rule allows
            }
            return new Limited(in, length);
        } catch (NoSuchKeyException e) {
            throw new FileNotFoundException(hash);
        } catch (SdkException e) {
            throw new IOException("The object store did not give " + hash, e);
        }
    }

    @Override
    public void remove(String hash) throws IOException {
        try {
            client.deleteObject(it -> it.bucket(bucket).key(key(hash)));
        } catch (SdkException e) {
            throw new IOException("The object store did not remove " + hash, e);
        }
    }

    @Override
    public void eachKeptBefore(Instant moment, Batch batch) throws IOException {
        try {
            var pages = client.listObjectsV2Paginator(
                    ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).build());
            for (var page : pages) {
                var old = page.contents().stream()
                        .filter(it -> it.lastModified().isBefore(moment))
                        .map(it -> it.key().substring(it.key().lastIndexOf('/') + 1))
                        .filter(it -> SHA_256.matcher(it).matches())
                        .toList();
                if (!old.isEmpty()) {
                    batch.take(old);
                }
            }
        } catch (SdkException e) {
            throw new IOException("The object store did not list what it keeps", e);
        }
    }

    private String key(String hash) {
        if (!SHA_256.matcher(hash).matches()) {
            throw new IllegalArgumentException("No SHA-256: " + hash);
        }
        return prefix + hash.substring(0, 2) + "/" + hash;
    }
}
