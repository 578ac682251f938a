package id.jembatan.partners.imports;

import id.jembatan.partners.naming.Plain;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What an outside list is, and where it comes from.
public class ReconcileOptions {

    @QueryParam("list")
    @NotBlank @Plain
    @Size(max = 200) @Parameter(description = "What the list is called", required = true)
    String list = "";

    @QueryParam("source")
    @NotBlank @Plain
    @Size(max = 2000) @Parameter(description = "Where it was found, word for word", required = true)
    String source = "";

    @QueryParam("asOf")
    @Nullable @Parameter(description = "The day on which the list was as it is; today if nobody says")
    LocalDate asOf;

    @QueryParam("forms")
    @Nullable @Pattern(regexp = "id|en") @Parameter(description = "How the list writes dates that can be read in two ways")
    String forms;
}
