package id.jembatan.agreements.signature;

import id.jembatan.agreements.signature.SignatureReport.Coverage;
import org.jspecify.annotations.Nullable;

/// A place in a PDF where a signature says what it signs: everything but the gap that holds the signature itself.
///
/// @param signature the bytes in the gap; null where the gap holds anything else
/// @param claimed the signing time as the PDF writes it (`D:20250817100000+07'00'`)
record SignedRange(
        long from,
        long length,
        long from2,
        long length2,
        byte @Nullable [] signature,
        @Nullable String claimed) {

    Coverage coverage(long size) {
        if (from != 0 || signature == null) {
            return Coverage.PARTS;
        }
        return from2 + length2 == size ? Coverage.WHOLE_FILE : Coverage.EARLIER_STATE;
    }
}
