package id.jembatan.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.annotations.SerializedName;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says everything that is wrong with a manifest: an unknown kind or field, a wrong type, a missing field.
///
/// Kubernetes' own kinds are held against the classes that its project generates from the cluster's OpenAPI
/// document; they carry every field, its type and whether it is required. Kinds of operators are held against
/// the schemas in `src/test/resources/schemas`, which list only what we use.
final class Strict {

    private static final Map<String, Class<?>> OURS = Map.ofEntries(
            Map.entry("v1/ConfigMap", V1ConfigMap.class),
            Map.entry("v1/Namespace", V1Namespace.class),
            Map.entry("v1/PersistentVolumeClaim", V1PersistentVolumeClaim.class),
            Map.entry("v1/Secret", V1Secret.class),
            Map.entry("v1/Service", V1Service.class),
            Map.entry("v1/ServiceAccount", V1ServiceAccount.class),
            Map.entry("apps/v1/Deployment", V1Deployment.class),
            Map.entry("networking.k8s.io/v1/Ingress", V1Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", V1PodDisruptionBudget.class));

    /// The generated classes know no enumerations. These are the fields that our manifests use and that have one,
    /// by the simple name of their class and the field.
    private static final Map<String, Set<String>> ONE_OF = Map.ofEntries(
            Map.entry("V1Container.imagePullPolicy", Set.of("Always", "IfNotPresent", "Never")),
            Map.entry("V1ContainerPort.protocol", Set.of("TCP", "UDP", "SCTP")),
            Map.entry("V1HTTPIngressPath.pathType", Set.of("Exact", "Prefix", "ImplementationSpecific")),
            Map.entry("V1NetworkPolicyPort.protocol", Set.of("TCP", "UDP", "SCTP")),
            Map.entry("V1NetworkPolicySpec.policyTypes", Set.of("Ingress", "Egress")),
            Map.entry(
                    "V1PersistentVolumeClaimSpec.accessModes",
                    Set.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod")),
            Map.entry("V1PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy", Set.of("IfHealthyBudget", "AlwaysAllow")),
            Map.entry("V1PodSecurityContext.fsGroupChangePolicy", Set.of("OnRootMismatch", "Always")),
            Map.entry("V1SeccompProfile.type", Set.of("RuntimeDefault", "Localhost", "Unconfined")),
            Map.entry("V1ServiceSpec.type", Set.of("ClusterIP", "NodePort", "LoadBalancer", "ExternalName")),
            Map.entry("V1TopologySpreadConstraint.whenUnsatisfiable", Set.of("DoNotSchedule", "ScheduleAnyway")));

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private static final SchemaValidatorsConfig POINTERS =
            SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();

    private Strict() {}

    /// All complaints about this object, each with the pointer to the field; empty if there is none.
    static List<String> complaints(Manifest manifest) {
        var out = new ArrayList<String>();
        var name = manifest.apiVersion() + "/" + manifest.kind();
        var model = OURS.get(name);
        if (model != null) {
            object(manifest.tree(), model, "", out);
        } else {
            schema(manifest)
                    .ifPresentOrElse(
                            schema -> {
                                schema.validate(manifest.tree()).forEach(found -> out.add(found.getMessage()));
                                object(manifest.at("/metadata"), V1ObjectMeta.class, "/metadata", out);
                            },
                            () -> out.add(": " + name + " is no kind that these tests know"));
        }
        if (manifest.name().isEmpty()) {
            out.add("/metadata/name: is required");
        }
        return out;
    }

    private static Optional<JsonSchema> schema(Manifest manifest) {
        var group = manifest.apiVersion().replaceFirst("/.*", "");
        var file = "/schemas/" + manifest.kind() + "." + group + ".schema.json";
        try (var stream = Strict.class.getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(SCHEMAS.getSchema(stream, POINTERS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void object(JsonNode node, Class<?> model, String at, List<String> out) {
        if (!node.isObject()) {
            out.add(at + ": must be an object, is " + node);
            return;
        }
        var fields = Arrays.stream(model.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(SerializedName.class))
                .collect(Collectors.toMap(
                        field -> field.getAnnotation(SerializedName.class).value(), field -> field));
        required(model).stream()
                .map(String::valueOf)
                .filter(name -> !node.has(name))
                .forEach(name -> out.add(at + "/" + name + ": is required"));
        node.properties().forEach(entry -> {
            var here = at + "/" + entry.getKey();
            var field = fields.get(entry.getKey());
            if (field == null) {
                out.add(here + ": is no field of " + model.getSimpleName());
            } else {
                value(entry.getValue(), field.getGenericType(), here, out);
                oneOf(entry.getValue(), model, field, here, out);
            }
        });
    }

    private static Collection<?> required(Class<?> model) {
        try {
            return (Collection<?>) model.getField("openapiRequiredFields").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model + " does not tell what it requires", e);
        }
    }

    private static void oneOf(JsonNode value, Class<?> model, Field field, String at, List<String> out) {
        var allowed = ONE_OF.get(model.getSimpleName() + "."
                + field.getAnnotation(SerializedName.class).value());
        if (allowed != null) {
            (value.isArray() ? Manifest.stream(value) : Stream.of(value))
                    .filter(one -> !allowed.contains(one.asText()))
                    .forEach(one -> out.add(at + ": must be one of " + allowed + ", is " + one));
        }
    }

    private static void value(JsonNode node, Type type, String at, List<String> out) {
        if (type instanceof ParameterizedType generic) {
            var parts = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class && node.isObject()) {
                node.properties().forEach(entry -> value(entry.getValue(), parts[1], at + "/" + entry.getKey(), out));
            } else if (generic.getRawType() != Map.class && node.isArray()) {
                for (var i = 0; i < node.size(); i++) {
                    value(node.get(i), parts[0], at + "/" + i, out);
                }
            } else {
                out.add(at + ": must be " + (generic.getRawType() == Map.class ? "a map" : "a list") + ", is " + node);
            }
        } else if (type instanceof Class<?> plain
                && plain.getPackageName().equals(V1Deployment.class.getPackageName())) {
            object(node, plain, at, out);
        } else if (!fits(node, (Class<?>) type)) {
            out.add(at + ": must be " + ((Class<?>) type).getSimpleName() + ", is " + node);
        }
    }

    private static boolean fits(JsonNode node, Class<?> type) {
        if (type == String.class) {
            return node.isTextual();
        }
        if (type == Integer.class) {
            return node.isIntegralNumber() && node.canConvertToInt();
        }
        if (type == Long.class) {
            return node.isIntegralNumber() && node.canConvertToLong();
        }
        if (type == Boolean.class) {
            return node.isBoolean();
        }
        if (type == IntOrString.class) {
            return node.isTextual() || node.isIntegralNumber();
        }
        if (type == Quantity.class) {
            return (node.isTextual() || node.isNumber()) && isQuantity(node.asText());
        }
        if (type == byte[].class) {
            return node.isTextual() && isBase64(node.asText());
        }
        if (type == OffsetDateTime.class) {
            return node.isTextual() && isTime(node.asText());
        }
        throw new IllegalStateException("The tests do not know how to check a " + type);
    }

    private static boolean isQuantity(String text) {
        try {
            Quantity.fromString(text);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
