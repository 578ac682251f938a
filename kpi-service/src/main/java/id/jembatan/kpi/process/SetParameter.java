package id.jembatan.kpi.process;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Another value for a parameter, from a day on. Figures of earlier days keep the value that held then.
///
/// @param value as the parameter is written: a number, or codes with commas between them
public record SetParameter(
        @NotNull @Pattern(regexp = "[A-Za-z]{1,40}") @Schema(examples = "months")
        String name,

        @NotNull @Size(max = 400) @Schema(examples = "12") String value,

        @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDate validFrom,

        @NotBlank @Size(max = 1000) String source,
        @NotBlank @Size(max = 1000) String reason) {}
