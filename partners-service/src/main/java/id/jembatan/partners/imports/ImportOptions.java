package id.jembatan.partners.imports;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.sheet.Forms;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a file is to be taken.
public class ImportOptions {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Only tell what would come of it; no record is touched")
    boolean dryRun;

    @QueryParam("rows")
    @DefaultValue("good")
    @Pattern(regexp = "good|all") @Parameter(
            description = "`good` (the default): rows without an error are taken, the others are told; `all`: one wrong"
                    + " row keeps the whole file out")
    String rows = "good";

    @QueryParam("duplicates")
    @DefaultValue("warn")
    @Pattern(regexp = "warn|refuse|ignore") @Parameter(
            description = "What becomes of a new partner that is likely on record already under another name: it is"
                    + " taken with a warning (the default), refused, or not looked for")
    String duplicates = "warn";

    @QueryParam("forms")
    @Nullable @Pattern(regexp = "id|en") @Parameter(
            description = "How the file writes numbers and dates that can be read in two ways: `id` (1.234,56;"
                    + " 3/4/2025 is in April) or `en` (1,234.56; in March). Not needed where a column proves its form.")
    String forms;

    @QueryParam("fileName")
    @Nullable @Plain
    @Size(max = 200) @Parameter(description = "What the file is called, for the list of imports")
    String fileName;

    boolean goodRows() {
        return rows.equals("good");
    }

    Forms forms() {
        return new Forms(forms == null ? null : Forms.Form.of(forms).orElse(null));
    }
}
