package id.jembatan.agreements.procedure;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.ProblemTexts;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Draws a procedure, and where a case stands in it. A picture says nothing that is not also in its text: every mark
/// is a word or a shape besides a colour, and the description tells all stages and moves.
public final class Picture {

    public static final String SVG = "image/svg+xml";
    public static final String FORMATS = "svg|mermaid";

    /// A move from more stages than this is not drawn from each of them, but told where it leads to.
    static final int FEW = 3;

    private Picture() {}

    /// Where a case stands.
    ///
    /// @param stage null where no case is meant
    /// @param visited stages that it has been in
    public record Standing(@Nullable String stage, Set<String> visited, boolean onHold) {

        public static final Standing NOWHERE = new Standing(null, Set.of(), false);
    }

    /// @param format one of [#FORMATS]
    public static RestResponse<String> answer(String format, Procedure procedure, Standing at, Caller caller) {
        var language = caller.language();
        var isSvg = format.equals("svg");
        return RestResponse.ResponseBuilder.ok(
                        isSvg
                                ? new SvgPicture(procedure, at, language).draw()
                                : MermaidPicture.draw(procedure, at, language))
                // A picture is opened by itself now and then: it may load and run nothing.
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Language", language.toLanguageTag())
                .type(isSvg ? SVG + ";charset=UTF-8" : "text/plain;charset=UTF-8")
                .build();
    }

    static String word(String key, Locale language, Object... args) {
        var pattern = ProblemTexts.text("picture." + key, language).orElse(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, language).format(args);
    }

    /// The name of a picture.
    static String title(Procedure it, Locale language) {
        return it.label().in(language) + " (" + which(it, language) + ")";
    }

    /// Which version it is, and what speaks against relying on it.
    static String which(Procedure it, Locale language) {
        var which = new StringBuilder(it.code())
                .append(", ")
                .append(word("version", language, String.valueOf(it.version())));
        if (it.validFrom() == null) {
            which.append(", ").append(word("off", language));
        }
        if (it.certainty() == Procedure.Certainty.UNVERIFIED) {
            which.append(", ").append(word("unverified", language));
        }
        return which.toString();
    }

    /// The picture in words.
    static String description(Procedure it, Standing at, Locale language) {
        var said = new StringBuilder(word("desc", language));
        if (at.stage() != null) {
            said.append(' ')
                    .append(label(it, at.stage(), language))
                    .append(": ")
                    .append(word("here", language));
            said.append(at.onHold() ? ", " + word("on-hold", language) + "." : ".");
        }
        for (var move : it.moves().values()) {
            said.append(' ').append(move.label().in(language)).append(": ");
            said.append(sources(it, move, language));
            if (move.to() != null) {
                said.append(" → ").append(label(it, move.to(), language));
            }
            said.append('.');
        }
        return said.toString();
    }

    private static String sources(Procedure it, Move move, Locale language) {
        return String.join(
                ", ",
                move.from().stream().map(stage -> label(it, stage, language)).toList());
    }

    static String label(Procedure it, String stage, Locale language) {
        var known = it.stages().get(stage);
        return known == null ? stage : known.label().in(language);
    }

    /// The moves that lead from a stage to another one.
    static List<Move> leading(Procedure it) {
        return it.moves().values().stream().filter(move -> move.to() != null).toList();
    }
}
