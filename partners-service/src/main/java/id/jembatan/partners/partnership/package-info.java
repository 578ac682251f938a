/// The lasting relation with a partner: of which kind, since when, and how we know. It outlives agreements.
@NullMarked
package id.jembatan.partners.partnership;

import org.jspecify.annotations.NullMarked;
