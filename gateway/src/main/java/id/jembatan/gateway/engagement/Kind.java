package id.jembatan.gateway.engagement;

import java.util.List;

/// A kind of engagement, with its way; worded by the service in the reader's language.
///
/// @param directed whether one side learns of the other
/// @param cohorts whether groups of people take part
/// @param companies whether companies are brought together
public record Kind(String code, String name, boolean directed, boolean cohorts, boolean companies, List<Stage> stages) {

    public record Stage(String code, String name, boolean happened) {}

    /// All kinds, and the codes that the service knows besides.
    public record Kinds(List<Kind> all) {

        /// Who may learn from whom.
        public List<String> directions() {
            return List.of("we_learn", "we_teach", "joint");
        }

        /// What may have come of a meeting.
        public List<String> answers() {
            return List.of("alive", "grown", "dead", "no_answer");
        }

        /// How far two companies may come.
        public List<String> leadStages() {
            return List.of("contact", "deal", "lost");
        }

        /// @return the name, or the code of a kind that is newer than the list
        public String of(String code) {
            return all.stream()
                    .filter(each -> each.code().equals(code))
                    .map(Kind::name)
                    .findFirst()
                    .orElse(code);
        }

        /// @return the name of a stage of a kind, or its code
        public String stage(String kind, String stage) {
            return all.stream()
                    .filter(each -> each.code().equals(kind))
                    .flatMap(each -> each.stages().stream())
                    .filter(each -> each.code().equals(stage))
                    .map(Stage::name)
                    .findFirst()
                    .orElse(stage);
        }

        public boolean isDirected(String code) {
            return all.stream().anyMatch(each -> each.code().equals(code) && each.directed());
        }

        public boolean hasCohorts(String code) {
            return all.stream().anyMatch(each -> each.code().equals(code) && each.cohorts());
        }

        public boolean hasCompanies(String code) {
            return all.stream().anyMatch(each -> each.code().equals(code) && each.companies());
        }
    }
}
