/// The lasting relation with a partner: of which kind, since when, and how we know. It outlives agreements.
/// Knows the register; the register knows it only as its `Ties`.
@NullMarked
package id.jembatan.partners.partnership;

import org.jspecify.annotations.NullMarked;
