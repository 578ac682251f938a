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
import java.util.UUID;
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

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    private boolean zeroBaseline;

    @Nullable private String formula;

    @Nullable private String note;

    @Column(updatable = false)
    private boolean library;

    protected Indicator() {} // Hibernate

    Indicator(DefineIndicator form) {
        this.id = Ids.next();
        this.code = form.code();
        this.library = false;
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
        this.rhythm = form.rhythm();
        this.zeroBaseline = form.zeroBaseline();
        this.formula = form.formula();
        this.note = form.note();
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
                note);
    }

    /// Which values it takes.
    public ValueRule values() {
        return new ValueRule(valueKind, decimals, minimum, maximum);
    }

    /// How progress is computed with it.
    public Progress.Rule rule() {
        return new Progress.Rule(direction, aggregation, values().factor(), decimals);
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

    public Rhythm rhythm() {
        return rhythm;
    }

    /// Whether the definition declares that counting starts at zero.
    public boolean zeroBaseline() {
        return zeroBaseline;
    }

    boolean library() {
        return library;
    }
}
