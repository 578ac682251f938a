package id.jembatan.kpi.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One applied indicator behind the figures of the portfolio: the way from a goal to a scorecard to an observation.
///
/// @param goals that its card is about, that its programme is for, or to which its case or itself contributes;
/// it counts for those above them, too
/// @param basis whether the status is made of `verified` or `reported` figures; null where there is none
/// @param percent progress, by which the status was judged
/// @param due how many periods are owed or answered, `received` of them with a figure, in words or as withheld
/// @param lastPeriod the newest period of which anybody said anything, with what was said
/// @param observations where all of it is listed
@Schema(name = "PortfolioLine")
record LineView(
        UUID id,
        UUID indicator,
        String code,
        String label,
        @Nullable String definition,
        UUID scorecard,
        String subjectKind,
        UUID subject,
        String title,
        List<UUID> goals,
        String status,
        @Nullable String basis,
        @Nullable BigDecimal percent,
        long due,
        long received,
        @Nullable String lastPeriod,
        @Nullable BigDecimal lastValue,
        @Nullable String lastStatus,
        String observations) {}
