package id.jembatan.agreements.duty;

import id.jembatan.agreements.procedure.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A text in the languages of the portal.
public record Words(
        @NotBlank @Size(max = 300) String id,
        @NotBlank @Size(max = 300) String en,
        @NotBlank @Size(max = 300) String tr) {

    Label label() {
        return new Label(id, en, tr);
    }
}
