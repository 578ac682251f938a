package id.jembatan.agreements.open;

import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An agreement as everybody may see it. Papers, people, remarks, what each side says and how it came about are no part
/// of it.
///
/// @param kindLabel and the other labels: in the language of the request
/// @param openedOn when the case began, which is not the day of the signature
/// @param texts the signed texts, the oldest first; empty where the register has none of an old case
/// @param publicSince when it was marked as public
@Schema(name = "PublicAgreement")
record PublicAgreement(
        String reference,
        String title,
        String kind,
        String kindLabel,
        String stage,
        String stageLabel,
        boolean ended,
        List<Partner> partners,
        List<String> sectors,
        PartialDate openedOn,
        List<Text> texts,
        Instant publicSince) {

    /// @param code under which the partner is public, if it is; absent while it is only a name to us
    @Schema(name = "PublicAgreementPartner")
    record Partner(
            @Nullable String code, String name, @Nullable String country) {}

    /// A signed text. A day is told as far as it is known.
    @Schema(name = "PublicText")
    record Text(
            String number,
            String kind,
            String kindLabel,
            String title,
            Instrument.Standing standing,
            @Nullable PartialDate signedOn,
            @Nullable PartialDate inForceOn,
            @Nullable PartialDate endsOn) {}
}
