package id.jembatan.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Who goes first changes from round to round, so that nobody always runs behind the same one.
final class Rotation {

    private Rotation() {}

    static <T> List<T> of(List<T> all, int round) {
        var order = new ArrayList<>(all);
        Collections.rotate(order, -round);
        return order;
    }
}
