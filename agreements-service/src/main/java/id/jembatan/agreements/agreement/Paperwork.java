package id.jembatan.agreements.agreement;

import id.jembatan.agreements.confidentiality.Confidentiality;
import id.jembatan.agreements.confidentiality.ConfidentialityClass;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.signature.SignatureReport;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.filetype.FileProblem;
import id.jembatan.platform.filetype.Received;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts papers on file. The bytes are safe in the store before the row that points to them is committed; everything
/// that can be wrong with them is found before that.
@ApplicationScoped
class Paperwork {

    private final Agreements agreements;
    private final Documents documents;
    private final DocumentViews views;
    private final Texts texts;
    private final Procedures procedures;
    private final Confidentiality confidentiality;
    private final Vault vault;
    private final Register register;
    private final Tracks tracks;
    private final Journal journal;
    private final EntityManager database;
    private final Clock clock;

    Paperwork(
            Agreements agreements,
            Documents documents,
            DocumentViews views,
            Texts texts,
            Procedures procedures,
            Confidentiality confidentiality,
            Vault vault,
            Register register,
            Tracks tracks,
            Journal journal,
            EntityManager database,
            Clock clock) {
        this.agreements = agreements;
        this.documents = documents;
        this.views = views;
        this.texts = texts;
        this.procedures = procedures;
        this.confidentiality = confidentiality;
        this.vault = vault;
        this.register = register;
        this.tracks = tracks;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /// Adds a document to a case that the caller has locked. It supersedes the valid one of its type and language.
    ///
    /// @param signatures what was found inside the file; null for kinds that cannot hold any
    Document add(
            Agreement agreement, AddDocument said, Received file, @Nullable SignatureReport signatures, Caller caller) {
        register.requireChange(agreement, caller);
        check(agreement, said, file);
        texts.requireOpen(agreement, said.type());
        var before = agreements.validDocuments(agreement.id()).stream()
                .filter(it -> it.type().equals(said.type()))
                .filter(it -> it.isIn(said.language()))
                .toList();
        var toClass = classOf(said, before, caller);
        var template = procedures
                .frozen(agreement.procedureCode(), agreement.procedureVersion())
                .documents()
                .get(said.type());
        var signed = texts.compare(agreement, said, template == null ? null : template.signs(), file, signatures);
        vault.keep(file);
        var now = clock.instant();
        before.forEach(it -> it.supersede(null, null));
        database.flush(); // one valid document per type and language, and Hibernate would insert before it updates
        var document = new Document(
                agreement.id(),
                said,
                file,
                new Document.Decided(
                        agreements.nextRevision(agreement.id(), said.type(), said.language()),
                        toClass,
                        signed,
                        signatures == null ? null : views.written(signatures),
                        signatures == null || signatures.state() == SignatureReport.State.NOT_CHECKED
                                ? null
                                : signatures.trustList()),
                caller,
                now);
        database.persist(document);
        database.flush();
        before.forEach(it -> it.supersede(document.id(), null));
        agreement.touch(now);
        database.flush();
        journal.record(caller, "add-document", "document", document.id(), null, document.entry());
        return document;
    }

    /// The class that was said, or else that of the version before: no new version makes a paper less confidential by
    /// the way.
    private ConfidentialityClass classOf(AddDocument said, List<Document> before, Caller caller) {
        if (documents.seen(before.stream().map(Document::id).toList(), caller).size() < before.size()) {
            throw new Refusal(DocumentProblem.DOCUMENT_NOT_YOURS_TO_REPLACE);
        }
        var former = before.stream().map(Document::confidentiality).findFirst().orElse(null);
        var wanted = said.confidentiality() != null
                ? said.confidentiality()
                : former != null ? former : confidentiality.initial();
        if (!confidentiality.mayGive(caller, wanted)
                || former != null && former != wanted && !confidentiality.mayChange(caller, former, wanted)) {
            throw new Refusal(DocumentProblem.CLASS_NOT_YOURS_TO_GIVE)
                    .at("/confidentiality", DocumentProblem.CLASS_NOT_YOURS_TO_GIVE);
        }
        return wanted;
    }

    private void check(Agreement agreement, AddDocument said, Received file) {
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var invalid = new Refusal(CommonProblem.INVALID);
        var known = String.join(", ", procedure.documents().keySet());
        var type = Optional.ofNullable(procedure.documents().get(said.type()))
                .or(() -> tracks.documentType(agreement, said.type()))
                .orElse(null);
        if (type == null) {
            invalid.at("/type", AgreementProblem.UNKNOWN_DOCUMENT_TYPE, known);
        } else {
            said.partsOrNone().keySet().stream()
                    .filter(part -> !type.parts().containsKey(part))
                    .forEach(part -> invalid.at(
                            "/parts/" + part,
                            AgreementProblem.UNKNOWN_PART,
                            String.join(", ", type.parts().keySet())));
        }
        if (said.signs() != null
                && (!procedure.documents().containsKey(said.signs())
                        || said.signs().equals(said.type()))) {
            invalid.at("/signs", AgreementProblem.UNKNOWN_DOCUMENT_TYPE, known);
        }
        if (!file.isNamedAsItIs()) {
            invalid.at("/file", FileProblem.FILE_NAMED_WRONGLY, file.mediaType());
        }
        if (invalid.hasFaults()) {
            throw invalid;
        }
    }

    /// Takes back a document that nothing rests on. It stays on file, marked.
    Document withdraw(Agreement agreement, Document document, WithdrawDocument why, Caller caller) {
        register.requireChange(agreement, caller);
        if (document.state() != Document.State.VALID
                || documents.held(List.of(document.id())).values().stream().anyMatch(Documents.Held::held)) {
            throw new Refusal(DocumentProblem.DOCUMENT_IN_USE);
        }
        document.withdraw(why.reason());
        agreement.touch(clock.instant());
        database.flush();
        journal.record(
                caller,
                "withdraw-document",
                "document",
                document.id(),
                Map.of("state", Document.State.VALID),
                Map.of("state", document.state(), "reason", why.reason()));
        return document;
    }

    void classify(Agreement agreement, Document document, ClassifyDocument wanted, Caller caller) {
        register.requireChange(agreement, caller);
        var from = document.confidentiality();
        if (from == wanted.to()) {
            throw new Refusal(DocumentProblem.CLASS_UNCHANGED);
        }
        if (!confidentiality.mayChange(caller, from, wanted.to())) {
            throw new Refusal(DocumentProblem.CLASS_NOT_YOURS_TO_GIVE);
        }
        document.classify(wanted.to());
        agreement.touch(clock.instant());
        database.flush();
        journal.record(
                caller,
                "classify-document",
                "document",
                document.id(),
                Map.of("confidentiality", from),
                Map.of("confidentiality", wanted.to(), "reason", wanted.reason()));
    }
}
