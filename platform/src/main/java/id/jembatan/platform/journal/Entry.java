package id.jembatan.platform.journal;

import id.jembatan.platform.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
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
        @Nullable String actorName,
        List<String> roles,
        @Nullable String delegation,
        @Nullable String requestId,
        String action,
        String resource,
        UUID resourceId,
        @Nullable String before,
        @Nullable String after,
        @Nullable Long chainNo,
        byte @Nullable [] hash,
        int form,
        byte @Nullable [] nameSalt,
        byte @Nullable [] statesSalt,
        byte @Nullable [] nameDigest,
        byte @Nullable [] statesDigest) {

    private static final byte[] NOTHING = new byte[0];

    static final String COLUMNS = "seq, id, at, actor, actor_name, roles, delegation, request_id, action, resource,"
            + " resource_id, before, after, chain_no, hash, form, name_salt, states_salt, name_digest, states_digest";

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
                row.getBytes("hash"),
                row.getInt("form"),
                row.getBytes("name_salt"),
                row.getBytes("states_salt"),
                row.getBytes("name_digest"),
                row.getBytes("states_digest"));
    }

    /// SHA-256 of the hash before it and of this entry at this place in the chain.
    byte[] sealedAfter(byte[] previousHash, long place) {
        var sha = Sha256.digest();
        sha.update(previousHash);
        return sha.digest(canonical(place).getBytes(StandardCharsets.UTF_8));
    }

    /// The entry in the canonical form of RFC 8785: members in order of name, no white space. In form 1 the states
    /// before and after are strings in it, exactly as written, so that no number or field order in them can be read
    /// two ways. In form 2 their salted digest stands there, and that of the name: texts can go, the chain holds.
    String canonical(long place) {
        return form == 1 ? canonicalOfTexts(place) : canonicalOfDigests(place);
    }

    private String canonicalOfTexts(long place) {
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
                + ",\"roles\":" + list(roles)
                + "}";
    }

    private String canonicalOfDigests(long place) {
        return "{\"action\":" + quoted(action)
                + ",\"actor\":" + quoted(actor)
                + ",\"at\":" + quoted(at.toString())
                + ",\"chainNo\":" + place
                + ",\"delegation\":" + quoted(delegation)
                + ",\"form\":" + form
                + ",\"id\":" + quoted(id.toString())
                + ",\"nameDigest\":\"" + HexFormat.of().formatHex(digestOfName())
                + "\",\"requestId\":" + quoted(requestId)
                + ",\"resource\":" + quoted(resource)
                + ",\"resourceId\":" + quoted(resourceId.toString())
                + ",\"roles\":" + list(roles)
                + ",\"statesDigest\":\"" + HexFormat.of().formatHex(digestOfStates())
                + "\"}";
    }

    /// What stands for the name of the actor in form 2: kept when the name is gone, computed as long as it is there.
    byte[] digestOfName() {
        return nameDigest != null ? nameDigest : digest(nameSalt, quoted(actorName));
    }

    /// What stands for the states before and after in form 2.
    byte[] digestOfStates() {
        return statesDigest != null
                ? statesDigest
                : digest(statesSalt, "{\"after\":" + quoted(after) + ",\"before\":" + quoted(before) + "}");
    }

    private static byte[] digest(byte @Nullable [] salt, String text) {
        var sha = Sha256.digest();
        sha.update(salt == null ? NOTHING : salt);
        return sha.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /// With the salts that it is sealed with; an entry of form 1 needs none.
    Entry salted(byte[] forName, byte[] forStates) {
        return form == 1
                ? this
                : new Entry(
                        seq,
                        id,
                        at,
                        actor,
                        actorName,
                        roles,
                        delegation,
                        requestId,
                        action,
                        resource,
                        resourceId,
                        before,
                        after,
                        chainNo,
                        hash,
                        form,
                        forName,
                        forStates,
                        nameDigest,
                        statesDigest);
    }

    /// One line of an export: everything that the hash is made of, and the hash.
    String line() {
        return "{\"chainNo\":" + chainNo
                + ",\"form\":" + form
                + ",\"id\":" + quoted(id.toString())
                + ",\"at\":" + quoted(at.toString())
                + ",\"actor\":" + quoted(actor)
                + ",\"actorName\":" + quoted(actorName)
                + ",\"roles\":" + list(roles)
                + ",\"delegation\":" + quoted(delegation)
                + ",\"requestId\":" + quoted(requestId)
                + ",\"action\":" + quoted(action)
                + ",\"resource\":" + quoted(resource)
                + ",\"resourceId\":" + quoted(resourceId.toString())
                + ",\"before\":" + quoted(before)
                + ",\"after\":" + quoted(after)
                + ",\"nameSalt\":" + hex(nameSalt)
                + ",\"statesSalt\":" + hex(statesSalt)
                + ",\"nameDigest\":" + hex(nameDigest)
                + ",\"statesDigest\":" + hex(statesDigest)
                + ",\"hash\":" + hex(hash)
                + "}";
    }

    private static String list(List<String> texts) {
        return texts.stream().map(Entry::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "null" : '"' + HexFormat.of().formatHex(bytes) + '"';
    }

    static String quoted(@Nullable String text) {
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
