package id.jembatan.kpi.measurement;

import java.util.UUID;

/// Knows whether a figure has brought its evidence. Implemented by whoever keeps the files.
public interface EvidenceCheck {

    boolean hasEvidence(UUID observation);
}
