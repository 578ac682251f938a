package id.jembatan.partners.partnership;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.Audience;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is said of relations: each word is kept beside the others, and a difference stays open until somebody settles
/// it.
@ApplicationScoped
class Sayings {

    private final Sql sql;
    private final PartnerRows rows;
    private final Clock clock;

    Sayings(Sql sql, PartnerRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    /// What of a relation the caller may know, as it was entered.
    List<StatementView> of(UUID partnershipId, Caller caller) {
        return visible("t.partnership_id = :partnership", Map.of("partnership", partnershipId), caller).stream()
                .map(Told::view)
                .toList();
    }

    /// The open differences of some relations, as far as the caller may know of the words on both sides.
    Map<UUID, List<Difference>> open(Collection<UUID> partnershipIds, Caller caller) {
        var told = visible("""
                t.superseded_by is null and t.partnership_id = any (:partnerships) and exists (select from difference d
                where d.partnership_id = t.partnership_id and d.fact = t.fact and d.about = coalesce(t.about, ''))""", Map.of("partnerships", partnershipIds.toArray(UUID[]::new)), caller);
        var found = new HashMap<UUID, List<Difference>>();
        while (!told.isEmpty()) {
            var first = told.getFirst();
            var same = told.stream().filter(each -> each.isBeside(first)).toList();
            told = told.stream().filter(each -> !each.isBeside(first)).toList();
            var words = same.stream().map(Told::view).toList();
            if (words.stream().anyMatch(one -> words.stream().anyMatch(other -> differs(one, other)))) {
                found.computeIfAbsent(first.partnershipId(), _ -> new ArrayList<>())
                        .add(new Difference(
                                first.partnershipId(),
                                first.view().fact(),
                                first.view().about(),
                                first.since(),
                                words));
            }
        }
        return found;
    }

    /// Puts a word beside the others. It takes the place of what the same side said before, unless it is known to have
    /// been said earlier than that.
    @Transactional(TxType.MANDATORY)
    StatementView add(UUID partnershipId, MakeStatement said, Caller caller) {
        var told = all(partnershipId, said.fact(), said.about());
        var before = told.stream()
                .filter(each -> each.stands() && each.side() == said.side())
                .findFirst();
        var isOlder = before.flatMap(each -> Optional.ofNullable(each.on()))
                .filter(on -> said.on() != null && said.on().isSurelyBefore(on.earliest()))
                .isPresent();
        var id = Ids.next();
        // Two words of one side never stand at once, not even for a moment.
        if (before.isPresent() && !isOlder) {
            enter(id, partnershipId, said, before.get().id(), caller);
            sql.run(
                    "update statement set superseded_by = ? where id = ?",
                    id,
                    before.get().id());
            sql.run("update statement set superseded_by = null where id = ?", id);
        } else {
            enter(id, partnershipId, said, before.map(StatementView::id).orElse(null), caller);
        }
        compare(partnershipId, said.fact(), said.about());
        return all(partnershipId, said.fact(), said.about()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// @throws Refusal 409 if nothing is open there, 422 if the word that is to count is none of those
    @Transactional(TxType.MANDATORY)
    void resolve(UUID partnershipId, ResolveDifference how, Caller caller) {
        var standing = all(partnershipId, how.fact(), how.about()).stream()
                .filter(StatementView::stands)
                .toList();
        if (openSince(partnershipId, how.fact(), how.about()).isEmpty()) {
            throw new Refusal(PartnershipProblem.NO_OPEN_DIFFERENCE);
        }
        if (how.counts() != null
                && standing.stream().noneMatch(each -> each.id().equals(how.counts()))) {
            throw new Refusal(CommonProblem.INVALID).at("/counts", PartnershipProblem.COUNTS_NOTHING);
        }
        var now = clock.instant();
        sql.run(
                """
                insert into resolution (id, partnership_id, fact, about, counts, note, at, by_subject, by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                partnershipId,
                how.fact(),
                how.about(),
                how.counts(),
                how.note(),
                now,
                caller.subject(),
                caller.name());
        sql.run(
                "update statement set resolved_at = ?, resolved_by = ?, resolution = ? where id = any (?)",
                now,
                caller.name(),
                how.note(),
                standing.stream().map(StatementView::id).toArray(UUID[]::new));
        compare(partnershipId, how.fact(), how.about());
    }

    /// Whether this very word is on record already, whoever wrote it down.
    boolean knows(UUID partnershipId, MakeStatement said) {
        return all(partnershipId, said.fact(), said.about()).stream()
                .anyMatch(each -> each.side() == said.side()
                        && each.value().equals(said.value())
                        && Objects.equals(each.definition(), said.definition())
                        && Objects.equals(each.on(), said.on())
                        && Objects.equals(each.source(), said.source()));
    }

    private void enter(UUID id, UUID partnershipId, MakeStatement said, @Nullable UUID supersededBy, Caller caller) {
        var on = said.on();
        sql.run(
                """
                insert into statement (id, partnership_id, fact, about, side, value, definition, on_year, on_month,
                    on_day, source, certainty, audience, keeper, at, by_subject, by_name, superseded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                partnershipId,
                said.fact(),
                said.about(),
                said.side().name(),
                said.value(),
                said.definition(),
                on == null ? null : on.year(),
                on == null ? null : on.month(),
                on == null ? null : on.day(),
                said.source(),
                said.certainty(),
                Hearing.of(said.audience(), caller).code(),
                Desk.of(caller).code(),
                clock.instant(),
                caller.subject(),
                caller.name(),
                supersededBy);
    }

    /// Brings the table of differences to what the statements say now.
    private void compare(UUID partnershipId, String fact, @Nullable String about) {
        var told = all(partnershipId, fact, about);
        var settled = settled(partnershipId, fact, about, told);
        var standing = told.stream().filter(StatementView::stands).toList();
        var audience = standing.stream()
                .flatMap(one -> standing.stream()
                        .filter(other -> differs(one, other) && !(settled.covers(one) && settled.covers(other)))
                        .map(one::narrower))
                .max(Audience::compareTo);
        if (audience.isEmpty()) {
            sql.run(
                    "delete from difference where partnership_id = ? and fact = ? and about = ?",
                    partnershipId,
                    fact,
                    about == null ? "" : about);
        } else {
            sql.run(
                    """
                    insert into difference (partnership_id, fact, about, audience, since) values (?, ?, ?, ?, ?)
                    on conflict (partnership_id, fact, about) do update set audience = excluded.audience""",
                    partnershipId,
                    fact,
                    about == null ? "" : about,
                    audience.get().code(),
                    clock.instant());
        }
    }

    private static boolean differs(StatementView one, StatementView other) {
        return one.side() != other.side() && one.words().contradicts(other.words());
    }

    private Optional<Instant> openSince(UUID partnershipId, String fact, @Nullable String about) {
        return sql.first(
                "select since from difference where partnership_id = ? and fact = ? and about = ?",
                row -> row.getTimestamp("since").toInstant(),
                partnershipId,
                fact,
                about == null ? "" : about);
    }

    /// What the last resolution settled: the words that stood then, and the one that counts.
    private record Settled(
            List<StatementView> words, @Nullable UUID counts) {

        /// A word that was there when it was settled, or says again what was there from its side, or what counts.
        boolean covers(StatementView word) {
            return words.stream()
                    .anyMatch(each -> each.id().equals(word.id())
                            || ((each.side() == word.side() || each.id().equals(counts))
                                    && !each.words().contradicts(word.words())));
        }
    }

    private Settled settled(UUID partnershipId, String fact, @Nullable String about, List<StatementView> told) {
        return sql.first(
                        """
                        select counts, at from resolution
                        where partnership_id = ? and fact = ? and coalesce(about, '') = ? order by id desc limit 1""",
                        row -> new Settled(
                                settledAt(told, row.getTimestamp("at").toInstant()),
                                row.getObject("counts", UUID.class)),
                        partnershipId,
                        fact,
                        about == null ? "" : about)
                .orElse(new Settled(List.of(), null));
    }

    private static List<StatementView> settledAt(List<StatementView> told, Instant at) {
        return told.stream().filter(each -> at.equals(each.resolvedAt())).toList();
    }

    private record Told(UUID partnershipId, Instant since, StatementView view) {

        boolean isBeside(Told other) {
            return partnershipId.equals(other.partnershipId)
                    && view.isAbout(other.view().fact(), other.view().about());
        }
    }

    private List<Told> visible(String condition, Map<String, ?> values, Caller caller) {
        var seen = rows.recordsSeenBy(
                caller, "select s.partner_id from partnership s where s.id = t.partnership_id", "t.audience");
        var all = new HashMap<String, Object>(seen.parameters());
        all.putAll(values);
        return sql.list(
                """
                select t.*, d.since from statement t
                left join difference d on d.partnership_id = t.partnership_id and d.fact = t.fact
                    and d.about = coalesce(t.about, '')
                where %s and %s order by t.id""".formatted(condition, seen.sql()),
                row -> new Told(
                        row.getObject("partnership_id", UUID.class),
                        row.getTimestamp("since") == null
                                ? Instant.EPOCH
                                : row.getTimestamp("since").toInstant(),
                        view(row)),
                all);
    }

    /// Every word on a fact, whoever may know of it: to compare, never to show.
    private List<StatementView> all(UUID partnershipId, String fact, @Nullable String about) {
        return sql.list("""
                select * from statement t where partnership_id = ? and fact = ? and coalesce(about, '') = ?
                order by id""", Sayings::view, partnershipId, fact, about == null ? "" : about);
    }

    private static StatementView view(ResultSet row) throws SQLException {
        return new StatementView(
                row.getObject("id", UUID.class),
                row.getString("fact"),
                row.getString("about"),
                Side.valueOf(row.getString("side")),
                row.getString("value"),
                row.getString("definition"),
                Columns.date(row, "on"),
                row.getString("source"),
                row.getString("certainty"),
                Audience.of(row.getString("audience")).orElseThrow(),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getObject("superseded_by", UUID.class),
                Columns.instant(row, "resolved_at"),
                row.getString("resolved_by"),
                row.getString("resolution"));
    }
}
