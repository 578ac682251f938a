package id.jembatan.gateway.agreement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question that has more than one answer: what the register counts under each definition, and what has been said.
public record Question(String code, String question, List<Count> counts, List<Claim> claims, boolean contradicting) {

    public record Asked(String code, String question) {}

    public record Claim(String reference, @Nullable UUID agreementId, Agreement.Statement statement) {}
}
