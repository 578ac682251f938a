package id.jembatan.platform.refusal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one way to say no. It carries a reason and the values of its sentence, never a sentence: the words come from
/// the bundles, in the language of whoever reads the answer.
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Object[] args;
    private final transient List<Fault> faults = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /// @param args the values of the detail text, in the order of its placeholders
    public Refusal(Problem problem, Object... args) {
        super(problem.code(), null, false, false); // an answer, not an accident: no stack trace to pay for
        this.problem = problem;
        this.args = args.clone();
    }

    /// The refusal that a failure is, or carries: frameworks wrap what is thrown inside them.
    public static Optional<Refusal> in(Throwable failure) {
        return Failures.find(failure, Refusal.class);
    }

    /// Names one place of the request that is wrong.
    ///
    /// @param pointer a JSON pointer into the body (`/since/month`), or the name of a parameter
    public Refusal at(String pointer, Problem reason, Object... reasonArgs) {
        faults.add(new Fault(pointer, reason.code(), null, reason, reasonArgs.clone()));
        return this;
    }

    /// Names one wrong place with a sentence that is already in the reader's language (Bean Validation makes such).
    public Refusal at(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail, problem, new Object[0]));
        return this;
    }

    /// Adds a member of its own to the problem document, such as the papers that are missing.
    public Refusal with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /// Adds a header to the answer, such as the current ETag or `Retry-After`.
    public Refusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Problem problem() {
        return problem;
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }

    /// One wrong place as somebody reads it.
    ///
    /// @param place a pointer, or the name of a parameter; empty where all of it is wrong
    public record Wrong(String place, String code, String detail) {}

    /// What is wrong, place by place, for answers that hold many refusals; the whole where no place was named.
    public List<Wrong> wrong(Locale language) {
        return faults.isEmpty()
                ? List.of(new Wrong("", problem.code(), ProblemTexts.detail(problem, language, args)))
                : faults.stream()
                        .map(fault -> new Wrong(
                                fault.place(),
                                fault.code(),
                                fault.detail(it -> ProblemTexts.detail(it.reason(), language, it.args()))))
                        .toList();
    }

    Object[] args() {
        return args.clone();
    }

    List<Fault> faults() {
        return faults;
    }

    Map<String, Object> members() {
        return members;
    }

    /// Headers that go with the answer, by name.
    public Map<String, String> extraHeaders() {
        return Collections.unmodifiableMap(headers);
    }

    /// One wrong place; `said` is its sentence when somebody else has already worded it.
    record Fault(String place, String code, @Nullable String said, Problem reason, Object[] args) {

        String detail(Function<Fault, String> words) {
            return said == null ? words.apply(this) : said;
        }
    }
}
