package id.jembatan.kpi.programme;

import id.jembatan.kpi.measurement.Measurable;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.neighbour.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Lets a programme have a scorecard.
@ApplicationScoped
class MeasuredProgrammes implements Measurable {

    private final Programmes programmes;

    MeasuredProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.PROGRAMME;
    }

    @Override
    public Optional<Subject> visible(UUID id, Rows rows) {
        return programmes.visible(id, rows).map(found -> new Subject(id, found.agency()));
    }
}
