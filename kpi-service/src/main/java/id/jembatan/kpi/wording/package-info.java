/// Names in the languages of the suite.
@NullMarked
package id.jembatan.kpi.wording;

import org.jspecify.annotations.NullMarked;
