package id.jembatan.agreements.figure;

import id.jembatan.agreements.agreement.AgreementFilter;
import id.jembatan.agreements.agreement.AgreementRows;
import id.jembatan.agreements.agreement.AgreementRows.By;
import id.jembatan.agreements.agreement.AgreementRows.Claim;
import id.jembatan.agreements.agreement.AgreementRows.Counted;
import id.jembatan.agreements.figure.AnswerView.ClaimView;
import id.jembatan.agreements.figure.FigureView.Group;
import id.jembatan.agreements.figure.Questions.Question;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts, and says what it counted.
@ApplicationScoped
class Figures {

    private static final String LIST = "/api/v1/agreements";

    private final AgreementRows rows;
    private final Questions questions;
    private final Clock clock;

    Figures(AgreementRows rows, Questions questions, Clock clock) {
        this.rows = rows;
        this.questions = questions;
        this.clock = clock;
    }

    FigureView of(AgreementFilter filter, @Nullable By by, Caller caller) {
        return of(definition(filter, caller.language()), filter, by, caller);
    }

    private FigureView of(String definition, AgreementFilter filter, @Nullable By by, Caller caller) {
        var used = filter.used();
        var total = rows.count(filter, caller, null).getFirst();
        var groups = by == null
                ? null
                : rows.count(filter, caller, by).stream()
                        .map(it -> group(it, by, used))
                        .toList();
        return new FigureView(
                definition, used, total.certainly(), total.possibly(), clock.instant(), list(used), groups);
    }

    private static Group group(Counted it, By by, Map<String, String> used) {
        var key = it.key();
        if (key == null) {
            return new Group(null, it.certainly(), it.possibly(), null);
        }
        var narrower = new TreeMap<>(used);
        if (by == By.YEAR) {
            narrower.put("from", key + "-01-01");
            narrower.put("until", key + "-12-31");
        } else {
            narrower.put(by.name().toLowerCase(Locale.ROOT), key);
        }
        return new Group(key, it.certainly(), it.possibly(), list(narrower));
    }

    static String list(Map<String, String> filters) {
        return filters.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", filters.isEmpty() ? LIST : LIST + "?", ""));
    }

    private static String definition(AgreementFilter filter, Locale language) {
        var used = filter.used();
        var from = used.getOrDefault("from", "…");
        var until = used.getOrDefault("until", "…");
        var range = used.containsKey("from") || used.containsKey("until")
                ? new MessageFormat(text("definition.figure.range", language), language)
                        .format(new Object[] {from, until})
                : text("definition.figure.all", language);
        return text("definition.figure", language) + " " + range;
    }

    private static String text(String key, Locale language) {
        return ProblemTexts.text(key, language).orElse(key);
    }

    AnswerView answer(String code, Caller caller) {
        return answer(
                questions.named(code).orElseThrow(() -> new Refusal(FigureProblem.UNKNOWN_QUESTION, code)), caller);
    }

    private AnswerView answer(Question question, Caller caller) {
        var counts = question.counts().stream()
                .map(it -> {
                    var filter = AgreementFilter.of(it.filters());
                    return of(
                            it.definition().in(caller.language()) + " " + definition(filter, caller.language()),
                            filter,
                            null,
                            caller);
                })
                .toList();
        var claims = rows.claims(
                question.claims().stream().map(Questions.Held::asked).toList(), caller);
        return new AnswerView(
                question.code(),
                question.question().in(caller.language()),
                counts,
                claims.stream().map(Figures::view).toList(),
                claims.stream()
                                .map(Claim::statement)
                                .map(it -> it.value() + "|" + it.definition())
                                .distinct()
                                .count()
                        > 1);
    }

    private static ClaimView view(Claim claim) {
        return new ClaimView(
                claim.reference(), claim.agreementId(), LIST + "/" + claim.agreementId(), claim.statement());
    }
}
