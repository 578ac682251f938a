package id.jembatan.agreements.signature;

import static id.jembatan.platform.test.SampleFiles.bytes;
import static id.jembatan.platform.test.SampleFiles.joined;
import static id.jembatan.platform.test.SampleFiles.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jembatan.agreements.signature.SignatureReport.Bytes;
import id.jembatan.agreements.signature.SignatureReport.Coverage;
import id.jembatan.agreements.signature.SignatureReport.Issuer;
import id.jembatan.agreements.signature.SignatureReport.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSignaturesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Authority OURS = new Authority("An authority that we know");
    private static final Authority FOREIGN = new Authority("Yabanci Kurum");

    @TempDir
    Path folder;

    private SignatureReport report(byte[] file) throws IOException, GeneralSecurityException {
        var trusted = Files.writeString(folder.resolve("trusted.pem"), OURS.pem());
        return report(file, Optional.of(trusted), Duration.ofSeconds(30));
    }

    private SignatureReport report(byte[] file, Optional<Path> trusted, Duration limit)
            throws IOException, GeneralSecurityException {
        var signatures = new PdfSignatures(new TrustList(trusted), limit, Clock.fixed(NOW, ZoneOffset.UTC));
        try {
            return signatures.check(Files.write(folder.resolve("file.pdf"), file));
        } finally {
            signatures.stop();
        }
    }

    @Test
    void a_signature_by_somebody_we_know_is_told_with_name_time_and_issuer() throws Exception {
        var report = report(Authority.signed(pdf("the text"), OURS.signer("Pejabat Satu")));

        assertThat(report.state()).isEqualTo(State.CHECKED);
        assertThat(report.signatures()).singleElement().satisfies(it -> {
            assertThat(it.signer()).isEqualTo("Pejabat Satu");
            assertThat(it.organisation()).isEqualTo("An Office");
            assertThat(it.issuer()).isEqualTo("An authority that we know");
            assertThat(it.claimedAt()).isEqualTo("2025-08-17T03:00:00Z");
            assertThat(it.timestampedAt()).isNull();
            assertThat(it.bytes()).isEqualTo(Bytes.INTACT);
            assertThat(it.coverage()).isEqualTo(Coverage.WHOLE_FILE);
            assertThat(it.issuerKnown()).isEqualTo(Issuer.TRUSTED);
            assertThat(it.trustAnchor()).isEqualTo("An authority that we know");
        });
    }

    @Test
    void a_foreign_issuer_takes_nothing_away_from_an_intact_signature() throws Exception {
        var file = Authority.signed(pdf("metin"), FOREIGN.signer("Memur Bir"));

        assertThat(report(file).signatures()).singleElement().satisfies(it -> {
            assertThat(it.bytes()).isEqualTo(Bytes.INTACT);
            assertThat(it.issuerKnown()).isEqualTo(Issuer.NOT_KNOWN_HERE);
        });
        var withoutList = report(file, Optional.empty(), Duration.ofSeconds(30));
        assertThat(withoutList.signatures().getFirst().bytes()).isEqualTo(Bytes.INTACT);
        assertThat(withoutList.trustList()).isNotEqualTo(report(file).trustList());
    }

    @Test
    void a_certificate_that_was_over_is_known_but_not_in_force() throws Exception {
        var old = OURS.signer(
                "CN=Somebody", Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2021-01-01T00:00:00Z"), false);

        assertThat(report(Authority.signed(pdf("x"), old)).signatures().getFirst())
                .satisfies(it -> assertThat(it.issuerKnown()).isEqualTo(Issuer.NOT_IN_FORCE_THEN))
                .satisfies(it -> assertThat(it.bytes()).isEqualTo(Bytes.INTACT));
    }

    @Test
    void two_signatures_the_first_covers_the_file_as_it_was_then() throws Exception {
        var once = Authority.signed(pdf("the text"), OURS.signer("One"));
        var twice = Authority.signed(once, FOREIGN.signer("Two"));

        assertThat(report(twice).signatures())
                .extracting(
                        SignatureReport.Found::signer, SignatureReport.Found::coverage, SignatureReport.Found::bytes)
                .containsExactly(
                        tuple("One", Coverage.EARLIER_STATE, Bytes.INTACT),
                        tuple("Two", Coverage.WHOLE_FILE, Bytes.INTACT));
        assertThat(report(twice).signatures().getFirst().coveredBytes()).isEqualTo(once.length);
    }

    @Test
    void one_changed_byte_is_noticed() throws Exception {
        var file = Authority.signed(pdf("the text"), OURS.signer("One"));
        file[20] ^= 1;

        assertThat(report(file).signatures().getFirst().bytes()).isEqualTo(Bytes.ALTERED);
    }

    @Test
    void what_is_added_behind_a_signature_is_not_covered() throws Exception {
        var file = joined(
                Authority.signed(pdf("the text"), OURS.signer("One")), bytes("\n1 0 obj\n<<>>\nendobj\n%%EOF\n"));

        assertThat(report(file).signatures().getFirst().coverage()).isEqualTo(Coverage.EARLIER_STATE);
    }

    @Test
    void what_hides_in_the_gap_of_a_signature_is_signed_by_nobody() throws Exception {
        var file = Authority.signed(pdf("the text"), OURS.signer("One"));
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("0>", text.indexOf("/Contents <"));
        file[end - 10] = '/';

        assertThat(report(file).signatures().getFirst())
                .satisfies(it -> assertThat(it.bytes()).isEqualTo(Bytes.NOT_READABLE))
                .satisfies(it -> assertThat(it.coverage()).isEqualTo(Coverage.PARTS));
    }

    @Test
    void a_stamp_of_time_wins_over_what_the_signer_claims() throws Exception {
        var stamper = OURS.signer(
                "CN=Clock", Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2040-01-01T00:00:00Z"), true);
        var file = Authority.signed(
                pdf("the text"),
                OURS.signer("One"),
                Instant.parse("2010-01-01T00:00:00Z"),
                stamper,
                Instant.parse("2025-08-17T03:00:05Z"));

        assertThat(report(file).signatures().getFirst()).satisfies(it -> {
            assertThat(it.timestampedAt()).isEqualTo("2025-08-17T03:00:05Z");
            assertThat(it.bytes()).isEqualTo(Bytes.INTACT);
            assertThat(it.issuerKnown()).isEqualTo(Issuer.TRUSTED);
        });
    }

    @Test
    void a_file_without_signatures_has_none() throws Exception {
        assertThat(report(pdf("the text")).signatures()).isEmpty();
        assertThat(report(pdf("the text")).state()).isEqualTo(State.CHECKED);
    }

    @Test
    void hostile_files_get_a_finding_and_no_failure() throws Exception {
        var nested = new StringBuilder("%PDF-1.7\n/ByteRange [0 40 100000 10]\n<");
        nested.append("3080".repeat(24_000)).append(">\n%%EOF\n");
        var begin = nested.indexOf("<3080");
        var end = nested.indexOf(">\n%%EOF") + 1;
        var deep = nested.toString()
                .replace("[0 40 100000 10]", "[0 " + begin + " " + end + " 7]")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(report(deep).state()).isEqualTo(State.CHECKED);

        var huge = bytes("%PDF-1.7\n/ByteRange [0 9999999999 9999999999 9999999999]\n%%EOF\n");
        assertThat(report(huge).signatures())
                .singleElement()
                .satisfies(it -> assertThat(it.bytes()).isEqualTo(Bytes.NOT_READABLE));

        var many = report(bytes("%PDF-1.7\n" + "/ByteRange [0 1 4 1] ".repeat(10_000) + "\n%%EOF\n"));
        assertThat(many.signatures()).hasSize(50);
        assertThat(many.more()).isTrue();
    }

    @Test
    void a_check_that_takes_too_long_is_given_up() throws Exception {
        var file = Authority.signed(pdf("the text"), OURS.signer("One"));

        assertThat(report(file, Optional.empty(), Duration.ZERO).state()).isEqualTo(State.NOT_CHECKED);
    }
}
