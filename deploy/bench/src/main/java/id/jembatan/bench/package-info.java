/// Measures the suite against others in one run. Nothing of it is timed in the build: the tests are about its
/// arithmetic only.
@NullMarked
package id.jembatan.bench;

import org.jspecify.annotations.NullMarked;
