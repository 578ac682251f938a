package id.jembatan.agreements.agreement;

import java.time.LocalDate;
import java.util.UUID;

/// An open time limit.
///
/// @param due its last day
/// @param overdue whether that day is over; being late is told and moves nothing
public record DeadlineView(
        UUID id,
        UUID agreementId,
        String reference,
        String title,
        String stage,
        String stageLabel,
        String clock,
        String label,
        String legalBasis,
        int workingDays,
        String calendar,
        LocalDate startedOn,
        LocalDate due,
        boolean overdue) {}
