/// The moment for which figures are asked: now, or "what was known then". Owns nothing, says nothing.
@NullMarked
package id.jembatan.kpi.moment;

import org.jspecify.annotations.NullMarked;
