package id.jembatan.agreements.procedure;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Proves a condition when its template is checked: that it can be read, that it says yes or no, that every name is
/// described, that it compares a name with words which that name can have, and that it stays small.
final class ConditionCheck {

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_");

    private final String pointer;
    private final CelAbstractSyntaxTree tree;
    private final Vocabulary vocabulary;
    private final Slips slips;
    private int parts;

    private ConditionCheck(String pointer, CelAbstractSyntaxTree tree, Vocabulary vocabulary, Slips slips) {
        this.pointer = pointer;
        this.tree = tree;
        this.vocabulary = vocabulary;
        this.slips = slips;
    }

    static void check(String pointer, String text, Vocabulary vocabulary, Slips slips) {
        if (text.length() > Vocabulary.LONGEST) {
            slips.add(pointer, Slip.CONDITION_TOO_COSTLY, Vocabulary.LONGEST, Vocabulary.MOST_PARTS);
            return;
        }
        var result = vocabulary.check(text);
        if (result.hasError()) {
            result.getErrors()
                    .forEach(it -> slips.add(
                            pointer,
                            Math.max(0, it.getSourceLocation().getColumn()),
                            Slip.CONDITION_WRONG,
                            it.getMessage()));
            return;
        }
        try {
            var check = new ConditionCheck(pointer, result.getAst(), vocabulary, slips);
            check.walk(check.tree.getExpr());
            if (check.parts > Vocabulary.MOST_PARTS) {
                slips.add(pointer, Slip.CONDITION_TOO_COSTLY, Vocabulary.LONGEST, Vocabulary.MOST_PARTS);
            }
        } catch (CelValidationException e) {
            throw new IllegalStateException(e); // it has no error
        }
    }

    private void walk(CelExpr expression) {
        parts++;
        switch (expression.getKind()) {
            case CALL -> {
                var call = expression.call();
                var all = new ArrayList<>(call.args());
                call.target().ifPresent(all::add);
                if (COMPARISONS.contains(call.function())) {
                    compared(all.getFirst(), List.of(all.getLast()));
                    compared(all.getLast(), List.of(all.getFirst()));
                } else if (call.function().equals("@in") && all.getLast().getKind() == CelExpr.ExprKind.Kind.LIST) {
                    compared(all.getFirst(), all.getLast().list().elements());
                }
                all.forEach(this::walk);
            }
            case LIST -> expression.list().elements().forEach(this::walk);
            default -> {
                // names and words have no parts
            }
        }
    }

    /// A word that a name can never have makes a condition that is never true, which is always a slip.
    private void compared(CelExpr name, List<CelExpr> words) {
        var known = Optional.ofNullable(tree.getReferenceMap().get(name.id()))
                .flatMap(it -> vocabulary.valuesOf(it.name()));
        if (known.isEmpty()) {
            return;
        }
        for (var word : words) {
            if (word.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                    && word.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
                var said = word.constant().stringValue();
                if (!said.isEmpty() && !known.get().contains(said)) {
                    slips.add(pointer, Slip.CONDITION_NEVER_TRUE, said, String.join(", ", known.get()));
                }
            }
        }
    }
}
