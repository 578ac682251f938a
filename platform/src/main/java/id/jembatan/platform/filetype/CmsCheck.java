package id.jembatan.platform.filetype;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/// Signatures by certificate that come as files of their own, beside the text that they sign. One that holds the text
/// inside is an envelope, and nobody has looked into it.
final class CmsCheck {

    private static final int LARGEST = 1 << 20;

    private CmsCheck() {}

    static Optional<FileFault> of(Probe file) throws IOException {
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
