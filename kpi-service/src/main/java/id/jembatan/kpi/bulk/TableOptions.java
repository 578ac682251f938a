package id.jembatan.kpi.bulk;

import id.jembatan.platform.sheet.Forms;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a table is to be taken.
public class TableOptions extends BulkOptions {

    @QueryParam("forms")
    @Nullable @Pattern(regexp = "id|en") @Parameter(
            description = "How the file writes numbers and dates that can be read in two ways: `id` (1.234,56;"
                    + " 3/4/2025 is in April) or `en` (1,234.56; in March). Not needed where a column proves its form, nor"
                    + " for cells of a workbook that hold numbers.")
    String forms;

    Forms forms() {
        return new Forms(forms == null ? null : Forms.Form.of(forms).orElse(null));
    }
}
