package id.jembatan.gateway.register;

import id.jembatan.gateway.page.KnownDate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A signed agreement as everybody may see it.
public record PublicAgreement(
        String reference,
        String title,
        String kind,
        String kindLabel,
        String stage,
        String stageLabel,
        boolean ended,
        List<Partner> partners,
        List<String> sectors,
        KnownDate openedOn,
        List<Text> texts,
        Instant publicSince) {

    public record Partner(
            @Nullable String code, String name, @Nullable String country) {}

    public record Text(
            String number,
            String kind,
            String kindLabel,
            String title,
            String standing,
            @Nullable KnownDate signedOn,
            @Nullable KnownDate inForceOn,
            @Nullable KnownDate endsOn) {}

    /// The first signature that the register knows; nothing where it has no text of an old case.
    public @Nullable KnownDate signedOn() {
        return texts.isEmpty() ? null : texts.getFirst().signedOn();
    }
}
