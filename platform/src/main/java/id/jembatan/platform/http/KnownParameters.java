package id.jembatan.platform.http;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Refuses query parameters that the method does not have: a filter with a typo must not look like an empty list, nor
/// like a full one.
@Provider
public class KnownParameters implements ContainerRequestFilter {

    private final Map<Method, Set<String>> names = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        var known = names.computeIfAbsent(resource.getResourceMethod(), KnownParameters::namesOf);
        var refusal = new Refusal(CommonProblem.UNKNOWN_PARAMETER, String.join(", ", known));
        given.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> refusal.at(name, CommonProblem.UNKNOWN_PARAMETER, String.join(", ", known)));
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    private static Set<String> namesOf(Method method) {
        var found = new HashSet<String>();
        for (var parameter : method.getParameters()) {
            var name = nameOf(parameter, parameter.getName());
            if (name != null) {
                found.add(name);
            } else if (parameter.isAnnotationPresent(BeanParam.class)
                    || parameter.getType().getSimpleName().equals("Paging")) {
                addFieldsOf(parameter.getType(), found);
            }
        }
        return found;
    }

    private static void addFieldsOf(Class<?> bean, Set<String> found) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                var name = nameOf(field, field.getName());
                if (name != null) {
                    found.add(name);
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
