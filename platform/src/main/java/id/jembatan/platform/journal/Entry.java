package id.jembatan.platform.journal;

import id.jembatan.platform.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An entry of the journal as it was written.
record Entry(
        long seq,
        UUID id,
        Instant at,
        String actor,
        String actorName,
        List<String> roles,
        @Nullable String delegation,
        @Nullable String requestId,
        String action,
        String resource,
        UUID resourceId,
        @Nullable String before,
        @Nullable String after,
        @Nullable Long chainNo,
        byte @Nullable [] hash) {

    static final String COLUMNS = "seq, id, at, actor, actor_name, roles, delegation, request_id, action, resource,"
            + " resource_id, before, after, chain_no, hash";

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("delegation"),
                row.getString("request_id"),
                row.getString("action"),
                row.getString("resource"),
                row.getObject("resource_id", UUID.class),
                row.getString("before"),
                row.getString("after"),
                row.getObject("chain_no", Long.class),
                row.getBytes("hash"));
    }

    /// SHA-256 of the hash before it and of this entry at this place in the chain.
    byte[] sealedAfter(byte[] previousHash, long place) {
        var sha = Sha256.digest();
        sha.update(previousHash);
        return sha.digest(canonical(place).getBytes(StandardCharsets.UTF_8));
    }

    /// The entry in the canonical form of RFC 8785: members in order of name, no white space. The states before and
    /// after are strings in it, exactly as written, so that no number or field order in them can be read two ways.
    String canonical(long place) {
        return "{\"action\":" + quoted(action)
                + ",\"actor\":" + quoted(actor)
                + ",\"actorName\":" + quoted(actorName)
                + ",\"after\":" + quoted(after)
                + ",\"at\":" + quoted(at.toString())
                + ",\"before\":" + quoted(before)
                + ",\"chainNo\":" + place
                + ",\"delegation\":" + quoted(delegation)
                + ",\"id\":" + quoted(id.toString())
                + ",\"requestId\":" + quoted(requestId)
                + ",\"resource\":" + quoted(resource)
                + ",\"resourceId\":" + quoted(resourceId.toString())
                + ",\"roles\":" + roles.stream().map(Entry::quoted).collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    private static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        var json = new StringBuilder(text.length() + 16).append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ') {
                        json.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }

    // Records compare arrays by identity; two readings of one entry are equal.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry entry
                && seq == entry.seq
                && Objects.equals(chainNo, entry.chainNo)
                && Arrays.equals(hash, entry.hash)
                && canonical(0).equals(entry.canonical(0));
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq);
    }
}
