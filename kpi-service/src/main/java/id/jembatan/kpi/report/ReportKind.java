package id.jembatan.kpi.report;

import id.jembatan.kpi.computation.Period;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which stretch a report is about.
enum ReportKind {
    HALF_YEAR("half-year", Period.Kind.HALF_YEAR),
    YEAR("year", Period.Kind.YEAR);

    private final String code;
    private final Period.Kind kind;

    ReportKind(String code, Period.Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    String code() {
        return code;
    }

    static ReportKind of(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new Refusal(CommonProblem.NOT_FOUND);
    }

    /// @param key as it is written; the last one that had ended when left out
    /// @throws Refusal 422 if it is no such period
    Period period(@Nullable String key, LocalDate cutOff) {
        if (key == null) {
            var running = Period.at(kind, cutOff.plusDays(1));
            return Period.at(kind, running.from().orElseThrow().minusDays(1));
        }
        try {
            var period = Period.parse(key);
            if (period.kind() == kind) {
                return period;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Then it is none at all: the same fault.
        }
        throw new Refusal(CommonProblem.INVALID).at("period", ReportProblem.PERIOD_NOT_REPORTED, key);
    }
}
