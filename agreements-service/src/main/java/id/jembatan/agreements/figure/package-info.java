/// Figures of the register: each with what it counts, as of when, the cases behind it, and what others say of the same
/// thing. Owns no table; questions that are asked again and again are data (`figures/*.yaml`).
@NullMarked
package id.jembatan.agreements.figure;

import org.jspecify.annotations.NullMarked;
