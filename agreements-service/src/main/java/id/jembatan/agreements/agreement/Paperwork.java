package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.store.DocumentStore;
import id.jembatan.agreements.store.Received;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Puts papers on file. The bytes are on the disk before the row points to them; a file that got no row is swept away
/// later.
@ApplicationScoped
class Paperwork {

    private static final Duration SWEEP_AFTER = Duration.ofHours(24);

    private final Agreements agreements;
    private final Procedures procedures;
    private final DocumentStore store;
    private final Register register;
    private final Journal journal;
    private final EntityManager database;
    private final Clock clock;

    Paperwork(
            Agreements agreements,
            Procedures procedures,
            DocumentStore store,
            Register register,
            Journal journal,
            EntityManager database,
            Clock clock) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.store = store;
        this.register = register;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /// Adds a document to a case that the caller has locked. It supersedes the valid one of its type and language.
    Document add(Agreement agreement, AddDocument said, Received file, Caller caller) {
        register.requireChange(agreement, caller);
        var kind = file.kind();
        check(agreement, said, file);
        if (kind == null) {
            throw new Refusal(AgreementProblem.FILE_KIND_NOT_ALLOWED)
                    .at("/file", AgreementProblem.FILE_KIND_NOT_ALLOWED);
        }
        try {
            store.keep(file.file(), file.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var now = clock.instant();
        var before = agreements.validDocuments(agreement.id()).stream()
                .filter(it -> it.type().equals(said.type()))
                .filter(it -> it.isIn(said.language()))
                .toList();
        before.forEach(it -> it.supersede(null, null));
        database.flush(); // one valid document per type and language, and Hibernate would insert before it updates
        var document = new Document(
                agreement.id(),
                said,
                file,
                kind.mediaType(),
                agreements.nextRevision(agreement.id(), said.type(), said.language()),
                caller,
                now);
        database.persist(document);
        database.flush();
        before.forEach(it -> it.supersede(document.id(), null));
        agreement.touch(now);
        database.flush();
        journal.record(caller, "add-document", "agreement", agreement.id(), null, document.view(said.type(), false));
        return document;
    }

    private void check(Agreement agreement, AddDocument said, Received file) {
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var invalid = new Refusal(CommonProblem.INVALID);
        var type = procedure.documents().get(said.type());
        if (type == null) {
            invalid.at(
                    "/type",
                    AgreementProblem.UNKNOWN_DOCUMENT_TYPE,
                    String.join(", ", procedure.documents().keySet()));
        } else {
            said.partsOrNone().keySet().stream()
                    .filter(part -> !type.parts().containsKey(part))
                    .forEach(part -> invalid.at(
                            "/parts/" + part,
                            AgreementProblem.UNKNOWN_PART,
                            String.join(", ", type.parts().keySet())));
        }
        if (file.size() == 0) {
            invalid.at("/file", AgreementProblem.FILE_EMPTY);
        } else if (file.kind() != null && !file.isNamedAsItIs()) {
            invalid.at("/file", AgreementProblem.FILE_NAMED_WRONGLY, file.kind().mediaType());
        }
        if (invalid.hasFaults()) {
            throw invalid;
        }
    }

    /// Takes back a document that nothing rests on. It stays on file, marked.
    Document withdraw(Agreement agreement, Document document, WithdrawDocument why, Caller caller) {
        register.requireChange(agreement, caller);
        if (document.state() != Document.State.VALID
                || !agreements.reliedOn(List.of(document.id())).isEmpty()) {
            throw new Refusal(AgreementProblem.DOCUMENT_IN_USE);
        }
        document.withdraw(why.reason());
        agreement.touch(clock.instant());
        database.flush();
        journal.record(
                caller,
                "withdraw-document",
                "agreement",
                agreement.id(),
                Map.of("document", document.id(), "state", Document.State.VALID),
                Map.of("document", document.id(), "state", document.state(), "reason", why.reason()));
        return document;
    }

    /// Removes bytes that no row ever pointed to: an upload was cut off between file and row.
    @Scheduled(every = "6H", delayed = "10M", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() throws IOException {
        store.sweep(clock.instant().minus(SWEEP_AFTER), this::referenced);
    }

    private Set<String> referenced(Collection<String> hashes) {
        return hashes.isEmpty()
                ? Set.of()
                : new HashSet<>(database.createQuery(
                                "select distinct d.hash from Document d where d.hash in :hashes", String.class)
                        .setParameter("hashes", hashes)
                        .getResultList());
    }

    /// Which of these documents a move rests on.
    Set<UUID> reliedOn(List<Document> documents) {
        return documents.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        agreements.reliedOn(documents.stream().map(Document::id).toList()));
    }
}
