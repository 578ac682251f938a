/// How much anybody may ask for: one account, one address, at one time. Kept in this process, so that the answer
/// costs nothing; with several replicas each of them counts for itself.
@NullMarked
package id.jembatan.gateway.limit;

import org.jspecify.annotations.NullMarked;
