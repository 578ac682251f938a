package id.jembatan.platform.refusal;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Which methods an address has, for the `Allow` header that a 405 must carry (RFC 9110, section 15.5.6) and that
/// the framework leaves out; and which of them are open to everybody.
@ApplicationScoped
public class AllowedMethods {

    private record Endpoint(Pattern path, String method, boolean open) {}

    private final BeanManager beans;
    private final String base;
    private volatile @Nullable List<Endpoint> endpoints;

    public AllowedMethods(BeanManager beans, @ConfigProperty(name = "quarkus.rest.path") String base) {
        this.beans = beans;
        this.base = base;
    }

    /// The methods of an address, comma-separated; empty if it has none.
    public String of(String path) {
        return endpoints().stream()
                .filter(it -> it.path().matcher(path).matches())
                .map(Endpoint::method)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    /// Whether an address answers this method without asking who calls (`@PermitAll`).
    public boolean isOpen(String path, String method) {
        var asked = method.equals("HEAD") ? "GET" : method; // the framework answers HEAD by the method of GET
        return endpoints().stream()
                .anyMatch(it -> it.open()
                        && it.method().equals(asked)
                        && it.path().matcher(path).matches());
    }

    private List<Endpoint> endpoints() {
        var known = endpoints;
        if (known == null) {
            var found = new ArrayList<Endpoint>();
            for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                var path = bean.getBeanClass().getAnnotation(Path.class);
                if (path != null) {
                    for (var method : bean.getBeanClass().getDeclaredMethods()) {
                        add(found, path.value(), method);
                    }
                }
            }
            known = List.copyOf(found);
            endpoints = known;
        }
        return known;
    }

    private void add(List<Endpoint> found, String root, Method method) {
        var path = method.getAnnotation(Path.class);
        Arrays.stream(method.getAnnotations())
                .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .forEach(http -> found.add(
                        new Endpoint(pattern(root, path == null ? "" : path.value()), http.value(), isOpen(method))));
    }

    private static boolean isOpen(Method method) {
        return method.isAnnotationPresent(PermitAll.class);
    }

    private Pattern pattern(String root, String path) {
        var whole = Arrays.stream((base + "/" + root + "/" + path).split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.contains("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/", "/", "/?"));
        return Pattern.compile(whole);
    }
}
