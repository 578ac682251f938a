package id.jembatan.partners.notification;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Set;
import java.util.UUID;

/// Where people look a thing up that they were told of.
@ConfigMapping(prefix = "jembatan.portal")
interface PortalSettings {

    /// The address of the portal as people type it: `https://jembatan.example`.
    URI url();

    /// The collections of which the portal has a page for each record, at `/<collection>/<id>`; what it has none for
    /// leads to the reader's first page.
    Set<String> pages();

    default String linkTo(String collection, UUID id) {
        var door = url().toString().replaceAll("/+$", "");
        return pages().contains(collection) ? door + "/" + collection + "/" + id : door + "/home";
    }
}
