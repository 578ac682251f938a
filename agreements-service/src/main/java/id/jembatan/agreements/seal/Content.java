package id.jembatan.agreements.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Papers;
import id.jembatan.platform.hash.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/// What of a text both sides approve, in one form (RFC 8785): its kind, title, numbers, signatories, rules of time, and
/// every language version by the hash of its file. Who holds these bytes can check the hash with any tool.
@ApplicationScoped
class Content {

    /// Tells this form from a later one.
    private static final String FORM = "jembatan-text/1";

    private final ObjectMapper json;
    private final Papers papers;
    private final Instruments instruments;

    Content(ObjectMapper json, Papers papers, Instruments instruments) {
        this.json = json;
        this.papers = papers;
        this.instruments = instruments;
    }

    /// The canonical bytes, and their SHA-256 in hexadecimal digits.
    record Canonical(byte[] bytes, String hash) {

        static Canonical of(byte[] anyJson) throws IOException {
            var bytes = new JsonCanonicalizer(anyJson).getEncodedUTF8();
            return new Canonical(bytes, Sha256.hex(bytes));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Canonical it && Arrays.equals(bytes, it.bytes) && hash.equals(it.hash);
        }

        @Override
        public int hashCode() {
            return hash.hashCode();
        }

        @Override
        public String toString() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    Canonical of(Instrument it) {
        var draft = it.draft();
        var content = new TreeMap<String, Object>();
        content.put("form", FORM);
        content.put("instrument", it.number());
        content.put("kind", it.kind());
        content.put("title", draft.title());
        put(content, "ourNumber", draft.ourNumber());
        put(content, "partnerNumber", draft.partnerNumber());
        put(content, "parent", number(it.parentId()));
        put(content, "follows", number(it.followsId()));
        put(content, "entry", draft.entry());
        put(content, "term", draft.term());
        put(content, "whenParentEnds", draft.whenParentEnds());
        content.put("signatories", draft.signatoriesOrNone());
        content.put("texts", texts(it));
        try {
            return Canonical.of(json.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new IllegalStateException("What is stored can be written", e);
        }
    }

    private record TextOf(String language, boolean prevailing, String sha256) {}

    private List<TextOf> texts(Instrument it) {
        var texts = it.draft().textsOrNone();
        var known = papers.of(
                it.agreementId(), texts.stream().map(text -> text.document()).toList());
        return texts.stream()
                .map(text -> {
                    var paper = known.get(text.document());
                    // A file that was taken back is no part of what is approved any more.
                    return new TextOf(text.language(), text.prevailing(), paper == null ? "" : paper.hash());
                })
                .sorted(Comparator.comparing(TextOf::language))
                .toList();
    }

    private @Nullable String number(@Nullable UUID id) {
        var found = id == null ? null : instruments.findById(id);
        return found == null ? null : found.number();
    }

    private static void put(TreeMap<String, Object> content, String name, @Nullable Object value) {
        if (value != null) {
            content.put(name, value);
        }
    }

    /// Which members of two contents differ.
    List<String> differing(byte[] one, byte[] other) {
        try {
            var left = json.readTree(one);
            var right = json.readTree(other);
            var names = new TreeSet<String>();
            left.fieldNames().forEachRemaining(names::add);
            right.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .filter(name -> !left.path(name).equals(right.path(name)))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was canonical is JSON", e);
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }
}
