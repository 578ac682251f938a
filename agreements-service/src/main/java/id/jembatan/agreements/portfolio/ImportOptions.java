package id.jembatan.agreements.portfolio;

import id.jembatan.platform.sheet.Forms.Form;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a file is to be taken.
public class ImportOptions {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Do everything, tell what would come of it, and store nothing")
    boolean dryRun;

    @QueryParam("rows")
    @Nullable @Pattern(regexp = "good|all") @Parameter(description = "good: take the rows without an error; all: all of them or none. good when left out")
    String rows;

    @QueryParam("forms")
    @Nullable @Pattern(regexp = "id|en") @Parameter(
            description =
                    "What a date such as 03/04/2025 means where the file does not prove it: Indonesian or English")
    String forms;

    boolean allOrNone() {
        return "all".equals(rows);
    }

    @Nullable Form form() {
        return forms == null ? null : Form.of(forms).orElse(null);
    }
}
