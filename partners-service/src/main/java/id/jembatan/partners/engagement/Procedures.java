package id.jembatan.partners.engagement;

import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How engagements go: kinds, stages, moves and what a move needs, as the database has them.
@ApplicationScoped
class Procedures {

    private final Sql sql;

    Procedures(Sql sql) {
        this.sql = sql;
    }

    /// A stage of a procedure.
    ///
    /// @param happened whether people have met by then
    /// @param ofHistory whether something that is over can be entered with it
    record Stage(String code, String name, boolean happened, boolean ofHistory) {}

    /// A way from one stage to another.
    ///
    /// @param effect what it leaves on record besides the stage
    record Move(
            String code,
            String name,
            String from,
            String to,
            @Nullable String effect) {}

    /// What a move needs.
    ///
    /// @param test the name of the test, see [Needs]
    /// @param legalBasis absent where it is no law that asks for it
    record Need(String test, String title, @Nullable String legalBasis, String source) {}

    List<EngagementKind> kinds(Locale language) {
        return sql.list(
                "select code, name_" + in(language)
                        + ", procedure, directed, cohorts, followed_up, funnel, counted_as from engagement_kind order by position",
                row -> new EngagementKind(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getString(8)));
    }

    Optional<EngagementKind> kind(String code) {
        return kinds(Locale.ROOT).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    List<Stage> stages(String procedure, Locale language) {
        return sql.list(
                "select stage, name_" + in(language)
                        + ", happened, of_history from engagement_stage where procedure = ? order by position",
                row -> new Stage(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)),
                procedure);
    }

    Stage stage(String procedure, String code) {
        return stages(procedure, Locale.ROOT).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No stage " + code + " in " + procedure));
    }

    /// The moves from a stage, in the order in which people expect them.
    List<Move> moves(String procedure, String stage, Locale language) {
        return sql.list(
                "select move, name_" + in(language)
                        + ", from_stage, to_stage, effect from engagement_move where procedure = ? and from_stage = ?"
                        + " order by position, move",
                row -> new Move(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                procedure,
                stage);
    }

    /// Whether on some way of this procedure that is left on record: whether it asks for a permit, whether for a
    /// report.
    boolean knows(String procedure, String effect) {
        return sql.first(
                        "select 1 from engagement_move where procedure = ? and effect = ? limit 1",
                        row -> row.getInt(1),
                        procedure,
                        effect)
                .isPresent();
    }

    List<Need> needs(String procedure, String move, Locale language) {
        return sql.list(
                "select need, title_" + in(language)
                        + ", legal_basis, source from engagement_need where procedure = ? and move = ? order by position",
                row -> new Need(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                procedure,
                move);
    }

    private static String in(Locale language) {
        return List.of("en", "tr").contains(language.getLanguage()) ? language.getLanguage() : "id";
    }
}
