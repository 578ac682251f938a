/// Pages on what came of it: goals, scorecards, figures.
@NullMarked
package id.jembatan.gateway.result;

import org.jspecify.annotations.NullMarked;
