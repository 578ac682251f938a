/// Hears that an agreement's text is going to end, and tells those who have to decide: the bureau, the department that
/// keeps the case, and the missions in the partner's country.
@NullMarked
package id.jembatan.partners.expiry;

import org.jspecify.annotations.NullMarked;
