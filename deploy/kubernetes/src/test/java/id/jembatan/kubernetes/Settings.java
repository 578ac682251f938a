package id.jembatan.kubernetes;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The environment that a service gets from the map of settings its Deployment names.
final class Settings {

    /// An address inside the cluster: the name of a service, and a port.
    record Address(String host, int port) {}

    private static final Pattern ADDRESS = Pattern.compile("//([a-z-]+):(\\d+)");

    /// Not asked by a pod but handed to browsers, in pages and in mails.
    private static final Set<String> FOR_BROWSERS = Set.of("JEMBATAN_PORTAL_IDENTITY_PROVIDER", "JEMBATAN_PORTAL_URL");

    private Settings() {}

    static Map<String, String> of(Manifest deployment, String folder) {
        var map = Manifest.stream(deployment.containers().getFirst().path("envFrom"))
                .filter(source -> source.has("configMapRef"))
                .map(source -> source.at("/configMapRef/name").asText())
                .findFirst()
                .orElseThrow();
        return Kustomize.render(folder).stream()
                .filter(object -> object.is("ConfigMap") && object.name().equals(map))
                .findFirst()
                .orElseThrow(() -> new AssertionError(deployment + " names the unknown settings " + map))
                .data();
    }

    /// Whom the pods ask, by the setting that says so.
    static Map<String, Address> addresses(Manifest deployment, String folder) {
        var addresses = new TreeMap<String, Address>();
        of(deployment, folder).forEach((key, value) -> {
            var address = ADDRESS.matcher(value);
            if (!FOR_BROWSERS.contains(key) && address.find()) {
                addresses.put(key, new Address(address.group(1), Integer.parseInt(address.group(2))));
            }
        });
        return addresses;
    }
}
