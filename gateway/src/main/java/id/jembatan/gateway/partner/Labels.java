package id.jembatan.gateway.partner;

import java.util.List;

/// Codes of a service with their names in the reader's language.
record Labels(List<Partners.Label> all) {

    /// @return the name, or the code of something that is newer than the list
    public String of(String code) {
        return all.stream()
                .filter(each -> each.code().equals(code))
                .map(Partners.Label::name)
                .findFirst()
                .orElse(code);
    }
}
