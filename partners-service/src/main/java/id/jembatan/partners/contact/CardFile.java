package id.jembatan.partners.contact;

import id.jembatan.platform.json.Text;
import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.refusal.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts a file into cards before anything is made of them, one line at a time: pictures and sounds are skipped, cards
/// inside of cards counted and not followed, and no line is put together beyond its measure. What the card reader
/// then gets is small and flat.
final class CardFile {

    static final int MOST_CARDS = 2_000;

    /// Characters of one property, its continuation lines included; a note may be long, a picture is skipped anyway.
    static final int LONGEST_LINE = 20_000;

    /// What no contact has: pictures, sounds, keys, and the card of an agent (RFC 2426), which is a card in a card.
    private static final Set<String> SKIPPED = Set.of("PHOTO", "LOGO", "SOUND", "KEY", "AGENT");

    private final List<Card> cards = new ArrayList<>();

    private @Nullable Card card;
    private int depth;
    private boolean skipping;
    private int length;

    private CardFile() {}

    /// A card as it stands in the file.
    static final class Card {

        private final int number;
        private final int line;
        private final StringBuilder text = new StringBuilder();
        private final List<Finding> findings = new ArrayList<>();

        private Card(int number, int line) {
            this.number = number;
            this.line = line;
        }

        int number() {
            return number;
        }

        int line() {
            return line;
        }

        String text() {
            return text.toString();
        }

        List<Finding> findings() {
            return findings;
        }

        boolean refused() {
            return findings.stream().anyMatch(Finding::refuses);
        }

        void refuse(Problem problem, @Nullable String property, Object... args) {
            if (findings.stream().noneMatch(each -> each.problem() == problem)) {
                findings.add(new Finding(property, problem, true, args));
            }
        }

        void warn(Problem problem, @Nullable String property, Object... args) {
            if (findings.size() < 50) {
                findings.add(new Finding(property, problem, false, args));
            }
        }
    }

    /// One thing about a card, not yet worded. It names the property and never repeats what stands in it.
    record Finding(@Nullable String property, Problem problem, boolean refuses, Object... args) {}

    /// @throws Refusal 400 if these are no cards in UTF-8, 422 if there are too many
    static List<Card> read(byte[] bytes) {
        var file = new CardFile();
        var number = 0;
        for (var line : (Iterable<String>) decoded(bytes).lines()::iterator) {
            file.take(line, ++number);
        }
        if (file.card != null) {
            file.card.refuse(ContactProblem.CARD_NOT_ENDED, null);
            file.cards.add(file.card);
        }
        return file.cards;
    }

    private static String decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!Text.isStorable(text)) {
                throw new Refusal(ContactProblem.UNREADABLE_CARDS);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal(ContactProblem.UNREADABLE_CARDS);
        }
    }

    private void take(String line, int number) {
        var current = card;
        if (current == null) {
            begin(line, number);
        } else if (line.startsWith(" ") || line.startsWith("\t")) {
            go(current, line);
        } else if (line.strip().equalsIgnoreCase("BEGIN:VCARD")) {
            depth++;
            current.refuse(ContactProblem.CARD_NESTED, null);
        } else if (line.strip().equalsIgnoreCase("END:VCARD")) {
            end(current, line);
        } else if (depth == 1 && !line.isBlank()) {
            property(current, line);
        }
    }

    private void begin(String line, int number) {
        if (line.isBlank()) {
            return;
        }
        if (!line.strip().equalsIgnoreCase("BEGIN:VCARD")) {
            throw new Refusal(ContactProblem.UNREADABLE_CARDS);
        }
        if (cards.size() == MOST_CARDS) {
            throw new Refusal(ContactProblem.TOO_MANY_CARDS, MOST_CARDS);
        }
        var next = new Card(cards.size() + 1, number);
        next.text.append("BEGIN:VCARD\r\n");
        card = next;
        depth = 1;
        skipping = false;
    }

    private void property(Card current, String line) {
        var name = nameOf(line);
        skipping = SKIPPED.contains(name);
        if (skipping) {
            current.warn(ContactProblem.CARD_PART_LEFT_OUT, name, name);
            return;
        }
        length = 0;
        go(current, line);
    }

    private void go(Card current, String line) {
        if (skipping || depth > 1) {
            return;
        }
        length += line.length();
        if (length > LONGEST_LINE) {
            current.refuse(ContactProblem.CARD_LINE_TOO_LONG, null, LONGEST_LINE);
            return;
        }
        current.text.append(line).append("\r\n");
    }

    private void end(Card current, String line) {
        depth--;
        if (depth == 0) {
            current.text.append(line.strip()).append("\r\n");
            cards.add(current);
            card = null;
        }
    }

    /// Without its group: `item1.EMAIL;TYPE=work:..` is `EMAIL`.
    private static String nameOf(String line) {
        var end = 0;
        while (end < line.length() && line.charAt(end) != ':' && line.charAt(end) != ';') {
            end++;
        }
        var name = line.substring(0, Math.min(end, 60));
        return name.substring(name.indexOf('.') + 1).strip().toUpperCase(Locale.ROOT);
    }
}
