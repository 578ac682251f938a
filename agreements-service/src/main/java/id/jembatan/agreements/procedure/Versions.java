package id.jembatan.agreements.procedure;

import id.jembatan.agreements.procedure.Procedure.Side;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table of published versions. There are few, so what is in force is asked of the database each time: a version
/// that another replica published is there at once, and nothing has to be told around.
@ApplicationScoped
class Versions {

    private static final String ALL = """
            select v.id, v.code, v.version, v.side, v.jurisdiction, v.kinds, v.hash, v.shipped,
                v.published_at, v.published_by_name, c.id as commencement, c.reason,
                case when c.id is null then v.valid_from else c.valid_from end as valid_from,
                case when c.id is null then v.valid_until else c.valid_until end as valid_until
            from procedure_version v left join lateral (
                select * from procedure_commencement w where w.code = v.code and w.version = v.version
                order by w.id desc limit 1) c on true
            """;

    private final Sql sql;

    Versions(Sql sql) {
        this.sql = sql;
    }

    /// A version without its text.
    ///
    /// @param validFrom by the last commencement, or by the text; null while it is switched off
    /// @param reason of the last commencement
    record Listed(
            UUID id,
            String code,
            int version,
            Side side,
            @Nullable String jurisdiction,
            List<String> kinds,
            String hash,
            boolean shipped,
            Instant publishedAt,
            String publishedBy,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String reason) {

        boolean isInForce(LocalDate day) {
            return validFrom != null && !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
        }
    }

    /// The text of a version.
    record Text(String code, int version, String yaml, String hash) {}

    /// All versions, by code and the newest first.
    List<Listed> all() {
        return sql.list(ALL + "order by v.code, v.version desc", Versions::listed);
    }

    List<Listed> of(String code) {
        return sql.list(ALL + "where v.code = ? order by v.version desc", Versions::listed, code);
    }

    List<Text> texts() {
        return sql.list("select code, version, yaml, hash from procedure_version", Versions::text);
    }

    Optional<Text> text(String code, int version) {
        return sql.first(
                "select code, version, yaml, hash from procedure_version where code = ? and version = ?",
                Versions::text,
                code,
                version);
    }

    /// @return its id, or nothing if this number is taken
    Optional<UUID> publish(
            Procedure it, String yaml, String hash, boolean shipped, String by, String name, Instant at) {
        var id = Ids.next();
        var added = sql.run(
                """
                insert into procedure_version (id, code, version, side, jurisdiction, kinds, valid_from, valid_until,
                    yaml, hash, shipped, published_at, published_by, published_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code, version) do nothing""",
                id,
                it.code(),
                it.version(),
                it.side().name(),
                it.jurisdiction(),
                it.kinds().keySet().toArray(String[]::new),
                it.validFrom(),
                it.validUntil(),
                yaml,
                hash,
                shipped,
                at,
                by,
                name);
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    void commence(Listed it, CommenceVersion form, String by, String name, Instant at) {
        sql.run(
                """
                insert into procedure_commencement (id, code, version, valid_from, valid_until, reason, at, by_subject, by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                it.code(),
                it.version(),
                form.validFrom(),
                form.validUntil(),
                form.reason(),
                at,
                by,
                name);
    }

    boolean wasSimulated(String hash) {
        return sql.first("select 1 from procedure_simulation where hash = ? limit 1", _ -> true, hash)
                .isPresent();
    }

    void simulated(String code, String hash, int openCases, int homeless, String by, String name, Instant at) {
        sql.run("""
                insert into procedure_simulation (id, code, hash, open_cases, homeless, at, by_subject, by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", Ids.next(), code, hash, openCases, homeless, at, by, name);
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(row.getString("code"), row.getInt("version"), row.getString("yaml"), row.getString("hash"));
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("version"),
                Side.valueOf(row.getString("side")),
                row.getString("jurisdiction"),
                List.of((String[]) row.getArray("kinds").getArray()),
                row.getString("hash"),
                row.getBoolean("shipped"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by_name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("reason"));
    }
}
