/// The portfolio: everything that is measured, on one page, divided by sector, partner, country or goal. Owns nothing
/// and keeps nothing: it reads the lines and figures that every write keeps (package rollup), so it costs the same
/// however much was observed.
@NullMarked
package id.jembatan.kpi.portfolio;

import org.jspecify.annotations.NullMarked;
