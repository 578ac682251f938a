package id.jembatan.partners.calendar;

import id.jembatan.partners.parameter.Parameters;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The feeds: opened and revoked by their owners, read by whoever has the secret.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Feeds {

    private static final String RESOURCE = "calendar-feed";
    private static final int MOST = 10;
    private static final int SECRET_BYTES = 32;

    /// How exactly it is noted when a feed was read: a program that asks every minute must not write every minute.
    private static final Duration NOTED = Duration.ofHours(1);

    private final Sql sql;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(Sql sql, Parameters parameters, Journal journal, Clock clock) {
        this.sql = sql;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal 409 if the caller has enough of them
    FeedView open(OpenFeed form, Caller caller) {
        renew(caller);
        if (of(caller).size() >= MOST) {
            throw new Refusal(CalendarProblem.TOO_MANY_CALENDAR_FEEDS, MOST);
        }
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var id = Ids.next();
        var now = at(clock.instant());
        sql.run(
                """
                insert into calendar_feed (id, subject, label, token_hash, language, roles, permissions, agency,
                    mission, partner, created_at, renewed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                caller.subject(),
                form.label(),
                hash(token),
                caller.language().getLanguage(),
                sorted(caller.roles()),
                sorted(caller.permissions()),
                caller.agency(),
                caller.mission(),
                caller.partner(),
                now,
                now);
        journal.record(caller, "open", RESOURCE, id, null, form);
        var made = get(id, caller);
        return new FeedView(
                made.id(),
                made.label(),
                made.language(),
                token,
                made.createdAt(),
                made.restsAt(),
                null,
                made.actions());
    }

    /// The caller's own, the newest first; those that are revoked are gone.
    List<FeedView> of(Caller caller) {
        var rest = rest();
        return sql.list(
                "select id, label, language, created_at, renewed_at, read_at from calendar_feed"
                        + " where subject = ? and revoked_at is null order by created_at desc, id desc",
                row -> view(row, rest),
                caller.subject());
    }

    /// The owner is here: his feeds go on, with the rights that he has today.
    void renew(Caller caller) {
        sql.run(
                """
                update calendar_feed set roles = ?, permissions = ?, agency = ?, mission = ?, partner = ?, renewed_at = ?
                where subject = ? and revoked_at is null""",
                sorted(caller.roles()),
                sorted(caller.permissions()),
                caller.agency(),
                caller.mission(),
                caller.partner(),
                at(clock.instant()),
                caller.subject());
    }

    /// @throws Refusal 404 if it is not the caller's, or revoked already
    void revoke(UUID id, Caller caller) {
        var before = get(id, caller);
        sql.run("update calendar_feed set revoked_at = ? where id = ?", at(clock.instant()), id);
        journal.record(caller, "revoke", RESOURCE, id, new OpenFeed(before.label()), null);
    }

    private FeedView get(UUID id, Caller caller) {
        return of(caller).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(CalendarProblem.UNKNOWN_CALENDAR_FEED));
    }

    /// Who reads with this secret: its owner, with the rights that he had when he was last seen.
    ///
    /// @return nothing if nobody has this secret, or has it no more
    Optional<Caller> readerWith(String token) {
        var now = clock.instant();
        var hash = hash(token);
        var reader = sql.first(
                "select subject, language, roles, permissions, agency, mission, partner from calendar_feed"
                        + " where token_hash = ? and revoked_at is null and renewed_at > ?",
                Feeds::caller,
                hash,
                at(now.minus(rest())));
        if (reader.isPresent()) {
            sql.run(
                    "update calendar_feed set read_at = ? where token_hash = ? and coalesce(read_at < ?, true)",
                    at(now),
                    hash,
                    at(now.minus(NOTED)));
        }
        return reader;
    }

    private static Caller caller(ResultSet row) throws SQLException {
        return new Caller(
                row.getString(1),
                "calendar feed",
                texts(row, 3),
                texts(row, 4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Locale.of(row.getString(2)));
    }

    private static Set<String> texts(ResultSet row, int column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static FeedView view(ResultSet row, Duration rest) throws SQLException {
        return new FeedView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                null,
                instant(row.getObject(4, OffsetDateTime.class)),
                instant(row.getObject(5, OffsetDateTime.class)).plus(rest),
                row.getObject(6) == null ? null : instant(row.getObject(6, OffsetDateTime.class)),
                List.of("revoke"));
    }

    private Duration rest() {
        return Duration.ofDays(parameters.number("calendar-feed-rest"));
    }

    private static String[] sorted(Set<String> some) {
        return some.stream().sorted().toArray(String[]::new);
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }

    private static @Nullable Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /// The secret has 256 bits of chance, so that a plain hash cannot be turned back.
    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
