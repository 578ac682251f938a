package id.jembatan.checker;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Walks over an exported journal and computes every link anew. It goes on after a fault, with the hash that stands in
/// the file, so that one altered entry is one finding and not a million.
final class JournalCheck {

    private static final int MOST_FINDINGS = 20;
    private static final byte[] NOTHING = new byte[32];

    private final @Nullable PublicKey key;
    private final MessageDigest sha = sha256();
    private final List<String> findings = new ArrayList<>();

    /// Ends that must be found on the way: by number, the hash in hexadecimal digits and who says so.
    private final TreeMap<Long, Map<String, String>> expected = new TreeMap<>();

    private @Nullable String service;
    private byte[] last = NOTHING;
    private long number;
    private long entries;
    private long checkpoints;
    private boolean ended;

    /// Hashes at numbers that a checkpoint may name, kept because checkpoints follow the entries in the file.
    private final Hashes hashes = new Hashes();

    /// @param key of the service's checkpoints, as it was written down elsewhere; null leaves signatures unchecked
    JournalCheck(@Nullable PublicKey key) {
        this.key = key;
    }

    /// What was found.
    ///
    /// @param entries how many were read
    /// @param checkpoints how many signed ends agree with them
    /// @param findings what is wrong, in English; empty if all is whole
    record Result(
            @Nullable String service, long entries, long last, String hash, long checkpoints, List<String> findings) {

        boolean isWhole() {
            return findings.isEmpty();
        }
    }

    /// An end that somebody wrote down: it must be found in the journal.
    void expect(long at, String hash, String who) {
        expected.computeIfAbsent(at, _ -> new TreeMap<>()).put(hash, who);
    }

    /// A signed end that was kept elsewhere.
    void expect(String jws) {
        var checkpoint = Checkpoint.read(jws, key);
        expect(checkpoint.number(), checkpoint.hash(), "a checkpoint kept elsewhere");
    }

    Result check(InputStream in) throws IOException {
        var lines = new Lines(in, sha256());
        var at = 0L;
        byte[] line;
        while ((line = lines.next()) != null) {
            at++;
            if (ended) {
                found("line " + at + " stands behind the end");
                break;
            }
            try {
                read(Json.object(Lines.text(line)), at, lines);
            } catch (Json.Unreadable e) {
                found("line " + at + " (entry " + (number + 1) + "?): " + e.getMessage());
                number++; // most likely the next entry, spoilt
                last = NOTHING;
                unknown = true;
            }
            lines.count(line);
        }
        if (!ended) {
            found("the file has no end: something is missing behind line " + at);
        }
        expected.forEach((no, wanted) -> wanted.forEach((hash, who) -> {
            if (!compare(no, hash, who) && no <= number && hashes.get(no) == null) {
                found("%s names entry %d, which is not in this file".formatted(who, no));
            }
        }));
        return new Result(service, entries, number, HexFormat.of().formatHex(last), checkpoints, List.copyOf(findings));
    }

    /// Whether the hash before the next entry is not known, because its line could not be read.
    private boolean unknown;

    private void read(Map<String, @Nullable Object> members, long at, Lines lines) {
        if (at == 1) {
            head(members);
        } else if (members.containsKey("chainNo")) {
            entry(Entry.of(members));
        } else if (members.get("checkpoint") instanceof String jws && members.size() == 1) {
            checkpoint(jws);
        } else if (members.get("end") instanceof Json.Number end && members.size() == 3) {
            end(end.whole(), Json.text(members.get("hash")), Json.text(members.get("lines")), lines);
        } else {
            throw new Json.Unreadable("neither an entry, nor a checkpoint, nor the end");
        }
    }

    private void head(Map<String, @Nullable Object> members) {
        if (!(members.get("journal") instanceof String name
                && members.get("version") instanceof Json.Number version
                && members.get("after") instanceof Json.Number after
                && members.get("before") instanceof String before)) {
            throw new Json.Unreadable("no head of a journal");
        }
        if (version.whole() != 2) {
            throw new Json.Unreadable("a journal of version " + version.digits() + " is not known");
        }
        service = name;
        number = after.whole();
        last = hash(before);
        hashes.put(number, last);
        if (number == 0 && !Arrays.equals(last, NOTHING)) {
            found("the first entry follows something that is not there");
        }
    }

    private static byte[] hash(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new Json.Unreadable("no hash");
        }
        return HexFormat.of().parseHex(text);
    }

    private void entry(Entry entry) {
        entries++;
        if (entry.number() != number + 1) {
            found(
                    entry.number() > number + 1
                            ? "entries %d to %d are missing, or out of order".formatted(number + 1, entry.number() - 1)
                            : "entry %d stands behind entry %d: out of order, or put in"
                                    .formatted(entry.number(), number));
        }
        var stands = entry.hash();
        if (!unknown && !Arrays.equals(entry.hashAfter(last, sha), stands)) {
            found("entry " + entry.number() + " is not what was sealed here, or does not follow the one before");
        }
        unknown = false;
        number = entry.number();
        last = stands;
        hashes.put(number, stands);
    }

    private void checkpoint(String jws) {
        var checkpoint = Checkpoint.read(jws, key);
        if (!checkpoint.service().equals(service)) {
            found("a checkpoint of " + checkpoint.service() + " stands in the journal of " + service);
        }
        if (compare(checkpoint.number(), checkpoint.hash(), "a signed checkpoint")) {
            checkpoints++;
        }
    }

    private boolean compare(long no, String hash, String who) {
        if (no > number) {
            found("%s says that there were %d entries; %d are left".formatted(who, no, number));
            return false;
        }
        var stands = hashes.get(no);
        if (stands != null && !HexFormat.of().formatHex(stands).equals(hash)) {
            found("%s says that entry %d had another hash: everything up to there was written anew".formatted(who, no));
            return false;
        }
        return stands != null;
    }

    private void end(long no, String hash, String hashOfLines, Lines lines) {
        ended = true;
        if (no != number) {
            found("%d entries were sealed; the last one here is %d".formatted(no, number));
        } else if (!HexFormat.of().formatHex(last).equals(hash)) {
            found("the last entry is not the one that was sealed last");
        }
        if (!HexFormat.of().formatHex(lines.hash()).equals(hashOfLines)) {
            found("the file is not as it was written: the hash of its lines is another");
        }
    }

    private void found(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        } else if (findings.size() == MOST_FINDINGS) {
            findings.add("and more");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// 32 bytes per entry: a million of them are 32 MB.
    private static final class Hashes {

        private long first = -1;
        private byte[] all = new byte[32 * 1024];
        private int count;

        void put(long number, byte[] hash) {
            if (first < 0) {
                first = number;
            }
            var place = number - first;
            if (place < 0 || place > count || hash.length != 32) {
                return; // out of order, which is a finding already
            }
            var to = Math.toIntExact(place * 32);
            if (to + 32 > all.length) {
                all = Arrays.copyOf(all, Math.multiplyExact(all.length, 2));
            }
            System.arraycopy(hash, 0, all, to, 32);
            count = Math.max(count, (int) place + 1);
        }

        byte @Nullable [] get(long number) {
            var place = number - first;
            return place < 0 || place >= count
                    ? null
                    : Arrays.copyOfRange(all, (int) place * 32, (int) place * 32 + 32);
        }
    }
}
