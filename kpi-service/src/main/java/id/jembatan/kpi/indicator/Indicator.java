package id.jembatan.kpi.indicator;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.Direction;
import id.jembatan.kpi.computation.Progress;
import id.jembatan.kpi.computation.Rhythm;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.computation.ValueRule;
import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What is measured: unit, level, which way is better, how periods are put together. Once it is applied, only its words
/// may change, because another direction would silently change every figure that was made with it.
@Entity
public class Indicator {

    /// Where in the chain of results it stands.
    public enum Level {
        INPUT,
        PROCESS,
        OUTPUT,
        OUTCOME
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String code;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "label_id"))
    @AttributeOverride(name = "en", column = @Column(name = "label_en"))
    @AttributeOverride(name = "tr", column = @Column(name = "label_tr"))
    private Wording label;

    private String unit;

    @Enumerated(EnumType.STRING)
    private ValueKind valueKind;

    private int decimals;

    @Nullable private BigDecimal minimum;

    @Nullable private BigDecimal maximum;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Aggregation aggregation;

    @Nullable @Enumerated(EnumType.STRING)
    private Aggregation joining;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    private boolean zeroBaseline;

    @Nullable private String formula;

    @Nullable private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<NamedLevel> levels;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Dimension> dimensions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> sdgs;

    @Enumerated(EnumType.STRING)
    private Evidence evidence;

    @Column(updatable = false)
    private boolean library;

    @Nullable @Column(updatable = false)
    private UUID supersedes;

    @Nullable private UUID supersededBy;

    protected Indicator() {} // Hibernate

    /// @param predecessor in whose place it comes
    Indicator(DefineIndicator form, @Nullable Indicator predecessor) {
        this.id = Ids.next();
        this.code = form.code();
        this.library = false;
        this.supersedes = predecessor == null ? null : predecessor.id;
        write(form.definition());
    }

    /// Takes the words and the rules of the form; who may, and when, is decided in [Define].
    void take(IndicatorDefinition form) {
        write(form);
    }

    private void write(IndicatorDefinition form) {
        this.label = form.label();
        this.unit = form.unit();
        this.valueKind = form.valueKind();
        this.decimals = form.decimals();
        this.minimum = form.minimum();
        this.maximum = form.maximum();
        this.level = form.level();
        this.direction = form.direction();
        this.aggregation = form.aggregation();
        this.joining = form.joining();
        this.rhythm = form.rhythm();
        this.zeroBaseline = form.zeroBaseline();
        this.formula = form.formula();
        this.note = form.note();
        this.levels = form.levels();
        this.dimensions = form.dimensions();
        this.sdgs = form.sdgs();
        this.evidence = form.evidence();
    }

    /// Is not applied any more: another definition takes its place. What was measured with it stays.
    void giveWay(Indicator successor) {
        this.supersededBy = successor.id;
    }

    /// The changeable part as it is now.
    IndicatorDefinition definition() {
        return new IndicatorDefinition(
                label,
                unit,
                valueKind,
                decimals,
                minimum,
                maximum,
                level,
                direction,
                aggregation,
                rhythm,
                zeroBaseline,
                formula,
                note,
                levels,
                dimensions,
                sdgs,
                evidence,
                joining);
    }

    /// Which values it takes.
    public ValueRule values() {
        return switch (valueKind) {
            case ORDINAL -> new ValueRule(valueKind, 0, BigDecimal.ONE, BigDecimal.valueOf(levels.size()));
            case MILESTONE -> new ValueRule(valueKind, 0, BigDecimal.ZERO, BigDecimal.ONE);
            case NUMBER, COUNT, PERCENTAGE, RANK, SCORE, MONEY, QUALITATIVE ->
                new ValueRule(valueKind, decimals, minimum, maximum);
        };
    }

    /// How progress is computed with it.
    public Progress.Rule rule() {
        var ordered = valueKind == ValueKind.ORDINAL || valueKind == ValueKind.MILESTONE;
        return new Progress.Rule(direction, aggregation, values().factor(), decimals, ordered);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String code() {
        return code;
    }

    public Wording label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    public ValueKind valueKind() {
        return valueKind;
    }

    public int decimals() {
        return decimals;
    }

    public Direction direction() {
        return direction;
    }

    public Aggregation aggregation() {
        return aggregation;
    }

    /// How the figures of several uses become one: as declared, or what its kind and its way through time allow. Shares
    /// are put together by their parts only, and places in a list never.
    public Aggregation joining() {
        return joining == null ? Joining.of(valueKind, aggregation) : joining;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    /// Whether the definition declares that counting starts at zero.
    public boolean zeroBaseline() {
        return zeroBaseline;
    }

    /// The named levels of an ordinal indicator, from the lowest to the highest; empty for any other.
    public List<NamedLevel> levels() {
        return levels;
    }

    /// The place of a level, from 1 up.
    public Optional<BigDecimal> place(String levelCode) {
        return IntStream.range(0, levels.size())
                .filter(i -> levels.get(i).code().equals(levelCode))
                .mapToObj(i -> BigDecimal.valueOf(i + 1L))
                .findFirst();
    }

    /// The level at a place; none for an indicator without levels.
    public @Nullable NamedLevel levelAt(@Nullable BigDecimal place) {
        return place == null || levels.isEmpty() ? null : levels.get(place.intValueExact() - 1);
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public Optional<Dimension> dimension(String dimensionCode) {
        return dimensions.stream().filter(it -> it.code().equals(dimensionCode)).findFirst();
    }

    /// Goals or targets of the 2030 Agenda.
    public List<String> sdgs() {
        return sdgs;
    }

    public Evidence evidence() {
        return evidence;
    }

    /// Where in the chain of results it stands.
    public Level level() {
        return level;
    }

    @Nullable UUID supersedes() {
        return supersedes;
    }

    public @Nullable UUID supersededBy() {
        return supersededBy;
    }

    boolean library() {
        return library;
    }
}
