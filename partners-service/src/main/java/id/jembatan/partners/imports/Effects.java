package id.jembatan.partners.imports;

import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What imports did, record by record.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Effects {

    private final Sql sql;
    private final Json json;

    Effects(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /// How an effect goes to the database.
    private record Kept(int seq, int row, String recordKind, UUID record, Effect effect) {}

    /// Keeps what a chunk did, with the versions that its records have now: whoever changes one later makes another.
    void add(UUID importId, List<Effect> effects) {
        if (effects.isEmpty()) {
            return;
        }
        var kept = effects.stream()
                .map(each -> new Kept(0, each.row(), each.record().name().toLowerCase(Locale.ROOT), each.id(), each))
                .toList();
        sql.run("""
                insert into import_effect (import_id, seq, row, record_kind, record, code, part, created, version,
                    before, after, sheet, key, remembered)
                select ?, coalesce((select max(seq) from import_effect where import_id = ?), 0)
                        + row_number() over (order by s.row, s.n),
                    s.row, s."recordKind", s.record, s.effect ->> 'code', s.effect ->> 'part',
                    (s.effect ->> 'created')::boolean,
                    coalesce(p.version, t.version, m.version, 0),
                    nullif(s.effect -> 'before', 'null'), nullif(s.effect -> 'after', 'null'),
                    s.effect ->> 'sheet', s.effect ->> 'key', nullif(s.effect -> 'remembered', 'null')
                from rows from (jsonb_to_recordset(?::jsonb)
                    as (row integer, "recordKind" text, record uuid, effect jsonb))
                    with ordinality as s (row, "recordKind", record, effect, n)
                left join partner p on s."recordKind" = 'partner' and p.id = s.record
                left join partnership t on s."recordKind" = 'partnership' and t.id = s.record
                left join mission m on s."recordKind" = 'mission' and m.id = s.record""", importId, importId, json.text(kept));
    }

    /// When all is done: a record may have been touched by several chunks, and the last one made its version.
    void settle(UUID importId) {
        sql.run("""
                update import_effect e set version = p.version from partner p
                where e.import_id = ? and e.record_kind = 'partner' and p.id = e.record and e.version <> p.version""", importId);
        sql.run("""
                update import_effect e set version = s.version from partnership s
                where e.import_id = ? and e.record_kind = 'partnership' and s.id = e.record and e.version <> s.version""", importId);
    }

    /// What one import did, the latest first, together with the version that the record had then.
    record Done(int seq, Effect effect, long version) {}

    List<Done> of(UUID importId, int after, int limit) {
        return sql.list(
                """
                select seq, row, record_kind, record, code, part, created, version, before::text, after::text, sheet, key,
                    remembered::text
                from import_effect where import_id = ? and seq < ? order by seq desc limit ?""",
                row -> {
                    var before = row.getString("before");
                    var afterwards = row.getString("after");
                    var remembered = row.getString("remembered");
                    return new Done(
                            row.getInt("seq"),
                            new Effect(
                                    row.getInt("row"),
                                    Effect.Record.valueOf(
                                            row.getString("record_kind").toUpperCase(Locale.ROOT)),
                                    row.getObject("record", UUID.class),
                                    row.getString("code"),
                                    row.getString("part"),
                                    row.getBoolean("created"),
                                    before == null ? null : json.cells(before),
                                    afterwards == null ? null : json.cells(afterwards),
                                    row.getString("sheet"),
                                    row.getString("key"),
                                    remembered == null ? null : json.cells(remembered)),
                            row.getLong("version"));
                },
                importId,
                after,
                limit);
    }
}
