package id.jembatan.agreements.procedure;

import id.jembatan.agreements.procedure.Picture.Standing;
import java.util.Locale;

/// The picture as text that Mermaid draws.
final class MermaidPicture {

    private MermaidPicture() {}

    static String draw(Procedure it, Standing at, Locale language) {
        var text = new StringBuilder("stateDiagram-v2\n");
        text.append("    accTitle: ").append(plain(Picture.title(it, language))).append('\n');
        text.append("    accDescr: ")
                .append(plain(Picture.word("desc", language)))
                .append('\n');
        it.stages()
                .forEach((name, stage) -> text.append("    state \"")
                        .append(plain(stage.label().in(language)))
                        .append(mark(name, at, language))
                        .append("\" as ")
                        .append(name)
                        .append('\n'));
        text.append("    [*] --> ").append(it.start()).append('\n');
        it.moves().values().forEach(move -> {
            if (move.to() == null && move.from().size() > Picture.FEW) {
                return; // holding and resuming, nearly everywhere
            }
            move.from()
                    .forEach(from -> text.append("    ")
                            .append(from)
                            .append(" --> ")
                            .append(move.destination(from))
                            .append(": ")
                            .append(plain(move.label().in(language)))
                            .append('\n'));
        });
        it.stages().forEach((name, stage) -> {
            if (stage.isFinal()) {
                text.append("    ").append(name).append(" --> [*]\n");
            }
        });
        text.append("    classDef here stroke-width:4px\n");
        if (at.stage() != null && it.stages().containsKey(at.stage())) {
            text.append("    class ").append(at.stage()).append(" here\n");
        }
        return text.toString();
    }

    private static String mark(String stage, Standing at, Locale language) {
        if (stage.equals(at.stage())) {
            return " - " + Picture.word("here", language)
                    + (at.onHold() ? ", " + Picture.word("on-hold", language) : "");
        }
        return at.visited().contains(stage) ? " - " + Picture.word("visited", language) : "";
    }

    /// Without the signs that mean something to Mermaid.
    private static String plain(String text) {
        return text.replaceAll("[\"#;:{}<>\\[\\]\\p{Cntrl}]", " ")
                .replaceAll(" +", " ")
                .strip();
    }
}
