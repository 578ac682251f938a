package id.jembatan.gateway.proxy;

import id.jembatan.gateway.service.Services;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where one request goes.
///
/// @param service the name of the service
/// @param name the collection, as requests are counted and traced: there are few of them
/// @param uri path and query as the service knows them
/// @param feed whether the path was one of the two that every service has (`events`, `audit`), and so was renamed
record Target(String service, String name, String uri, boolean feed) {

    private static final String API = "/api/v1/";

    /// Before the collections that are open to everybody: each service has some of its own.
    private static final String PUBLIC = "public/";

    /// Every service has a feed and a journal of its own; through the one door they need its name before them.
    private static final Pattern OF_A_SERVICE =
            Pattern.compile("/api/v1/([a-z]+)-service/((?:events|audit)(?:[/?].*)?)");

    /// @param uri the raw request target, which the raw-path guard has already found to be unambiguous
    static Optional<Target> of(String uri, Services services) {
        var own = OF_A_SERVICE.matcher(uri);
        if (own.matches() && services.byName().containsKey(own.group(1))) {
            var name = API + own.group(1) + "-service/" + own.group(2).split("[/?]", 2)[0];
            return Optional.of(new Target(own.group(1), name, API + own.group(2), true));
        }
        if (!uri.startsWith(API)) {
            return Optional.empty();
        }
        var rest = uri.substring(API.length());
        // A format may be named by a suffix (`partners.geojson`): it is still the same collection.
        var collection = rest.startsWith(PUBLIC)
                ? PUBLIC + rest.substring(PUBLIC.length()).split("[/?.]", 2)[0]
                : rest.split("[/?.]", 2)[0];
        return services.ownerOf(collection).map(service -> new Target(service, API + collection, uri, false));
    }

    /// Turns a link of the service (`Location`, `Link`) into one that works at this door.
    ///
    /// @param origin the address of the service
    /// @param door the address under which the client called, for example `https://jembatan.example`
    String outside(String link, String origin, String door) {
        var there = link.replace(origin + "/", door + "/");
        return feed
                ? there.replace(API + "events", API + service + "-service/events")
                        .replace(API + "audit", API + service + "-service/audit")
                : there;
    }
}
