package id.jembatan.agreements.figure;

import id.jembatan.agreements.agreement.AgreementFilter;
import id.jembatan.agreements.agreement.AgreementRows.By;
import id.jembatan.platform.caller.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/agreements/figures")
@Tag(
        name = "Figures",
        description = "Numbers of the register, each with its definition, its day and the list behind it")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FigureResource {

    private final Figures figures;
    private final Questions questions;
    private final Callers callers;

    FigureResource(Figures figures, Questions questions, Callers callers) {
        this.figures = figures;
        this.questions = questions;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(
            operationId = "countAgreements",
            summary = "Count the cases of the list: what surely lies in a range of days, and how many more may")
    public FigureView count(
            @BeanParam @Valid AgreementFilter filter,
            @RestQuery @Pattern(regexp = "stage|kind|procedure|agency|year|sector|country") @Nullable String by) {
        return figures.of(filter, by == null ? null : By.valueOf(by.toUpperCase(Locale.ROOT)), callers.current());
    }

    /// The questions by their codes.
    record QuestionList(List<Asked> items) {

        record Asked(String code, String question) {}
    }

    @GET
    @Path("questions")
    @PermissionsAllowed("agreement:view")
    @Operation(operationId = "listQuestions", summary = "List the questions that have more than one answer")
    public QuestionList questions() {
        var language = callers.current().language();
        return new QuestionList(questions.all().stream()
                .map(it -> new QuestionList.Asked(it.code(), it.question().in(language)))
                .toList());
    }

    @GET
    @Path("questions/{code}")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(
            operationId = "answerQuestion",
            summary = "What the register counts under each definition, beside what has been said, with sources")
    public AnswerView answer(@RestPath String code) {
        return figures.answer(code, callers.current());
    }
}
