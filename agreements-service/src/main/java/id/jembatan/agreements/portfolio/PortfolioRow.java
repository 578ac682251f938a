package id.jembatan.agreements.portfolio;

import id.jembatan.agreements.agreement.MakeStatement;
import id.jembatan.agreements.agreement.OldCase;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.Forms;
import id.jembatan.platform.sheet.Forms.Reading;
import id.jembatan.platform.sheet.Harmless;
import id.jembatan.platform.sheet.RawRow;
import id.jembatan.platform.sheet.RawRow.Remark;
import id.jembatan.platform.sheet.Severity;
import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One row, on its way to a case. Nothing of it is lost: what has no place of its own becomes a statement.
/// @param number as a spreadsheet counts: the header is row 1
/// @param extra cells beyond the last column
record PortfolioRow(
        int number,
        Map<String, String> cells,
        boolean extra,
        @Nullable Remark remark) {

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

    /// Columns that a file may have besides: what only a register of agreements knows.
    static final List<String> MORE = List.of("stage", "end_date", "agency");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,60}");
    private static final Pattern SECTOR = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*\\)");
    private static final int LONGEST = 2000;

    /// The columns of a file, in its order.
    ///
    /// @throws Refusal 400 where one is missing, unknown or there twice
    static List<String> header(List<String> cells) {
        var columns = cells.stream()
                .map(it -> it.startsWith("\uFEFF") ? it.substring(1) : it) // as spreadsheets begin a file
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .toList();
        while (!columns.isEmpty() && columns.getLast().isEmpty()) {
            columns = columns.subList(0, columns.size() - 1);
        }
        if (!columns.containsAll(COLUMNS)
                || new HashSet<>(columns).size() != columns.size()
                || columns.stream().anyMatch(it -> !COLUMNS.contains(it) && !MORE.contains(it))) {
            throw unreadable();
        }
        return columns;
    }

    static Refusal unreadable() {
        return new Refusal(ImportProblem.IMPORT_UNREADABLE, String.join(",", COLUMNS));
    }

    static PortfolioRow of(List<String> header, RawRow raw) {
        var cells = new HashMap<String, String>();
        for (var i = 0; i < Math.min(header.size(), raw.cells().size()); i++) {
            cells.put(header.get(i), raw.cells().get(i));
        }
        var extra = raw.cells().stream().skip(header.size()).anyMatch(it -> !it.isBlank());
        var remark = raw.remark();
        return new PortfolioRow(
                raw.number(), cells, extra, remark != null && remark.cell() < header.size() ? remark : null);
    }

    /// Looks at the dates before any row is taken, for what they prove of the form of the file.
    void note(Forms forms) {
        for (var column : List.of("date", "end_date")) {
            var text = cells.getOrDefault(column, "").strip();
            if (!text.isEmpty()) {
                forms.noteDate(column, text);
            }
        }
    }

    void warnings(List<Finding> findings) {
        if (remark != null && remark.severity() == Severity.WARNING) {
            findings.add(Finding.warning(number, null, "formula"));
        }
    }

    /// @throws RowRefused naming the column that cannot be used
    OldCase oldCase(Profile profile, Procedures procedures, Forms forms) {
        if (extra) {
            throw new RowRefused(null, "cells", String.valueOf(cells.size()));
        }
        if (remark != null && remark.severity() != Severity.WARNING) {
            throw new RowRefused(null, "formula-broken");
        }
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
        var date = date(forms);
        var end = end(forms);
        return new OldCase(
                id,
                procedure.code(),
                kind,
                cell("title"),
                stage(governed, procedure),
                date,
                partners(),
                sectors(profile),
                something("agency", profile),
                end,
                something("targets_kpis", profile),
                something("status_in_seed", profile),
                something("seed_file", profile),
                something("certainty", profile),
                statements(profile, date, procedure.fields().containsKey("endDate") ? null : end));
    }

    private String cell(String column) {
        var text = Harmless.undone(Text.normal(cells.getOrDefault(column, "").strip()));
        if (!Text.isStorable(text) || text.length() > LONGEST) {
            throw new RowRefused(column, "text");
        }
        return text;
    }

    private @Nullable String something(String column, Profile profile) {
        var text = cell(column);
        return profile.isNothing(text) ? null : text;
    }

    /// The stage that the file names, or that its words mean; none is ever further than what is said.
    private String stage(Profile.@Nullable Governed governed, Procedure procedure) {
        if (!cell("stage").isEmpty()) {
            if (!procedure.stages().containsKey(cell("stage"))) {
                throw new RowRefused("stage", "stage-code", cell("stage"));
            }
            return cell("stage");
        }
        if (governed == null) {
            return procedure.start();
        }
        var stage = governed.stages().get(cell("status_in_seed"));
        if (stage == null || !procedure.stages().containsKey(stage)) {
            throw new RowRefused("status_in_seed", "stage", cell("status_in_seed"));
        }
        return stage;
    }

    private PartialDate date(Forms forms) {
        var date = read("date", forms);
        if (date == null) {
            throw new RowRefused("date", "date", cell("date"));
        }
        var precision = date.day() != null ? "day" : date.month() != null ? "month" : "year";
        if (!precision.equals(cell("date_precision"))) {
            throw new RowRefused("date_precision", "precision", cell("date"), precision);
        }
        return date;
    }

    private @Nullable LocalDate end(Forms forms) {
        var date = cell("end_date").isEmpty() ? null : read("end_date", forms);
        if (!cell("end_date").isEmpty() && (date == null || date.day() == null)) {
            throw new RowRefused("end_date", "end-date", cell("end_date"));
        }
        return date == null ? null : date.earliest();
    }

    /// A date in the form of either language; what can mean two days is not guessed.
    private @Nullable PartialDate read(String column, Forms forms) {
        return switch (forms.date(column, cell(column))) {
            case Reading.One<PartialDate>(var date) -> date;
            case Reading.Two<PartialDate>(var indonesian, var english) ->
                throw new RowRefused(column, "two-readings", cell(column), indonesian, english);
            case Reading.None<PartialDate>() -> null;
        };
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

    private List<MakeStatement> statements(Profile profile, PartialDate on, @Nullable LocalDate end) {
        var source = something("seed_file", profile);
        var certainty = something("certainty", profile);
        var all = new ArrayList<MakeStatement>();
        add(all, "kind", "entry", cell("type"), null, source, certainty);
        if (end != null) {
            add(all, "date", "end", end.toString(), PartialDate.of(end), source, certainty);
        }
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
