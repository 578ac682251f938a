package id.jembatan.gateway.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.service.Lenient;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.PageHeaders;
import id.jembatan.gateway.service.ServiceAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What forms let people choose from.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Lists {

    /// As many as one choice can hold; a form offers a search for the others.
    int MOST = 200;

    @GET
    @Path("/partners")
    Uni<Listing<PartnerRef>> partners(@RestQuery @Nullable String q, @RestQuery String sort, @RestQuery int limit);

    @GET
    @Path("/partners/{id}")
    Uni<PartnerRef> partner(@RestPath String id);

    @GET
    @Path("/sectors")
    Uni<Listing<Named>> sectors();

    @GET
    @Path("/missions")
    Uni<Listing<Named>> missions(@RestQuery int limit);

    /// People at a partner, as far as the reader may know of them.
    @GET
    @Path("/contacts")
    Uni<Listing<Person>> people(@RestQuery String partner, @RestQuery boolean current, @RestQuery int limit);

    /// A person in a role.
    record Person(UUID id, Name name, @Nullable String role) {}

    record Name(String display) {}

    /// The list, and before it what is chosen already and did not fit into it: one call for each of those, and almost
    /// always none.
    ///
    /// @param chosen the ids
    default List<PartnerRef> with(List<String> chosen, List<PartnerRef> listed) {
        var lacking = chosen.stream()
                .filter(id ->
                        listed.stream().noneMatch(each -> each.id().toString().equals(id)))
                .limit(20)
                .map(id -> partner(id).onFailure().recoverWithNull())
                .toList();
        if (lacking.isEmpty()) {
            return listed;
        }
        var found = Uni.join().all(lacking).andFailFast().await().indefinitely();
        return Stream.concat(found.stream().filter(Objects::nonNull), listed.stream())
                .toList();
    }

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
