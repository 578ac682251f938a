package id.jembatan.gateway.agreement;

import java.util.List;
import java.util.UUID;

/// A case, as pages show it.
public record Agreement(UUID id, String reference, String title, Stage stage, List<PartnerRef> partners) {

    public record Stage(String code, String label) {}

    public record PartnerRef(UUID partnerId, String code, String name, String country) {}
}
