package id.jembatan.platform.filetype;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Signatures of PGP that come as files of their own, beside the text that they sign.
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
}
