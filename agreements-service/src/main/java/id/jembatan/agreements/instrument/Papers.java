package id.jembatan.agreements.instrument;

import id.jembatan.agreements.agreement.Rows;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Documents of a case, as far as other features point to them. The right on the file decides here too.
@ApplicationScoped
public class Papers {

    private final EntityManager database;
    private final Rows rows;

    Papers(EntityManager database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /// A document that something points to.
    public record Paper(
            UUID id,
            UUID agreementId,
            String type,
            String title,
            @Nullable String language,
            String hash,
            String state) {

        boolean onFile() {
            return !state.equals("WITHDRAWN");
        }
    }

    /// Those of a case that are on file, whoever may see them.
    public Map<UUID, Paper> of(UUID agreement, Collection<UUID> documents) {
        return documents.isEmpty()
                ? Map.of()
                : byId(query("d.agreementId = :agreement")
                        .setParameter("documents", documents)
                        .setParameter("agreement", agreement)
                        .getResultList());
    }

    public boolean has(UUID agreement, @Nullable UUID document) {
        return document == null || of(agreement, List.of(document)).containsKey(document);
    }

    /// Whether the caller may read every language version of a text.
    public boolean readsAll(Instrument instrument, Caller caller) {
        var texts = instrument.draft().textsOrNone().stream()
                .map(Draft.Text::document)
                .distinct()
                .toList();
        return seenBy(caller, texts).size()
                == of(instrument.agreementId(), texts).size();
    }

    /// Those that the caller may see, of cases that he may see anyway.
    public Map<UUID, Paper> seenBy(Caller caller, Collection<UUID> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        var seen = rows.documentsSeenBy(caller);
        var query = query(seen.hql()).setParameter("documents", documents);
        seen.parameters().forEach(query::setParameter);
        return byId(query.getResultList());
    }

    private jakarta.persistence.TypedQuery<Paper> query(String condition) {
        return database.createQuery(
                "select new id.jembatan.agreements.instrument.Papers$Paper("
                        + "d.id, d.agreementId, d.type, d.title, d.language, d.hash, cast(d.state as string))"
                        + " from Document d join Agreement a on a.id = d.agreementId where d.id in :documents and "
                        + condition,
                Paper.class);
    }

    private static Map<UUID, Paper> byId(List<Paper> papers) {
        return papers.stream().filter(Paper::onFile).collect(Collectors.toMap(Paper::id, Function.identity()));
    }

    /// Codes of the partners of a case that we know.
    public List<String> partners(UUID agreement) {
        return database
                .createQuery(
                        "select k.code from Party p join KnownPartner o on o.id = p.partnerId"
                                + " join KnownPartner k on k.id = o.currentId"
                                + " where p.agreementId = :agreement and p.endedAt is null order by p.position",
                        String.class)
                .setParameter("agreement", agreement)
                .getResultList()
                .stream()
                .distinct()
                .toList();
    }
}
