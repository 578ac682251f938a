package id.jembatan.partners.parameter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A parameter as the API shows it.
///
/// @param source who or what says so; `[DESIGN]` where nobody does and a value had to be chosen
@Schema(name = "Parameter")
public record ParameterView(
        @Schema(examples = "permit-lead") String code, String value, String unit, String meaning, String source) {}
