/// The launcher behind `./run`: the whole suite on one machine, with embedded defaults.
///
/// Starts the parts of [id.jembatan.local.parts] and the four services, waits until each answers, brings the
/// sample portfolio in, and ends everything together. All it leaves is in `.data`.
@NullMarked
package id.jembatan.local;

import org.jspecify.annotations.NullMarked;
