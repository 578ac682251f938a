/// What somebody has to know before he meets a partner, on one page: gathered from the other features by the same rows
/// and rights as there. Owns nothing.
@NullMarked
package id.jembatan.partners.briefing;

import org.jspecify.annotations.NullMarked;
