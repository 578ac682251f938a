package id.jembatan.partners.request;

import id.jembatan.partners.registry.AfterMerge;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Two records of one partner became one: the others hear whom the requests are about now.
@ApplicationScoped
class RequestsAfterMerge implements AfterMerge {

    private final Requests requests;
    private final Asking asking;

    RequestsAfterMerge(Requests requests, Asking asking) {
        this.requests = requests;
        this.asking = asking;
    }

    @Override
    public void moved(UUID from, UUID to, Caller caller) {
        // Those that were there before are told again with the version they had: nobody takes it for news.
        requests.list("partnerId", to).forEach(asking::tellAgain);
    }
}
