package id.jembatan.platform.vault;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// Which store this installation has: a folder, unless it names a bucket.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.vault.enabled", stringValue = "true")
class StoreChoice {

    @Produces
    @ApplicationScoped
    DocumentStore store(
            @ConfigProperty(name = "jembatan.vault.directory") Path directory,
            @ConfigProperty(name = "jembatan.vault.s3.bucket") Optional<String> bucket,
            @ConfigProperty(name = "jembatan.vault.s3.prefix") Optional<String> prefix,
            @ConfigProperty(name = "jembatan.vault.s3.endpoint") Optional<URI> endpoint,
            @ConfigProperty(name = "jembatan.vault.s3.region", defaultValue = "us-east-1") String region,
            @ConfigProperty(name = "jembatan.vault.s3.path-style", defaultValue = "true") boolean pathStyle,
            @ConfigProperty(name = "jembatan.vault.s3.access-key") Optional<String> accessKey,
            @ConfigProperty(name = "jembatan.vault.s3.secret-key") Optional<String> secretKey,
            Clock clock) {
        if (bucket.isEmpty()) {
            return new FileStore(directory, clock);
        }
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(region))
                .forcePathStyle(pathStyle)
                // The hash of the whole is sent anyway; stores that are not Amazon's stumble over sums in trailers.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(it -> it.chunkedEncodingEnabled(false))
                .credentialsProvider(
                        accessKey.isPresent() && secretKey.isPresent()
                                ? StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(accessKey.get(), secretKey.get()))
                                : DefaultCredentialsProvider.builder().build());
        endpoint.ifPresent(client::endpointOverride);
        return new ObjectStore(client.build(), bucket.get(), prefix.orElse(""));
    }
}
