package id.jembatan.agreements.promise;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// The counts of a case as queries read them; [Tally] writes them.
@Entity
@Immutable
class PromiseTally {

    @Id
    private UUID agreementId;

    private int notPickedUp;
    private int pickedUp;
    private int kept;
    private int broken;
    private int superseded;
    private int lapsed;
    private int notMeasurable;

    protected PromiseTally() {} // Hibernate
}
