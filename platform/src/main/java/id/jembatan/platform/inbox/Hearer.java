package id.jembatan.platform.inbox;

import io.quarkus.arc.ClientProxy;
import java.util.Set;

/// Somebody who wants to hear of a neighbour: an `@ApplicationScoped` bean.
///
/// It is called inside a transaction that also remembers the event, so each event counts once; several events may
/// share one transaction. When it throws, the event is tried again and, after some tries, parked together with the
/// later events of its subject; the others go on. After a neighbour's database was restored all its events are heard
/// again from the beginning: applying a state twice must do no harm.
public interface Hearer {

    /// The short name of the neighbour, such as `partners`; its address is `jembatan.events.sources.<name>`.
    String source();

    /// The types to hear; none means all.
    Set<String> types();

    void apply(HeardEvent event);

    /// Under which name it remembers what it has heard. Whoever renames the class and wants to keep its memory,
    /// returns the old name here.
    default String name() {
        return ClientProxy.unwrap(this).getClass().getSimpleName().replaceFirst("_Subclass$", "");
    }
}
