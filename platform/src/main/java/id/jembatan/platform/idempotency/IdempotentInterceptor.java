package id.jembatan.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.FirstAnswers.Answer;
import id.jembatan.platform.idempotency.FirstAnswers.Question;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/// Inside of the transaction (whose interceptor has the priority 200) and outside of validation.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 500)
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class IdempotentInterceptor {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern FORM = Pattern.compile("[\\x20-\\x7e]{1,200}");

    private final FirstAnswers answers;
    private final Callers callers;
    private final ObjectMapper json;
    private final Hashes hashes;

    IdempotentInterceptor(FirstAnswers answers, Callers callers, ObjectMapper json) {
        this.answers = answers;
        this.callers = callers;
        this.json = json;
        this.hashes = new Hashes(json);
    }

    @AroundInvoke
    @Nullable Object obey(InvocationContext work) throws Exception {
        var request = CurrentRequestManager.get();
        var key = request == null ? null : request.getHttpHeaders().getHeaderString(KEY);
        if (key == null) {
            return work.proceed();
        }
        if (!FORM.matcher(key).matches()) {
            throw new Refusal(IdempotencyProblem.IDEMPOTENCY_KEY_UNREADABLE)
                    .at(KEY, IdempotencyProblem.IDEMPOTENCY_KEY_UNREADABLE);
        }
        var question = new Question(
                callers.current().subject(),
                key,
                request.getMethod(),
                request.getUriInfo().getRequestUri().getRawPath(),
                hashes.of(sent(work)));
        var before = answers.before(question);
        if (before.isPresent()) {
            return replay(before.get());
        }
        var answer = work.proceed();
        answers.keep(question, answer(work.getMethod(), answer));
        return answer;
    }

    private Answer answer(Method method, @Nullable Object answer) throws JsonProcessingException {
        if (!(answer instanceof RestResponse<?> response)) {
            throw new IllegalStateException("An idempotent method answers with RestResponse: " + method);
        }
        return new Answer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                response.getEntity() == null ? null : json.writeValueAsString(response.getEntity()));
    }

    /// The stored text goes out as it is: a string is never quoted again by the JSON writer of the framework.
    private static RestResponse<String> replay(Answer answer) {
        var response = RestResponse.ResponseBuilder.<String>create(answer.status())
                .header(REPLAYED, "true")
                .header(HttpHeaders.LOCATION, answer.location())
                .header(HttpHeaders.ETAG, answer.etag());
        return answer.body() == null
                ? response.build()
                : response.entity(answer.body())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    /// What came from the client: neither the request itself nor what the framework hands in beside it.
    private static List<@Nullable Object> sent(InvocationContext work) {
        var sent = new ArrayList<@Nullable Object>();
        var parameters = work.getMethod().getParameters();
        for (var i = 0; i < parameters.length; i++) {
            var handedIn = parameters[i].isAnnotationPresent(Context.class)
                    || parameters[i].getType().getName().startsWith("jakarta.ws.rs.core.");
            if (!handedIn) {
                sent.add(work.getParameters()[i]);
            }
        }
        return sent;
    }
}
