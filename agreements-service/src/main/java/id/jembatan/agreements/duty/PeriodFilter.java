package id.jembatan.agreements.duty;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the list of owed reports can be narrowed by.
public class PeriodFilter {

    @QueryParam("duty")
    @Nullable @Size(max = 61) String duty;

    @QueryParam("state")
    @Nullable @Pattern(regexp = "open|late|submitted") String state;

    @QueryParam("dueFrom")
    @Nullable LocalDate dueFrom;

    @QueryParam("dueUntil")
    @Nullable LocalDate dueUntil;
}
