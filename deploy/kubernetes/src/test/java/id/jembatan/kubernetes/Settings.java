package id.jembatan.kubernetes;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The environment that a service gets from the map of settings its Deployment names.
final class Settings {

    /// An address inside the cluster: the name of a service, and a port.
    record Address(String host, int port) {}

    private static final Pattern ADDRESS = Pattern.compile("//([a-z-]+):(\\d+)");

    /// Not asked by a pod but handed to browsers.
    private static final String FOR_BROWSERS = "JEMBATAN_PORTAL_IDENTITY_PROVIDER";

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
            if (!key.equals(FOR_BROWSERS) && address.find()) {
                addresses.put(key, new Address(address.group(1), Integer.parseInt(address.group(2))));
            }
        });
        return addresses;
    }
}
