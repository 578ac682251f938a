package id.jembatan.gateway.partner;

import java.util.List;

/// The names of partners that services mention by id and code only.
record Known(List<Partner> partners) {

    /// @return the name, or the code of one that is not among them
    public String nameOf(Partner.Brief partner) {
        return partners.stream()
                .filter(each -> each.id().equals(partner.id()))
                .map(Partner::name)
                .findFirst()
                .orElseGet(partner::label);
    }
}
