package id.jembatan.platform.sheet;

import java.util.Map;

/// A row of a file: tidy cells under the names of their columns; an empty cell is not there.
///
/// @param number as a spreadsheet counts: the header is row 1
public record Row(int number, Map<String, String> cells) {}
