package id.jembatan.checker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// A journal as a service would export it. All of it is made up.
final class MadeUpJournal {

    private static final String NOTHING = "00".repeat(32);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final MessageDigest sha = sha();
    private final KeyPair keys = keys();
    private final List<String> lines = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();

    /// Entries with the states given, then a checkpoint, then the end.
    static MadeUpJournal of(String... states) {
        var journal = new MadeUpJournal();
        journal.lines.add(head());
        var last = new byte[32];
        for (var i = 0; i < states.length; i++) {
            var line = journal.entry(i + 1, last, states[i]);
            last = journal.hashes.getLast();
            journal.lines.add(line);
        }
        journal.lines.add("{\"checkpoint\":\"" + journal.signed(states.length, last) + "\"}");
        return journal;
    }

    static String head() {
        return "{\"journal\":\"made-up-service\",\"version\":2,\"after\":0,\"before\":\"" + NOTHING
                + "\",\"at\":\"2026-11-22T00:00:00Z\"}";
    }

    /// The line of an entry, chained to the hash before it.
    String entry(long number, byte[] last, String state) {
        var unhashed = line(number, state, "null");
        var hash = Entry.of(Json.object(unhashed)).hashAfter(last, sha);
        hashes.add(hash);
        return line(number, state, '"' + HexFormat.of().formatHex(hash) + '"');
    }

    byte[] lastHash() {
        return hashes.getLast();
    }

    void forgetHashes() {
        var last = hashes.getLast();
        hashes.clear();
        hashes.add(last);
    }

    private static String line(long number, String state, String hash) {
        var salt = HexFormat.of().toHexDigits(number) + "00".repeat(8);
        return "{\"chainNo\":" + number + ",\"form\":2,\"id\":\"0198c1d2-0000-7000-8000-" + "%012d".formatted(number)
                + "\",\"at\":\"2026-11-22T00:00:00Z\",\"actor\":\"0198c1d2-aaaa\",\"actorName\":\"Made-up Ünal\""
                + ",\"roles\":[\"bureau-officer\"],\"delegation\":null,\"requestId\":\"r-" + number
                + "\",\"action\":\"rename\",\"resource\":\"partner\",\"resourceId\":\"0198c1d2-1111-7000-8000-000000000001\""
                + ",\"before\":null,\"after\":\"{\\\"name\\\":\\\"" + state + "\\\"}\",\"nameSalt\":\"" + salt
                + "\",\"statesSalt\":\"" + salt + "\",\"nameDigest\":null,\"statesDigest\":null,\"hash\":" + hash + "}";
    }

    List<String> lines() {
        return lines;
    }

    String hash(int number) {
        return HexFormat.of().formatHex(hashes.get(number - 1));
    }

    String key() {
        var encoded = keys.getPublic().getEncoded();
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    String signed(long number, byte[] hash) {
        var input = encoded("{\"alg\":\"EdDSA\",\"kid\":\"made-up\"}") + "."
                + encoded("{\"service\":\"made-up-service\",\"chainNo\":" + number + ",\"hash\":\""
                        + HexFormat.of().formatHex(hash) + "\",\"at\":\"2026-11-22T00:00:00Z\"}");
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// These lines as a file with the right hash of its lines, as somebody would write it who wants to deceive.
    static InputStream file(List<String> lines, long end, String hash) {
        var sha = sha();
        lines.forEach(line -> sha.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        var all = String.join("\n", lines) + "\n" + end(end, hash, sha.digest());
        return new ByteArrayInputStream(all.getBytes(StandardCharsets.UTF_8));
    }

    static String end(long end, String hash, byte[] lines) {
        return "{\"end\":" + end + ",\"hash\":\"" + hash + "\",\"lines\":\""
                + HexFormat.of().formatHex(lines) + "\"}\n";
    }

    static void write(DigestOutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static DigestOutputStream digesting(OutputStream out) {
        return new DigestOutputStream(out, sha());
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
