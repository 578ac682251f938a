package id.jembatan.partners.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can be done with a request: by whom, from where, to where.
@Schema(enumeration = {"accept", "decline", "answer", "close", "ask-again", "withdraw"})
public enum RequestMove {
    ACCEPT(Side.MISSION, RequestState.ACCEPTED, RequestState.ASKED),
    DECLINE(Side.MISSION, RequestState.DECLINED, RequestState.ASKED, RequestState.ACCEPTED),
    ANSWER(Side.MISSION, RequestState.ANSWERED, RequestState.ASKED, RequestState.ACCEPTED),
    CLOSE(Side.ASKER, RequestState.CLOSED, RequestState.ANSWERED),
    ASK_AGAIN(Side.ASKER, RequestState.ASKED, RequestState.ANSWERED, RequestState.DECLINED),
    WITHDRAW(
            Side.ASKER,
            RequestState.WITHDRAWN,
            RequestState.ASKED,
            RequestState.ACCEPTED,
            RequestState.ANSWERED,
            RequestState.DECLINED);

    /// Whose move it is.
    enum Side {
        ASKER,
        MISSION
    }

    private final Side side;
    private final RequestState to;
    private final Set<RequestState> from;

    RequestMove(Side side, RequestState to, RequestState first, RequestState... others) {
        this.side = side;
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<RequestMove> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    Side side() {
        return side;
    }

    RequestState to() {
        return to;
    }

    boolean leaves(RequestState state) {
        return from.contains(state);
    }

    /// What can be done from a state, by whichever side.
    static List<RequestMove> from(RequestState state) {
        return Arrays.stream(values()).filter(each -> each.leaves(state)).toList();
    }

    boolean takesDue() {
        return this == ASK_AGAIN;
    }

    boolean takesResults() {
        return this == ANSWER;
    }
}
