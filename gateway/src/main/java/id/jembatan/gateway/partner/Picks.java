package id.jembatan.gateway.partner;

import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Choosing a partner in a form: people pick one by its code or name, services know it by its id.
@ApplicationScoped
public class Picks {

    private static final int MOST = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("[a-z]{2}-[a-z0-9-]+");

    private final Partners partners;

    Picks(@RestClient Partners partners) {
        this.partners = partners;
    }

    /// The partners that a field suggests: the first two hundred by name; another one is found by its code.
    public Uni<Part<Partner>> all() {
        return Part.of(partners.list(null, null, null, null, null, null, null, null, MOST, false));
    }

    /// One partner for a link; nothing if this reader may not know of it.
    public Uni<Part<Partner>> one(UUID id) {
        return Part.of(partners.get(id).map(found -> new Listing<>(List.of(found), null, null)));
    }

    /// @return the id of the partner with this code, or what was typed if there is none: then the service says so
    public String idOf(String typed) {
        if (ID.matcher(typed).matches() || !CODE.matcher(typed).matches()) {
            return typed;
        }
        return partners.byCode(typed, 1).await().indefinitely().items().stream()
                .findFirst()
                .map(each -> each.id().toString())
                .orElse(typed);
    }
}
