/// The promise ledger: what instruments promise, who does it, and what came of it.
@NullMarked
package id.jembatan.gateway.promise;

import org.jspecify.annotations.NullMarked;
