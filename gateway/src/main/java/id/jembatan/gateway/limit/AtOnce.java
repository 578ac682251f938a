package id.jembatan.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;

/// How many requests of each account are under way.
final class AtOnce {

    private final int most;
    private final ConcurrentHashMap<String, Integer> underWay = new ConcurrentHashMap<>();

    AtOnce(int most) {
        this.most = most;
    }

    /// @return whether there may be one more; then [#leave] must follow
    boolean enter(String client) {
        if (underWay.merge(client, 1, Integer::sum) <= most) {
            return true;
        }
        leave(client);
        return false;
    }

    void leave(String client) {
        underWay.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
    }

    /// How many accounts have anything under way.
    int clients() {
        return underWay.size();
    }
}
