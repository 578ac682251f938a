package id.jembatan.agreements.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why a document is taken back.
public record WithdrawDocument(@NotBlank @Size(max = 2000) String reason) {}
