package id.jembatan.agreements.portfolio;

import id.jembatan.agreements.agreement.MakeStatement;
import id.jembatan.agreements.agreement.OldCase;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One row, on its way to a case. Nothing of it is lost: what has no place of its own becomes a statement.
record PortfolioRow(Map<String, String> cells) {

    static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "partner",
            "type",
            "date",
            "date_precision",
            "sectors",
            "targets_kpis",
            "figures",
            "status_in_seed",
            "seed_file",
            "cross_check",
            "certainty");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,60}");
    private static final Pattern SECTOR = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*\\)");
    private static final int LONGEST = 2000;

    /// @throws RowRefused naming the column that cannot be used
    OldCase oldCase(Profile profile, Procedures procedures) {
        var id = cell("id");
        if (!ID.matcher(id).matches()) {
            throw new RowRefused("id", "id", id);
        }
        if (cell("title").isEmpty() || cell("title").length() > 300) {
            throw new RowRefused("title", "title");
        }
        var governed = profile.types().get(cell("type"));
        var code = governed == null ? profile.registerOnly() : governed.procedure();
        var procedure = procedures.newest(code).orElseThrow(() -> new RowRefused("type", "type", code));
        var kind = governed == null ? cell("type") : governed.kind(cell("title"));
        if (!procedure.kinds().containsKey(kind)) {
            throw new RowRefused("type", "type", kind);
        }
        return new OldCase(
                id,
                procedure.code(),
                kind,
                cell("title"),
                stage(governed, procedure),
                date(),
                partners(),
                sectors(profile),
                something("targets_kpis", profile),
                something("status_in_seed", profile),
                something("seed_file", profile),
                something("certainty", profile),
                statements(profile));
    }

    private String cell(String column) {
        var text = Text.normal(cells.getOrDefault(column, "").strip());
        if (!Text.isStorable(text) || text.length() > LONGEST) {
            throw new RowRefused(column, "text");
        }
        return text;
    }

    private @Nullable String something(String column, Profile profile) {
        var text = cell(column);
        return profile.isNothing(text) ? null : text;
    }

    private String stage(Profile.@Nullable Governed governed, Procedure procedure) {
        if (governed == null) {
            return procedure.start();
        }
        var stage = governed.stages().get(cell("status_in_seed"));
        if (stage == null || !procedure.stages().containsKey(stage)) {
            throw new RowRefused("status_in_seed", "stage", cell("status_in_seed"));
        }
        return stage;
    }

    private PartialDate date() {
        try {
            var date = PartialDate.parse(cell("date"));
            var precision = date.day() != null ? "day" : date.month() != null ? "month" : "year";
            if (!precision.equals(cell("date_precision"))) {
                throw new RowRefused("date_precision", "precision", cell("date"), precision);
            }
            return date;
        } catch (DateTimeException e) {
            throw new RowRefused("date", "date", cell("date"));
        }
    }

    /// Several are separated by semicolons; words in brackets alone name nobody.
    private List<String> partners() {
        return Arrays.stream(cell("partner").split(";"))
                .map(String::strip)
                .filter(it -> !it.isEmpty() && !IN_BRACKETS.matcher(it).matches())
                .toList();
    }

    private List<String> sectors(Profile profile) {
        if (profile.isNothing(cell("sectors"))) {
            return List.of();
        }
        var sectors =
                Arrays.stream(cell("sectors").split(";")).map(String::strip).toList();
        sectors.stream().filter(it -> !SECTOR.matcher(it).matches()).findFirst().ifPresent(it -> {
            throw new RowRefused("sectors", "sector", it);
        });
        return sectors;
    }

    private List<MakeStatement> statements(Profile profile) {
        var source = something("seed_file", profile);
        var certainty = something("certainty", profile);
        var on = date();
        var all = new ArrayList<MakeStatement>();
        add(all, "status", null, something("status_in_seed", profile), on, source, certainty);
        add(all, "figure", "as-reported", something("figures", profile), on, source, certainty);
        var note = something("cross_check", profile);
        if (note != null) {
            profile.reading(note)
                    .ifPresentOrElse(
                            reading -> reading.statements().forEach(it -> all.add(it.statement(certainty))),
                            () -> add(all, "note", null, note, null, null, certainty));
        }
        return all;
    }

    private static void add(
            List<MakeStatement> all,
            String fact,
            @Nullable String about,
            @Nullable String value,
            @Nullable PartialDate on,
            @Nullable String source,
            @Nullable String certainty) {
        if (value != null) {
            all.add(new MakeStatement(fact, about, MakeStatement.side("SOURCE"), value, null, on, source, certainty));
        }
    }
}
