/// What a person looks at: the scorecard with its progress, the portfolio figures, and the import that fills
/// them from a file. Hears of agreements, and opens a scorecard when one begins to be carried out. Owns no
/// table.
@NullMarked
package id.jembatan.kpi.scorecard;

import org.jspecify.annotations.NullMarked;
