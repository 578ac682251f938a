package id.jembatan.gateway.engagement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which steps there are now, and what each of them lacks.
public record Next(String stage, String stageName, List<Possible> moves) {

    public record Possible(
            String move, String name, String to, List<Missing> missing, boolean needsReason, boolean yours) {

        /// Its form on the page.
        public String form() {
            return "move-" + move;
        }

        /// What is lacking besides what is said with the step itself.
        public List<Missing> before() {
            return missing.stream().filter(each -> !isSaidWithIt(each)).toList();
        }

        /// Whether the step brings the report, or at least its words.
        public boolean takesResult() {
            return move.equals("report");
        }

        public boolean takesReference() {
            return move.endsWith("-permit");
        }

        private boolean isSaidWithIt(Missing need) {
            return need.need().equals("reason") || takesResult() && need.need().equals("report");
        }
    }

    public record Missing(
            String need, String title, @Nullable String legalBasis) {}
}
