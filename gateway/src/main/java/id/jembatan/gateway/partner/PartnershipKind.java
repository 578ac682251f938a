package id.jembatan.gateway.partner;

import java.util.List;

/// A kind of partnership with its name in the reader's language.
public record PartnershipKind(String code, String name) {

    /// The names of all kinds, by their codes.
    public record Names(List<PartnershipKind> kinds) {

        /// @return the name, or the code of a kind that is newer than the list
        public String of(String code) {
            return kinds.stream()
                    .filter(kind -> kind.code().equals(code))
                    .map(PartnershipKind::name)
                    .findFirst()
                    .orElse(code);
        }
    }
}
