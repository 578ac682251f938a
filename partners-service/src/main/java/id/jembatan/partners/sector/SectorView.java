package id.jembatan.partners.sector;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A sector as the API shows it.
///
/// @param group the upper of the two levels: the first part of the code
/// @param name in the language of the request
/// @param sdg goals and targets of sustainable development, such as `6` and `6.1`
/// @param urusan affairs of government, by the codes of the national nomenclature
public record SectorView(
        @Schema(examples = "WAT-DRINK") String code,
        @Schema(examples = "WAT") String group,
        String name,
        Names names,
        List<String> sdg,
        List<String> urusan,
        @Nullable String remark,
        String source) {

    /// The name in each language of the suite.
    @Schema(name = "SectorNames")
    public record Names(String id, String en, String tr) {

        String in(String language) {
            return switch (language) {
                case "en" -> en;
                case "tr" -> tr;
                default -> id;
            };
        }
    }
}
