/// Many observations at once: a list by the API, or a table (CSV, XLSX) that people fill in. Everything is checked and
/// written by the rules of one observation. What was taken is undone by correcting it, as any figure is.
@NullMarked
package id.jembatan.kpi.bulk;

import org.jspecify.annotations.NullMarked;
