package id.jembatan.partners.notification;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.desk.Desks;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The queue of mails. It lies in the database, so it survives us and the mail server alike.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Mails {

    static final String WAITING = "waiting";
    static final String GIVEN_UP = "given_up";

    private static final String COLUMNS =
            "select id, notification, address, language, state, tries, next_at, reason, sent_at from mail";

    private final Sql sql;
    private final Desks desks;
    private final Clock clock;

    Mails(Sql sql, Desks desks, Clock clock) {
        this.sql = sql;
        this.desks = desks;
        this.clock = clock;
    }

    record Item(
            UUID id,
            UUID notification,
            String address,
            String language,
            String state,
            int tries,
            Instant nextAt,
            @Nullable String reason,
            @Nullable Instant sentAt) {}

    /// One mail to each address of the desk; a desk without an entry, an address or an open door gets none.
    void queue(UUID notification, Desk desk) {
        desks.of(desk)
                .ifPresent(entry -> entry.addresses()
                        .forEach(address ->
                                sql.run("""
                                insert into mail (id, notification, address, language, next_at) values (?, ?, ?, ?, ?)
                                on conflict (notification, address) do nothing""", Ids.next(), notification, address, entry.language(), clock.instant())));
    }

    /// The one that has waited longest, locked until the transaction ends: no other replica sends it meanwhile.
    Optional<Item> next() {
        return sql.first(
                COLUMNS + " where state = 'waiting' and next_at <= ? order by next_at, id limit 1"
                        + " for update skip locked",
                Mails::item,
                clock.instant());
    }

    void sent(Item mail) {
        sql.run("update mail set state = 'sent', sent_at = ?, reason = null where id = ?", clock.instant(), mail.id());
    }

    /// The server said no.
    void refused(Item mail, String reason, @Nullable Instant again) {
        sql.run(
                "update mail set state = ?, tries = tries + 1, reason = ?, next_at = ? where id = ?",
                again == null ? GIVEN_UP : WAITING,
                Told.oneLine(reason),
                again == null ? clock.instant() : again,
                mail.id());
    }

    /// The server said nothing: that is no fault of this mail.
    void unheard(Item mail, String reason, Instant again) {
        sql.run("update mail set reason = ?, next_at = ? where id = ?", Told.oneLine(reason), again, mail.id());
    }

    Optional<Item> find(UUID id) {
        return sql.first(COLUMNS + " where id = ?", Mails::item, id);
    }

    Page<Item> page(@Nullable String state, @Nullable UUID notification, Paging paging) {
        var where = new StringBuilder(" where true");
        var values = new ArrayList<Object>();
        if (state != null) {
            where.append(" and state = ?");
            values.add(state);
        }
        if (notification != null) {
            where.append(" and notification = ?");
            values.add(notification);
        }
        var count = new ArrayList<>(values);
        var counted = where.toString();
        paging.after().ifPresent(after -> {
            where.append(" and id > ?");
            values.add(after.uuid(0));
        });
        values.add(paging.limit() + 1);
        var page = Page.of(
                sql.list(COLUMNS + where + " order by id limit ?", Mails::item, values.toArray()),
                paging.limit(),
                last -> Cursor.of(last.id()));
        return paging.wantsTotal()
                ? page.withTotal(
                        sql.first("select count(*) from mail" + counted, row -> row.getLong(1), count.toArray())
                                .orElse(0L))
                : page;
    }

    /// Locked, so that nothing happens to them before they are sent again.
    List<Item> givenUp() {
        return sql.list(COLUMNS + " where state = 'given_up' order by id limit 10000 for update", Mails::item);
    }

    /// Gives a mail that was given up all its tries anew.
    ///
    /// @return whether it was given up
    boolean replay(UUID id) {
        return sql.run(
                        "update mail set state = 'waiting', tries = 0, next_at = ? where id = ? and state = 'given_up'",
                        clock.instant(),
                        id)
                == 1;
    }

    private static Item item(ResultSet row) throws SQLException {
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("notification", UUID.class),
                row.getString("address"),
                row.getString("language"),
                row.getString("state"),
                row.getInt("tries"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                sent == null ? null : sent.toInstant());
    }
}
