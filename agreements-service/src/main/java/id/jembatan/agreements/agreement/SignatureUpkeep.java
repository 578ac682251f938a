package id.jembatan.agreements.agreement;

import id.jembatan.agreements.signature.PdfSignatures;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Checks the signatures of PDF files again that were not checked yet, or against another list of trusted issuers: some
/// at a time, until all are checked against the present list.
@ApplicationScoped
class SignatureUpkeep {

    private static final Logger LOG = Logger.getLogger(SignatureUpkeep.class);
    private static final int SLICE = 50;

    private record Due(UUID id, String hash, long size) {}

    private final PdfSignatures signatures;
    private final DocumentViews views;
    private final Vault vault;
    private final EntityManager database;
    private final Sql sql;

    SignatureUpkeep(PdfSignatures signatures, DocumentViews views, Vault vault, EntityManager database, Sql sql) {
        this.signatures = signatures;
        this.views = views;
        this.vault = vault;
        this.database = database;
        this.sql = sql;
    }

    @Scheduled(
            every = "10M",
            delayed = "3M",
            identity = "documents-signatures",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkNowAndThen() {
        checkSlice();
    }

    /// @return how many files were looked at
    int checkSlice() {
        var due = due(signatures.edition());
        due.forEach(this::check);
        return due.size();
    }

    /// Three ranges of one index, so that a million checked files cost nothing.
    private List<Due> due(String edition) {
        return sql.list(
                """
                (select id, hash, size from document
                    where media_type = 'application/pdf' and trust_edition is null order by id limit ?)
                union all (select id, hash, size from document
                    where media_type = 'application/pdf' and trust_edition < ? order by trust_edition, id limit ?)
                union all (select id, hash, size from document
                    where media_type = 'application/pdf' and trust_edition > ? order by trust_edition, id limit ?)
                limit ?""",
                row -> new Due(row.getObject("id", UUID.class), row.getString("hash"), row.getLong("size")),
                SLICE,
                edition,
                SLICE,
                edition,
                SLICE,
                SLICE);
    }

    private void check(Due due) {
        try {
            var copy = Files.createTempFile("signatures", ".pdf");
            try {
                try (var in = vault.open(due.hash(), 0, due.size())) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                var report = signatures.check(copy);
                QuarkusTransaction.requiringNew().run(() -> {
                    var document = database.find(Document.class, due.id());
                    document.check(views.written(report), report.trustList());
                });
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            // The reading of files tells the operator; here only this file is put behind the others.
            LOG.warnf("The signatures of document %s were not checked: %s", due.id(), e.getMessage());
            sql.run("update document set trust_edition = ? where id = ?", signatures.edition(), due.id());
        }
    }
}
