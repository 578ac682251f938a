package id.jembatan.partners.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.partners.naming.Latin;
import id.jembatan.partners.registry.PartnerEvent.Happened;
import id.jembatan.partners.registry.Register.PartnerState;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes two records of one body one. The merged record stays to be read, with its names and its history; what points
/// at it points at the other one, and that is kept row by row, so that it can be read back and undone.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Merges {

    private static final String COPIED_NAMES = "partner_name";

    private final Register register;
    private final Partners partners;
    private final Directory directory;
    private final Hierarchy hierarchy;
    private final Pointers pointers;
    private final List<AfterMerge> others;
    private final Journal journal;
    private final Outbox outbox;
    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    Merges(
            Register register,
            Partners partners,
            Directory directory,
            Hierarchy hierarchy,
            Pointers pointers,
            @All List<AfterMerge> others,
            Journal journal,
            Outbox outbox,
            Sql sql,
            ObjectMapper json,
            Clock clock) {
        this.register = register;
        this.partners = partners;
        this.directory = directory;
        this.hierarchy = hierarchy;
        this.pointers = pointers;
        this.others = others;
        this.journal = journal;
        this.outbox = outbox;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /// A merge as it is on record.
    private record Stored(
            UUID id,
            UUID merged,
            UUID into,
            String reason,
            Instant at,
            String byName,
            List<MergeView.Moved> moved,
            long mergedVersion,
            long intoVersion,
            @Nullable Instant undoneAt,
            @Nullable String undoneByName,
            @Nullable String undoneBecause) {}

    /// @throws Refusal 409 if one of the records does not stand, or one lies in the other; 422 if the caller knows no
    ///     such other
    void merge(UUID from, MergePartner form, Caller caller) {
        var to = form.into();
        if (from.equals(to)) {
            throw new Refusal(CommonProblem.INVALID).at("/into", PartnerProblem.ITSELF);
        }
        directory.require(to, caller, new Refusal(CommonProblem.INVALID).at("/into", PartnerProblem.UNKNOWN_OTHER));
        var merged = partners.get(from, caller);
        var into = partners.get(to, caller);
        register.refuseUnlessValid(merged, caller);
        register.refuseUnlessValid(into, caller);
        hierarchy.refuseWithin(to, from, into.code());
        var mergedBefore = PartnerState.of(merged);
        var intoBefore = PartnerState.of(into);
        partners.flush();
        var moved = new ArrayList<>(pointers.move(from, to));
        partners.getEntityManager().clear(); // what was loaded points where it did
        merged = partners.findById(from);
        into = partners.findById(to);
        moved.add(new MergeView.Moved(COPIED_NAMES, "partner_id", copyNames(merged, into), 0));
        merged.mergeInto(to);
        tiesMoved(from, to, caller);
        var at = clock.instant();
        partners.flush();
        sql.run(
                """
                insert into partner_merge (id, merged_id, into_id, reason, at, by_name, moved, merged_version,
                    into_version) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
                Ids.next(),
                from,
                to,
                form.reason(),
                at,
                caller.name(),
                write(moved),
                merged.version(),
                into.version());
        journal.record(
                caller,
                "merge",
                "partner",
                from,
                mergedBefore,
                new Register.Because(PartnerState.of(merged), form.reason()));
        journal.record(caller, "absorb", "partner", to, intoBefore, PartnerState.of(into));
        outbox.add(PartnerEvent.of(Happened.MERGED, merged));
        outbox.add(PartnerEvent.of(Happened.CHANGED, into));
    }

    /// @throws Refusal 404 if there is none, 409 if it was undone already or something has touched the records since
    void undo(UUID from, UUID mergeId, String reason, Caller caller) {
        var merge = stored("where m.id = :id and m.merged_id = :merged", Map.of("id", mergeId, "merged", from)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(PartnerProblem.UNKNOWN_MERGE));
        if (merge.undoneAt() != null) {
            throw new Refusal(PartnerProblem.MERGE_UNDONE);
        }
        var merged = partners.get(from, caller);
        var into = partners.get(merge.into(), caller);
        if (merged.version() != merge.mergedVersion()) {
            throw new Refusal(PartnerProblem.MERGE_TOUCHED, merged.code());
        }
        if (into.version() != merge.intoVersion()) {
            throw new Refusal(PartnerProblem.MERGE_TOUCHED, into.code());
        }
        var mergedBefore = PartnerState.of(merged);
        var intoBefore = PartnerState.of(into);
        var rows = merge.moved().stream()
                .filter(each -> !each.what().equals(COPIED_NAMES))
                .toList();
        if (!pointers.moveBack(rows, from, merge.into())) {
            throw new Refusal(
                    PartnerProblem.MERGE_TOUCHED,
                    rows.stream().map(MergeView.Moved::what).distinct().collect(Collectors.joining(", ")));
        }
        takeBackNames(merge);
        partners.getEntityManager().clear();
        merged = partners.findById(from);
        into = partners.findById(merge.into());
        merged.unmerge();
        tiesMoved(merge.into(), from, caller);
        partners.flush();
        sql.run(
                "update partner_merge set undone_at = ?, undone_by_name = ?, undone_because = ? where id = ?",
                clock.instant(),
                caller.name(),
                reason,
                mergeId);
        journal.record(
                caller,
                "unmerge",
                "partner",
                from,
                mergedBefore,
                new Register.Because(PartnerState.of(merged), reason));
        journal.record(caller, "release", "partner", into.id(), intoBefore, PartnerState.of(into));
        outbox.add(PartnerEvent.of(Happened.CHANGED, merged));
        outbox.add(PartnerEvent.of(Happened.CHANGED, into));
    }

    /// The merges of a record, whichever of the two it was, the latest first.
    List<MergeView> of(UUID partnerId, Caller caller) {
        return stored("where m.merged_id = :id or m.into_id = :id", Map.of("id", partnerId)).stream()
                .map(each -> new MergeView(
                        each.id(),
                        directory.brief(each.merged(), caller).orElse(null),
                        directory.brief(each.into(), caller).orElse(null),
                        each.reason(),
                        each.at(),
                        each.byName(),
                        each.moved(),
                        each.undoneAt(),
                        each.undoneByName(),
                        each.undoneBecause()))
                .toList();
    }

    /// Every name under which the merged record was known finds the other one from now on.
    private List<Object> copyNames(Partner merged, Partner into) {
        var known = into.names().stream().map(each -> Latin.of(each.name())).collect(Collectors.toSet());
        into.names().forEach(each -> {
            if (each.localName() != null) {
                known.add(Latin.of(each.localName()));
            }
        });
        var copied = new ArrayList<Object>();
        for (var name : merged.names()) {
            var is = name.corrigible();
            var sort = name.isOfficial() ? (name.current() ? NameSort.OTHER : NameSort.FORMER) : name.sort();
            if (known.add(Latin.of(is.name()))) {
                copied.add(copy(into, sort, is.name(), is.language(), is, merged));
            }
            if (is.localName() != null && known.add(Latin.of(is.localName()))) {
                copied.add(copy(
                        into,
                        sort == NameSort.OTHER ? NameSort.LOCAL : sort,
                        is.localName(),
                        is.localLanguage(),
                        is,
                        merged));
            }
        }
        return copied;
    }

    private Object copy(
            Partner into, NameSort sort, String text, @Nullable String language, CorrectName is, Partner merged) {
        var form = new GiveName(
                sort, text, null, language, null, null, is.from(), is.until(), null, "merged record " + merged.code());
        return Map.of("id", into.alsoKnownAs(form, clock.instant()).toString());
    }

    /// They were copies: the record they came from has them still, and the merge keeps which they were.
    private void takeBackNames(Stored merge) {
        partners.flush();
        merge.moved().stream()
                .filter(each -> each.what().equals(COPIED_NAMES))
                .flatMap(each -> each.rows().stream())
                .forEach(row -> sql.run(
                        "delete from partner_name where id = ? and partner_id = ?",
                        UUID.fromString(String.valueOf(((Map<?, ?>) row).get("id"))),
                        merge.into()));
    }

    private void tiesMoved(UUID from, UUID to, Caller caller) {
        others.forEach(each -> each.moved(from, to, caller));
        partners.tiesChanged(from);
        partners.tiesChanged(to);
    }

    private List<Stored> stored(String condition, Map<String, Object> parameters) {
        return sql.list(
                "select m.* from partner_merge m " + condition + " order by m.at desc, m.id desc limit 200",
                this::read,
                parameters);
    }

    private Stored read(ResultSet row) throws SQLException {
        var undoneAt = row.getObject("undone_at", OffsetDateTime.class);
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("merged_id", UUID.class),
                row.getObject("into_id", UUID.class),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                moved(row.getString("moved")),
                row.getLong("merged_version"),
                row.getLong("into_version"),
                undoneAt == null ? null : undoneAt.toInstant(),
                row.getString("undone_by_name"),
                row.getString("undone_because"));
    }

    private List<MergeView.Moved> moved(String text) {
        try {
            return json.readValue(text, new TypeReference<List<MergeView.Moved>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written of a merge cannot be read", e);
        }
    }

    private String write(List<MergeView.Moved> moved) {
        try {
            return json.writeValueAsString(moved);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows can be written", e);
        }
    }
}
