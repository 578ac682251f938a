package id.jembatan.kpi.iati;

import id.jembatan.platform.refusal.ProblemTexts;
import java.util.Locale;

/// Something that was found in a file, not yet worded.
///
/// @param path of the element, counted from one among those of its name: `/iati-activities/iati-activity[2]/title`
/// @param line of the file
record Finding(Severity severity, IatiProblem problem, String path, int line, Object... args) {

    enum Severity {
        /// The file is refused.
        ERROR,
        /// It is taken, and something of it is not where one would look for it, or nowhere.
        WARNING
    }

    IatiReport.Item worded(Locale language) {
        return new IatiReport.Item(severity, problem.code(), path, line, ProblemTexts.detail(problem, language, args));
    }
}
