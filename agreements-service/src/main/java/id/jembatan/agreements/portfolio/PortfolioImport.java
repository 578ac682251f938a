package id.jembatan.agreements.portfolio;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.jembatan.agreements.agreement.Intake;
import id.jembatan.agreements.portfolio.ImportReport.RowError;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes a file in, row by row, in one transaction. A dry run does the same and then lets it go.
@ApplicationScoped
class PortfolioImport {

    private final Intake intake;
    private final Procedures procedures;
    private final Profile profile;

    PortfolioImport(
            Intake intake, Procedures procedures, @ConfigProperty(name = "jembatan.imports.profile") String profile) {
        this.intake = intake;
        this.procedures = procedures;
        this.profile = Profile.read(profile);
    }

    @Transactional
    ImportReport load(String csv, boolean dryRun, Caller caller) {
        var rows = rows(csv);
        var taken = new EnumMap<Intake.Taken, Integer>(Intake.Taken.class);
        var errors = new ArrayList<RowError>();
        var seen = new HashSet<String>();
        for (var i = 0; i < rows.size(); i++) {
            try {
                var old = new PortfolioRow(rows.get(i)).oldCase(profile, procedures);
                if (!seen.add(old.reference())) {
                    throw new RowRefused("id", "twice", old.reference());
                }
                taken.merge(intake.take(old, caller), 1, Integer::sum);
            } catch (RowRefused e) {
                errors.add(new RowError(i + 2, e.column(), "import-" + e.code(), words(e, caller)));
            }
        }
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new ImportReport(
                dryRun,
                rows.size(),
                taken.getOrDefault(Intake.Taken.CREATED, 0),
                taken.getOrDefault(Intake.Taken.CHANGED, 0),
                taken.getOrDefault(Intake.Taken.UNCHANGED, 0),
                errors.size(),
                errors);
    }

    private static String words(RowRefused refused, Caller caller) {
        var pattern =
                ProblemTexts.text("import." + refused.code(), caller.language()).orElse(refused.code());
        return new MessageFormat(pattern, caller.language()).format(refused.values());
    }

    private static List<Map<String, String>> rows(String csv) {
        var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv; // as spreadsheets begin a file
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            var rows = new ArrayList<Map<String, String>>();
            for (NamedCsvRecord row : reader) {
                if (!row.getHeader().equals(PortfolioRow.COLUMNS)) {
                    throw unreadable();
                }
                rows.add(new LinkedHashMap<>(row.getFieldsAsMap()));
            }
            if (rows.isEmpty()) {
                throw unreadable();
            }
            return rows;
        } catch (CsvParseException | UncheckedIOException | IllegalStateException e) {
            throw unreadable();
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal unreadable() {
        return new Refusal(ImportProblem.IMPORT_UNREADABLE, String.join(",", PortfolioRow.COLUMNS));
    }
}
