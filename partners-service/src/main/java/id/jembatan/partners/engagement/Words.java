package id.jembatan.partners.engagement;

import id.jembatan.platform.json.Text;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The texts of an engagement in one language.
@Embeddable
record Words(
        @Nullable String subject,
        @Nullable String purpose,
        @Nullable String expectedResult,
        @Nullable String result,
        @Nullable String nextStep) {

    Words {
        subject = Text.tidy(subject);
        purpose = Text.tidy(purpose);
        expectedResult = Text.tidy(expectedResult);
        result = Text.tidy(result);
        nextStep = Text.tidy(nextStep);
    }

    Words withResult(String said) {
        return new Words(subject, purpose, expectedResult, said, nextStep);
    }

    String all() {
        return Stream.of(subject, purpose, expectedResult, result, nextStep)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
