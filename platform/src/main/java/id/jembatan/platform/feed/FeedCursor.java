package id.jembatan.platform.feed;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A position together with the history it belongs to, as clients carry it: opaque and signed, because a made-up
/// cursor could skip events in silence.
///
/// @param epoch the name of the database's history (see `feed_state`)
/// @param timeline the number of the write-ahead log's branch: a restore to a point in time begins a new one
record FeedCursor(UUID epoch, int timeline, Position position) {

    private static final byte FORM = 1;
    private static final int PLAIN = 1 + 16 + 4 + 8 + 8;
    private static final int SIGNATURE = 16;
    private static final String ALGORITHM = "HmacSHA256";

    String encode(byte[] key) {
        var bytes = ByteBuffer.allocate(PLAIN + SIGNATURE)
                .put(FORM)
                .putLong(epoch.getMostSignificantBits())
                .putLong(epoch.getLeastSignificantBits())
                .putInt(timeline)
                .putLong(position.txid())
                .putLong(position.seq());
        bytes.put(signature(bytes.array(), key));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// @throws Refusal 400 if it is not signed with this key
    static FeedCursor decode(String text, byte[] key) {
        var bytes = bytes(text);
        var signed = bytes.length == PLAIN + SIGNATURE
                && bytes[0] == FORM
                && MessageDigest.isEqual(signature(bytes, key), Arrays.copyOfRange(bytes, PLAIN, bytes.length));
        if (!signed) {
            throw forged();
        }
        var in = ByteBuffer.wrap(bytes, 1, PLAIN - 1);
        return new FeedCursor(
                new UUID(in.getLong(), in.getLong()), in.getInt(), new Position(in.getLong(), in.getLong()));
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw forged();
        }
    }

    private static Refusal forged() {
        return new Refusal(CommonProblem.INVALID_CURSOR).at("after", CommonProblem.INVALID_CURSOR);
    }

    private static byte[] signature(byte[] bytes, byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(bytes, 0, PLAIN);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
