package id.jembatan.platform.sheet;

import org.jspecify.annotations.Nullable;

/// A finding.
///
/// @param row as a spreadsheet counts: the header is row 1
/// @param column absent where the whole row is meant
public record RowError(int row, @Nullable String column, String code, String detail, Severity severity) {}
