package id.jembatan.agreements.custody;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Documents;
import id.jembatan.agreements.custody.OriginalView.Copy;
import id.jembatan.agreements.custody.OriginalView.Custody;
import id.jembatan.agreements.custody.OriginalView.Form;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The originals of cases, as their readers may know of them: four queries, however many there are.
@ApplicationScoped
class Originals {

    private record Row(UUID id, UUID agreement, UUID document, String label, Form form, Instant at, String by) {}

    private final Documents documents;
    private final Sql sql;

    Originals(Documents documents, Sql sql) {
        this.documents = documents;
        this.sql = sql;
    }

    List<OriginalView> of(Agreement agreement, Caller caller) {
        var all = sql.list(
                "select id, agreement_id, document_id, label, form, at, by_name from original"
                        + " where agreement_id = ? order by id",
                row -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("agreement_id", UUID.class),
                        row.getObject("document_id", UUID.class),
                        row.getString("label"),
                        Form.valueOf(row.getString("form")),
                        instant(row),
                        row.getString("by_name")),
                agreement.id());
        if (all.isEmpty()) {
            return List.of();
        }
        var ids = all.stream().map(Row::id).toArray(UUID[]::new);
        var custody = custody(ids);
        var copies = copies(ids);
        var named = new HashSet<UUID>();
        all.forEach(it -> named.add(it.document()));
        custody.values().forEach(list -> list.forEach(it -> add(named, it.receiptDocument())));
        copies.values().forEach(list -> list.forEach(it -> add(named, it.document())));
        var seen = documents.seen(named, caller);
        return all.stream()
                .filter(it -> seen.contains(it.document()))
                .map(it -> new OriginalView(
                        it.id(),
                        it.agreement(),
                        it.document(),
                        it.label(),
                        it.form(),
                        hidden(custody.getOrDefault(it.id(), List.of()), seen),
                        copies.getOrDefault(it.id(), List.of()).stream()
                                .filter(copy -> copy.document() == null || seen.contains(copy.document()))
                                .toList(),
                        it.at(),
                        it.by()))
                .toList();
    }

    private static void add(Set<UUID> to, @Nullable UUID id) {
        if (id != null) {
            to.add(id);
        }
    }

    /// Each holder has it until the day of the next; a receipt that the reader may not know of is left out.
    private static List<Custody> hidden(List<Custody> newestFirst, Set<UUID> seen) {
        var told = new ArrayList<Custody>();
        LocalDate until = null;
        for (var it : newestFirst) {
            told.add(new Custody(
                    it.holder(),
                    it.place(),
                    it.since(),
                    until,
                    it.handedOverBy(),
                    it.receivedBy(),
                    it.receiptNumber(),
                    it.receiptDocument() != null && seen.contains(it.receiptDocument()) ? it.receiptDocument() : null,
                    it.note(),
                    it.recordedAt(),
                    it.recordedBy()));
            until = it.since();
        }
        return told;
    }

    private Map<UUID, List<Custody>> custody(UUID[] originals) {
        var found = new HashMap<UUID, List<Custody>>();
        sql.list(
                        "select * from custody where original_id = any(?) order by original_id, position desc",
                        row -> Map.entry(
                                row.getObject("original_id", UUID.class),
                                new Custody(
                                        row.getString("holder"),
                                        row.getString("place"),
                                        row.getObject("since_day", LocalDate.class),
                                        null,
                                        row.getString("handed_over_by"),
                                        row.getString("received_by"),
                                        row.getString("receipt_number"),
                                        row.getObject("receipt_document", UUID.class),
                                        row.getString("note"),
                                        instant(row),
                                        row.getString("by_name"))),
                        (Object) originals)
                .forEach(it -> found.computeIfAbsent(it.getKey(), _ -> new ArrayList<>())
                        .add(it.getValue()));
        return found;
    }

    private Map<UUID, List<Copy>> copies(UUID[] originals) {
        var found = new HashMap<UUID, List<Copy>>();
        sql.list(
                        "select * from certified_copy where original_id = any(?) order by id desc",
                        row -> Map.entry(
                                row.getObject("original_id", UUID.class),
                                new Copy(
                                        row.getObject("id", UUID.class),
                                        row.getString("certified_by"),
                                        row.getString("capacity"),
                                        row.getObject("certified_on", LocalDate.class),
                                        row.getString("number"),
                                        row.getString("made_for"),
                                        row.getObject("document_id", UUID.class),
                                        instant(row),
                                        row.getString("by_name"))),
                        (Object) originals)
                .forEach(it -> found.computeIfAbsent(it.getKey(), _ -> new ArrayList<>())
                        .add(it.getValue()));
        return found;
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
