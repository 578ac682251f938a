package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.agreements.agreement.Documents.Filed;
import id.jembatan.agreements.agreement.Documents.Held;
import id.jembatan.agreements.agreement.Texts.TextKey;
import id.jembatan.agreements.confidentiality.Confidentiality;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.signature.SignatureReport;
import id.jembatan.agreements.signature.SignatureReport.Bytes;
import id.jembatan.agreements.signature.SignatureReport.Issuer;
import id.jembatan.agreements.signature.SignatureReport.State;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts documents together for their reader: three queries beside that of the documents, however many they are.
/// Each look at a paper whose class asks for it is written into the journal here, so that no screen can forget it.
@ApplicationScoped
class DocumentViews {

    private static final Held NOTHING = new Held(false, false, false);

    private final Documents documents;
    private final Texts texts;
    private final Procedures procedures;
    private final Confidentiality confidentiality;
    private final Rows rows;
    private final Journal journal;
    private final ObjectMapper json;

    DocumentViews(
            Documents documents,
            Texts texts,
            Procedures procedures,
            Confidentiality confidentiality,
            Rows rows,
            Journal journal,
            ObjectMapper json) {
        this.documents = documents;
        this.texts = texts;
        this.procedures = procedures;
        this.confidentiality = confidentiality;
        this.rows = rows;
        this.journal = journal;
        this.json = json;
    }

    DocumentView of(Document document, Agreement agreement, String look, Caller caller) {
        return of(List.of(new Filed(document, agreement)), look, caller).getFirst();
    }

    /// @param look how the journal calls the look: `view-document`, `list-document`
    List<DocumentView> of(List<Filed> filed, String look, Caller caller) {
        if (filed.isEmpty()) {
            return List.of();
        }
        journalled(filed.stream().map(Filed::document).toList(), look, caller);
        var ids = filed.stream().map(it -> it.document().id()).toList();
        var held = documents.held(ids);
        var authorities =
                texts.authorities(filed.stream().map(it -> it.agreement().id()).collect(Collectors.toSet()));
        var seen = seen(filed, caller);
        return filed.stream()
                .map(it -> it.document()
                        .view(beside(
                                it,
                                held.getOrDefault(it.document().id(), NOTHING),
                                authorities.get(new TextKey(
                                        it.agreement().id(), it.document().type())),
                                seen,
                                caller)))
                .toList();
    }

    /// Writes down who looked at papers whose class asks for that.
    void journalled(List<Document> looked, String look, Caller caller) {
        journal.recordAll(
                caller,
                looked.stream()
                        .filter(it -> confidentiality.isJournalled(it.confidentiality()))
                        .map(it -> new Journal.Record(look, "document", it.id(), null, null))
                        .toList());
    }

    private Set<UUID> seen(List<Filed> filed, Caller caller) {
        var named = new HashSet<UUID>();
        for (var it : filed) {
            add(named, it.document().supersededBy());
            add(named, it.document().comparedWith());
        }
        return documents.seen(named, caller);
    }

    private static void add(Set<UUID> to, @Nullable UUID id) {
        if (id != null) {
            to.add(id);
        }
    }

    private Document.Beside beside(
            Filed filed, Held held, @Nullable TextAuthority authority, Set<UUID> seen, Caller caller) {
        var document = filed.document();
        var agreement = filed.agreement();
        var type = procedures
                .frozen(agreement.procedureCode(), agreement.procedureVersion())
                .documents()
                .get(document.type());
        return new Document.Beside(
                Views.label(type == null ? null : type.label(), caller, document.type()),
                confidentiality.label(document.confidentiality(), caller.language()),
                held.reliedOn(),
                held.initialled(),
                authority == null ? null : authority.standing(document.language()),
                signatures(document, caller.language()),
                seen,
                actions(filed, held.held(), caller));
    }

    private List<String> actions(Filed filed, boolean held, Caller caller) {
        var actions = new ArrayList<String>();
        actions.add("download");
        if (caller.may("document:create")
                && rows.mayChange(caller, filed.agreement().agency())) {
            var document = filed.document();
            if (document.state() == Document.State.VALID && !held) {
                actions.add("withdraw");
            }
            if (confidentiality.mayReclassify(caller, document.confidentiality())) {
                actions.add("classify");
            }
        }
        return actions;
    }

    String written(SignatureReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable SignaturesView signatures(Document document, Locale language) {
        var kept = document.signatures();
        if (kept == null) {
            return null;
        }
        try {
            return worded(json.readValue(kept, SignatureReport.class), language);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("We wrote it ourselves: " + document.id(), e);
        }
    }

    private static SignaturesView worded(SignatureReport report, Locale language) {
        var items = report.signatures().stream()
                .map(it -> {
                    var verdict = verdict(it);
                    return new SignaturesView.One(
                            it.purpose(),
                            it.signer(),
                            it.organisation(),
                            it.issuer(),
                            it.serial(),
                            it.claimedAt(),
                            it.timestampedAt(),
                            it.bytes(),
                            it.coverage(),
                            it.coveredBytes(),
                            it.issuerKnown(),
                            it.trustAnchor(),
                            verdict,
                            text(verdict, language));
                })
                .toList();
        return new SignaturesView(
                report.state(), report.checkedAt(), items.size(), summary(report, items, language), false, items);
    }

    /// The bytes decide first; an issuer whom nobody knows here takes nothing away from them.
    private static String verdict(SignatureReport.Found found) {
        return switch (found.bytes()) {
            case ALTERED -> "altered";
            case NOT_READABLE -> "not-readable";
            case INTACT ->
                switch (found.issuerKnown()) {
                    case TRUSTED -> "intact-trusted";
                    case NOT_KNOWN_HERE -> "intact-issuer-not-known-here";
                    case NOT_IN_FORCE_THEN -> "intact-certificate-not-in-force-then";
                };
        };
    }

    private static String summary(SignatureReport report, List<SignaturesView.One> items, Locale language) {
        if (report.state() == State.NOT_CHECKED) {
            return text("not-checked", language);
        }
        if (items.isEmpty()) {
            return text("none", language);
        }
        var intact = items.stream().filter(it -> it.bytes() == Bytes.INTACT).count();
        var known = items.stream()
                .filter(it -> it.bytes() == Bytes.INTACT && it.issuerKnown() == Issuer.TRUSTED)
                .count();
        return new MessageFormat(text("summary", language), language)
                .format(new Object[] {items.size(), intact, known});
    }

    private static String text(String code, Locale language) {
        return ProblemTexts.text("signature." + code, language).orElse(code);
    }

    /// The reason why a signed text differs, by document: shown wherever such a paper is named.
    static Map<UUID, String> differences(List<Document> papers) {
        var differences = new HashMap<UUID, String>();
        papers.forEach(it -> {
            var difference = it.difference();
            if (difference != null) {
                differences.put(it.id(), difference);
            }
        });
        return differences;
    }
}
