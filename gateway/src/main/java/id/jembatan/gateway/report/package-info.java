/// The report on the results of a half-year or a year, as page and as paper.
@NullMarked
package id.jembatan.gateway.report;

import org.jspecify.annotations.NullMarked;
