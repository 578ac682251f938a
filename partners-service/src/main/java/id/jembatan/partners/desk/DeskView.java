package id.jembatan.partners.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A desk as the API shows it.
///
/// @param actions what this caller may do with it now
public record DeskView(
        UUID id,
        Desk code,
        String name,
        List<String> mails,
        String language,
        boolean active,
        @Nullable String source,
        long version,
        List<String> actions) {

    static DeskView of(DeskEntry entry, List<String> actions) {
        var said = entry.changeable();
        return new DeskView(
                entry.id(),
                entry.desk(),
                said.name(),
                said.mails(),
                said.language(),
                said.isActive(),
                said.source(),
                entry.version(),
                actions);
    }
}
