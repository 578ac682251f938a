/// Makes `jembatan-realm.json` from `rights.csv` (who may do what), `realm-base.json` (everything else, by hand) and
/// `user-profile.json`. Needs a JDK and nothing more:
///
/// ```
/// java deploy/keycloak/Generate.java            writes the realm file
/// java deploy/keycloak/Generate.java --print    prints it instead; a test compares it with the committed file
/// ```
///
/// The base is copied as it stands; only its three kinds of "@markers@" are replaced.

/// One line of the table: this scope of this resource of this service is open to these roles.
record Right(String service, String resource, String scope, List<String> roles) {
    String name() {
        return resource + ":" + scope;
    }
}


void main(String[] args) throws IOException {
    var folder = Path.of(System.getProperty("jdk.launcher.sourcefile")).toAbsolutePath().getParent();
    var lines = Files.readAllLines(folder.resolve("rights.csv"));
    var roles = List.of(lines.getFirst().split(",")).subList(3, lines.getFirst().split(",").length);
    var rights = lines.stream().skip(1).map(line -> right(line, roles)).toList();
    var profile = Files.readString(folder.resolve("user-profile.json"));

    var realm = fill(Files.readString(folder.resolve("realm-base.json")), marker -> switch (marker) {
        case "roles" -> roles;
        // Keycloak wants the profile as a text inside the JSON
        case "user profile" -> profile.lines().map(String::strip).collect(Collectors.joining(" "));
        default -> authorization(rightsOf(marker, rights), roles);
    });

    if (List.of(args).contains("--print")) {
        System.out.write(realm.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    } else {
        Files.writeString(folder.resolve("jembatan-realm.json"), realm);
    }
}

/// Every cell is `x` or empty, and a right that nobody has is a slip of the pen.
Right right(String line, List<String> roles) {
    var cells = line.split(",", -1);
    if (cells.length != roles.size() + 3) {
        throw new IllegalArgumentException("rights.csv: " + cells.length + " cells in: " + line);
    }
    var allowed = new ArrayList<String>();
    for (int i = 0; i < roles.size(); i++) {
        switch (cells[i + 3]) {
            case "x" -> allowed.add(roles.get(i));
            case "" -> {}
            default -> throw new IllegalArgumentException("rights.csv: neither x nor empty in: " + line);
        }
    }
    if (allowed.isEmpty()) {
        throw new IllegalArgumentException("rights.csv: nobody may do: " + line);
    }
    return new Right(cells[0], cells[1], cells[2], allowed);
}

List<Right> rightsOf(String marker, List<Right> rights) {
    var service = marker.replace("rights of ", "");
    var own = rights.stream().filter(right -> right.service().equals(service)).toList();
    if (own.isEmpty()) {
        throw new IllegalArgumentException("realm-base.json: no line of rights.csv answers @" + marker + "@");
    }
    return own;
}

/// What Keycloak calls authorization settings. One policy per role; one permission per line of the table, granted when
/// any of its roles is there. What no permission covers is denied (`ENFORCING`).
Object authorization(List<Right> rights, List<String> allRoles) {
    var byResource = new LinkedHashMap<String, List<Map<String, Object>>>();
    var scopes = new TreeSet<String>();
    for (var right : rights) {
        byResource.computeIfAbsent(right.resource(), _ -> new ArrayList<>()).add(object("name", right.scope()));
        scopes.add(right.scope());
    }

    var resources = new ArrayList<Object>();
    byResource.forEach((resource, its) ->
            resources.add(object("name", resource, "ownerManagedAccess", false, "scopes", its)));

    var policies = new ArrayList<Object>();
    for (var role : allRoles) {
        if (rights.stream().anyMatch(right -> right.roles().contains(role))) {
            var config = object("roles", json(List.of(object("id", role, "required", false))));
            policies.add(policy(role, "role", "UNANIMOUS", config));
        }
    }
    for (var right : rights) {
        var config = object(
                "resources", json(List.of(right.resource())),
                "scopes", json(List.of(right.scope())),
                "applyPolicies", json(right.roles()));
        policies.add(policy(right.name(), "scope", "AFFIRMATIVE", config));
    }

    return object(
            "allowRemoteResourceManagement", false,
            "policyEnforcementMode", "ENFORCING",
            "decisionStrategy", "UNANIMOUS",
            "resources", resources,
            "policies", policies,
            "scopes", scopes.stream().map(scope -> object("name", scope)).toList());
}

Map<String, Object> policy(String name, String type, String decisionStrategy, Map<String, Object> config) {
    return object("name", name, "type", type, "logic", "POSITIVE", "decisionStrategy", decisionStrategy, "config", config);
}

Map<String, Object> object(Object... namesAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
        object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
}

/// Replaces each `"@marker@"`; lists of objects go one entry to a line, indented like the line they stand in.
String fill(String base, Function<String, Object> values) {
    return Pattern.compile("(?m)^( *)(.*?)\"@([a-z -]+)@\"").matcher(base).replaceAll(found -> {
        var value = values.apply(found.group(3));
        return Matcher.quoteReplacement(found.group(1) + found.group(2) + pretty(value, found.group(1)));
    });
}

String pretty(Object value, String indent) {
    var deeper = indent + "  ";
    return switch (value) {
        case Map<?, ?> map when !indent.isEmpty() && map.containsKey("policies") -> map.entrySet().stream()
                .map(entry -> deeper + json(entry.getKey()) + ": " + pretty(entry.getValue(), deeper))
                .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
        case List<?> list when !list.isEmpty() && list.getFirst() instanceof Map -> list.stream()
                .map(entry -> deeper + json(entry))
                .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        default -> json(value);
    };
}

String json(Object value) {
    return switch (value) {
        case Map<?, ?> map -> map.entrySet().stream()
                .map(entry -> json(entry.getKey()) + ": " + json(entry.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
        case List<?> list -> list.stream().map(this::json).collect(Collectors.joining(", ", "[", "]"));
        case Boolean truth -> truth.toString();
        default -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    };
}
