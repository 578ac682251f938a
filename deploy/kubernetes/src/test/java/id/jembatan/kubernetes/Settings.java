package id.jembatan.kubernetes;

import java.util.Map;

/// The environment that a service gets from the map of settings its Deployment names.
final class Settings {

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
}
