package id.jembatan.platform.open;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// The explicit marks. What has none is never public, and an open endpoint reads through [#isPublic] or not at all.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
public class PublicMarks {

    private final Sql sql;
    private final Journal journal;
    private final Clock clock;

    PublicMarks(Sql sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /// The condition that every open query has.
    ///
    /// @param kind as in permissions: `partner`; a constant of the code, never what somebody sent
    /// @param id the SQL expression of the subject's id
    public static String isPublic(String kind, String id) {
        return id + " in (select o.subject_id from public_subject o where o.kind = '" + kind + "')";
    }

    /// Every decision on a subject, the oldest first. Whether the caller may know of the subject is asked before.
    public List<PublicMark> of(String kind, UUID subject) {
        return sql.list(
                "select * from public_mark where kind = ? and subject_id = ? order by number",
                row -> new PublicMark(
                        row.getInt("number"),
                        row.getBoolean("is_public"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name")),
                kind,
                subject);
    }

    /// Decides, and writes it into the journal. Two who decide on the same go one after the other.
    ///
    /// @throws Refusal 409 if that is how it stands already
    @Transactional(TxType.MANDATORY)
    public PublicMark decide(String kind, UUID subject, MarkPublic form, Caller caller) {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", _ -> true, kind + " " + subject);
        var before = of(kind, subject);
        var was = !before.isEmpty() && before.getLast().isPublic();
        if (was == form.isPublic()) {
            throw new Refusal(was ? OpenProblem.ALREADY_PUBLIC : OpenProblem.NOT_PUBLIC_NOW);
        }
        var mark = new PublicMark(
                before.size() + 1,
                form.isPublic(),
                form.reason().strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS), // as precise as the database keeps it
                caller.name());
        sql.run(
                "insert into public_mark (kind, subject_id, number, is_public, reason, at, by_subject, by_name)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                kind,
                subject,
                mark.number(),
                mark.isPublic(),
                mark.reason(),
                mark.at(),
                caller.subject(),
                mark.by());
        if (mark.isPublic()) {
            sql.run("insert into public_subject (kind, subject_id, since) values (?, ?, ?)", kind, subject, mark.at());
        } else {
            sql.run("delete from public_subject where kind = ? and subject_id = ?", kind, subject);
        }
        journal.record(
                caller,
                mark.isPublic() ? "publish" : "withdraw",
                kind,
                subject,
                before.isEmpty() ? null : before.getLast(),
                mark);
        return mark;
    }
}
