package id.jembatan.partners.request;

import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Makes views of requests, with a fixed number of queries for however many.
@ApplicationScoped
class RequestViews {

    private final Requests requests;
    private final PartnerRefs partners;
    private final Clock clock;

    RequestViews(Requests requests, PartnerRefs partners, Clock clock) {
        this.requests = requests;
        this.partners = partners;
        this.clock = clock;
    }

    RequestView of(Request request, Caller caller) {
        return of(List.of(request), caller).getFirst();
    }

    List<RequestView> of(List<Request> some, Caller caller) {
        var named = partners.named(some.stream()
                .map(Request::partnerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return some.stream()
                .map(each -> new RequestView(
                        each.id(),
                        each.kind(),
                        each.title(),
                        each.text(),
                        each.partnerId() == null ? null : named.of(each.partnerId()),
                        each.missionCode(),
                        each.due(),
                        each.dueAt(),
                        each.open() && !clock.instant().isBefore(each.dueAt()),
                        each.priority(),
                        each.state(),
                        each.keeper().code(),
                        each.askedAt(),
                        each.version(),
                        actions(each, caller)))
                .toList();
    }

    private List<String> actions(Request request, Caller caller) {
        var actions = new ArrayList<String>();
        if (!caller.may("request:update")) {
            return actions;
        }
        if (request.open() && requests.asks(caller, request)) {
            actions.add("update");
        }
        RequestMove.from(request.state()).stream()
                .filter(each -> his(each, request, caller))
                .map(RequestMove::code)
                .forEach(actions::add);
        return actions;
    }

    boolean his(RequestMove move, Request request, Caller caller) {
        return switch (move.side()) {
            case ASKER -> requests.asks(caller, request);
            case MISSION -> requests.answers(caller, request);
        };
    }
}
