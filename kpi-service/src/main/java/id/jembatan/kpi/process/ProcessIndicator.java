package id.jembatan.kpi.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The process indicators of the domain description, section 5.2, and how each is made of the things that it counts.
enum ProcessIndicator {
    P01(Shape.COUNT, "count", true, true, "id.jembatan.instrument.changed.v1"),
    P02(Shape.COUNT, "count", true, false, "id.jembatan.partnership.changed.v1"),
    P03(Shape.SHARE_OF_STATES, "%", true, false, "id.jembatan.partnership.changed.v1"),
    P04(Shape.COUNT, "count", true, false, "id.jembatan.partnership.changed.v1"),
    P05(Shape.COUNT, "count", true, true, "id.jembatan.instrument.changed.v1"),
    P06(Shape.COUNT, "count", true, true, "id.jembatan.instrument.changed.v1"),
    P07(Shape.SPREAD, "working-day", true, true, "id.jembatan.agreement.timed.v1"),
    P08(Shape.SPREAD, "working-day", true, true, "id.jembatan.agreement.timed.v1"),
    P09(Shape.SHARE, "%", true, true, "id.jembatan.agreement.timed.v1"),
    P10(Shape.SHARE, "%", true, false, "id.jembatan.commitment.changed.v1"),
    P11(Shape.SHARE, "%", true, true, "id.jembatan.engagement.changed.v1"),
    P12(Shape.SHARE, "%", true, true, "id.jembatan.engagement.changed.v1"),
    P13(Shape.SHARE, "%", true, true, "id.jembatan.working-group.changed.v1"),
    P14(Shape.SHARE_OF_SUMS, "%", true, true, null),
    P15(Shape.SHARE, "%", false, false, "id.jembatan.duty");

    /// How a figure is made of its rows.
    enum Shape {
        /// How many there are.
        COUNT,
        /// How many of them are so, in percent; divided, the same of each part.
        SHARE,
        /// The same; divided, how many there are of each sort.
        SHARE_OF_STATES,
        /// Each row has its own part and its own whole.
        SHARE_OF_SUMS,
        /// The middle one, and that which nine of ten do not exceed.
        SPREAD
    }

    private final Shape shape;
    private final String unit;
    private final boolean byPartner;
    private final boolean bySector;
    private final List<String> copies;

    ProcessIndicator(
            Shape shape,
            String unit,
            boolean byPartner,
            boolean bySector,
            @org.jspecify.annotations.Nullable String copy) {
        this.shape = shape;
        this.unit = unit;
        this.byPartner = byPartner;
        this.bySector = bySector;
        this.copies = copy == null ? List.of() : List.of(copy);
    }

    Shape shape() {
        return shape;
    }

    String unit() {
        return unit;
    }

    /// The sorts of news without which it cannot be counted.
    List<String> copies() {
        return copies;
    }

    /// Whether what it counts belongs to partners and their countries.
    boolean byPartner() {
        return byPartner;
    }

    /// Whether what it counts belongs to sectors, when it is asked so.
    boolean bySector(Asked asked) {
        return bySector || this == P02 && asked.ranged();
    }

    /// Whether it counts what happened between two days, when it is asked so.
    boolean ranged(Asked asked) {
        return switch (this) {
            case P01, P03, P04, P05, P06, P14 -> false;
            case P02 -> asked.ranged();
            case P07, P08, P09, P10, P11, P12, P13, P15 -> true;
        };
    }

    /// The statement that finds what it counts.
    String statement(Asked asked) {
        return this == P02 && asked.ranged() ? "P02-steps" : name();
    }

    /// The key of its words.
    String words(Asked asked) {
        return statement(asked);
    }

    static Optional<ProcessIndicator> of(String code) {
        return Arrays.stream(values()).filter(it -> it.name().equals(code)).findFirst();
    }
}
