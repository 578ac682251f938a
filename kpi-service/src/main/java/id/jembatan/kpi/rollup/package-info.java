/// Figures that are kept: for each applied indicator what its values come to, how far it has come and what is owed,
/// written in the transaction of every write that changes one ([id.jembatan.kpi.measurement.AfterFigure]). Whatever
/// shows figures reads them here through [id.jembatan.kpi.rollup.Rollups]; nothing looks at observations for it. Says
/// nothing.
///
/// **Current**: in the same transaction. Parents (partner, sector, goal...) are not stored: they are put together from
/// these rows when they are read, so they are as current, and made of just what the reader may see. What changes by
/// the calendar alone (owed periods, bands) is not stored either but follows from what is (docs/adr/011).
@NullMarked
package id.jembatan.kpi.rollup;

import org.jspecify.annotations.NullMarked;
