package id.jembatan.platform.http;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Refuses query parameters that the method does not have: a filter with a typo must not look like an empty list, nor
/// like a full one.
@Provider
public class KnownParameters implements ContainerRequestFilter {

    private final Map<Method, Map<String, Class<?>>> types = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        var method = resource.getResourceMethod();
        if (given.isEmpty() || method == null || handsOn(method)) {
            return;
        }
        var known = types.computeIfAbsent(method, KnownParameters::typesOf);
        refuseUnknown(given.keySet(), known.keySet());
        refuseWrongTypes(given, known);
    }

    /// A method that takes the request as it came, or the whole query and no parameter of it, hands it on to
    /// somebody who knows them.
    private static boolean handsOn(Method method) {
        var types = Arrays.asList(method.getParameterTypes());
        return types.contains(RoutingContext.class)
                || types.contains(UriInfo.class) && typesOf(method).isEmpty();
    }

    private static void refuseUnknown(Set<String> given, Set<String> known) {
        var names = String.join(", ", known);
        var refusal = new Refusal(CommonProblem.UNKNOWN_PARAMETER, names);
        given.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> refusal.at(name, CommonProblem.UNKNOWN_PARAMETER, names));
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    /// The framework answers a wrong type with 404, as if the address did not exist.
    private static void refuseWrongTypes(Map<String, List<String>> given, Map<String, Class<?>> known) {
        var refusal = new Refusal(CommonProblem.MALFORMED_REQUEST);
        given.forEach((name, values) -> {
            var type = known.get(name);
            if (type != null && !values.stream().allMatch(value -> Readable.as(type, value))) {
                refusal.at(name, CommonProblem.WRONG_TYPE);
            }
        });
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    private static Map<String, Class<?>> typesOf(Method method) {
        var found = new TreeMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            var name = nameOf(parameter, parameter.getName());
            if (name != null) {
                found.put(name, parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFieldsOf(parameter.getType(), found);
            }
        }
        return found;
    }

    private static void addFieldsOf(Class<?> bean, Map<String, Class<?>> found) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                var name = nameOf(field, field.getName());
                if (name != null) {
                    found.put(name, field.getType());
                }
            }
        }
    }

    private static @Nullable String nameOf(AnnotatedElement element, String plain) {
        var rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            return rest.value().isEmpty() ? plain : rest.value();
        }
        var query = element.getAnnotation(QueryParam.class);
        return query == null ? null : query.value();
    }
}
