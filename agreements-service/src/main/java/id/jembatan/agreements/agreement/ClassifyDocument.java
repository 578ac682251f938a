package id.jembatan.agreements.agreement;

import id.jembatan.agreements.confidentiality.ConfidentialityClass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// The class that a document gets, and why.
public record ClassifyDocument(
        @NotNull ConfidentialityClass to,
        @NotBlank @Size(max = 2000) String reason) {}
