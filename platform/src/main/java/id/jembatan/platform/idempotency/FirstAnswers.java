package id.jembatan.platform.idempotency;

import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The first answers, kept for a day.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class FirstAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Sql sql;
    private final Clock clock;

    FirstAnswers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What was asked, by whom and under which key.
    ///
    /// @param hash of everything that was sent
    record Question(String caller, String key, String method, String path, byte[] hash) {}

    record Answer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}

    /// The answer that was given before. When there is none, nobody else can give one until this transaction ends.
    ///
    /// @throws Refusal 409 while another transaction works on this key, 422 if the key belongs to another question
    Optional<Answer> before(Question question) {
        // Two statements: only a statement begun after the lock sees what its last holder has committed.
        var mine = sql.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), lock(question))
                .orElseThrow();
        if (!mine) {
            throw new Refusal(IdempotencyProblem.REQUEST_IN_PROGRESS).header("Retry-After", "1");
        }
        return sql.first(
                """
                select method = ? and path = ? and body_hash = ? as same, status, location, etag, body
                from idempotency_key where caller = ? and key = ? and at > ?""",
                row -> {
                    if (!row.getBoolean("same")) {
                        throw new Refusal(IdempotencyProblem.IDEMPOTENCY_KEY_REUSED);
                    }
                    return new Answer(
                            row.getInt("status"),
                            row.getString("location"),
                            row.getString("etag"),
                            row.getString("body"));
                },
                question.method(),
                question.path(),
                question.hash(),
                question.caller(),
                question.key(),
                clock.instant().minus(KEPT));
    }

    void keep(Question question, Answer answer) {
        sql.run(
                """
                insert into idempotency_key
                    (caller, key, method, path, body_hash, status, location, etag, body, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (caller, key) do update set method = excluded.method, path = excluded.path,
                    body_hash = excluded.body_hash, status = excluded.status, location = excluded.location,
                    etag = excluded.etag, body = excluded.body, at = excluded.at""",
                question.caller(),
                question.key(),
                question.method(),
                question.path(),
                question.hash(),
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.body(),
                clock.instant());
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = ConcurrentExecution.SKIP, identity = "idempotency")
    void forgetNowAndThen() {
        forget();
    }

    @Transactional
    int forget() {
        return sql.run(
                "delete from idempotency_key where at <= ?", clock.instant().minus(KEPT));
    }

    private static long lock(Question question) {
        var name = Arrays.asList(question.caller(), question.key()).toString();
        return ByteBuffer.wrap(Hashes.sha256(name.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
