package id.jembatan.kpi.process;

import java.time.LocalDate;

/// A parameter by which a figure was counted.
///
/// @param number counts the values that it had
/// @param validFrom since when this one holds
record ParameterUsed(String name, String value, int number, LocalDate validFrom, String source) {}
