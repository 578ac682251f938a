package id.jembatan.gateway.desk;

import java.util.List;

/// Something with a code, and its name in the reader's language.
public record Named(String code, String name) {

    /// The names of many, by their codes.
    public record Names(List<Named> all) {

        /// @return the name, or the code of one that is newer than the list
        public String of(String code) {
            return all.stream()
                    .filter(each -> each.code().equals(code))
                    .map(Named::name)
                    .findFirst()
                    .orElse(code);
        }
    }
}
