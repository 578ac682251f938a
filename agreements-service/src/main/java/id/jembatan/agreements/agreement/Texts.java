package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.Document.SignedText;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.signature.SignatureReport;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.filetype.Received;
import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The texts of cases: which language version counts, what is frozen by initialling, and whether what was signed is
/// what was agreed.
@ApplicationScoped
class Texts implements AfterMove {

    private final Agreements agreements;
    private final Documents documents;
    private final Procedures procedures;
    private final Rows rows;
    private final Register register;
    private final Journal journal;
    private final EntityManager database;
    private final Clock clock;

    Texts(
            Agreements agreements,
            Documents documents,
            Procedures procedures,
            Rows rows,
            Register register,
            Journal journal,
            EntityManager database,
            Clock clock) {
        this.agreements = agreements;
        this.documents = documents;
        this.procedures = procedures;
        this.rows = rows;
        this.register = register;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /// The texts of a case as far as this caller may know of them: four queries.
    List<TextView> of(Agreement agreement, Caller caller) {
        var papers = documents.of(agreement.id(), caller);
        var seen = papers.stream().map(Document::id).collect(Collectors.toSet());
        var authorities = authorities(Set.of(agreement.id()));
        var acts = initiallings(agreement.id()).stream().collect(Collectors.groupingBy(Initialling::type));
        var byType = new TreeMap<String, List<Document>>();
        papers.stream()
                .filter(it -> it.state() == Document.State.VALID)
                .filter(it -> it.language() != null || acts.containsKey(it.type()))
                .forEach(it -> byType.computeIfAbsent(it.type(), _ -> new ArrayList<>())
                        .add(it));
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        return byType.entrySet().stream()
                .map(it -> view(
                        it.getKey(),
                        it.getValue(),
                        papers,
                        authorities.get(new TextKey(agreement.id(), it.getKey())),
                        acts.getOrDefault(it.getKey(), List.of()),
                        seen,
                        label(procedure, it.getKey(), caller)))
                .toList();
    }

    private static String label(Procedure procedure, String type, Caller caller) {
        var known = procedure.documents().get(type);
        return Views.label(known == null ? null : known.label(), caller, type);
    }

    private static TextView view(
            String type,
            List<Document> versions,
            List<Document> papers,
            @Nullable TextAuthority authority,
            List<Initialling> acts,
            Set<UUID> seen,
            String label) {
        var holding = acts.stream().filter(Initialling::holds).findFirst().orElse(null);
        var frozen = holding == null
                ? Set.of()
                : holding.versions().stream()
                        .map(Initialling.Version::documentId)
                        .collect(Collectors.toSet());
        return new TextView(
                type,
                label,
                versions.stream()
                        .map(it -> new TextView.Version(
                                it.id(),
                                it.language(),
                                it.revision(),
                                it.hash(),
                                authority == null ? null : authority.standing(it.language()),
                                frozen.contains(it.id())))
                        .toList(),
                authority == null ? null : authority.view(),
                holding == null ? null : holding.view(seen),
                acts.stream().filter(it -> !it.holds()).map(it -> it.view(seen)).toList(),
                papers.stream()
                        .filter(it -> type.equals(it.signs()))
                        .map(it -> new TextView.Signed(
                                it.id(), it.type(), it.language(), it.hash(), it.match(), it.difference()))
                        .toList());
    }

    /// A type of text in a case.
    record TextKey(UUID agreement, String type) {}

    /// What is written down about the language versions of the texts of some cases: one query.
    Map<TextKey, TextAuthority> authorities(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        var newest = new HashMap<TextKey, TextAuthority>();
        database.createQuery(
                        "select t from TextAuthority t where t.agreementId in :cases order by t.id",
                        TextAuthority.class)
                .setParameter("cases", cases)
                .getResultList()
                .forEach(it -> newest.put(new TextKey(it.agreementId(), it.type()), it));
        return newest;
    }

    private List<Initialling> initiallings(UUID agreement) {
        return database.createQuery(
                        "select i from Initialling i left join fetch i.versions where i.agreementId = :agreement"
                                + " order by i.id desc",
                        Initialling.class)
                .setParameter("agreement", agreement)
                .getResultList();
    }

    private Optional<Initialling> holding(UUID agreement, String type) {
        return initiallings(agreement).stream()
                .filter(it -> it.type().equals(type) && it.holds())
                .findFirst();
    }

    /// The valid versions of a text in a case that the caller has locked; the caller must see each of them, so that
    /// nobody freezes or weighs what he does not know.
    private List<Document> versions(Agreement agreement, String type, Caller caller) {
        register.requireChange(agreement, caller);
        var all = agreements.validDocuments(agreement.id()).stream()
                .filter(it -> it.type().equals(type))
                .toList();
        var seen = documents.seen(all.stream().map(Document::id).toList(), caller);
        if (all.isEmpty() || seen.size() < all.size()) {
            throw new Refusal(DocumentProblem.TEXT_UNKNOWN, type);
        }
        return all;
    }

    void settle(Agreement agreement, String type, SettleAuthority said, Caller caller) {
        var versions = versions(agreement, type, caller);
        if ((said.rule() == TextAuthority.Rule.PREVAILING) != (said.language() != null)) {
            throw new Refusal(CommonProblem.INVALID).at("/language", DocumentProblem.LANGUAGE_AND_RULE_DISAGREE);
        }
        if (said.language() != null && versions.stream().noneMatch(it -> it.isIn(said.language()))) {
            throw new Refusal(CommonProblem.INVALID)
                    .at("/language", DocumentProblem.TEXT_WITHOUT_THIS_LANGUAGE, said.language());
        }
        database.persist(new TextAuthority(agreement.id(), type, said, caller, clock.instant()));
        agreement.touch(clock.instant());
        database.flush();
        write("settle-text", versions, said, caller);
    }

    void initial(Agreement agreement, String type, InitialText said, Caller caller) {
        var versions = versions(agreement, type, caller);
        if (said.on().isAfter(rows.today())) {
            throw new Refusal(CommonProblem.INVALID).at("/on", AgreementProblem.DATE_IN_FUTURE);
        }
        if (holding(agreement.id(), type).isPresent()) {
            throw new Refusal(DocumentProblem.TEXT_FROZEN);
        }
        database.persist(new Initialling(agreement.id(), type, said, versions, caller, clock.instant()));
        agreement.touch(clock.instant());
        database.flush();
        write("initial-text", versions, said, caller);
    }

    void reopen(Agreement agreement, String type, String reason, Caller caller) {
        var versions = versions(agreement, type, caller);
        holding(agreement.id(), type)
                .orElseThrow(() -> new Refusal(DocumentProblem.TEXT_NOT_FROZEN))
                .reopen(reason, caller, clock.instant());
        agreement.touch(clock.instant());
        database.flush();
        write("reopen-text", versions, Map.of("reason", reason), caller);
    }

    /// One entry for each version, so that who may not know of a paper does not read of it in the history either.
    private void write(String action, List<Document> versions, Object said, Caller caller) {
        journal.recordAll(
                caller,
                versions.stream()
                        .map(it -> new Journal.Record(
                                action,
                                "document",
                                it.id(),
                                null,
                                Map.of("type", it.type(), "hash", it.hash(), "said", said)))
                        .toList());
    }

    /// @throws Refusal where the text is initialled: in no language does a new version come in
    void requireOpen(Agreement agreement, String type) {
        if (holding(agreement.id(), type).isPresent()) {
            throw new Refusal(DocumentProblem.TEXT_FROZEN);
        }
    }

    /// Compares what was signed with what was initialled, or else with the valid text. Other bytes than the initialled
    /// ones need an explanation.
    ///
    /// @return null for a document that is no signed version of anything
    @Nullable SignedText compare(
            Agreement agreement,
            AddDocument said,
            @Nullable String signs,
            Received file,
            @Nullable SignatureReport signatures) {
        var type = said.signs() == null ? signs : said.signs();
        if (type == null) {
            if (said.difference() != null) {
                throw new Refusal(CommonProblem.INVALID).at("/difference", DocumentProblem.NOTHING_TO_EXPLAIN);
            }
            return null;
        }
        var acts =
                initiallings(agreement.id()).stream().filter(Initialling::holds).toList();
        var agreed = acts.stream()
                .filter(it -> it.type().equals(type))
                .flatMap(it -> it.versions().stream())
                .toList();
        var candidates = inLanguage(agreed.isEmpty() ? valid(agreement, type) : agreed, said.language());
        if (candidates.isEmpty()) {
            return new SignedText(type, null, null, said.difference() == null ? null : refuseExplanation());
        }
        var frozen = acts.stream()
                .flatMap(it -> it.versions().stream())
                .map(Initialling.Version::hash)
                .collect(Collectors.toSet());
        for (var candidate : candidates) {
            var match = match(candidate, file, signatures);
            if (match != TextMatch.DIFFERS) {
                return new SignedText(
                        type, candidate.documentId(), match, said.difference() == null ? null : refuseExplanation());
            }
        }
        var binding = candidates.stream().anyMatch(it -> frozen.contains(it.hash()));
        if (binding && said.difference() == null) {
            throw new Refusal(DocumentProblem.SIGNED_TEXT_DIFFERS)
                    .at("/difference", DocumentProblem.SIGNED_TEXT_DIFFERS);
        }
        return new SignedText(type, candidates.getFirst().documentId(), TextMatch.DIFFERS, said.difference());
    }

    private static String refuseExplanation() {
        throw new Refusal(CommonProblem.INVALID).at("/difference", DocumentProblem.NOTHING_TO_EXPLAIN);
    }

    private List<Initialling.Version> valid(Agreement agreement, String type) {
        return agreements.validDocuments(agreement.id()).stream()
                .filter(it -> it.type().equals(type))
                .map(it -> new Initialling.Version(
                        it.id(), Objects.requireNonNullElse(it.language(), ""), it.hash(), it.size()))
                .toList();
    }

    private static List<Initialling.Version> inLanguage(List<Initialling.Version> all, @Nullable String language) {
        var same = all.stream().filter(it -> it.language().equals(language)).toList();
        return same.isEmpty() ? all : same;
    }

    private static TextMatch match(Initialling.Version agreed, Received file, @Nullable SignatureReport signatures) {
        if (agreed.hash().equals(file.hash())) {
            return TextMatch.EQUAL;
        }
        var isSigned = signatures != null
                && signatures.signatures().stream().anyMatch(it -> it.bytes() == SignatureReport.Bytes.INTACT);
        if (!isSigned || file.size() <= agreed.size()) {
            return TextMatch.DIFFERS;
        }
        try (var in = Files.newInputStream(file.file())) {
            return Sha256.hex(in, agreed.size()).equals(agreed.hash()) ? TextMatch.EXTENDS : TextMatch.DIFFERS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A step back that takes a text's effect away opens it again: what is not valid any more is not frozen either.
    @Override
    public void after(Agreement agreement, MadeMove made, Caller caller) {
        var acts =
                initiallings(agreement.id()).stream().filter(Initialling::holds).toList();
        if (acts.isEmpty()) {
            return;
        }
        var valid = new HashSet<>(agreements.validDocuments(agreement.id()).stream()
                .map(Document::id)
                .toList());
        acts.stream()
                .filter(it -> it.versions().stream().noneMatch(version -> valid.contains(version.documentId())))
                .forEach(it -> it.reopen(made.move(), caller, clock.instant()));
    }
}
