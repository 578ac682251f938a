package id.jembatan.agreements.custody;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Documents;
import id.jembatan.agreements.agreement.Register;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes down who holds which original. Nothing of it is changed later: a hand-over is a new line.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Keeping {

    private final Originals originals;
    private final Documents documents;
    private final Register register;
    private final Rows rows;
    private final Journal journal;
    private final Sql sql;
    private final Clock clock;

    Keeping(
            Originals originals,
            Documents documents,
            Register register,
            Rows rows,
            Journal journal,
            Sql sql,
            Clock clock) {
        this.originals = originals;
        this.documents = documents;
        this.register = register;
        this.rows = rows;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /// @param agreement locked by the caller
    OriginalView register(Agreement agreement, RegisterOriginal said, Caller caller) {
        register.requireChange(agreement, caller);
        requireDocument(agreement, said.document(), "/document", caller);
        requirePast(said.since(), "/since");
        var id = Ids.next();
        sql.run(
                "insert into original (id, agreement_id, document_id, label, form, at, by_subject, by_name)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                agreement.id(),
                said.document(),
                said.label(),
                said.form().name(),
                clock.instant(),
                caller.subject(),
                caller.name());
        hold(
                id,
                1,
                said.since(),
                new HandOver(said.holder(), said.place(), said.since(), "", "", null, null, said.note()),
                caller);
        agreement.touch(clock.instant());
        journal.record(caller, "register-original", "document", said.document(), null, said);
        return view(agreement, id, caller);
    }

    OriginalView handOver(Agreement agreement, UUID original, HandOver said, Caller caller) {
        register.requireChange(agreement, caller);
        var before = view(agreement, original, caller);
        if (said.receiptNumber() == null && said.receiptDocument() == null) {
            throw new Refusal(CommonProblem.INVALID).at("/receiptNumber", CustodyProblem.RECEIPT_MISSING);
        }
        if (said.receiptDocument() != null) {
            requireDocument(agreement, said.receiptDocument(), "/receiptDocument", caller);
        }
        requirePast(said.on(), "/on");
        if (said.on().isBefore(before.custody().getFirst().since())) {
            throw new Refusal(CommonProblem.INVALID)
                    .at(
                            "/on",
                            CustodyProblem.HANDOVER_BEFORE_CUSTODY,
                            before.custody().getFirst().since());
        }
        hold(original, before.custody().size() + 1, said.on(), said, caller);
        agreement.touch(clock.instant());
        journal.record(
                caller,
                "hand-over-original",
                "document",
                before.document(),
                before.custody().getFirst(),
                said);
        return view(agreement, original, caller);
    }

    OriginalView certify(Agreement agreement, UUID original, CertifyCopy said, Caller caller) {
        register.requireChange(agreement, caller);
        var of = view(agreement, original, caller);
        requirePast(said.on(), "/on");
        if (said.document() != null) {
            requireDocument(agreement, said.document(), "/document", caller);
        }
        sql.run(
                """
                insert into certified_copy (id, original_id, certified_by, capacity, certified_on, number, made_for,
                    document_id, at, by_subject, by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                original,
                said.certifiedBy(),
                said.capacity(),
                said.on(),
                said.number(),
                said.madeFor(),
                said.document(),
                clock.instant(),
                caller.subject(),
                caller.name());
        agreement.touch(clock.instant());
        journal.record(caller, "certify-copy", "document", of.document(), null, said);
        return view(agreement, original, caller);
    }

    private void hold(UUID original, int position, LocalDate since, HandOver said, Caller caller) {
        var isFirst = position == 1;
        sql.run(
                """
                insert into custody (id, original_id, position, holder, place, since_day, handed_over_by, received_by,
                    receipt_number, receipt_document, note, at, by_subject, by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                original,
                position,
                said.holder(),
                said.place(),
                since,
                isFirst ? null : said.handedOverBy(),
                isFirst ? null : said.receivedBy(),
                said.receiptNumber(),
                said.receiptDocument(),
                said.note(),
                clock.instant(),
                caller.subject(),
                caller.name());
    }

    private OriginalView view(Agreement agreement, UUID original, Caller caller) {
        return originals.of(agreement, caller).stream()
                .filter(it -> it.id().equals(original))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private void requirePast(LocalDate day, String pointer) {
        if (day.isAfter(rows.today())) {
            throw new Refusal(CommonProblem.INVALID).at(pointer, CustodyProblem.HANDOVER_IN_FUTURE);
        }
    }

    private void requireDocument(Agreement agreement, @Nullable UUID document, String pointer, Caller caller) {
        var known = document != null
                && !documents.seen(Set.of(document), caller).isEmpty()
                && sql.first(
                                "select 1 from document where id = ? and agreement_id = ?",
                                row -> row.getInt(1),
                                document,
                                agreement.id())
                        .isPresent();
        if (!known) {
            throw new Refusal(CommonProblem.INVALID).at(pointer, CustodyProblem.UNKNOWN_DOCUMENT_OF_CASE);
        }
    }
}
