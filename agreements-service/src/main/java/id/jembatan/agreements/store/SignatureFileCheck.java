package id.jembatan.agreements.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/// Signatures that come as files of their own, beside the text that they sign. One that holds the text inside is an
/// envelope, and nobody has looked into it.
final class SignatureFileCheck {

    static final byte[] PGP_HEAD = "-----BEGIN PGP SIGNATURE-----".getBytes(StandardCharsets.US_ASCII);

    private static final String PGP_END = "-----END PGP SIGNATURE-----";
    private static final int LARGEST = 1 << 20;

    private SignatureFileCheck() {}

    static Optional<FileFault> pgp(Probe file) throws IOException {
        if (file.size() > LARGEST) {
            return Optional.of(FileFault.NOT_ALLOWED);
        }
        var text = new String(file.head(LARGEST), StandardCharsets.ISO_8859_1);
        if (text.chars().anyMatch(it -> it > '~' || it < ' ' && it != '\r' && it != '\n' && it != '\t')) {
            return Optional.of(FileFault.POLYGLOT);
        }
        return text.strip().endsWith(PGP_END) ? Optional.empty() : Optional.of(FileFault.DAMAGED);
    }

    static Optional<FileFault> cms(Probe file) throws IOException {
        if (file.size() > LARGEST) {
            return Optional.of(FileFault.NOT_ALLOWED);
        }
        try {
            var signed = new CMSSignedData(file.head(LARGEST));
            return signed.getSignedContent() == null && signed.getSignerInfos().size() > 0
                    ? Optional.empty()
                    : Optional.of(FileFault.NOT_ALLOWED);
        } catch (CMSException | RuntimeException | StackOverflowError e) {
            return Optional.of(FileFault.NOT_ALLOWED); // hostile bytes make a parser say anything
        }
    }
}
