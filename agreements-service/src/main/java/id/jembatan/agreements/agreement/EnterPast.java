package id.jembatan.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Steps of the past, in their order.
public record EnterPast(@NotEmpty @Size(max = 200) List<@NotNull @Valid PastMove> moves) {}
