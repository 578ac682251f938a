package id.jembatan.gateway.agreement;

import id.jembatan.gateway.page.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a reader chooses from when he looks for cases or opens one, worded for him by the services.
public record Choices(List<Procedure> procedures, List<Sectors.Sector> sectors, List<Sectors.Choice> partners) {

    /// The kinds of co-operation of all procedures, each once.
    public List<Procedure.Named> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        procedures.forEach(it -> it.kinds().forEach(kind -> kinds.putIfAbsent(kind.code(), kind.label())));
        return named(kinds);
    }

    public List<Procedure.Named> stages() {
        var stages = new LinkedHashMap<String, String>();
        procedures.forEach(it -> it.stages().forEach(stage -> stages.putIfAbsent(stage.code(), stage.label())));
        return named(stages);
    }

    public List<Procedure.Named> origins() {
        var origins = new LinkedHashMap<String, String>();
        procedures.forEach(it -> it.origins().forEach(origin -> origins.putIfAbsent(origin.code(), origin.label())));
        return named(origins);
    }

    /// How one number of a count is called.
    ///
    /// @param by what was counted by
    public String labelOf(String by, String key, Frame frame) {
        return switch (by) {
            case "stage" -> label(stages(), key);
            case "kind" -> label(kinds(), key);
            case "procedure" ->
                procedures.stream()
                        .filter(it -> it.code().equals(key))
                        .map(Procedure::label)
                        .findFirst()
                        .orElse(key);
            case "sector" -> new Sectors.Names(sectors).of(key);
            case "country" -> frame.country(key);
            default -> key;
        };
    }

    public String partner(String code) {
        return partners.stream()
                .filter(it -> it.code().equals(code) || it.id().toString().equals(code))
                .map(Sectors.Choice::name)
                .findFirst()
                .orElse(code);
    }

    private static String label(List<Procedure.Named> all, String key) {
        return all.stream()
                .filter(it -> it.code().equals(key))
                .map(Procedure.Named::label)
                .findFirst()
                .orElse(key);
    }

    private static List<Procedure.Named> named(Map<String, String> all) {
        return all.entrySet().stream()
                .map(it -> new Procedure.Named(it.getKey(), it.getValue()))
                .toList();
    }
}
