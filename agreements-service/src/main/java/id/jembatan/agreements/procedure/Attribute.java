package id.jembatan.agreements.procedure;

import java.util.Arrays;
import java.util.Optional;

/// What is known of a document besides its bytes.
public enum Attribute {
    NUMBER("number"),
    ISSUED_ON("issuedOn"),
    RECEIVED_ON("receivedOn"),
    ISSUER("issuer"),
    LANGUAGE("language");

    private final String word;

    Attribute(String word) {
        this.word = word;
    }

    /// As templates and the API write it.
    public String word() {
        return word;
    }

    public static Optional<Attribute> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
