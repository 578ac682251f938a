package id.jembatan.agreements.procedure;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What conditions of one template may speak of: each field, each item of a checklist and each flag is a name of its
/// own with its type, so that a name nobody described is found when the template is checked.
///
/// Days are ISO texts and compare as such. A text that is not filled in is empty, an item without an answer too; a
/// number that is not filled in has no value, and what asks for it is undecided.
final class Vocabulary {

    static final int LONGEST = 600;
    static final int MOST_PARTS = 150;

    private static final String FIELDS = "fields.";
    private static final String ANSWERS = "answers.";
    private static final String FLAGS = "flags.";
    private static final Set<String> ANSWER_WORDS = Set.of("YES", "NO", "NOT_APPLICABLE");

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(30)
            .enableComprehension(false)
            .build();

    /// No arithmetic, no regular expressions, no conversions: logic, comparison, membership, and a look at a text.
    private static final CelStandardDeclarations ALLOWED = CelStandardDeclarations.newBuilder()
            .includeFunctions(
                    StandardFunction.LOGICAL_AND,
                    StandardFunction.LOGICAL_OR,
                    StandardFunction.LOGICAL_NOT,
                    StandardFunction.CONDITIONAL,
                    StandardFunction.EQUALS,
                    StandardFunction.NOT_EQUALS,
                    StandardFunction.LESS,
                    StandardFunction.LESS_EQUALS,
                    StandardFunction.GREATER,
                    StandardFunction.GREATER_EQUALS,
                    StandardFunction.IN,
                    StandardFunction.SIZE,
                    StandardFunction.CONTAINS,
                    StandardFunction.STARTS_WITH,
                    StandardFunction.ENDS_WITH)
            .build();

    private final Map<String, CelType> names = new LinkedHashMap<>();
    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private @Nullable CelCompiler compiler;

    private Vocabulary() {}

    static Vocabulary of(
            Map<String, Procedure.Field> fields,
            Map<String, Procedure.Checklist> checklists,
            Set<String> flags,
            Set<String> kinds,
            Set<String> stages,
            Set<String> origins) {
        var vocabulary = new Vocabulary();
        var names = vocabulary.names;
        fields.forEach((name, field) -> {
            names.put(FIELDS + name, field.type() == Procedure.FieldType.NUMBER ? SimpleType.INT : SimpleType.STRING);
            if (field.type() == Procedure.FieldType.CHOICE) {
                vocabulary.values.put(FIELDS + name, field.choices().keySet());
            } else if (name.equals("origin")) {
                vocabulary.values.put(FIELDS + name, origins);
            }
        });
        checklists.forEach((code, checklist) -> checklist.items().keySet().forEach(item -> {
            var name = item(code, item);
            names.put(name, SimpleType.STRING);
            vocabulary.values.put(name, ANSWER_WORDS);
        }));
        flags.forEach(it -> names.put(FLAGS + it, SimpleType.BOOL));
        names.put("kind", SimpleType.STRING);
        names.put("stage", SimpleType.STRING);
        names.put("onHold", SimpleType.BOOL);
        names.put("today", SimpleType.STRING);
        vocabulary.values.put("kind", kinds);
        vocabulary.values.put("stage", stages);
        return vocabulary;
    }

    /// As a condition writes it: hyphens would be minus signs there.
    private static String item(String checklist, String item) {
        return ANSWERS + checklist.replace('-', '_') + "." + item.replace('-', '_');
    }

    /// The words that a name can have as its value; nothing where any text will do.
    Optional<Set<String>> valuesOf(String name) {
        return Optional.ofNullable(values.get(name));
    }

    CelValidationResult check(String text) {
        return compiler().compile(text);
    }

    CelRuntime.Program program(String text) throws CelValidationException, CelEvaluationException {
        return Runtime.RUNTIME.createProgram(compiler().compile(text).getAst());
    }

    Optional<Object> value(String name, Situation at, Dossier dossier) {
        return switch (name) {
            case "kind" -> Optional.of(dossier.fields().getOrDefault("kind", ""));
            case "stage" -> Optional.of(at.stage());
            case "onHold" -> Optional.of(at.onHold());
            case "today" -> Optional.of(dossier.today().toString());
            default -> {
                if (name.startsWith(FIELDS)) {
                    yield field(name, dossier.fields().get(name.substring(FIELDS.length())));
                }
                if (name.startsWith(FLAGS)) {
                    yield Optional.of(at.flags().contains(name.substring(FLAGS.length())));
                }
                yield name.startsWith(ANSWERS) ? Optional.of(answer(name, dossier)) : Optional.empty();
            }
        };
    }

    private Optional<Object> field(String name, @Nullable String value) {
        if (names.get(name) != SimpleType.INT) {
            return Optional.of(value == null ? "" : value);
        }
        try {
            return value == null ? Optional.empty() : Optional.of(Long.valueOf(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String answer(String name, Dossier dossier) {
        return dossier.checklists().entrySet().stream()
                .flatMap(checklist -> checklist.getValue().entrySet().stream()
                        .filter(item -> item(checklist.getKey(), item.getKey()).equals(name))
                        .map(item -> item.getValue().name()))
                .findFirst()
                .orElse("");
    }

    private synchronized CelCompiler compiler() {
        var ready = compiler;
        if (ready == null) {
            var builder = CelCompilerFactory.standardCelCompilerBuilder()
                    .setOptions(OPTIONS)
                    .setStandardEnvironmentEnabled(false)
                    .setStandardDeclarations(ALLOWED)
                    .setResultType(SimpleType.BOOL);
            names.forEach(builder::addVar);
            ready = builder.build();
            compiler = ready;
        }
        return ready;
    }

    /// Loaded with the first condition that is asked.
    private static final class Runtime {
        private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(OPTIONS)
                .build();
    }
}
