/// Pages on what came of it: scorecards, figures and the files that prove them, and what waits for somebody.
@NullMarked
package id.jembatan.gateway.result;

import org.jspecify.annotations.NullMarked;
