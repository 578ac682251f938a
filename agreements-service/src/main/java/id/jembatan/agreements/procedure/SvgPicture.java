package id.jembatan.agreements.procedure;

import id.jembatan.agreements.procedure.Picture.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The picture as SVG: the stages stand below each other in the order of the template, a move to the next one is a
/// straight arrow, others go round on the right (onward) or on the left (back) with a number that the list below
/// explains. No script, no style sheet, nothing from elsewhere.
final class SvgPicture {

    private static final int BOX = 420;
    private static final int LINE = 18;
    private static final int GAP = 40;
    private static final int LANE = 18;
    private static final int LONGEST = 58;
    private static final int WIDEST_WORDS = 680;

    private record Box(int top, int height, List<String> lines) {
        int middle() {
            return top + height / 2;
        }
    }

    /// A move that goes round.
    private record Arc(int number, Move move, int from, int to) {
        boolean onward() {
            return to > from;
        }

        boolean meets(Arc other) {
            return Math.min(from, to) <= Math.max(other.from, other.to)
                    && Math.min(other.from, other.to) <= Math.max(from, to);
        }
    }

    private final Procedure procedure;
    private final Standing at;
    private final Locale language;
    private final List<String> order;
    private final List<Arc> arcs = new ArrayList<>();
    private final Map<Arc, Integer> lanes = new LinkedHashMap<>();
    private final StringBuilder svg = new StringBuilder();

    SvgPicture(Procedure procedure, Standing at, Locale language) {
        this.procedure = procedure;
        this.at = at;
        this.language = language;
        this.order = List.copyOf(procedure.stages().keySet());
    }

    String draw() {
        collect();
        var left = 40 + LANE * lanesOf(false);
        var width = left + BOX + 40 + LANE * lanesOf(true);
        var boxes = boxes();
        var last = boxes.getLast();
        var legendTop = last.top() + last.height() + 30;
        var legend = legend();
        var height = legendTop + LINE * legend.size() + 20;
        begin(Math.max(width, WIDEST_WORDS), height);
        text(20, 28, 16, true, procedure.label().in(language), 70);
        text(20, 48, 12, false, Picture.which(procedure, language), 110);
        startDot(left, boxes.getFirst());
        straight(left, boxes);
        for (var i = 0; i < boxes.size(); i++) {
            box(left, boxes.get(i), order.get(i));
        }
        arcs.forEach(it -> arc(left, boxes, it));
        for (var i = 0; i < legend.size(); i++) {
            text(20, legendTop + LINE * i, 12, false, legend.get(i), 105);
        }
        return svg.append("</svg>\n").toString();
    }

    private void collect() {
        var number = 0;
        for (var move : Picture.leading(procedure)) {
            if (move.from().size() > Picture.FEW) {
                continue;
            }
            for (var from : move.from()) {
                var one = order.indexOf(from);
                var other = order.indexOf(move.destination(from));
                if (one >= 0 && other >= 0 && other != one && other != one + 1) {
                    arcs.add(new Arc(++number, move, one, other));
                }
            }
        }
        for (var arc : arcs) {
            var lane = 0;
            while (taken(arc, lane)) {
                lane++;
            }
            lanes.put(arc, lane);
        }
    }

    private boolean taken(Arc arc, int lane) {
        return lanes.entrySet().stream()
                .anyMatch(it -> it.getValue() == lane
                        && it.getKey().onward() == arc.onward()
                        && it.getKey().meets(arc));
    }

    private int lanesOf(boolean onward) {
        return lanes.entrySet().stream()
                .filter(it -> it.getKey().onward() == onward)
                .mapToInt(it -> it.getValue() + 1)
                .max()
                .orElse(0);
    }

    private List<Box> boxes() {
        var boxes = new ArrayList<Box>();
        var top = 96;
        for (var stage : order) {
            var lines = new ArrayList<String>();
            lines.add(stage + marks(stage));
            var staying = procedure.moves().values().stream()
                    .filter(it -> it.to() == null
                            && it.from().size() <= Picture.FEW
                            && it.from().contains(stage))
                    .map(it -> it.label().in(language))
                    .toList();
            if (!staying.isEmpty()) {
                lines.add(Picture.word("stays", language, String.join(", ", staying)));
            }
            procedure.moves().values().stream()
                    .filter(it -> stage.equals(it.to()) && it.from().size() > Picture.FEW)
                    .forEach(it -> lines.add(Picture.word(
                            "from-many",
                            language,
                            it.label().in(language),
                            String.valueOf(it.from().size()))));
            var height = 16 + LINE * (lines.size() + 1);
            boxes.add(new Box(top, height, lines));
            top += height + GAP;
        }
        return boxes;
    }

    private String marks(String stage) {
        var marks = new StringBuilder();
        if (stage.equals(at.stage())) {
            marks.append("  ▶ ").append(Picture.word("here", language));
            if (at.onHold()) {
                marks.append(", ").append(Picture.word("on-hold", language));
            }
        } else if (at.visited().contains(stage)) {
            marks.append("  ✓ ").append(Picture.word("visited", language));
        }
        if (procedure.stage(stage).isFinal()) {
            marks.append("  ■ ").append(Picture.word("end", language));
        }
        return marks.toString();
    }

    private List<String> legend() {
        var lines = new ArrayList<String>();
        arcs.forEach(it -> lines.add(it.number() + ". " + it.move().label().in(language) + ": "
                + Picture.word(
                        "to",
                        language,
                        Picture.label(procedure, order.get(it.from()), language),
                        Picture.label(procedure, order.get(it.to()), language))));
        procedure.moves().values().stream()
                .filter(it -> it.to() == null && it.from().size() > Picture.FEW)
                .forEach(it -> lines.add(Picture.word(
                        "from-many",
                        language,
                        it.label().in(language),
                        String.valueOf(it.from().size()))));
        return lines;
    }

    private void begin(int width, int height) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t d\" lang=\"")
                .append(language.toLanguageTag())
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" font-family=\"sans-serif\">\n<title id=\"t\">")
                .append(escaped(Picture.title(procedure, language)))
                .append("</title>\n<desc id=\"d\">")
                .append(escaped(Picture.description(procedure, at, language)))
                .append("</desc>\n<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\"")
                .append(
                        " markerHeight=\"8\" orient=\"auto-start-reverse\"><path d=\"M0 0 L8 4 L0 8 z\"/></marker></defs>\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    }

    private void startDot(int left, Box first) {
        var x = left + BOX / 2;
        svg.append(
                "<circle cx=\"%d\" cy=\"70\" r=\"6\"/><path d=\"M%d 76 L%d %d\" stroke=\"#000000\" marker-end=\"url(#a)\"/>\n"
                        .formatted(x, x, x, first.top()));
        text(x + 12, 74, 12, false, Picture.word("start", language), LONGEST);
    }

    private void straight(int left, List<Box> boxes) {
        for (var i = 0; i + 1 < order.size(); i++) {
            var from = order.get(i);
            var to = order.get(i + 1);
            var labels = Picture.leading(procedure).stream()
                    .filter(it -> it.from().size() <= Picture.FEW
                            && it.from().contains(from)
                            && it.destination(from).equals(to))
                    .map(it -> it.label().in(language))
                    .toList();
            if (!labels.isEmpty()) {
                var x = left + BOX / 2;
                var bottom = boxes.get(i).top() + boxes.get(i).height();
                svg.append("<path d=\"M%d %d L%d %d\" stroke=\"#000000\" marker-end=\"url(#a)\"/>\n"
                        .formatted(x, bottom, x, boxes.get(i + 1).top()));
                text(x + 10, bottom + GAP / 2 + 4, 12, false, String.join(" / ", labels), LONGEST - 26);
            }
        }
    }

    private void box(int left, Box box, String stage) {
        var here = stage.equals(at.stage());
        var fill = here ? "#fff3bf" : at.visited().contains(stage) ? "#e9f5ec" : "#ffffff";
        rectangle(left, box.top(), BOX, box.height(), fill, here ? 4 : 1);
        if (procedure.stage(stage).isFinal()) {
            rectangle(left + 5, box.top() + 5, BOX - 10, box.height() - 10, "none", 1);
        }
        text(left + 14, box.top() + 22, 14, true, Picture.label(procedure, stage, language), LONGEST - 6);
        for (var i = 0; i < box.lines().size(); i++) {
            text(
                    left + 14,
                    box.top() + 22 + LINE * (i + 1),
                    12,
                    false,
                    box.lines().get(i),
                    LONGEST);
        }
    }

    private void rectangle(int x, int y, int width, int height, String fill, int stroke) {
        svg.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"#000000\" stroke-width=\"%d\"/>\n"
                        .formatted(x, y, width, height, fill, stroke));
    }

    private void arc(int left, List<Box> boxes, Arc it) {
        var lane = (lanes.getOrDefault(it, 0) + 1) * LANE;
        var edge = it.onward() ? left + BOX : left;
        var out = it.onward() ? edge + lane : edge - lane;
        // Several arcs of one box leave it at different heights.
        var from = boxes.get(it.from()).middle() + (it.onward() ? 6 : -6);
        var to = boxes.get(it.to()).middle() + (it.onward() ? -6 : 6);
        svg.append("<g><title>").append(escaped(it.move().label().in(language))).append("</title>");
        svg.append(
                "<path d=\"M%d %d L%d %d L%d %d L%d %d\" fill=\"none\" stroke=\"#000000\" stroke-dasharray=\"%s\" marker-end=\"url(#a)\"/>"
                        .formatted(edge, from, out, from, out, to, edge, to, it.onward() ? "none" : "6 3"));
        svg.append("</g>\n");
        text(it.onward() ? out + 3 : out - 15, (from + to) / 2, 11, true, String.valueOf(it.number()), 4);
    }

    private void text(int x, int y, int size, boolean bold, String words, int longest) {
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s>"
                .formatted(x, y, size, bold ? " font-weight=\"bold\"" : ""));
        if (words.length() > longest) {
            svg.append("<title>").append(escaped(words)).append("</title>");
            svg.append(escaped(words.substring(0, longest - 1))).append('…');
        } else {
            svg.append(escaped(words));
        }
        svg.append("</text>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\p{Cntrl}]", " ");
    }
}
