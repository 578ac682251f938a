package id.jembatan.partners.imports;

import id.jembatan.partners.imports.Staged.Part;
import id.jembatan.partners.place.Location;
import id.jembatan.partners.registry.Candidate;
import id.jembatan.partners.registry.Likeness;
import id.jembatan.partners.registry.PartnerKind;
import id.jembatan.partners.registry.Sought;
import id.jembatan.platform.sheet.Finding;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks whether partners that a file would enter are likely on record already under another name.
@ApplicationScoped
class Duplicates {

    /// How many likely ones a finding names.
    private static final int NAMED = 3;

    private final Likeness likeness;
    private final Sql sql;

    Duplicates(Likeness likeness, Sql sql) {
        this.likeness = likeness;
        this.sql = sql;
    }

    /// @return the rows that may be taken; those that may not are told
    List<Staged> without(List<Staged> chunk, Work work) {
        var mode = work.options().duplicates;
        if (mode.equals("ignore")) {
            return chunk;
        }
        var sought = sought(chunk);
        var onRecord = likeness.of(sought, work.caller());
        var inFile = likeness.amongThemselves(sought);
        var taken = new ArrayList<Staged>(chunk.size());
        for (var row : chunk) {
            var candidates = likely(String.valueOf(row.row()), onRecord, inFile);
            if (!candidates.isEmpty() && mode.equals("refuse")) {
                work.withheld().add(String.valueOf(row.code()));
                work.refuse(Part.PARTNER, Finding.error(row.row(), "name", ImportProblem.LIKELY_DUPLICATE, candidates));
            } else if (work.withheld().contains(String.valueOf(row.code()))) {
                work.refuse(
                        Part.PARTNER,
                        Finding.error(row.row(), null, ImportProblem.LIKELY_DUPLICATE, String.valueOf(row.code())));
            } else {
                if (!candidates.isEmpty()) {
                    work.findings().add(Finding.warning(row.row(), "name", ImportProblem.LIKELY_DUPLICATE, candidates));
                }
                taken.add(row);
            }
        }
        return taken;
    }

    /// Those that no code tells to be on record.
    private List<Sought> sought(List<Staged> chunk) {
        var known =
                new HashSet<>(sql.list("select code from partner where code = any(?)", row -> row.getString(1), (Object)
                        chunk.stream().map(Staged::code).distinct().toArray(String[]::new)));
        var first = new HashSet<String>();
        return chunk.stream()
                .filter(row -> row.leads() && !known.contains(String.valueOf(row.code())))
                .filter(row -> first.add(String.valueOf(row.code()))) // the same row again is no other body
                .map(Duplicates::sought)
                .toList();
    }

    private static Sought sought(Staged row) {
        var cells = row.cells();
        return new Sought(
                String.valueOf(row.row()),
                PartnerKind.of(String.valueOf(cells.get("kind"))).orElse(null),
                Stream.of(cells.get("name"), cells.get("local_name"))
                        .filter(Objects::nonNull)
                        .toList(),
                String.valueOf(cells.get("country_iso2")),
                location(cells),
                Map.of(),
                null);
    }

    private static @Nullable Location location(Map<String, String> cells) {
        var latitude = cells.get("latitude");
        var longitude = cells.get("longitude");
        if (latitude == null || longitude == null) {
            return null;
        }
        try {
            return new Location(new BigDecimal(latitude), new BigDecimal(longitude));
        } catch (NumberFormatException e) {
            return null; // whoever reads the row's values tells it
        }
    }

    /// The likely ones in words, those on record first; empty if there are none.
    private static String likely(String row, Map<String, List<Candidate>> onRecord, Map<String, List<String>> inFile) {
        return Stream.concat(
                        onRecord.getOrDefault(row, List.of()).stream()
                                .map(each -> each.name() + " (" + each.code() + ")"),
                        inFile.getOrDefault(row, List.of()).stream())
                .limit(NAMED)
                .collect(Collectors.joining(", "));
    }
}
