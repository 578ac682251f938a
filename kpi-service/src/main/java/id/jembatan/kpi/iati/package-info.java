/// The exchange form of results: IATI 2.03. What was approved and made public goes out; what others publish comes in.
/// Owns the publications of scorecards (the public words, frozen as they were approved) and, of a file that came in,
/// the words and figures that the register has no place for. Says `scorecard.published`.
@NullMarked
package id.jembatan.kpi.iati;

import org.jspecify.annotations.NullMarked;
